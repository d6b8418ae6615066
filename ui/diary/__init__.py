"""The family's diary: the week as a spread of the paper one; class teachers and heads read it too.

tab           the page: which week, the week at a glance, the week itself
week_bar, week_picker    which week; `week_words` calls it
summary       the week at a glance
spread        the days side by side
day_card      a day; lesson_row, sign_column, chips, homework, remark, gap_row, break_banner: what stands in it
lesson_card   a lesson on demand
signing/      the family's signatures under the weeks
printing/     the diary on paper
class_weeks/  the page of looks and signatures of a class
"""
