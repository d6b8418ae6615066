"""A paste in words: what each cell becomes, why it cannot, and the list of all that does not fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.errors import BadInput
from app.journal.rules import CellInput, format_cell
from ui.errors import sentence_for
from ui.journal.barriers import Barrier, barrier_words
from ui.journal.buffer import JournalBuffer
from ui.journal.paste.rows import Fate, Obstacle, Plan, Planned, Why
from ui.journal.words import day_words

ARROW = "→"
NOTHING = "–"
_LISTED = 12
_SHOWN = 12  # characters of a text that means nothing here


def shown(cell: CellInput, buffer: JournalBuffer) -> str:
    """A cell as the journal writes it."""
    return format_cell(cell, excused=buffer.page.excused)


def cell_text(one: Planned, buffer: JournalBuffer) -> str:
    """What the preview shows: «4 → 5» where something changes, else what stands there."""
    if one.fate is Fate.BARRED:
        return one.text if len(one.text) <= _SHOWN else one.text[: _SHOWN - 1] + "…"
    before, after = shown(one.before, buffer), shown(one.after, buffer)
    if before and before != after:
        return f"{before} {ARROW} {after or NOTHING}"
    return after


def cell_words(one: Planned, buffer: JournalBuffer) -> str:
    """The same for a screen reader and as a tip."""
    translate = QCoreApplication.translate
    before, after = shown(one.before, buffer), shown(one.after, buffer)
    if one.fate is Fate.BARRED and one.why is not None:
        return why_words(one.why, buffer, one.text)
    return {
        Fate.NEW: translate("PasteWords", "{1} is entered"),
        Fate.REPLACES: translate("PasteWords", "{0} is replaced by {1}"),
        Fate.CLEARS: translate("PasteWords", "{0} is taken away"),
        Fate.SAME: translate("PasteWords", "{1} is there already"),
    }.get(one.fate, translate("PasteWords", "stays as it is")).format(before, after)


def why_words(why: Why, buffer: JournalBuffer, text: str) -> str:
    """Why a pasted text has no place, with the text."""
    if isinstance(why, BadInput):
        return sentence_for(why)
    sentence = barrier_words(why, buffer) if isinstance(why, Barrier) else _obstacle_words(why)
    return f"«{text}»: {sentence}" if text else sentence


def _obstacle_words(why: Obstacle) -> str:
    translate = QCoreApplication.translate
    return {
        Obstacle.BELOW: translate("PasteWords", "There is no pupil below the last one."),
        Obstacle.BESIDE: translate("PasteWords", "There is no lesson after the last one."),
        Obstacle.MANY_MARKS: translate(
            "PasteWords", "The lesson has no further column for a second mark: add a work to it."
        ),
        Obstacle.TWICE: translate("PasteWords", "The copied cells say something else about it elsewhere."),
        Obstacle.STRANGER: translate("PasteWords", "There is no such pupil on this page."),
        Obstacle.NAMESAKES: translate("PasteWords", "Several pupils can be meant: write the name in full."),
    }[why]


def problem_lines(plan: Plan, buffer: JournalBuffer) -> list[str]:
    """Everything that does not fit: pupil, lesson and why.

    What has one reason stands in one line: days on which a pupil was not in the class, a lesson that is cancelled, a
    name of nobody, all beyond an edge.
    """
    lines: list[str] = []
    joined: dict[tuple[str, Why], list[str]] = {}
    for one in plan.barred:
        why = one.why
        if why is None:
            continue
        if one.row is None or one.column is None:
            joined.setdefault((one.name, why), []).append(f"«{one.text}»")
        elif why is Barrier.OUTSIDE:
            day = f"{buffer.columns[one.column].date:%d.%m}"
            joined.setdefault((buffer.pupils[one.row].name, why), []).append(f"{day} «{one.text}»")
        elif why is Barrier.CANCELLED:
            name = buffer.pupils[one.row].name
            joined.setdefault((day_words(buffer.columns[one.column].date), why), []).append(
                f"{name} «{one.text}»"
            )
        else:
            lines.append(f"{place_words(buffer, one.row, one.column)}: {why_words(why, buffer, one.text)}")
    for (about, why), texts in joined.items():
        told = ", ".join(texts[:_LISTED]) + (" …" if len(texts) > _LISTED else "")
        lines.append((f"{about} ({told})" if about else told) + f": {why_words(why, buffer, '')}")
    return lines


def place_words(buffer: JournalBuffer, row: int, column: int) -> str:
    """«Волкова Анна, 7 сентября, понедельник», with the work where the lesson has several."""
    at = buffer.columns[column]
    parts = [buffer.pupils[row].name, day_words(at.date)]
    if any((other.date, other.number) == (at.date, at.number) for other in buffer.columns if other is not at):
        parts.append(at.kind)
    return ", ".join(parts)
