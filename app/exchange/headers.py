"""The words that schools head their columns with, and what a table is when it is no class list."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum

from app.exchange.tables import Cell, Sheet
from app.exchange.text import clean, words


class Column(StrEnum):
    """Columns of a list of people that are understood.  Those of parents are written as `parent_field` gives them."""

    FULL = "full"
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    BORN = "born"
    GENDER = "gender"
    CLASS = "class"
    GRADE = "grade"
    LETTER = "letter"
    PHONE = "phone"
    EMAIL = "email"
    NOTE = "note"
    LEFT = "left"
    ENROLLED = "enrolled"
    EXTERNAL = "external"
    POSITION = "position"
    LEADS = "leads"
    SUBJECTS = "subjects"


_PUPIL = r"( (ученик|учащ|обуча|воспитан|реб[е]н|школьник|студент|учен)\w*)?"
_AVAILABLE = r"( при наличии)?"
# In the order in which they are tried; each must match the whole header, written by `words`.
_PATTERNS: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(pattern))
    for column, pattern in (
        (
            Column.FULL,
            rf"(фио|ф и о|фамилия( и)? имя( и)?( отчество)?{_AVAILABLE}|фамилия и о){_PUPIL}( полностью)?",
        ),
        (Column.FULL, r"(ученик|ученица|учащийся|учащиеся|обучающийся|обучающиеся|ученики|ребенок)( фио)?"),
        (Column.FULL, r"(список|фамилии) (учеников|учащихся|обучающихся)|full ?name|pupil|student( name)?"),
        (Column.SURNAME, rf"(фамилия|фам){_PUPIL}|surname|last ?name|family ?name"),
        (Column.GIVEN, rf"имя{_PUPIL}|given ?name|first ?name"),
        (Column.PATRONYMIC, rf"(отчество|отч){_AVAILABLE}{_PUPIL}|patronymic|middle ?name"),
        (
            Column.BORN,
            rf"(дата|день|д) (рожден\w*|рожд|р){_PUPIL}|др|рожден\w*|birth ?da(y|te)|date of birth|born",
        ),
        (Column.GENDER, rf"пол{_PUPIL}( м ж)?|gender|sex"),
        (Column.CLASS, rf"класс( обучения| группа)?{_PUPIL}|кл|class( name)?|учебный класс"),
        (Column.GRADE, r"параллель|номер класса|год обучения|grade"),
        (Column.LETTER, r"литера?|буква|(литера?|буква) класса|letter"),
        (Column.PHONE, r"(\w+ )?(телефон\w*|тел|phone)( \w+){0,3}"),
        (Column.EMAIL, r"(электронная )?почта|e ?mail|эл почта|адрес электронной почты"),
        (Column.LEFT, r"дата (выбытия|отчисления)|выбыл\w*"),
        (
            Column.ENROLLED,
            r"дата (зачисления|прибытия|поступления|приема)( в школу)?|зачислен\w*|enrol?led|entry date",
        ),
        (
            Column.EXTERNAL,
            r"(номер|n|no)?( )?(личного дела|личное дело|л д)( номер)?|алфавитный номер|номер по алфавитной книге"
            r"|табельный номер|таб номер|(student |pupil |external |staff |teacher )?(id|ид)"
            r"|(student|pupil|staff|teacher) number",
        ),
        (Column.NOTE, r"примечани[ея]|комментарий|note|comments?|отметка о выбытии"),
    )
)
# Weak words: they say it only beside a name.
_WEAK = {"дата": Column.BORN, "д": Column.BORN}
_RESULTS = re.compile(
    r"средний балл|средняя оценка|средневзвешен\w*( балл)?|посещаемость|пропущено( уроков)?|успеваемость"
    r"|качество( знаний)?|(1|2|3|4|i|ii|iii|iv) (четверть|полугодие|триместр)|(год|итог)\w* оценка"
)
_DATES_OF_A_JOURNAL = 3


def recognise_header(cells: tuple[Cell, ...]) -> dict[Column, int]:
    """Which column is where, if this row heads a class list; {} if it does not.

    It does if it has a full name, or a surname and a given name.  Of two columns for one thing the first
    counts.
    """
    found: dict[Column, int] = {}
    weak: dict[Column, int] = {}
    for number, cell in enumerate(cells):
        if not isinstance(cell, str) or len(cell) > 100:
            continue
        header = words(cell)
        if header in _WEAK:
            weak.setdefault(_WEAK[header], number)
        for column, pattern in _PATTERNS:
            if pattern.fullmatch(header):
                found.setdefault(column, number)
                break
    if Column.FULL not in found and not (Column.SURNAME in found and Column.GIVEN in found):
        return {}
    if Column.SURNAME in found and Column.GIVEN in found:
        found.pop(Column.FULL, None)
    return weak | found


def looks_like(sheet: Sheet) -> str | None:
    """What a sheet is that is no class list though it may have names; None where it may be one."""
    for row in sheet.rows[:40]:
        texts = [words(cell) for cell in row.cells if isinstance(cell, str) and len(cell) < 200]
        if any(
            text.startswith(("отчет об успеваемости и посещаемости", "табель успеваемости")) for text in texts
        ):
            return "marks_report"
        if {"activity id", "students sets"} <= set(texts) or {"students sets", "teachers"} <= set(texts):
            return "timetable"
        if recognise_header(row.cells):
            dates = sum(isinstance(cell, dt.date) for cell in row.cells)
            if dates >= _DATES_OF_A_JOURNAL:
                return "journal"
            if any(_RESULTS.fullmatch(text) for text in texts):
                return "results"
    return None


def label(cell: Cell, *names: str) -> str | None:
    """The rest of «Label: value» for one of these labels, or None."""
    if not isinstance(cell, str) or len(cell) > 500:
        return None
    before, colon, after = clean(cell).partition(":")
    return after.strip() if colon and words(before) in names else None
