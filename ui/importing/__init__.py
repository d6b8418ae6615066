"""Bringing a file of another program into the school: one panel for the exchange page, the first day and empty states.

panel.py     from the file to the result; what is asked of the database lies in work.py
choosing.py  a file or a folder, chosen or dropped
mapping.py   which column is what, with mapping_grid.py
preview.py   what would be, before anything is written
result.py    what became of it, and the refused rows as a file
words.py, reasons.py  kinds, fields, counts and reasons in words; tables.py: tables of texts
"""
