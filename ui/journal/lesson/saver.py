"""Saves what is typed about lessons: after a moment of rest, compared with what was seen, and never lost on the way."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import Conflict, DiaryError, NotFound, StorageProblem
from ui.journal.lesson.slips import LessonSlips, about_of
from ui.journal.lesson.wishes import REPEATABLE, TYPED, Dispute, LessonKey, LessonView, Place, Wish, WorkFacts
from ui.journal.saving.slips import Slips
from ui.journal.source import JournalSource
from ui.saving.tries import Tries

REST_MS = 1500
Spot = tuple[LessonKey, Place]


class LessonSaver(QObject):
    """Wishes of all lessons that were edited in this session; they outlive the panel's move to another lesson."""

    changed = Signal(object)
    """LessonKey: what waits, is disputed or refused there is different."""
    stored = Signal(object)
    """LessonKey: read it anew."""
    refused = Signal(object, object)
    """LessonKey, error: a step that is not kept was not done."""
    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of unsaved entries."""

    def __init__(self, source: JournalSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._waiting: dict[Spot, Wish] = {}
        self._flying: dict[Spot, Wish] = {}
        self._disputes: dict[Spot, Dispute] = {}
        self._refused: dict[Spot, tuple[Wish, Exception]] = {}
        self._tries = Tries(self)
        self._tries.due.connect(self.flush)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        self.slips = Slips("lesson", LessonSlips(self), self)

    @property
    def unsaved(self) -> int:
        """How many entries are typed and not stored, in all lessons."""
        return len({*self._waiting, *self._flying, *self._disputes, *self._refused})

    def wish(self, key: LessonKey, place: Place) -> Wish | None:
        """What is entered there and not stored."""
        spot = (key, place)
        if spot in self._disputes:
            return self._disputes[spot].wish
        if spot in self._refused:
            return self._refused[spot][0]
        return self._waiting.get(spot) or self._flying.get(spot)

    def standing(self) -> dict[Spot, Wish]:
        """What is to be stored in the end, and what is disputed or refused."""
        found = {spot: wish for spot, (wish, _) in self._refused.items()}
        found |= {spot: dispute.wish for spot, dispute in self._disputes.items()}
        found |= self._waiting
        for spot, sent in self._flying.items():
            later = self._waiting.get(spot)
            found[spot] = sent.typed_on(later.wanted) if later is not None else sent
        return found

    def bring_back(self, key: LessonKey, wish: Wish, dispute: Dispute | None) -> None:
        """What an earlier run could not store; what was typed there since then stands above it."""
        spot = (key, wish.place)
        if spot in self.standing():
            return
        if dispute is not None:
            self._disputes[spot] = dispute
        else:
            self._waiting[spot] = wish.typed_on(wish.wanted)
            self._rest.start(0)
        self.changed.emit(key)
        self._tell()

    def dispute(self, key: LessonKey, place: Place) -> Dispute | None:
        """What waits there for a choice."""
        return self._disputes.get((key, place))

    def refusal(self, key: LessonKey, place: Place) -> Exception | None:
        """Why the entry there is not accepted."""
        return self._refused[key, place][1] if (key, place) in self._refused else None

    def put(self, key: LessonKey, wish: Wish, *, at_once: bool = False) -> None:
        """Something was entered: write it when the keys rest."""
        spot = (key, wish.place)
        if (dispute := self._disputes.get(spot)) is not None:
            self._disputes[spot] = replace(dispute, wish=replace(dispute.wish, wanted=wish.wanted))
        else:
            self._refused.pop(spot, None)
            base = self._waiting.get(spot)
            if base is not None:
                wish = replace(wish, expected=base.expected, row=base.row, tried=base.tried)
            elif spot in self._flying:
                wish = replace(wish, expected=self._flying[spot].wanted)
            if wish.wanted == wish.expected and not wish.tried:
                self._waiting.pop(spot, None)
            else:
                self._waiting[spot] = wish
            if not self._tries.is_pausing:
                self._rest.start(REST_MS)
        self.changed.emit(key)
        self._tell()
        if at_once:
            self.flush()

    def flush(self) -> None:
        """Write now what waits."""
        self._rest.stop()
        self._tries.stop_pause()
        self.slips.now()
        ready = [(spot, wish) for spot, wish in self._waiting.items() if spot not in self._flying]
        for spot, wish in ready:
            del self._waiting[spot]
            self._flying[spot] = wish
        for spot, wish in ready:
            self._source.change_lesson(
                self, spot[0], wish, partial(self._on_stored, spot), partial(self._on_failed, spot)
            )
        self._tell()

    def retry(self) -> None:
        """The share answers again: try at once what failed before."""
        if self._tries.is_pausing:
            self.flush()

    def keep_mine(self, key: LessonKey, place: Place, view: LessonView | None) -> None:
        """Of two values store the own one over what is there now."""
        dispute = self._disputes.pop((key, place), None)
        if dispute is not None:
            row = view.homework(place.due) if view is not None and place.due is not None else dispute.wish.row
            self._waiting[key, place] = replace(dispute.wish, expected=dispute.actual, row=row)
            self.changed.emit(key)
            self.flush()

    def give_up(self, key: LessonKey, place: Place) -> None:
        """Leave what is stored: the own entry of this field is given up."""
        spot = (key, place)
        self._disputes.pop(spot, None)
        self._refused.pop(spot, None)
        self._waiting.pop(spot, None)
        self.changed.emit(key)
        self._tell()

    def seen(self, view: LessonView) -> None:
        """A lesson was read: what is entered over an older value is disputed before it is sent."""
        for spot, wish in list(self._waiting.items()):
            if spot[0] != view.key or spot in self._flying or spot[1].part not in TYPED:
                continue
            actual = view.stored(spot[1])
            if actual == wish.wanted:
                del self._waiting[spot]
            elif actual in wish.tried and actual != wish.expected:
                self._waiting[spot] = _over(wish, actual, view)
            elif actual != wish.expected and actual is not None:
                del self._waiting[spot]
                self._disputes[spot] = Dispute(wish, actual)
            elif spot[1].due is not None:
                self._waiting[spot] = replace(wish, row=view.homework(spot[1].due))
        for spot, dispute in list(self._disputes.items()):
            if spot[0] == view.key:
                actual = view.stored(spot[1])
                if actual == dispute.wish.wanted:
                    del self._disputes[spot]
                elif actual is not None:
                    self._disputes[spot] = replace(dispute, actual=actual)
        self._tell()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_stored(self, spot: Spot, _result: None) -> None:
        self._tries.stored()
        self._flying.pop(spot)
        if spot in self._waiting:
            self._rest.start(REST_MS)
        self._tell()
        self.changed.emit(spot[0])
        self.stored.emit(spot[0])

    def _on_failed(self, spot: Spot, error: Exception) -> None:
        sent = self._flying.pop(spot)
        later = self._waiting.pop(spot, None)
        part, actual = spot[1].part, _actual(error)
        wish = replace(sent, wanted=later.wanted) if later is not None else sent
        away = isinstance(error, StorageProblem) or not isinstance(error, DiaryError)
        if away and part in REPEATABLE:
            self._waiting[spot] = sent.typed_on(wish.wanted)
            self._tries.failed()
        elif _is_dispute(error) and part in TYPED and actual in wish.tried and actual != wish.expected:
            self._waiting[spot] = _over(wish, actual)  # an own earlier try, whose answer was lost
            self._rest.start(0)
        elif _is_dispute(error) and part in TYPED:
            self._disputes[spot] = Dispute(wish, actual)
            self.stored.emit(spot[0])
        elif part in TYPED:
            self._refused[spot] = (wish, error)
        else:
            self.slips.tell_undone(about_of(*spot), error)
            self.refused.emit(spot[0], error)
            self.stored.emit(spot[0])
        if not away:
            self._tries.answered()
        self.changed.emit(spot[0])
        self._tell()
        self.slips.now()
        if not isinstance(error, DiaryError):
            raise error  # our own fault: what was entered is kept, and it goes into the log like any other

    def _tell(self) -> None:
        state = self._tries.state(busy=bool(self._waiting or self._flying))
        self.state_changed.emit(state, self._tries.saved_at, self.unsaved)
        self.slips.soon()


def _over(wish: Wish, actual: object, view: LessonView | None = None) -> Wish:
    """The wish, made over what was found there."""
    row = view.homework(wish.place.due) if view is not None and wish.place.due is not None else None
    return replace(wish, expected=actual, row=row)


def _is_dispute(error: Exception) -> bool:
    """Somebody else was faster; homework that is gone was taken back by somebody."""
    return isinstance(error, Conflict) or (isinstance(error, NotFound) and error.code == "homework.unknown")


def _actual(error: Exception) -> object:
    """What is stored, in the form of a wish."""
    found = error.data.get("actual") if isinstance(error, DiaryError) else None
    if isinstance(found, dict):
        return WorkFacts(found["kind"], found["weight"], found["title"] or "")
    return found if found is not None else ""
