"""The page of marks: little, much, nothing, grade 1, other scales, a subject with a supposition, what has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from app.clock import FixedClock
from app.codes import AttendanceCode, MarkValue, Role, Scale, TermMarkKind
from app.progress.marks import pupil_marks
from app.progress.marks_rows import DatedTermMark, MarksNewsLine, NewsOf, PupilMarks, SubjectMarks
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.family.family import Family
from ui.family.page import Place
from ui.progress.marks.page import MarksPage

Change = Callable[[PupilMarks], PupilMarks]


def _page(
    stage: Stage, change: Change | None = None, *, login: str = "parent", weeks: int = 1, child: int = 0
) -> MarksPage:
    """The page of a demonstration account, with what has come in the last weeks as news."""
    QSettings().remove("marks")
    desk = open_desk(stage.directory)
    worker = stage.worker(desk)
    who = sign_in(desk, login, Role.PARENT if login == "parent" else Role.PUPIL)
    live = stage.live(worker)
    family = Family(worker, live, who)
    stage.keep.append(family)
    page = MarksPage(Place(worker, live, who, family))
    page.resize(1280, 700)
    page.show()
    pupil = family.pupils[child]
    family.choose(pupil.pupil_id)
    assert isinstance(desk.clock, FixedClock)
    since = desk.clock.now() - timedelta(weeks=weeks)
    answer = desk.ask(lambda session: pupil_marks(session, pupil.pupil_id, None, since))
    page._on_answer(pupil.pupil_id, change(answer) if change else answer)
    page.table.setFocus()
    return page


def _whole(page: MarksPage) -> MarksPage:
    """The gallery takes the picture when the page is shown for the second time: nothing is read anew for it."""
    page.table.end_flash()
    page._family.changed.disconnect()
    page._content = None
    return page


@screen("marks.page")
def marks_page(stage: Stage) -> QWidget:
    """A pupil of grade 7 in the quarter of today."""
    return _whole(_page(stage))


@screen("marks.pupil")
def marks_pupil(stage: Stage) -> QWidget:
    """A pupil's own marks."""
    return _whole(_page(stage, login="pupil"))


@screen("marks.year")
def marks_year(stage: Stage) -> QWidget:
    """The whole year, with marks of the report card in all columns."""

    def with_card(page: PupilMarks) -> PupilMarks:
        assert page.year is not None
        kinds = ((1, 2, 4), (1, 3, 5), (1, 4, 4), (2, 0, 4), (3, 0, 5), (4, 0, 5))
        given = tuple(DatedTermMark(kind, number, value, _at(page)) for kind, number, value in kinds)
        return replace(
            page, subjects=tuple(replace(one, term_marks=one.term_marks + given) for one in page.subjects)
        )

    page = _page(stage, with_card)
    page.periods.buttons[-1].click()
    return _whole(page)


@screen("marks.changes")
def marks_changes(stage: Stage) -> QWidget:
    """Much that has changed: marks, debts, absences, the report card."""
    return _whole(_page(stage, _with_changes, weeks=3))


@screen("marks.subject")
def marks_subject(stage: Stage) -> QWidget:
    """A subject beside the table, with a supposition."""
    page = _page(stage)
    page.open_subject(_middle(page._page).course_id)
    page.panel.suppose.values[0].click()
    page.panel.suppose.weights.setCurrentIndex(1)
    page.panel.suppose.values[1].click()
    return _whole(page)


@screen("marks.subject_marks")
def marks_subject_marks(stage: Stage) -> QWidget:
    """The marks of a subject, further down in the panel."""
    page = _page(stage, weeks=3)
    page.open_subject(_middle(page._page).course_id)
    page.panel.list.setFocus()
    page.periods.buttons[0].click()
    return _whole(page)


@screen("marks.little")
def marks_little(stage: Stage) -> QWidget:
    """The beginning of a year: two marks, and the first visit."""

    def young(page: PupilMarks) -> PupilMarks:
        subjects = tuple(
            replace(
                one, marks=one.marks[:1] if n in (1, 4) else (), term_marks=(), absences=(), held=one.held[:2]
            )
            for n, one in enumerate(page.subjects)
        )
        return replace(page, subjects=subjects, news=None)

    page = _page(stage, young)
    page.periods.buttons[0].click()
    return _whole(page)


@screen("marks.empty")
def marks_empty(stage: Stage) -> QWidget:
    """No mark and no lesson yet."""

    def nothing(page: PupilMarks) -> PupilMarks:
        empty = {"marks": (), "term_marks": (), "absences": (), "held": ()}
        return replace(page, subjects=tuple(replace(one, **empty) for one in page.subjects), news=None)

    page = _page(stage, nothing)
    page.open_subject(page.table.rows[0].course_id)
    return _whole(page)


@screen("marks.grade_one")
def marks_grade_one(stage: Stage) -> QWidget:
    """The first grade has no marks, and attendance."""

    def first(page: PupilMarks) -> PupilMarks:
        card = replace(page.pupil, class_name="1Б")
        subjects = tuple(replace(one, marks=(), term_marks=(), scale=Scale.NONE) for one in page.subjects)
        lines = tuple(line for line in _with_changes(page).news.lines if line.of is NewsOf.ATTENDANCE)  # type: ignore[union-attr]
        news = replace(page.news, lines=lines) if page.news else None
        return replace(page, pupil=card, grade=1, subjects=subjects, news=news)

    return _whole(_page(stage, first))


@screen("marks.scales")
def marks_scales(stage: Stage) -> QWidget:
    """Ten and a hundred points, and a subject that is only passed."""

    def other(page: PupilMarks) -> PupilMarks:
        def scaled(one: SubjectMarks, n: int) -> SubjectMarks:
            scale, times = ((Scale.HUNDRED, 19), (Scale.TEN, 2), (Scale.PASS, 0))[n % 3]
            marks = tuple(
                replace(mark, value=mark.value * times or MarkValue.PASSED) if mark.value > 0 else mark
                for mark in one.marks
            )
            return replace(one, scale=scale, marks=marks, term_marks=())

        return replace(page, subjects=tuple(scaled(one, n) for n, one in enumerate(page.subjects)))

    page = _page(stage, other)
    page.open_subject(page.table.rows[0].course_id)
    page.panel.suppose.add.click()
    return _whole(page)


def _middle(page: PupilMarks | None) -> SubjectMarks:
    """A subject with many marks, and room above."""
    assert page is not None
    weak = [one for one in page.subjects if any(mark.value in (2, 3) for mark in one.marks)]
    return max(weak, key=lambda one: len(one.marks))


def _at(page: PupilMarks) -> datetime:
    return next(mark.set_at for one in page.subjects for mark in one.marks)


def _with_changes(page: PupilMarks) -> PupilMarks:
    assert page.news is not None
    now = datetime.combine(page.today, time(15)).astimezone()
    one, two, three, *_ = page.subjects
    days = sorted({mark.date for subject in page.subjects for mark in subject.marks})[-4:]

    def line(
        subject: SubjectMarks, of: NewsOf, before: int | None, after: int | None, hours: int, **more: object
    ) -> MarksNewsLine:
        fields = {
            "date": days[-1], "number": 1, "work": 1, "term_kind": 0, "author": subject.teacher,
            "kind": "Контрольная" if of is NewsOf.MARK else "", "comment": None, "due_date": None, "minutes": None,
        } | more  # fmt: skip
        course, at = subject.course_id, now - timedelta(hours=hours)
        return MarksNewsLine(of, course, subject.subject, before=before, after=after, at=at, **fields)  # type: ignore[arg-type]

    ill = [
        line(subject, NewsOf.ATTENDANCE, None, AttendanceCode.ILL, 30, date=days[-2])
        for subject in page.subjects[:5]
    ]
    lines = (
        line(one, NewsOf.MARK, None, MarkValue.DEBT, 1, due_date=days[-1] + timedelta(days=7)),
        line(two, NewsOf.MARK, 3, 4, 2, comment="Пересчитали баллы"),
        line(three, NewsOf.MARK, 2, None, 3, work=2),
        line(one, NewsOf.ATTENDANCE, None, AttendanceCode.LATE, 4, minutes=7),
        *ill,
        line(two, NewsOf.ATTENDANCE, AttendanceCode.ABSENT, AttendanceCode.EXCUSED, 31, date=days[0]),
        line(three, NewsOf.TERM_MARK, None, 4, 50, date=None, term_kind=TermMarkKind.TERM),
        *page.news.lines,
    )
    owed = replace(
        one.marks[-1], value=int(MarkValue.DEBT), work=2, due_date=days[-1] + timedelta(days=7), comment=None
    )
    indebted = replace(one, marks=(*one.marks, owed))
    return replace(
        page, subjects=(indebted, *page.subjects[1:]), news=replace(page.news, lines=lines, more=True)
    )
