"""Who may stand in the file twice: the same name, a name with a slip of the finger, or a part of a name.

Two who were born on different days, or are in classes at the same time under different birth dates, are two human
beings.  A pair that somebody has said to be two is not proposed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.changes import Record
from app.people.editing import stored_person
from app.people.register import register
from app.people.search import PersonLine, lines_of
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, query, record
from models.log import Setting

NOT_DOUBLES = "people.not_doubles"
SAME, TYPO, PART = "same", "typo", "part"
"""Why two are proposed: the same name; one letter differs; one name is the other without the patronymic."""
MOST_PAIRS = 100
_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class DoublePair:
    """Two rows that may be one human being."""

    first: PersonLine
    second: PersonLine
    why: str


@query(Action.MANAGE_SCHOOL)
def doubles(session: Session) -> tuple[DoublePair, ...]:
    """Pairs that may be one, those of the same name first.  Reads the index of names and the rows of those proposed.
    7 statements at most beyond reference data."""
    said = set(session.setting(NOT_DOUBLES))
    found = [
        (one, other, why)
        for one, other, why in pairs(register(session).people)
        if _pair(one, other) not in said
    ][: 3 * MOST_PAIRS]
    people = list(dict.fromkeys(person for one, other, _ in found for person in (one, other)))
    lines = {line.person_id: line for line in lines_of(session, people)}
    proposed = [
        DoublePair(lines[one], lines[other], why)
        for one, other, why in found
        if one in lines and other in lines and may_be_one(lines[one], lines[other])
    ]
    return tuple(proposed[:MOST_PAIRS])


@command(Action.MANAGE_SCHOOL)
def say_two(session: Session, one: int, other: int) -> None:
    """These are two human beings: they are not proposed again.  Raises NotFound("person.unknown")."""
    for person in (one, other):
        stored_person(person)
    known = list(session.setting(NOT_DOUBLES))
    pair = _pair(one, other)
    if pair in known:
        return
    value = json.dumps(sorted([*known, pair]))
    Setting.insert(scope="", key=NOT_DOUBLES, value=value).on_conflict(
        conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]
    ).execute()
    record(session, Record("setting", NOT_DOUBLES, known, sorted([*known, pair])))


def may_be_one(one: PersonLine, other: PersonLine) -> bool:
    """Whether nothing speaks against it: other birth dates, classes at the same time, one the child of the other."""
    if one.born is not None and other.born is not None and one.born != other.born:
        return False
    if one.person_id in {child.person_id for child in other.children}:
        return False
    if other.person_id in {child.person_id for child in one.children}:
        return False
    both_pupils = bool(one.class_name and other.class_name and one.left_on is None and other.left_on is None)
    return not both_pupils or one.class_id == other.class_id or one.born == other.born is not None


def pairs(people: Iterable[tuple[str, int]]) -> Iterator[tuple[int, int, str]]:
    """Pairs of (sort key, id) whose names may be one, each once; the surest first.  Pure."""
    known = list(people)
    by_name: dict[str, list[int]] = {}
    for key, person in known:
        by_name.setdefault(key, []).append(person)
    for people_ in by_name.values():
        yield from ((one, other, SAME) for place, one in enumerate(people_) for other in people_[place + 1 :])
    yield from _of_one_letter(by_name)
    for key, people_ in by_name.items():
        words = key.split()
        if len(words) == 3 and " ".join(words[:2]) in by_name:
            yield from ((one, other, PART) for one in by_name[" ".join(words[:2])] for other in people_)


def _of_one_letter(by_name: dict[str, list[int]]) -> Iterator[tuple[int, int, str]]:
    """Names of which one letter is another, missing, or in excess: found by what is left without it."""
    left: dict[str, set[str]] = {}
    for key in by_name:
        if len(key) >= 2 * _LEAST_LETTERS and len(key.split()) > 1:
            for place in range(len(key)):
                left.setdefault(key[:place] + "*" + key[place + 1 :], set()).add(key)
                left.setdefault(key[:place] + key[place + 1 :], set()).add(key)
            left.setdefault(key, set()).add(key)
    told: set[tuple[str, str]] = set()
    for shape, keys in left.items():
        whole = {key for key in keys if key == shape}
        for one in keys:
            for other in keys:
                near = "*" in shape or one in whole or other in whole
                if one < other and near and (one, other) not in told and not _only_gender(one, other):
                    told.add((one, other))
                    yield from ((a, b, TYPO) for a in by_name[one] for b in by_name[other])


def _only_gender(one: str, other: str) -> bool:
    """«иванов» and «иванова» are a brother and a sister, as are «александр» and «александра»."""
    return any(
        {first, second} == {shorter, shorter + "а"}
        for first, second in zip(one.split(), other.split(), strict=False)
        for shorter in (min(first, second, key=len),)
        if first != second
    )


def _pair(one: int, other: int) -> str:
    return f"{min(one, other)}/{max(one, other)}"
