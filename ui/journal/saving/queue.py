"""Which edits of one course wait, are on their way, or met another hand: of the cells of its pages, or of the marks of
its report card.

A slot is in at most one of: waiting (typed, not sent), flying (sent, no answer yet; may also wait again),
clashing (somebody else was faster: both values are kept until one is chosen), refused (a rule forbids it, or wants
to hear the reason first: `asked`).
No value that was typed leaves the queue before it is stored, given up by its author, or typed over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Generic

from ui.journal.saving.edits import C, Clash, Edit, Outcome, S


class EditQueue(Generic[S, C]):
    """Compare-and-set from the writer's side. Knows no screen and no thread."""

    def __init__(self) -> None:
        self._waiting: dict[S, Edit[S, C]] = {}
        self._flying: dict[S, Edit[S, C]] = {}
        self._refused: dict[S, Edit[S, C]] = {}
        self.clashes: dict[S, Clash[S, C]] = {}
        self._asked: set[S] = set()
        self._reasons: dict[S, str] = {}
        self.flying_reason: str | None = None
        """What was said about the batch that is on its way."""

    @property
    def is_flying(self) -> bool:
        """Whether a batch is on its way."""
        return bool(self._flying)

    @property
    def is_waiting(self) -> bool:
        """Whether there is something to send."""
        return bool(self._waiting)

    @property
    def unsaved(self) -> int:
        """How many values are typed and not stored."""
        return len(self._waiting.keys() | self._flying.keys() | self._refused.keys() | self.clashes.keys())

    def slots(self) -> Iterator[S]:
        """All slots that the queue has something of."""
        yield from self._waiting.keys() | self._flying.keys() | self._refused.keys() | self.clashes.keys()

    def is_unsaved(self, slot: S) -> bool:
        """Whether what the slot shows is not stored yet."""
        return slot in self._waiting or slot in self._flying or slot in self._refused

    def is_refused(self, slot: S) -> bool:
        """Whether storing was refused by a rule."""
        return slot in self._refused

    def shown(self, slot: S, stored: C | None) -> C | None:
        """What the slot shows while `stored` is in the file."""
        for edits in (self._waiting, self._flying, self._refused):
            if slot in edits:
                return edits[slot].wanted
        return stored

    def standing(self) -> dict[S, Edit[S, C]]:
        """What is to be stored in the end, slot by slot, but for clashes, which wait for a choice first."""
        return self._refused | self._flying | self._waiting

    def merged(self) -> dict[S, Edit[S, C]]:
        """As `standing`, but what was typed over something on its way is made over what that was made over."""
        found = self.standing()
        for slot in self._flying.keys() & self._waiting.keys():
            found[slot] = Edit(slot, self._flying[slot].expected, self._waiting[slot].wanted)
        return found

    @property
    def asked(self) -> list[S]:
        """What is stored only with a reason, which its author still owes."""
        return [slot for slot in self._refused if slot in self._asked]

    def reason(self, slot: S) -> str | None:
        """The reason that was given for what waits or flies here."""
        return self._reasons.get(slot)

    def bring_back(
        self, edit: Edit[S, C], *, refused: bool = False, asked: bool = False, reason: str | None = None
    ) -> None:
        """An edit of an earlier run; what has been typed since then stands above it."""
        if not self.is_unsaved(edit.slot) and edit.slot not in self.clashes:
            (self._refused if refused else self._waiting)[edit.slot] = edit
            self._reasons.pop(edit.slot, None)
            if reason is not None:
                self._reasons[edit.slot] = reason
            if asked:
                self._asked.add(edit.slot)

    def put(self, slot: S, stored: C | None, wanted: C | None) -> None:
        """The user wants `wanted`; `stored` is what he saw stored."""
        self._begin(slot)
        clash = self.clashes.pop(slot, None)
        refused = self._refused.pop(slot, None)
        if slot in self._flying:
            self._waiting.pop(slot, None)
            if wanted != self._flying[slot].wanted:
                self._waiting[slot] = Edit(slot, self._flying[slot].wanted, wanted)
            return
        if clash is not None:
            expected = clash.theirs
        elif slot in self._waiting:
            expected = self._waiting[slot].expected
        elif refused is not None:
            expected = refused.expected
        else:
            expected = stored
        if wanted == expected:
            self._waiting.pop(slot, None)
        else:
            self._waiting[slot] = Edit(slot, expected, wanted)

    def put_expecting(self, slot: S, expected: C | None, wanted: C | None) -> None:
        """As `put`, but stored only if `expected` is still in the file: undo must not touch others' values."""
        if self.is_unsaved(slot) or slot in self.clashes:
            self.put(slot, expected, wanted)
        else:
            self._begin(slot)
            self._waiting[slot] = Edit(slot, expected, wanted)

    def _begin(self, slot: S) -> None:
        """A reason is for what it was said about, and for what is typed over that before it is stored."""
        if not self.is_unsaved(slot) and slot not in self.clashes:
            self._reasons.pop(slot, None)
        self._asked.discard(slot)

    def clash(self, clash: Clash[S, C]) -> None:
        """Keep both values until one is chosen."""
        self._waiting.pop(clash.slot, None)
        self._refused.pop(clash.slot, None)
        self.clashes[clash.slot] = clash

    def take(self) -> list[Edit[S, C]]:
        """What is to be written now, as one command, so with one reason; nothing while a batch is on its way."""
        if self._flying or not self._waiting:
            return []
        self.flying_reason = reason = self.reason(next(iter(self._waiting)))
        self._flying = {slot: edit for slot, edit in self._waiting.items() if self.reason(slot) == reason}
        self._waiting = {slot: edit for slot, edit in self._waiting.items() if slot not in self._flying}
        return list(self._flying.values())

    def settle(self, outcome: Outcome[S, C]) -> list[Clash[S, C]]:
        """The batch was carried out: returns the clashes that need a choice."""
        flying, self._flying = self._flying, {}
        real: list[Clash[S, C]] = []
        for clash in outcome.clashes:
            later = self._waiting.pop(clash.slot, None)
            sent = flying.get(clash.slot)
            mine = later.wanted if later else sent.wanted if sent else clash.mine
            if mine == clash.theirs:
                continue  # both wanted the same, or an earlier answer of the share was lost on its way
            clash = Clash(clash.slot, mine, clash.theirs, clash.author, clash.at)
            self.clashes[clash.slot] = clash
            real.append(clash)
        return real

    def fall_back(self) -> None:
        """The batch did not arrive: it waits again, together with what was typed since."""
        for slot, edit in self._flying.items():
            later = self._waiting.get(slot)
            self._waiting[slot] = Edit(slot, edit.expected, later.wanted) if later else edit
        self._flying = {}

    def refuse(self, slots: Collection[S], *, asked: bool = False) -> None:
        """A rule forbids these: they stay to be seen, and are sent again only when asked for; `asked`: with a reason.

        Without any of the batch among them the whole batch is meant; else the rest of it waits again.
        """
        meant = set(slots) & self._flying.keys() or set(self._flying)
        for slot, edit in self._flying.items():
            later = self._waiting.pop(slot, None)
            target = self._refused if slot in meant else self._waiting
            target[slot] = Edit(slot, edit.expected, later.wanted) if later else edit
        if asked:
            self._asked |= meant
        self._flying = {}

    @property
    def flying(self) -> list[S]:
        """What is on its way."""
        return list(self._flying)

    def retry_refused(self) -> None:
        """Send once more what was refused."""
        self._send_again([slot for slot in self._refused if slot not in self._asked])

    def drop_refused(self) -> list[S]:
        """Give up what was refused; returns the slots."""
        dropped = [slot for slot in self._refused if slot not in self._asked]
        for slot in dropped:
            del self._refused[slot]
        return dropped

    def give_up(self, slot: S) -> None:
        """Give up what was refused in a slot, or met another hand."""
        self._refused.pop(slot, None)
        self._asked.discard(slot)
        self.clashes.pop(slot, None)

    def give_reason(self, reason: str) -> list[S]:
        """Send once more, with the reason, what lacked one; returns the slots."""
        slots = self.asked
        self._reasons |= dict.fromkeys(slots, reason)
        self._send_again(slots)
        return slots

    def drop_asked(self) -> list[S]:
        """Give up what lacks a reason; returns the slots."""
        dropped = self.asked
        for slot in dropped:
            del self._refused[slot]
        self._asked.clear()
        return dropped

    def _send_again(self, slots: Collection[S]) -> None:
        for slot in slots:
            edit = self._refused.pop(slot)
            self._asked.discard(slot)
            self._waiting.setdefault(slot, edit)

    def changed_outside(
        self, slot: S, value: C | None, at: datetime | None = None, author: str | None = None
    ) -> None:
        """Another hand stored `value`. Edits on their way find it out by themselves when they are written."""
        if (clash := self.clashes.get(slot)) is not None:
            if clash.mine == value:
                del self.clashes[slot]
            else:
                self.clashes[slot] = Clash(slot, clash.mine, value, author, at)
        elif slot in self._waiting and slot not in self._flying and self._waiting[slot].wanted == value:
            del self._waiting[slot]

    def keep_mine(self, slot: S) -> bool:
        """Choose the own value of a clash; False when there is none."""
        clash = self.clashes.pop(slot, None)
        if clash is not None:
            self._waiting[slot] = Edit(slot, clash.theirs, clash.mine)
        return clash is not None

    def take_theirs(self, slot: S) -> bool:
        """Choose the other value of a clash; False when there is none."""
        return self.clashes.pop(slot, None) is not None
