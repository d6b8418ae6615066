"""Russian names: surnames in both genders, patronymics, and drawing a name for a person of an age."""

from __future__ import annotations

import functools
import random
from dataclasses import dataclass

from app.sample.words import words

_ADJECTIVE = ("ский", "цкий", "ный", "ой", "ый", "ий")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's three names."""

    last: str
    first: str
    patronymic: str


def female_surname(surname: str) -> str:
    """«Орлов» → «Орлова», «Горский» → «Горская», «Мельник» stays; each part of a double surname by itself."""
    if "-" in surname:
        return "-".join(female_surname(part) for part in surname.split("-"))
    if surname.endswith(_ADJECTIVE):
        return surname[:-2] + "ая"
    if surname.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return surname + "а"
    return surname


def patronymic(father: str, sex: str) -> str:
    """«Андрей» → «Андреевич», «Андреевна»."""
    given = _irregular().get(father)
    if given is not None:
        return given[sex == "f"]
    son, daughter = "ович", "овна"
    stem = father
    if father.endswith("ий"):
        stem, son, daughter = father[:-2] + "ь", "евич", "евна"
    elif father.endswith(("й", "ь")):
        stem, son, daughter = father[:-1], "евич", "евна"
    return stem + (daughter if sex == "f" else son)


def surnames() -> tuple[str, ...]:
    """Male forms; double ones are a part of their own (`double_surnames`)."""
    return _list("surnames")


def double_surnames() -> tuple[str, ...]:
    """Male forms of double surnames."""
    return _list("double_surnames")


def first_name(rng: random.Random, sex: str, *, elder: bool = False) -> str:
    """A given name; `elder` for those born before 1995."""
    pool = _pool(sex, elder)
    # Some names are given far more often than others.
    return pool[int(rng.random() * rng.random() * len(pool))] if rng.random() < 0.5 else rng.choice(pool)


@functools.cache
def _list(key: str) -> tuple[str, ...]:
    return tuple(words("names")[key].split())


@functools.cache
def _pool(sex: str, elder: bool) -> tuple[str, ...]:
    unusual = _list("younger" if elder else "elder")
    pool = [name for name in _list("girls" if sex == "f" else "boys") if name not in unusual]
    random.Random(sex).shuffle(pool)
    return tuple(pool)


@functools.cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (line.split() for line in words("names")["patronymics"].split("\n") if line)
    return {name: (son, daughter) for name, son, daughter in rows}
