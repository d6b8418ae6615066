"""What keys mean one after another in the cells of a column.

    5   4   н   б   у   .        a mark, absent, ill, excused, a debt: one key, and on to the next pupil
    о 5      о н                 late and a 5; late, and the next one absent: after «о» the cell waits for a mark
    4 / 5                        two marks: «/» goes back to the cell that was just entered
    з(ач)    о с(в)    н е(зач)  words: as many letters as it takes to tell, or all of them

A text waits in its cell while the next key may still belong to it. A key that cannot belong to it belongs to the next
cell, so nobody has to end a word.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.codes import AttendanceCode, MarkValue, Scale
from app.journal import rules
from app.journal.rules import CellInput

_SEATS = {
    "н": AttendanceCode.ABSENT,
    "п": AttendanceCode.EXCUSED,
    "у": AttendanceCode.EXCUSED,
    "б": AttendanceCode.ILL,
    "о": AttendanceCode.LATE,
}
_LATE = "о"
_WORDS = (MarkValue.PASSED, MarkValue.FAILED, MarkValue.EXEMPT, MarkValue.NOT_ATTESTED)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a key leads to: `what` stands in a cell now.

    `steps`: the text that waited is finished without it, so it is the next cell.  `back`: it is the cell entered just
    before.  `joins`: the same cell as with the key before, one step of undo with it.  `waits`: the next key may belong
    to it, so the cursor stays.
    """

    what: CellInput
    steps: bool = False
    back: bool = False
    joins: bool = False
    waits: bool = False


class Composer:
    """Follows the keys. `end` it when the cursor is moved by hand: then nothing goes on."""

    def __init__(self, scale: str = Scale.FIVE) -> None:
        self._scale = scale
        self._highest = max(rules.NUMBERS[scale], default=0)
        self._words = {
            rules.format_mark(value): int(value) for value in _WORDS if rules.allowed(value, scale)
        }
        self._waiting = ""
        self._last = ""

    @property
    def waits(self) -> str:
        """The text that waits in the cell of the cursor."""
        return self._waiting

    def end(self) -> None:
        """What follows belongs to another cell."""
        self._waiting = self._last = ""

    def press(self, letter: str) -> Typed | None:
        """The next letter (see `ui.journal.entry.keys`); None when it means nothing here, and nothing has changed."""
        if self._waiting and self._is_beginning(self._waiting + letter):
            return self._take(self._waiting + letter, joins=True)
        if self._is_beginning(letter):
            return self._take(letter, steps=bool(self._waiting))
        if self._last and self._is_beginning(self._last + letter):
            return self._take(self._last + letter, back=True, joins=True)
        return None

    def _take(self, text: str, *, steps: bool = False, back: bool = False, joins: bool = False) -> Typed:
        waits = self._may_go_on(text)
        self._waiting, self._last = (text, "") if waits else ("", text)
        return Typed(self._meaning(text), steps, back, joins, waits)

    def _is_beginning(self, text: str) -> bool:
        """Whether a cell can be written so, or begin so."""
        if text in _SEATS or any(word.startswith(text) for word in self._words):
            return bool(text)
        marks = text.removeprefix(_LATE).split("/")
        whole = marks if marks[-1] else marks[:-1]
        return bool(whole) and all(self._is_mark(mark) for mark in whole)

    def _is_mark(self, text: str) -> bool:
        """A lone digit always is: that it is outside the scale is said when it is entered."""
        return text == "." or (text.isdecimal() and (len(text) == 1 or int(text) <= self._highest))

    def _may_go_on(self, text: str) -> bool:
        """Whether the next key is waited for: what would begin another cell otherwise may belong to this one."""
        if text == _LATE:
            return self._scale != Scale.NONE
        if text not in _SEATS and any(word.startswith(text) and word != text for word in self._words):
            return True
        last = text.rsplit("/", 1)[-1].removeprefix(_LATE)
        return text.endswith("/") or (last.isdecimal() and 0 < int(last) * 10 <= self._highest)

    def _meaning(self, text: str) -> CellInput:
        """What the text stands for; of the beginning of a word, the word."""
        if text in _SEATS:
            return CellInput(attendance=int(_SEATS[text]))
        for word, value in self._words.items():
            if word.startswith(text):
                return CellInput((value,))
        is_late = text.startswith(_LATE)
        marks = text.removeprefix(_LATE).split("/")
        return CellInput(
            tuple(int(MarkValue.DEBT) if mark == "." else int(mark) for mark in marks if mark),
            int(AttendanceCode.LATE) if is_late else None,
        )
