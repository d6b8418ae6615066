"""Homework: as the pupil ticks it, as the parent sees it, too much of it, none, holidays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from app.clock import FixedClock, monday
from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from app.homework.rows import HomeworkPage
from models.diary import DiaryVisit
from models.journal import Homework, HomeworkAnswer, HomeworkDone
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.family.family import Family
from ui.family.page import Place
from ui.homework.selection import Choice, Which
from ui.homework.tab import HomeworkTab


def _tab(
    stage: Stage,
    login: str,
    role: Role,
    *,
    prepare: Callable[[Desk], object] | None = None,
    choice: Choice | None = None,
) -> HomeworkTab:
    desk = open_desk(stage.directory)
    who = sign_in(desk, login, role)
    if prepare is not None:
        prepare(desk)
    worker = stage.worker(desk)
    live = stage.live(worker)
    family = Family(worker, live, who, live)
    tab = HomeworkTab(Place(worker, live, who, family))
    tab.resize(1280, 800)
    tab.show()
    if choice is not None:
        tab._bar.choose(choice)
    assert tab.list.cards is not None
    return tab


def _forget_after(desk: Desk, day: date) -> None:
    """Nobody has set anything for a later day."""

    def change() -> None:
        for table in (HomeworkDone, HomeworkAnswer, Homework):
            table.delete().where(table.due_date > day).execute()

    _written(desk, change)


def _written(desk: Desk, change: Callable[[], Any]) -> None:
    with desk.school.writing():
        change()


@screen("homework.pupil")
def homework_pupil(stage: Stage) -> QWidget:
    """What is due from tomorrow on, to tick."""
    return _tab(stage, "pupil", Role.PUPIL, prepare=_some_ticked)


@screen("homework.parent")
def homework_parent(stage: Stage) -> QWidget:
    """The same for the parent: what is ticked, what is new, what came late."""
    return _tab(stage, "parent", Role.PARENT, prepare=_some_ticked)


@screen("homework.past")
def homework_past(stage: Stage) -> QWidget:
    """What was due."""
    return _tab(stage, "parent", Role.PARENT, prepare=_some_ticked, choice=Choice(Which.PAST))


@screen("homework.past-pupil")
def homework_past_pupil(stage: Stage) -> QWidget:
    """What the pupil has not ticked of four weeks."""
    return _tab(
        stage,
        "pupil",
        Role.PUPIL,
        prepare=_some_ticked,
        choice=Choice(Which.PAST, only_open=True, all_weeks=True),
    )


@screen("homework.overload")
def homework_overload(stage: Stage) -> QWidget:
    """More for tomorrow than the norm allows, with long texts, entered late, moved, for one pupil alone."""
    return _tab(stage, "pupil", Role.PUPIL, prepare=_too_much)


@screen("homework.found")
def homework_found(stage: Stage) -> QWidget:
    """A search without a result."""
    return _tab(stage, "parent", Role.PARENT, choice=Choice(words="квантовая механика"))


@screen("homework.none")
def homework_none(stage: Stage) -> QWidget:
    """Nobody has entered anything yet."""

    return _tab(stage, "parent", Role.PARENT, prepare=lambda desk: _forget_after(desk, date.min))


@screen("homework.holiday")
def homework_holiday(stage: Stage) -> QWidget:
    """In the autumn holidays."""

    def holiday(desk: Desk) -> None:
        day = next(
            one.starts
            for one in _holidays(desk)
            if one.name.startswith("Осенние") and one.starts < desk.clock.today()
        )
        _forget_after(desk, day)
        desk.clock = FixedClock(
            datetime.combine(day, desk.clock.now().time()).astimezone() + timedelta(days=1)
        )
        desk.session.clock = desk.clock

    return _tab(stage, "pupil", Role.PUPIL, prepare=holiday)


@screen("homework.away")
def homework_away(stage: Stage) -> QWidget:
    """The share does not answer; the page stays."""
    tab = _tab(stage, "parent", Role.PARENT)
    tab._on_failed(StorageProblem("share.io"))
    return tab


def _holidays(desk: Desk) -> Any:
    from app.school import calendar

    with desk.school.reading():
        return [
            one for year in calendar.years(desk.session) for one in calendar.holidays(desk.session, year.id)
        ]


def _page(desk: Desk) -> HomeworkPage:
    from app.diary.queries import my_pupils
    from app.homework.queries import homework_due

    today = desk.clock.today()
    pupil = my_pupils(desk.session)[0].pupil_id
    return homework_due(desk.session, pupil, today - timedelta(days=28), today + timedelta(days=14))


def _some_ticked(desk: Desk) -> None:
    """Most of what was due, one piece late; every second that is to do; one of these has just been entered."""
    page = _page(desk)
    pieces = [piece for day in page.days for piece in day.pieces]

    def change() -> None:
        HomeworkDone.delete().where(HomeworkDone.pupil == page.pupil.pupil_id).execute()
        for index, piece in enumerate(pieces):
            here = (
                Homework.course == piece.course_id, Homework.due_date == piece.due_date, Homework.no == piece.no,
            )  # fmt: skip
            if not piece.is_over and index % 5 == 2:
                Homework.update(entered_at=desk.clock.now() - timedelta(minutes=5)).where(*here).execute()
            key = {
                "pupil": page.pupil.pupil_id,
                "due_date": piece.due_date,
                "course": piece.course_id,
                "no": piece.no,
            }
            late = piece.is_over and index % 11 == 3
            done_at = min(
                piece.due_at + timedelta(hours=5 if late else -14), desk.clock.now() - timedelta(hours=1)
            )
            if index % (7 if piece.is_over else 2):
                HomeworkDone.insert(**key, done_at=done_at).execute()

        _looked(desk, page)

    _written(desk, change)


def _looked(desk: Desk, page: HomeworkPage) -> None:
    """Whoever is signed in has been here the evening before."""
    evening = desk.clock.at(page.today - timedelta(days=1), 19 * 60)
    here = {"pupil": page.pupil.pupil_id, "person": desk.session.person_id, "part": "homework"}
    DiaryVisit.delete().where(*[getattr(DiaryVisit, name) == value for name, value in here.items()]).execute()
    DiaryVisit.insert(**here, week=monday(evening.date()), first_at=evening, last_at=evening).execute()


def _too_much(desk: Desk) -> None:
    """The next day of the pupil becomes heavy."""
    page = _page(desk)
    day = next(day for day in page.days if not day.pieces[0].is_over)
    long = "Прочитать главы 3–5, выписать всё, что сказано о героях, и подготовить рассказ о каждом из них; "

    def change() -> None:
        for index, piece in enumerate(day.pieces):
            here = (
                Homework.course == piece.course_id, Homework.due_date == piece.due_date, Homework.no == piece.no,
            )  # fmt: skip
            Homework.update(
                minutes=60, text=long * (3 if index == 1 else 1), pupil=page.pupil.pupil_id if index == 2 else None,
                entered_at=desk.clock.at(page.today, 23 * 60) if index == 3 else piece.entered_at,
            ).where(*here).execute()  # fmt: skip

    _written(desk, change)
