"""Handing in homework: what the pupil writes and attaches, what was handed in, what the teacher said.

page      the page that takes the place of the list while one piece is open
form      where the pupil writes
versions  what was handed in, each version with its answer
sender    drafts and works on their way to the file
keeping   the same on the disk of this PC, until they are there
words     all of it in words
"""
