"""Which keys there are, by what one wants to do: what the page of help shows to a role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.codes import Role

Columns = tuple[tuple["KeyGroup", ...], ...]


@dataclass(frozen=True)
class KeyPage:
    """What stands on one page: its name ("Help"), and the groups in columns."""

    title: Any
    columns: Columns


@dataclass(frozen=True)
class KeyGroup:
    """A heading, and keys with what they do: English, for the context "Help"."""

    title: Any
    keys: tuple[tuple[Any, Any], ...]


_CELL = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Into a cell"),
    (
        (QT_TRANSLATE_NOOP("Help", "1 … 5"), QT_TRANSLATE_NOOP("Help", "a mark, and on to the next pupil")),
        (QT_TRANSLATE_NOOP("Help", "Н"), QT_TRANSLATE_NOOP("Help", "absent (in any keyboard layout)")),
        (QT_TRANSLATE_NOOP("Help", "Б   П or У"), QT_TRANSLATE_NOOP("Help", "ill; absent for a good reason")),
        (QT_TRANSLATE_NOOP("Help", "О   О 5"), QT_TRANSLATE_NOOP("Help", "late; late, with a 5")),
        (QT_TRANSLATE_NOOP("Help", "4 / 5"), QT_TRANSLATE_NOOP("Help", "two marks in one cell")),
        (
            QT_TRANSLATE_NOOP("Help", ".  (dot)"),
            QT_TRANSLATE_NOOP("Help", "a debt: the work was not handed in"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "З   Н Е   О С   Н / А"),
            QT_TRANSLATE_NOOP("Help", "passed, failed, exempt, not attested"),
        ),
        (QT_TRANSLATE_NOOP("Help", "Del"), QT_TRANSLATE_NOOP("Help", "clear")),
        (QT_TRANSLATE_NOOP("Help", "F2"), QT_TRANSLATE_NOOP("Help", "edit the cell as text")),
        (QT_TRANSLATE_NOOP("Help", "Shift+F2"), QT_TRANSLATE_NOOP("Help", "comment for the family")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+Z   Ctrl+Y"), QT_TRANSLATE_NOOP("Help", "undo, redo")),
    ),
)
_MANY = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Many cells at once"),
    (
        (QT_TRANSLATE_NOOP("Help", "Ctrl+0"), QT_TRANSLATE_NOOP("Help", "all present: clears absences")),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+1 … Ctrl+5"),
            QT_TRANSLATE_NOOP("Help", "this mark for everyone without one"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+D"),
            QT_TRANSLATE_NOOP("Help", "fill down from the first cell selected"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+C   Ctrl+X   Ctrl+V"),
            QT_TRANSLATE_NOOP("Help", "copy, cut, paste, also from Excel"),
        ),
    ),
)
_SELECTING = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Select"),
    (
        (QT_TRANSLATE_NOOP("Help", "Shift+arrows"), QT_TRANSLATE_NOOP("Help", "several cells")),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+Space   Shift+Space"),
            QT_TRANSLATE_NOOP("Help", "the column, the row"),
        ),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+A"), QT_TRANSLATE_NOOP("Help", "the whole page")),
    ),
)
_MOVING = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Move"),
    (
        (QT_TRANSLATE_NOOP("Help", "Arrows, Enter, Tab"), QT_TRANSLATE_NOOP("Help", "from cell to cell")),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+arrows"),
            QT_TRANSLATE_NOOP("Help", "to the edge of what is filled"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+F, or letters"),
            QT_TRANSLATE_NOOP("Help", "find a pupil by the beginning of the name"),
        ),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+T"), QT_TRANSLATE_NOOP("Help", "today's lesson")),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+PgUp   Ctrl+PgDown"),
            QT_TRANSLATE_NOOP("Help", "the course before, the next course"),
        ),
        (QT_TRANSLATE_NOOP("Help", "F6"), QT_TRANSLATE_NOOP("Help", "choose a course: “7b math”")),
    ),
)
_BESIDE = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Beside the marks; Esc goes back"),
    (
        (QT_TRANSLATE_NOOP("Help", "F4"), QT_TRANSLATE_NOOP("Help", "the lesson: topic, homework, works")),
        (
            QT_TRANSLATE_NOOP("Help", "F3"),
            QT_TRANSLATE_NOOP("Help", "the history of the cell: who, when, what before"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "F5"),
            QT_TRANSLATE_NOOP("Help", "the class: whom to ask, who is on a border"),
        ),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+M"), QT_TRANSLATE_NOOP("Help", "a remark to the pupil")),
        (
            QT_TRANSLATE_NOOP("Help", "F9"),
            QT_TRANSLATE_NOOP("Help", "the report card: marks of the period and the year"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Shift+F4"),
            QT_TRANSLATE_NOOP("Help", "who has handed in; there 5, Enter, Ctrl+R"),
        ),
    ),
)
_ASKED = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "When the program asks"),
    (
        (QT_TRANSLATE_NOOP("Help", "F7"), QT_TRANSLATE_NOOP("Help", "say why an old mark is changed")),
        (
            QT_TRANSLATE_NOOP("Help", "F8   +   −"),
            QT_TRANSLATE_NOOP("Help", "changed by two: go there, keep mine, take theirs"),
        ),
    ),
)
_PROGRESS = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Progress"),
    (
        (
            QT_TRANSLATE_NOOP("Help", "Letters, Enter"),
            QT_TRANSLATE_NOOP("Help", "let a pupil stand out; the journal at this pupil"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "+   −   0"),
            QT_TRANSLATE_NOOP("Help", "a chart: closer, wider, all of it"),
        ),
    ),
)
_FAMILY = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Diary"),
    (
        (
            QT_TRANSLATE_NOOP("Help", "PgUp, PgDn"),
            QT_TRANSLATE_NOOP("Help", "the week before, the week after"),
        ),
        (QT_TRANSLATE_NOOP("Help", "Home"), QT_TRANSLATE_NOOP("Help", "this week")),
        (
            QT_TRANSLATE_NOOP("Help", "Arrows, Tab"),
            QT_TRANSLATE_NOOP("Help", "from lesson to lesson, and to its marks"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Enter"),
            QT_TRANSLATE_NOOP("Help", "the lesson or the mark: what for, by whom, when; Esc closes"),
        ),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+P"), QT_TRANSLATE_NOOP("Help", "print the week or an extract")),
    ),
)
_MARKS = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Marks"),
    (
        (QT_TRANSLATE_NOOP("Help", "↑   ↓"), QT_TRANSLATE_NOOP("Help", "from subject to subject")),
        (
            QT_TRANSLATE_NOOP("Help", "Enter"),
            QT_TRANSLATE_NOOP("Help", "the subject: mean, what is needed, what if"),
        ),
        (QT_TRANSLATE_NOOP("Help", "Esc"), QT_TRANSLATE_NOOP("Help", "close the subject")),
    ),
)
_HOMEWORK = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Homework"),
    (
        (QT_TRANSLATE_NOOP("Help", "↑   ↓"), QT_TRANSLATE_NOOP("Help", "from one piece to the next")),
        (QT_TRANSLATE_NOOP("Help", "Space"), QT_TRANSLATE_NOOP("Help", "tick as done, for pupils")),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+Enter"),
            QT_TRANSLATE_NOOP("Help", "hand in; Esc goes back to the list"),
        ),
    ),
)
_CHARTS = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Charts"),
    (
        (
            QT_TRANSLATE_NOOP("Help", "←   →"),
            QT_TRANSLATE_NOOP("Help", "from week to week: the figures are told"),
        ),
        (QT_TRANSLATE_NOOP("Help", "↑   ↓"), QT_TRANSLATE_NOOP("Help", "whose figure is told first")),
        (QT_TRANSLATE_NOOP("Help", "+   −   0"), QT_TRANSLATE_NOOP("Help", "closer, wider, all of it")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+←   Ctrl+→"), QT_TRANSLATE_NOOP("Help", "move what is in view")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+wheel"), QT_TRANSLATE_NOOP("Help", "closer, wider, at the pointer")),
    ),
)
_DIARIES = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Diaries"),
    (
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+PgUp   Ctrl+PgDown"),
            QT_TRANSLATE_NOOP("Help", "the pupil before, the next pupil"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "PgUp, PgDn"),
            QT_TRANSLATE_NOOP("Help", "the week before, the week after"),
        ),
    ),
)
_SIGNATURES = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Looks and signatures"),
    (
        (
            QT_TRANSLATE_NOOP("Help", "Enter"),
            QT_TRANSLATE_NOOP("Help", "signed on paper; once more takes it back"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+Enter"),
            QT_TRANSLATE_NOOP("Help", "the whole class: all on paper, copy the list"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Letters"),
            QT_TRANSLATE_NOOP("Help", "find a pupil by the beginning of the name"),
        ),
    ),
)
_RATING = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Rating"),
    (
        (QT_TRANSLATE_NOOP("Help", "←   →"), QT_TRANSLATE_NOOP("Help", "from place to place, on the stairs")),
        (QT_TRANSLATE_NOOP("Help", "↑   ↓"), QT_TRANSLATE_NOOP("Help", "from subject to subject")),
    ),
)
_MESSAGES = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Messages"),
    (
        (QT_TRANSLATE_NOOP("Help", "Ctrl+N"), QT_TRANSLATE_NOOP("Help", "a new message")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+Enter"), QT_TRANSLATE_NOOP("Help", "send what is written")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+R, or Enter"), QT_TRANSLATE_NOOP("Help", "answer; Esc goes back")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+F"), QT_TRANSLATE_NOOP("Help", "search all messages")),
        (
            QT_TRANSLATE_NOOP("Help", "Alt+↓   Alt+↑"),
            QT_TRANSLATE_NOOP("Help", "the next thread, the one before"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+K   Ctrl+Shift+K"),
            QT_TRANSLATE_NOOP("Help", "urgent: confirm receipt, read"),
        ),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+E"), QT_TRANSLATE_NOOP("Help", "to the archive, and back")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+U"), QT_TRANSLATE_NOOP("Help", "mark as unread")),
    ),
)
_STAFF_MESSAGES = KeyGroup(
    _MESSAGES.title,
    (
        *_MESSAGES.keys,
        (QT_TRANSLATE_NOOP("Help", "Ctrl+J"), QT_TRANSLATE_NOOP("Help", "canned answers")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+L"), QT_TRANSLATE_NOOP("Help", "close the thread, reopen it")),
        (QT_TRANSLATE_NOOP("Help", "Ctrl+Shift+F"), QT_TRANSLATE_NOOP("Help", "pass it on to a colleague")),
    ),
)
_NEWS = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "News"),
    (
        (QT_TRANSLATE_NOOP("Help", "↑   ↓"), QT_TRANSLATE_NOOP("Help", "from one news item to the next")),
        (
            QT_TRANSLATE_NOOP("Help", "Enter"),
            QT_TRANSLATE_NOOP("Help", "into the text; Esc goes back to the list"),
        ),
    ),
)
_WRITING = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Write news"),
    (
        (QT_TRANSLATE_NOOP("Help", "Ctrl+N"), QT_TRANSLATE_NOOP("Help", "write a news item")),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+B   Ctrl+I   Ctrl+K"),
            QT_TRANSLATE_NOOP("Help", "bold, italic, a link"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+Shift+H"),
            QT_TRANSLATE_NOOP("Help", "a heading"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+Shift+7   8   9"),
            QT_TRANSLATE_NOOP("Help", "a numbered list, a list with dots, a quote"),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Ctrl+Enter"),
            QT_TRANSLATE_NOOP("Help", "publish; Esc goes back, and the draft stays"),
        ),
    ),
)
_PLACE_OF_FINDING = (
    QT_TRANSLATE_NOOP("Help", "Enter"),
    QT_TRANSLATE_NOOP("Help", "open the journal at this very place"),
)
_SEVERAL = (QT_TRANSLATE_NOOP("Help", "Shift+↑ ↓   Ctrl+A"), QT_TRANSLATE_NOOP("Help", "several at once"))
_LIST_OF_FINDINGS = (
    QT_TRANSLATE_NOOP("Help", "Ctrl+P   Ctrl+E   Ctrl+S"),
    QT_TRANSLATE_NOOP("Help", "the whole list: print, Excel, PDF"),
)
_OWN_FINDINGS = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Findings"),
    (
        _PLACE_OF_FINDING,
        (QT_TRANSLATE_NOOP("Help", "F"), QT_TRANSLATE_NOOP("Help", "corrected: it is looked at at once")),
        (QT_TRANSLATE_NOOP("Help", "E"), QT_TRANSLATE_NOOP("Help", "give a reason (in any keyboard layout)")),
        _SEVERAL,
        _LIST_OF_FINDINGS,
    ),
)
_READ_FINDINGS = KeyGroup(_OWN_FINDINGS.title, (_PLACE_OF_FINDING, _SEVERAL, _LIST_OF_FINDINGS))
_JUDGED_FINDINGS = KeyGroup(
    _OWN_FINDINGS.title,
    (
        _PLACE_OF_FINDING,
        (
            QT_TRANSLATE_NOOP("Help", "A   R   N"),
            QT_TRANSLATE_NOOP("Help", "accept, return, remind (in any keyboard layout)"),
        ),
        _SEVERAL,
        _LIST_OF_FINDINGS,
    ),
)
_OVERVIEW = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Overview of control"),
    (
        (QT_TRANSLATE_NOOP("Help", "Enter"), QT_TRANSLATE_NOOP("Help", "what is behind a cell")),
        (QT_TRANSLATE_NOOP("Help", "Esc   Backspace"), QT_TRANSLATE_NOOP("Help", "back to the cell")),
        (QT_TRANSLATE_NOOP("Help", "F5"), QT_TRANSLATE_NOOP("Help", "judge now what has changed")),
    ),
)
_PROGRAM = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "Everywhere"),
    (
        (QT_TRANSLATE_NOOP("Help", "Ctrl+Tab"), QT_TRANSLATE_NOOP("Help", "next section")),
        (QT_TRANSLATE_NOOP("Help", "F12"), QT_TRANSLATE_NOOP("Help", "what is new: the list under the bell")),
        (QT_TRANSLATE_NOOP("Help", "F1"), QT_TRANSLATE_NOOP("Help", "this page")),
    ),
)
_TOUCH = KeyGroup(
    QT_TRANSLATE_NOOP("Help", "With a finger"),
    (
        (QT_TRANSLATE_NOOP("Help", "Push"), QT_TRANSLATE_NOOP("Help", "the page goes up or down")),
        (QT_TRANSLATE_NOOP("Help", "Hold"), QT_TRANSLATE_NOOP("Help", "what a button or a sign means")),
    ),
)
_JOURNAL = QT_TRANSLATE_NOOP("Help", "Journal")
_TALK = QT_TRANSLATE_NOOP("Help", "Messages, news, findings")
_STAFF_PROGRAM = KeyGroup(
    _PROGRAM.title,
    ((QT_TRANSLATE_NOOP("Help", "Ctrl+P"), QT_TRANSLATE_NOOP("Help", "print the page")), *_PROGRAM.keys),
)


_FINDINGS_OF = {Role.CLASS_TEACHER: _OWN_FINDINGS, Role.DEPUTY: _JUDGED_FINDINGS}

#: What a kiosk refuses.
_OUTSIDE = frozenset(
    {
        "F12",
        "Ctrl+P", "Ctrl+N", "Ctrl+Enter", "Ctrl+R, or Enter", "Ctrl+F", "Ctrl+K   Ctrl+Shift+K", "Ctrl+E", "Ctrl+U",
    }
)  # fmt: skip


def key_pages(role: Role, *, kiosk: bool = False) -> tuple[KeyPage, ...]:
    """The pages for a role: one where all has room there."""
    if role in (Role.PARENT, Role.PUPIL):
        return (KeyPage(_FAMILY.title, key_columns(role, kiosk=kiosk)),)
    *columns, last = key_columns(role)
    return KeyPage(_JOURNAL, tuple(columns)), KeyPage(_TALK, ((last[0],), last[1:]))


def key_columns(role: Role, *, kiosk: bool = False) -> Columns:
    """The groups for a role, in columns."""
    if role in (Role.PARENT, Role.PUPIL):
        columns = (_FAMILY, _MARKS, _HOMEWORK, _RATING), (_MESSAGES, _NEWS, _CHARTS, _PROGRAM)
        return _in_kiosk(columns) if kiosk else columns
    if role is Role.TEACHER:
        return (
            (_CELL, _MANY, _ASKED),
            (_MOVING, _SELECTING, _BESIDE, _PROGRESS),
            (_STAFF_MESSAGES, _NEWS, _OWN_FINDINGS, _STAFF_PROGRAM),
        )
    of_class = (_SIGNATURES,) if role is Role.CLASS_TEACHER else (_OVERVIEW,)  # the others only read
    return (
        (_MOVING, _SELECTING, _PROGRESS),
        (_BESIDE, _DIARIES, *of_class),
        (
            _STAFF_MESSAGES,
            _NEWS,
            _WRITING,
            _FINDINGS_OF.get(role, _READ_FINDINGS),
            _STAFF_PROGRAM,
        ),
    )


def _in_kiosk(columns: Columns) -> Columns:
    """Fingers first, and no keys that lead out of the program."""
    first, *others = (
        tuple(
            KeyGroup(group.title, tuple(key for key in group.keys if key[0] not in _OUTSIDE))
            for group in column
        )
        for column in columns
    )
    return ((_TOUCH, *first), *others)
