"""Names, topics and homework: what is derived by rule must be good Russian."""

from __future__ import annotations

import random

import pytest

from app.sample.calendar import academic_year, bells, default_today
from app.sample.homework import homework_text
from app.sample.lessons import plan_topics
from app.sample.names import double_surnames, female_surname, first_name, patronymic, surnames
from app.sample.schooling import grade_counts, load_subjects
from app.sample.structure import KIND_IDS
from app.sample.words import words


@pytest.mark.parametrize(
    ("male", "female"),
    [
        ("Орлов", "Орлова"),
        ("Карасёв", "Карасёва"),
        ("Лисицын", "Лисицына"),
        ("Горский", "Горская"),
        ("Тихий", "Тихая"),
        ("Мельник", "Мельник"),
        ("Черных", "Черных"),
        ("Чайка", "Чайка"),
        ("Соколов-Заречный", "Соколова-Заречная"),
    ],
)
def test_a_surname_has_its_female_form(male: str, female: str) -> None:
    assert female_surname(male) == female


@pytest.mark.parametrize(
    ("father", "son", "daughter"),
    [
        ("Андрей", "Андреевич", "Андреевна"),
        ("Юрий", "Юрьевич", "Юрьевна"),
        ("Игорь", "Игоревич", "Игоревна"),
        ("Дмитрий", "Дмитриевич", "Дмитриевна"),
        ("Илья", "Ильич", "Ильинична"),
        ("Лев", "Львович", "Львовна"),
        ("Пётр", "Петрович", "Петровна"),
        ("Тимур", "Тимурович", "Тимуровна"),
    ],
)
def test_a_patronymic_follows_from_the_fathers_name(father: str, son: str, daughter: str) -> None:
    assert (patronymic(father, "m"), patronymic(father, "f")) == (son, daughter)


def test_no_surname_stands_twice() -> None:
    known = surnames() + double_surnames()
    assert len(known) == len(set(known)) > 200
    assert any("ё" in name.casefold() for name in known)


def test_elders_and_children_have_names_of_their_time() -> None:
    rng = random.Random(1)
    elders = {first_name(rng, "f", elder=True) for _ in range(2000)}
    children = {first_name(rng, "f") for _ in range(2000)}
    assert "Валентина" in elders - children
    assert "Милана" in children - elders


def test_each_subject_has_what_a_lesson_needs() -> None:
    for subject in load_subjects():
        assert (
            set(subject.words["kinds"]) <= KIND_IDS.keys() & words("texts")["texts"]["control_topics"].keys()
        ), subject.name
        for text in {homework_text(random.Random(n), subject.words["homework"], n, 2) for n in range(40)}:
            assert "{" not in text
        for grade in range(1, 12):
            if subject.hours(grade):
                hours = subject.hours(grade) * 34
                topics = plan_topics(subject, grade, hours)
                assert len(topics) == hours
                assert all(topics)
                assert len(set(topics)) > 5


def test_a_week_has_as_many_lessons_as_the_grade_may_have() -> None:
    limits = {1: 21, 2: 23, 3: 23, 4: 23, 5: 29, 6: 30, 7: 32, 8: 33, 9: 33, 10: 34, 11: 34}
    hours = {grade: sum(one.hours(grade) for one in load_subjects()) for grade in limits}
    assert all(limits[grade] - 5 <= hours[grade] <= limits[grade] for grade in limits), hours


@pytest.mark.parametrize("classes", [1, 3, 10, 11, 20, 40, 105])
def test_classes_are_dealt_out_to_grades(classes: int) -> None:
    counts = grade_counts(classes)
    assert sum(counts.values()) == classes
    if classes >= 20:
        assert counts[10] < counts[9]


def test_the_second_shift_begins_when_the_last_lesson_of_the_first_does() -> None:
    assert bells(2)[0][1] == bells(1)[6][1]
    for shift in (1, 2):
        assert all(
            before[2] < after[1] for before, after in zip(bells(shift), bells(shift)[1:], strict=False)
        )


def test_a_year_has_34_weeks_or_nearly() -> None:
    for start in range(2020, 2031):
        assert 160 <= len(academic_year(start).school_days(5)) <= 176


def test_without_a_day_the_last_years_are_whole() -> None:
    from datetime import date

    assert default_today(date(2026, 11, 23)) == date(2026, 5, 20)
    assert default_today(date(2026, 5, 19)) == date(2025, 5, 20)
    assert default_today(date(2028, 6, 1)) == date(2028, 5, 19)  # the 20th is a Saturday
