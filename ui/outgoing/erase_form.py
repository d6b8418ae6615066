"""What an erasure would do, to be read and confirmed: what goes, what stays, where the name stands in texts of others,
on which ground, and the surname once more, typed by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.people.erasing.preview import Erasing
from ui.outgoing.erase_words import counts_in_words, places_in_words
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Form, Retranslated

_MOST_SHOWN = 500


class EraseForm(Retranslated, QWidget):
    """`ready_changed` when all that is asked for has, or has no longer, been given."""

    ready_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Erasing | None = None
        self._hint = Banner(BannerKind.WARNING, self, closable=False)
        self._goes, self._stays, self._texts = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._goes, self._stays, self._texts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.passages = QListWidget(self)
        self.passages.setMinimumHeight(110)
        self.passages.setWordWrap(True)
        self.has_left, self.parents = QCheckBox(self), QFrame(self)
        self.parent_boxes: dict[int, QCheckBox] = {}
        self._parents_title = QLabel(self.parents)
        set_role(self._parents_title, "section")
        parents = QVBoxLayout(self.parents)
        parents.setContentsMargins(0, 0, 0, 0)
        parents.setSpacing(SPACE.xs)
        parents.addWidget(self._parents_title)
        self.form = Form(self)
        self.ground = self.form.add(QLineEdit(self.form))
        self.ground.setMaxLength(300)
        self.typed = self.form.add(QLineEdit(self.form))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE.s, 0)
        layout.setSpacing(SPACE.m)
        for widget in (
            self._hint,
            self._goes,
            self._stays,
            self._texts,
            self.passages,
            self.parents,
            self.has_left,
            self.form,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.ground.textChanged.connect(self._on_typed)
        self.typed.textChanged.connect(self._on_typed)
        self.has_left.toggled.connect(self._on_typed)
        self.retranslate()

    # --- public ------------------------------------------------------------------------------------------------

    def show_preview(self, preview: Erasing) -> None:
        """Show what would be done; what was typed and ticked before stays where it still fits."""
        ticked = set(self.ticked)
        self._preview = preview
        self.passages.clear()
        for one in [one for one in preview.passages if one.perhaps][:_MOST_SHOWN]:
            item = QListWidgetItem(f"{one.before}[{one.hit}]{one.after}   – {places_in_words(one.where)}")
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if one.id in ticked else Qt.CheckState.Unchecked)
            self.passages.addItem(item)
        self.passages.setVisible(self.passages.count() > 0)
        for box in self.parent_boxes.values():
            box.deleteLater()
        self.parent_boxes = {}
        layout = self.parents.layout()
        assert layout is not None
        for person, name in preview.parents:
            box = self.parent_boxes[person] = QCheckBox(name, self.parents)
            layout.addWidget(box)
        self.parents.setVisible(bool(preview.parents))
        self.has_left.setVisible(bool(preview.here))
        self.retranslate()
        self._on_typed()

    @property
    def ticked(self) -> list[str]:
        """The passages in which the name is to go although it may be another's."""
        items = (self.passages.item(row) for row in range(self.passages.count()))
        return [
            str(one.data(Qt.ItemDataRole.UserRole))
            for one in items
            if one.checkState() == Qt.CheckState.Checked
        ]

    @property
    def also(self) -> list[int]:
        """The parents who go, too."""
        return [person for person, box in self.parent_boxes.items() if box.isChecked()]

    @property
    def is_ready(self) -> bool:
        """Whether all that is asked for was given."""
        if self._preview is None or self._preview.hinders is not None:
            return False
        surname = self._preview.name.split()[0] if self._preview.name else ""
        typed = self.typed.text().strip().casefold().replace("ё", "е") == surname.casefold().replace("ё", "е")
        left = self.has_left.isChecked() or not self._preview.here
        return typed and left and bool(self.ground.text().strip())

    def retranslate(self) -> None:
        preview = self._preview
        self.form.describe(
            self.ground,
            self.tr("On which &ground"),
            self.tr("Which paper, of which day; no name. It is kept in the record."),
        )
        self.passages.setAccessibleName(self.tr("Texts in which the name may be another person's"))
        self._parents_title.setText(self.tr("Nobody else here is their child; erase them, too:"))
        self.has_left.setText(
            self.tr("This person has left: out of classes, groups, courses and roles from yesterday on")
        )
        if preview is None:
            return
        surname = preview.name.split()[0] if preview.name else ""
        self.form.describe(
            self.typed,
            self.tr("To confirm, type the &surname: {0}").format(surname),
            self.tr("This cannot be taken back."),
        )
        hints = {
            "oneself": self.tr("You cannot erase yourself. Another administrator can."),
            "last_admin": self.tr("This is the last administrator, who cannot be erased."),
        }
        self._hint.show_text(
            hints.get(
                preview.hinders or "",
                self.tr(
                    "The name goes from everywhere and “{0}” stands in its place. Figures and reports stay as they are."
                ).format(preview.called),
            ),
            BannerKind.WARNING,
        )
        self._goes.setText(self.tr("Goes: {0}").format(counts_in_words(preview.goes)))
        self._stays.setText(self.tr("Stays, without a name: {0}").format(counts_in_words(preview.stays)))
        sure = sum(1 for one in preview.passages if one.sure)
        words = self.tr("The name is replaced in %n text(s) of others.", "", sure)
        if self.passages.count():
            words += " " + self.tr("Tick those below that mean this person, too:")
        self._texts.setText(words)

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self.ready_changed.emit(self.is_ready)
