"""The import assistant: what a file is, how its columns are read, what it would do, and bringing it in.

    found.py    what `look_at` tells; looking.py: how it finds it out, without a school
    choosing.py what a person may correct, and what was remembered of other files
    bringing.py the trial, and the import itself, with what is remembered in the same transaction
    columns_in_words.py  the mapping of the command line

A file is read once, by `look_at`; what is tried and brought in is what was looked at, whatever becomes of the file
meanwhile.
"""

from app.exchange.assistant.bringing import bring_in, trial
from app.exchange.assistant.choosing import Choices
from app.exchange.assistant.found import Found, FoundColumn, FoundSheet, Kind
from app.exchange.assistant.looking import look_at, reread, with_header

__all__ = [
    "Choices",
    "Found",
    "FoundColumn",
    "FoundSheet",
    "Kind",
    "bring_in",
    "look_at",
    "reread",
    "trial",
    "with_header",
]
