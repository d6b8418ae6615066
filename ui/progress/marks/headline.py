"""How the child is doing, in four figures with a word each: mean, what is new, debts, attendance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.progress.marks_figures import Presence, days_of, debts, overall, presence
from app.progress.marks_rows import MarkLine, NewsOf, PupilMarks, SubjectMarks
from app.school.rows import TermRow
from ui.family.dates import short_date
from ui.naming import in_period_words
from ui.progress.marks.words import (
    MarksCount,
    due_words,
    mean_words,
    percent_words,
)
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated


class Tile(QFrame):
    """A figure with its word; read aloud as one sentence."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._icon = IconLabel(icon, 24, "muted", self)
        self.figure, self.words = QLabel(self), QLabel(self)
        set_role(self.figure, "title")
        set_role(self.words, "muted")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.setSpacing(SPACE.s)
        top.addWidget(self._icon)
        top.addWidget(self.figure, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(top)
        layout.addWidget(self.words, 1)

    def show_figure(self, figure: str, words: str, icon: str, tone: str = "muted") -> None:
        """Say it."""
        self._icon.set_picture(icon, tone)
        self.figure.setText(figure)
        self.words.setText(words)
        self.setAccessibleName(f"{figure}. {words}")


class Headline(Retranslated, QWidget):
    """Four tiles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mean, self.news = Tile("graduation-cap", self), Tile("sparkles", self)
        self.debts, self.attendance = Tile("clipboard-check", self), Tile("user-check", self)
        self._page: PupilMarks | None = None
        self._term: TermRow | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        for tile in (self.mean, self.news, self.debts, self.attendance):
            layout.addWidget(tile, 1)

    def show_marks(self, page: PupilMarks, term: TermRow | None) -> None:
        """Of a period, or of the year."""
        self._page, self._term = page, term
        self.retranslate()

    def retranslate(self) -> None:
        page = self._page
        if page is None or page.year is None:
            return
        for tile in (self.mean, self.debts):
            tile.setVisible(page.grade != 1)  # the first grade has no marks
        self._say_mean(page)
        self._say_news(page)
        self._say_debts(debts(page.subjects))
        self._say_attendance(presence(page.subjects, days_of(page.year, self._term)))

    @property
    def words(self) -> str:
        """All that is said."""
        tiles = (self.mean, self.news, self.debts, self.attendance)
        return "\n".join(tile.accessibleName() for tile in tiles if not tile.isHidden())

    def _say_mean(self, page: PupilMarks) -> None:
        assert page.year is not None
        mean = overall(page, days_of(page.year, self._term))
        if mean is None:
            words = self.tr("No marks yet {0}").format(in_period_words(self._term))
        else:
            words = self.tr("mean of all subjects {0}").format(in_period_words(self._term))
        self.mean.show_figure(mean_words(mean), words, "graduation-cap", "accent")

    def _say_news(self, page: PupilMarks) -> None:
        self.news.setVisible(page.news is not None or page.year == page.years[0])
        news = page.news
        if news is None:
            self.news.show_figure(
                "–",
                self.tr("You are here for the first time: what is new will be said from now on"),
                "sparkles",
            )
            return
        since = self.tr("since your last visit on {0}").format(short_date(news.since.astimezone().date()))
        fresh = sum(
            line.of is NewsOf.MARK and line.before is None and line.after is not None and line.after >= 0
            for line in news.lines
        )
        other = len(news.lines) - fresh
        if not news.lines:
            self.news.show_figure("0", self.tr("nothing new {0}").format(since), "sparkles")
        elif not fresh:
            self.news.show_figure(MarksCount().changes(other), since, "sparkles", "accent")
        else:
            more = self.tr("{0}; other changes: {1}", "«since …», their number").format(since, other)
            self.news.show_figure(
                MarksCount().new_marks(fresh), more if other else since, "sparkles", "accent"
            )

    def _say_debts(self, owed: Sequence[tuple[SubjectMarks, MarkLine]]) -> None:
        if not owed:
            self.debts.show_figure(
                self.tr("no debts"), self.tr("all works are handed in"), "clipboard-check", "success"
            )
            return
        one, mark = owed[0]
        words = self.tr("{0}: {1}", "subject, «hand in by …»").format(one.subject, due_words(mark))
        overdue = any(mark.overdue for _, mark in owed)
        self.debts.show_figure(
            MarksCount().debts(len(owed)), words, "triangle-alert", "danger" if overdue else "warning"
        )

    def _say_attendance(self, found: Presence) -> None:
        counts = found.absences
        if not found.held:
            words = self.tr("no lessons yet")
        elif counts.missed:
            words = self.tr("attendance: missed {0}", "«4 lessons»").format(
                MarksCount().lessons(counts.missed)
            )
        else:
            words = self.tr("attendance: nothing missed")
        if counts.late:
            words = f"{words}, {MarksCount().late(counts.late)}"
        self.attendance.show_figure(percent_words(found), words, "user-check", "muted")
