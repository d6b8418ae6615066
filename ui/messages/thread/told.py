"""What has become of a message, in words: who has read it, who has confirmed it, to whom it was passed on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.messages.rows import MessageRow, Passing, Receipt, UrgentWay
from ui.messages import words

_MOST_NAMED = 6
translate = QCoreApplication.translate


class Step(NamedTuple):
    """A step on the way of an urgent message: icon, tone, and what happened."""

    icon: str
    tone: str
    text: str


def read_by(receipts: Sequence[Receipt], today: date) -> str:
    """«Read: Петрова А. И. (today at 18:06), …»; of a message that nobody has read it says so."""
    seen = [one for one in receipts if not one.who.is_me]
    if not seen:
        return translate("ThreadWords", "Not read yet")
    named = ", ".join(
        translate("ThreadWords", "{0} ({1})").format(
            words.name_words(one.who), words.when_words(one.seen_at, today)
        )
        for one in seen[:_MOST_NAMED]
    )
    if len(seen) > _MOST_NAMED:
        named = words.and_more(named, len(seen) - _MOST_NAMED)
    return translate("ThreadWords", "Read: {0}").format(named)


def passed_on(passing: Passing, today: date) -> str:
    """«Passed on by … to …, today at 18:06»."""
    return translate("ThreadWords", "{0} passed it on to: {1}, {2}").format(
        words.name_words(passing.by), words.people_words(passing.to) or words.name_words(passing.to[0]),
        words.when_words(passing.at, today),
    )  # fmt: skip


def way_of(way: UrgentWay, receipts: Sequence[Receipt], today: date) -> list[Step]:
    """Sent, seen, confirmed, passed on, answered, in the order of what happened; and what is still waited for."""
    steps = [
        (way.sent_at, Step("send", "muted", _at(translate("ThreadWords", "Sent {0}"), way.sent_at, today)))
    ]
    for one in receipts:
        name = words.name_words(one.who)
        seen = translate("ThreadWords", "Seen by {0}, {1}").format(name, words.when_words(one.seen_at, today))
        steps.append((one.seen_at, Step("eye", "info", seen)))
        if one.confirmed_at is not None:
            when = words.when_words(one.confirmed_at, today)
            text = translate("ThreadWords", "Receipt confirmed by {0}, {1}").format(name, when)
            steps.append((one.confirmed_at, Step("shield-check", "success", text)))
    if way.passed_on_at is not None:
        text = translate("ThreadWords", "Nobody had seen it in time: passed on to the deputy head {0}")
        steps.append(
            (way.passed_on_at, Step("corner-down-right", "warning", _at(text, way.passed_on_at, today)))
        )
    if way.answered_at is not None and way.answered_by is not None:
        text = translate("ThreadWords", "Answered by {0}, {1}").format(
            words.name_words(way.answered_by), words.when_words(way.answered_at, today)
        )
        steps.append((way.answered_at, Step("check-check", "success", text)))
    done = [step for _, step in sorted(steps, key=lambda one: one[0])]
    return done + _waited_for(way, today)


def _waited_for(way: UrgentWay, today: date) -> list[Step]:
    if way.settled_at is not None:
        return []
    if way.due_at is not None and way.passed_on_at is None and way.answered_at is None:
        text = translate("ThreadWords", "If nobody sees it, the deputy head gets it {0}")
        return [Step("clock", "muted", _at(text, way.due_at, today))]
    return [Step("clock", "muted", translate("ThreadWords", "Receipt is not confirmed yet"))]


def withdrawn(message: MessageRow, today: date) -> str:
    """«Withdrawn by its author today at 18:06»."""
    assert message.withdrawn_at is not None
    return _at(translate("ThreadWords", "Withdrawn by its author {0}"), message.withdrawn_at, today)


def _at(sentence: str, moment: datetime, today: date) -> str:
    return sentence.format(words.when_words(moment, today))
