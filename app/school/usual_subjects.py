"""Subjects as most schools have them, and how many lessons a week each grade has of them.  Pure; only a proposal.

Hours: the compulsory part of the federal curricula for a week of five days (ФОП НОО and ООО, the plan without a native
language); for 10 and 11, which choose a profile, the base level.  What a school adds to them is its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.codes import Scale
from app.school.rows import Thresholds

USUAL, SOFT = (2.6, 3.6, 4.6), (2.5, 3.5, 4.5)
"""Thresholds: the usual ones, and those of art, music, physical education and labour."""


@dataclass(frozen=True)
class UsualSubject:
    """A subject; `hours`: lessons a week by grade."""

    name: str
    short: str
    hours: Mapping[int, int]
    thresholds: Thresholds = USUAL
    scale: Scale = Scale.FIVE


def _from(first: int, *hours: int) -> dict[int, int]:
    """The hours of grades in a row, from the first on; 0: none."""
    return {grade: hour for grade, hour in enumerate(hours, first) if hour}


USUAL_SUBJECTS: tuple[UsualSubject, ...] = (
    UsualSubject("Русский язык", "Рус", _from(1, 5, 5, 5, 5, 5, 6, 4, 3, 3, 2, 2)),
    UsualSubject("Литературное чтение", "Чтение", _from(1, 4, 4, 4, 4)),
    UsualSubject("Литература", "Лит", _from(5, 3, 3, 2, 2, 3, 3, 3)),
    UsualSubject("Иностранный язык", "Ин. яз", _from(2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3)),
    UsualSubject("Математика", "Мат", _from(1, 4, 4, 4, 4, 5, 5)),
    UsualSubject("Алгебра", "Алг", _from(7, 3, 3, 3, 2, 3)),
    UsualSubject("Геометрия", "Геом", _from(7, 2, 2, 2, 2, 1)),
    UsualSubject("Вероятность и статистика", "ВиС", _from(7, 1, 1, 1, 1, 1)),
    UsualSubject("Информатика", "Инф", _from(7, 1, 1, 1, 1, 1)),
    UsualSubject("Окружающий мир", "Окр. мир", _from(1, 2, 2, 2, 2)),
    UsualSubject("История", "Ист", _from(5, 2, 2, 2, 2, 2, 2, 2)),
    UsualSubject("Обществознание", "Общ", _from(6, 1, 1, 1, 1, 2, 2)),
    UsualSubject("География", "Геогр", _from(5, 1, 1, 2, 2, 2, 1, 1)),
    UsualSubject("Физика", "Физ", _from(7, 2, 2, 3, 2, 2)),
    UsualSubject("Химия", "Хим", _from(8, 2, 2, 1, 1)),
    UsualSubject("Биология", "Биол", _from(5, 1, 1, 1, 2, 2, 1, 1)),
    UsualSubject("Основы религиозных культур и светской этики", "ОРКСЭ", _from(4, 1), scale=Scale.PASS),
    UsualSubject("ОДНКНР", "ОДНКНР", _from(5, 1, 1), scale=Scale.PASS),
    UsualSubject("Изобразительное искусство", "ИЗО", _from(1, 1, 1, 1, 1, 1, 1, 1), SOFT),
    UsualSubject("Музыка", "Муз", _from(1, 1, 1, 1, 1, 1, 1, 1, 1), SOFT),
    UsualSubject("Труд (технология)", "Труд", _from(1, 1, 1, 1, 1, 2, 2, 2, 1, 1), SOFT),
    UsualSubject("Физическая культура", "Физ-ра", _from(1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2), SOFT),
    UsualSubject("Основы безопасности и защиты Родины", "ОБЗР", _from(8, 1, 1, 1, 1)),
    UsualSubject("Индивидуальный проект", "Проект", _from(10, 1)),
    UsualSubject("Разговоры о важном", "РоВ", _from(1, *([1] * 11)), scale=Scale.NONE),
)
"""In the order of report cards.  «Разговоры о важном» is an activity beside the curriculum that nearly all schools have
in the timetable."""

BESIDE_THE_PLAN = frozenset({"Разговоры о важном"})


def usual_hours(name: str, grade: int) -> int | None:
    """How many lessons a week a subject of this name has in a grade; None where the federal plan has none."""
    wanted = name.casefold().replace("ё", "е").split("(")[0].strip()
    for one in USUAL_SUBJECTS:
        if one.name.casefold().replace("ё", "е").split("(")[0].strip() == wanted:
            return one.hours.get(grade)
    return None
