"""The page of doubles: pairs that may be one human being, what a merge would move, and the merge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.changes import Change
from app.people.doubles import DoublePair, doubles, say_two
from app.people.merging import MergePreview, merge_people, merge_preview
from app.people.search import PersonLine
from ui.errors import sentence_for
from ui.family.page import Place
from ui.icons import set_icon
from ui.people.people.words import day, what
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, EmptyState, Retranslated

_KINDS: dict[str, Any] = {
    "mark": QT_TRANSLATE_NOOP("DoublesWords", "marks"),
    "attendance": QT_TRANSLATE_NOOP("DoublesWords", "absences"),
    "term_mark": QT_TRANSLATE_NOOP("DoublesWords", "period marks"),
    "enrollment": QT_TRANSLATE_NOOP("DoublesWords", "stays in classes"),
    "group_member": QT_TRANSLATE_NOOP("DoublesWords", "memberships in groups"),
    "guardianship": QT_TRANSLATE_NOOP("DoublesWords", "links of parents and children"),
    "homework_answer": QT_TRANSLATE_NOOP("DoublesWords", "homework handed in"),
    "message": QT_TRANSLATE_NOOP("DoublesWords", "messages"),
    "thread_participant": QT_TRANSLATE_NOOP("DoublesWords", "conversations"),
    "diary_visit": QT_TRANSLATE_NOOP("DoublesWords", "looks at diaries"),
    "week_signature": QT_TRANSLATE_NOOP("DoublesWords", "signatures"),
    "course_teacher": QT_TRANSLATE_NOOP("DoublesWords", "courses taught"),
    "class_teacher": QT_TRANSLATE_NOOP("DoublesWords", "classes led"),
    "staff_role": QT_TRANSLATE_NOOP("DoublesWords", "roles"),
    "account": QT_TRANSLATE_NOOP("DoublesWords", "logins"),
}
_OTHER: Any = QT_TRANSLATE_NOOP("DoublesWords", "other entries")
_OF_PEOPLE = frozenset({"person", "person_merge", "enrollment", "guardianship"})


class DoublesPage(Retranslated, QWidget):
    """Who stays is chosen by a button; nothing is written before «Merge»."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._stale = place, True
        self._pair: DoublePair | None = None
        self.preview: MergePreview | None = None
        self._told = QLabel(self)
        set_role(self._told, "muted")
        self._told.setWordWrap(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self.list = QListWidget(self)
        self._empty = EmptyState("circle-check", self)
        self._ask_label, self.first, self.second = QLabel(self), QRadioButton(self), QRadioButton(self)
        set_role(self._ask_label, "section")
        self._moves = QLabel(self)
        self._moves.setWordWrap(True)
        self._moves.setTextFormat(Qt.TextFormat.PlainText)
        self.merge, self.two = QPushButton(self), QPushButton(self)
        set_role(self.merge, "primary")
        set_icon(self.merge, "merge", "on_accent")
        set_icon(self.two, "users")
        self.list.currentItemChanged.connect(lambda *_: self._on_chosen())
        self.first.toggled.connect(lambda _: self._read_preview())
        self.merge.clicked.connect(self._on_merge)
        self.two.clicked.connect(self._on_two)
        self._lay_out()
        self.setFocusProxy(self.list)
        place.live.subscribe(self, lambda change: change.entity in _OF_PEOPLE, self._on_changes)
        self.retranslate()

    def reload(self) -> None:
        """Look for doubles anew."""
        self._stale = False
        self._place.worker.submit(
            self, lambda desk: doubles(desk.session), self._on_found, self._on_failed, replaces="doubles",
            label="doubles",
        )  # fmt: skip

    def retranslate(self) -> None:
        self._told.setText(
            self.tr(
                "These may stand in the file twice. After a merge everything belongs to the one who stays; a merge "
                "cannot be undone by a button."
            )
        )
        self._empty.set_text(
            self.tr("No doubles are found"),
            self.tr(
                "Looked for are the same names, names with one wrong letter, and names without a patronymic."
            ),
        )
        self._ask_label.setText(self.tr("Who stays?"))
        self.merge.setText(self.tr("Merge"))
        self.two.setText(self.tr("They are two people"))
        self.list.setAccessibleName(self.tr("Pairs that may be one person"))
        self._show_pair()

    def showEvent(self, event: QShowEvent) -> None:
        """What has changed while nobody looked is read now."""
        super().showEvent(event)
        if self._stale and not event.spontaneous():
            self.reload()

    # --- private -------------------------------------------------------------------------------------------------

    def _on_found(self, found: Sequence[DoublePair]) -> None:
        self.list.clear()
        for pair in found:
            item = QListWidgetItem(f"{pair.first.name} — {pair.second.name}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, pair)
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        if found:
            self.list.setCurrentRow(0)
        else:
            self._pair = None
            self._show_pair()

    def _on_chosen(self) -> None:
        row = self.list.currentRow()
        self._pair = self.list.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None
        self.preview = None
        self.banner.hide()
        self._show_pair()
        if self._pair is not None:
            self.second.setChecked(True) if self._is_fuller(self._pair.second) else self.first.setChecked(
                True
            )
            self._read_preview()

    def _is_fuller(self, one: PersonLine) -> bool:
        """Who is something at the school, or has a birth date, is proposed to stay."""
        assert self._pair is not None
        other = self._pair.first if one is self._pair.second else self._pair.second

        def weight(line: PersonLine) -> tuple[bool, bool, int]:
            is_something = bool(line.class_name or line.roles or line.children or line.leads)
            return is_something, line.born is not None, len(line.name)

        return weight(one) > weight(other)

    def _read_preview(self) -> None:
        pair = self._pair
        if pair is None:
            return
        gone, stays = self._ids(pair)
        self._place.worker.submit(
            self, lambda desk: merge_preview(desk.session, gone, stays), self._on_preview, self._on_failed,
            replaces="preview", label="merge preview",
        )  # fmt: skip

    def _ids(self, pair: DoublePair) -> tuple[int, int]:
        ids = (pair.first.person_id, pair.second.person_id)
        return (ids[1], ids[0]) if self.first.isChecked() else ids

    def _on_preview(self, preview: MergePreview) -> None:
        self.preview = preview
        self._show_pair()

    def _show_pair(self) -> None:
        pair, preview = self._pair, self.preview
        for widget in (self._ask_label, self.first, self.second, self._moves, self.merge, self.two):
            widget.setVisible(pair is not None)
        if pair is None:
            return
        for button, line in ((self.first, pair.first), (self.second, pair.second)):
            parts = (line.name, day(line.born), what(line))
            button.setText(", ".join(part for part in parts if part))
        self._moves.setText("" if preview is None else self._in_words(preview))
        self.merge.setEnabled(preview is not None and not preview.collisions)

    def _in_words(self, preview: MergePreview) -> str:
        if preview.collisions:
            where = "\n".join(
                f"– {self._kind(one.kind)}: {one.where} {' '.join(one.key[1:3])}".rstrip()
                for one in preview.collisions
            )
            return self.tr("They cannot be merged yet: both have entries at the same place.") + "\n" + where
        counts: dict[str, int] = {}
        for name, count in preview.moves.items():
            kind = self._kind(name.partition(".")[0])
            counts[kind] = counts.get(kind, 0) + count
        told = "\n".join(f"– {kind}: {count}" for kind, count in counts.items())
        text = self.tr("Would be moved:") + "\n" + told if told else self.tr("Nothing hangs on who goes.")
        if preview.login == "gone":
            text += "\n" + self.tr("The login of who goes stays in use.")
        return text

    def _kind(self, name: str) -> str:
        return QCoreApplication.translate("DoublesWords", _KINDS.get(name, _OTHER))

    def _on_merge(self) -> None:
        preview = self.preview
        if preview is None:
            return
        self.merge.setEnabled(False)
        self._write(lambda desk: merge_people(desk.session, preview.gone, preview.stays, preview.moves))

    def _on_two(self) -> None:
        pair = self._pair
        if pair is not None:
            self._write(lambda desk: say_two(desk.session, pair.first.person_id, pair.second.person_id))

    def _write(self, job: Any) -> None:
        self._place.worker.submit(
            self, job, lambda _: self.reload(), self._on_failed, lane="write", label="merge people"
        )

    def _on_failed(self, error: Exception) -> None:
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)
        self._show_pair()

    def _on_changes(self, _changes: Sequence[Change]) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE.l, 0, 0, 0)
        column.setSpacing(SPACE.m)
        for widget in (self._ask_label, self.first, self.second, self._moves):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.merge)
        buttons.addWidget(self.two)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        left = QWidget(self)
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.list, 1)
        rows.addWidget(self._empty, 1)
        self._empty.hide()
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        set_role(halves, "gap")
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setChildrenCollapsible(False)
        halves.setSizes([560, 640])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._told)
        layout.addWidget(self.banner)
        layout.addWidget(halves, 1)
