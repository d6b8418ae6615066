"""One file in the list of an `AttachEditor`: what it is, how far it is, and the button that takes it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.errors import size_in_words
from ui.files.intake import Going, State
from ui.files.words import icon_of
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, IconLabel, Retranslated, plain_tip

_ICON = 20


class FileLine(Retranslated, QWidget):
    """See the module.  `remove` is called when its button is pressed, or Delete on it."""

    def __init__(self, item: Going, remove: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        self._icon = IconLabel("file", _ICON, "muted", self)
        self._name, self._size = ElidedLabel("", self), QLabel(self)
        set_role(self._size, "muted")
        self._refusal = QLabel(self, wordWrap=True)
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._refusal, "error")
        self._bar = QProgressBar(self, textVisible=False)
        self._remove = QToolButton(self)
        set_icon(self._remove, "x", "muted")
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._remove.clicked.connect(lambda *_: remove())
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        for widget, stretch in ((self._icon, 0), (self._name, 1), (self._size, 0), (self._remove, 0)):
            row.addWidget(widget, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        below = QVBoxLayout()
        below.setContentsMargins(_ICON + SPACE.s, 0, 0, SPACE.xs)  # under the name
        below.addWidget(self._bar)
        below.addWidget(self._refusal)
        layout.addLayout(below)
        self.retranslate()

    @property
    def item(self) -> Going:
        """The file."""
        return self._item

    @property
    def words(self) -> str:
        """What is seen, in one line."""
        return " ".join(part for part in (self._name.text(), self._size.text(), self._refusal.text()) if part)

    def focus(self) -> None:
        """To its button."""
        self._remove.setFocus(Qt.FocusReason.TabFocusReason)

    def show_progress(self) -> None:
        """How far it is."""
        item = self._item
        going = item.state in (State.WAITING, State.GOING)
        self._bar.setVisible(going)
        self._bar.setRange(0, 1000 if item.gauge.done else 0)
        if item.gauge.total:
            self._bar.setValue(item.gauge.done * 1000 // item.gauge.total)

    def retranslate(self) -> None:
        item = self._item
        known = item.ref or item.row
        refused = item.state is State.REFUSED
        icon = "triangle-alert" if refused else icon_of(known) if known is not None else "file"
        self._icon.set_picture(icon, "danger" if refused else "muted")
        self._name.setText(item.name)
        self._size.setText(size_in_words(item.size) if item.size and not refused else "")
        self._refusal.setText(item.refusal)
        self._refusal.setVisible(refused)
        going = item.state in (State.WAITING, State.GOING)
        text = self.tr("Cancel {0}") if going else self.tr("Remove {0}")
        self._remove.setToolTip(plain_tip(text.format(item.name)))
        self._remove.setAccessibleName(text.format(item.name))
        self._bar.setAccessibleName(self.tr("{0} is being stored").format(item.name))
        self.show_progress()
