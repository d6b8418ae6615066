"""First logins of classes and of the staff, for the administrator: chosen, issued class by class, and the slips.

Each class is one transaction: whoever stops keeps what is done, with its slips, and the rest is offered the next time.
"""

from __future__ import annotations

import os

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.people.issuing import ClassNeed, login_needs
from app.people.logins import ONE_TIME_COST
from app.people.slips import SlipHead
from ui.errors import sentence_for
from ui.family.page import Place
from ui.icons import set_icon
from ui.issuing.choice import ChoicePage
from ui.issuing.keeper import SlipsKeeper
from ui.issuing.making import minutes_for
from ui.issuing.run import IssueRun
from ui.issuing.slips import SlipsDialog
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, EmptyState, Retranslated


class IssueDialog(Retranslated, QDialog):
    """`open()` it.  `issued(int)`: so many logins were stored; their slips are shown in a window of their own."""

    issued = Signal(int)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._keeper = place, SlipsKeeper.of(place)
        self._run = IssueRun(place)
        self._run.progressed.connect(self._on_progressed)
        self._run.failed.connect(self._on_failed)
        self._run.finished.connect(self._on_finished)
        self.slips: SlipsDialog | None = None
        self._title, self._told = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._told, "muted")
        self._told.setWordWrap(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self.choice = ChoicePage(self)
        self._nobody = EmptyState("circle-check", self)
        self._bar, self._where = QProgressBar(self), QLabel(self)
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._progress = self._make_progress()
        for page in (self.choice, self._progress, self._nobody):
            self._pages.addWidget(page)
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self.start_button, self.close_button = QPushButton(self), QPushButton(self)
        set_role(self.start_button, "primary")
        set_icon(self.start_button, "key-round", "on_accent")
        self.start_button.clicked.connect(self.start)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self._on_close)
        self.choice.changed.connect(self._show_summary)
        self._lay_out()
        self.resize(680, 640)
        self.retranslate()
        self._read()

    @property
    def is_running(self) -> bool:
        """Whether logins are being issued."""
        return self._run.is_running

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Issue logins"))
        self._title.setText(self.tr("Issue logins"))
        self._told.setText(
            self.tr(
                "Everybody who has no login yet gets one, with a one-time password on a slip. Whoever has a password "
                "keeps it: of a diary only the class teacher gives a new one."
            )
        )
        self._nobody.set_text(
            self.tr("Everybody has a login"),
            self.tr(
                "Whoever has forgotten the password gets a new one from the class teacher, staff from you."
            ),
        )
        self.start_button.setText(self.tr("Issue and show the slips"))
        self._bar.setAccessibleName(self.tr("Logins issued"))
        self._show_summary()

    def start(self) -> None:
        """Issue for what is chosen."""
        classes, who = sorted(self.choice.model.chosen), str(self.choice.whom.currentData())
        staff = self.choice.staff.isChecked()
        self.banner.hide()
        self._bar.setRange(0, 0)
        self._where.setText("")
        self._pages.setCurrentWidget(self._progress)
        self._run.begin(classes, who, staff=staff)
        self._show_summary()
        self.close_button.setFocus()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops first."""
        if event.key() == Qt.Key.Key_Escape and self.is_running:
            self._on_close()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Also when the program closes the window: what is under way ends with its class, and its slips are kept."""
        self._run.stop()
        super().reject()

    # --- issuing -------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self.start_button.setEnabled(False)
        self._place.worker.submit(
            self, lambda desk: login_needs(desk.session), self._on_read, self._on_failed, label="login needs"
        )

    def _on_read(self, needs: tuple[ClassNeed, ...]) -> None:
        self.choice.show_needs(needs)
        wanted = any(one.pupils[0] or one.parents[0] or one.staff[0] for one in needs)
        self._pages.setCurrentWidget(self.choice if wanted else self._nobody)
        self._show_summary()
        (self.choice.table if wanted else self.close_button).setFocus()

    def _on_progressed(self, done: int, of: int, class_name: str) -> None:
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)
        self._where.setText(class_name or self.tr("Staff"))

    def _on_finished(self, count: int) -> None:
        head = self._keeper.head
        if head is not None and self._keeper.count and self.isVisible():
            self._show_slips(head)
        self.issued.emit(count)
        self._read()

    def _show_slips(self, head: SlipHead) -> None:
        dialog = self.slips = SlipsDialog(self._keeper.parts, head, self._place.worker, self._keeper, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._on_slips_gone)
        dialog.open()

    def _on_slips_gone(self) -> None:
        self.slips = None

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_close(self) -> None:
        if self.is_running:
            self._run.stop()
            self._show_summary()
        else:
            self.reject()

    def _on_failed(self, error: Exception) -> None:
        """What is stored is stored, and its slips come all the same."""
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)
        self._show_summary()

    def _show_summary(self) -> None:
        running, count = self.is_running, self.choice.count
        self.start_button.setVisible(not running and self._pages.currentWidget() is self.choice)
        self.start_button.setEnabled(count > 0)
        self.close_button.setText(self.tr("Stop") if running else self.tr("Close"))
        self.close_button.setEnabled(not (running and self._run.is_stopping))
        if running:
            text = self.tr("What is issued stays issued when you stop; its slips are shown.")
        elif self._pages.currentWidget() is not self.choice:
            text = ""
        elif not count:
            text = self.tr("Nobody is chosen who has no login yet.")
        else:
            text = self.tr("%n login(s) would be issued.", "", count)
            minutes = minutes_for(count, ONE_TIME_COST, os.cpu_count() or 1)
            if minutes > 1:
                text += " " + self.tr("It takes about %n minute(s).", "", round(minutes))
        self._summary.setText(text)

    # --- parts ---------------------------------------------------------------------------------------------------

    def _make_progress(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._where)
        layout.addWidget(self._bar)
        layout.addStretch(1)
        return page

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        buttons.addWidget(self.start_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._told, self.banner):
            layout.addWidget(widget)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._summary)
        layout.addLayout(buttons)
