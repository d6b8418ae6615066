"""The diary as it leaves the program: a week as the spread of the paper diary, and the extract of a period for a
family without a computer.

rows        what is printed
queries     what it is read from
words       the words on paper, in the reader's language
setting     lines of text and blocks that are never cut by the end of a page
week        the spread
extract     the extract
"""
