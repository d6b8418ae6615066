"""Each importer on damaged files for minutes: own ones of every kind and, where they are, the real ones.

    FUZZ_SECONDS=600 pytest -m slow tests/faults/test_long_fuzz.py

An import ends with a summary or with an error of the program's own, whatever the file; nothing in the school is changed
without a summary that is no trial.  The content is compared as a whole, table by table, each time.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from app.errors import BadInput
from app.exchange.importing import (
    import_marks,
    import_parents,
    import_pupils,
    import_roster,
    import_staff,
    import_timetable,
)
from app.plans.importing import import_plan
from tests.app.exchange import build, bundles, timetables
from tests.app.exchange.importing.support import admin, dump
from tests.build import BuiltSchool
from tests.realdata import DATA

SECONDS = float(os.environ.get("FUZZ_SECONDS", "20"))
_CLASSES = (None, "8А", "7А")

IMPORTERS: dict[str, Callable[..., Any]] = {
    "pupils": import_pupils,
    "staff": import_staff,
    "parents": import_parents,
    "timetable": import_timetable,
    "marks": import_marks,
    "roster": import_roster,
    "plan": import_plan,
}

SCRAPS = (
    b"\x00", b"\xff\xfe", b"<", b">", b"&#0;", b'"', b";", b"\n", b"9" * 40, b"-1", b"1e308", b"2026-13-45",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>", "7А".encode(), "Ё".encode("cp1251"), b"A" * 5000, b"=1+1", b"NaN",
)  # fmt: skip


def own_seeds() -> list[tuple[str, bytes]]:
    """Sound files made here, with the endings that programs give them."""
    report = build.report(
        build.report_block("Жилин Пётр Ильич", {"Химия": ["3/4", "О 2", "2  3"], "Труд": ["", "0", "Н"]})
    )
    people = (
        "Фамилия;Имя;Отчество;Класс;Дата рождения;Мать;Телефон матери\n"
        "Жилин;Пётр;;7А;01.09.2013;Жилина Анна;+7 900 000-00-01\n"
    )
    staff = "ФИО;Должность;Телефон\nСловов Иван Петрович;учитель физики;1\nЗавучева Инна Петровна;завуч;2\n"
    plan = "№;Тема;Часы;Д/з\n1;Введение;1;§ 1\n2-3;Дроби;;§ 2\n"
    return [
        ("a.xlsx", report),
        ("a.csv", people.encode("cp1251")),
        ("a.csv", staff.encode("utf-8-sig")),
        ("a.txt", plan.encode("utf-16")),
        ("a.xlsx", build.workbook({"7 А": [["Фамилия", "Имя", "Пол"], ["Жилин", "Пётр", "м"]]})),
        ("a.fet", build.FET.encode()),
        ("a.csv", build.FET_CSV.encode("utf-8-sig")),
        ("a.xml", timetables.ASC.encode()),
        ("GPU001.TXT", timetables.GPU001.encode("cp1251")),
        ("a.xlsx", build.workbook({"5-9": timetables.CHART})),
        ("a.zip", zipped(bundles.files_of(bundles.ONEROSTER_11, "1.1"))),
        ("a.zip", zipped(bundles.files_of(bundles.SDS_2, ""))),
    ]


def zipped(files: dict[str, str | bytes]) -> bytes:
    """An archive of these files."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def real_seeds() -> list[tuple[str, bytes]]:
    """The real files that are small enough to be damaged often."""
    found = [
        one
        for folder in ("2-interchange", "3-timetable", "4-russian", "6-nasty")
        for one in sorted((DATA / folder).glob("**/*"))
        if one.is_file() and one.stat().st_size < 500_000
    ]
    return [(one.name, one.read_bytes()) for one in found]


def damaged(dice: random.Random, content: bytes) -> bytes:
    """Some bytes changed, cut out, put in or said twice; of an archive, in one of its parts half of the time."""
    if content.startswith(b"PK") and dice.random() < 0.6:
        try:
            return _part_damaged(dice, content)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            pass
    result = bytearray(content)
    for _ in range(dice.randint(0, 5)):
        start = dice.randrange(len(result) + 1)
        end = min(len(result), start + dice.choice((0, 1, 2, 8, 60)))
        put = dice.choice((dice.choice(SCRAPS), bytes(result[start:end]) * 2, dice.randbytes(3), b""))
        result[start:end] = put
    return bytes(result[: dice.randrange(len(result) + 1)] if dice.random() < 0.1 else result)


def _part_damaged(dice: random.Random, content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice(sorted(parts))
    if dice.random() < 0.1:
        del parts[name]
    else:
        parts[name] = damaged(dice, parts[name])
    return zipped(dict(parts))


def seeds() -> Iterator[tuple[str, bytes]]:
    yield from own_seeds()
    if DATA.is_dir():
        yield from real_seeds()


@pytest.mark.slow
@pytest.mark.parametrize("what", IMPORTERS)
def test_no_damaged_file_gives_anything_but_a_summary_or_an_error_of_ours(
    school: BuiltSchool, what: str, tmp_path: Path
) -> None:
    number = int(os.environ.get("FUZZ_SEED", str(random.randrange(2**32))))
    dice, known, outcomes = random.Random(number), list(seeds()), Counter[str]()
    before, session = dump(school.file), admin(school)
    until, turns = time.monotonic() + SECONDS, 0
    while time.monotonic() < until:
        turns += 1
        name, content = dice.choice(known)
        path = tmp_path / name
        path.write_bytes(damaged(dice, content))
        trial = dice.random() < 0.7
        try:
            ended = _once(session, school, what, path, dice, trial=trial)
        except Exception as error:
            kept = tmp_path.parent / f"fuzz-{what}-{turns}-{name}"
            shutil.copyfile(path, kept)
            raise AssertionError(f"seed {number}, turn {turns}: {kept} gives {error!r}") from error
        outcomes[ended] += 1
        written = ended == "a summary" and not trial
        if written:
            before = dump(school.file)
        else:
            assert dump(school.file) == before, f"seed {number}, turn {turns}: {path} changed the school"
        path.unlink()
    told = f"{what}: {turns} files in {SECONDS:.0f} s, seed {number}: {dict(outcomes.most_common(6))}"
    sys.stderr.write(f"\n{told}\n")
    assert turns > 0


def _once(
    session: Any, school: BuiltSchool, what: str, path: Path, dice: random.Random, *, trial: bool
) -> str:
    do = IMPORTERS[what]
    try:
        if what == "plan":
            do(session, school.algebra_a, path, dry_run=trial)
        else:
            do(
                session,
                path,
                class_name=dice.choice(_CLASSES),
                dry_run=trial,
                skip_refused=dice.random() < 0.6,
            )
    except BadInput as error:
        return error.code
    return "a summary"
