"""Why a mark is proposed, in words: a sentence for each reason that `app` can give, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.codes import MarkValue, Scale, TermMarkKind
from app.journal.needed import Needed, Outcome
from app.journal.proposing import Because, Proposed, Reason, of_final, of_period, of_year
from app.journal.rules import Tally
from tests.ui.journal.memory_source import TERMS
from ui.i18n import Language, Translations
from ui.journal.results.words import reason_words, threshold_words

FIVE = (2.6, 3.6, 4.6)
PASSED, NOT_ATTESTED, EXEMPT = MarkValue.PASSED, MarkValue.NOT_ATTESTED, MarkValue.EXEMPT
HALVES = tuple(replace(term, kind="half_years") for term in TERMS[:2])
YEAR, EXAM = int(TermMarkKind.YEAR), int(TermMarkKind.EXAM)


def period(
    *marks: tuple[int, float], weights: tuple[float, ...] = (1, 2, 3), scale: str = Scale.FIVE
) -> Proposed:
    return of_period(Tally(marks), scale, FIVE, weights)


def searched(outcome: Outcome) -> Proposed:
    value, why = period((4, 1), (5, 1))
    return value, replace(why, missing=Needed(outcome))


CASES: list[tuple[Proposed, str, str]] = [
    (
        period(*[(5, 2)] * 7, *[(4, 2)] * 5, weights=(2,)),
        "4,58 при пороге 4,60: не хватает одной 5 весом 2",
        "4.58 against a threshold of 4.60: it takes one 5 of weight 2",
    ),
    (
        period((5, 1), (4, 1), (4, 1), weights=(1,)),
        "4,33 при пороге 4,60: не хватает двух 5",
        "4.33 against a threshold of 4.60: it takes two 5s",
    ),
    (
        period((2, 1), (2, 1), (2, 1), (3, 1), weights=(1,)),
        "2,25 при пороге 2,60: не хватает одной 4",
        "2.25 against a threshold of 2.60: it takes one 4",
    ),
    (
        period(*[(4, 1)] * 4, weights=(1, 3)),
        "4,00 при пороге 4,60: не хватает двух 5 весом 3",
        "4.00 against a threshold of 4.60: it takes two 5s of weight 3",
    ),
    (
        period(*[(5, 3)] * 229, *[(4, 3)] * 153, (4, 1), weights=(3,)),
        "4,599 при пороге 4,60: не хватает одной 5 весом 3",
        "4.599 against a threshold of 4.60: it takes one 5 of weight 3",
    ),
    (
        period(*[(4, 1)] * 40, weights=(1,)),
        "4,00 при пороге 4,60: нужно больше 10 отметок",
        "4.00 against a threshold of 4.60: it takes more than 10 marks",
    ),
    (
        period((4, 1), weights=()),
        "4,00 при пороге 4,60: одними отметками не поднять",
        "4.00 against a threshold of 4.60: marks cannot lift it so far",
    ),
    (searched(Outcome.REACHED), "4,50: порог 3,60 достигнут", "4.50: the threshold of 3.60 is reached"),
    (period((5, 1)), "5,00: порог 4,60 достигнут", "5.00: the threshold of 4.60 is reached"),
    (
        period((10, 1), scale=Scale.TEN),
        "10,00: порог 9,50 достигнут",
        "10.00: the threshold of 9.50 is reached",
    ),
    ((2, replace(period((2, 1))[1], missing=None)), "средняя 2,00", "mean 2.00"),
    (period(), "нет отметок", "no marks"),
    (
        period((5, 1), scale=Scale.PASS),
        "отметки не числами: выставьте сами",
        "marks without figures: set it yourself",
    ),
    (of_year({1: 4, 2: 4, 3: 5, 4: 4}, Scale.FIVE), "средняя четвертных 4,25", "mean of the quarters 4.25"),
    (
        of_year({1: 4, 2: None, 3: None, 4: 4}, Scale.FIVE),
        "не выставлено: 2 четверть, 3 четверть",
        "not set yet: Quarter 2, Quarter 3",
    ),
    (of_year({}, Scale.FIVE), "нет ни одного периода", "there are no periods to follow from"),
    (of_year({1: PASSED, 2: PASSED}, Scale.PASS), "везде «зач»", "“зач” everywhere"),
    (
        of_year({1: NOT_ATTESTED, 2: NOT_ATTESTED}, Scale.FIVE),
        "везде «н/а»: выставьте сами, с причиной",
        "“н/а” everywhere: set it yourself, with a reason",
    ),
    (
        of_year({1: NOT_ATTESTED, 2: EXEMPT}, Scale.FIVE),
        "отметки не числами: выставьте сами",
        "marks without figures: set it yourself",
    ),
    (of_final(4, None), "годовая 4, экзамена нет", "year mark 4, no examination"),
    (of_final(4, EXEMPT), "годовая 4, экзамен «осв»", "year mark 4, examination “осв”"),
    (of_final(4, 5), "годовая 4, экзамен 5 → 5", "year mark 4, examination 5 → 5"),
    (of_final(None, 5), "годовая ещё не выставлена", "the year mark is not set yet"),
    (of_final(NOT_ATTESTED, 5), "годовая «н/а»: решите сами", "year mark “н/а”: decide yourself"),
    (of_final(EXEMPT, EXEMPT), "везде «осв»", "“осв” everywhere"),
    ((None, Reason(Because.EXAM)), "впишите результат экзамена", "enter the result of the examination"),
]


@pytest.mark.parametrize(("proposed", "russian", "english"), CASES, ids=[english for _, _, english in CASES])
def test_reason_in_both_languages(
    translations: Translations, proposed: Proposed, russian: str, english: str
) -> None:
    value, why = proposed
    for language, sentence in ((Language.RU, russian), (Language.EN, english)):
        translations.set_language(language)
        assert reason_words(why, value, TERMS) == sentence


def test_every_reason_and_outcome_has_its_case() -> None:
    assert {why.code for (_, why), _, _ in CASES} == set(Because)
    assert {why.missing.outcome for (_, why), _, _ in CASES if why.missing is not None} == set(Outcome)


def test_several_sets_are_offered(translations: Translations) -> None:
    value, why = period((2, 1), (3, 3), (2, 1), (3, 1), (2, 2))
    translations.set_language(Language.RU)
    assert reason_words(why, value) == "2,50 при пороге 2,60: не хватает одной 4 или одной 3 весом 2"


def test_where_there_is_room_marks_of_other_weights_are_offered_too(translations: Translations) -> None:
    value, why = period((5, 1), (5, 1), (4, 1), (4, 1), (4, 1), (5, 1), (4, 1))
    translations.set_language(Language.RU)
    words = "4,43 при пороге 4,60: не хватает одной 5 весом 3"
    assert reason_words(why, value) == words
    assert reason_words(why, value, whole=True) == f"{words} или двух 5 весом 2 или трёх 5"


def test_where_there_is_room_the_marks_of_the_year_are_named(translations: Translations) -> None:
    translations.set_language(Language.RU)
    value, why = of_year({1: 4, 2: NOT_ATTESTED}, Scale.FIVE)
    assert reason_words(why, value, HALVES, whole=True) == "средняя полугодовых 4,00 (4, н/а)"
    assert reason_words(why, value, HALVES) == "средняя полугодовых 4,00"


def test_threshold_has_as_many_places_as_it_needs(translations: Translations) -> None:
    translations.set_language(Language.RU)
    assert [threshold_words(one) for one in (4.6, 4.5, 4.655, 9.5)] == ["4,60", "4,50", "4,655", "9,50"]
