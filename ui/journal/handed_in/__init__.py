"""«Handed in 17 of 25»: who of a course has handed in a piece of homework, and quick answers to all of it.

page      the page that takes the place of the marks: list, work, answer
table     the pupils: who has, when, late, seen, answered, mark
work      what one pupil has handed in
answer    the comment and the mark, and how far they have come
drafts    what is typed and not stored, of all works; it goes to the file from here
slips     the same, kept on this PC
source    how the page reads and writes
wishes    what can be wished
words     all of it in words
"""
