"""The dashboard's figures in memory: a school of courses and weeks, summed up naively; each question is counted."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from app.control.dashboard_rows import (
    ACROSS,
    ClassLine,
    ClassWeeksOfFilling,
    Compared,
    CourseFilling,
    CourseWeeks,
    Filling,
    FillingPage,
    Span,
    SubjectLine,
    TeacherLine,
    WeekFilling,
    WeekOfTerm,
    Weeks,
)
from app.control.rows import Judged
from app.desk import Desk
from app.school.rows import TermRow
from tests.ui.control.dashboard.memory_use import MemoryUse

TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
TERMS = (
    TermRow(1, "quarters", 1, date(2026, 9, 1), date(2026, 10, 25), False),
    TermRow(2, "quarters", 2, date(2026, 11, 2), date(2026, 12, 27), False),
)
HALF_YEARS = (TermRow(11, "half_years", 1, date(2026, 9, 1), date(2026, 12, 27), False),)
WEEKS = tuple(date(2026, 8, 31) + timedelta(weeks=number) for number in range(12) if number != 8)
SUBJECTS = (
    ("Русский язык", "Рус"), ("Литература", "Лит"), ("Алгебра", "Алг"), ("Геометрия", "Геом"),
    ("Информатика", "Инф"), ("Английский язык", "Англ"), ("История", "Ист"), ("Обществознание", "Общ"),
    ("География", "Геогр"), ("Биология", "Био"), ("Физика", "Физ"), ("Химия", "Хим"), ("Музыка", "Муз"),
    ("ИЗО", "ИЗО"), ("Труд (технология)", "Труд"), ("Физическая культура", "Физ-ра"), ("ОБЗР", "ОБЗР"),
    ("Вероятность и статистика", "Вер"), ("Родной язык", "Род"), ("Индивидуальный проект", "Проект"),
)  # fmt: skip
TEACHERS = (
    "Агафонова Мария Петровна", "Борисов Игорь Львович", "Воронина Елена Сергеевна", "Григорьева Анна Павловна",
    "Денисова Ольга Ильинична", "Ермакова Нина Павловна", "Жукова Татьяна Олеговна", "Зимин Пётр Андреевич",
    "Иванова Галина Юрьевна", "Кузьмина Вера Ильинична", "Лапин Семён Ильич", "Миронова Ольга Сергеевна",
)  # fmt: skip


@dataclass(frozen=True)
class _Course:
    course_id: int
    class_id: int | None
    class_name: str
    grade: int | None
    subject_id: int
    teacher_id: int
    group: str = ""


@dataclass
class MemorySource(MemoryUse):
    """`classes` of the school, from 5А on; `judged` is what it says of its freshness; `asked` are the questions."""

    classes: int = 6
    subjects: int = 12
    seed: int = 1
    weeks: tuple[date, ...] = WEEKS
    judged: Judged = field(default_factory=lambda: Judged(AT, 0))
    asked: list[str] = field(default_factory=list)
    error: Exception | None = None

    def __post_init__(self) -> None:
        rng = random.Random(self.seed)
        names = [(f"{grade}{letter}", grade) for letter in "АБВГДЕ" for grade in range(5, 12)]
        self.named = sorted(names[: self.classes], key=lambda one: (one[1], one[0]))
        self.courses: list[_Course] = []
        self.found: dict[tuple[int, date], Filling] = {}
        diligence = [rng.betavariate(9, 1) for _ in TEACHERS]
        for number, (name, grade) in enumerate(self.named, start=1):
            for subject in range(self.subjects):
                if rng.random() < 0.12:
                    continue
                self._add_course(rng, diligence, number, name, grade, subject)
        self.fill_use(self.seed)
        if self.classes:
            self._add_course(rng, diligence, None, "", None, 5, "Английский, 2 группа")

    def _add_course(
        self, rng: random.Random, diligence: list[float], number: int | None, name: str, grade: int | None,
        subject: int, group: str = "",
    ) -> None:  # fmt: skip
        teacher = rng.randrange(len(TEACHERS))
        course = _Course(len(self.courses) + 1, number, name, grade, subject + 1, teacher + 1, group)
        self.courses.append(course)
        a_week = rng.choice((1, 2, 2, 3, 5))
        for week in self.weeks:
            self.found[course.course_id, week] = self._week(rng, a_week, diligence[teacher])

    @staticmethod
    def _week(rng: random.Random, lessons: int, diligence: float) -> Filling:
        def some(share: float) -> int:
            return sum(rng.random() < share for _ in range(lessons))

        marked = some(diligence * 0.9)
        return Filling(
            lessons, max(marked, some(diligence)), some(diligence), some(diligence * 0.9), marked,
            sum(rng.randint(2, 8) for _ in range(marked)), lessons * 25, marked,
            sum(round(rng.expovariate(1 / (30 * (1.4 - diligence)))) for _ in range(marked)), some(0.05),
        )  # fmt: skip

    # --- what is asked -------------------------------------------------------------------------------------------

    def filling(self, desk: Desk, span: Span | Weeks) -> FillingPage:
        self._note("filling")
        lines = [
            ClassLine(number, name, grade, *self._terms(grade, span), self._sum(span, class_id=number))
            for number, (name, grade) in enumerate(self.named, start=1)
        ]
        if any(one.class_id is None for one in self.courses):
            lines.append(ClassLine(None, "", None, None, None, self._sum(span, class_id=ACROSS)))
        subjects = sorted({one.subject_id for one in self.courses})
        teachers = sorted({one.teacher_id for one in self.courses})
        return FillingPage(
            span, TODAY, tuple(lines),
            tuple(SubjectLine(one, *SUBJECTS[one - 1], self._sum(span, subject_id=one)) for one in subjects),
            {
                (one.class_id, one.subject_id): self._sum(
                    span, class_id=one.class_id or ACROSS, subject_id=one.subject_id
                )
                for one in self.courses
            },
            tuple(self._teacher(one, span) for one in teachers),
            self._over_weeks(self.courses), self._sum(span), self.judged,
        )  # fmt: skip

    def filling_by_class_week(self, desk: Desk) -> ClassWeeksOfFilling:
        self._note("filling_by_class_week")
        cells: dict[tuple[int | None, date], Filling] = {}
        for one in self.courses:
            for week in self.weeks:
                key = (one.class_id, week)
                cells[key] = cells.get(key, Filling()).plus(self.found[one.course_id, week])
        return ClassWeeksOfFilling(self.weeks, self.filling(desk, Span.YEAR).classes, cells, self.judged)

    def filling_courses(
        self,
        desk: Desk,
        span: Span | Weeks,
        *,
        class_id: int | None,
        subject_id: int | None,
        teacher_id: int | None,
    ) -> tuple[CourseFilling, ...]:
        self._note("filling_courses")
        return tuple(self._course(one, span) for one in self._of(class_id, subject_id, teacher_id))

    def filling_weeks(
        self, desk: Desk, *, class_id: int | None, subject_id: int | None, teacher_id: int | None
    ) -> tuple[WeekFilling, ...]:
        self._note("filling_weeks")
        return self._over_weeks(self._of(class_id, subject_id, teacher_id))

    def course_weeks(self, desk: Desk, course_id: int) -> CourseWeeks:
        self._note("course_weeks")
        course = self.courses[course_id - 1]
        return CourseWeeks(
            self._course(course, Span.TERM), TERMS,
            tuple(WeekOfTerm(week, _term(week), self.found[course_id, week]) for week in self.weeks),
        )  # fmt: skip

    # --- sums ----------------------------------------------------------------------------------------------------

    def _note(self, what: str) -> None:
        self.asked.append(what)
        if self.error is not None:
            raise self.error

    def _of(
        self, class_id: int | None = None, subject_id: int | None = None, teacher_id: int | None = None
    ) -> list[_Course]:
        return [
            one
            for one in self.courses
            if class_id in (None, one.class_id or ACROSS)
            and subject_id in (None, one.subject_id)
            and teacher_id in (None, one.teacher_id)
        ]

    def _sum(self, span: Span | Weeks, **limits: int | None) -> Compared:
        return Compared(*(self._added(self._of(**limits), span, before=before) for before in (False, True)))

    def _added(self, courses: Iterable[_Course], span: Span | Weeks, *, before: bool) -> Filling:
        total = Filling()
        for one in courses:
            for week in self._weeks_of(one.grade, span, before=before):
                total = total.plus(self.found[one.course_id, week])
        return total

    def _weeks_of(self, grade: int | None, span: Span | Weeks, *, before: bool) -> list[date]:
        if isinstance(span, Weeks):
            inside = [week for week in self.weeks if span.starts <= week <= span.ends]
            earlier = [week for week in self.weeks if week < span.starts]
            return earlier[-len(inside) :] if before else inside
        term, last = self._terms(grade, span)
        if span is Span.YEAR:
            return [] if before else list(self.weeks)
        wanted = last if before else term
        if wanted is None:
            return []
        return [week for week in self.weeks if wanted.starts <= week + timedelta(days=4) <= wanted.ends]

    @staticmethod
    def _terms(grade: int | None, span: Span | Weeks) -> tuple[TermRow | None, TermRow | None]:
        if span is Span.YEAR or isinstance(span, Weeks):
            return None, None
        of = HALF_YEARS if grade is not None and grade > 9 else TERMS
        now = [None, None, *of]
        return (now[-1], now[-2]) if span is Span.TERM else (now[-2], now[-3])

    def _over_weeks(self, courses: Iterable[_Course]) -> tuple[WeekFilling, ...]:
        totals: dict[date, Filling] = defaultdict(Filling)
        for one in courses:
            for week in self.weeks:
                totals[week] = totals[week].plus(self.found[one.course_id, week])
        return tuple(WeekFilling(week, totals[week]) for week in sorted(totals))

    def _course(self, one: _Course, span: Span | Weeks) -> CourseFilling:
        both = Compared(*(self._added([one], span, before=before) for before in (False, True)))
        return CourseFilling(
            one.course_id, 1, one.subject_id, SUBJECTS[one.subject_id - 1][0], one.class_id, one.class_name,
            one.group or one.class_name, one.teacher_id, TEACHERS[one.teacher_id - 1], both,
        )  # fmt: skip

    def _teacher(self, teacher: int, span: Span | Weeks) -> TeacherLine:
        courses = self._of(teacher_id=teacher)
        return TeacherLine(
            teacher, TEACHERS[teacher - 1],
            tuple(SUBJECTS[one - 1][0] for one in sorted({one.subject_id for one in courses})),
            tuple(sorted({one.class_name for one in courses if one.class_name})),
            len(courses), self._sum(span, teacher_id=teacher),
        )  # fmt: skip


def _term(week: date) -> int:
    return next((one.number for one in TERMS if one.starts <= week + timedelta(days=4) <= one.ends), 0)
