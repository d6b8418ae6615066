"""The steps by which a bundle of OneRoster or School Data Sync becomes a school.

year.py     which year, and its periods          people.py   who is already known; staff and parents
classes.py  pupils, and the classes they are in  courses.py  who is taught what by whom
works.py    works and marks
"""
