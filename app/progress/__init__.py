"""How a pupil and a class are doing: means, period marks, rating.

marks      a pupil's year in marks, for the family; `marks_news` is what has changed in it, `marks_figures` what follows
course     a pupil's means week by week beside the class, for the family's charts
rating     who stands where in a class
classroom  a year of a course or a class, for the charts of its teachers
attained   what schools report of period marks
queries    a pupil's year by periods (`show progress`)
"""
