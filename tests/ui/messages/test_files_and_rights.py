"""Files that hang on messages, letters without answers, pupils who only read, and what a kiosk does not offer."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.messages.drafts import drafts
from app.messages.thread_page import thread
from app.session import Session
from models.log import Setting
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.messages.conftest import Open, Write


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "справка.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    return path


@pytest.fixture
def illness(write: Write, parent: Session, school: BuiltSchool) -> int:
    return write(
        parent, "staff", school.russian_teacher, "Анна заболела: https://example.org/a", "Болезнь",
        about_pupil=school.arbuzova,
    )  # fmt: skip


def test_a_file_goes_with_an_answer_and_is_there_for_the_other(
    open_tab: Open, illness: int, note: Path, teacher: Session, qtbot: QtBot
) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.open_thread(illness)
    answer = tab.reading.answer
    answer.files.add_paths([note])
    qtbot.waitUntil(lambda: [one.name for one in answer.files.files] == ["справка.pdf"])
    answer.text.insertPlainText("Вот справка.")
    answer._on_send()
    assert answer.files.files == []
    assert [one.name for one in thread(teacher, illness).messages[-1].files] == ["справка.pdf"]
    other = open_tab("russian_teacher", Role.CLASS_TEACHER)
    other.open_thread(illness)
    bubble = other.reading.stream.bubble(2)
    assert bubble is not None
    assert len(bubble.files.chips) == 1
    assert bubble.files.isVisible()
    assert other.side.list.entries.entries[0].has_files
    assert_accessible(other)


def test_files_of_a_draft_come_back(
    open_tab: Open, illness: int, note: Path, parent: Session, qtbot: QtBot
) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.open_thread(illness)
    tab.reading.answer.files.add_paths([note])
    qtbot.waitUntil(lambda: len(tab.reading.answer.files.files) == 1)
    tab.reading.answer.text.insertPlainText("Вот")
    tab.flush()
    assert [one.name for one in drafts(parent)[0].files] == ["справка.pdf"]
    again = open_tab("parent", Role.PARENT)
    again.open_thread(illness)
    assert [one.name for one in again.reading.answer.files.files] == ["справка.pdf"]


def test_a_letter_without_answers_has_no_box(
    open_tab: Open, school: BuiltSchool, teacher: Session, parent: Session, translations: object
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.begin_letter()
    option = next(one for one in tab.composer.options if one.kind == "family" and one.id == school.arbuzova)
    tab.composer.to._on_chosen(option)
    tab.composer.text.insertPlainText("Завтра уроки с 9:00.")
    tab.composer.replies.setChecked(True)
    tab.composer._on_send()
    number = tab.reading.thread_id
    assert number is not None
    other = open_tab("parent", Role.PARENT)
    other.open_thread(number)
    assert not other.reading.answer.text.isVisible()
    assert "без ответа" in other.reading.answer._reason._label.text().lower()


def test_pupils_who_may_not_write_are_told_so(
    open_tab: Open, school: BuiltSchool, translations: object
) -> None:
    with school.file.writing():
        Setting.create(scope="", key="messages.pupils_write", value="false")
    tab = open_tab("arbuzova", Role.PUPIL)
    tab.begin_letter()
    assert tab.composer._refusal.isVisible()
    assert not tab.composer.send.isEnabled()
    assert not tab.composer.to.field.isEnabled()


def test_a_kiosk_offers_neither_links_nor_files(open_tab: Open, illness: int) -> None:
    tab = open_tab("parent", Role.PARENT, kiosk=True)
    tab.setProperty("kiosk", True)
    tab.open_thread(illness)
    bubble = tab.reading.stream.bubble(1)
    assert bubble is not None
    assert not bubble._links.isVisible()
    assert not tab.reading.answer.files.isVisible()
    tab.begin_letter()
    assert not tab.composer.files.isVisible()
