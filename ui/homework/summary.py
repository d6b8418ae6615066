"""What is not ticked, in a line or two: what a parent looks for first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.homework.rows import HomeworkDay, HomeworkPage, HomeworkPiece
from ui.homework.selection import pieces_of
from ui.homework.words import due_title, spoken
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

_WEEK = timedelta(days=7)
_MOST_SUBJECTS = 5
_TICKS_EXPECTED_FROM = 5
"""So much has to be over before it is said that nothing of it is ticked."""


class HomeworkSummary(Retranslated, QFrame):
    """The next day with something due; the week that is past; what is new."""

    missed_requested = Signal()
    """What was not ticked in the week that is past shall be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: HomeworkPage | None = None
        self._new = 0
        set_role(self, "card")
        self._today, self._next, self._past, self._news = (_Line(self) for _ in range(4))
        self._open = QPushButton(self)
        set_role(self._open, "link")
        self._open.clicked.connect(self.missed_requested)
        self._past.add(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        layout.setSpacing(SPACE.xs)
        for line in (self._today, self._next, self._past, self._news):
            layout.addWidget(line)
        self.hide()

    def show_page(self, page: HomeworkPage, new: int) -> None:
        """Say it anew; `new`: how many pieces were entered since the last look."""
        self._page, self._new = page, new
        self.retranslate()

    def retranslate(self) -> None:
        page = self._page
        if page is None:
            return
        self._say_due(page)
        self._say_past(page)
        self._open.setText(self.tr("Show"))
        self._open.setAccessibleName(self.tr("Show what was not ticked"))
        self._news.say(
            "sparkles",
            "info",
            self.tr("New since your last visit: {0}").format(self._new) if self._new else "",
        )
        lines = (self._today, self._next, self._past, self._news)
        self.setVisible(any(line.text for line in lines))
        self.setAccessibleName(". ".join(line.text for line in lines if line.text))

    def _say_due(self, page: HomeworkPage) -> None:
        """What is still due today, where something is open; then the next day, whether or not."""
        days = [day for day in page.days if not day.pieces[-1].is_over]
        rest = next((day for day in days if day.date == page.today), None)
        following = next((day for day in days if day.date > page.today), None)
        self._today.say(*(self._of_day(rest, page) if rest is not None and _open(rest) else ("", "", "")))
        self._next.say(*(self._of_day(following, page) if following is not None else ("", "", "")))

    def _of_day(self, day: HomeworkDay, page: HomeworkPage) -> tuple[str, str, str]:
        title, still = due_title(day.date, page.today), _open(day)
        if still:
            return "circle", "warning", self.tr("{0}: not ticked {1}").format(title, self._counted(still))
        return "circle-check", "success", self.tr("{0}: everything is ticked").format(title)

    def _say_past(self, page: HomeworkPage) -> None:
        """What was not ticked, from the first tick on: who makes none is not blamed each week."""
        over = [one for one in pieces_of(page.days) if one.is_over]
        since = page.today - _WEEK
        missed = [one for one in over if one.counts and not one.done and one.day >= since]
        self._open.setVisible(bool(missed))
        if missed:
            text = self.tr("In the past week not ticked: {0}").format(self._counted(missed))
            self._past.say("circle-alert", "danger", text)
        elif page.ticks_since is None and len(over) >= _TICKS_EXPECTED_FROM:
            text = self.tr("Of the last four weeks nothing is ticked: ticks seem not to be used.")
            self._past.say("info", "info", text)
        else:
            self._past.say("", "", "")

    def _counted(self, pieces: Sequence[HomeworkPiece]) -> str:
        """«2 (algebra, physics)»: how many, and of which subjects, each once."""
        subjects = list(dict.fromkeys(spoken(one.subject) for one in pieces))
        named = ", ".join(subjects[:_MOST_SUBJECTS])
        if len(subjects) > _MOST_SUBJECTS:
            named = self.tr("{0} and {1} more").format(named, len(subjects) - _MOST_SUBJECTS)
        return f"{len(pieces)} ({named})"


class _Line(QWidget):
    """A sign and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._text = IconLabel("circle", 18, "muted", self), QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.s)
        self._layout.addWidget(self._sign)
        self._layout.addWidget(self._text, 1)

    @property
    def text(self) -> str:
        """What it says; "" when it is hidden."""
        return self._text.text()

    def add(self, button: QPushButton) -> None:
        """Something to press at its end."""
        self._layout.addWidget(button)

    def say(self, sign: str, tone: str, text: str) -> None:
        """Say something else; "" hides it."""
        self._text.setText(text)
        if text:
            self._sign.set_picture(sign, tone)
        self.setVisible(bool(text))


def _open(day: HomeworkDay) -> list[HomeworkPiece]:
    """What is still due, and not ticked."""
    return [one for one in day.pieces if not one.is_over and not one.done]
