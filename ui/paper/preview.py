"""What would come out of the printer, page by page, and the way to the printer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.paper.page import Paper
from ui.icons import set_icon
from ui.paper.printing import print_paper, printer_for
from ui.paper.sheet_view import STEP, SheetView
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Retranslated, action_button, announce, keyed_action


class PreviewDialog(Retranslated, QDialog):
    """`open()` it.  Page Up and Page Down leaf, Ctrl with plus, minus and 0 change the size, Ctrl+P prints."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper, self._number = paper, 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._place = QLabel(paper.title, self), QLabel(self)
        set_role(self._title, "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._view = SheetView(self)
        self._banner = Banner(BannerKind.ERROR, self)
        self._back = keyed_action(self, "chevron-left", "PgUp", lambda: self.show_sheet(self._number - 1))
        self._on = keyed_action(self, "chevron-right", "PgDown", lambda: self.show_sheet(self._number + 1))
        self._smaller = keyed_action(self, "zoom-out", "Ctrl+-", lambda: self._view.zoom(1 / STEP))
        self._larger = keyed_action(self, "zoom-in", "Ctrl++", lambda: self._view.zoom(STEP))
        self._larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._whole = keyed_action(self, "maximize", "Ctrl+0", self._view.zoom_to_fit)
        self._print, self._close = QPushButton(self), QPushButton(self)
        self._print.setShortcut(QKeySequence("Ctrl+P"))
        set_role(self._print, "primary")
        set_icon(self._print, "printer", "on_accent")
        self._print.setDefault(True)
        self._print.clicked.connect(self._on_print)
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self.retranslate()
        self.show_sheet(0)
        self._view.setFocus()

    @property
    def sheet(self) -> int:
        """Which page is shown, from 0."""
        return self._number

    def show_sheet(self, number: int) -> None:
        """Show a page; there is nothing before the first and behind the last."""
        self._number = min(max(number, 0), len(self._paper.pages) - 1)
        self._view.show_page(self._paper.pages[self._number])
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number < len(self._paper.pages) - 1)
        self._tell_place()
        announce(self, self._place.text())

    def retranslate(self) -> None:
        """All words."""
        self.setWindowTitle(self.tr("Print"))
        for action, text in (
            (self._back, self.tr("Previous sheet")),
            (self._on, self.tr("Next sheet")),
            (self._smaller, self.tr("Smaller")),
            (self._larger, self.tr("Larger")),
            (self._whole, self.tr("Whole sheet")),
        ):
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})")
        self._print.setText(self.tr("Print…"))
        self._print.setShortcut(QKeySequence("Ctrl+P"))  # a new text takes the shortcut away
        self._close.setText(self.tr("Close"))
        self._view.setAccessibleName(self.tr("Sheet as it will be printed"))
        self._tell_place()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE.s)
        bar.addWidget(action_button(self, self._back))
        bar.addWidget(self._place)
        bar.addWidget(action_button(self, self._on))
        bar.addSpacing(SPACE.l)
        for action in (self._smaller, self._larger, self._whole):
            bar.addWidget(action_button(self, action))
        bar.addStretch(1)
        bar.addWidget(self._close)
        bar.addWidget(self._print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self._banner)
        layout.addWidget(self._view, 1)
        layout.addLayout(bar)
        self.resize(1060, 740)

    def _tell_place(self) -> None:
        text = self.tr("Sheet {0} of {1}").format(self._number + 1, len(self._paper.pages))
        self._place.setText(text)
        self._view.setAccessibleDescription(text)

    def _on_print(self) -> None:
        printer = printer_for(self._paper)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(self._paper.pages))
        dialog.setFromTo(1, len(self._paper.pages))
        dialog.accepted.connect(lambda: self._on_printer_chosen(printer))
        dialog.setModal(True)
        dialog.show()  # its `open` asks for a slot by name

    def _on_printer_chosen(self, printer: QPrinter) -> None:
        if print_paper(self._paper, printer):
            self.accept()
        else:
            self._banner.show_text(
                self.tr("The printer did not take it. Check that it is on, or choose another one."),
                BannerKind.ERROR,
            )
