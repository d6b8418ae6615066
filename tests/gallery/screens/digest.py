"""What is new: the page in the shell of each role, the bell with its list, what one wants to be told of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.clock import FixedClock
from app.codes import Role
from app.desk import Desk
from app.journal.locks import ask_to_open_term
from app.journal.queries import my_courses
from app.session import Session
from models.diary import DiaryVisit, WeekSignature
from models.journal import HomeworkDone
from models.school import Term
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.digest.options import OptionsDialog
from ui.shell.shell import Shell


def _shell(
    stage: Stage,
    login: str,
    role: Role,
    *,
    prepare: Callable[[Desk], object] | None = None,
    page: str = "digest",
    kiosk: bool = False,
) -> Shell:
    desk = open_desk(stage.directory)
    if prepare is not None:
        prepare(desk)
    who = sign_in(desk, login, role)
    worker = stage.worker(desk)
    shell = Shell(worker, stage.live(worker), who, "Школа № 7", stage.theme, stage.translations, kiosk=kiosk)
    shell.resize(1280, 800)
    shell.show()
    shell._on_page_requested(page, None)
    stage.settle()
    return shell


def _looked_on_friday(desk: Desk) -> None:
    """The parent was here some days ago, and has signed all weeks but two."""
    now = desk.clock.now()
    with desk.school.writing():
        DiaryVisit.delete().execute()
        pupils = {row.pupil_id for row in WeekSignature.select(WeekSignature.pupil).distinct()}
        assert pupils
        HomeworkDone.delete().where(HomeworkDone.done_at > now - timedelta(hours=20)).execute()


def _nothing_is_new(desk: Desk) -> None:
    """In the holidays: nothing is due, nothing was set, everything is signed."""
    assert isinstance(desk.clock, FixedClock)
    desk.clock = FixedClock(desk.clock.moment.replace(year=desk.clock.moment.year + 1, month=8, day=20))


def _a_period_is_asked_for(desk: Desk) -> None:
    with desk.school.writing():
        Term.update(closed_at=desk.clock.now()).where(Term.number == 1).execute()
    sign_in(desk, "teacher", Role.TEACHER)

    def ask(session: Session) -> None:
        course = my_courses(session)[0]
        with session.school.reading():
            term = Term.get(Term.number == 1).id
        ask_to_open_term(session, course.course_id, term, "Контрольная была написана после болезни")

    try:
        desk.ask(ask)
    except Exception:  # noqa: BLE001 - another scheme of periods
        return


@screen("digest.parent")
def digest_parent(stage: Stage) -> QWidget:
    """What a parent sees first."""
    return _shell(stage, "parent", Role.PARENT, prepare=_looked_on_friday)


@screen("digest.pupil")
def digest_pupil(stage: Stage) -> QWidget:
    """What a pupil sees first."""
    return _shell(stage, "pupil", Role.PUPIL, prepare=_looked_on_friday)


@screen("digest.kiosk", touch=True)
def digest_kiosk(stage: Stage) -> QWidget:
    """The same on the screen in the hall."""
    return _shell(stage, "parent", Role.PARENT, prepare=_looked_on_friday, kiosk=True)


@screen("digest.empty")
def digest_empty(stage: Stage) -> QWidget:
    """Nothing is new: what there is to do all the same."""
    return _shell(stage, "pupil", Role.PUPIL, prepare=_nothing_is_new)


@screen("digest.class-teacher")
def digest_class_teacher(stage: Stage) -> QWidget:
    """The class's week, with the longest row of tabs."""
    return _shell(stage, "teacher", Role.CLASS_TEACHER)


@screen("digest.deputy")
def digest_deputy(stage: Stage) -> QWidget:
    """What waits for the deputy head."""
    return _shell(stage, "zavuch", Role.DEPUTY, prepare=_a_period_is_asked_for)


@screen("digest.bell")
def digest_bell(stage: Stage) -> QWidget:
    """The list under the bell, over another page."""
    shell = _shell(stage, "parent", Role.PARENT, prepare=_looked_on_friday, page="diary")
    shell.bell.open_list()
    stage.settle()
    return shell


@screen("digest.options", natural=True)
def digest_options(stage: Stage) -> QWidget:
    """What to tell me about."""
    desk = open_desk(stage.directory)
    sign_in(desk, "parent", Role.PARENT)
    return OptionsDialog(stage.worker(desk))
