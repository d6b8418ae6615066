"""Files of other programs: read here into neutral records, and later written out again.

    recognise.py   what a file is, by its content
    formats/       each kind of file as sheets of cells or as a tree of elements; knows nothing of schools
    tables.py      the cells and sheets that all kinds of tables become
    text.py, names.py   words, dates, names of people and classes as schools write them
    readers/       what schools mean by those cells: a class list, a timetable, a report of marks
    records.py     what the readers return; reasons.py: why something was not accepted
    importing/     brings what was read into the school, in one transaction

Nothing but importing/ touches the database.  A file that cannot be used as a whole raises `BadInput` and nothing else;
single rows and cells that cannot be used are listed in `refused`, each with its place and a reason code.
"""
