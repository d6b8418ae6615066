"""The queue of the report card: that of the cells (`EditQueue`), and what was taken over as it was proposed.

Such a mark is written only while the same is proposed; typed over, it is an entry like any other.
"""

from __future__ import annotations

from collections.abc import Collection

from ui.journal.results.slots import Given, Place, ResultEdit, ResultOutcome
from ui.journal.saving.edits import Edit
from ui.journal.saving.queue import EditQueue


class ResultsQueue(EditQueue[Place, Given]):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self._agreed: set[Place] = set()

    @property
    def agreed(self) -> Collection[Place]:
        """What was taken over where no mark was, as it was proposed."""
        standing = self.standing()
        return {
            place
            for place in self._agreed & standing.keys()
            if standing[place].expected is None and standing[place].wanted is not None
        }

    def agree(self, place: Place, stored: Given | None, proposed: Given) -> None:
        """As `put`; it is what was proposed."""
        self.put(place, stored, proposed)
        self._agreed.add(place)

    def bring_back_given(self, edit: ResultEdit, *, agreed: bool) -> None:
        """An edit of an earlier run, where nothing has been entered since."""
        self.bring_back(edit)
        if agreed:
            self._agreed.add(edit.slot)

    def put(self, slot: Place, stored: Given | None, wanted: Given | None) -> None:
        """Entered by hand."""
        self._agreed.discard(slot)
        super().put(slot, stored, wanted)

    def give_up_outdated(self, outcome: ResultOutcome) -> None:
        """Before `settle`: something else is proposed by now; what was entered over it meanwhile has no mark below."""
        for place in outcome.outdated:
            later = self._waiting.get(place)
            if later is not None:
                self._waiting[place] = Edit(place, None, later.wanted)
