"""Importing is the administrator's."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.exchange.importing import import_marks, import_pupils, import_roster, import_timetable
from app.exchange.importing.marks import store_marks
from app.exchange.importing.pupils import store_pupils
from app.exchange.importing.roster import store_roster
from app.exchange.importing.timetable import store_timetable
from app.exchange.records import MarksReport, Roster, Timetable
from app.exchange.rosters import Format, RosterFiles
from app.session import Session
from tests.app.exchange import build
from tests.app.permission_cases import Its, case

_LIST = Roster("список.csv", (), ())
_REPORT = MarksReport("отчёт.xlsx", "marks_report", "", (), (), (), (), ())
_TIMETABLE = Timetable("school.fet", "", (), (), (), (), (), (), (), ())


def _of_file(do: Callable[..., Any], name: str, content: bytes | str) -> Callable[[Session, Its], Any]:
    def call(session: Session, _its: Its) -> None:
        with tempfile.TemporaryDirectory() as folder:
            do(session, build.written(Path(folder), name, content))

    return call


def _of_bundle(session: Session, _its: Its) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in {"School": "SIS ID,Name\n", "Section": "", "Student": "", "Teacher": ""}.items():
            build.written(Path(folder), f"{name}.csv", content)
        for name in ("StudentEnrollment", "TeacherRoster"):
            build.written(Path(folder), f"{name}.csv", "")
        import_roster(session, folder)


CASES = (
    case(import_roster, "manage_school", "", _of_bundle),
    case(
        store_roster, "manage_school", "",
        lambda session, _its: store_roster(session, RosterFiles("roster", Format.SDS_2), None, None),
    ),
    case(import_pupils, "manage_school", "", _of_file(import_pupils, "a.csv", "ФИО;Класс\nЖилин Пётр;5А\n")),
    case(
        import_marks, "manage_school", "",
        _of_file(import_marks, "a.xlsx", build.report(build.report_block("Жилин Пётр", {"Химия": ["5"]}))),
    ),
    case(import_timetable, "manage_school", "", _of_file(import_timetable, "a.fet", build.FET)),
    case(store_pupils, "manage_school", "", lambda session, _its: store_pupils(session, _LIST, None)),
    case(store_marks, "manage_school", "", lambda session, _its: store_marks(session, _REPORT, None, None)),
    case(
        store_timetable, "manage_school", "",
        lambda session, _its: store_timetable(session, _TIMETABLE, None, None),
    ),
)  # fmt: skip
