"""Sets of marks in words, in both languages: numbers that agree, weights only where they say something."""

from __future__ import annotations

import pytest

from app.journal.needed import MarkRun, Needed, NeededSet, Outcome, needed
from app.journal.rules import Tally, exact
from ui.i18n import Language, Translations
from ui.needed_words import needed_words, set_words


def marks(*runs: tuple[int, float, int]) -> NeededSet:
    return NeededSet(tuple(MarkRun(*run) for run in runs))


@pytest.mark.parametrize(
    ("runs", "russian", "english"),
    [
        ([(5, 2.0, 1)], "одной 5 весом 2", "one 5 of weight 2"),
        ([(4, 1.0, 2)], "двух 4", "two 4s"),
        ([(5, 1.5, 3)], "трёх 5 весом 1,5", "three 5s of weight 1.5"),
        ([(5, 1.0, 10)], "десяти 5", "ten 5s"),
        ([(5, 3.0, 1), (4, 1.0, 4)], "одной 5 весом 3 и четырёх 4", "one 5 of weight 3 and four 4s"),
        ([(100, 1.0, 1)], "одной 100", "one 100"),
    ],
)
def test_set(
    runs: list[tuple[int, float, int]], russian: str, english: str, translations: Translations
) -> None:
    assert set_words(marks(*runs)) == russian
    translations.set_language(Language.EN)
    assert set_words(marks(*runs)) == english


def test_sentence_of_the_shortest_sets(translations: Translations) -> None:
    found = needed(Tally([(4, 1), (5, 1), (4, 2)]), exact(4.6), [2, 3, 4, 5], [1, 2, 3])
    assert needed_words(found, most=1) == "не хватает " + set_words(found.sets[0])
    both = Needed(Outcome.SETS, (marks((5, 2.0, 1)), marks((4, 1.0, 2))))
    assert needed_words(both) == "не хватает одной 5 весом 2 или двух 4"
    translations.set_language(Language.EN)
    assert needed_words(both) == "it takes one 5 of weight 2 or two 4s"


def test_sentence_where_there_are_no_sets(translations: Translations) -> None:
    told = {outcome: needed_words(Needed(outcome)) for outcome in Outcome if outcome is not Outcome.SETS}
    assert told == {
        Outcome.REACHED: "он уже достигнут",
        Outcome.TOO_MANY: "нужно больше 10 отметок",
        Outcome.NEVER: "одними отметками не поднять",
    }
