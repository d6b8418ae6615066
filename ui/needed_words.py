"""«What do I need» in words: «не хватает одной 5 весом 2 или двух 4» after «4,58 при пороге 4,60:».

`set_words` is the object of a sentence, in Russian in the genitive, as «не хватает», «нужно ещё» and «после» take it;
`needed_words` is the whole clause, in small letters, without a stop.  It is a supposition: say so beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from app.journal.needed import MOST_MARKS, MarkRun, Needed, NeededSet, Outcome


def set_words(found: NeededSet) -> str:
    """«одной 5 весом 2», «двух 5 и одной 4»; works of weight 1 are the usual ones and need no word."""
    pattern = QCoreApplication.translate("NeededWords", "{0} and {1}", "marks of two kinds")
    return _joined(pattern, (_run_words(run) for run in found.runs))


def needed_words(needed: Needed, *, most: int = 3) -> str:
    """What became of the search; at most so many sets, «или» between them."""
    translate = QCoreApplication.translate
    if needed.outcome is Outcome.REACHED:
        return translate("NeededWords", "it is reached already")
    if needed.outcome is Outcome.TOO_MANY:
        return translate("NeededWords", "it takes more than {0} marks").format(MOST_MARKS)
    if needed.outcome is Outcome.NEVER:
        return translate("NeededWords", "marks cannot lift it so far")
    either = translate("NeededWords", "{0} or {1}", "one set of marks or another one")
    sets = _joined(either, (set_words(one) for one in needed.sets[:most]))
    return translate("NeededWords", "it takes {0}", "a set of marks").format(sets)


def _joined(pattern: str, parts: Iterable[str]) -> str:
    """Two by two, because languages differ in what stands between."""
    whole = ""
    for part in parts:
        whole = pattern.format(whole, part) if whole else part
    return whole


def _run_words(run: MarkRun) -> str:
    translate = QCoreApplication.translate
    if run.count == 1:
        words = translate("NeededWords", "one {0}", "one mark").format(run.value)
    else:
        pattern = translate("NeededWords", "{0} {1}s", "so many marks of one value: two 5s")
        words = pattern.format(_number_words(run.count), run.value)
    if run.weight == 1:
        return words
    weight = QLocale().toString(float(run.weight), "g", 3)
    return translate("NeededWords", "{0} of weight {1}", "marks, their weight").format(words, weight)


def _number_words(count: int) -> str:
    """Two to ten in words; more nobody asks for."""
    translate = QCoreApplication.translate
    words = (
        translate("NeededWords", "two", "so many marks"),
        translate("NeededWords", "three", "so many marks"),
        translate("NeededWords", "four", "so many marks"),
        translate("NeededWords", "five", "so many marks"),
        translate("NeededWords", "six", "so many marks"),
        translate("NeededWords", "seven", "so many marks"),
        translate("NeededWords", "eight", "so many marks"),
        translate("NeededWords", "nine", "so many marks"),
        translate("NeededWords", "ten", "so many marks"),
    )
    return words[count - 2] if 2 <= count <= len(words) + 1 else str(count)
