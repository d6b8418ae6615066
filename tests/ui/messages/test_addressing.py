"""Whom one may write to: found by letters, each family once, and who will read it said before it is sent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.codes import Role, Side
from app.messages.rows import (
    AboutPupil,
    AddressBook,
    ChildEntries,
    FamilyEntry,
    GroupEntry,
    StaffEntry,
)
from app.messages.thread_page import thread
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.messages.conftest import Open, Write
from ui.messages.compose.options import Option, options_of, sought
from ui.messages.compose.picker import RecipientPicker
from ui.messages.compose.seen_by import seen_by_words
from ui.theme.manager import Theme


def child(number: int, name: str) -> ChildEntries:
    about = AboutPupil(number, name, "7А")
    leads = StaffEntry(90, "Словова Инна Петровна", Role.CLASS_TEACHER)
    maths = StaffEntry(91, "Цифрова Анна Ильинична", Role.TEACHER, ("Алгебра", "Геометрия"))
    return ChildEntries(about, (leads,), (maths,), (StaffEntry(92, "Ёжикова Ольга", Role.DEPUTY),))


def group(kind: str, number: int, name: str, *pupils: int) -> GroupEntry:
    families = tuple(FamilyEntry(one, f"Ученик{one} Иван", (f"Родитель{one} Анна",)) for one in pupils)
    return GroupEntry(kind, number, name, "", families)


FAMILY_BOOK = AddressBook(Side.PARENT, (child(1, "Петров Саша"), child(2, "Петрова Маша")))
STAFF_BOOK = AddressBook(
    Side.STAFF, (), (group("class", 1, "7А", 1, 2), group("course", 5, "7А англ. 1", 1)),
    (StaffEntry(91, "Цифрова Анна", Role.TEACHER, ("Алгебра",)),),
)  # fmt: skip


def names(options: list[Option]) -> list[str]:
    return [one.name for one in options]


def test_the_class_teacher_of_each_child_comes_first() -> None:
    options = options_of(FAMILY_BOOK)
    assert [one.is_first for one in options] == [True, False, False, True, False, False]
    assert {one.heading for one in options} == {"Петров Саша, 7А", "Петрова Маша, 7А"}


@pytest.mark.parametrize("letters", ["циф", "Анна Ц", "геом", "ил циф"])
def test_letters_find_names_and_subjects(letters: str) -> None:
    found = sought(options_of(FAMILY_BOOK), letters, 1)
    assert names(found) == ["Цифрова Анна Ильинична"]


def test_the_dots_of_yo_do_not_matter() -> None:
    assert names(sought(options_of(FAMILY_BOOK), "ежик", 2)) == ["Ёжикова Ольга"]


def test_about_one_child_the_other_one_is_not_meant() -> None:
    assert {one.pupil for one in sought(options_of(FAMILY_BOOK), "", 2)} == {2}


def test_a_family_stands_once_and_is_found_by_the_child_and_by_the_parent() -> None:
    options = options_of(STAFF_BOOK)
    families = [one for one in options if one.kind == "family"]
    assert [one.id for one in families] == [1, 2]
    assert sought(options, "ученик2", None) == sought(options, "родитель2", None) == [families[1]]
    assert families[1] not in sought(options, "", None), "a thousand families are not listed without a letter"


def test_who_reads_it_is_said(translations: object) -> None:
    options = options_of(STAFF_BOOK)
    whole, part = options[0], options[1]
    both = (whole.addressee, part.addressee)
    assert "получат 2 семьи" in seen_by_words(both, (whole, part), "parents"), "each family counts once"
    one = next(one for one in options if one.kind == "family")
    assert seen_by_words((one.addressee,), (one,), "pupil").endswith("родители этого не увидят.")
    assert seen_by_words((), (), "parents") == ""


def test_in_a_large_school_letters_are_answered_at_once(qtbot: QtBot, theme: Theme) -> None:
    """6,400 families: only what can be looked through is made into rows."""
    groups = tuple(
        group("class", number, f"{number}А", *range(number * 30, number * 30 + 30)) for number in range(214)
    )
    picker = RecipientPicker()
    qtbot.addWidget(picker)
    picker.show()
    picker.show_options(options_of(AddressBook(Side.STAFF, (), groups)))
    picker.field.insert("ученик")
    assert picker.list.count() <= 301
    picker.field.insert("6399")
    assert picker.list.count() == 2, "a heading and the family"
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert [one.id for one in picker.chosen] == [6399]


def test_a_colleague_is_brought_into_a_thread(
    open_tab: Open, write: Write, parent: Session, teacher: Session, school: BuiltSchool
) -> None:
    number = write(parent, "staff", school.russian_teacher, "Анна заболела.", about_pupil=school.arbuzova)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(number)
    tab.reading.head.add_requested.emit()
    picker = tab._adding._picker
    assert {one.kind for one in picker.offered} == {"staff"}
    picker.field.insert("цифр")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert not tab._adding.isVisible()
    assert school.maths_teacher in {who.person_id for who in thread(teacher, number).people}
    assert "Цифрова" in tab.reading.head._people.text()
