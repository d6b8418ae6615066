"""Microsoft School Data Sync: folders of CSV files, version 1 («Student.csv», «Section.csv») and 2 («users.csv»).

tables.py    the files and their columns
reading.py   a bundle as the same records that OneRoster becomes (`app.exchange.rosters`)
"""
