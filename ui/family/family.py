"""What the pages of one shell share: whose diary is open, and the way from one page to another."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.audit.looks import DIARY, note_looks
from app.changes import LOGINS, STRUCTURE, Change
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.diary.commands import SAME_LOOK, record_visit
from app.diary.queries import last_looks, my_pupils
from app.diary.rows import PupilCard
from app.people.finding import pupils_of_class
from app.school.queries import ClassRow
from app.school.queries import classes as school_classes
from app.session import Session
from ui.live import Live
from ui.tasks import WorkerBase

_WHOSE_LOOKS_COUNT = frozenset({Role.PARENT, Role.PUPIL})
_GATHER_MS = 3000
"""Staff who leaf through diaries write once, and not for each."""
_READ_ALL_CLASSES = frozenset({Role.DEPUTY, Role.HEAD, Role.ADMIN})


@dataclass(frozen=True, slots=True)
class _Answer:
    pupils: tuple[PupilCard, ...]
    today: date
    looks: dict[int, dict[str, datetime]]
    classes: tuple[ClassRow, ...]
    class_id: int | None


class Family(QObject):
    """Made with the shell and gone with it.  It asks nothing before a page calls `begin`.

    After `changed` a page looks at `chosen`: another child, the same one whose class has another name, or None.
    """

    changed = Signal()
    """The pupils were read anew, or another one was chosen."""
    failed = Signal(object)
    """The pupils could not be read: the exception."""
    page_requested = Signal(str, object)
    """A page by the key of its tab, and what to open it at or None."""

    def __init__(
        self, worker: WorkerBase[Desk], live: Live[Desk], who: SignedInAs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._worker, self._who = worker, who
        self._begun = False
        self._pupils: tuple[PupilCard, ...] = ()
        self._chosen: PupilCard | None = None
        self._classes: tuple[ClassRow, ...] = ()
        self._class_id: int | None = None
        self._wanted: int | None = None
        self._today: date | None = None
        self._looks: dict[int, dict[str, datetime]] = {}
        self._recorded: dict[tuple[int, str], float] = {}
        self._noted: set[tuple[int, str]] = set()
        self._to_note: set[int] = set()
        self._note_timer = QTimer(self)
        self._note_timer.setSingleShot(True)
        self._note_timer.setInterval(_GATHER_MS)
        self._note_timer.timeout.connect(self._on_note_looks)
        live.subscribe(self, _is_of_structure, lambda _changes: self._on_structure_changed())
        live.stalled_changed.connect(self._on_stalled)

    @property
    def is_known(self) -> bool:
        """Whether the pupils have been read; else `pupils` says nothing yet."""
        return self._today is not None

    @property
    def pupils(self) -> tuple[PupilCard, ...]:
        """Whose diaries these are."""
        return self._pupils

    @property
    def chosen(self) -> PupilCard | None:
        """Whose diary is open."""
        return self._chosen

    @property
    def classes(self) -> tuple[ClassRow, ...]:
        """For those who read every diary: the classes of the year, one of which is open; for others none."""
        return self._classes

    @property
    def class_id(self) -> int | None:
        """The class that is open, for those who read every diary."""
        return self._class_id

    @property
    def today(self) -> date:
        """What day it is at school, once the pupils are known."""
        assert self._today is not None
        return self._today

    def last_look(self, pupil_id: int, part: str) -> datetime | None:
        """When this person looked at a part of a diary for the last time before signing in; None: never.  It stays
        as it is as long as the shell lives, so that what is new does not grow old while it is read."""
        return self._looks.get(pupil_id, {}).get(part)

    def begin(self) -> None:
        """Ask whose diaries these are, unless that was asked before."""
        if not self._begun:
            self.reload()

    def reload(self) -> None:
        """Ask anew."""
        self._begun = True
        # What was seen before is read once: the looks of this very visit are none of it.
        with_looks = self._who.role in _WHOSE_LOOKS_COUNT and not self.is_known
        class_id = self._class_id
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: _ask(session, class_id, with_looks=with_looks)),
            self._on_answer,
            self.failed.emit,
            replaces="pupils",
            label="my pupils",
        )

    def choose_class(self, class_id: int) -> None:
        """Read the pupils of another class, and open the first one's diary."""
        if class_id != self._class_id:
            self._class_id = class_id
            self.reload()

    def choose(self, pupil_id: int) -> None:
        """Open another diary, on all pages."""
        found = next((one for one in self._pupils if one.pupil_id == pupil_id), None)
        if found is not None and found != self._chosen:
            self._chosen = found
            self.changed.emit()

    def open_diary(self, pupil_id: int, class_id: int | None) -> None:
        """Go to the diary of a pupil; who reads every diary gets to the pupil's class with it."""
        of_another_class = class_id is not None and class_id != self._class_id
        if not self.is_known or (of_another_class and self._who.role in _READ_ALL_CLASSES):
            self._wanted, self._class_id = pupil_id, class_id
            self.reload()
        else:
            self.choose(pupil_id)
        self.open_page("diary")

    def open_page(self, key: str, target: object = None) -> None:
        """Go to the page whose tab has this key: one that shows weeks to that of a Monday, the journal to a pupil
        (`JournalPlace`)."""
        self.page_requested.emit(key, target)

    def record_look(self, pupil_id: int, part: str) -> None:
        """Note that a part of a diary is seen now.  Teachers see whether a diary is looked at; not worth an error.

        Asked again within ten minutes it costs nothing: the file would only count it as the same look.
        """
        if self._who.role not in _WHOSE_LOOKS_COUNT:
            self._note_staff_look(pupil_id)
            return
        now, place = time.monotonic(), (pupil_id, part)
        if place in self._recorded and now - self._recorded[place] < SAME_LOOK.total_seconds():
            return
        self._recorded[place] = now
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: record_visit(session, pupil_id, part)),
            None, lambda _error: self._forget_look(place), lane="write", quiet=True, label="record visit",
        )  # fmt: skip

    def _note_staff_look(self, pupil_id: int) -> None:
        """For the access log, once a day for each pupil; leafed through quickly, several are one write."""
        today = (pupil_id, str(self._today))
        if today in self._noted:
            return
        self._noted.add(today)
        self._to_note.add(pupil_id)
        self._note_timer.start()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_answer(self, answer: _Answer) -> None:
        if not self.is_known:
            self._looks = answer.looks
        self._pupils, self._today = answer.pupils, answer.today
        self._classes, self._class_id = answer.classes, answer.class_id
        chosen = self._chosen.pupil_id if self._chosen is not None else None
        chosen, self._wanted = self._wanted or chosen, None
        self._chosen = next(
            (one for one in answer.pupils if one.pupil_id == chosen),
            answer.pupils[0] if answer.pupils else None,
        )
        self.changed.emit()

    def _on_note_looks(self) -> None:
        people, self._to_note = tuple(self._to_note), set()
        self._note_timer.stop()
        if not people:
            return
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: note_looks(session, people, DIARY)),
            None, lambda _error: self._noted.clear(), lane="write", quiet=True, label="note looks",
        )  # fmt: skip

    def _forget_look(self, place: tuple[int, str]) -> None:
        """It was not stored: the next showing tries again."""
        self._recorded.pop(place, None)

    def _on_structure_changed(self) -> None:
        """A child may have come, or moved to another class."""
        if self._begun:
            self.reload()

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled and self._begun and not self.is_known:
            self.reload()


def _ask(session: Session, class_id: int | None, *, with_looks: bool) -> _Answer:
    classes: tuple[ClassRow, ...] = ()
    if session.role in _READ_ALL_CLASSES:
        classes = tuple(school_classes(session))
        known = [one.id for one in classes]
        class_id = class_id if class_id in known else next(iter(known), None)
        pupils = pupils_of_class(session, class_id) if class_id is not None else ()
    else:
        pupils = my_pupils(session)
    looks = {one.pupil_id: last_looks(session, one.pupil_id) for one in pupils} if with_looks else {}
    return _Answer(pupils, session.clock.today(), looks, classes, class_id)


def _is_of_structure(change: Change) -> bool:
    return change.entity in STRUCTURE - LOGINS
