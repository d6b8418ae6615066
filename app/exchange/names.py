"""Names of people and classes as schools write them."""

from __future__ import annotations

import re
import unicodedata

from app.exchange.reasons import Reason
from app.exchange.records import ClassName, Gender, PersonName
from app.exchange.tables import Cell
from app.exchange.text import clean, words

MAX_CLASS_NAME = 15
MAX_NAME_PART = 60

_PARTICLES = frozenset(
    "де да ди ла ле ло дель делла дер ден дос дас ду фон цу ван тер эль аль ибн бен бин зу и оф".split()
) | frozenset("de da di la le del della der den dos das du von zu van ter el al ibn ben bin".split())
_LATIN_TWINS = str.maketrans("ABEKMHOPCTXYaeopcxy", "АВЕКМНОРСТХУаеорсху")
_QUOTES = "\"'«»“”„‟‘’`()"
_CLASS_WORD = re.compile(r"^класс[а-я]*[\s:.]*|[\s.]*\b(класс[а-я]*|кл)[\s.]*$", re.I)
_CLASS = re.compile(r"(\d{1,2})(.*)", re.S)
_NAME_OTHERS = frozenset("-'’ʼ`´.()‐‑–—/")
_TITLE_AFTER_WORD = re.compile(
    r"\bкласс[а-я]*\s*[:№-]?\s*(\d{1,2}\s*[-–]?\s*[\"«„']?[^\W\d_]?)(?![\w/])", re.I
)
_TITLE_BEFORE_WORD = re.compile(
    r"(?<![\w.,№])(\d{1,2}\s*[-–]?\s*[\"«„']?[^\W\d_]?[\"»“']?)\s*(класс|кл\b)", re.I
)
_TITLE_BARE = re.compile(r"(?<![\w.,/-])(?<!№)(?<!№ )(\d{1,2}[-–]?[\"«„']?[А-ЯЁA-Z])[\"»“']?(?![\w/-])")

_MALE = frozenset(("м", "муж", "мужской", "мужчина", "мальчик", "юноша", "m", "male", "boy"))
_FEMALE = frozenset(("ж", "жен", "женский", "женщина", "девочка", "девушка", "f", "female", "girl"))


class Unreadable(ValueError):
    """A name that cannot be used, with the reason; `part` says which part of it."""

    def __init__(self, reason: Reason, part: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.part = part


def parse_class_name(value: Cell) -> ClassName:
    """«5 а» → 5А, grade 5, letter А; «10-хим/био» → grade 10, letter «хим/био».  Raises `Unreadable`.

    A single letter is written large and in Cyrillic; longer ones stay as they are.  A class without a
    letter is its grade.
    """
    text = clean(value).strip(_QUOTES + " ")
    if not text:
        raise Unreadable(Reason.CLASS_MISSING)
    if len(text) > 100:
        raise Unreadable(Reason.CLASS_TOO_LONG)
    text = _CLASS_WORD.sub("", text).strip()
    found = _CLASS.fullmatch(text)
    if found is None or isinstance(value, bool) or not found.group(1).isascii():
        raise Unreadable(Reason.CLASS_UNREADABLE)
    grade, rest = int(found.group(1)), found.group(2)
    if not 1 <= grade <= 11:
        raise Unreadable(Reason.CLASS_UNREADABLE)
    letter = "".join(char for char in rest if char not in _QUOTES).strip(" -–—._")
    if not letter:
        if rest.strip(_QUOTES + " .-–—_"):
            raise Unreadable(Reason.CLASS_UNREADABLE)
        return ClassName(str(grade), grade, "")
    if not rest[0].isalpha() and rest[0] not in " -–—._" + _QUOTES:
        raise Unreadable(Reason.CLASS_UNREADABLE)
    if letter[0].isdigit() or not all(char.isalnum() or char in " -–—/.+_" for char in letter):
        raise Unreadable(Reason.CLASS_UNREADABLE)
    if len(letter) == 1:
        letter = letter.translate(_LATIN_TWINS).upper()
        name = f"{grade}{letter}"
    else:
        joint = "-" if rest[0] in "-–—" else " " if rest[0] == " " else ""
        name = f"{grade}{joint}{letter}"
    if len(name) > MAX_CLASS_NAME:
        raise Unreadable(Reason.CLASS_TOO_LONG)
    return ClassName(name, grade, letter)


def class_in_title(text: str) -> ClassName | None:
    """The class that a title names: «Список учащихся 5А класса», «Класс: 8 «Б»»; None where it names none.

    A bare «5А» is believed only with a capital letter right after the number: «СОШ № 5 г. Энск» is no class.
    """
    for pattern in (_TITLE_AFTER_WORD, _TITLE_BEFORE_WORD, _TITLE_BARE):
        found = pattern.search(text)
        if found is not None:
            try:
                return parse_class_name(found.group(1))
            except Unreadable:
                continue
    return None


def class_of_sheet(name: str | None) -> ClassName | None:
    """The class a sheet is named after, or None.  A number alone is only a number of the sheet."""
    try:
        found = parse_class_name(name)
    except Unreadable:
        return None
    return found if found.letter else None


def person_from_parts(surname: Cell, given: Cell, patronymic: Cell = None) -> PersonName:
    """A name given in columns.  Raises `Unreadable`."""
    parts = [clean(surname), clean(given), clean(patronymic)]
    if parts[2] in ("-", "–", "—", "нет", "Нет", "отсутствует"):
        parts[2] = ""
    for part, label in zip(parts[:2], ("surname", "given"), strict=True):
        if not part:
            raise Unreadable(Reason.NAME_MISSING, label)
    for part in parts:
        _check(part)
    return PersonName(*parts)


def person_from_full(value: Cell) -> PersonName:
    """«Фамилия Имя Отчество» in one cell.  Raises `Unreadable`.

    Particles written small belong to the surname («де ла Рока Хосе»); everything from the third word on is
    the patronymic («Гусейнов Тимур Фарид оглы»).
    """
    tokens = clean(value).replace(",", " ").split()
    if not tokens:
        raise Unreadable(Reason.NAME_MISSING, "surname")
    count = 1
    while count < len(tokens) and all(token in _PARTICLES for token in tokens[:count]):
        count += 1
    return person_from_parts(
        " ".join(tokens[:count]), "".join(tokens[count : count + 1]), " ".join(tokens[count + 1 :])
    )


def _check(part: str) -> None:
    if not part:
        return
    if len(part) > MAX_NAME_PART:
        raise Unreadable(Reason.NAME_TOO_LONG)
    if not any(char.isalpha() for char in part):
        raise Unreadable(Reason.NAME_UNREADABLE)
    for char in part:
        # Digits: schools tell namesakes apart by «Жилин 2».
        if not (
            char == " " or char.isdecimal() or char in _NAME_OTHERS or unicodedata.category(char)[0] in "LM"
        ):
            raise Unreadable(Reason.NAME_UNREADABLE)


def parse_gender(value: Cell) -> Gender | None:
    """ "m", "f", or None for an empty cell.  Raises `Unreadable`."""
    word = words(value)
    if not word and not clean(value).strip("-–—"):
        return None
    if word in _MALE:
        return "m"
    if word in _FEMALE:
        return "f"
    raise Unreadable(Reason.GENDER_UNREADABLE)
