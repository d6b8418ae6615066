"""The class teacher's page of looks and signatures.

tab       the page: class, period, the grid, what is said of a cell, the list beside it
table     the grid with its keys and menus; `model` and `painter` are what it shows, and how
waiting   the list of those who have not signed a week, ready to be copied
empty     why there is nothing to see
recording signatures on paper: writing them, and taking them back
"""
