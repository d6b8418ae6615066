"""News on a real school file: what families read and confirm, what is written, who has read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from app.news import queries
from app.news.commands import change, publish, save_draft, withdraw
from app.news.noting import confirm, mark_read
from app.news.queries import drafts, news_list, news_piece
from app.news.receipts import receipts
from app.news.rows import Draft, Kind, Notice, Part, Who
from models.base import rows
from models.news import NewsReceipt
from tests.app.news.paper import (
    SCHOOL,
    STAFF,
    TODAY,
    class_teacher,
    head,
    notice,
    of_class,
    other_parent,
    told,
)
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.live import Live
from ui.news.filter_bar import Choice, Shelf, Whose
from ui.news.list_printing import document_of
from ui.news.tab import NewsTab
from ui.news.words import moment_words
from ui.widgets import Toast

Open = Callable[..., NewsTab]


@pytest.fixture
def open_tab(on_screen: OnScreen) -> Open:
    """Somebody's news on screen."""

    def open_for(
        who: str, role: Role, *, kiosk: bool = False, size: tuple[int, int] = (1100, 700)
    ) -> NewsTab:
        tab = on_screen(NewsTab, who, role, size, kiosk=kiosk)
        QApplication.processEvents()
        return tab

    return open_for


def lines(tab: NewsTab) -> list[str]:
    return [line.title for line in tab.list.model.lines]


def bold(tab: NewsTab) -> list[str]:
    return [line.title for line in tab.list.model.lines if line.unread]


def nothing(tab: NewsTab) -> tuple[str, str]:
    assert tab.list.empty.isVisible()
    return tab.list.empty._title.text(), tab.list.empty._sentence.text()


def seen(school: BuiltSchool) -> list[tuple[int, int, bool]]:
    """Who has noted what: news, person, whether confirmed."""
    with school.file.reading():
        found = rows(NewsReceipt.select(NewsReceipt.news, NewsReceipt.person, NewsReceipt.confirmed))
        return [(news, person, bool(confirmed)) for news, person, confirmed in found]


def answer(tab: NewsTab, role: QMessageBox.ButtonRole) -> None:
    (box,) = tab.window().findChildren(QMessageBox)
    next(button for button in box.buttons() if box.buttonRole(button) is role).click()


def when(school: BuiltSchool) -> str:
    """Now, as it is shown by the clock of this PC."""
    return moment_words(school.clock.now())


# --- reading -------------------------------------------------------------------------------------------------------


def test_what_is_not_read_is_bold_until_it_was_before_the_eyes(
    open_tab: Open, school: BuiltSchool, qtbot: QtBot
) -> None:
    told(school, title="Раз")
    news_id = told(school, title="Два")
    tab = open_tab("other_parent", Role.PARENT)
    assert (lines(tab), bold(tab)) == (["Два", "Раз"], ["Два", "Раз"])
    assert seen(school) == [], "the list is not the text"
    tab.list.select(news_id)
    assert (tab.piece.title.text(), tab.piece.text.toPlainText()) == ("Два", "В среду.")
    qtbot.waitUntil(lambda: bold(tab) == ["Раз"])
    assert seen(school) == [(news_id, school.other_parent, False)]


def test_who_leafs_through_the_list_has_not_read_it(open_tab: Open, school: BuiltSchool) -> None:
    first, second = told(school, title="Раз"), told(school, title="Два")
    tab = open_tab("other_parent", Role.PARENT)
    tab.list.select(second)
    tab.list.select(first)
    tab.reading._read_timer.setInterval(0)
    tab.reading._mark_read()
    assert [news for news, _, _ in seen(school)] == [first]


def test_confirming_on_top_of_the_list_and_below_the_text(open_tab: Open, school: BuiltSchool) -> None:
    first = told(school, title="Собрание", confirm=True)
    second = told(school, title="Музей", confirm=True)
    tab = open_tab("other_parent", Role.PARENT)
    assert tab.asked.isVisible()
    assert tab.asked._head.text() == "Нужно ознакомиться: 2 новости"
    assert [one.row.title for one in tab.asked.asked] == ["Музей", "Собрание"]
    tab.asked.asked[0].confirm.click()
    assert seen(school) == [(second, school.other_parent, True)]
    assert [one.row.title for one in tab.asked.asked] == ["Собрание"]
    tab.asked.asked[0].title.click()
    assert tab.piece.title.text() == "Собрание"
    tab.piece.confirm.click()
    assert (first, school.other_parent, True) in seen(school)
    assert not tab.asked.isVisible()
    assert not tab.piece._asked.isVisible()
    assert tab.piece._answered.text().startswith("Вы ознакомились: 23 ноября")


def test_a_piece_is_announced_in_the_open_window(
    open_tab: Open, school: BuiltSchool, live: Live[Desk], qtbot: QtBot
) -> None:
    tab = open_tab("other_parent", Role.PARENT)
    assert nothing(tab) == ("Новостей сейчас нет", "Новые появятся здесь сами.")
    publish(class_teacher(school), notice(of_class(school.class_a), title="Музей"), school.class_a)
    live.poll_now()
    qtbot.waitUntil(lambda: lines(tab) == ["Музей"])


def test_what_is_open_follows_its_author(
    open_tab: Open, school: BuiltSchool, live: Live[Desk], qtbot: QtBot
) -> None:
    news_id = told(school, text="В среду.")
    tab = open_tab("other_parent", Role.PARENT)
    tab.list.select(news_id)
    change(head(school), news_id, notice(text="В четверг."), expected=1)
    live.poll_now()
    qtbot.waitUntil(lambda: tab.piece.text.toPlainText() == "В четверг.")
    assert tab.piece.notice.text().startswith("Изменено: 23 ноября")
    qtbot.waitUntil(lambda: tab.list.model.lines[0].note == "изменено")
    withdraw(head(school), news_id)
    live.poll_now()
    qtbot.waitUntil(lambda: lines(tab) == [])
    assert tab._pane.currentWidget() is tab._nothing


def test_planned_news_appear_at_midnight(open_tab: Open, school: BuiltSchool) -> None:
    told(school, title="Завтра", starts=TODAY + timedelta(days=1))
    tab = open_tab("other_parent", Role.PARENT)
    assert lines(tab) == []
    assert tab._midnight.isActive()
    school.clock.moment += timedelta(days=1)
    tab._midnight.timeout.emit()
    assert lines(tab) == ["Завтра"]


def test_filters(open_tab: Open, school: BuiltSchool, qtbot: QtBot) -> None:
    told(school, title="Школа")
    told(school, of_class(school.class_a), title="Класс")
    old = told(school, title="Прошло", ends=TODAY)
    school.clock.moment += timedelta(days=1)
    tab = open_tab("other_parent", Role.PARENT)
    assert lines(tab) == ["Класс", "Школа"]
    tab.bar.choose(Choice(whose=Whose.CLASS))
    assert lines(tab) == ["Класс"]
    tab.bar.choose(Choice(whose=Whose.SCHOOL))
    assert lines(tab) == ["Школа"]
    mark_read(other_parent(school), next(row.news_id for row in tab._rows if row.title == "Школа"))
    tab.bar.choose(Choice(whose=Whose.SCHOOL, unread=True))
    assert nothing(tab)[0] == "Ничего не найдено"
    tab.list.empty.action_triggered.emit()
    assert lines(tab) == ["Класс", "Школа"]
    tab.bar.choose(Choice(Shelf.ARCHIVE))
    assert lines(tab) == ["Прошло"]
    tab.list.select(old)
    assert tab.piece.notice.text() == "В архиве, последний день: вчера"
    assert tab.bar.shelf.findData(Shelf.DRAFTS) < 0, "families do not write"
    assert tab.bar.write.isHidden()


def test_more_of_the_archive(open_tab: Open, school: BuiltSchool) -> None:
    for number in range(60):
        told(school, title=f"№ {number}", ends=TODAY)
    school.clock.moment += timedelta(days=1)
    tab = open_tab("other_parent", Role.PARENT)
    tab.bar.choose(Choice(Shelf.ARCHIVE))
    assert (len(lines(tab)), tab.list.more.isVisible()) == (50, True)
    tab.list.more.click()
    assert (len(lines(tab)), tab.list.more.isVisible()) == (60, False)


def test_go_to_leads_to_a_piece(open_tab: Open, school: BuiltSchool) -> None:
    told(school, title="Другое")
    news_id = told(school, title="Это")
    tab = open_tab("other_parent", Role.PARENT)
    tab.go_to(news_id)
    assert tab.piece.title.text() == "Это"


def test_by_keys(open_tab: Open, school: BuiltSchool) -> None:
    told(school, title="Раз")
    told(school, title="Два")
    tab = open_tab("other_parent", Role.PARENT)
    tab.list.view.setFocus()
    QTest.keyClick(tab.list.view, Qt.Key.Key_Down)
    assert tab.piece.title.text() in ("Раз", "Два")
    QTest.keyClick(tab.list.view, Qt.Key.Key_Return)
    assert tab.piece.text.hasFocus()
    QTest.keyClick(tab.piece.text, Qt.Key.Key_Escape)
    assert tab.list.view.hasFocus()


def test_what_could_not_be_read_is_said_and_tried_again(
    open_tab: Open, school: BuiltSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(school, title="Раз")
    real = queries.news_list
    monkeypatch.setattr(
        queries, "news_list", lambda *_args, **_more: (_ for _ in ()).throw(StorageProblem("share.io"))
    )
    tab = open_tab("other_parent", Role.PARENT)
    assert nothing(tab)[0] == "Новости не удалось прочитать"
    monkeypatch.setattr(queries, "news_list", real)
    tab.list.empty.action_triggered.emit()
    assert lines(tab) == ["Раз"]


def test_hostile_titles_are_text(open_tab: Open, school: BuiltSchool) -> None:
    news_id = told(school, title="<img src='file:///etc/passwd'><b>жирно</b>", confirm=True)
    tab = open_tab("other_parent", Role.PARENT)
    tab.list.select(news_id)
    assert tab.piece.title.textFormat() is Qt.TextFormat.PlainText
    assert tab.piece.title.text() == "<img src='file:///etc/passwd'><b>жирно</b>"


@pytest.mark.parametrize(("who", "role"), [("other_parent", Role.PARENT), ("head", Role.HEAD)])
def test_a_screen_reader_is_told_all(open_tab: Open, school: BuiltSchool, who: str, role: Role) -> None:
    news_id = told(school, confirm=True)
    tab = open_tab(who, role)
    tab.list.select(news_id)
    assert_accessible(tab)
    spoken = tab.list.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    author = "Директоров\N{NO-BREAK SPACE}И.\N{NO-BREAK SPACE}П."
    assert spoken == f"Собрание. не прочитано. Нужно ознакомиться. сегодня · {author}. В среду."
    if role is Role.HEAD:
        tab._write(Draft())
        assert_accessible(tab)


# --- writing -------------------------------------------------------------------------------------------------------


def type_piece(tab: NewsTab, title: str = "Музей", text: str = "В **пятницу**.") -> None:
    tab.bar.write.click()
    tab.writing.editor.title.setText(title)
    tab.writing.editor.text.insertPlainText(text)


def test_a_class_teacher_writes_to_the_class(open_tab: Open, school: BuiltSchool, qtbot: QtBot) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    type_piece(tab)
    editor = tab.writing.editor
    assert editor.told.text() == "класс 7А (4 семьи)"
    qtbot.waitUntil(lambda: editor.preview.toPlainText() == "В пятницу.")
    assert editor.preview_title.text() == "Музей"
    editor.confirm.setChecked(True)
    editor.publish.click()
    (row,) = news_list(other_parent(school)).rows
    assert (row.title, row.confirm, row.class_name) == ("Музей", True, "7А")
    assert tab._stack.currentWidget() is tab._browse
    assert lines(tab) == ["Музей"]
    assert tab.piece.title.text() == "Музей"
    assert drafts(class_teacher(school), school.class_a) == ()


def test_the_head_chooses_for_whom_it_is(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab("head", Role.HEAD)
    type_piece(tab)
    editor = tab.writing.editor
    assert editor.told.text() == "Пока не выбрано"
    editor.publish.click()
    assert editor.banner.text == "Укажите, для кого новость."
    dialog = editor.ask_audience()
    assert dialog is not None
    chooser = dialog.chooser
    chooser.grades[7].setChecked(True)
    assert not chooser.classes[school.class_a].isEnabled()
    assert chooser.told.text() == "Получат: 6 семей."
    chooser.staff.setChecked(True)
    chooser.who.setCurrentIndex(chooser.who.findData(Who.PARENTS))
    assert chooser.told.text() == "Получат: 3 семьи и 5 сотрудников."
    dialog._on_accepted()
    assert editor.told.text() == "7-е классы: только родители; сотрудники (3 семьи и 5 сотрудников)"
    editor.publish.click()
    (row,) = news_list(head(school)).rows
    assert row.parts == (Part(Kind.GRADE, 7, Who.PARENTS), STAFF)


def test_an_audience_of_several_kinds_stays_as_it_was(open_tab: Open, school: BuiltSchool) -> None:
    """Nobody is told more because a word was corrected."""
    parts = (of_class(school.class_a, Who.PARENTS), of_class(school.class_b, Who.PUPILS))
    news_id = told(school, *parts)
    tab = open_tab("head", Role.HEAD)
    tab.list.select(news_id)
    tab.piece.edit.click()
    dialog = tab.writing.editor.ask_audience()
    assert dialog is not None
    assert dialog.chooser.parts == tuple(sorted(parts))


def test_rewording_leaves_a_trace(open_tab: Open, school: BuiltSchool) -> None:
    news_id = told(school, text="В среду.", confirm=True)
    confirm(other_parent(school), news_id)
    tab = open_tab("head", Role.HEAD)
    tab.list.select(news_id)
    tab.piece.edit.click()
    editor = tab.writing.editor
    assert editor.again.isVisible()
    editor.text.setPlainText("В четверг.")
    editor.publish.click()
    assert receipts(head(school), news_id).families.confirmed == 1
    assert [tab.piece.revisions.itemText(place) for place in range(tab.piece.revisions.count())] == [
        "Нынешняя редакция", f"Редакция от {when(school)}, Директоров Инна Петровна",
    ]  # fmt: skip
    tab.piece.revisions.setCurrentIndex(1)
    assert tab.piece.text.toPlainText() == "В среду."
    tab.piece.edit.click()
    editor.text.setPlainText("В пятницу!")
    editor.again.setChecked(True)
    editor.publish.click()
    assert receipts(head(school), news_id).families.confirmed == 0


def test_two_hands(open_tab: Open, school: BuiltSchool) -> None:
    """The slower is told, keeps what was typed, and may put it in place of the other's, which stays in the history."""
    news_id = told(school, text="Первое.")
    tab = open_tab("head", Role.HEAD)
    tab.list.select(news_id)
    tab.piece.edit.click()
    deputy = school.session(Role.DEPUTY, school.deputy, school.other())
    change(deputy, news_id, notice(text="Другой рукой."), expected=1)
    editor = tab.writing.editor
    editor.text.setPlainText("Моё.")
    editor.publish.click()
    assert "Завучева Инна Петровна" in editor.banner.text
    assert (editor.text.toPlainText(), editor.publish.isEnabled()) == ("Моё.", True)
    editor.publish.click()
    piece = news_piece(head(school), news_id)
    assert (piece.text, [one.text for one in piece.history]) == ("Моё.", ["Другой рукой.", "Первое."])


def test_withdrawing_is_asked(open_tab: Open, school: BuiltSchool) -> None:
    told(school, title="Ошибка")
    tab = open_tab("head", Role.HEAD)
    tab.list.view.setCurrentIndex(tab.list.model.index(0))
    tab.piece.withdraw.click()
    answer(tab, QMessageBox.ButtonRole.RejectRole)
    assert lines(tab) == ["Ошибка"]
    QApplication.processEvents()
    tab.piece.withdraw.click()
    box = tab.window().findChildren(QMessageBox)[-1]
    next(
        one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.DestructiveRole
    ).click()
    assert lines(tab) == []
    assert news_list(other_parent(school)).rows == ()


def test_pinning(open_tab: Open, school: BuiltSchool) -> None:
    told(school, title="Закреплю")
    school.clock.moment += timedelta(days=1)
    told(school, title="Новее")
    tab = open_tab("head", Role.HEAD)
    tab.list.view.setCurrentIndex(tab.list.model.index(1))
    tab.piece.pin.click()
    assert lines(tab) == ["Закреплю", "Новее"]
    assert tab.piece.pin.text() == "Открепить"


def test_the_share_is_away_and_nothing_typed_is_lost(
    open_tab: Open, school: BuiltSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.news import commands

    def away(*_args: object, **_more: object) -> None:
        raise StorageProblem("share.unreachable")

    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    with monkeypatch.context() as patched:
        patched.setattr(commands, "publish", away)
        patched.setattr(commands, "save_draft", away)
        type_piece(tab)
        editor = tab.writing.editor
        editor.publish.click()
        assert editor.banner.isVisible()
        assert (editor.title.text(), editor.publish.isEnabled()) == ("Музей", True)
        editor.closed.emit()
        assert tab.writing.shelf.unsaved == 1
    tab.bar.choose(Choice(Shelf.DRAFTS))
    assert lines(tab) == ["Музей"]
    tab.flush()
    assert tab.writing.shelf.unsaved == 0
    ((kept,),) = (drafts(class_teacher(school), school.class_a),)
    assert (kept.draft.title, kept.draft.text) == ("Музей", "В **пятницу**.")
    tab.list.view.setCurrentIndex(tab.list.model.index(0))
    tab.writing.editor.publish.click()
    assert [row.title for row in news_list(other_parent(school)).rows] == ["Музей"]
    assert drafts(class_teacher(school), school.class_a) == ()


def test_a_draft_outlives_the_program_on_this_pc(
    open_tab: Open,
    school: BuiltSchool,
    desk: Desk,
    tmp_path: object,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    from pathlib import Path

    from app.news import commands

    def away(*_args: object, **_more: object) -> None:
        raise StorageProblem("share.unreachable")

    assert isinstance(tmp_path, Path)
    desk.outbox_directory = tmp_path / "outbox"
    with monkeypatch.context() as patched:
        patched.setattr(commands, "save_draft", away)
        tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
        type_piece(tab)
        tab.writing.shelf.flush()
        qtbot.waitUntil(lambda: tab.is_kept)
        assert tab.writing.shelf.unsaved == 1
        tab.leave()  # as when the power goes: the share has nothing of it
    assert drafts(class_teacher(school), school.class_a) == ()
    again = open_tab("russian_teacher", Role.CLASS_TEACHER)
    qtbot.waitUntil(lambda: len(again.writing.shelf.rows) == 1)
    again.bar.choose(Choice(Shelf.DRAFTS))
    assert lines(again) == ["Музей"]
    again.flush()
    assert [one.draft.title for one in drafts(class_teacher(school), school.class_a)] == ["Музей"]
    again.leave()


def test_drafts_are_read_when_the_share_is_back(
    open_tab: Open, school: BuiltSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_draft(head(school), Draft("Начало", "и не", token="t"))

    def away(*_args: object, **_more: object) -> None:
        raise StorageProblem("share.unreachable")

    with monkeypatch.context() as patched:
        patched.setattr(queries, "drafts", away)
        tab = open_tab("head", Role.HEAD)
        assert tab.writing.shelf.rows == ()
    assert tab.writing.shelf._retry.isActive()
    tab.writing.shelf._retry.timeout.emit()
    assert [row.draft.title for row in tab.writing.shelf.rows] == ["Начало"]


def test_a_draft_that_is_given_up_is_gone(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab("head", Role.HEAD)
    type_piece(tab)
    tab.flush()
    assert len(drafts(head(school))) == 1
    tab.writing.editor.drop.click()
    assert drafts(head(school)) == ()
    tab.bar.choose(Choice(Shelf.DRAFTS))
    assert nothing(tab)[0] == "Ничего не начато"


def test_what_is_pasted_is_words(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab("head", Role.HEAD)
    tab.bar.write.click()
    QGuiApplication.clipboard().setText("сч\u202eёт\r\nвторая")
    tab.writing.editor.text.paste()
    assert tab.writing.editor.text.toPlainText() == "счёт\nвторая"


# --- who has read it -----------------------------------------------------------------------------------------------


def table(tab: NewsTab) -> list[tuple[str, str]]:
    model = tab.reading.readers._model
    return [(model.item(row, 0).text(), model.item(row, 1).text()) for row in range(model.rowCount())]


def test_the_authors_count_grows_while_he_looks(
    open_tab: Open, school: BuiltSchool, live: Live[Desk], qtbot: QtBot
) -> None:
    news_id = publish(class_teacher(school), notice(of_class(school.class_a), confirm=True), school.class_a)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.list.select(news_id)
    assert tab.piece.readers.text() == "Прочли 0 из 4 семей, подтвердили: 0"
    confirm(other_parent(school), news_id)
    live.poll_now()
    qtbot.waitUntil(lambda: tab.piece.readers.text() == "Прочли 1 из 4 семей, подтвердили: 1")


def test_who_has_not_by_name_and_reminding_them(open_tab: Open, school: BuiltSchool, qtbot: QtBot) -> None:
    news_id = publish(class_teacher(school), notice(of_class(school.class_a)), school.class_a)
    mark_read(other_parent(school), news_id)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.list.select(news_id)
    tab.piece.readers.click()
    readers = tab.reading.readers
    assert readers.isVisible()
    assert table(tab) == [
        ("Арбузова Анна", "–"), ("Ёлкин Егор", "–"), ("Жукова Жанна", when(school)), ("Новиков Ник", "–"),
    ]  # fmt: skip
    readers.only_missing.setChecked(True)
    assert [name for name, _ in table(tab)] == ["Арбузова Анна", "Ёлкин Егор", "Новиков Ник"]
    readers.copy.click()
    assert "Ёлкин Егор\t–" in QGuiApplication.clipboard().text()
    assert readers.remind.text() == "Напомнить"
    readers.remind.click()
    assert (readers.remind.text(), readers.remind.isEnabled()) == ("Сегодня уже напомнили", False)
    assert (
        readers.reminded.text()
        == f"Напоминание: {when(school)}, Словов\N{NO-BREAK SPACE}И.\N{NO-BREAK SPACE}П."
    )
    assert_accessible(tab)
    QTest.keyClick(readers.table, Qt.Key.Key_Escape)
    assert tab.piece.isVisible()


def test_the_list_on_paper(open_tab: Open, school: BuiltSchool) -> None:
    news_id = publish(class_teacher(school), notice(of_class(school.class_a)), school.class_a)
    mark_read(other_parent(school), news_id)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.list.select(news_id)
    tab.piece.readers.click()
    printed = tab.reading.readers._printed()
    assert printed.head == ("Ученик", "Прочитано", "Кто")
    assert printed.table[2] == ("Жукова Жанна", when(school), "Жуков Пётр Ильич")
    words = document_of(printed).toPlainText()
    assert words.startswith("Собрание\n7А · Прочли 1 из 4 семей")
    assert "Ёлкин Егор" in words


def test_the_head_sees_class_by_class_and_staff(open_tab: Open, school: BuiltSchool) -> None:
    news_id = told(school)
    mark_read(school.session(Role.TEACHER, school.maths_teacher), news_id)
    tab = open_tab("head", Role.HEAD)
    tab.list.select(news_id)
    tab.piece.readers.click()
    groups = tab.reading.readers.groups
    assert [groups.itemText(place) for place in range(groups.count())] == [
        "7А: 0 / 4",
        "7Б: 0 / 2",
        "Сотрудники: 1 / 5",
    ]
    groups.setCurrentIndex(1)
    assert [name for name, _ in table(tab)] == ["Берёзкин Борис", "Ветрова Вера"]
    groups.setCurrentIndex(2)
    assert ("Цифрова Инна Петровна", when(school)) in table(tab)


def test_of_what_is_not_for_the_class_its_teacher_is_told_no_numbers(
    open_tab: Open, school: BuiltSchool
) -> None:
    news_id = told(school, STAFF)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.list.select(news_id)
    assert tab.piece.title.isVisible()
    assert tab.piece.readers.isHidden()
    assert tab.piece.edit.isHidden()


def test_families_are_told_nothing_of_readers(open_tab: Open, school: BuiltSchool) -> None:
    news_id = told(school, SCHOOL)
    tab = open_tab("other_parent", Role.PARENT)
    tab.list.select(news_id)
    buttons: list[QWidget] = [tab.piece.readers, tab.piece.edit, tab.piece.pin, tab.piece.withdraw]
    assert [one.isVisible() for one in buttons] == [False] * 4


def test_in_the_kiosk(open_tab: Open, school: BuiltSchool) -> None:
    news_id = publish(
        head(school), Notice("Каникулы", "См. [сайт](https://school.example)", (SCHOOL,), confirm=True)
    )
    tab = open_tab("other_parent", Role.PARENT, kiosk=True, size=(1024, 700))
    tab.list.select(news_id)
    tab.piece.confirm.click()
    assert seen(school) == [(news_id, school.other_parent, True)]


def test_a_toast_says_that_it_is_published(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    type_piece(tab)
    tab.writing.editor.publish.click()
    assert [one for one in tab.window().findChildren(Toast) if one.isVisible()]
