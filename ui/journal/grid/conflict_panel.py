"""A small panel at a cell that two people changed: both values, who and when, one key to choose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.journal import words
from ui.journal.slots import Clash
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets import Retranslated, announce

_WIDTH = 248


class ConflictPanel(Retranslated, QFrame):
    """Shown beside the cell, never takes the focus from it."""

    chosen = Signal(bool)
    """True: the own value."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.clash: Clash | None = None
        self._pupil = ""
        self._shadow = QGraphicsDropShadowEffect(self, blurRadius=24, xOffset=0, yOffset=6)
        self._title = QLabel(self)
        set_role(self._title, "section")
        self._sentence = QLabel(self)
        set_role(self._sentence, "muted")
        self._sentence.setWordWrap(True)
        self._theirs, self._mine = QPushButton(self), QPushButton(self)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        for widget in (self._title, self._sentence, self._theirs, self._mine):
            layout.addWidget(widget)
        for button, own in ((self._theirs, False), (self._mine, True)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, own=own: self.chosen.emit(own))
        self.setGraphicsEffect(self._shadow)
        set_role(self, "card")
        self.retranslate()
        self.hide()

    def show_clash(self, clash: Clash, pupil: str) -> None:
        """Show a clash; a screen reader says it."""
        is_new = self.clash is None or self.clash.slot != clash.slot or not self.isVisible()
        self.clash, self._pupil = clash, pupil
        self.retranslate()
        self._fit()
        self.show()
        self.raise_()
        if is_new:
            announce(self, self.accessibleName())

    def retranslate(self) -> None:
        """All sentences; they depend on the clash."""
        self._title.setText(self.tr("Two people changed this cell"))
        clash = self.clash
        if clash is None:
            return
        who = clash.author or self.tr("A colleague")
        when = words.moment_words(clash.at) if clash.at is not None else ""
        theirs = words.content_words(clash.slot, clash.theirs)
        mine = words.content_words(clash.slot, clash.mine)
        self._sentence.setText(" · ".join(part for part in (self._pupil, who, when) if part))
        self._theirs.setText(self.tr("Stored: {0}   [ − ]").format(theirs))
        self._mine.setText(self.tr("Mine: {0}   [ + ]").format(mine))
        self._theirs.setAccessibleName(self.tr("Leave what {0} has stored: {1}").format(who, theirs))
        self._mine.setAccessibleName(self.tr("Store mine: {0}").format(mine))
        self.setAccessibleName(
            self.tr("{0}: two people changed this cell. {1} stored {2}, you entered {3}.").format(
                self._pupil, who, theirs, mine
            )
        )

    def _fit(self) -> None:
        """Narrow, so that it finds room beside the column that it is about, where somebody may still be typing."""
        self._layout.activate()
        width = max(_WIDTH, self._layout.totalMinimumSize().width())
        self.resize(width, self._layout.totalHeightForWidth(width))

    def restyle(self) -> None:
        """The shadow has a colour of the theme."""
        colour = QColor(tokens_for(self).shadow)
        colour.setAlphaF(0.35)
        self._shadow.setColor(colour)
