"""The page of the key: whether the school is encrypted, and all that is done about it."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.backup.key_change import KeyChanged, KeyFacts, key_facts
from app.backup.plan import BackupPlan, backup_plan
from app.backup.recovery_sheet import SheetFacts, SheetWords, sheet_facts, sheet_paper
from app.session import Session
from ui.family.backup_keeper import paths_here
from ui.family.page import Place
from ui.icons import set_icon
from ui.paper.preview import PreviewDialog
from ui.safety.key.change_dialog import ChangeKeyDialog
from ui.safety.key.type_dialog import TypeKeyDialog
from ui.safety.page import SafetyPage
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, IconLabel, Toast


def read_page(session: Session) -> tuple[KeyFacts, BackupPlan]:
    """The key, and where a backup can go."""
    with session.school.reading():
        return key_facts(session), backup_plan(session)


class KeyPage(SafetyPage):
    """What is done is asked in dialogs."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.facts: KeyFacts | None = None
        self._folder = ""
        self.dialog: ChangeKeyDialog | TypeKeyDialog | None = None
        self.preview: PreviewDialog | None = None
        self._icon = IconLabel("lock", 32, "muted", self)
        self._title, self._what, self._print = QLabel(self), QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._what, "muted")
        for label in (self._title, self._what, self._print):
            label.setWordWrap(True)
        self.change, self.away, self.sheet, self.typed = (QPushButton(self) for _ in range(4))
        set_role(self.change, "primary")
        set_icon(self.change, "key-round", "on_accent")
        set_icon(self.away, "lock-open")
        set_icon(self.sheet, "printer")
        set_icon(self.typed, "keyboard")
        self._sheet_title, self._sheet_what = QLabel(self), QLabel(self)
        set_role(self._sheet_title, "section")
        set_role(self._sheet_what, "muted")
        self._sheet_what.setWordWrap(True)
        self.column.addWidget(self._first_card())
        self.column.addWidget(self._second_card())
        self.column.addStretch(1)
        self.change.clicked.connect(lambda: self._open_change(takes_away=False))
        self.away.clicked.connect(lambda: self._open_change(takes_away=True))
        self.sheet.clicked.connect(lambda: self._ask(sheet_facts, self._show_sheet, key="sheet"))
        self.typed.clicked.connect(self._open_typing)
        self.setFocusProxy(self.change)
        self.retranslate()

    def reload(self) -> None:
        self._ask(read_page, self._on_read)

    def retranslate(self) -> None:
        encrypted = self.facts is not None and self.facts.encrypted
        self._icon.set_picture(*(("lock", "success") if encrypted else ("lock-open", "warning")))
        self._title.setText(
            self.tr("The school is encrypted") if encrypted else self.tr("The school is not encrypted")
        )
        self._what.setText(
            self.tr(
                "Whoever takes the file from the share, or a backup, can read nothing in it without the key file."
                " The key file lies on each PC that works with the diary, never on the share."
            )
            if encrypted
            else self.tr(
                "Whoever can read the folder on the share can read marks, names and messages past this program. With a"
                " key file on each PC nobody else can."
            )
        )
        told = self.facts.fingerprint if self.facts is not None else None
        self._print.setText(self.tr("Fingerprint of the key: {0}").format(told) if told else "")
        self._print.setVisible(bool(told))
        self.change.setText(self.tr("Change the key…") if encrypted else self.tr("Encrypt…"))
        self.away.setText(self.tr("Take encryption away…"))
        self.away.setVisible(encrypted)
        self._sheet_title.setText(self.tr("Recovery sheet"))
        self._sheet_what.setText(
            self.tr(
                "The key on paper, for the safe: if all key files are lost, the diary and its backups open with this"
                " sheet alone. From it the key file is typed again, here or on the page of an unopened school."
            )
        )
        self.sheet.setText(self.tr("Print the sheet…"))
        self.sheet.setEnabled(encrypted)
        self.typed.setText(self.tr("Key file from a sheet…"))

    # --- parts -------------------------------------------------------------------------------------------------------

    def _first_card(self) -> QFrame:
        words = QVBoxLayout()
        words.setSpacing(SPACE.s)
        for label in (self._title, self._what, self._print):
            words.addWidget(label)
        return _card(self, self._icon, words, (self.change, self.away))

    def _second_card(self) -> QFrame:
        words = QVBoxLayout()
        words.setSpacing(SPACE.s)
        words.addWidget(self._sheet_title)
        words.addWidget(self._sheet_what)
        return _card(self, IconLabel("file-text", 32, "muted", self), words, (self.sheet, self.typed))

    # --- slots -------------------------------------------------------------------------------------------------------

    def _on_read(self, answer: tuple[KeyFacts, BackupPlan]) -> None:
        self.facts, plan = answer
        here = paths_here()
        self._folder = next((here.get(one.id) or one.path for one in plan.folders), "")
        self.retranslate()

    def _open_change(self, *, takes_away: bool) -> None:
        dialog = ChangeKeyDialog(
            self._worker,
            encrypted=self.facts is not None and self.facts.encrypted,
            takes_away=takes_away,
            backup_folder=self._folder,
            parent=self.window(),
        )
        dialog.changed.connect(self._on_changed)
        self._show(dialog)

    def _open_typing(self) -> None:
        dialog = TypeKeyDialog(self.window())
        dialog.written.connect(self._on_written)
        self._show(dialog)

    def _show(self, dialog: ChangeKeyDialog | TypeKeyDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_closed(self, _result: int) -> None:
        self.dialog = None

    def _on_changed(self, done: KeyChanged) -> None:
        if done.after is None:
            text = self.tr("The school is not encrypted any more. The backup of before: {0}").format(
                done.backup
            )
        else:
            text = self.tr(
                "Done. Put the new key file on each PC (fingerprint {0}), and print the recovery sheet."
            ).format(done.after)
        self.banner.show_text(text, BannerKind.SUCCESS)
        self.reload()

    def _on_written(self, _path: str, told: str) -> None:
        Toast.show_over(
            self.window(),
            self.tr("The key file is written. Fingerprint {0}: the same has to stand on the sheet.").format(
                told
            ),
            kind=BannerKind.SUCCESS,
        )

    def _show_sheet(self, facts: SheetFacts) -> None:
        locale = QLocale()
        words = SheetWords(
            self.tr("Recovery sheet of the key"),
            self.tr(
                "The file of the school diary is encrypted. If the key file is lost, the diary and its backups can be"
                " opened with this sheet alone. Keep it in the safe, and take no pictures of it."
            ),
            self.tr("School"),
            self.tr("Fingerprint of the key"),
            self.tr("Printed"),
            (
                self.tr(
                    "How to get the key file back: in the program, “Safety” → “Key” → “Key file from a sheet…”."
                ),
                self.tr("Or at the command line: python -m app key restore school.key"),
                self.tr("The last two signs of each line check it. Case does not matter. 0 is the digit."),
                self.tr("The QR code holds the same key in one line."),
            ),
            locale.toString(facts.made_on, locale.dateFormat(QLocale.FormatType.ShortFormat)),
        )
        self.preview = PreviewDialog(sheet_paper(facts, words, language=locale.name()[:2]), self.window())
        self.preview.open()


def _card(parent: QWidget, icon: IconLabel, words: QVBoxLayout, buttons: tuple[QPushButton, ...]) -> QFrame:
    card = QFrame(parent)
    set_role(card, "card")
    row = QHBoxLayout()
    row.setSpacing(SPACE.s)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    words.addSpacing(SPACE.s)
    words.addLayout(row)
    layout = QHBoxLayout(card)
    layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
    layout.setSpacing(SPACE.l)
    layout.addWidget(icon)
    layout.addLayout(words, 1)
    return card
