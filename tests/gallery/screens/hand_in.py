"""Handing in homework: as the pupil writes it, as the parent reads the answer, as the teacher answers 25 works."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.codes import HandInState, Role
from app.desk import Desk
from app.files.queries import intake
from app.homework.hand_in_rows import HandInPage
from app.homework.handed_in import handed_in
from app.homework.queries import homework_due
from app.homework.rows import HomeworkPiece
from app.journal.homework_files import change_homework_files
from models.journal import Homework, HomeworkAnswer
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.family.family import Family
from ui.family.page import Place
from ui.homework.tab import HomeworkTab
from ui.journal.handed_in.page import HandedInPage
from ui.journal.handed_in.wishes import PieceKey
from ui.journal.lesson.individual import IndividualDialog
from ui.journal.lesson.wishes import Individual
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab

TEXTS = (
    "№ 341: x = 4; № 342: x = −1,5. Проверку сделал, всё сошлось.",
    "Решил все задачи, кроме последней: не понимаю, как составить уравнение.\n\nВ первой получилось 24 км/ч.",
    "Готово, фотографии тетради в файлах.",
)


def _piece(desk: Desk) -> HomeworkPiece:
    """What the pupil has to do next."""
    with desk.school.reading():
        pupil = next(iter(desk.session.scope.pupils))
    today = desk.clock.today()
    page = homework_due(desk.session, pupil, today, today + timedelta(days=14))
    return next(
        piece for day in page.days for piece in day.pieces if not piece.individual and not piece.is_over
    )


def _put(desk: Desk, piece: HomeworkPiece, pupil: int, version: int, state: HandInState, text: str) -> None:
    now = desk.clock.now()
    answered = state in (HandInState.ANSWERED, HandInState.RETURNED)
    HomeworkAnswer.delete().where(
        HomeworkAnswer.course == piece.course_id, HomeworkAnswer.due_date == piece.due_date,
        HomeworkAnswer.no == piece.no, HomeworkAnswer.pupil == pupil, HomeworkAnswer.version == version,
    ).execute()  # fmt: skip
    HomeworkAnswer.create(
        course=piece.course_id, due_date=piece.due_date, no=piece.no, pupil=pupil, version=version, state=int(state),
        text=text, handed_in_at=now - timedelta(hours=30 - 10 * version),
        seen_at=now - timedelta(hours=9) if answered else None,
        answered_at=now - timedelta(hours=9) if answered else None,
        comment="Хорошо решено. В № 342 потерян знак: проверьте и пришлите ещё раз." if answered else None,
    )  # fmt: skip


def _family(stage: Stage, login: str, role: Role, versions: int) -> HomeworkTab:
    desk = open_desk(stage.directory)
    who = sign_in(desk, login, role)
    piece = _piece(desk)
    pupil = next(iter(desk.session.scope.pupils))
    with desk.school.writing():
        for version in range(1, versions + 1):
            state = HandInState.RETURNED if version == 1 else HandInState.WAITS
            _put(desk, piece, pupil, version, state, TEXTS[version - 1])
    worker = stage.worker(desk)
    live = stage.live(worker)
    family = Family(worker, live, who, live)
    tab = HomeworkTab(Place(worker, live, who, family))
    tab.resize(1280, 800)
    tab.show()
    row = next(row for row in tab.list.rows if row.piece.text == piece.text)
    tab._on_opened(row.piece)
    stage.keep.append(tab)
    return tab


@screen("hand-in.pupil")
def hand_in_pupil(stage: Stage) -> QWidget:
    """It was given back; a new version is written."""
    tab = _family(stage, "pupil", Role.PUPIL, 1)
    form = tab.hand_in.form
    assert form is not None
    form._text.setPlainText("Исправил: № 342: x = 1,5.")
    return tab


@screen("hand-in.pupil-waits")
def hand_in_pupil_waits(stage: Stage) -> QWidget:
    """Two versions; the last one waits and can be taken back."""
    return _family(stage, "pupil", Role.PUPIL, 2)


@screen("hand-in.parent")
def hand_in_parent(stage: Stage) -> QWidget:
    """The same for the parent, who reads it."""
    return _family(stage, "parent", Role.PARENT, 2)


def _teacher(stage: Stage) -> tuple[JournalTab, HandInPage]:
    """The first course of the teacher with a piece of homework for all, most of which is handed in."""
    desk = open_desk(stage.directory)
    sign_in(desk, "teacher", Role.TEACHER)
    today = desk.clock.today()
    with desk.school.reading():
        course, due, no = next(
            iter(
                Homework.select(Homework.course, Homework.due_date, Homework.no)
                .where(
                    Homework.course.in_(sorted(desk.session.scope.courses)), Homework.due_date > today,
                    Homework.pupil.is_null(),
                )
                .order_by(Homework.course, Homework.due_date)
                .tuples()
            )
        )  # fmt: skip
    due = due if isinstance(due, date) else date(due // 10000, due // 100 % 100, due % 100)
    lines = handed_in(desk.session, course, due, no).lines
    with desk.school.writing():
        for place, line in enumerate(lines):
            if place % 5 == 4:
                continue
            state = (HandInState.WAITS, HandInState.ANSWERED, HandInState.WAITS, HandInState.RETURNED)[
                place % 4
            ]
            piece = _Like(course, due, no)
            _put(desk, piece, line.pupil_id, 1, state, TEXTS[place % 3])  # type: ignore[arg-type]
    ref = intake(desk.session).put_bytes("Карточка 12.pdf", b"%PDF-1.7\n")
    change_homework_files(desk.session, course, due, no, attaching=[ref])
    worker = stage.worker(desk)
    tab = JournalTab(WorkerSource(worker), stage.live(worker))
    tab.resize(1280, 800)
    tab.show()
    tab.start()
    tab.open_course(course)
    stage.keep.append(tab)
    return tab, handed_in(desk.session, course, due, no)


class _Like:
    """As much of a piece as is needed."""

    def __init__(self, course_id: int, due_date: date, no: int) -> None:
        self.course_id, self.due_date, self.no = course_id, due_date, no


@screen("handed-in.page")
def handed_in_page(stage: Stage) -> QWidget:
    """Who has handed in; an answer is typed, with a mark."""
    tab, page = _teacher(stage)
    tab._on_hand_ins_wanted(PieceKey(page.course.course_id, page.due_date, page.no))
    shown: HandedInPage = tab.hand_ins
    shown.form.put_mark("5")
    shown.form.type("Верно, но запишите ответ полностью.")
    return tab


@screen("handed-in.lesson")
def handed_in_lesson(stage: Stage) -> QWidget:
    """The lesson's panel with the homework that was given at it."""
    tab, page = _teacher(stage)
    buffer = tab.editor.buffer
    assert buffer is not None
    tab.sheet.side.show_panel("lesson")
    days = [(at.date, at.number) for at in buffer.columns]
    tab.grid.marks.go_to(0, days.index(page.due) if page.due in days else len(days) - 1)
    tab.lesson.begin()
    return tab


@screen("handed-in.individual")
def handed_in_individual(stage: Stage) -> QWidget:
    """Homework for some pupils."""
    tab, page = _teacher(stage)
    from app.homework.hand_in_rows import PupilName

    pupils = [PupilName(line.pupil_id, line.name) for line in page.lines]
    number = page.due[1] or 1
    dialog = IndividualDialog(
        pupils, [(page.due[0], number)], (page.due[0], number),
        Individual("Подготовить сообщение о Софье Ковалевской", (pupils[1].pupil_id, pupils[4].pupil_id), 40),
    )  # fmt: skip
    dialog.show()
    stage.keep.append(tab)
    return dialog
