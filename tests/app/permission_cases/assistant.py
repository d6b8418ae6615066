"""The import assistant, lists of staff and of parents are the administrator's."""

from __future__ import annotations

import tempfile
from pathlib import Path

from app.exchange.assistant import Choices, Found, Kind, bring_in, look_at, trial
from app.exchange.assistant.bringing import store_table
from app.exchange.importing import import_parents, import_staff
from app.exchange.importing.history import past_imports, remembered_mappings
from app.exchange.importing.parents import store_parents
from app.exchange.importing.staff_list import store_staff
from app.exchange.records import FamilyList, StaffList
from tests.app.exchange import build
from tests.app.permission_cases import case
from tests.app.permission_cases.exchange import _of_file

_STAFF, _FAMILIES = StaffList("кадры.csv", ()), FamilyList("родители.csv", ())


def _found() -> Found:
    with tempfile.TemporaryDirectory() as folder:
        return look_at(build.written(Path(folder), "a.csv", "ФИО;Класс\nЖилин Пётр;5А\n"), Kind.PUPILS)


CASES = (
    case(import_staff, "manage_school", "", _of_file(import_staff, "a.csv", "ФИО;Должность\nЖилин Пётр;учитель\n")),
    case(
        import_parents, "manage_school", "",
        _of_file(import_parents, "a.csv", "Ученик;Класс;Мать\nЁлкин Егор;7А;Ёлкина Ия\n"),
    ),
    case(store_staff, "manage_school", "", lambda session, _its: store_staff(session, _STAFF, None)),
    case(store_parents, "manage_school", "", lambda session, _its: store_parents(session, _FAMILIES, None)),
    case(trial, "manage_school", "", lambda session, _its: trial(session, _found(), Choices())),
    case(bring_in, "manage_school", "", lambda session, _its: bring_in(session, _found(), Choices())),
    case(store_table, "manage_school", "", lambda session, _its: store_table(session, _found(), Choices(), None)),
    case(past_imports, "manage_school", "", lambda session, _its: past_imports(session)),
    case(remembered_mappings, "manage_school", "", lambda session, _its: remembered_mappings(session)),
)  # fmt: skip
