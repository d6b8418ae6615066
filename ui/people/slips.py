"""Slips with login and one-time password: shown once as the pages that they will be, printed eight to a page or kept as
PDF, then gone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.clock import SystemClock
from app.errors import StorageProblem
from app.paper.files import put_in_place
from app.paper.page import Paper
from app.paper.pdf import as_pdf
from app.paper.slips import PER_PAGE, SlipWords, slips_paper
from app.people.logins import IssuedLogin
from app.people.slips import SlipHead, slips_of
from ui.icons import set_icon
from ui.paper.printing import print_paper, printer_for
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.paper.sheet_view import SheetView
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Retranslated, action_button, announce, keyed_action

_FOLDER = "slips/folder"


class SlipsDialog(Retranslated, QDialog):
    """`open()` it right after issuing: the passwords exist nowhere else.  Printing and saving leave it open, for a
    printer may have no paper; Page Up and Page Down leaf."""

    def __init__(self, issued: Sequence[IssuedLogin], head: SlipHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._issued, self._head, self._number = tuple(issued), head, 0
        self._title, self._once, self._place = QLabel(self), QLabel(self), QLabel(self)
        self._told = QLabel(self)  # of one login: to be read out, or copied
        set_role(self._told, "subtitle")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._told.setVisible(len(self._issued) == 1)
        set_role(self._title, "title")
        set_role(self._once, "muted")
        self._once.setWordWrap(True)
        self._banner = Banner(BannerKind.ERROR, self)
        self._view = SheetView(self)
        self._back = keyed_action(self, "chevron-left", "PgUp", lambda: self.show_sheet(self._number - 1))
        self._on = keyed_action(self, "chevron-right", "PgDown", lambda: self.show_sheet(self._number + 1))
        self._print, self._save, self._close = QPushButton(self), QPushButton(self), QPushButton(self)
        set_role(self._print, "primary")
        set_icon(self._print, "printer", "on_accent")
        set_icon(self._save, "file-text")
        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.accept)
        self._lay_out()
        self.resize(760, 720)
        self.retranslate()
        self._view.setFocus()

    def show_sheet(self, number: int) -> None:
        """Show a page; there is nothing before the first and behind the last."""
        count = len(self._paper.pages)
        self._number = min(max(number, 0), count - 1)
        self._view.show_page(self._paper.pages[self._number])
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number < count - 1)
        self._place.setText(self.tr("Sheet {0} of {1}").format(self._number + 1, count))
        here = self._issued[self._number * PER_PAGE : (self._number + 1) * PER_PAGE]
        told = [f"{one.name}. {self._in_words(one)}" for one in here]
        self._view.setAccessibleDescription("\n".join([self._place.text(), *told]))
        announce(self, self._place.text())

    def retranslate(self) -> None:
        self._paper = self.paper()
        self.setWindowTitle(self.tr("Slips"))
        self._title.setText(self.tr("%n login(s) issued", "", len(self._issued)))
        self._once.setText(
            self.tr(
                "Print the slips now: nobody can read these passwords again. Each is changed at the first login."
            )
        )
        for action, text in ((self._back, self.tr("Previous sheet")), (self._on, self.tr("Next sheet"))):
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})")
        if len(self._issued) == 1:
            self._told.setText(self._in_words(self._issued[0]))
        self._view.setAccessibleName(self.tr("Slips"))
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save as PDF…"))
        self._close.setText(self.tr("Close"))
        self.show_sheet(self._number)

    def paper(self) -> Paper:
        """The slips as pages, in the language of the window."""
        head = self._head
        return slips_paper(slips_of(self._issued), slip_words(), school=head.school, on=head.on, by=head.by)

    def save_pdf(self, path: Path) -> None:
        """Write the slips as a PDF."""
        try:
            put_in_place(path, as_pdf(self._paper, made_at=SystemClock().now()))
        except StorageProblem as error:
            tell_failed(self, error, self._on_save)
            return
        tell_saved(self, path)

    def _in_words(self, one: IssuedLogin) -> str:
        return self.tr("Login: {0}, one-time password: {1}").format(one.login, one.password)

    def _lay_out(self) -> None:
        leaf = QHBoxLayout()
        leaf.addWidget(action_button(self, self._back))
        leaf.addWidget(self._place)
        leaf.addWidget(action_button(self, self._on))
        leaf.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        buttons.addWidget(self._print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._once, self._told, self._banner):
            layout.addWidget(widget)
        layout.addLayout(leaf)
        layout.addWidget(self._view, 1)
        layout.addLayout(buttons)

    def _on_print(self) -> None:
        printer = printer_for(self._paper)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._on_printer_chosen(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()  # its `open` asks for a slot by name

    def _on_printer_chosen(self, printer: QPrinter) -> None:
        if not print_paper(self._paper, printer):
            self._banner.show_text(
                self.tr("The printer did not take it. Check that it is on, or choose another one."),
                BannerKind.ERROR,
            )

    def _on_save(self) -> None:
        kinds, title = self.tr("PDF files (*.pdf)"), self._paper.title
        ask_path(self, self.tr("Save as PDF"), kinds, title, ".pdf", _FOLDER, self.save_pdf)


def slip_words() -> SlipWords:
    """The words of a slip, in the language of the window."""
    translate = QCoreApplication.translate
    language = QLocale().bcp47Name()[:2]
    return SlipWords(
        language=language,
        title=translate("Slip", "Logins of the diary"),
        who={
            "staff": translate("Slip", "staff", "who a login is of"),
            "parent": translate("Slip", "parent", "who a login is of"),
            "pupil": translate("Slip", "pupil", "who a login is of"),
        },
        login=translate("Slip", "Login"),
        password=translate("Slip", "One-time password"),
        how=translate(
            "Slip",
            "Open the school diary, type login and password, or hold the code to a scanner. The program asks for a "
            "password of your own: after that, password and code of this slip open nothing. If yours is forgotten, "
            "who gave you this slip gives you a new one.",
        ),
        secret=translate("Slip", "Do not show this slip to anybody."),
        issued=translate("Slip", "Issued on {day}"),
        issued_by=translate("Slip", "Issued on {day}, {by}"),
        date_format="%d.%m.%Y" if language == "ru" else "%Y-%m-%d",
    )
