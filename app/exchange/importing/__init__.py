"""Bringing the files of others into a school: all or nothing, with a summary of what became of it.

    pupils.py     class lists            matching.py   which pupil of the file is which of the school
    parents.py    who answers for whom   contacts.py   telephones and addresses for comparing
    staff_list.py who works here         history.py    what was imported before
    marks.py      reports of marks       lessons.py    the lessons that a report tells of
    cells.py      its works, marks and absences
    term_marks.py marks of periods       calendar.py   the year, and what a file tells about its periods
    timetable.py  timetables             placing.py    their entries, and the lessons that follow
    roster.py     OneRoster and Microsoft SDS, with the steps of it in rosters/
    sets.py       who is taught together staff.py      who teaches
    entered.py    what people have entered or taken away here
    school.py     classes, subjects, groups, courses: found, or made
    ledger.py     what one import has done, row by row; summary.py: what its caller is told

A file is read before the transaction begins, so that nobody waits for it.  Then one command finds for each
record what the school has, writes what is missing or different, and notes every row in the change log with
the reason «import:<file>».  The same file again finds everything as it is and writes nothing.

Rows that cannot be used refuse the whole import (`ImportRefused`), unless the caller says to leave them out.
What somebody has entered here is never overwritten: it stays, and the summary says so.
"""

from app.exchange.importing.marks import import_marks
from app.exchange.importing.parents import import_parents
from app.exchange.importing.pupils import import_pupils
from app.exchange.importing.roster import import_roster, roster_kind
from app.exchange.importing.staff_list import import_staff
from app.exchange.importing.summary import ImportRefused, ImportSummary
from app.exchange.importing.timetable import import_timetable

__all__ = [
    "ImportRefused",
    "ImportSummary",
    "import_marks",
    "import_parents",
    "import_pupils",
    "import_roster",
    "import_staff",
    "import_timetable",
    "roster_kind",
]
