"""«Движение учащихся» on the small school."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import Role
from app.errors import NotAllowed
from app.reports.document import RowKind
from app.reports.wish import Of
from models.school import Enrollment, SchoolClass, Term, TermScheme
from tests.app.reports.asking import EN, check_sound, column, document, said
from tests.build import BuiltSchool


@pytest.fixture
def moved(school: BuiltSchool) -> BuiltSchool:
    """Яшин goes to 7Б over a weekend, Новиков is new, Ветрова leaves."""
    with school.file.writing():
        Enrollment.update(to_date=date(2026, 11, 13)).where(Enrollment.pupil == school.yashin).execute()
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 16))
        Enrollment.update(to_date=date(2026, 11, 18), reason="Переезд в Тулу").where(
            Enrollment.pupil == school.vetrova
        ).execute()
    return school


def test_of_the_school(moved: BuiltSchool) -> None:
    session = moved.session(Role.DEPUTY, moved.deputy)
    one = document(session, moved, "movement", Of.SCHOOL, 0, term=2)
    check_sound(one)
    counts, came, left = one.tables
    keys = ("at_start", "outside_in", "inside_in", "outside_out", "inside_out", "at_end")
    assert [column(counts, key) for key in keys] == [[4, 2], [1, 0], [0, 1], [0, 1], [1, 0], [4, 2]]
    assert [column(counts, key, RowKind.TOTAL) for key in keys] == [
        [6] * 2,
        [1] * 2,
        [1] * 2,
        [1] * 2,
        [1] * 2,
        [6] * 2,
    ]
    assert column(came, "pupil") == ["Новиков Ник", "Яшин Яков"]
    assert column(came, "where") == ["", "7А класс"]
    assert column(left, "on") == [date(2026, 11, 13), date(2026, 11, 18)]
    assert column(left, "where") == ["7Б класс", "Переезд в Тулу"]
    assert counts.rows[1].cells[4].behind == ("Ветрова Вера, 18.11.2026: Переезд в Тулу",)


def test_only_what_has_been_up_to_today(moved: BuiltSchool) -> None:
    session = moved.session(Role.DEPUTY, moved.deputy)
    with moved.file.writing():
        Enrollment.update(to_date=date(2026, 11, 27)).where(Enrollment.pupil == moved.zhukova).execute()
    one = document(session, moved, "movement", Of.CLASS, moved.class_a, term=2)
    assert column(one.tables[0], "at_end") == [4]
    assert "23.11.2026" in one.notes[0]


def test_before_and_after(moved: BuiltSchool) -> None:
    """Days of one's own: the weekend in which Яшин moved."""
    session = moved.session(Role.DEPUTY, moved.deputy)
    days = {"starts": date(2026, 11, 14), "ends": date(2026, 11, 17)}
    one = document(session, moved, "movement", Of.CLASS, moved.class_b, **days)
    assert column(one.tables[0], "at_start") == [3]  # the first school day is the Monday
    assert not one.tables[1].rows
    assert one.tables[1].empty == "Никто не прибыл"


def test_of_the_own_class_alone(moved: BuiltSchool) -> None:
    teacher = moved.session(Role.CLASS_TEACHER, moved.russian_teacher)
    one = document(teacher, moved, "movement", Of.CLASS, moved.class_a, EN, term=2)
    assert "Ветрова" not in said(one, EN)
    assert one.signatures[0].name == "Словов Инна Петровна"
    for of, id_ in ((Of.CLASS, moved.class_b), (Of.SCHOOL, 0)):
        with pytest.raises(NotAllowed):
            document(teacher, moved, "movement", of, id_)


def test_who_has_finished_has_not_left(school: BuiltSchool) -> None:
    """7Б ends its year on 20 May, 7А on the 28th: he who is taken out of a class on its last day has finished it."""
    with school.file.writing():
        short = TermScheme.create(year=school.year, kind="trimesters")
        Term.create(scheme=short, number=1, starts=date(2026, 9, 1), ends=date(2027, 5, 20))
        SchoolClass.update(term_scheme=short).where(SchoolClass.id == school.class_b).execute()
        for pupil, on in (
            ("vetrova", (5, 20)),
            ("beryozkin", (5, 19)),
            ("zhukova", (5, 20)),
            ("yolkin", (5, 28)),
        ):
            Enrollment.update(to_date=date(2027, *on)).where(Enrollment.pupil == school.ids[pupil]).execute()
    school.clock.moment = school.clock.moment.replace(year=2027, month=6, day=10)
    session = school.session(Role.DEPUTY, school.deputy)
    one = document(session, school, "movement", Of.SCHOOL, 0, term=0)
    assert column(one.tables[2], "pupil") == ["Яшин Яков", "Берёзкин Борис", "Жукова Жанна"]
    assert column(one.tables[0], "at_end") == [3, 1]


@pytest.mark.parametrize("key", ["class_attendance", "movement", "curriculum", "activity"])
def test_no_classes(school: BuiltSchool, key: str) -> None:
    session = school.session(Role.DEPUTY, school.deputy)
    one = document(session, school, key, Of.PARALLEL, 11, term=0)
    check_sound(one)
    assert one.tables[0].rows == ()
    assert one.tables[0].empty
