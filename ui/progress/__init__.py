"""How pupils are doing, on a page each.

marks      of the family: subjects, marks, what is needed
charts     of the family: how the marks have come and gone
rating     of the family: the place in the class; of staff: the class with names
classroom  of staff: how courses and classes are doing, as charts
periods    the choice of a period that several of them have
"""
