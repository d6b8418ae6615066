"""«To»: whom one writes to, chosen from the address book by typing letters of a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.messages.compose.option_list import OptionList
from ui.messages.compose.options import FAMILIES, Option, sought
from ui.messages.written import Addressee
from ui.theme import SPACE, set_role
from ui.widgets import FlowLayout, Retranslated, announce

_LEAST_LIST, _MOST_LIST = 120, 230


class RecipientPicker(Retranslated, QWidget):
    """`show_options` the address book; `chosen` are those the letter goes to."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, touch: bool = False) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._chosen: list[Addressee] = []
        self._pupil: int | None = None
        self._only: frozenset[str] | None = None
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self.field, self.list, self._none = QLineEdit(self), OptionList(self, touch=touch), QLabel(self)
        self.field.installEventFilter(self)
        self.list.setMinimumHeight(_LEAST_LIST)
        self.list.setMaximumHeight(_MOST_LIST if not touch else 2 * _MOST_LIST)
        self._none.setWordWrap(True)
        set_role(self._none, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        for widget in (self._chips, self.field, self._none, self.list):
            layout.addWidget(widget)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._update_list)
        self.list.chosen.connect(self._on_chosen)
        self.list.left_upwards.connect(lambda: self.field.setFocus(Qt.FocusReason.TabFocusReason))
        self.retranslate()

    @property
    def chosen(self) -> tuple[Addressee, ...]:
        """To whom."""
        return tuple(self._chosen)

    @property
    def pupil(self) -> int | None:
        """The child that a family writes about, once it has chosen whom to write to."""
        return self._pupil

    @property
    def has_families(self) -> bool:
        """Whether families are among them."""
        return any(one.kind in FAMILIES for one in self._chosen)

    @property
    def offered(self) -> list[Option]:
        """Those that the list shows now."""
        return [
            one
            for one in sought(self._options, self.field.text(), self._pupil)
            if (self._only is None or one.kind in self._only)
            and not any((one.kind, one.id) == (mine.kind, mine.id) for mine in self._chosen)
        ]

    def options_of(self, addressees: Sequence[Addressee]) -> list[Option]:
        """What the address book says of them."""
        wanted = {(one.kind, one.id) for one in addressees}
        return [one for one in self._options if (one.kind, one.id) in wanted]

    def limit_to(self, kinds: frozenset[str] | None) -> None:
        """Only such may be chosen; None: all."""
        self._only = kinds
        self._update_list()

    def show_options(self, options: Sequence[Option]) -> None:
        """The address book; names that were not known are known now."""
        self._options = tuple(options)
        names = {(one.kind, one.id): one.name for one in options}
        self._chosen = [
            Addressee(one.kind, one.id, names.get((one.kind, one.id), one.name)) for one in self._chosen
        ]
        self._show_chips()
        self._update_list()

    def choose(self, addressees: Sequence[Addressee], pupil: int | None) -> None:
        """Exactly these."""
        self._pupil = pupil
        self._chosen = list(addressees)
        self.field.clear()
        self.show_options(self._options)

    def retranslate(self) -> None:
        """All words; options are said anew by the owner."""
        self.field.setPlaceholderText(self.tr("Type letters of a name, a subject or a class"))
        self.list.setAccessibleName(self.tr("Whom you can write to"))
        self._show_chips()
        self._update_list()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes into the list, Enter takes its first row, Backspace in the empty field the last chosen."""
        if watched is not self.field:
            return False
        if event.type() is QEvent.Type.FocusIn:
            self._update_list(opened=True)
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Down and not self.list.isHidden():
            self.list.enter()
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.field.text() and self._chosen:
            self._remove(self._chosen[-1])
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.field.text() and self.list.first is not None:
                self._on_chosen(self.list.first)
            return True
        return False

    # --- private -------------------------------------------------------------------------------------------------

    def _on_chosen(self, option: Option) -> None:
        if not any((one.kind, one.id) == (option.kind, option.id) for one in self._chosen):
            self._chosen.append(option.addressee)
            announce(self, self.tr("{0} is added").format(option.name))
        if option.pupil is not None:
            self._pupil = option.pupil
        self.field.clear()
        self._show_chips()
        self._update_list()
        self.field.setFocus()
        self.list.hide()
        self.changed.emit()

    def _remove(self, addressee: Addressee) -> None:
        self._chosen.remove(addressee)
        if not self._chosen:
            self._pupil = None
        self._show_chips()
        self._update_list()
        self.field.setFocus()
        self.changed.emit()

    def _show_chips(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in self._chosen:
            chip = QPushButton(one.name or self.tr("…"), self._chips)
            chip.setProperty("dense", "true")
            set_role(chip, "current")
            set_icon(chip, "x", "muted")
            chip.setAccessibleName(self.tr("{0}: remove").format(one.name))
            chip.setToolTip(self.tr("Remove"))
            chip.clicked.connect(lambda _=False, one=one: self._remove(one))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._chosen))
        self._flow.invalidate()
        self.updateGeometry()

    def _update_list(self, *_: object, opened: bool = False) -> None:
        options = self.offered
        self.list.show_options(options)
        wanted = bool(self.field.text()) or not self._chosen or opened
        self.list.setVisible(wanted and bool(options))
        self._none.setVisible(bool(self._options) and bool(self.field.text()) and not options)
        self._none.setText(self.tr("Nobody whom you can write to is called so."))
