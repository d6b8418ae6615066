"""«Выполнение учебного плана»: of a course, class and teacher course by course; of a parallel and the school by class
and by teacher, and which courses are behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction

from app.codes import Role
from app.errors import NotAllowed
from app.permissions import Action
from app.reports.asked import LEVELS, Asked, asked
from app.reports.curriculum_reading import (
    CourseHours,
    Curriculum,
    class_curriculum,
    classes_curriculum,
    course_curriculum,
    taught,
    teacher_curriculum,
)
from app.reports.curriculum_rules import CourseLesson
from app.reports.document import Cell, Column, Document, Kind, Part, Row, RowKind, Signature, Table
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

_LESSONS = ("laid", "due", "given", "deviation", "done", "cancelled", "replaced", "moved", "no_topic")
_PLAN = ("plan_hours", "plan_given", "plan_left", "plan_beyond")
_FORMULAS = {"deviation": "{given}-{due}", "done": 'IF({due}=0,"",{given}/{due})'}

Figures = Mapping[str, int | Fraction | None]


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One document."""
    one = asked(session, wish)
    days = (one.starts, one.ends)
    if wish.of is Of.CLASS:
        found = class_curriculum(session, wish.id, *days)
        signature = Signature(words("signature.class_teacher"), one.class_teachers.get(wish.id, ""))
        parts: list[Part] = [_courses(one, found, words, with_teacher=True)]
        return [_document(one, words, parts, one.classes[0].name, one.whom(words), signature)]
    if wish.of is Of.COURSE:
        found = course_curriculum(session, wish.id, *days)
        (course,) = (own.course for own in found.courses)
        name = f"{course.class_name or course.group_name} {course.subject}"
        parts = [_courses(one, found, words, with_class=True, with_teacher=True)]
        return [
            _document(one, words, parts, name, name, Signature(words("signature.teacher"), course.teacher))
        ]
    if wish.of is Of.TEACHER:
        name, found = _of_teacher(session, wish, one)
        parts = [_courses(one, found, words, with_class=True)]
        return [_document(one, words, parts, name, name, Signature(words("signature.teacher"), name))]
    found = classes_curriculum(session, [own.class_id for own in one.classes], *days)
    parts = [_by_class(one, found, words), _by_teacher(found, words), _behind_table(one, found, words)]
    name = one.whom(words) or one.school
    signature = Signature(words("signature.deputy"), one.deputy)
    return [_document(one, words, parts, name, one.whom(words), signature)]


SPEC = ReportSpec(
    "curriculum",
    {
        Of.COURSE: WITH_CLASS_TEACHER | {Role.TEACHER},
        Of.CLASS: WITH_CLASS_TEACHER,
        Of.TEACHER: LEADERS | {Role.TEACHER},
        Of.PARALLEL: LEADERS,
        Of.SCHOOL: LEADERS,
    },
    Over.DAYS,
    make,
)


def _of_teacher(session: Session, wish: Wish, one: Asked) -> tuple[str, Curriculum]:
    """A teacher asks for the own courses one by one, as far as they are the own ones now."""
    name, ids = taught(session, wish.id, one.year.id)
    if session.role is not Role.TEACHER:
        return name, teacher_curriculum(session, wish.id, one.year.id, one.starts, one.ends)
    if wish.id != session.person_id:
        raise NotAllowed("not_allowed", action=Action.READ_JOURNAL.value, role=session.role.value)
    own = [
        course_curriculum(session, course, one.starts, one.ends)
        for course in ids
        if course in session.scope.courses
    ]
    names = {person: spoken for each in own for person, spoken in each.names.items()}
    return name, Curriculum(tuple(course for each in own for course in each.courses), names)


def _document(
    one: Asked, words: ReportWords, parts: Iterable[Part], name: str, whom: str, signature: Signature
) -> Document:
    return Document(
        key=one.wish.report,
        title=words("report.curriculum"),
        name=name,
        school=one.school,
        heading=tuple(line for line in (whom, one.period(words)) if line),
        parts=tuple(parts),
        notes=(
            words("curriculum.note.due", day=one.known_to),
            words("curriculum.note.plan", day=one.today),
        ),
        signatures=(signature,),
        across=True,
        made_on=one.today,
    )


# --- columns and cells ---------------------------------------------------------------------------------------


def _columns(words: ReportWords, *first: Column, week: bool = False, plan: bool = True) -> tuple[Column, ...]:
    lessons, of_them, plans = (
        words("curriculum.lessons"),
        words("curriculum.of_them"),
        words("curriculum.plan"),
    )
    hours = (Column("week", words("curriculum.week"), Kind.MEAN),) if week else ()
    groups = dict.fromkeys(("laid", "due", "given"), lessons) | dict.fromkeys(
        ("cancelled", "replaced", "moved", "no_topic"), of_them
    )
    return (
        *first,
        *hours,
        *(Column(key, words(f"curriculum.{key}"), _kind(key), groups.get(key, "")) for key in _LESSONS),
        *((Column(key, words(f"curriculum.{key}"), Kind.WHOLE, plans) for key in _PLAN) if plan else ()),
    )


def _kind(key: str) -> Kind:
    return Kind.PERCENT if key == "done" else Kind.WHOLE


def _figures(courses: Iterable[CourseHours]) -> Figures:
    """The sums over some courses; of plans None where none follows one."""
    known = list(courses)
    found: dict[str, int | Fraction | None] = {
        "laid": sum(one.hours.laid for one in known),
        "due": sum(one.hours.due for one in known),
        "given": sum(one.hours.given for one in known),
    }
    due, given = sum(one.hours.due for one in known), sum(one.hours.given for one in known)
    found["deviation"] = given - due
    found["done"] = Fraction(100 * given, due) if due else None
    for key in ("cancelled", "replaced", "moved", "no_topic"):
        found[key] = sum(len(getattr(one.hours, key)) for one in known)
    plans = [one.plan for one in known if one.plan is not None]
    found["plan_hours"] = sum(plan.hours for plan in plans) if plans else None
    found["plan_given"] = sum(plan.given for plan in plans) if plans else None
    found["plan_left"] = sum(plan.hours_left for plan in plans) if plans else None
    found["plan_beyond"] = sum(plan.beyond for plan in plans) if plans else None
    return found


def _cells(
    figures: Figures, behind: Mapping[str, tuple[str, ...]], *, total: bool = False, plan: bool = True
) -> list[Cell]:
    cells = []
    for key in (*_LESSONS, *(_PLAN if plan else ())):
        formula = _FORMULAS.get(key, f"SUM({{{key}:over}})" if total else "")
        cells.append(Cell(figures[key], formula, behind.get(key, ()), strong=total))
    return cells


# --- course by course ----------------------------------------------------------------------------------------


def _courses(
    one: Asked, found: Curriculum, words: ReportWords, *, with_class: bool = False, with_teacher: bool = False
) -> Table:
    first = [Column("subject", words("curriculum.subject"), width=20)]
    if with_class:
        first.insert(0, Column("class", words("curriculum.class"), width=8))
    if with_teacher:
        first.append(Column("teacher", words("curriculum.teacher"), width=18))
    rows = [
        Row(
            (
                *_head(one, own, with_class=with_class, with_teacher=with_teacher),
                Cell(own.week),
                *_cells(_figures([own]), _behind(own, found.names, words)),
            )
        )
        for own in found.courses
    ]
    if len(rows) > 1:
        blank = [Cell() for _ in range(len(first))]
        blank[0] = Cell(words("curriculum.total"), strong=True)
        cells = (*blank, Cell(), *_cells(_figures(found.courses), {}, total=True))
        rows.append(Row(cells, RowKind.TOTAL, (0, len(rows) - 1)))
    return Table(
        _columns(words, *first, week=True), tuple(rows), frozen=len(first), empty=words("curriculum.nothing")
    )


def _head(one: Asked, own: CourseHours, *, with_class: bool, with_teacher: bool) -> list[Cell]:
    course = own.course
    subject = (
        f"{course.subject} ({course.group_name})" if course.group_name and course.class_id else course.subject
    )
    cells = [Cell(subject, place=("course", course.course_id, one.term_id))]
    if with_class:
        cells.insert(0, Cell(course.class_name or course.group_name))
    if with_teacher:
        cells.append(Cell(course.teacher))
    return cells


def _behind(own: CourseHours, names: Mapping[int, str], words: ReportWords) -> dict[str, tuple[str, ...]]:
    """The lessons that a number counts, and the topics that are left."""

    def lesson(one: CourseLesson) -> str:
        if one.moved_from is not None:
            return words("curriculum.lesson_from", day=one.date, number=one.number, origin=one.moved_from)
        if one.substitute is not None:
            teacher = names.get(one.substitute, "")
            return words("curriculum.lesson_by", day=one.date, number=one.number, teacher=teacher)
        return words("curriculum.lesson", day=one.date, number=one.number)

    behind = {
        key: tuple(lesson(one) for one in getattr(own.hours, key))
        for key in ("cancelled", "replaced", "moved", "no_topic")
    }
    if own.plan is not None:
        behind["plan_hours"] = (own.plan.name,)
        behind["plan_left"] = tuple(
            words("curriculum.topic", topic=topic, hours=hours) for topic, hours in own.plan.left
        )
    return behind


# --- the school ----------------------------------------------------------------------------------------------


def _by_class(one: Asked, found: Curriculum, words: ReportWords) -> Table:
    of_class: dict[int | None, list[CourseHours]] = {}
    for own in found.courses:
        of_class.setdefault(own.course.class_id, []).append(own)
    groups = [(known.name, known.grade, of_class.get(known.class_id, [])) for known in one.classes]
    across = of_class.get(None, [])
    rows = [
        Row((Cell(known.name, place=("class", known.class_id, one.term_id)), *_cells(_figures(own), {})))
        for known, (_, _, own) in zip(one.classes, groups, strict=True)
    ]
    if across:
        rows.append(Row((Cell(words("curriculum.across")), *_cells(_figures(across), {}))))
    body = len(rows)
    if one.wish.of is Of.SCHOOL:
        for first, last in LEVELS:
            places = [place for place, (_, grade, _) in enumerate(groups) if first <= grade <= last]
            if places:
                courses = [own for place in places for own in groups[place][2]]
                label = words("level", first=first, last=last)
                rows.append(_total(label, courses, places[0], places[-1]))
    if body > 1:
        rows.append(_total(words("curriculum.total"), found.courses, 0, body - 1))
    columns = _columns(words, Column("class", words("curriculum.class"), width=14))
    return Table(columns, tuple(rows), words("curriculum.by_class"), empty=words("curriculum.nothing"))


def _total(label: str, courses: Iterable[CourseHours], first: int, last: int) -> Row:
    cells = (Cell(label, strong=True), *_cells(_figures(courses), {}, total=True))
    return Row(cells, RowKind.TOTAL, (first, last))


def _by_teacher(found: Curriculum, words: ReportWords) -> Table:
    of_teacher: dict[str, list[CourseHours]] = {}
    for own in found.courses:
        of_teacher.setdefault(own.course.teacher, []).append(own)
    rows = [
        Row(
            (
                Cell(name or words("curriculum.no_teacher"), behind=_course_lines(own, words)),
                *_cells(_figures(own), {}),
            )
        )
        for name, own in sorted(of_teacher.items(), key=lambda item: (not item[0], item[0].casefold()))
    ]
    columns = _columns(words, Column("teacher", words("curriculum.teacher"), width=26))
    return Table(columns, tuple(rows), words("curriculum.by_teacher"), empty=words("curriculum.nothing"))


def _course_lines(courses: Iterable[CourseHours], words: ReportWords) -> tuple[str, ...]:
    return tuple(
        words(
            "curriculum.course_line",
            subject=own.course.subject,
            class_name=own.course.class_name or own.course.group_name,
            deviation=f"{own.hours.deviation:+}",
        )
        for own in courses
    )


def _behind_table(one: Asked, found: Curriculum, words: ReportWords) -> Table:
    """The courses that are not where they should be, the furthest behind first."""
    late: Callable[[CourseHours], int] = lambda own: own.hours.deviation  # noqa: E731 - a key for two uses
    shown = sorted((own for own in found.courses if late(own)), key=late)
    rows = tuple(
        Row(
            (
                *_head(one, own, with_class=True, with_teacher=True),
                *_cells(_figures([own]), _behind(own, found.names, words)),
            )
        )
        for own in shown
    )
    first = (
        Column("class", words("curriculum.class"), width=8),
        Column("subject", words("curriculum.subject"), width=20),
        Column("teacher", words("curriculum.teacher"), width=18),
    )
    columns = _columns(words, *first)
    title, empty = words("curriculum.behind"), words("curriculum.all_given")
    return Table(columns, rows, title, frozen=3, empty=empty)
