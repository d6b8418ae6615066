"""Answers that are typed and not stored, written down for the box on this PC and read from there."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from app.codes import HandInState
from app.homework.hand_in_rows import AnswerSeen
from ui.journal.handed_in.wishes import Answer, WorkKey
from ui.journal.saving.slips import Slip, Spot

if TYPE_CHECKING:
    from ui.journal.handed_in.drafts import HandInDrafts


class HandInSlips:
    """A `SlipSaver` of the drafts."""

    def __init__(self, drafts: HandInDrafts) -> None:
        self._drafts = drafts

    def standing(self) -> dict[str, Slip]:
        """By work."""
        return {
            _about(key): Slip(_written(one.answer, sent=one.sent), one.asks)
            for key, one in self._drafts.standing.items()
        }

    def bring_back(self, about: str, wanted: str) -> Spot:
        """What was sent is sent again; what was only typed is in its form again."""
        key, said = _read_about(about), json.loads(wanted)
        sent = bool(said.pop("sent"))
        self._drafts.bring_back(key, _read(said), sent=sent)
        return Spot(key.course, key.due)

    def give_up(self, about: str) -> None:
        """What is stored stands."""
        self._drafts.give_up(_read_about(about))


def _about(key: WorkKey) -> str:
    return json.dumps([key.course, key.due.isoformat(), key.no, key.pupil])


def _read_about(about: str) -> WorkKey:
    course, due, no, pupil = json.loads(about)
    return WorkKey(int(course), dt.date.fromisoformat(due), int(no), int(pupil))


def _written(answer: Answer, *, sent: bool) -> str:
    return json.dumps({**asdict(answer), "sent": sent}, ensure_ascii=False)


def _read(said: dict[str, Any]) -> Answer:
    seen = said.pop("seen")
    if seen is not None:
        seen = AnswerSeen(seen["version"], HandInState(seen["state"]), seen["comment"])
    return Answer(**said, seen=seen)
