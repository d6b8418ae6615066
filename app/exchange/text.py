"""Words, numbers and dates as they stand in the cells of schools."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from app.exchange.tables import Cell

_MONTHS = (
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
)
_MONTH_WORD = re.compile(r"[а-я]+")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[./\-,]\s*(\d{1,2})\s*[./\-,]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[./\-](\d{1,2})[./\-](\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2})\s+([а-я]+)\.?\s+(\d{4})")
_AFTER_DATE = re.compile(r"\s*(г(ода?)?\.?)?\s*([T ]?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?\s*", re.I)
_LAST_SERIAL = 2_958_465  # 9999-12-31
_EPOCH_1900 = dt.date(1899, 12, 30)
_EPOCH_1904 = dt.date(1904, 1, 1)


def clean(value: Cell) -> str:
    """A cell as text: one line, single spaces, composed letters, nothing invisible.

    Whole numbers have no «.0».  Control characters that are not white space stay: they are worth refusing.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    text = unicodedata.normalize("NFC", str(value))
    # Cf: zero-width spaces, joiners, marks of writing direction, soft hyphens, byte order marks.
    text = "".join(char for char in text if unicodedata.category(char) not in ("Cf", "Cs"))
    return " ".join(text.split())


def words(value: Cell) -> str:
    """A header or a label for comparing: small letters, е for ё, words only, single spaces."""
    text = clean(value).casefold().replace("ё", "е")
    return " ".join(re.findall(r"\w+", text))


def has_control_characters(text: str) -> bool:
    """Whether there is something in it that no keyboard types."""
    return any(unicodedata.category(char) == "Cc" for char in text)


def parse_date(value: Cell, *, dates_from_1904: bool = False) -> dt.date:
    """A date as Excel, people and programs write it.  Raises ValueError for anything else.

    A day of the month comes first («01.09.2013», «1/9/13»), as is the custom here; numbers are Excel's
    serials. Two-digit years are 1930–2029, as Excel reads them.
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, bool) or value is None or isinstance(value, dt.time):
        raise ValueError("not a date")
    if isinstance(value, int | float):
        return _from_serial(value, dates_from_1904=dates_from_1904)
    if len(value) > 100:
        raise ValueError("too long for a date")
    text = clean(value).casefold()
    if text.isascii() and text.isdigit() and len(text) == 5:
        return _from_serial(int(text), dates_from_1904=dates_from_1904)
    return _from_text(text)


def _from_serial(serial: float, *, dates_from_1904: bool) -> dt.date:
    if not 1 <= serial < _LAST_SERIAL + 1:
        raise ValueError("not the number of a day")
    days = int(serial)
    if dates_from_1904:
        days += (_EPOCH_1904 - _EPOCH_1900).days
    elif days < 60:
        days += 1  # Excel believes in 29 February 1900
    try:
        return _EPOCH_1900 + dt.timedelta(days=days)
    except OverflowError as error:
        raise ValueError("not the number of a day") from error


def _from_text(text: str) -> dt.date:
    if (found := _YEAR_FIRST.match(text)) is not None:
        year, month, day = (int(part) for part in found.groups())
    elif (found := _DAY_FIRST.match(text)) is not None:
        day, month, year = (int(part) for part in found.groups())
        if len(found.group(3)) == 2:
            year += 2000 if year < 30 else 1900
    elif (found := _IN_WORDS.match(text)) is not None:
        day, month, year = int(found.group(1)), month_number(found.group(2)), int(found.group(3))
    else:
        raise ValueError("not a date")
    if _AFTER_DATE.fullmatch(text, found.end()) is None:
        raise ValueError("something follows the date")
    return dt.date(year, month, day)


def month_number(word: str) -> int:
    """1–12 for a Russian month in any case («март», «марта»), 0 for another word."""
    word = word.casefold()
    if _MONTH_WORD.fullmatch(word) is None:
        return 0
    for number, stem in enumerate(_MONTHS, 1):
        if (
            word.startswith(stem)
            and len(word) - len(stem) <= 2
            and (stem != "ма" or word in ("май", "мая", "мае"))
        ):
            return number
    return 0


def parse_number(value: Cell) -> float | None:
    """A number with a decimal comma or point, «1 272» and «97,5 %» included; None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        number = float(value)
        return number if abs(number) < 1e15 else None
    text = clean(value).replace(" ", "").removesuffix("%").replace(",", ".")
    if re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,20})?", text) is None:
        return None
    return float(text)
