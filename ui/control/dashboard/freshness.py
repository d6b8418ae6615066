"""How fresh the figures are, and the button that has them made anew."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.control.rows import Judged
from ui.control.dashboard.measure_words import DashboardCounts
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class Freshness(Retranslated, QWidget):
    """«на 10:42» and «Обновить»."""

    wanted = Signal()
    """The button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judged: Judged | None = None
        self._is_renewing = False
        self.label, self.button = QLabel(self), QToolButton(self)
        set_role(self.label, "muted")
        set_role(self.button, "boxed")
        set_icon(self.button, "refresh-cw")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self.wanted)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        across.addWidget(self.label)
        across.addWidget(self.button)
        self.retranslate()

    def show_judged(self, judged: Judged | None) -> None:
        """Of what is on screen; None: nothing is."""
        self._judged = judged
        self.retranslate()

    def show_renewing(self, on: bool) -> None:
        """Whether it is under way."""
        self._is_renewing = on
        self.button.setEnabled(not on)
        self.retranslate()

    def retranslate(self) -> None:
        text = "\N{THIN SPACE}" + self.tr("Renew")
        self.button.setText(text)
        self.button.setAccessibleName(self.tr("Renew the figures"))
        self.button.setToolTip(self.tr("Judge now what has changed in the journals (F5)"))
        self.label.setText(self._words())
        behind = self._judged.behind if self._judged is not None else 0
        self.label.setToolTip(
            self.tr("Since then: {0}").format(DashboardCounts().records(behind)) if behind else ""
        )

    def _words(self) -> str:
        judged = self._judged
        if self._is_renewing:
            return self.tr("being renewed…")
        if judged is None or judged.at is None:
            return ""
        at = QDateTime.fromSecsSinceEpoch(round(judged.at.timestamp()))
        if at.date() == QDateTime.currentDateTime().date():
            return self.tr("as of {0}").format(QLocale().toString(at.time(), "HH:mm"))
        return self.tr("as of {0}").format(QLocale().toString(at, "d MMMM, HH:mm"))
