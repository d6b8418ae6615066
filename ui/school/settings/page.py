"""The page of the settings: in groups, searched by words; what is changed is stored at once and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.changes import Change
from app.codes import Role
from app.errors import Conflict
from app.school.options import SettingRow, change_setting, settings
from app.school.queries import ClassRow, classes
from app.session import Session
from ui.errors import sentence_for
from ui.family.class_page import ClassPage
from ui.family.page import Place
from ui.icons import set_icon
from ui.school.page import Because, SchoolEmpty
from ui.school.settings.card import SettingCard
from ui.school.settings.classes import ClassesDialog
from ui.school.settings.words import GROUPS, group_of, label, translated, value_words
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, Toast, scrolled

_WIDEST = 860


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading gives."""

    rows: tuple[SettingRow, ...]
    classes: tuple[ClassRow, ...]


def read_settings(session: Session) -> Found:
    """All settings, and the classes that can have values of their own."""
    return Found(settings(session), tuple(classes(session)))


class SettingsPage(ClassPage):
    """Cards are made once, and follow what is stored: also what somebody else changes."""

    failed_because = Because.FAILED

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        self._reasons = SchoolEmpty()
        super().__init__(place, self._reasons, parent)
        self._found: Found | None = None
        self.dialog: ClassesDialog | None = None
        self.cards: dict[str, SettingCard] = {}
        self._headings: dict[str, QLabel] = {}
        self.search, self.changed_only, self.rules = QLineEdit(self), QCheckBox(self), QPushButton(self)
        self.nothing = QLabel(self)
        self.nothing.hide()
        set_role(self.nothing, "muted")
        self.history = QPushButton(self)
        self.history.setVisible(self._who.role is Role.ADMIN)  # who has the tab that it leads to
        set_icon(self.history, "history")
        set_icon(self.rules, "sliders-horizontal")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(360)
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        top.addWidget(self.search, 1)
        top.addWidget(self.changed_only)
        top.addStretch(1)
        top.addWidget(self.history)
        top.addWidget(self.rules)
        self._box = QWidget(self)
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, SPACE.m, 0)
        self._column.setSpacing(SPACE.s)
        self._box.setMaximumWidth(_WIDEST)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.changed_only.toggled.connect(lambda _on: self._filter())
        self.history.clicked.connect(
            lambda _=False: place.family.page_requested.emit("safety", ("audit", "settings"))
        )
        self.rules.clicked.connect(lambda _=False: place.family.page_requested.emit("control", "rules"))
        self._finish(top, scrolled(self._box, self), self.search)

    def go_to(self, target: object) -> None:
        """Another page leads to a setting by its key, or to what is found by a word."""
        key = str(target)
        self.search.setText(label(key) if key in self.cards else key)

    def retranslate(self) -> None:
        super().retranslate()
        self.search.setPlaceholderText(self.tr("Search in the settings"))
        self.search.setAccessibleName(self.tr("Search in the settings"))
        self.changed_only.setText(self.tr("Changed ones only"))
        self.rules.setText(self.tr("Rules of control"))
        self.history.setText(self.tr("Who changed what"))
        self.history.setToolTip(self.tr("The changes of settings in the change log"))
        self.nothing.setText(self.tr("No setting has these words."))
        for group, heading in self._headings.items():
            heading.setText(translated(GROUPS[group][0]))

    # --- reading -------------------------------------------------------------------------------------------------

    def reload(self, *, quiet: bool = False) -> None:
        if not quiet:
            self._busy.set_busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(read_settings), self._on_found, self._on_failed,
            replaces="page", quiet=quiet, label="settings",
        )  # fmt: skip

    @property
    def _is_known(self) -> bool:
        return self._found is not None

    def _forget_classes(self) -> None:
        """All is read anew as it is."""

    def _touches(self, change: Change) -> bool:
        return change.entity == "setting"

    def _show_reason(self, because: StrEnum) -> None:
        self._reasons.show_reason(Because(because), self._error)

    def _on_found(self, found: Found) -> None:
        self._found = found
        self._on_read()
        if not self.cards:
            self._make(found)
        for row in found.rows:
            self.cards[row.key].show_row(row)
        if self.dialog is not None:
            self.dialog.show_row(self.cards[self.dialog.row.key].row)
        self._show_content()
        self._filter()

    def _make(self, found: Found) -> None:
        grouped: dict[str, list[SettingRow]] = {group: [] for group in GROUPS}
        for row in found.rows:
            grouped[group_of(row.key)].append(row)
        self._column.addWidget(self.nothing)
        for group, rows in grouped.items():
            heading = self._headings[group] = QLabel(self._box)
            set_role(heading, "title")
            self._column.addWidget(heading)
            for row in rows:
                card = self.cards[row.key] = SettingCard(row, self._box)
                card.wanted.connect(self._on_wanted)
                card.classes_wanted.connect(self._on_classes)
                self._column.addWidget(card)
            self._column.addSpacing(SPACE.m)
        self._column.addStretch(1)
        self.retranslate()

    def _filter(self) -> None:
        words = self.search.text().casefold().replace("ё", "е").split()
        shown: set[str] = set()
        for key, card in self.cards.items():
            is_shown = card.matches(words) and (card.is_changed or not self.changed_only.isChecked())
            card.setVisible(is_shown)
            if is_shown:
                shown.add(group_of(key))
        for group, heading in self._headings.items():
            heading.setVisible(group in shown)
        self.nothing.setVisible(not shown and bool(self.cards))

    # --- setting -------------------------------------------------------------------------------------------------

    def _on_wanted(self, row: SettingRow, value: Any) -> None:
        self._store(row, value, row.value, None)

    def _on_class_wanted(self, row: SettingRow, class_id: int, value: Any) -> None:
        self._store(row, value, dict(row.by_class).get(class_id, row.value), class_id)

    def _store(self, row: SettingRow, value: Any, expected: Any, class_id: int | None) -> None:
        def job(session: Session) -> None:
            change_setting(session, row.key, value, expected=expected, class_id=class_id)

        before = dict(row.by_class).get(class_id) if class_id is not None else row.value
        self._worker.submit(
            self, lambda desk: desk.ask(job), lambda _done: self._on_stored(row, value, before, class_id),
            lambda error: self._on_refused(row, error), lane="write", label="change a setting",
        )  # fmt: skip

    def _on_stored(self, row: SettingRow, value: Any, before: Any, class_id: int | None) -> None:
        if value is not None:
            now = value
        else:
            now = row.default if class_id is None else row.value
        text = f"{label(row.key)}: {value_words(row.key, now)}"
        Toast.show_over(
            self.window(), text, kind=BannerKind.SUCCESS, action=self.tr("Undo"),
            on_action=lambda: self._store(row, before, now, class_id),
        )  # fmt: skip
        self.reload(quiet=True)

    def _on_refused(self, row: SettingRow, error: Exception) -> None:
        text = sentence_for(error)
        if isinstance(error, Conflict):
            actual = value_words(row.key, error.data.get("actual"))
            text = self.tr("“{0}” was set to “{1}” elsewhere meanwhile. Nothing was overwritten.").format(
                label(row.key), actual
            )
        Toast.show_over(self.window(), text, kind=BannerKind.ERROR)
        self.reload(quiet=True)

    def _on_classes(self, row: SettingRow) -> None:
        dialog = self.dialog = ClassesDialog(row, self._found.classes if self._found else (), self.window())
        dialog.wanted.connect(self._on_class_wanted)
        dialog.finished.connect(self._on_dialog_closed)
        dialog.open()

    def _on_dialog_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
