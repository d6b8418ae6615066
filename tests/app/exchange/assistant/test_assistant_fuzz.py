"""Whatever a table holds and whatever somebody says of it: a summary, `BadInput`, `ImportRefused`, and no change of the
file without a summary."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import BadInput
from app.exchange.assistant import Choices, Kind, bring_in, look_at, reread, trial
from app.exchange.assistant.choosing import guessed, with_remembered
from app.exchange.assistant.found import TABLES, Found
from app.exchange.importing.history import remembered_mappings
from app.exchange.mapping import SheetMapping
from app.exchange.people_columns import FIELDS
from app.session import Session
from models.database import SchoolFile
from tests.app.exchange import build
from tests.app.exchange.importing.support import admin, errors
from tests.build import BuiltSchool
from tests.realdata import DATA, needs_data

HEADS = st.sampled_from(
    ["ФИО", "Фамилия", "Имя", "Отчество", "Класс", "Дата рождения", "Пол", "Мать", "Отец", "Телефон матери", "Родитель",
     "ФИО ребёнка", "Дети", "Должность", "Кл. рук.", "Предмет", "СНИЛС", "№", "Кто", "Телефон", "E-mail", "Параллель",
     "Литера", "Степень родства", "№ личного дела", "Дата зачисления", "Примечание", ""]
)  # fmt: skip
CELLS = st.one_of(
    st.sampled_from(
        ["Жилин Пётр Ильич", "Ёлкин Егор", "Арбузова Анна", "Пётр", "Жилин", "5А", "7а", "7 «Б»", "12Я", "01.09.2013",
         "9/30/2013", "31.02.2013", "м", "ж", "?", "мать: Жилина Ия, 8 900 000-00-00", "учитель", "завуч", "директор",
         "классный руководитель 7А", "+7 900 000-00-01", "a@b.c", "нет", "-", "Итого", "выбыл 01.10.2026", "", "1",
         "42", "Ёлкин Егор (7А), Жилин Ян (5Б)", "'", "=1+1", "\u202e", "x" * 300, "İ"]
    ),
    st.text(max_size=8), st.none(), st.integers(-5, 60000), st.dates(), st.booleans(), st.floats(allow_nan=False),
)  # fmt: skip
TABLE = st.tuples(st.lists(HEADS, min_size=1, max_size=7), st.lists(st.lists(CELLS, max_size=7), max_size=6))
FAST = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
LONG = settings(deadline=None, max_examples=3000, suppress_health_check=list(HealthCheck))


def state(file: SchoolFile) -> tuple[int, bytes | None]:
    """What every change changes: the end of the log."""
    with file.reading():
        row = file.connection.execute("SELECT seq, hash FROM change_log ORDER BY seq DESC LIMIT 1").fetchone()
        return row if row is not None else (0, None)


def tried_and_brought(session: Session, file: SchoolFile, found: Found, choices: Choices) -> None:
    before = state(file)
    try:
        tried = trial(session, found, choices)
    except BadInput:
        tried = None
    assert state(file) == before
    try:
        done = bring_in(session, found, choices)
    except BadInput:  # ImportRefused, too
        assert state(file) == before
        return
    assert tried is not None
    assert (done.added, done.changed) == (tried.added, tried.changed)
    after = state(file)
    assert (after == before) == done.changes_nothing
    assert bring_in(session, found, choices).changes_nothing
    assert state(file) == after


def looked_through(session: Session, school: BuiltSchool, path: Path, draw: Any) -> None:
    found = look_at(path)
    with_remembered(found, remembered_mappings(session))
    tried_and_brought(session, school.file, found, Choices(skip_refused=draw(st.booleans())))
    if not found.tables or found.kind not in TABLES:
        return
    kind = draw(st.sampled_from(sorted(TABLES)))
    other = reread(found, Kind(kind), {})
    fields = st.sampled_from(("", *FIELDS[other.people or FIELDS]))  # type: ignore[index]
    columns = draw(st.dictionaries(st.integers(0, 7), fields, max_size=5))
    header = st.sampled_from([None, 1, 2])
    own_class = st.sampled_from(["", "5А", "?"])
    names = st.sampled_from(["surname_first", "given_first"])
    dates = st.sampled_from(["day_first", "month_first"])
    mapping = {
        sheet.position: SheetMapping(draw(header), columns, draw(own_class), draw(names), draw(dates))
        for sheet in other.sheets
    }
    assert all(guessed(one) for one in other.sheets)
    year, class_name = draw(st.sampled_from([None, "2026/2027", "x"])), draw(st.sampled_from([None, "7А"]))
    tried_and_brought(session, school.file, other, Choices(mapping, year, class_name, True))


@FAST
@given(table=TABLE, data=st.data())
def test_any_table(school: BuiltSchool, tmp_path: Path, table: Any, data: Any) -> None:
    any_table(school, tmp_path, table, data)


@pytest.mark.slow
@LONG
@given(table=TABLE, data=st.data())
def test_very_many_tables(school: BuiltSchool, tmp_path: Path, table: Any, data: Any) -> None:
    any_table(school, tmp_path, table, data)
    assert errors(admin(school)) == []


def any_table(school: BuiltSchool, folder: Path, table: Any, data: Any) -> None:
    head, rows = table
    lines = [";".join("" if cell is None else str(cell) for cell in row) for row in (head, *rows)]
    text = "\n".join(lines).encode("utf-8", "replace")
    looked_through(admin(school), school, build.written(folder, "таблица.csv", text), data.draw)


@pytest.mark.slow
@needs_data
def test_mutated_real_files(school: BuiltSchool, tmp_path: Path) -> None:
    """Bytes of real files changed, cut and doubled; DIARY_FUZZ_ROUNDS of each."""
    session, dice = admin(school), random.Random(7)
    files = [
        *sorted((DATA / "6-nasty/ru-excel").iterdir()),
        DATA / "4-russian/rosters/excerpt-5A-5B.xlsx",
        DATA / "4-russian/bars-export/excerpt-otchet-3-pupils.xlsx",
    ]
    for _ in range(int(os.environ.get("DIARY_FUZZ_ROUNDS", "20"))):
        for path in files:
            content = bytearray(path.read_bytes())
            for _ in range(dice.randint(1, 8)):
                at = dice.randrange(len(content))
                match dice.randrange(3):
                    case 0:
                        content[at] = dice.randrange(256)
                    case 1:
                        del content[at : at + dice.randint(1, 200)]
                    case _:
                        content[at:at] = content[at : at + dice.randint(1, 200)]
                if not content:
                    break
            found = look_at(build.written(tmp_path, path.name, bytes(content)))
            tried_and_brought(session, school.file, found, Choices(skip_refused=dice.random() < 0.7))
    assert errors(session) == []
