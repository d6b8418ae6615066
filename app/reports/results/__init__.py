"""The reports on results: what pupils have reached, by pupil, class, teacher and school.

book            a class and its report cards of a year, as they are read
figures         who is counted, and the counts of a subject and of a class, from a book
count_rows      these counts as rows below a table, with the formulas that find them
class_summary, report_card, subject_teacher, class_teacher, school_results, mark_density, mean_and_mark
                the reports, each a function `make(session, wish, words)`
"""
