"""What can be done with findings: which, with which, by which letter, and how it is called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.control.rows import FindingRow, FindingState
from ui.control.findings.goal import goal_of, is_of_a_day


class Deed(StrEnum):
    """See the module."""

    OPEN = "open"
    ACCEPT = "accept"
    RETURN = "return"
    REMIND = "remind"
    FIXED = "fixed"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class DeedLook:
    """The words of a button (asked anew in another language), its icon and its letter."""

    words: Callable[[], str]
    tip: Callable[[], str]
    icon: str
    letter: str = ""
    is_first: bool = False


_OPEN, _ANSWERED, _RETURNED, _ACCEPTED, _CLOSED = FindingState
_STATES: Mapping[Deed, frozenset[FindingState]] = {
    Deed.ACCEPT: frozenset({_OPEN, _ANSWERED, _RETURNED}),
    Deed.RETURN: frozenset({_ANSWERED, _ACCEPTED}),
    Deed.REMIND: frozenset({_OPEN, _RETURNED}),
    Deed.FIXED: frozenset({_OPEN, _ANSWERED, _RETURNED}),
    Deed.REASON: frozenset({_OPEN, _ANSWERED, _RETURNED}),
}
KEYS: Mapping[str, Deed] = {
    "a": Deed.ACCEPT, "r": Deed.RETURN, "n": Deed.REMIND, "f": Deed.FIXED, "e": Deed.REASON,
}  # fmt: skip


def fitting(rows: Iterable[FindingRow], deed: Deed) -> tuple[FindingRow, ...]:
    """Those of the rows with which this can be done."""
    return tuple(
        row
        for row in rows
        if row.state in _STATES[deed] and not (deed is Deed.REMIND and row.teacher_id is None)
    )


def possible(rows: Iterable[FindingRow], deeds: Iterable[Deed], *, leads: bool = False) -> frozenset[Deed]:
    """What of these can be done with some of the rows; only one is opened.  `leads`: see `goal_of`."""
    found = list(rows)
    able: set[Deed] = {deed for deed in deeds if deed is not Deed.OPEN and fitting(found, deed)}
    if Deed.OPEN in deeds and len(found) == 1 and goal_of(found[0], leads=leads) is not None:
        able.add(Deed.OPEN)
    return frozenset(able)


def open_tip(row: FindingRow | None) -> str:
    """Where the button of `OPEN` leads from this one."""
    translate = QCoreApplication.translate
    if row is not None and is_of_a_day(row):
        return translate("FindingDeeds", "What the class has to do on this day, in the overview (Enter)")
    return translate("FindingDeeds", "Open the journal at this very place (Enter)")


def look(deed: Deed) -> DeedLook:
    """How a deed is offered."""
    translate = QCoreApplication.translate
    words = {
        Deed.OPEN: lambda: translate("FindingDeeds", "Open the place"),
        Deed.ACCEPT: lambda: translate("FindingDeeds", "Accept"),
        Deed.RETURN: lambda: translate("FindingDeeds", "Return…"),
        Deed.REMIND: lambda: translate("FindingDeeds", "Remind…"),
        Deed.FIXED: lambda: translate("FindingDeeds", "Corrected"),
        Deed.REASON: lambda: translate("FindingDeeds", "Give a reason…"),
    }
    tips = {
        Deed.OPEN: lambda: open_tip(None),
        Deed.ACCEPT: lambda: translate("FindingDeeds", "It may stay so (A)"),
        Deed.RETURN: lambda: translate("FindingDeeds", "The answer will not do: say why (R)"),
        Deed.REMIND: lambda: translate("FindingDeeds", "Have the teacher told once more (N)"),
        Deed.FIXED: lambda: translate("FindingDeeds", "Check at once whether it is corrected (F)"),
        Deed.REASON: lambda: translate("FindingDeeds", "Tell the deputy head why it is so (E)"),
    }
    icons = {
        Deed.OPEN: "book-open-check", Deed.ACCEPT: "check", Deed.RETURN: "corner-down-left",
        Deed.REMIND: "bell", Deed.FIXED: "circle-check", Deed.REASON: "message-square-text",
    }  # fmt: skip
    letters = {deed: letter for letter, deed in KEYS.items()}
    return DeedLook(words[deed], tips[deed], icons[deed], letters.get(deed, ""), deed is Deed.OPEN)
