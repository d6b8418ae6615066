"""Every rule can be told, in both languages, with its figures and without them."""

from __future__ import annotations

import string
from typing import Any

import pytest

from app.control import sentences
from app.control.rows import ClosedBecause, FindingState, Said
from app.control.rule_book import BY_KEY, RULES, Measure
from app.control.words import GROUPS, ControlWords

RU, EN = ControlWords("ru"), ControlWords("en")
CATALOGUES = {name: one for name, one in vars(sentences).items() if name.isupper() and name not in ("NOUNS",)}

TOLD: dict[str, tuple[dict[str, Any], str]] = {
    "not_kept": ({}, "Урок не заполнен: ни отметок, ни пропусков"),
    "no_topic": ({}, "Не записана тема урока"),
    "no_homework": ({}, "Не записано домашнее задание"),
    "no_marks": ({}, "За урок нет ни одной отметки"),
    "few_marks": ({"marks": 1, "least": 3}, "Мало отметок за урок: 1, нужно не меньше 3"),
    "unmarked_row": ({"lessons": 5}, "Нет отметок 5 уроков подряд"),
    "absent_and_mark": ({"mark": -1}, "«н» и отметка «зач» в одной клетке"),
    "two_not_corrected": ({"mark": 2, "lessons": 3}, "«2» не исправлена за 3 урока"),
    "two_at_edge": ({"mark": 2, "edge": "last"}, "«2» на последнем уроке 2-й четверти"),
    "two_after_absence": ({"mark": 2, "missed": 4}, "«2» сразу после пропуска (уроков подряд: 4)"),
    "term_mark_missing": ({}, "Нет отметки за 2-ю четверть"),
    "term_mark_differs": ({"mark": 4, "mean": 3.125}, "За 2-ю четверть «4», а средний балл 3,13"),
    "term_mark_few": (
        {"mark": 5, "marks": 2, "least": 3},
        "«5» за 2-ю четверть, а отметок всего 2 (нужно не меньше 3)",
    ),
    "missed_yet_attested": (
        {"mark": 3, "missed": 21, "lessons": 30},
        "«3» за 2-ю четверть, а пропущено 21 из 30 уроков",
    ),
    "homework_late": ({"minutes": 135}, "Задание записано через 2 ч 15 мин после конца учебного дня"),
    "homework_load": ({"minutes": 190, "norm": 150}, "Домашних заданий на 3 ч 10 мин, а норма – 2 ч 30 мин"),
    "works_on_one_day": ({"works": 2}, "Контрольных работ в один день: 2"),
    "parent_away": ({"weeks": 1}, "Родители не открывали дневник 1 неделю"),
    "week_not_signed": ({"signed": 5, "of": 25}, "Неделю подписали 5 из 25"),
    "message_unanswered": ({"days": 2}, "Сообщение родителя без ответа 2 дня"),
}


def test_every_rule_has_its_words() -> None:
    for catalogue in (sentences.TITLES, sentences.EXPLAINED, TOLD):
        assert catalogue.keys() == BY_KEY.keys()
    with_threshold = {rule.key for rule in RULES if rule.measure is not Measure.NONE}
    assert sentences.THRESHOLDS.keys() == with_threshold
    assert sorted(rule for rules in GROUPS.values() for rule in rules) == sorted(BY_KEY)
    assert {key.split(".")[0] for key in sentences.FOUND} == BY_KEY.keys()
    for catalogue, codes in (
        (sentences.STATES, FindingState), (sentences.SAID, Said), (sentences.BECAUSE, ClosedBecause),
        (sentences.UNITS, Measure), (sentences.GROUPS, GROUPS),
    ):  # fmt: skip
        assert catalogue.keys() == {str(code) for code in codes}


@pytest.mark.parametrize("rule", BY_KEY)
def test_what_was_found_is_told_with_its_figures(rule: str) -> None:
    detail, expected = TOLD[rule]
    assert RU.sentence(rule, detail, 2, "quarters") == expected
    english = EN.sentence(rule, detail, 2, "quarters")
    assert english.replace("“", "").replace("”", "").isascii()
    assert "{" not in english


@pytest.mark.parametrize("rule", BY_KEY)
def test_without_its_figures_it_is_told_all_the_same(rule: str) -> None:
    for words in (RU, EN):
        for term, kind in ((None, ""), (1, "half_years"), (3, "of a newer file")):
            told = words.sentence(rule, {}, term, kind)
            assert told
            assert not any(one in told for one in ("{", "None"))


def test_both_languages_name_the_same_figures() -> None:
    for name, catalogue in CATALOGUES.items():
        for key, (russian, english) in catalogue.items():
            named = [
                {field for _, field, _, _ in string.Formatter().parse(one) if field}
                for one in (russian, english)
            ]
            assert named[0] == named[1], (name, key)


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "1 урок"), (2, "2 урока"), (5, "5 уроков"), (11, "11 уроков"), (21, "21 урок"), (112, "112 уроков")],
)
def test_a_number_has_its_noun(number: int, told: str) -> None:
    assert RU.count("lessons", number) == told


def test_a_rule_of_a_newer_program_is_told_by_its_key() -> None:
    assert RU.sentence("of_tomorrow", {}) == "of_tomorrow"


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (0, "0 мин"),
        (59, "59 мин"),
        (60, "1 ч"),
        (135, "2 ч 15 мин"),
        (1439, "23 ч 59 мин"),
        (6_345, "4 сут. 9 ч"),
    ],
)
def test_a_time_is_told_as_people_say_it(minutes: int, told: str) -> None:
    assert RU.time(minutes) == told
