"""Above the grid: which class, which period, and whether only those without a signature."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from app.diary.weeks_rows import SignedShares
from app.school.queries import ClassRow
from app.school.rows import TermRow
from ui.family.dates import week_words
from ui.icons import set_icon
from ui.naming import term_words
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class Choices(Retranslated, QWidget):
    """A single class is only named."""

    class_chosen = Signal()
    term_chosen = Signal()
    filter_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: Sequence[ClassRow] = ()
        self._terms: Sequence[TermRow] = ()
        self._shares = SignedShares(None, {})
        self._week: date | None = None
        self._name, self.classes, self.terms = QLabel(self), QComboBox(self), QComboBox(self)
        set_role(self._name, "title")
        self.filter = QToolButton(self)
        self.filter.setCheckable(True)
        self.filter.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self.filter, "boxed")
        set_icon(self.filter, "filter")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        for widget in (self._name, self.classes, self.terms, self.filter):
            layout.addWidget(widget)
        for picker in (self.classes, self.terms):
            picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            picker.hide()
        self.classes.activated.connect(lambda _: self.class_chosen.emit())
        self.terms.activated.connect(lambda _: self.term_chosen.emit())
        self.filter.toggled.connect(self.filter_changed)
        for key, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), parent or self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step(by))
        self.retranslate()

    @property
    def class_id(self) -> int | None:
        """The class that is chosen."""
        index = self.classes.currentIndex()
        return self._classes[index].id if 0 <= index < len(self._classes) else None

    @property
    def term(self) -> TermRow | None:
        """The period that is chosen; None: the whole year."""
        index = self.terms.currentIndex()
        return self._terms[index] if 0 <= index < len(self._terms) else None

    def show_classes(self, classes: Sequence[ClassRow]) -> None:
        """Offer these; the one that was chosen stays chosen."""
        chosen = self.class_id
        self._classes = classes
        self._fill_classes()
        ids = [one.id for one in classes]
        self.classes.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self.classes.setVisible(len(classes) > 1)
        self._name.setVisible(len(classes) == 1)
        self.retranslate()

    def choose_class(self, class_id: int) -> bool:
        """Choose a class by program; whether it is another one than before."""
        ids = [one.id for one in self._classes]
        if class_id not in ids or class_id == self.class_id:
            return False
        self.classes.setCurrentIndex(ids.index(class_id))
        return True

    def choose_year(self) -> bool:
        """Choose the whole year in place of a period; whether it was one."""
        if self.term is None:
            return False
        self.terms.setCurrentIndex(len(self._terms))
        return True

    def show_shares(self, shares: SignedShares) -> None:
        """How many have signed, behind the name of each class."""
        self._shares = shares
        self._fill_classes()

    def show_terms(self, terms: Sequence[TermRow], chosen: TermRow | None) -> None:
        """The periods of the class, and the year."""
        self._terms = terms
        self._fill_terms()
        self.terms.setCurrentIndex(terms.index(chosen) if chosen in terms else len(terms))
        self.terms.setVisible(bool(terms))

    def show_filtered(self, week: date | None) -> None:
        """The week whose signatures are missing, where it is filtered."""
        self._week = week
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        self.classes.setAccessibleName(self.tr("Class"))
        self.terms.setAccessibleName(self.tr("Period"))
        self._name.setText(self._classes[0].name if len(self._classes) == 1 else "")
        self._fill_classes()
        self._fill_terms()
        text = self.tr("Only without a signature")
        if self._week is not None and self.filter.isChecked():
            text = self.tr("Only without a signature: {0}").format(week_words(self._week))
        # Styles put the text close to the icon; a thin space sets it apart.
        self.filter.setText("\N{THIN SPACE}" + text)
        self.filter.setAccessibleName(text)
        self.filter.setToolTip(self.tr("Show only those who have not signed the chosen week"))

    # --- private -----------------------------------------------------------------------------------------------

    def _fill_classes(self) -> None:
        names = [self._class_words(one) for one in self._classes]
        index = self.classes.currentIndex()
        if [self.classes.itemText(number) for number in range(self.classes.count())] != names:
            self.classes.clear()
            self.classes.addItems(names)
            self.classes.setCurrentIndex(max(0, index))
        week = self._shares.monday
        self.classes.setToolTip(
            self.tr("How many have signed: {0}").format(week_words(week)) if week is not None else ""
        )

    def _fill_terms(self) -> None:
        index = self.terms.currentIndex()
        self.terms.clear()
        self.terms.addItems([*(term_words(one) for one in self._terms), self.tr("The whole year")])
        self.terms.setCurrentIndex(max(0, index))

    def _class_words(self, one: ClassRow) -> str:
        if one.id not in self._shares.shares:
            return one.name
        signed, of = self._shares.shares[one.id]
        return self.tr("{0}   {1} of {2}", "class, how many have signed").format(one.name, signed, of)

    def _step(self, by: int) -> None:
        index = self.classes.currentIndex() + by
        if 0 <= index < self.classes.count():
            self.classes.setCurrentIndex(index)
            self.class_chosen.emit()
