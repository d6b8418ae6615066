"""How courses and classes are doing, as charts: a page of teachers, class teachers and those who lead the school.

tab         the page: what is asked for, when it is shown
choices     which course or class, subject, time, and what it is compared with
remembered  what was open last
reading     what is asked on the database's thread: the rows, and all that is reckoned from them
figures     what is chosen, and what follows from the rows for it
empty       why there is nothing to see
arrangement cards in rows, of a class otherwise than of a course
cards       the charts of the page, and the pupil that stands out in all of them
pupils, curves, bars, period_bars     figures as rows of the heat map, as lines, as bars: the data of `ui.charts`
words       figures as teachers say them
"""
