"""Homework as the family sees it: what is due from tomorrow on, what was due, what of it is ticked.

tab         the page: reads, ticks, follows
selection   which pieces are shown: to do or past, a subject, words
filter_bar  where that is chosen
summary     what is not ticked, in two lines
day_list    the days; day_card, piece_row, tick_box, load_bar: what they are made of
hand_in     a piece opened: what was handed in, the answer, and for the pupil the form
record      how homework was kept in the last weeks, by subject
words       states, times and loads in words
"""
