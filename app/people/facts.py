"""What is known of a person beside what follows from the school: name, sex, birth date, how to reach."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, cast

from app.errors import BadInput
from app.naming import checked_name
from app.school import structure
from models.base import day_number
from models.people import Person, fold

Sex = Literal["m", "f"]
FIELDS = ("last_name", "first_name", "patronymic", "sex", "born", "phone", "email", "external_id")
_LONGEST: Mapping[str, int] = {"phone": 40, "email": 100, "external_id": 100}
_OLDEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """The columns of a person; "" and None where nothing is known."""

    last_name: str
    first_name: str = ""
    patronymic: str = ""
    sex: Sex | None = None
    born: date | None = None
    phone: str = ""
    email: str = ""
    external_id: str = ""

    @property
    def name(self) -> str:
        """«Фамилия Имя Отчество»."""
        return structure.full_name(self.last_name, self.first_name, self.patronymic)

    @property
    def columns(self) -> dict[str, Any]:
        """As they are stored."""
        return {
            "last_name": self.last_name, "first_name": self.first_name, "patronymic": self.patronymic,
            "sort_key": fold(self.name), "sex": self.sex, "born": self.born,
            "phone": self.phone or None, "email": self.email or None, "external_id": self.external_id or None,
        }  # fmt: skip

    @property
    def state(self) -> dict[str, Any]:
        """For the change log, as `app.naming.person_state` has it."""
        told = {name: getattr(self, name) for name in FIELDS}
        told["born"] = None if self.born is None else day_number(self.born)
        return {name: value for name, value in told.items() if value not in (None, "")}


def facts_of(person: Person) -> PersonFacts:
    """Those that are stored."""
    return PersonFacts(
        person.last_name, person.first_name, person.patronymic, cast("Sex | None", person.sex), person.born,
        person.phone or "", person.email or "", person.external_id or "",
    )  # fmt: skip


def checked(facts: PersonFacts, today: date) -> PersonFacts:
    """The same without needless blanks.  Raises BadInput (field): person.bad_name, person.bad_sex, person.bad_born,
    person.bad_email, text.too_long."""
    name = checked_name(facts.last_name, facts.first_name, facts.patronymic)
    if facts.sex not in (None, "m", "f"):
        raise BadInput("person.bad_sex", field="sex", value=facts.sex)
    if facts.born is not None and not _OLDEST <= facts.born <= today:
        raise BadInput("person.bad_born", field="born", value=facts.born)
    texts = {name: " ".join(getattr(facts, name).split()) for name in _LONGEST}
    for field, text in texts.items():
        if len(text) > _LONGEST[field] or not text.isprintable():
            raise BadInput("text.too_long", field=field, most=_LONGEST[field])
    if texts["email"] and ("@" not in texts["email"][1:-1] or " " in texts["email"]):
        raise BadInput("person.bad_email", field="email", value=texts["email"])
    return PersonFacts(name.last, name.first, name.patronymic, facts.sex, facts.born, **texts)
