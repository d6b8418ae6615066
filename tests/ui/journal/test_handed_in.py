"""Who has handed in, beside the marks, on the real small school: answered by keys, with another at work, with the share
away.  It is Monday, 23 November; the homework is for Tuesday."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from app.codes import HandInState, Role
from app.errors import StorageProblem
from app.files.queries import intake
from app.homework.answering import answer_homework, mark_homework
from app.homework.commands import hand_in
from app.homework.hand_in_rows import AnswerSeen, HandInLine, MarkWish
from app.homework.handed_in import handed_in
from app.journal.commands import set_homework
from app.session import Session
from models.base import rows
from models.journal import Homework, Mark
from models.school import Term, WorkKind
from tests.build import NOW, BuiltSchool
from tests.ui.accessibility import assert_accessible
from ui.family.targets import HandInPlace
from ui.i18n import Language, Translations
from ui.journal.asking import Asker
from ui.journal.handed_in.drafts import HandInDrafts
from ui.journal.handed_in.page import SEEN_MS, HandedInPage
from ui.journal.handed_in.source import WorkerHandIns
from ui.journal.handed_in.wishes import Answer, PieceKey, WorkKey
from ui.journal.lesson.files_dialog import HomeworkFilesDialog
from ui.journal.lesson.individual import IndividualDialog
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)", extend=True
)
TUESDAY = date(2026, 11, 24)


@dataclass
class Context:
    """What the window's worker has for a context; `away` is the share that does not answer."""

    own: Session
    away: bool = False

    @property
    def session(self) -> Session:
        if self.away:
            raise StorageProblem("share.unreachable")
        return self.own

    def poll(self) -> object:
        return self.own.poll()


class Seat:
    """The teacher's journal of algebra in 7А, with the page of one piece of homework open."""

    def __init__(self, school: BuiltSchool, qtbot: QtBot, role: Role, person: int) -> None:
        self.school = school
        self.context = Context(school.session(role, person))
        self.worker = InlineWorker(self.context)
        self.live: Live[Context] = Live(self.worker)  # type: ignore[arg-type]
        self.tab = JournalTab(WorkerSource(self.worker), self.live)
        qtbot.addWidget(self.tab)
        self.tab.resize(1280, 800)
        self.tab.show()
        with qtbot.waitActive(self.tab):
            self.tab.activateWindow()
        self.tab.start()

    @property
    def page(self) -> HandedInPage:
        return self.tab.hand_ins

    def open(self, no: int = 1) -> HandedInPage:
        self.tab._on_hand_ins_wanted(PieceKey(self.school.algebra_a, TUESDAY, no))
        assert self.page.isVisible()
        return self.page

    def names(self) -> list[str]:
        table = self.page.table
        return [table.item(row, 0).text() for row in range(table.rowCount())]  # type: ignore[union-attr]

    def marks(self) -> list[str]:
        table = self.page.table
        return [table.item(row, 2).text() for row in range(table.rowCount())]  # type: ignore[union-attr]


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    """At another PC."""
    with school.file.writing():
        school.ids["kind_homework"] = WorkKind.create(
            code="homework", name="Домашняя работа", weight=1, position=2
        ).id
    session = school.session(Role.TEACHER, school.maths_teacher, school.other())
    set_homework(
        session, school.algebra_a, TUESDAY, None, "№ 5", due_number=1, set_date=NOW.date(), set_number=1
    )
    return session


@pytest.fixture
def pupils(school: BuiltSchool, teacher: Session) -> Callable[..., None]:
    def does(*names: str, text: str = "Решено", expected: int = 0) -> None:
        for name in names:
            one = school.ids[name]
            session = school.session(Role.PUPIL, one, school.other())
            hand_in(session, one, school.algebra_a, TUESDAY, 1, f"{text}: {name}", expected=expected)

    return does


@pytest.fixture
def seat(
    school: BuiltSchool, teacher: Session, qtbot: QtBot, theme: Theme, translations: Translations
) -> Seat:
    return Seat(school, qtbot, Role.TEACHER, school.maths_teacher)


def lines(school: BuiltSchool, teacher: Session) -> dict[str, HandInLine]:
    page = handed_in(teacher, school.algebra_a, TUESDAY, 1)
    return {line.name.split()[0]: line for line in page.lines}


def marks(school: BuiltSchool) -> list[tuple[int, int]]:
    with school.file.reading():
        return list(rows(Mark.select(Mark.pupil, Mark.value).order_by(Mark.pupil)))


def test_who_has_and_what_it_is(seat: Seat, pupils: Callable[..., None]) -> None:
    """The first that waits is chosen; its words are shown; the others say how it stands."""
    pupils("yolkin", "zhukova")
    page = seat.open()
    assert seat.names() == ["Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник"]
    assert page._counts.text() == "Сдано: 2 из 4 · 2 ждут проверки"
    assert page.work.text == "Решено: yolkin"
    assert page._title.text().endswith("№ 5")
    page.table.choose(seat.school.arbuzova)
    assert page.work._when.text() == "Работа не сдана."
    assert_accessible(page)


def test_answered_by_keys_alone(
    seat: Seat, school: BuiltSchool, teacher: Session, pupils: Callable[..., None]
) -> None:
    """5, Enter; a comment, Alt+4, Enter; nothing is left that waits."""
    pupils("yolkin", "zhukova")
    page = seat.open()
    assert page.table.hasFocus()
    QTest.keyClicks(page.table, "5")
    assert seat.marks()[1] == "5"
    assert marks(school) == [], "not before Enter"
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert page.work.text == "Решено: zhukova"
    QTest.keyClicks(page.table, "good")
    assert page.form._comment.hasFocus()
    QTest.keyClick(page.form._comment, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.form._comment, Qt.Key.Key_Return)
    found = lines(school, teacher)
    assert (found["Ёлкин"].mark, found["Ёлкин"].waits) == (5, False)
    last = found["Жукова"].last
    assert last is not None
    assert (found["Жукова"].mark, last.comment, last.state) == (4, "good", HandInState.ANSWERED)
    assert (page._counts.text(), page.unsaved) == ("Сдано: 2 из 4", 0)


def test_given_back(seat: Seat, school: BuiltSchool, teacher: Session, pupils: Callable[..., None]) -> None:
    """Without a word it is refused, and the reason is said; the words make it good."""
    pupils("yolkin")
    page = seat.open()
    QTest.keyClick(page.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    page.table.choose(school.yolkin)
    assert "Напишите, что нужно доработать" in page.form._note.text()
    page.form.type("Нет чертежа")
    page.form.give_back()
    last = lines(school, teacher)["Ёлкин"].last
    assert last is not None
    assert (last.state, last.comment) == (HandInState.RETURNED, "Нет чертежа")


def test_another_hands_in_while_it_is_open(seat: Seat, pupils: Callable[..., None]) -> None:
    """It appears by itself; what is typed, and the pupil that is chosen, stay."""
    pupils("yolkin")
    page = seat.open()
    page.form.type("Почти")
    pupils("zhukova")
    seat.live.poll_now()
    assert page._counts.text() == "Сдано: 2 из 4 · 2 ждут проверки"
    assert page.table.line is not None
    assert page.table.line.pupil_id == seat.school.yolkin
    assert page.form.answer.comment == "Почти"


def test_a_newer_version_comes_meanwhile(
    seat: Seat, school: BuiltSchool, teacher: Session, pupils: Callable[..., None]
) -> None:
    """The answer to the old one is not stored over it; the comment stays, and Enter answers the new one."""
    pupils("yolkin")
    page = seat.open()
    page.form.type("Ошибка в знаке")
    pupils("yolkin", text="Нашёл ошибку", expected=1)
    page.form.submit()
    page.table.choose(school.yolkin)
    assert "сдал новую версию" in page.form._note.text()
    assert page.work.text == "Нашёл ошибку: yolkin"
    assert lines(school, teacher)["Ёлкин"].waits
    page.form.submit()
    last = lines(school, teacher)["Ёлкин"].last
    assert last is not None
    assert (last.version, last.comment) == (2, "Ошибка в знаке")


def test_a_mark_of_another_hand(
    seat: Seat, school: BuiltSchool, teacher: Session, pupils: Callable[..., None]
) -> None:
    pupils("yolkin")
    page = seat.open()
    mark_homework(teacher, school.algebra_a, TUESDAY, 1, school.yolkin, MarkWish(3, None))
    page.form.put_mark("5")
    page.form.submit()
    page.table.choose(school.yolkin)
    assert "3 (Цифрова" in page.form._note.text()
    assert marks(school) == [(school.yolkin, 3)]
    page.form.submit()
    assert marks(school) == [(school.yolkin, 5)]


def test_another_teacher_has_answered(
    seat: Seat, school: BuiltSchool, teacher: Session, pupils: Callable[..., None]
) -> None:
    pupils("yolkin")
    page = seat.open()
    page.form.type("Моё")
    answer_homework(teacher, school.algebra_a, TUESDAY, 1, school.yolkin, "Чужое", expected=AnswerSeen(1))
    page.form.submit()
    page.table.choose(school.yolkin)
    assert "«Чужое»" in page.form._note.text()
    page.form._drop.click()
    assert page.form.answer.comment == "Чужое"
    assert page.unsaved == 0


def test_a_closed_period(
    seat: Seat, school: BuiltSchool, teacher: Session, pupils: Callable[..., None]
) -> None:
    """The mark is refused with its reason; without it the comment is stored."""
    pupils("yolkin")
    page = seat.open()
    with school.file.writing():
        Term.update(closed_at=NOW).where(Term.id == school.term2).execute()
    seat.context.own.forget_all()
    page.form.put_mark("5")
    page.form.type("Верно")
    page.form.submit()
    page.table.choose(school.yolkin)
    assert "Период закрыт" in page.form._note.text()
    page.form.clear_mark()
    page.form.submit()
    found = lines(school, teacher)["Ёлкин"]
    assert (found.waits, found.mark) == (False, None)


def test_it_is_stored_when_the_share_is_back(
    seat: Seat, school: BuiltSchool, teacher: Session, pupils: Callable[..., None]
) -> None:
    pupils("yolkin", "zhukova")
    page = seat.open()
    seat.context.away = True
    page.form.put_mark("5")
    page.form.submit()
    assert page.table.line is not None
    assert page.table.line.pupil_id == school.zhukova, "one goes on"
    assert (seat.tab.unsaved, lines(school, teacher)["Ёлкин"].waits) == (1, True)
    seat.context.away = False
    page.retry()
    assert (seat.tab.unsaved, lines(school, teacher)["Ёлкин"].waits) == (0, False)


def test_what_is_looked_at_is_seen(
    seat: Seat, school: BuiltSchool, teacher: Session, pupils: Callable[..., None], qtbot: QtBot
) -> None:
    pupils("yolkin")
    page = seat.open()
    assert page._seen.isActive()
    assert page._seen.interval() == SEEN_MS
    page._note_seen()
    last = lines(school, teacher)["Ёлкин"].last
    assert last is not None
    assert (last.seen_at, last.state) == (NOW, HandInState.WAITS)


def test_versions_before_on_demand(seat: Seat, pupils: Callable[..., None]) -> None:
    pupils("yolkin")
    pupils("yolkin", text="Ещё", expected=1)
    page = seat.open()
    assert page.work.text == "Ещё: yolkin"
    page.work._more.click()
    shown = [label.text() for label in page.work._shown if hasattr(label, "text")]
    assert "Решено: yolkin" in shown


def test_who_may_only_read(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., None], qtbot: QtBot
) -> None:
    pupils("yolkin")
    seat = Seat(school, qtbot, Role.DEPUTY, school.deputy)
    page = seat.open()
    assert page.work.text == "Решено: yolkin"
    assert not page.form._send.isVisible()
    QTest.keyClicks(page.table, "5")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.unsaved == 0


def test_back_to_the_journal(seat: Seat, pupils: Callable[..., None]) -> None:
    """Esc from the comment to the list, from the list to the marks; another page leads in again."""
    pupils("yolkin")
    page = seat.open()
    page.form.type("x")
    QTest.keyClick(page.form._comment, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert seat.tab.grid.marks.hasFocus()
    seat.tab.go_to(HandInPlace(seat.school.year, seat.school.algebra_a, TUESDAY, 1))
    assert page.isVisible()
    assert page.form.answer.comment == "x"


# --- what is kept on this PC ---------------------------------------------------------------------------------------


def test_answers_go_into_slips_and_come_back(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., None], qtbot: QtBot
) -> None:
    """What was sent is sent again, once; what was only typed is in its form again."""
    pupils("yolkin", "zhukova")
    context = Context(school.session(Role.TEACHER, school.maths_teacher), away=True)
    source = WorkerHandIns(Asker(InlineWorker(context)))
    drafts = HandInDrafts(source)
    yolkin = WorkKey(school.algebra_a, TUESDAY, 1, school.yolkin)
    zhukova = yolkin._replace(pupil=school.zhukova)
    drafts.send(yolkin, Answer("Верно", marks=True, mark=5, seen=AnswerSeen(1)))
    drafts.type(zhukova, Answer("Почти…", seen=AnswerSeen(1)))
    standing = drafts.slips._saver.standing()
    assert [slip.asks for slip in standing.values()] == [False, True]
    context.away = False
    again = HandInDrafts(source)
    for about, slip in standing.items():
        spot = again.slips._saver.bring_back(about, slip.wanted)
        assert (spot.course, spot.date) == (school.algebra_a, TUESDAY)
    found = lines(school, teacher)
    assert (found["Ёлкин"].mark, found["Жукова"].waits, again.unsaved) == (5, True, 1)
    draft = again.get(zhukova)
    assert draft is not None
    assert draft.answer == Answer("Почти…", seen=AnswerSeen(1))
    drafts.deleteLater()
    again.deleteLater()


# --- the lesson's panel -----------------------------------------------------------------------------------------


def test_the_lesson_tells_and_leads(seat: Seat, pupils: Callable[..., None]) -> None:
    """At the lesson at which it was given: what, for when, how many; a click opens the page."""
    pupils("yolkin")
    tab = seat.tab
    tab.sheet.side.show_panel("lesson")
    tab.lesson.begin()
    (view,) = tab.lesson.homework.pieces.views
    assert view.texts == ("№ 5", "сдать: вторник, 24 ноября", "Сдано: 1 из 4 · 1 ждёт проверки")
    pupils("zhukova")
    seat.live.poll_now()
    (view,) = tab.lesson.homework.pieces.views
    assert view.texts[2] == "Сдано: 2 из 4 · 2 ждут проверки"
    view._hand_ins.click()
    assert seat.page.isVisible()


@pytest.mark.parametrize("language", Language)
def test_how_many_have_handed_in_has_room_in_the_panel(
    seat: Seat, pupils: Callable[..., None], translations: Translations, language: Language
) -> None:
    """Of a large class, at the panel's own width: a wider line would cut all fields above it."""
    pupils("yolkin")
    translations.set_language(language)
    tab = seat.tab
    tab.sheet.side.show_panel("lesson")
    tab.lesson.begin()
    (view,) = tab.lesson.homework.pieces.views
    view.piece = replace(view.piece, of=33, handed_in=28, waiting=25)
    view.retranslate()
    (area,) = [one for one in tab.lesson.findChildren(QScrollArea) if one.isAncestorOf(view)]
    form = area.widget().layout().contentsMargins()
    needed = view.minimumSizeHint().width() + form.left() + form.right()
    assert needed <= area.maximumViewportSize().width() - area.verticalScrollBar().sizeHint().width()


def test_homework_for_some_pupils(seat: Seat, school: BuiltSchool) -> None:
    """Given to two, to be seen with their names; one is taken out; taken back altogether."""
    tab = seat.tab
    tab.sheet.side.show_panel("lesson")
    tab.lesson.begin()

    def dialog() -> IndividualDialog:
        QApplication.processEvents()
        return next(one for one in tab.lesson.homework.findChildren(IndividualDialog) if one.isVisible())

    def tick(one: IndividualDialog, *names: str) -> None:
        for row in range(one._list.count()):
            item = one._list.item(row)
            checked = item.text().split()[0] in names
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)

    def stored() -> list[tuple[int | None, str, int | None]]:
        with school.file.reading():
            query = Homework.select(Homework.pupil, Homework.text, Homework.minutes)
            return [row for row in rows(query.order_by(Homework.pupil)) if row[0] is not None]

    tab.lesson.homework.pieces._new.click()
    one = dialog()
    assert not one._save.isEnabled()
    tick(one, "Ёлкин", "Жукова")
    one._text.insertPlainText("Доклад")
    one._minutes.setValue(40)
    one._save.click()
    assert stored() == [(school.yolkin, "Доклад", 40), (school.zhukova, "Доклад", 40)]
    view = next(one for one in tab.lesson.homework.pieces.views if one.piece.pupils)
    assert (
        view.texts[1].replace("\N{NO-BREAK SPACE}", " ")
        == "сдать: вторник, 24 ноября · Ёлкин Е., Жукова Ж. · 40 мин"
    )
    view._change.click()
    one = dialog()
    tick(one, "Жукова")
    one._save.click()
    assert [row[0] for row in stored()] == [school.zhukova]
    next(one for one in tab.lesson.homework.pieces.views if one.piece.pupils)._change.click()
    dialog()._take_back.click()
    assert stored() == []


def test_how_long_it_takes(seat: Seat, school: BuiltSchool) -> None:
    tab = seat.tab
    tab.sheet.side.show_panel("lesson")
    tab.lesson.begin()
    form = tab.lesson._form
    assert form._minutes.isEnabled()
    form._minutes.setValue(25)
    tab.flush()
    with school.file.reading():
        assert list(rows(Homework.select(Homework.minutes, Homework.text))) == [(25, "№ 5")]


def test_one_key_leads_there(seat: Seat, pupils: Callable[..., None]) -> None:
    """From a lesson with homework, also while the panel is hidden; of one without any it is said."""
    pupils("yolkin")
    tab = seat.tab
    tab.sheet.side.set_shown(False)
    buffer = tab.editor.buffer
    assert buffer is not None
    days = [at.date for at in buffer.columns]
    tab.grid.marks.go_to(0, days.index(TUESDAY))
    tab.sheet.to_hand_ins.trigger()
    assert seat.page.isVisible()
    assert seat.page.work.text == "Решено: yolkin"
    seat.page.left.emit()
    tab.grid.marks.go_to(0, days.index(date(2026, 11, 9)))
    said: list[str] = []
    tab.sheet.said.connect(said.append)
    tab.sheet.to_hand_ins.trigger()
    assert not seat.page.isVisible()
    assert said == ["К этому уроку ничего не задано, и на нём тоже."]


def test_files_of_homework(seat: Seat, school: BuiltSchool, teacher: Session) -> None:
    """Attached in a dialog, seen in the lesson and on the page; one is taken off again."""
    tab = seat.tab
    tab.sheet.side.show_panel("lesson")
    tab.lesson.begin()

    def dialog() -> HomeworkFilesDialog:
        QApplication.processEvents()
        return next(one for one in tab.lesson.homework.findChildren(HomeworkFilesDialog) if one.isVisible())

    def names() -> list[str]:
        (view,) = tab.lesson.homework.pieces.views
        return [one.name for one in view.piece.files]

    tab.lesson.homework.pieces.views[0]._attach.click()
    one = dialog()
    assert not one._save.isEnabled(), "nothing is changed"
    one._editor.set_files([intake(teacher).put_bytes("Лист.pdf", b"%PDF-1.7\n")])
    one._save.click()
    assert names() == ["Лист.pdf"]
    page = seat.open()
    assert [chip.row.name for chip in page._files.chips] == ["Лист.pdf"]  # type: ignore[attr-defined]
    tab._on_hand_ins_wanted(None)
    tab.lesson.homework.pieces.views[0]._attach.click()
    one = dialog()
    one._editor._remove(one._editor._queue.items[0])
    one._save.click()
    assert names() == []
