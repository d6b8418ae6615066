"""How a child's marks have come and gone, as charts: a page of the family.

tab         the page: what is asked for, when it is drawn
bar         which subject, which time, from when on the means count
choice      what is chosen, and the rows that it leaves
headline    how things stand, in a sentence
curves      rows as lines, groups as bars: the data of `ui.charts`
words       figures as people say them
"""
