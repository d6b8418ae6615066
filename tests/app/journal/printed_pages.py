"""Pages for paper of any size, made up, and the words that stand on them."""

from __future__ import annotations

from datetime import date, timedelta

from app.journal.export.rows import PrintedCell, PrintedLesson, PrintedPage, PrintedPupil
from app.journal.export.sheet_form import SheetWords
from app.school.rows import CourseCard, TermRow

MONTHS = (
    "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь"
).split()  # fmt: skip
WORDS = SheetWords(
    language="ru", number="№", pupil="Фамилия, имя", date="Дата", topic="Тема урока", homework="Домашнее задание",
    school_class="Класс", subject="Предмет", teacher="Учитель",
    periods={"quarters": "{number} четверть"}, signature="Подпись учителя",
    sheet="Лист {number} из {count}", topics_on="Темы — на листе {number}", no_lessons="Уроков нет",
    months=MONTHS, date_format="{day}.{month}",
)  # fmt: skip
CELLS: tuple[PrintedCell, ...] = (
    5,
    "",
    "н",
    4,
    "",
    "о 5",
    "4/5",
    "",
    "зач",
    "незач",
    "",
    "•",
    3,
    "2/3/4",
    "осв",
)


def printed_page(
    pupils: int = 25, lessons: int = 20, *, topic: str = "Квадрат суммы", homework: str = "№ 341–346"
) -> PrintedPage:
    """Lessons on each working day from 1 September on; the fourth pupil came with the eighth lesson."""
    days = [date(2026, 9, 1) + timedelta(days=number) for number in range(lessons * 2)]
    kept = [day for day in days if day.weekday() < 5][:lessons]
    about = tuple(
        PrintedLesson(day, 2, f"Урок {number}: {topic}", homework) for number, day in enumerate(kept, 1)
    )
    lines = tuple(
        PrintedPupil(
            no=number + 1, pupil_id=number, name=f"Фамилия{number + 1} Имя",
            cells=tuple(CELLS[(number * 7 + place * 4) % len(CELLS)] for place in range(lessons)),
            inside=tuple(number != 3 or place >= 7 for place in range(lessons)),
            term_mark=(5, 4, "н/а", "")[number % 4],
        )
        for number in range(pupils)
    )  # fmt: skip
    return PrintedPage(
        school="Школа № 1",
        course=CourseCard(1, "Алгебра", "8А", "8А", 1, "Миронова Ольга Сергеевна", 1, "2026/2027", True),
        term=TermRow(1, "quarters", 1, date(2026, 9, 1), date(2026, 10, 25), False),
        lessons=about,
        pupils=lines,
    )
