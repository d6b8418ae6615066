"""Which marks of the report card of one course wait, are on their way, were refused, or met another hand.

As the journal's `EditQueue`: no mark that was entered leaves the queue before it is stored, given up by its author, or
entered over.  A place is in at most one of waiting (it may also be flying), flying, refused, clashing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.journal.rows import TermMarkCell
from ui.journal.results_slots import Given, Place, ResultClash, ResultOutcome, Wish, value_of


class ResultsQueue:
    """Compare-and-set from the writer's side.  Knows no screen and no thread."""

    def __init__(self) -> None:
        self._waiting: dict[Place, Wish] = {}
        self._flying: dict[Place, Wish] = {}
        self._refused: dict[Place, Wish] = {}
        self.clashes: dict[Place, ResultClash] = {}

    @property
    def is_busy(self) -> bool:
        """Whether something waits or is on its way."""
        return bool(self._waiting or self._flying)

    @property
    def is_waiting(self) -> bool:
        """Whether there is something to send."""
        return bool(self._waiting)

    @property
    def unsaved(self) -> int:
        """How many marks are entered and not stored."""
        return len({*self._waiting, *self._flying, *self._refused, *self.clashes})

    @property
    def flying(self) -> tuple[Place, ...]:
        """What is on its way."""
        return tuple(self._flying)

    def is_unsaved(self, place: Place) -> bool:
        """Whether what the place shows is not stored yet."""
        return place in self._waiting or place in self._flying or place in self._refused

    def is_refused(self, place: Place) -> bool:
        """Whether storing was refused by a rule."""
        return place in self._refused

    def shown(self, place: Place, stored: Given | None) -> Given | None:
        """What the place shows while `stored` is in the file."""
        for wishes in (self._waiting, self._flying, self._refused):
            if place in wishes:
                return wishes[place].wanted
        return stored

    def put(self, place: Place, stored: Given | None, wanted: Given | None, *, agreed: bool = False) -> None:
        """The user wants `wanted`; `stored` is what he saw stored."""
        clash, refused = self.clashes.pop(place, None), self._refused.pop(place, None)
        if place in self._flying:
            self._waiting.pop(place, None)
            sent = self._flying[place].wanted
            if wanted != sent:
                self._waiting[place] = Wish(place, value_of(sent), wanted)
            return
        if clash is not None:
            expected = clash.theirs
        elif place in self._waiting:
            expected = self._waiting[place].expected
        else:
            expected = refused.expected if refused is not None else value_of(stored)
        if wanted == stored and expected == value_of(stored):
            self._waiting.pop(place, None)
        else:
            self._waiting[place] = Wish(place, expected, wanted, agreed)

    def put_expecting(self, place: Place, expected: Given | None, wanted: Given | None) -> None:
        """As `put`, but stored only if `expected` is still in the file: undo must not touch others' marks."""
        if self.is_unsaved(place) or place in self.clashes:
            self.put(place, expected, wanted)
        else:
            self._waiting[place] = Wish(place, value_of(expected), wanted)

    def clash(self, clash: ResultClash) -> None:
        """Keep both marks until one is chosen."""
        self._waiting.pop(clash.place, None)
        self._refused.pop(clash.place, None)
        self.clashes[clash.place] = clash

    def take(self) -> list[Wish]:
        """What is to be written now; nothing while a batch is on its way."""
        if self._flying:
            return []
        self._flying, self._waiting = self._waiting, {}
        return list(self._flying.values())

    def settle(self, outcome: ResultOutcome) -> None:
        """The batch was carried out."""
        flying, self._flying = self._flying, {}
        for place in outcome.outdated:
            later = self._waiting.get(place)
            if later is not None:  # it was entered over what did not come to be
                self._waiting[place] = later._replace(expected=None)
        for clash in outcome.clashes:
            later = self._waiting.pop(clash.place, None)
            sent = flying.get(clash.place)
            mine = later.wanted if later else sent.wanted if sent else clash.mine
            if value_of(mine) != clash.theirs:
                self.clashes[clash.place] = replace(clash, mine=mine)

    def fall_back(self) -> None:
        """The batch did not arrive: it waits again, together with what was entered since."""
        for place, wish in self._flying.items():
            later = self._waiting.get(place)
            self._waiting[place] = wish._replace(wanted=later.wanted, agreed=False) if later else wish
        self._flying = {}

    def refuse(self, places: Collection[Place]) -> None:
        """A rule forbids these: they stay to be seen.  Without any of the batch among them the whole of it is meant."""
        meant = set(places) & self._flying.keys() or set(self._flying)
        for place, wish in self._flying.items():
            later = self._waiting.pop(place, None)
            target = self._refused if place in meant else self._waiting
            target[place] = wish._replace(wanted=later.wanted, agreed=False) if later else wish
        self._flying = {}

    def drop_refused(self) -> list[Place]:
        """Give up what was refused."""
        dropped, self._refused = list(self._refused), {}
        return dropped

    def changed_outside(self, place: Place, cell: TermMarkCell | None) -> None:
        """Another hand stored this.  Wishes on their way find it out by themselves when they are written."""
        value = cell.value if cell else None
        if (clash := self.clashes.get(place)) is not None:
            if value_of(clash.mine) == value:
                del self.clashes[place]
            else:
                author, at = (cell.author, cell.set_at) if cell else (None, None)
                self.clashes[place] = replace(clash, theirs=value, author=author, at=at)
            return
        wish = self._waiting.get(place)
        if wish is not None and place not in self._flying and value_of(wish.wanted) == value:
            del self._waiting[place]

    def keep_mine(self, place: Place) -> ResultClash | None:
        """Choose the own mark of a clash; returns it, None when there is none."""
        clash = self.clashes.pop(place, None)
        if clash is not None:
            self._waiting[place] = Wish(place, clash.theirs, clash.mine)
        return clash

    def take_theirs(self, place: Place) -> ResultClash | None:
        """Choose the other mark of a clash; returns it, None when there is none."""
        return self.clashes.pop(place, None)
