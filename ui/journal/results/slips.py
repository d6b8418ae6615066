"""Marks of the report card that are entered and not stored, written down for the box on this PC and read from there.

What was typed over a mark on its way is written down as one wish: if the first one was stored after all and its answer
lost, the second comes back as a clash with one's own mark.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ui.journal.results.slots import Given, Place, ResultClash, ResultEdit
from ui.journal.saving.slips import Slip, Spot

if TYPE_CHECKING:
    from ui.journal.results.queue import ResultsQueue
    from ui.journal.results.saver import ResultsSaver


class ResultsSlips:
    """A `SlipSaver` of a results saver."""

    def __init__(self, saver: ResultsSaver) -> None:
        self._saver = saver

    def standing(self) -> dict[str, Slip]:
        """By course and place."""
        found = {}
        for course, queue in self._saver.queues.items():
            for place, edit in queue.merged().items():
                found[_about(course, place)] = Slip(_written(edit, queue), queue.is_refused(place))
            for place, clash in queue.clashes.items():
                found[_about(course, place)] = Slip(_written_clash(clash), True)
        return found

    def bring_back(self, about: str, wanted: str) -> Spot:
        """A clash is one still; all else is sent again."""
        course, place = _read_about(about)
        said = json.loads(wanted)
        queue, mine = self._saver.queue(course), _given(said["wanted"])
        if not queue.is_unsaved(place) and place not in queue.clashes:
            if "theirs" in said:
                queue.clash(ResultClash(place, mine, _given(said["theirs"]), said["author"]))
            else:
                queue.bring_back_given(
                    ResultEdit(place, _given(said["expected"]), mine), agreed=said["agreed"]
                )
            self._saver.brought_back(course)
        return Spot(course)

    def give_up(self, about: str) -> None:
        """What is stored stands."""
        course, place = _read_about(about)
        self._saver.queue(course).give_up(place)
        self._saver.tell()


def _about(course: int, place: Place) -> str:
    return json.dumps([course, *place])


def _read_about(about: str) -> tuple[int, Place]:
    course, kind, number, pupil = json.loads(about)
    return int(course), Place(kind, number, pupil)


def _written(edit: ResultEdit, queue: ResultsQueue) -> str:
    return _text(expected=edit.expected, wanted=edit.wanted, agreed=edit.slot in queue.agreed)


def _written_clash(clash: ResultClash) -> str:
    return _text(wanted=clash.mine, theirs=clash.theirs, author=clash.author)


def _text(**said: Any) -> str:
    return json.dumps(said, ensure_ascii=False)


def _given(plain: Any) -> Given | None:
    return None if plain is None else Given(*plain)
