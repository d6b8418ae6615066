"""What the pages of a family have in common: whose diary is open, and how a page reads, shows and ages.

family      one for all pages of a shell: the children, which of them is chosen, the way from page to page
page        the base of the pages: week, marks, charts, rating, homework
age_banner  how old a page is that could not be read again; pages of staff have it too
pupil_bar   the children as buttons
ticks       homework that is ticked, on its way to the file
dates       days, weeks and times in words
words       marks and absences in words and signs
targets     what one page tells another that it leads to
"""
