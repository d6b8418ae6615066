"""The page of hand-ins in words."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QObject

from app.codes import HandInState
from app.homework.hand_in_rows import HandIn, HandInLine, HandInPage, PieceAtLesson
from app.journal.rules import format_mark
from ui.journal import words
from ui.naming import short_name


def state_words(state: HandInState) -> str:
    """«waits for an answer», «answered», «given back», «replaced»."""
    translate = QCoreApplication.translate
    return {
        HandInState.WAITS: translate("HandedIn", "waits for an answer"),
        HandInState.ANSWERED: translate("HandedIn", "answered"),
        HandInState.RETURNED: translate("HandedIn", "given back for rework"),
        HandInState.REPLACED: translate("HandedIn", "replaced by a newer version"),
    }[state]


def state_sign(line: HandInLine) -> tuple[str, str]:
    """Icon and tone of a row: each state has a shape of its own."""
    if line.last is None:
        return ("check", "muted") if line.done_at is not None else ("minus", "muted")
    return {
        HandInState.WAITS: ("inbox", "accent_text"),
        HandInState.ANSWERED: ("circle-check", "success"),
        HandInState.RETURNED: ("undo-2", "warning"),
        HandInState.REPLACED: ("history", "muted"),
    }[line.last.state]


def line_words(line: HandInLine) -> str:
    """What has become of a pupil's homework: «18:05, late», «ticked only», «–»."""
    translate = QCoreApplication.translate
    if line.last is not None:
        when = _short(line.last.handed_in_at)
        return translate("HandedIn", "{0}, late").format(when) if line.last.is_late else when
    if line.done_at is not None:
        return translate("HandedIn", "only ticked as done")
    return translate("HandedIn", "nothing")


def line_spoken(line: HandInLine) -> str:
    """A row for a screen reader."""
    translate = QCoreApplication.translate
    parts = [line.name, line_words(line)]
    if line.last is not None:
        parts.append(state_words(line.last.state))
    if line.mark is not None:
        parts.append(translate("HandedIn", "mark {0}").format(words.mark_words(line.mark)))
    return ". ".join(parts)


def version_words(one: HandIn) -> str:
    """«Version 2, 23.11 18:05, late: waits for an answer»."""
    translate = QCoreApplication.translate
    when = words.moment_words(one.handed_in_at)
    text = translate("HandedIn", "Version {0}, {1}: {2}").format(one.version, when, state_words(one.state))
    return translate("HandedIn", "{0} (handed in late)").format(text) if one.is_late else text


def answered_words(one: HandIn) -> str:
    """Who has answered, and when; "" for nobody."""
    if one.answered_at is None:
        return ""
    when = words.moment_words(one.answered_at)
    return f"{short_name(one.answered_by)}, {when}" if one.answered_by else when


def mark_text(value: int | None) -> str:
    """As the journal shows it."""
    return "" if value is None else format_mark(value)


def due_words(due: tuple[dt.date, int | None]) -> str:
    """«Due: Tuesday, 24 November»."""
    return QCoreApplication.translate("HandedIn", "Due: {0}").format(words.day_words(due[0]))


def counts_words(page: HandInPage) -> str:
    """«17 of 25 have handed in · 8 wait for an answer»."""
    return how_many(page.handed_in, len(page.lines), page.waiting)


def piece_counts(piece: PieceAtLesson) -> str:
    """The same of a piece of a lesson."""
    return how_many(piece.handed_in, piece.of, piece.waiting)


def piece_handed_in(piece: PieceAtLesson) -> str:
    """Of that the first half, «Handed in: 17 of 25»."""
    return how_many(piece.handed_in, piece.of, 0)


def piece_waiting(piece: PieceAtLesson) -> str:
    """And the other one, «8 wait for an answer», "" for none."""
    return _Counted().waiting(piece.waiting) if piece.waiting else ""


def how_many(handed_in: int, of: int, waiting: int) -> str:
    """«Handed in: 17 of 25 · 8 wait»."""
    text = QCoreApplication.translate("HandedIn", "Handed in: {0} of {1}").format(handed_in, of)
    return f"{text} · {_Counted().waiting(waiting)}" if waiting else text


def _short(at: dt.datetime) -> str:
    """«22.11 16:40», by the clock of this PC: the year is that of the page."""
    local = at.astimezone()
    return f"{local:%d.%m %H:%M}"


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def waiting(self, count: int) -> str:
        return self.tr("%n wait(s) for an answer", "", count)
