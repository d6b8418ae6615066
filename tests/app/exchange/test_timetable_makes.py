"""Timetables of aSc and Untis, and the sheets that schools draw."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.errors import BadInput
from app.exchange.names import parse_class_name
from app.exchange.readers.timetable import read_timetable
from app.exchange.readers.timetable_chart import Piece, pieces_of
from app.exchange.reasons import Reason
from app.exchange.records import Timetable
from tests.app.exchange import build
from tests.app.exchange.timetables import ASC, ASC_2008, CHART, GPU001, GPU002, GPU004, GPU006, LIST
from tests.realdata import DATA, needs_data

Placed = tuple[tuple[str, ...], str, int | None, int, str, int]


def placed(timetable: Timetable) -> list[Placed]:
    """(students, subject, weekday, lesson, room, week) of each entry."""
    return [
        (one.activity.students, one.activity.subject, one.day.weekday, one.hour.number, one.room, one.week)
        for one in timetable.entries
    ]


def test_asc(tmp_path: Path) -> None:
    """Short names of classes where they are such; a double lesson of one card; weeks; groups; joint lessons."""
    timetable = read_timetable(build.written(tmp_path, "a.xml", ASC))
    assert placed(timetable) == [
        (("7А",), "Физика", 1, 1, "305", 0),
        (("7А",), "Физика", 1, 2, "305", 0),
        (("7А 1 группа",), "Английский язык", 2, 3, "", 1),
        (("7А 1 группа",), "Английский язык", 2, 2, "305, Спортзал", 2),
        (("7А", "7Б"), "Физика", 1, 3, "Спортзал", 0),
    ]
    assert [one.teachers for one in timetable.activities] == [
        ("Ткачёва Нина",), ("Шилов О. О.",), ("Ткачёва Нина", "Шилов О. О."), (),
    ]  # fmt: skip
    assert [(one.students, one.hours) for one in timetable.unplaced] == [(("7Б",), 2)]
    assert timetable.hours[0].begins == dt.time(8, 30)
    assert {one.name: one.parents for one in timetable.students} == {
        "7А": (),
        "7Б": (),
        "7А 1 группа": ("7А",),
    }
    assert timetable.refused == ()


def test_asc_of_old(tmp_path: Path) -> None:
    timetable = read_timetable(build.written(tmp_path, "a.xml", ASC_2008))
    assert placed(timetable) == [(("8В",), "Химия", 1, 1, "", 0), (("8В",), "Химия", 2, 1, "", 0)]
    assert timetable.activities[0].teachers == ("Словов И. П.",)


@pytest.mark.parametrize(
    ("old", "new", "reason", "field"),
    [
        ('lessonid="L1" period="1"', 'lessonid="L1" period="9"', Reason.HOUR_UNKNOWN, "period"),
        ('lessonid="L1" period="1"', 'lessonid="L1" period="3"', Reason.HOUR_BEYOND_DAY, "period"),
        ('period="1" days="10000"', 'period="1" days="100000"', Reason.DAY_UNKNOWN, "days"),
        ('weeks="11"', 'weeks="0110"', Reason.WEEKS_MANY, "weeks"),
        ('weeks="11" terms="1"', 'weeks="11" terms="10"', Reason.PART_OF_YEAR, "terms"),
        ('card lessonid="L1"', 'card lessonid="L9"', Reason.ACTIVITY_UNKNOWN, "lessonid"),
        ('id="L1" subjectid="S1"', 'id="L1" subjectid="S9"', Reason.ACTIVITY_INCOMPLETE, "subjectid"),
        ('lesson id="L2"', 'lesson id="L1"', Reason.ACTIVITY_TWICE, "id"),
    ],
)
def test_what_is_wrong_in_asc_is_named(
    tmp_path: Path, old: str, new: str, reason: Reason, field: str
) -> None:
    assert old in ASC
    timetable = read_timetable(build.written(tmp_path, "a.xml", ASC.replace(old, new, 1)))
    first = next(one for one in timetable.refused if one.reason is reason)
    assert first.place.field == field
    assert first.place.row is not None


def test_asc_without_lessons_is_none(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as error:
        read_timetable(build.written(tmp_path, "a.xml", "<timetable><lessons/></timetable>"))
    assert error.value.code == Reason.HEADER_MISSING


def test_untis(tmp_path: Path) -> None:
    """Rows of one line with a class each are one lesson; names come from the files beside it, in any writing."""
    path = build.written(tmp_path, "Schule-GPU001.TXT", GPU001)
    for number, content in ((2, GPU002), (4, GPU004), (6, GPU006)):
        build.written(
            tmp_path, f"schule-gpu00{number}.txt", content.encode("utf-8" if number == 2 else "cp1251")
        )
    timetable = read_timetable(path)
    assert placed(timetable) == [
        (("7A", "7B"), "Физика", 1, 2, "305", 0),
        (("7A",), "Английский язык", 2, 3, "201", 1),
        (("7A",), "Английский язык", 2, 4, "201", 2),
    ]
    assert [one.teachers for one in timetable.activities] == [
        ("Ткачёва Нина",), ("Шилов",), ("Шилов",), (),
    ]  # fmt: skip
    assert [one.subject for one in timetable.unplaced] == ["ХИМ", "Физика"]
    assert [(one.reason, one.place.row, one.place.field) for one in timetable.refused] == [
        (Reason.ACTIVITY_INCOMPLETE, 8, "subject"),
        (Reason.DAY_UNKNOWN, 6, "day"),
        (Reason.WEEKS_MANY, 7, "week"),
    ]
    assert read_timetable(tmp_path).entries == timetable.entries, "the folder is as good as the file"


def test_untis_by_its_shape_and_what_is_taught_alone(tmp_path: Path) -> None:
    rows = "\n".join(GPU001.splitlines()[:3])
    assert len(read_timetable(build.written(tmp_path, "export.csv", rows)).entries) == 2
    taught = read_timetable(build.written(tmp_path, "GPU002.TXT", GPU002))
    assert [(one.students, one.hours) for one in taught.unplaced] == [
        (("7A", "7B"), 2), (("7A",), 2), (("7A",), 1),
    ]  # fmt: skip


def test_a_wall_chart(tmp_path: Path) -> None:
    timetable = read_timetable(build.written(tmp_path, "a.xlsx", build.workbook({"5-9": CHART})))
    assert placed(timetable) == [
        (("7А",), "Физика", 1, 1, "305", 0),
        (("7Б",), "Физика", 1, 1, "306", 0),
        (("7А 1 группа",), "Англ. яз.", 1, 2, "201", 0),
        (("7А 2 группа",), "Нем. яз.", 1, 2, "202", 0),
        (("7Б",), "Англ. яз.", 1, 2, "201, 305", 0),
        (("7Б",), "Алгебра", 1, 3, "12", 0),
        (("7А",), "Труд", 2, 1, "с/з", 0),
    ]
    assert timetable.activities[1].teachers == ("Ткачёва Н. П.",)
    assert [(one.reason, one.value, one.place.field) for one in timetable.refused] == [
        (Reason.SUBJECT_MISSING, "???", "F")
    ]
    assert timetable.hours[0].begins == dt.time(8, 30)


@pytest.mark.parametrize(
    ("cell", "pieces"),
    [
        ("Физика", [Piece("Физика")]),
        ("Физика 305", [Piece("Физика", "", "305")]),
        ("Физика каб. № 12а", [Piece("Физика", "", "12а")]),
        ("Физическая культура (Шилов О. О.)", [Piece("Физическая культура", "Шилов О. О.")]),
        ("О. О. Шилов Физика", [Piece("Физика", "О. О. Шилов")]),
        ("Англ. яз.\nПетрова-Водкина И. И.\n201", [Piece("Англ. яз.", "Петрова-Водкина И. И.", "201")]),
        ("Труд / Труд", [Piece("Труд"), Piece("Труд")]),
        ("Химия\nФизика", [Piece("Химия"), Piece("Физика")]),
        ("305", []),
        (None, []),
        (12.0, []),
    ],
)
def test_what_a_cell_says(cell: object, pieces: list[Piece]) -> None:
    assert pieces_of(cell) == pieces  # type: ignore[arg-type]


def test_a_list_for_each_day_of_one_class(tmp_path: Path) -> None:
    """The first column is the number whatever its head; whose timetable it is, has to be said."""
    path = build.written(tmp_path, "a.xlsx", build.workbook({"Понедельник": LIST, "Суббота": LIST[:2]}))
    timetable = read_timetable(path, class_name=parse_class_name("10А"))
    assert placed(timetable) == [
        (("10А",), "История", 1, 3, "305", 0),
        (("10А Группа 2",), "Труд", 1, 4, "", 0),
        (("10А",), "История", 6, 3, "305", 0),
    ]
    with pytest.raises(BadInput) as error:
        read_timetable(path)
    assert (error.value.code, error.value.data["sheet"], error.value.data["row"]) == (
        Reason.CLASS_MISSING, "Понедельник", 2,
    )  # fmt: skip


def test_a_list_with_everything_in_columns(tmp_path: Path) -> None:
    rows = (
        "День;Урок;Класс;Предмет;Учитель;Каб.;Неделя\nПн;1;5а;Физика;Шилов О. О.;3;\n;2;5а;Химия;;;нечётная\n"
        "Хх;1;5а;Труд;;;\nПн;20;5а;Труд;;;\nПн;3;5а;Труд;;;третья\n"
    )
    timetable = read_timetable(build.written(tmp_path, "a.csv", rows.encode("cp1251")))
    assert placed(timetable) == [
        (("5а",), "Физика", 1, 1, "3", 0), (("5а",), "Химия", 1, 2, "", 1),
    ]  # fmt: skip
    assert [(one.reason, one.place.row) for one in timetable.refused] == [
        (Reason.DAY_UNKNOWN, 4), (Reason.HOUR_UNKNOWN, 5), (Reason.WEEKS_MANY, 6),
    ]  # fmt: skip


@needs_data
@pytest.mark.parametrize(
    ("file", "class_name", "activities", "entries", "subjects", "teachers"),
    [
        ("asc/brazil-asctt2012.xml", None, 515, 1187, 248, 98),
        ("untis", None, 257, 856, 121, 70),
        ("untis/svws-GPU002.txt", None, 257, 0, 121, 70),
        ("russian-xlsx/timetable_reference-newdnevnik.xls", "10А", 23, 43, 19, 0),
    ],
)
def test_real_files(
    file: str, class_name: str | None, activities: int, entries: int, subjects: int, teachers: int
) -> None:
    name = parse_class_name(class_name) if class_name else None
    timetable = read_timetable(DATA / "3-timetable" / file, class_name=name)
    found = (timetable.activities, timetable.entries, timetable.subjects, timetable.teachers)
    assert tuple(map(len, found)) == (activities, entries, subjects, teachers)
    assert timetable.refused == ()
