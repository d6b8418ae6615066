"""Names of people as they are typed and stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.errors import BadInput
from models.base import day_number
from models.people import Person

LONGEST = 60


@dataclass(frozen=True, slots=True)
class FullName:
    """Surname, given name, patronymic; the last two may be empty."""

    last: str
    first: str = ""
    patronymic: str = ""

    @property
    def whole(self) -> str:
        """The parts that there are."""
        return " ".join(part for part in (self.last, self.first, self.patronymic) if part)


def short_name(name: str) -> str:
    """«Петрова А. И.», with blanks at which no line is broken."""
    last, *rest = name.split() or [""]
    return "\N{NO-BREAK SPACE}".join([last, *(f"{part[:1]}." for part in rest)])


def split_name(text: str) -> FullName:
    """«Фамилия Имя Отчество»; all from the third word on is the patronymic.  Raises
    BadInput("person.bad_name")."""
    last, first, *rest = [*text.split(), "", ""]
    return checked_name(last, first, " ".join(rest))


def checked_name(last: str, first: str = "", patronymic: str = "") -> FullName:
    """Three parts without needless blanks.  Raises BadInput("person.bad_name", field=…)."""
    parts = {"last_name": last, "first_name": first, "patronymic": patronymic}
    for field, part in parts.items():
        parts[field] = clean = " ".join(part.split())
        if (
            len(clean) > LONGEST
            or not clean.replace(" ", "x").isprintable()
            or (field == "last_name" and not clean)
        ):
            raise BadInput("person.bad_name", field=field, value=clean[: LONGEST + 1])
    return FullName(*parts.values())


def person_state(person: Person) -> dict[str, Any]:
    """The stored columns of a person that have a value, for the change log."""
    columns = {
        "last_name": person.last_name, "first_name": person.first_name, "patronymic": person.patronymic,
        "sex": person.sex, "born": None if person.born is None else day_number(person.born),
        "phone": person.phone, "email": person.email, "external_id": person.external_id,
    }  # fmt: skip
    return {name: value for name, value in columns.items() if value not in (None, "")}
