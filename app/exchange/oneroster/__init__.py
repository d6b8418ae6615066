"""OneRoster 1.1 and 1.2, the 1EdTech standard by which school systems tell each other who is taught what by whom.

tables.py    files, columns and enumerations, declared once for each version
reading.py   a bundle as records (`app.exchange.rosters`), every reference looked up
export.py    the school's year as a bundle of version 1.2
"""
