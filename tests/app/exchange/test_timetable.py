"""Timetables of FET: its own file and its exports."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.errors import BadInput
from app.exchange.readers.timetable import read_timetable
from app.exchange.readers.timetable_parts import named_days, named_hours
from app.exchange.reasons import Reason
from app.exchange.records import Timetable
from tests.app.exchange import build
from tests.realdata import DATA, needs_data


def placed(timetable: Timetable) -> list[tuple[str, int | None, int, str]]:
    """(activity, weekday, lesson, room) of each entry."""
    return [(each.activity.id, each.day.weekday, each.hour.number, each.room) for each in timetable.entries]


def test_a_file_of_fet(tmp_path: Path) -> None:
    timetable = read_timetable(build.written(tmp_path, "a.fet", build.FET))
    assert placed(timetable) == [("1", 2, 0, "12"), ("2", 1, 1, ""), ("2", 1, 2, "")]
    assert timetable.institution == "Школа № 77"
    assert [activity.id for activity in timetable.unplaced] == ["4"], "a wish of weight 95 is no place"
    assert timetable.activities[1].teachers == ("Ткачёва Н. П.", "Шилов О. О.")
    assert timetable.activities[1].students == ("8А", "8Б")
    assert [(each.name, each.kind, each.parents, each.size) for each in timetable.students] == [
        ("8", "year", (), 50),
        ("8А", "group", ("8",), 25),
        ("8А девочки", "subgroup", ("8А", "8Б"), 12),
        ("8Б", "group", ("8",), 25),
    ]
    assert timetable.refused == ()
    assert (
        timetable.entries[0].place.row == build.FET[: build.FET.index("<ConstraintActivityP")].count("\n") + 1
    )


def changed(folder: Path, old: str, new: str) -> Timetable:
    """The file of FET with something wrong in it."""
    assert old in build.FET
    return read_timetable(build.written(folder, "a.fet", build.FET.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "reason", "field"),
    [
        ("<Preferred_Day>Вт<", "<Preferred_Day>Чт<", Reason.DAY_UNKNOWN, "Preferred_Day"),
        ("<Preferred_Hour>0 урок<", "<Preferred_Hour>9 урок<", Reason.HOUR_UNKNOWN, "Preferred_Hour"),
        ("<Preferred_Hour>1 урок<", "<Preferred_Hour>2 урок<", Reason.HOUR_BEYOND_DAY, "Preferred_Hour"),
        (
            "<Activity_Id>1</Activity_Id>\n",
            "<Activity_Id>9</Activity_Id>\n",
            Reason.ACTIVITY_UNKNOWN,
            "Activity_Id",
        ),
        ("<Activity_Id>2<", "<Activity_Id>1<", Reason.PLACED_TWICE, "Activity_Id"),
        ("<Id>4<", "<Id>1<", Reason.ACTIVITY_TWICE, "Id"),
        ("<Id>4</Id>", "", Reason.ACTIVITY_INCOMPLETE, "Id"),
        ("<Duration>2<", "<Duration>1000000000<", Reason.ACTIVITY_INCOMPLETE, "Duration"),
    ],
)
def test_what_is_wrong_in_a_file_of_fet_is_named(
    old: str, new: str, reason: Reason, field: str, tmp_path: Path
) -> None:
    refused = changed(tmp_path, old, new).refused
    assert (refused[0].reason, refused[0].place.field) == (reason, field)
    assert refused[0].place.row


def test_a_table_of_fet(tmp_path: Path) -> None:
    timetable = read_timetable(build.written(tmp_path, "x_timetable.csv", build.FET_CSV))
    assert placed(timetable) == [("1", 2, 1, "12"), ("2", 1, 2, ""), ("2", 1, 3, "")]
    assert [activity.hours for activity in timetable.activities] == [1, 2]
    assert timetable.hours[0].begins == dt.time(8, 30)
    assert (timetable.subjects, timetable.rooms) == (("Алгебра", "Труд"), ("12",))
    assert timetable.teachers == ("Ткачёва Н. П.", "Шилов О. О.")
    assert [each.name for each in timetable.students] == ["8А", "8Б"]
    assert timetable.refused == timetable.unplaced == ()


def test_rows_of_a_table_that_cannot_be_used(tmp_path: Path) -> None:
    table = build.FET_CSV + (
        '"3","Пн","","8А","Химия","","","",""\r\n"4","","","8А","","","","",""\r\n'
        '"1","Пн","09:25 - 10:10","8Б","Химия","","","",""\r\n'
    )
    timetable = read_timetable(build.written(tmp_path, "x_timetable.csv", table))
    assert [(found.place.row, found.place.field, found.reason) for found in timetable.refused] == [
        (5, "Hour", Reason.HOUR_UNKNOWN),
        (6, "Subject", Reason.ACTIVITY_INCOMPLETE),
        (7, "Activity Id", Reason.ACTIVITY_TWICE),
    ]


def test_activities_without_a_time(tmp_path: Path) -> None:
    table = '"Students Sets","Subject","Teachers","Total Duration"\n"8А","Труд","Шилов О. О.",2\n'
    timetable = read_timetable(build.written(tmp_path, "x_activities.csv", table))
    assert (timetable.entries, timetable.unplaced) == ((), timetable.activities)
    assert timetable.activities[0].hours == 2


PLACES = (
    "<Activities_Timetable><Activity><Id>2</Id><Day>Вт</Day><Hour>0 урок</Hour><Room>5</Room></Activity>"
    "<Activity><Id>4</Id><Day></Day><Hour></Hour><Room></Room></Activity>"
    "<Activity><Id>7</Id><Day>Вт</Day><Hour>0 урок</Hour></Activity></Activities_Timetable>"
)


def test_places_in_xml_need_the_file_they_belong_to(tmp_path: Path) -> None:
    path = build.written(tmp_path, "x_activities.xml", PLACES)
    with pytest.raises(BadInput) as caught:
        read_timetable(path)
    assert (caught.value.code, caught.value.data["value"]) == ("timetable.companion_missing", "x.fet")
    build.written(tmp_path, "x.fet", build.FET)
    timetable = read_timetable(path)
    assert placed(timetable) == [("2", 2, 0, "5"), ("2", 2, 1, "5")]
    assert [activity.id for activity in timetable.unplaced] == ["1", "4"]
    assert [(found.value, found.reason) for found in timetable.refused] == [("7", Reason.ACTIVITY_UNKNOWN)]


def test_the_folder_of_an_export(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_timetable(tmp_path)
    assert caught.value.code == "folder.unclear"
    build.written(tmp_path, "x_timetable.csv", build.FET_CSV)
    build.written(tmp_path, "x_teachers.csv", "Teacher,Comments\n")
    assert len(read_timetable(tmp_path).entries) == 3
    build.written(tmp_path, "y_timetable.csv", build.FET_CSV)
    with pytest.raises(BadInput) as caught:
        read_timetable(tmp_path)
    assert (caught.value.code, caught.value.data["value"]) == ("folder.unclear", "2")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<fet/>", "header.missing"),
        ("<timetable/>", "header.missing"),
        ('<!DOCTYPE fet [<!ENTITY a "x">]><fet>&a;</fet>', "xml.forbidden"),
        ("<fet><Days_List>", "xml.broken"),
        ("ФИО;Класс\nЖилин Пётр;5А\n", "content.other"),
        ("a;b\n1;2\n", "header.missing"),
        (build.FET_CSV.split("\r\n")[0], "table.empty"),
    ],
)
def test_what_is_no_timetable(content: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_timetable(build.written(tmp_path, "f", content))
    assert caught.value.code == code


def test_days_and_hours_by_their_names() -> None:
    assert [(day.number, day.weekday) for day in named_days(["Ср", "Mon", "День 1"], in_order=False)] == [
        (1, 1), (2, 3), (3, None),
    ]  # fmt: skip
    assert [day.name for day in named_days(["Ср", "Mon"])] == ["Ср", "Mon"]
    assert [hour.number for hour in named_hours(["0", "1", "2 урок", "3. (10:30)"])] == [0, 1, 2, 3]
    assert [hour.number for hour in named_hours(["13.30 - 14.30", "9:00"])] == [1, 2]
    assert [hour.name for hour in named_hours(["13.30 - 14.30", "9:00", "99:99"], in_order=False)] == [
        "9:00", "13.30 - 14.30", "99:99",
    ]  # fmt: skip


# --- real files ----------------------------------------------------------------------------------------


@needs_data
def test_the_british_school() -> None:
    timetable = read_timetable(DATA / "3-timetable/fet/uk-Hopwood.fet")
    assert (len(timetable.activities), len(timetable.entries), len(timetable.unplaced)) == (163, 168, 1)
    assert [day.weekday for day in timetable.days] == [1, 2, 3, 4, 5, 6]
    assert (len(timetable.hours), len(timetable.rooms), len(timetable.students)) == (5, 32, 53)
    assert {len(each.activity.teachers) for each in timetable.entries} == {1, 2}
    assert (timetable.refused, sum(bool(each.room) for each in timetable.entries)) == ((), 167)


@needs_data
def test_the_danish_school_in_each_of_its_files() -> None:
    own = read_timetable(DATA / "3-timetable/fet/denmark-small-school.fet")
    assert (len(own.activities), len(own.entries), len(own.students)) == (25, 0, 74)
    folder = DATA / "3-timetable/fet-exports/denmark"
    table = read_timetable(folder / "denmark-small-school_timetable.csv")
    xml = read_timetable(folder / "denmark-small-school_activities.xml")
    assert len(table.entries) == len(xml.entries) == 25
    assert placed(table) == placed(xml) == placed(read_timetable(folder))
    by_id = {activity.id: activity for activity in own.activities}
    for activity in table.activities:
        same = by_id[activity.id]
        assert (activity.subject, activity.teachers, activity.students) == (
            same.subject,
            same.teachers,
            same.students,
        )


@needs_data
@pytest.mark.parametrize(
    "path",
    [path for path in sorted(DATA.glob("[346]-*/**/*")) if path.is_file() and "denmark" not in path.name
     and not {"fet", "asc", "untis", "russian-xlsx"} & set(path.parts)],
    ids=lambda path: path.name,
)  # fmt: skip
def test_files_of_others_are_one_clear_error(path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_timetable(path)
    assert caught.value.data["file"] == path.name
