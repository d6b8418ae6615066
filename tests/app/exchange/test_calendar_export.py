"""Timetables for the calendars of phones: read back by the rules of the format, not by the library that writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from app.codes import LessonState
from app.exchange.calendar_export import export_calendar
from app.exchange.ical import CalendarLesson, calendar_bytes
from models.codes import Role
from models.journal import Lesson
from tests.build import BuiltSchool

MOSCOW = timezone(timedelta(hours=3))


def events(content: bytes) -> list[dict[str, str]]:
    """Each event as name → value, parameters cut off and folded lines joined; every line ends with CR LF and is no
    longer than 75 octets."""
    assert content.endswith(b"\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
    found: list[dict[str, str]] = []
    for line in content.decode().replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name not in ("END", "BEGIN"):
            found[-1][name.partition(";")[0]] = value
    return found


def exported(
    school: BuiltSchool, tmp_path: Path, role: Role, person: int, **whose: int
) -> list[dict[str, str]]:
    path = tmp_path / "a.ics"
    done = export_calendar(school.session(role, person), path, year_id=school.year, **whose)
    found = [one for one in events(path.read_bytes()) if one["UID"].startswith("lesson")]
    assert done.lessons == len(found)
    return found


def test_a_class_a_pupil_and_teachers(school: BuiltSchool, tmp_path: Path) -> None:
    """Cancelled lessons are told as such; a stand-in has the lesson, and the teacher has it no more."""
    day = date(2026, 11, 9)
    with school.file.writing():
        here = (Lesson.course == school.algebra_a) & (Lesson.date == day)
        Lesson.update(state=int(LessonState.REPLACED), substitute=school.russian_teacher).where(
            here
        ).execute()
        here = (Lesson.course == school.russian_a) & (Lesson.date == day)
        Lesson.update(state=int(LessonState.CANCELLED)).where(here).execute()
    whole = exported(school, tmp_path, Role.ADMIN, school.admin, class_id=school.class_a)
    of_day = {one["SUMMARY"]: one for one in whole if "20261109" in one["UID"]}
    assert of_day["Русский язык"]["STATUS"] == "CANCELLED"
    assert of_day["Алгебра"]["STATUS"] == "CONFIRMED"
    assert len({one["UID"] for one in whole}) == len(whole)
    starts = datetime.strptime(of_day["Алгебра"]["DTSTART"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    assert starts.astimezone(MOSCOW).date() == day

    own = exported(school, tmp_path, Role.PUPIL, school.zhukova, pupil_id=school.zhukova)
    assert {one["SUMMARY"] for one in own} < {one["SUMMARY"] for one in whole}, "not in the group of English"

    maths = exported(school, tmp_path, Role.TEACHER, school.maths_teacher, teacher_id=school.maths_teacher)
    other = exported(
        school, tmp_path, Role.TEACHER, school.russian_teacher, teacher_id=school.russian_teacher
    )
    assert not [one for one in maths if one["SUMMARY"] == "7А Алгебра" and "20261109" in one["UID"]]
    assert (
        next(one for one in other if one["SUMMARY"] == "7А Алгебра")["DTSTART"]
        == of_day["Алгебра"]["DTSTART"]
    )


def test_hostile_words_stay_words() -> None:
    now = datetime(2026, 11, 23, 10, tzinfo=MOSCOW)
    title = "Физика; ОБЖ, \\ \nEND:VEVENT\r\nBEGIN:VALARM " + "Ё" * 200
    content = calendar_bytes(
        "7А", [CalendarLesson("a", now, now + timedelta(minutes=45), title)], [], made_at=now, domain="x"
    )
    (event,) = events(content)
    assert event["SUMMARY"].startswith("Физика\\; ОБЖ\\, ")
    assert event["SUMMARY"].endswith("Ё" * 200)
    assert event["DTSTART"] == "20261123T070000Z"
