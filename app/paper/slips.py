"""Slips with login and one-time password, eight to a page, to be cut apart: what a family or a teacher is handed.

A password is known only at the moment at which it is issued (`app.people.logins`), so slips are laid out then, and
nothing of them is kept.  A school's own form is a template in DOCX with the fields of `SLIP_FIELDS`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.auth.slip_code import slip_code
from app.paper.faces import Face
from app.paper.fitting import plain, shortened, size_for, wrapped
from app.paper.page import A4_UPRIGHT, Item, Line, Page, Paper, Text
from app.paper.qr import qr_boxes, qr_picture
from app.paper.sentences import Say, pattern

PER_ROW, PER_COLUMN = 2, 4
PER_PAGE = PER_ROW * PER_COLUMN
_WIDTH, _HEIGHT = A4_UPRIGHT[0] / PER_ROW, A4_UPRIGHT[1] / PER_COLUMN
_EDGE = 9.0
"""Printers leave some millimetres of the paper white."""
_ROOM = _WIDTH - 2 * _EDGE
_DASH, _GAP = 2.0, 1.6

SLIP_FIELDS: Mapping[str, str] = {
    name: f"slip.field.{name}"
    for name in ("school", "name", "class_name", "who", "login", "password", "date", "issued_by", "qr")
}
"""The fields of a template, with the codes of the sentences that explain them.  `qr` is a picture."""
_QR = 25.0
_QR_IN_DOCUMENT = 22.0


@dataclass(frozen=True, slots=True)
class Slip:
    """A login as it is handed out.  `who` is staff, parent or pupil; `class_name` is of the pupil, or of the parent's
    children."""

    name: str
    who: str
    class_name: str
    login: str
    password: str

    @property
    def code(self) -> str:
        """The digits that a scanner types."""
        return slip_code(self.login, self.password, staff=self.who == "staff")


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The words of a slip, in the reader's language.  `who` are by `Slip.who`; `issued` holds {day}, `issued_by`
    {day} and {by}."""

    language: str
    title: str
    who: Mapping[str, str]
    login: str
    password: str
    how: str
    secret: str
    issued: str
    issued_by: str
    date_format: str


def slip_words(say: Say) -> SlipWords:
    """Put together by who says them."""
    return SlipWords(
        language=say.language,
        title=say("slip.title"),
        who={who: say(f"slip.who.{who}") for who in ("staff", "parent", "pupil")},
        login=say("slip.login"),
        password=say("slip.password"),
        how=say("slip.how"),
        secret=say("slip.secret"),
        issued=pattern(say, "slip.issued"),
        issued_by=pattern(say, "slip.issued_by"),
        date_format="%d.%m.%Y" if say.language == "ru" else "%Y-%m-%d",
    )


def slips_paper(slips: Sequence[Slip], words: SlipWords, *, school: str, on: dt.date, by: str = "") -> Paper:
    """The pages.  `by` is who has issued them."""
    pages = []
    for start in range(0, len(slips), PER_PAGE):
        here = slips[start : start + PER_PAGE]
        items: list[Item] = list(_cuts())
        for place, slip in enumerate(here):
            left, top = place % PER_ROW * _WIDTH + _EDGE, place // PER_ROW * _HEIGHT
            items += _slip(slip, words, school, issued(words, on, by), left, top)
        pages.append(Page(*A4_UPRIGHT, tuple(items)))
    return Paper(words.title, by or school, words.language, tuple(pages))


def slip_rows(
    slips: Sequence[Slip], words: SlipWords, *, school: str, on: dt.date, by: str = ""
) -> list[dict[str, Any]]:
    """The fields of each slip, for a template."""
    return [
        {
            "school": school,
            "name": slip.name,
            "class_name": slip.class_name,
            "who": words.who[slip.who],
            "login": slip.login,
            "password": slip.password,
            "date": on.strftime(words.date_format),
            "issued_by": by,
            "qr": qr_picture(slip.code, _QR_IN_DOCUMENT),
        }
        for slip in slips
    ]


def issued(words: SlipWords, on: dt.date, by: str) -> str:
    """«Выдано 23.11.2026, Словов И. П.»."""
    day = on.strftime(words.date_format)
    return words.issued_by.format(day=day, by=by) if by else words.issued.format(day=day)


def _slip(slip: Slip, words: SlipWords, school: str, last_line: str, left: float, top: float) -> list[Item]:
    who = ", ".join(piece for piece in (words.who[slip.who], slip.class_name) if piece)
    items: list[Item] = [
        _line(school, left, top + 8, 8, grey=0.3),
        _line(slip.name, left, top + 14.5, 12, Face.BOLD),
        _line(who, left, top + 19.5, 9),
        Text(left, top + 27.5, words.login, 9, grey=0.3),
        _line(slip.login, left + 34, top + 27.5, 13, Face.BOLD, room=_ROOM - 34),
        Text(left, top + 35, words.password, 9, grey=0.3),
        _line(slip.password, left + 34, top + 35, 13, Face.BOLD, room=_ROOM - 34),
    ]
    items += qr_boxes(slip.code, left + _ROOM - _QR, top + 38.5, _QR)
    y, room = top + 42.5, _ROOM - _QR - 2
    for line in (*wrapped(words.how, Face.REGULAR, 7.5, room), *wrapped(words.secret, Face.BOLD, 7.5, room)):
        face = Face.BOLD if line in words.secret else Face.REGULAR
        items.append(Text(left, y, line, 7.5, face))
        y += 3.25
    items.append(_line(last_line, left, top + _HEIGHT - 5.5, 7, grey=0.3))
    return items


def _line(
    text: str,
    x: float,
    y: float,
    size: float,
    face: Face = Face.REGULAR,
    *,
    room: float = _ROOM,
    grey: float = 0.0,
) -> Text:
    """One line, smaller and then shortened where it does not fit; a login and a password never need that."""
    text = plain(text)
    size = size_for(text, face, room, size, 6)
    return Text(x, y, shortened(text, face, size, room + 0.01), size, face, grey=grey)


def _cuts() -> list[Line]:
    """Where to cut: dashed lines."""
    lines = []
    across, down = A4_UPRIGHT
    for row in range(1, PER_COLUMN):
        lines += [
            Line(start, row * _HEIGHT, min(start + _DASH, across), row * _HEIGHT, 0.1, 0.5)
            for start in _starts(across)
        ]
    for column in range(1, PER_ROW):
        lines += [
            Line(column * _WIDTH, start, column * _WIDTH, min(start + _DASH, down), 0.1, 0.5)
            for start in _starts(down)
        ]
    return lines


def _starts(length: float) -> list[float]:
    step = _DASH + _GAP
    return [number * step for number in range(int(length / step) + 1)]
