"""Places, changes and values in words."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.codes import Scale
from app.journal.rules import rounded
from app.progress.rating_rows import Band, Change, Place, RatingLine, SubjectRating

_MINUS = "\N{MINUS SIGN}"


class RatingCount(QObject):
    """Numbers of things: only `tr` of an object is seen with its number by the tools."""

    def higher(self, places: int) -> str:
        return self.tr("%n place(s) higher than a week ago", "", places)

    def lower(self, places: int) -> str:
        return self.tr("%n place(s) lower than a week ago", "", places)

    def pupils(self, count: int) -> str:
        return self.tr("%n pupil(s)", "", count)

    def share(self, others: int) -> str:
        return self.tr("the same mean as %n other pupil(s)", "", others)


# --- places --------------------------------------------------------------------------------------------------


def place_words(place: Place | RatingLine) -> str:
    """«7», or «3–5» where the places are shared."""
    first = place.first if isinstance(place, Place) else place.place
    return str(first) if first == place.last else f"{first}–{place.last}"


def place_title(place: Place) -> str:
    """«7-е место из 25»."""
    pattern = QCoreApplication.translate("RatingWords", "Place {0} of {1}")
    return pattern.format(place_words(place), place.of)


def place_told(place: Place) -> str:
    """The same within a sentence."""
    pattern = QCoreApplication.translate("RatingWords", "place {0} of {1}")
    return pattern.format(place_words(place), place.of)


def place_of(place: Place) -> str:
    """«7 из 25»: in a table."""
    return QCoreApplication.translate("RatingWords", "{0} of {1}", "place, pupils").format(
        place_words(place), place.of
    )


def change_words(change: Change | None) -> str:
    """«на 2 места выше, чем неделю назад»."""
    if change is None:
        return QCoreApplication.translate("RatingWords", "there was no place a week ago")
    if change.places > 0:
        return RatingCount().higher(change.places)
    if change.places < 0:
        return RatingCount().lower(-change.places)
    return QCoreApplication.translate("RatingWords", "the same place as a week ago")


def change_sign(change: Change | None) -> str:
    """«+2», «−1», «=»: in a table, beside an arrow."""
    if change is None:
        return ""
    return f"{'+' if change.places > 0 else _MINUS}{abs(change.places)}" if change.places else "="


def change_picture(change: Change | None) -> tuple[str, str]:
    """Icon and tone; the words say the same."""
    if change is None or not change.places:
        return "minus", "muted"
    return ("trending-up", "success") if change.places > 0 else ("trending-down", "danger")


# --- values --------------------------------------------------------------------------------------------------


def value_words(value: float | None) -> str:
    """«4,33»."""
    return "–" if value is None else QLocale().toString(float(rounded(value)), "f", 2)


def gain_words(change: Change | None) -> str:
    """«+0,38»; "" where it cannot be seen in two places."""
    gained = float(rounded(change.value)) if change is not None else 0.0
    if not gained:
        return ""
    return f"{'+' if gained > 0 else _MINUS}{QLocale().toString(abs(gained), 'f', 2)}"


def rise_words(change: Change | None) -> str:
    """«на 2 места выше, чем неделю назад, балл +0,38»."""
    words, gained = change_words(change), gain_words(change)
    if not gained:
        return words
    return QCoreApplication.translate("RatingWords", "{0}, mean {1}", "places higher, «+0,38»").format(
        words, gained
    )


def band_words(band: Band, scale: str | None) -> str:
    """«4,5–5», «90–100»."""
    places = 1 if scale == Scale.FIVE else 0
    low, high = (_short(end, places) for end in (band.low, band.high))
    return f"{low}–{high}"


def _short(number: float, places: int) -> str:
    if not places or Fraction(number).denominator == 1:
        return QLocale().toString(round(number))
    return QLocale().toString(number, "f", places)


# --- sentences -----------------------------------------------------------------------------------------------


def subject_sentence(one: SubjectRating) -> str:
    """A line of the table of subjects, for a screen reader."""
    translate = QCoreApplication.translate
    if one.place is None:
        return translate("RatingWords", "{0}: no marks that count").format(one.subject)
    parts = [
        translate("RatingWords", "{0}: mean {1}").format(one.subject, value_words(one.place.value)),
        place_told(one.place),
    ]
    if one.change is not None:
        parts.append(change_words(one.change))
    if one.mean is not None:
        parts.append(translate("RatingWords", "class mean {0}").format(value_words(one.mean)))
    if not one.counts:
        parts.append(not_counted_words())
    return ", ".join(parts)


def not_counted_words() -> str:
    """Of a subject on another scale."""
    return QCoreApplication.translate("RatingWords", "does not count in the overall rating")


def class_cell_words(name: str, what: str, place: Place | None, change: Change | None) -> str:
    """A cell of the class's rating in words: «Арбузова Анна, Алгебра: 4,80, 1-е место из 24»."""
    translate = QCoreApplication.translate
    if place is None:
        return translate("RatingWords", "{0}, {1}: no marks that count").format(name, what)
    told = translate("RatingWords", "{0}, {1}: {2}, {3}", "pupil, subject, mean, place").format(
        name, what, value_words(place.value), place_told(place)
    )
    return told if change is None else f"{told}, {rise_words(change)}"
