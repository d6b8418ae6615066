"""The week at a glance: what a parent has to know of it in ten seconds, each a step from its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from app.diary.rules import MarkSpot, Spot, WeekSummary
from app.journal.rules import rounded
from ui.diary.chips import Chip
from ui.family.dates import short_date
from ui.theme import SPACE
from ui.widgets import FlowLayout, Retranslated

_NAMED = 2
"""So many subjects are named; of more only their number is told."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A sign of the bar: its colour, its text, and the places that it leads to one after the other."""

    kind: str
    text: str
    spots: tuple[Spot, ...] = ()
    week: date | None = None
    fresh: bool = False


class SummaryBar(Retranslated, QWidget):
    """Signs of the week.  Pressed again, one leads to its next place."""

    spot_chosen = Signal(object)
    """Spot."""
    week_chosen = Signal(object)
    """The Monday of another week, where there is something new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = WeekSummary()
        self._elsewhere: tuple[tuple[date, int], ...] = ()
        self._is_marked = False
        self._items: list[_Item] = []
        self._chips: list[Chip] = []
        self._turns: dict[int, int] = {}
        self._flow = FlowLayout(self)
        self._flow.setSpacing(SPACE.s)
        self.retranslate()

    @property
    def texts(self) -> list[str]:
        """What it says, sign by sign."""
        return [item.text for item in self._items]

    @property
    def chips(self) -> list[Chip]:
        """The signs."""
        return list(self._chips)

    def show_summary(
        self, summary: WeekSummary, *, is_marked: bool, elsewhere: Sequence[tuple[date, int]] = ()
    ) -> None:
        """Show this week; `is_marked`: marks are given in it at all, so that it tells where there are none;
        `elsewhere`: other weeks with new marks, the newest first."""
        if summary != self._summary:
            self._turns.clear()
        self._summary, self._elsewhere, self._is_marked = summary, tuple(elsewhere), is_marked
        self.retranslate()

    def retranslate(self) -> None:
        self._items = self._told()
        while len(self._chips) > len(self._items):
            gone = self._chips.pop()
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._chips) < len(self._items):
            self._add()
        for chip, item in zip(self._chips, self._items, strict=True):
            chip.set_kind(item.kind)
            chip.set_text(item.text, item.text)
            chip.setToolTip(self.tr("Show the place") if item.spots else "")
            chip.set_fresh(item.fresh)
        self.setVisible(bool(self._items))
        self.setAccessibleName(self.tr("The week at a glance"))

    # --- private -----------------------------------------------------------------------------------------------

    def _add(self) -> None:
        number = len(self._chips)
        chip = Chip(self)
        chip.clicked.connect(lambda: self._on_clicked(number))
        self._flow.addWidget(chip)
        chip.show()
        self._chips.append(chip)

    def _on_clicked(self, number: int) -> None:
        item = self._items[number]
        if item.week is not None:
            self.week_chosen.emit(item.week)
        elif item.spots:
            turn = self._turns.get(number, 0)
            self._turns[number] = turn + 1
            self.spot_chosen.emit(item.spots[turn % len(item.spots)])

    def _told(self) -> list[_Item]:
        """What there is to tell, the most important first."""
        one = self._summary
        items = [self._marks()] if one.marks or self._is_marked else []
        if one.fresh:
            items.append(_Item("info", self.tr("%n new", "marks", len(one.fresh)), one.fresh, fresh=True))
        items += self._low()
        if one.debts:
            items.append(_Item("debt", self._debts(), one.debts))
        if one.missed:
            items.append(_Item("absence", self.tr("missed %n lesson(s)", "", len(one.missed)), one.missed))
        if one.late:
            items.append(_Item("late", self.tr("late %n time(s)", "", len(one.late)), one.late))
        if one.remarks:
            items.append(_Item("warning", self.tr("%n remark(s)", "", len(one.remarks)), one.remarks))
        if one.praise:
            items.append(_Item("success", self.tr("praised %n time(s)", "", len(one.praise)), one.praise))
        if one.undone:
            count = len(one.undone)
            items.append(_Item("unsaved", self.tr("homework not ticked: %n", "", count), one.undone))
        for monday, count in self._elsewhere[:1]:
            text = self.tr("%n new in the week from {0}", "marks", count).format(short_date(monday))
            items.append(_Item("info", text, week=monday, fresh=True))
        return items

    def _marks(self) -> _Item:
        one = self._summary
        if not one.marks:
            return _Item("weekend", self.tr("No marks this week"))
        text = self.tr("%n mark(s)", "", len(one.marks))
        if one.mean is not None:
            mean = QLocale().toString(float(rounded(one.mean, 1)), "f", 1)
            text = self.tr("{0}, mean {1}").format(text, mean)
        return _Item(_colour_of(one.mean), text, one.marks)

    def _low(self) -> list[_Item]:
        """Twos and lower, and what was not passed."""
        twos = tuple(spot for spot in self._summary.low if spot.value > 0)
        failed = tuple(spot for spot in self._summary.low if spot.value < 0)
        items = []
        if twos:
            text = self.tr("%n low mark(s)", "2 or 1", len(twos))
            items.append(_Item("2", self._with_places(text, twos), twos))
        if failed:
            text = self.tr("%n not passed", "", len(failed))
            items.append(_Item("2", self._with_places(text, failed), failed))
        return items

    def _debts(self) -> str:
        debts = self._summary.debts
        text = self.tr("%n work(s) to hand in", "", len(debts))
        if len(debts) == 1 and debts[0].due_date is not None:
            by = self.tr("by {0}").format(short_date(debts[0].due_date))
            return self.tr("{0}: {1}, {2}").format(text, debts[0].subject, by)
        return self._with_places(text, debts)

    def _with_places(self, text: str, spots: Sequence[MarkSpot]) -> str:
        subjects = list(dict.fromkeys(spot.subject for spot in spots))
        if len(spots) == 1:
            return self.tr("{0}: {1}, {2}").format(text, subjects[0], short_date(spots[0].date))
        if len(subjects) <= _NAMED:
            return self.tr("{0}: {1}").format(text, ", ".join(subjects))
        return text


def _colour_of(mean: float | None) -> str:
    """That of the nearest mark; the text says it too."""
    return "weekend" if mean is None else str(min(max(int(mean + 0.5), 2), 5))
