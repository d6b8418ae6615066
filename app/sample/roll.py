"""The people of the invented school and the order in which they come to it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.sample.names import Name, double_surnames, female_surname, first_name, patronymic, surnames
from models.base import day_number
from models.people import fold


@dataclass(slots=True, eq=False)
class Adult:
    """A parent or a member of staff."""

    id: int
    name: Name
    sex: str
    looks: float = 0.0  # chance of a look into the diary in a week
    relation: str = ""


@dataclass(slots=True, eq=False)
class Teacher(Adult):
    """A member of staff; `department` is what he can teach."""

    department: str = ""
    strict: float = 0.0
    tidy: float = 1.0  # share of lessons whose topic is written down in time
    room: str = ""
    load: int = 0
    roles: tuple[str, ...] = ("teacher",)


@dataclass(slots=True, eq=False)
class Family:
    """Parents and their children at this school."""

    parents: list[Adult]
    surname: str
    signs: float = 0.5
    children: list[Pupil] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Pupil:
    """A pupil with what he can, how often he is ill, and whether he ticks homework."""

    id: int
    name: Name
    sex: str
    born: date
    family: Family
    ability: float
    health: float
    ticks: bool
    looks: float
    exempt: bool  # from physical education
    talent: dict[str, float] = field(default_factory=dict)


class Roll:
    """Makes people and remembers them all; their rows wait in `take_new`."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(f"{seed}/people")
        self._next_id = 1
        self._taken: set[Name] = set()
        self.families: list[Family] = []
        self._new_people: list[tuple[Any, ...]] = []
        self._new_guardians: list[tuple[Any, ...]] = []
        self.adults: list[Adult] = []
        self.pupils: list[Pupil] = []

    def teacher(self, department: str, roles: tuple[str, ...] = ("teacher",)) -> Teacher:
        """A new member of staff."""
        rng = self._rng
        sex = "m" if rng.random() < (0.5 if department in ("sport", "labour", "it") else 0.14) else "f"
        name = self._name(sex, self._surname(), elder=True)
        teacher = Teacher(
            self._person(name, sex, None, staff=True), name, sex, department=department, roles=roles,
            strict=rng.gauss(0, 0.2), tidy=min(1.0, rng.uniform(0.93, 1.04)),
            room="спортзал" if department == "sport" else str(rng.randint(1, 3) * 100 + rng.randint(1, 16)),
        )  # fmt: skip
        self.adults.append(teacher)
        return teacher

    def pupil(self, grade: int, start: int, family: Family | None = None, name: Name | None = None) -> Pupil:
        """A new pupil of a grade in a year, of a new family unless one is given."""
        rng = self._rng
        sex = "f" if (name is None and rng.random() < 0.5) else "m"
        born = date(start - grade - 6, 3, 1) - timedelta(days=rng.randrange(365))
        family = family or self.new_family()
        if name is None:
            father = next((one.name.first for one in family.parents if one.sex == "m"), None)
            last = female_surname(family.surname) if sex == "f" else family.surname
            father = father or first_name(rng, "m", elder=True)
            name = self._free_name(sex, last, lambda: patronymic(father, sex))
        pupil = Pupil(
            self._person(name, sex, born), name, sex, born, family,
            ability=rng.gauss(0, 1), health=rng.uniform(0.3, 1.7), ticks=rng.random() < 0.12,
            looks=rng.uniform(0.2, 0.95), exempt=rng.random() < 0.02,
        )  # fmt: skip
        family.children.append(pupil)
        self.pupils.append(pupil)
        for parent in family.parents:
            self._new_guardians.append((parent.id, pupil.id, parent.relation))
        return pupil

    def take_new(self) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
        """Rows of people and of guardianships made since the last call."""
        new = self._new_people, self._new_guardians
        self._new_people, self._new_guardians = [], []
        return new

    def namesake(self, of: Pupil, grade: int, start: int) -> Pupil:
        """A pupil with the very name of another, of another family (his father bears the same first name)."""
        return self.pupil(grade, start, self.new_family(of.family.surname), of.name)

    def family_of(self, teacher: Teacher) -> Family:
        """The family in which a teacher is the parent."""
        teacher.relation = "мать" if teacher.sex == "f" else "отец"
        teacher.looks = max(teacher.looks, 0.9)
        last = teacher.name.last
        surname = next((one for one in surnames() if last in (one, female_surname(one))), last)
        family = Family([teacher], surname)
        self.families.append(family)
        return family

    def new_family(self, surname: str | None = None) -> Family:
        """Parents, mostly two, with or without a surname given."""
        rng = self._rng
        surname = surname or self._surname()
        family = Family([], surname, signs=rng.random())
        both = rng.random() < 0.82
        for sex, relation in (("f", "мать"), ("m", "отец")):
            if sex == "f" or both:
                own = female_surname(surname) if sex == "f" else surname
                if sex == "f" and rng.random() < 0.1:
                    own = female_surname(self._surname())
                name = self._name(sex, own, elder=rng.random() < 0.3)
                looks = rng.betavariate(2.5, 1.2) if sex == "f" else rng.betavariate(0.9, 2.5)
                parent = Adult(self._person(name, sex, None), name, sex, looks, relation)
                family.parents.append(parent)
                self.adults.append(parent)
        self.families.append(family)
        return family

    def _surname(self) -> str:
        rng = self._rng
        return rng.choice(double_surnames()) if rng.random() < 0.012 else rng.choice(surnames())

    def _name(self, sex: str, surname: str, *, elder: bool) -> Name:
        last = female_surname(surname) if sex == "f" else surname
        return self._free_name(
            sex, last, lambda: patronymic(first_name(self._rng, "m", elder=True), sex), elder=elder
        )

    def _free_name(self, sex: str, last: str, second: Callable[[], str], *, elder: bool = False) -> Name:
        """A name nobody bears yet: namesakes come only where they are meant (or when names run out)."""
        name = Name(last, "", "")
        for _ in range(30):
            name = Name(last, first_name(self._rng, sex, elder=elder), second())
            if name not in self._taken:
                break
        self._taken.add(name)
        return name

    def _person(self, name: Name, sex: str, born: date | None, *, staff: bool = False) -> int:
        number = self._next_id
        self._next_id += 1
        rng = self._rng
        phone = (
            f"+7 900 {rng.randrange(1000):03}-{rng.randrange(100):02}-{rng.randrange(100):02}"
            if not born
            else None
        )
        email = f"user{number}@school.example" if staff or (not born and rng.random() < 0.4) else None
        self._new_people.append(
            (number, name.last, name.first, name.patronymic, fold(f"{name.last} {name.first} {name.patronymic}"),
             sex, day_number(born) if born else None, phone, email, None, None)
        )  # fmt: skip
        return number
