"""The button for reports that are letters: in Word, after the program's template or the school's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from app.reports.registry import ReportSpec
from ui.icons import set_icon
from ui.reports.words import report_words
from ui.theme import SPACE
from ui.widgets import Retranslated


class WordButton(Retranslated, QPushButton):
    """A menu of three: fill the usual template, fill one's own, see which fields there are."""

    usual_wanted = Signal()
    own_wanted = Signal()
    fields_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_icon(self, "file-text")
        self._menu = QMenu(self)
        self._usual, self._own, self._fields = (QAction(self) for _ in range(3))
        for action, signal in (
            (self._usual, self.usual_wanted),
            (self._own, self.own_wanted),
            (self._fields, self.fields_wanted),
        ):
            self._menu.addAction(action)
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit())
        self.setMenu(self._menu)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("Word…"))
        self.setToolTip(self.tr("Letters in Word, after a template"))
        self._usual.setText(self.tr("After the usual template…"))
        self._own.setText(self.tr("After the school's own template…"))
        self._fields.setText(self.tr("Fields for a template of one's own"))


class FieldsDialog(Retranslated, QDialog):
    """`open()` it.  Which fields a template may name, and what is put there."""

    def __init__(self, spec: ReportSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self._close = QPushButton(self)
        self._close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.addWidget(self.text)
        layout.addLayout(buttons)
        self.resize(640, 560)
        self.retranslate()

    def retranslate(self) -> None:
        words = report_words()
        self.setWindowTitle(self.tr("Fields for a template"))
        self._close.setText(self.tr("Close"))
        self.text.setAccessibleName(self.tr("Fields for a template"))
        lines = [
            self.tr(
                "Write a field into the document in double braces; it is replaced by what is written here."
            ),
            "",
            *(f"{{{{ {name} }}}} — {words(code)}" for name, code in self._spec.fields.items()),
        ]
        self.text.setPlainText("\n".join(lines))
