"""How a letter to somebody is begun: the address book says who that is, and what is begun to them is gone on with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.messages.rows import AddressBook
from ui.family.family import Family
from ui.family.targets import MessageTo
from ui.messages.compose.composer import Composer
from ui.messages.compose.options import Option
from ui.messages.drafts import Drafts
from ui.messages.source import Dated, MessageSource
from ui.messages.written import Addressee, Written, new_key


class Beginning(QObject):
    """Each way asks the address book anew: who teaches whom may be another since the morning."""

    begun = Signal(object)
    """Written: it is to be shown."""
    book_read = Signal()
    without_class_teacher = Signal()
    failed = Signal(object)

    def __init__(
        self, source: MessageSource, drafts: Drafts, composer: Composer, family: Family, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._source, self._drafts, self._composer, self._family = source, drafts, composer, family
        self._book: AddressBook | None = None

    def read_book(self, then: Callable[[], None] = lambda: None) -> None:
        """Whom one may write to."""

        def read(answer: Dated) -> None:
            self._book = answer.what
            self._composer.show_book(answer.what)
            self.book_read.emit()
            then()

        self._source.address_book(self, read, self.failed.emit)

    def retranslate(self) -> None:
        """What the address book says of people is said in another language."""
        if self._book is not None:
            self._composer.show_book(self._book)

    def to_class_teacher(self) -> None:
        """Of the child whose diary is open, else of the first."""
        self.read_book(self._to_class_teacher)

    def to(self, wish: MessageTo) -> None:
        """To somebody whom another page names."""
        self.read_book(lambda: self._begin(Addressee(wish.kind, wish.id, ""), wish.about_pupil, wish.subject))

    # --- private -------------------------------------------------------------------------------------------------

    def _to_class_teacher(self) -> None:
        first = [one for one in self._composer.options if one.is_first]
        child = self._family.chosen
        of_child = [one for one in first if child is not None and one.pupil == child.pupil_id]
        option: Option | None = next(iter(of_child or first), None)
        if option is None:
            self.begun.emit(Written(new_key()))
            self.without_class_teacher.emit()
        else:
            self._begin(option.addressee, option.pupil, "")

    def _begin(self, to: Addressee, about_pupil: int | None, subject: str) -> None:
        begun = [
            one for one in self._drafts.all
            if one.thread_id is None and [(who.kind, who.id) for who in one.to] == [(to.kind, to.id)]
            and one.about_pupil in (None, about_pupil)
        ]  # fmt: skip
        written = begun[-1] if begun else Written(new_key(), subject=subject)
        self.begun.emit(replace(written, to=(to,), about_pupil=about_pupil))
