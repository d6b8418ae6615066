"""Period marks in words: why a mark is proposed, and what a row says.

«4,58 при пороге 4,60: не хватает одной 5 весом 2», «средняя четвертных 4,25», «годовая 4, экзамен 5 → 5».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.codes import Scale, TermKind, TermMarkKind
from app.journal import rules
from app.journal.needed import NeededSet, Outcome
from app.journal.proposing import NEEDS_REASON, Because, Reason
from app.journal.rows import ProposalLine
from ui.journal.results.editor import ResultsEditor
from ui.journal.results.slots import Given
from ui.journal.words import mark_words, moment_words
from ui.naming import term_words
from ui.needed_words import needed_words

if TYPE_CHECKING:
    from app.school.rows import TermRow

_FEW_SETS, _MOST_SETS = 2, 5


def reason_words(
    why: Reason, proposed: int | None, terms: Sequence[TermRow] = (), *, whole: bool = False
) -> str:
    """Why this mark is proposed, or none; in small letters, without a stop.

    `terms` are the periods of the course, which the reason for a year mark names.  `whole`: with all that is known,
    for where there is room.
    """
    translate = QCoreApplication.translate
    if why.code is Because.MEAN:
        return _mean_words(why, whole=whole)
    if why.code is Because.TERMS:
        words = _terms_mean_words(terms).format(decimal_words(why.shown))
        marks = ", ".join(short_words(value) for _, value in why.parts if value is not None)
        return f"{words} ({marks})" if whole else words
    if why.code is Because.TERMS_MISSING:
        names = {term.number: term_words(term) for term in terms}
        missing = [names.get(number, str(number)) for number, value in why.parts if value is None]
        if not missing:
            return translate("ResultsWords", "there are no periods to follow from")
        return translate("ResultsWords", "not set yet: {0}", "periods").format(", ".join(missing))
    if why.code is Because.SAME_WORD:
        return _same_word_words(why, proposed)
    return _plain_words(why, proposed)


def _mean_words(why: Reason, *, whole: bool) -> str:
    translate = QCoreApplication.translate
    mean, needed = decimal_words(why.shown), why.missing
    if needed is not None and whole:
        alone = [NeededSet((run,)) for run in needed.alone]
        needed = replace(needed, sets=tuple(dict.fromkeys((*needed.sets, *alone))))
    if needed is not None and why.next_threshold is not None and needed.outcome is not Outcome.REACHED:
        against = translate("ResultsWords", "{0} against a threshold of {1}: {2}")
        threshold = threshold_words(why.next_threshold)
        return against.format(mean, threshold, needed_words(needed, most=_MOST_SETS if whole else _FEW_SETS))
    if why.threshold is not None:
        reached = translate("ResultsWords", "{0}: the threshold of {1} is reached")
        return reached.format(mean, threshold_words(why.threshold))
    return translate("ResultsWords", "mean {0}").format(mean)


def _terms_mean_words(terms: Sequence[TermRow]) -> str:
    translate = QCoreApplication.translate
    kind = TermKind(terms[0].kind) if terms else TermKind.OWN
    return {
        TermKind.QUARTERS: translate("ResultsWords", "mean of the quarters {0}"),
        TermKind.HALF_YEARS: translate("ResultsWords", "mean of the half-years {0}"),
        TermKind.TRIMESTERS: translate("ResultsWords", "mean of the trimesters {0}"),
        TermKind.OWN: translate("ResultsWords", "mean of the periods {0}"),
    }[kind]


def _same_word_words(why: Reason, proposed: int | None) -> str:
    translate = QCoreApplication.translate
    value = next((value for _, value in why.parts if value is not None), None)
    word = "" if value is None else short_words(value)
    if proposed is None and value in NEEDS_REASON:
        pattern = translate("ResultsWords", "“{0}” everywhere: set it yourself, with a reason")
    else:
        pattern = translate("ResultsWords", "“{0}” everywhere")
    return pattern.format(word)


def _plain_words(why: Reason, proposed: int | None) -> str:
    translate = QCoreApplication.translate
    parts: Mapping[int, int | None] = dict(why.parts)
    year, exam = parts.get(int(TermMarkKind.YEAR)), parts.get(int(TermMarkKind.EXAM))
    year_word, exam_word = ("" if value is None else short_words(value) for value in (year, exam))
    if why.code is Because.YEAR_AND_EXAM:
        words = translate("ResultsWords", "year mark {0}, examination {1} → {2}")
        return words.format(year_word, exam_word, "" if proposed is None else short_words(proposed))
    if why.code is Because.YEAR:
        if exam is None:
            return translate("ResultsWords", "year mark {0}, no examination").format(year_word)
        return translate("ResultsWords", "year mark {0}, examination “{1}”").format(year_word, exam_word)
    if why.code is Because.YEAR_MISSING:
        if year is None:
            return translate("ResultsWords", "the year mark is not set yet")
        return translate("ResultsWords", "year mark “{0}”: decide yourself").format(year_word)
    return {
        Because.NO_MARKS: translate("ResultsWords", "no marks"),
        Because.NO_NUMBERS: translate("ResultsWords", "marks without figures: set it yourself"),
        Because.EXAM: translate("ResultsWords", "enter the result of the examination"),
    }[why.code]


# --- rows ------------------------------------------------------------------------------------------------


def row_words(editor: ResultsEditor, row: int, terms: Sequence[TermRow] = (), *, whole: bool = False) -> str:
    """What there is to say of a row: what is odd about the mark that is set, then why another is proposed."""
    translate = QCoreApplication.translate
    if editor.sheet is not None and editor.sheet.scale == Scale.NONE:
        return translate("ResultsWords", "taught without marks")
    line, shown, place = editor.lines[row], editor.shown(row), editor.place(row)
    parts = []
    if editor.clash(row) is not None:
        parts.append(translate("ResultsWords", "set by two people: choose one"))
    elif editor.queue.is_refused(place):
        parts.append(translate("ResultsWords", "not accepted"))
    if editor.differs(row):
        parts.append(translate("ResultsWords", "not as proposed"))
    if shown is not None and shown.reason:
        parts.append(f"{short_words(shown.value)}: «{shown.reason}»")
    parts.append(reason_words(line.why, line.proposed, terms, whole=whole))
    return " · ".join(parts)


def given_words(editor: ResultsEditor, row: int) -> str:
    """The mark of a row in words, and how it stands."""
    translate = QCoreApplication.translate
    shown, line, cell = editor.shown(row), editor.lines[row], editor.cell(row)
    parts = [translate("ResultsWords", "no mark") if shown is None else mark_name(shown)]
    if editor.differs(row) and line.proposed is not None:
        parts.append(translate("ResultsWords", "{0} is proposed").format(short_words(line.proposed)))
    if editor.clash(row) is not None:
        parts.append(translate("ResultsWords", "set by two people"))
    elif editor.queue.is_refused(editor.place(row)):
        parts.append(translate("ResultsWords", "not accepted"))
    elif editor.queue.is_unsaved(editor.place(row)):
        parts.append(translate("ResultsWords", "not yet saved"))
    elif cell is not None:
        at = translate("ResultsWords", "set {0}", "when").format(moment_words(cell.set_at))
        parts.append(" · ".join(part for part in (at, cell.author) if part))
    return ", ".join(parts)


def marks_words(line: ProposalLine, norm: int) -> str:
    """«3», «2 из 5: мало»."""
    if not line.too_few:
        return str(line.count)
    return QCoreApplication.translate("ResultsWords", "{0} of {1}: few").format(line.count, norm)


def mark_name(given: Given) -> str:
    """A mark in full words, with its reason."""
    words = str(given.value) if given.value >= 0 else mark_words(given.value)
    return f"{words} («{given.reason}»)" if given.reason else words


def short_words(value: int) -> str:
    """A mark as it is written: «5», «зач», «н/а»."""
    return rules.format_mark(value)


def threshold_words(threshold: float) -> str:
    """«4,60»: two places, or as many as it has."""
    exact = Decimal(repr(threshold))
    return decimal_words(rules.rounded(threshold, max(2, -int(exact.as_tuple().exponent))))


def decimal_words(number: Decimal | None) -> str:
    """A number with as many places as it has, as the language writes it."""
    if number is None:
        return ""
    return QLocale().toString(float(number), "f", max(0, -int(number.as_tuple().exponent)))
