"""A class of twenty-five in the small school, its teacher with a password, and what is stored of today's lesson."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.auth.passwords import hash_password
from app.codes import Role
from app.journal import queries, rules
from app.journal.commands import write_cells
from app.journal.rows import CellEdit, JournalPage
from models.access import Account
from models.log import ChangeLog, Setting
from models.school import Enrollment
from tests.build import YEAR_STARTS, BuiltSchool, person

LOGIN, PASSWORD = "algebra", "quick brown fox 17"
TODAY = date(2026, 11, 23)
SIZE = 25
_NAMES = (
    "Беляев", "Васин", "Громов", "Дятлов", "Зимин", "Ивушкин", "Климов", "Лаптев", "Мухин", "Орлов", "Панов",
    "Рябов", "Сомов", "Тихонов", "Уваров", "Фомин", "Хохлов", "Чижов", "Шапкин", "Щукин", "Юдин",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stored:
    """Today's lesson as it is in the file: by row what stands there, as it is written by hand; of all its works."""

    cells: list[str] = field(default_factory=list)

    @property
    def filled(self) -> int:
        """How many cells have something."""
        return sum(bool(cell) for cell in self.cells)


def prepare(school: BuiltSchool) -> None:
    """7А gets twenty-five pupils who are here (and Яшин, who has left); the teacher of algebra gets a password."""
    with school.file.writing():
        for name in _NAMES:
            pupil = person(name, "Пётр", sex="m")
            Enrollment.create(school_class=school.class_a, pupil=pupil, from_date=YEAR_STARTS)
        Setting.create(scope="", key="sample.today", value=f'"{TODAY}"')
        Setting.create(scope="", key="password.bcrypt_cost", value="4")
        Account.update(login=LOGIN, password_hash=hash_password(PASSWORD, 4), must_change=False).where(
            Account.person == school.maths_teacher
        ).execute()
    # Somebody has been here before: a journal that nobody has ever written into has nobody to follow.
    russian = school.session(Role.TEACHER, school.russian_teacher)
    past = CellEdit(date(2026, 11, 19), 2, 1, school.arbuzova, "mark", None, 5)
    write_cells(russian, school.russian_a, [past])


class Reader:
    """Somebody else who reads the file, again and again."""

    def __init__(self, school: BuiltSchool) -> None:
        self._school = school
        self._session = school.session(Role.DEPUTY, school.deputy, school.other())

    def page(self) -> JournalPage:
        """Algebra in 7А this quarter."""
        return queries.journal_page(self._session, self._school.algebra_a, self._school.term2)

    def today(self) -> Stored:
        """What is stored of today's lesson for those who are here."""
        return self.on(TODAY)

    def on(self, day: date) -> Stored:
        """What is stored of a lesson for those who are here: «о 5», «4/5», «н»."""
        page = self.page()
        columns = [index for index, column in enumerate(page.columns) if column.date == day]
        lesson = (page.columns[columns[0]].date, page.columns[columns[0]].number)
        cells = []
        for pupil in page.pupils:
            if not pupil.covers(day):
                continue
            seat = page.attendance.get((pupil.pupil_id, lesson))
            marks = [page.marks.get((pupil.pupil_id, column)) for column in columns]
            cells.append(
                " ".join(
                    part
                    for part in (
                        rules.format_attendance(seat.code) if seat is not None else "",
                        "/".join(rules.format_mark(mark.value) for mark in marks if mark is not None),
                    )
                    if part
                )
            )
        return Stored(cells)

    def topic(self, day: date) -> str:
        """The topic of a lesson."""
        return queries.lesson_card(self._session, self._school.algebra_a, day, 1).topic

    def logged(self) -> int:
        """How many changes of cells the log has for algebra."""
        with self._school.file.reading():
            log = ChangeLog.select().where(
                ChangeLog.course == self._school.algebra_a, ChangeLog.entity.in_(("mark", "attendance"))
            )
            return int(log.count())
