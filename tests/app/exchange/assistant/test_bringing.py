"""A trial and the import: nothing before it is confirmed, all or nothing, the same file twice, what was remembered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.errors import BadInput
from app.exchange.assistant import Choices, bring_in, look_at, reread, trial
from app.exchange.assistant.choosing import guessed, with_remembered
from app.exchange.assistant.columns_in_words import mapping_in_words
from app.exchange.assistant.found import Kind
from app.exchange.importing import ImportRefused, import_pupils, import_timetable
from app.exchange.importing.history import past_imports, remembered_mappings
from app.exchange.importing.summary import Line
from app.exchange.mapping import SheetMapping
from app.exchange.reasons import Reason
from tests.app.exchange import build
from tests.app.exchange.importing.support import admin, dump, errors, rows, some
from tests.build import BuiltSchool
from tests.realdata import DATA, needs_data

NOTHING_SAID = Choices()


def test_a_trial_writes_nothing_and_tells_what_would_be(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = build.written(
        tmp_path, "a.csv",
        "ФИО;Класс;Телефон;СНИЛС\nЁлкин Егор;7А;+7 900;1\nЖилин Пётр;7А;;2\n;7А;+7;3\nШилова Ия;12Я;;4\n",
    )  # fmt: skip
    found, before = look_at(path), dump(school.file)
    summary = trial(session, found, NOTHING_SAID)
    assert dump(school.file) == before
    assert (some(summary.added), some(summary.changed)) == ({"pupils": 1}, {"pupils": 1})
    assert summary.lines == (
        Line("pupils", "Ёлкин Егор", "7А", "changed", (("phone", "", "+7 900"),)),
        Line("pupils", "Жилин Пётр", "7А", "added"),
    )
    assert [(one.place.row, one.reason) for one in summary.refused] == [
        (4, Reason.NAME_MISSING), (5, Reason.CLASS_UNREADABLE),
    ]  # fmt: skip
    assert [(one.value, one.reason) for one in summary.notes] == [
        ("СНИЛС", Reason.COLUMN_NOT_KEPT),
        ("7А: 3 (Арбузова Анна, Жукова Жанна, Новиков Ник)", Reason.NOT_IN_LIST),
    ]
    with pytest.raises(ImportRefused):
        bring_in(session, found, NOTHING_SAID)
    assert dump(school.file) == before
    done = bring_in(session, found, Choices(skip_refused=True))
    assert (some(done.added), some(done.changed)) == ({"pupils": 1}, {"pupils": 1})
    again = dump(school.file)
    assert bring_in(session, found, Choices(skip_refused=True)).changes_nothing
    assert dump(school.file) == again
    assert errors(session) == []
    (past,) = past_imports(session)
    assert (past.file, past.added, past.changed) == ("a.csv", {"pupils": 1}, {"pupils": 1})
    assert past.by


def test_a_mapping_is_used_remembered_and_applied_to_the_next_file(
    school: BuiltSchool, tmp_path: Path
) -> None:
    session = admin(school)
    head = "Кто;Откуда;Когда родился\n"
    path = build.written(tmp_path, "a.csv", head + "Пётр Жилин;из 5А;9/30/2013\nИя Шилова;из 5Б;10/1/2013\n")
    found = look_at(path)
    assert found.problem is not None
    mapping = {0: SheetMapping(1, {0: "full", 2: "born"}, "5В", "given_first", "month_first")}
    summary = bring_in(session, found, Choices(mapping))
    assert some(summary.added) == {"classes": 1, "pupils": 2}
    told = rows(
        school.file, "SELECT last_name, first_name, born FROM person WHERE last_name IN ('Жилин', 'Шилова')"
    )
    assert told == [("Жилин", "Пётр", 20130930), ("Шилова", "Ия", 20131001)]
    another = look_at(build.written(tmp_path, "b.csv", head + "Юрий Дёмин;5Г;9/1/2013\n"))
    kept = with_remembered(another, remembered_mappings(session))
    assert kept[0].fields() == {"full": 0, "born": 2}
    assert (kept[0].name_order, kept[0].date_order, kept[0].class_name) == ("given_first", "month_first", "")
    assert (
        with_remembered(look_at(build.written(tmp_path, "c.csv", "x;y\n1;2\n")), remembered_mappings(session))
        == {}
    )
    assert errors(session) == []


def test_nothing_is_remembered_of_what_was_not_brought_in(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    found = look_at(build.written(tmp_path, "a.csv", "Кто;Где\nПётр;5А\n"))
    before = dump(school.file)
    with pytest.raises(BadInput):
        bring_in(session, found, Choices({0: SheetMapping(1, {0: "full", 1: "class"})}))
    trial(session, found, Choices({0: SheetMapping(1, {0: "surname", 1: "class"})}))
    assert dump(school.file) == before


def test_a_table_is_another_kind_when_somebody_says_so(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    found = look_at(build.written(tmp_path, "a.csv", "Фамилия;Имя\nЖилин;Пётр\n"))
    assert found.kind is Kind.PUPILS
    staff = reread(found, Kind.STAFF, {})
    assert (staff.kind, staff.counts["staff"]) == (Kind.STAFF, 1)
    assert some(bring_in(session, staff, NOTHING_SAID).added) == {"people": 1}


def test_the_class_of_a_list_that_names_none_and_its_year(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    found = look_at(build.written(tmp_path, "a.csv", "ФИО\nЖилин Пётр\n"))
    assert found.problem is not None
    assert found.problem.code == Reason.CLASS_MISSING
    with pytest.raises(BadInput):
        trial(session, found, NOTHING_SAID)
    summary = bring_in(session, found, Choices(class_name="9 г", year="2030/2031"))
    assert some(summary.added) == {"classes": 1, "pupils": 1}
    for wrong in (Choices(class_name="?"), Choices(year="когда-то")):
        with pytest.raises(BadInput):
            trial(session, found, wrong)


def test_a_report_and_a_timetable_as_their_own_imports(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    report = build.written(
        tmp_path, "о.xlsx", build.report(build.report_block("Ёлкин Егор", {"Алгебра": ["5"]}))
    )
    found = look_at(report)
    tried = trial(session, found, Choices(class_name="7А"))
    assert tried.dry_run
    done = bring_in(session, found, Choices(class_name="7А"))
    assert (done.added, done.refused) == (tried.added, tried.refused)
    timetable = build.written(tmp_path, "a.fet", build.FET)
    tried = trial(session, look_at(timetable), NOTHING_SAID)
    assert import_timetable(session, timetable, dry_run=True).added == tried.added


def test_the_mapping_of_the_command_line(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = build.written(tmp_path, "a.csv", "а;б;в\nЖилин;5А;Пётр\nШилова;5А;Ия\n")
    mapping = mapping_in_words(path, "pupils", "1=surname, C=given,2=class")
    summary = import_pupils(session, path, mapping=mapping)
    assert some(summary.added) == {"classes": 1, "pupils": 2}
    for wrong in ("1=nothing", "0=surname", "surname", "ЯЯ=surname", ""):
        with pytest.raises(BadInput) as caught:
            mapping_in_words(path, "pupils", wrong)
        assert caught.value.code == Reason.COLUMN_UNREADABLE


def test_a_hundred_imports_are_remembered(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    from app.exchange.importing.history import _HISTORY_SCOPE, HISTORY, _keep  # the older ones, made cheaply
    from app.permissions import Action
    from app.unit_of_work import command

    @command(Action.MANAGE_SCHOOL)
    def older(session: Any) -> None:
        for number in range(100):
            value = {"at": number, "account": 1, "file": f"{number}", "added": {}, "changed": {}}
            _keep(session, f"{_HISTORY_SCOPE}{number:012d}", HISTORY, value, None)

    older(session)
    bring_in(session, look_at(build.written(tmp_path, "a.csv", "ФИО;Класс\nЖилин Пётр;5А\n")), NOTHING_SAID)
    told = past_imports(session)
    assert (len(told), told[0].file, told[-1].file) == (100, "a.csv", "1")


def test_tables_without_a_header_are_not_remembered(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    found = look_at(build.written(tmp_path, "a.csv", "Жилин;Пётр;5А\nШилова;Ия;5А\n"))
    mapping = {0: SheetMapping(None, {0: "surname", 1: "given", 2: "class"})}
    assert some(bring_in(session, found, Choices(mapping)).added) == {"classes": 1, "pupils": 2}
    assert remembered_mappings(session) == {}


@needs_data
def test_the_school_list_of_44_classes(school: BuiltSchool) -> None:
    session = admin(school)
    found = look_at(DATA / "4-russian/rosters/school-list-44-classes-1272-pupils.xlsx")
    summary = bring_in(session, found, Choices(year="2024/2025"))
    assert (some(summary.added), summary.refused, len(summary.lines)) == (
        {"classes": 44, "pupils": 1272},
        (),
        1272,
    )
    twins = rows(school.file, "SELECT sort_key FROM person GROUP BY sort_key, born HAVING count(*) > 1")
    assert len(twins) == 1
    before = dump(school.file)
    again = bring_in(session, found, Choices(year="2024/2025"))
    assert (again.changes_nothing, again.unchanged["pupils"]) == (True, 1272)
    assert dump(school.file) == before


def test_guesses_are_a_mapping_that_reads_the_same(tmp_path: Path) -> None:
    found = look_at(build.written(tmp_path, "a.csv", "ФИО;Класс\nЖилин Пётр;5А\n"))
    mapping = {one.position: guessed(one) for one in found.sheets}
    again = reread(found, Kind.PUPILS, mapping)
    assert (again.problem, again.counts) == (None, found.counts)
