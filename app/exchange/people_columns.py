"""Which column of a table of people is what: told by its header, and where that says nothing, by what stands in it.

A field is a `Column`, or that of a parent: «mother.full», «parent.phone» (`parent_field`).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.exchange.headers import Column, recognise_header
from app.exchange.names import Unreadable, parse_class_name, parse_gender
from app.exchange.tables import Cell, Row
from app.exchange.text import clean, parse_date, words


class People(StrEnum):
    """Whom the rows of a table are about."""

    PUPILS = "pupils"
    STAFF = "staff"
    PARENTS = "parents"


SLOTS = ("mother", "father", "parent", "second")
"""The parents of one row; `parent` and `second` are those whose header does not say which."""

PARTS = ("full", "surname", "given", "patronymic", "phone", "email", "relation")


def parent_field(slot: str, part: str) -> str:
    """The field of a part of one of the parents."""
    return f"{slot}.{part}"


_PARENTS = tuple(parent_field(slot, part) for slot in SLOTS for part in PARTS)
_NAME = (Column.FULL, Column.SURNAME, Column.GIVEN, Column.PATRONYMIC)
_CLASS = (Column.CLASS, Column.GRADE, Column.LETTER)

FIELDS: Mapping[People, tuple[str, ...]] = {
    People.PUPILS: (
        *_NAME, *_CLASS, Column.BORN, Column.GENDER, Column.PHONE, Column.EMAIL, Column.EXTERNAL,
        Column.ENROLLED, Column.LEFT, Column.NOTE, *_PARENTS,
    ),
    People.STAFF: (
        *_NAME, Column.POSITION, Column.LEADS, Column.SUBJECTS, Column.BORN, Column.GENDER, Column.PHONE,
        Column.EMAIL, Column.EXTERNAL,
    ),
    People.PARENTS: (*_NAME, *_CLASS, Column.BORN, *_PARENTS),
}  # fmt: skip
"""What a column of such a table can be, in the order in which it is offered."""

_MOTHER, _FATHER = (
    re.compile(r"\b(мать|матери|мама|мамы|mother\w*|mom)\b"),
    re.compile(r"\b(отец|отца|папа|папы|father\w*|dad)\b"),
)
_PARENT = re.compile(
    r"\b(родител\w*|(законн\w* )?представител\w*|опекун\w*|parents?|guardians?)\b"
    r"( законн\w* представител\w*)?( ?([12]))?"
)
_CHILD = re.compile(
    r"\b(реб[е]н\w*|учени\w*|обучающ\w*|учащ\w*|воспитанник\w*|дет[ией]\w*|child(ren)?|pupil|student)\b"
)
_RELATION = re.compile(r"(степень )?родств\w*|кем приходится|relation(ship)?|статус (родителя|представителя)")
_PARENT_PARTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (part, re.compile(pattern))
    for part, pattern in (
        ("full", r"(фио|ф и о)( и)? ((контактн\w*|моб\w*) )?(телефон\w*|тел)( \w+)?"),  # both in one cell
        ("phone", r"(\w+ )?(телефон\w*|тел|моб\w*|phone)( \w+){0,2}"),
        ("email", r"(адрес )?(электронн\w* )?(почт\w*|e ?mail)( \w+)?|эл почта"),
        ("relation", _RELATION.pattern),
        ("surname", r"фамилия|surname|last ?name"),
        ("given", r"имя|given ?name|first ?name"),
        ("patronymic", r"отчество|patronymic|middle ?name"),
        ("full", r"|фио|ф и о|полностью|фио полностью|фамилия( и)? имя( и)?( отчество)?|(full )?name"),
    )
)
_BARE = {
    "phone": re.compile(
        r"((контактн\w*|мобильн\w*|сотов\w*|моб) )?(телефон\w*|тел|phone)( сотов\w*| мобильн\w*)?"
    ),
    "email": re.compile(r"(электронная )?почта|e ?mail|эл почта|адрес электронной почты"),
}
_STAFF: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (
            Column.FULL,
            r"(фио |ф и о )?(педагог\w*|учител\w*|сотрудник\w*|работник\w*|преподавател\w*)( фио| ф и о)?"
            r"|teacher( name)?|staff( name)?|employee( name)?",
        ),
        (
            Column.FULL,
            r"фамилия( и)? имя( и)?( отчество)?( при наличии)? (педагог\w*|учител\w*|сотрудник\w*|работник\w*)",
        ),
        (
            Column.LEADS,
            r"(классное руководство|классный руководитель|кл рук\w*|класс(ный)? рук\w*|руководит классом"
            r"|class teacher( of)?|homeroom)( класс\w*)?|класс\w* .*классн\w* руковод\w*",
        ),
        (
            Column.POSITION,
            r"(занимаемая )?должност\w*( по \w+ \w+)?|роль|роли|position|role|job( title)?|title",
        ),
        (
            Column.SUBJECTS,
            r"(преподаваем\w* |ведет )?(предмет\w*|дисциплин\w*)( \w+)?|subjects?|нагрузка|специальность",
        ),
    )
)
_POSITIONS = frozenset(("учитель", "педагог", "преподаватель", "сотрудник", "работник", "teacher"))
_NOT_KEPT = re.compile(
    r"снилс|паспорт\w*|серия( и номер)?|инн|полис( омс)?|гражданство|национальность|адрес( \w+){0,3}|место жительства"
    r"|прописка|(место|дата) регистрации|свидетельство о рождении|диагноз|группа здоровья|инвалидность"
)
_PHONE = re.compile(r"\+?[78]?[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}")
_TWO_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NAME_WORD = re.compile(r"[А-ЯЁA-Z][а-яёa-z]+(-[А-ЯЁA-Z][а-яёa-z]+)?")
_PATRONYMIC = re.compile(r"\w+(вич|ьич|вна|чна|шна|оглы|кызы)", re.I)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column may be; `by_header` or by its content only."""

    field: str
    by_header: bool = True


def columns_by_header(cells: Sequence[Cell], people: People) -> dict[str, int]:
    """Field → column of a row that heads such a table; {} for one that does not."""
    if people is People.STAFF:
        return _staff_columns(tuple(cells))
    found: dict[str, int] = {str(field): at for field, at in recognise_header(tuple(cells)).items()}
    parents = _parent_columns(cells)
    parents |= _phones_beside(cells, parents)
    named = {field.partition(".")[0] for field in parents if _is_name(field)}
    if people is People.PARENTS:
        # With a name beside them the other headers are those of a list.
        single = recognise_header((*cells, "ФИО")).items()
        found = {str(field): at for field, at in single if at < len(cells)} | found
        return _parents_and_children(cells, found, parents, named)
    if not found:
        return {}
    # A phone «of the mother» without her name is whom to ring: it stays with the pupil.
    parents = {field: at for field, at in parents.items() if field.partition(".")[0] in named}
    taken = set(parents.values())
    found = {field: at for field, at in found.items() if at not in taken}
    return found | parents if _has_name(found) else {}


def _is_name(field: str) -> bool:
    return field.partition(".")[2] in ("full", "surname", "given")


def _has_name(found: Mapping[str, int]) -> bool:
    return Column.FULL in found or (Column.SURNAME in found and Column.GIVEN in found)


def _parents_and_children(
    cells: Sequence[Cell], found: dict[str, int], parents: dict[str, int], named: set[str]
) -> dict[str, int]:
    """The children by their columns; a name whose header does not say whose is a parent's if another one says
    «child»."""
    child = {
        at
        for at, cell in enumerate(cells)
        if isinstance(cell, str) and len(cell) <= 100 and _CHILD.search(words(cell))
    }
    bare = {field: at for field, at in found.items() if field in _NAME and at not in child}
    taken = set(parents.values())
    if not named and child and bare:
        labelled = _child_name(cells, child)
        if labelled:
            moved = {parent_field("parent", field): at for field, at in bare.items()}
            for field in (Column.PHONE, Column.EMAIL):
                if field in found and found[field] not in taken:
                    moved[parent_field("parent", field)] = found[field]
            rest = {field: at for field, at in found.items() if field in _CLASS or field == Column.BORN}
            return parents | moved | labelled | rest
    if not named:
        return {}
    kept = {field: at for field, at in found.items() if at not in taken and field in FIELDS[People.PARENTS]}
    if not _has_name(kept):
        kept |= _child_name(cells, child - taken)
    if not _has_name(kept):
        return {}
    for field in (Column.PHONE, Column.EMAIL):
        only = next(iter(named)) if len(named) == 1 else ""
        if only and field in found and found[field] not in taken:
            parents.setdefault(parent_field(only, field), found[field])
    return kept | parents


def _child_name(cells: Sequence[Cell], child: set[int]) -> dict[str, int]:
    """Columns with the name of the child, by their headers."""
    for at in sorted(child):
        header = words(cells[at])
        if "класс" not in header and not re.search(r"телефон|почт|дата|рожд|пол\b", header):
            return {str(Column.FULL): at}
    return {}


def _parent_columns(cells: Sequence[Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        if not isinstance(cell, str) or len(cell) > 100:
            continue
        field = _parent_of(words(cell))
        if field is not None:
            if field in found and field.startswith("parent."):
                field = "second." + field.removeprefix("parent.")
            found.setdefault(field, at)
    return found


def _phones_beside(cells: Sequence[Cell], parents: Mapping[str, int]) -> dict[str, int]:
    """Bare «Телефон» after each of the parents is that parent's; if there are fewer than parents, it is nobody's."""
    names = sorted((at, field.partition(".")[0]) for field, at in parents.items() if _is_name(field))
    slots = list(dict.fromkeys(slot for _, slot in names))
    taken = set(parents.values())
    found: dict[str, int] = {}
    for part, pattern in _BARE.items():
        bare = [
            at for at, cell in enumerate(cells)
            if at not in taken and isinstance(cell, str) and len(cell) <= 100 and pattern.fullmatch(words(cell))
        ]  # fmt: skip
        of = {at: [slot for place, slot in names if place < at][-1:] for at in bare}
        owners = [one[0] for one in of.values() if one]
        if owners == slots:
            found |= {parent_field(one[0], part): at for at, one in of.items() if one}
    return {field: at for field, at in found.items() if field not in parents}


def _parent_of(header: str) -> str | None:
    if _RELATION.fullmatch(header):
        return parent_field("parent", "relation")
    for slot, pattern in (("mother", _MOTHER), ("father", _FATHER), ("parent", _PARENT)):
        met = pattern.search(header)
        if met is None:
            continue
        if slot == "parent" and met.group(5) == "2":
            slot = "second"
        rest = " ".join((header[: met.start()] + " " + header[met.end() :]).split())
        rest = " ".join(word for word in rest.split() if word not in ("1", "2", "s"))
        for part, one in _PARENT_PARTS:
            if one.fullmatch(rest):
                return parent_field(slot, part)
        return None
    return None


def _staff_columns(cells: tuple[Cell, ...]) -> dict[str, int]:
    special: dict[str, int] = {}
    for at, cell in enumerate(cells):
        if not isinstance(cell, str) or len(cell) > 100:
            continue
        header = words(cell)
        field = next((field for field, pattern in _STAFF if pattern.fullmatch(header)), None)
        if field is not None:
            special.setdefault(field, at)
    taken = set(special.values())
    found = {
        str(field): at
        # With a name beside them the other headers are those of a list.
        for field, at in recognise_header((*cells, "ФИО")).items()
        if at not in taken and at < len(cells) and field in FIELDS[People.STAFF]
    }
    if Column.SURNAME in found and Column.GIVEN in found:
        special.pop(Column.FULL, None)
    for field, at in special.items():
        if field != Column.FULL or Column.FULL not in found:
            found[str(field)] = at
    return found if _has_name(found) and not _is_a_position(cells, found) else {}


def _is_a_position(cells: tuple[Cell, ...], found: Mapping[str, int]) -> bool:
    """«Учитель» alone in a row is what somebody is, and not the header of his name."""
    if len(found) > 1 or Column.FULL not in found:
        return False
    return words(cells[found[Column.FULL]]) in _POSITIONS and len(cells) - cells.count(None) > 1


def not_kept(header: str) -> bool:
    """Whether a column holds what the diary does not keep about anybody."""
    return _NOT_KEPT.fullmatch(words(header)) is not None


def guess(header: Sequence[Cell], rows: Sequence[Row], people: People) -> dict[int, Guess]:
    """What each column may be: by the header, else by the rows below it."""
    by_header = columns_by_header(header, people)
    found = {at: Guess(field) for field, at in by_header.items()}
    if not by_header:  # no header that is known: each column for itself
        for field, at in (recognise_header_parts(header) if people is not People.STAFF else {}).items():
            found[at] = Guess(field)
    taken = {one.field for one in found.values()}
    width = max((len(row.cells) for row in rows), default=0)
    for at in range(width):
        if at in found or (at < len(header) and not_kept(clean(header[at]))):
            continue
        values = [row.cell(at) for row in rows if row.cell(at) is not None]
        seen = by_content(values, taken, people)
        if seen is not None:
            found[at] = Guess(seen, by_header=False)
            taken.add(seen)
    return found


def recognise_header_parts(header: Sequence[Cell]) -> dict[str, int]:
    """Single columns that are known although the row as a whole heads no list."""
    lone: dict[str, int] = {}
    for at, cell in enumerate(header):
        # With a name beside it each header is one of a list.
        for field, place in recognise_header(("ФИО", cell)).items():
            if place == 1:
                lone.setdefault(str(field), at)
    return lone


def by_content(values: Sequence[Cell], taken: set[str], people: People) -> str | None:
    """What these cells look like, if it is anything that is not there yet; a name counts for more than the rest."""
    if not values:
        return None
    texts = [clean(value) for value in values]

    def most(test: list[bool]) -> bool:
        return sum(test) >= max(1, 0.8 * len(test))

    if Column.BORN not in taken and most([_is_birthday(value) for value in values]):
        return Column.BORN
    if (
        Column.GENDER not in taken
        and people is not People.PARENTS
        and most([_is_gender(one) for one in texts])
    ):
        return Column.GENDER
    if most([_PHONE.fullmatch(one) is not None for one in texts]):
        return Column.PHONE if Column.PHONE not in taken and people is not People.PARENTS else None
    if most([_EMAIL.fullmatch(one) is not None for one in texts]):
        return Column.EMAIL if Column.EMAIL not in taken and people is not People.PARENTS else None
    no_class = not taken & set(_CLASS) and people is not People.STAFF
    if no_class and most([_is_class(value) for value in values]):
        return Column.CLASS
    return _name_by_content(texts, taken, most)


def _name_by_content(texts: Sequence[str], taken: set[str], most: object) -> str | None:
    if Column.FULL in taken:
        return None
    pieces = [one.split() for one in texts]
    good = [all(_NAME_WORD.fullmatch(word) for word in one) for one in pieces]
    if sum(good) < max(1, 0.8 * len(good)):
        return None
    long = sum(len(one) in (2, 3, 4) for one in pieces) >= 0.8 * len(pieces)
    if long and Column.SURNAME not in taken:
        return Column.FULL
    if sum(len(one) == 1 for one in pieces) < 0.8 * len(pieces):
        return None
    if sum(_PATRONYMIC.fullmatch(one[0]) is not None for one in pieces) >= 0.6 * len(pieces):
        return None if Column.PATRONYMIC in taken else Column.PATRONYMIC
    # Names in parts come in this order when nothing says otherwise.
    return next((one for one in (Column.SURNAME, Column.GIVEN) if one not in taken), None)


def _is_birthday(value: Cell) -> bool:
    if not isinstance(value, dt.date) and not (isinstance(value, str) and len(value) >= 6):
        return False
    if isinstance(value, str) and month_comes_first([value]):
        return True
    try:
        return 1930 < parse_date(value).year < 2030
    except ValueError:
        return False


def _is_gender(text: str) -> bool:
    try:
        return parse_gender(text) is not None
    except Unreadable:
        return False


def _is_class(value: Cell) -> bool:
    try:
        return bool(parse_class_name(value).letter)
    except Unreadable:
        return False


def month_comes_first(texts: Sequence[str]) -> bool:
    """Whether days are written as Americans do: «9/30/2013» is there, and nothing that cannot be so."""
    found = [one for one in map(_TWO_NUMBERS.match, texts) if one is not None]
    pairs = [(int(one.group(1)), int(one.group(2))) for one in found]
    return any(second > 12 for _, second in pairs) and all(first <= 12 for first, _ in pairs)


def given_name_comes_first(texts: Sequence[str]) -> bool:
    """Whether whole names begin with the given name: the patronymic tells, «Пётр Ильич Жилин»."""
    long = [one.split() for one in texts if len(one.split()) == 3]
    if not long:
        return False
    told = sum(bool(_PATRONYMIC.fullmatch(one[1])) and not _PATRONYMIC.fullmatch(one[2]) for one in long)
    return told >= 0.8 * len(long)


def fingerprint(header: Sequence[Cell], people: People) -> str:
    """What tables with the same columns have in common."""
    told = "\x1f".join([people, *(words(cell) for cell in header)]).rstrip("\x1f")
    return hashlib.sha256(told.encode()).hexdigest()[:24]
