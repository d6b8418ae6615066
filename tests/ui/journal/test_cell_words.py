"""The history of a cell in words, in both languages: each kind of change as a teacher would say it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.codes import AttendanceCode, MarkValue
from app.journal.rows import CellChange
from ui.i18n import Language, Translations
from ui.journal import words
from ui.journal.cell import words as cell_words
from ui.journal.cell.past import PastLine, past_of
from ui.journal.cell.wishes import CellKey
from ui.journal.slots import Content, Kind, Slot

DAY = date(2026, 11, 12)
KEY = CellKey(1, DAY, 2, 7)
MARK, SEAT = Slot(DAY, 2, 1, 7, Kind.MARK), Slot(DAY, 2, 0, 7, Kind.ATTENDANCE)
AT = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
DEBT, LATE = int(MarkValue.DEBT), int(AttendanceCode.LATE)
ABSENT = int(AttendanceCode.ABSENT)
SOON, LATER = date(2026, 11, 19), date(2026, 11, 26)


def line(slot: Slot | None, before: object, after: object) -> PastLine:
    return PastLine(slot, before, after, AT, "Цифрова Инна Петровна", "teacher")


CHANGES = [
    (line(MARK, None, Content(4)), "нет отметки → 4", "no mark → 4"),
    (line(MARK, Content(4), Content(5)), "4 → 5", "4 → 5"),
    (
        line(MARK, Content(4, "а"), None),
        "4 → нет отметки; убран комментарий «а»", "4 → no mark; comment taken away: «а»",
    ),
    (line(MARK, Content(4), Content(4, "а")), "комментарий «а»", "comment «а»"),
    (line(MARK, Content(4, "а"), Content(4, "б")), "комментарий «а» → «б»", "comment «а» → «б»"),
    (line(MARK, Content(4, "а"), Content(5, "а")), "4 → 5", "4 → 5"),
    (line(MARK, Content(DEBT), Content(DEBT, due=SOON)), "сдать до 19.11.2026", "due on 19/11/2026"),
    (
        line(MARK, Content(DEBT, due=SOON), Content(DEBT, due=LATER)),
        "срок 19.11.2026 → 26.11.2026", "due day 19/11/2026 → 26/11/2026",
    ),
    (line(MARK, Content(DEBT, due=SOON), Content(DEBT)), "срок 19.11.2026 снят", "no longer due on 19/11/2026"),
    (line(MARK, Content(DEBT, due=SOON), Content(4)), "работа не сдана → 4", "not handed in → 4"),
    (line(SEAT, None, Content(ABSENT)), "нет записи → отсутствие", "no entry → absent"),
    (line(SEAT, Content(LATE), Content(LATE, minutes=5)), "5 мин", "5 min"),
    (line(SEAT, Content(LATE, minutes=5), Content(LATE, minutes=9)), "минуты 5 → 9", "minutes 5 → 9"),
    (line(SEAT, Content(LATE, minutes=5), Content(LATE)), "минуты убраны: 5", "minutes taken away: 5"),
    (line(None, None, {"kind": "praise", "text": "Да"}), "Похвала: «Да»", "Praise: «Да»"),
    (
        line(None, {"kind": "remark", "text": "Да"}, {"kind": "remark", "text": "Нет"}),
        "Замечание, изменено: «Да» → «Нет»", "Remark changed: «Да» → «Нет»",
    ),
    (line(None, {"kind": "notice", "text": "Да"}, None), "Сообщение, убрано: «Да»", "Notice taken back: «Да»"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "ru", "en"), CHANGES)
def test_change_in_words(translations: Translations, told: PastLine, ru: str, en: str) -> None:
    assert cell_words.change_words(told) == ru
    translations.set_language(Language.EN)
    assert cell_words.change_words(told) == en


@pytest.mark.parametrize(
    ("days", "ru", "en"),
    [
        (1, "13 ноября (через 1 день)", "13 November (1 day later)"),
        (3, "15 ноября (через 3 дня)", "15 November (3 days later)"),
        (11, "23 ноября (через 11 дней)", "23 November (11 days later)"),
        (-2, "10 ноября (за 2 дня)", "10 November (2 days before)"),
    ],
)
def test_entered_on_another_day_than_the_lesson(
    translations: Translations, days: int, ru: str, en: str
) -> None:
    at = datetime(2026, 11, 12 + days, 12, 0).astimezone()
    assert cell_words.entered_words(DAY, at, DAY) == f"Урок 12 ноября, выставлено {ru}"
    translations.set_language(Language.EN)
    assert cell_words.entered_words(DAY, at, DAY) == f"Lesson on 12 November, entered on {en}"


def test_entered_on_the_day_of_the_lesson_needs_no_word(translations: Translations) -> None:
    assert cell_words.entered_words(DAY, datetime(2026, 11, 12, 23, 0).astimezone(), DAY) == ""


def test_who_and_why(translations: Translations) -> None:
    by = PastLine(MARK, None, Content(4), AT, "Ларина Вера Павловна", "class_teacher", "import:отметки.xlsx")
    assert cell_words.author_words(by, in_full=True) == "Ларина Вера Павловна (классный руководитель)"
    assert cell_words.author_words(line(MARK, None, Content(4))).replace("\xa0", " ") == "Цифрова И. П."
    assert cell_words.author_words(PastLine(MARK, None, Content(4), AT)) == "автор неизвестен"
    assert cell_words.reason_words(by.reason) == "Загружено из файла отметки.xlsx"
    assert cell_words.reason_words("Апелляция") == "Причина: Апелляция"
    assert cell_words.reason_words(None) == ""


def test_day_of_another_year_says_which(translations: Translations) -> None:
    assert words.date_words(DAY, date(2027, 1, 10)) == "12 ноября 2026"


# --- the lines -------------------------------------------------------------------------------------------


def change(seq: int, before: object, after: object, work: int | None = 1) -> CellChange:
    return CellChange(seq, AT, "Цифрова", "teacher", "mark", work, before, after, None)


def test_newest_comes_first_and_the_value_that_stands_is_marked() -> None:
    four, five = {"value": 4, "comment": None}, {"value": 5, "comment": "а"}
    changes = [change(1, None, four), change(2, four, five), change(3, five, four)]
    lines = past_of(KEY, changes, {MARK: Content(4)})
    assert [one.content for one in lines] == [Content(4), Content(5, "а"), Content(4)]
    assert [one.is_now for one in lines] == [True, False, False]
    typed = past_of(KEY, changes, {MARK: Content(3)})
    assert not any(one.is_now for one in typed), "something that is not stored yet stands there"


def test_value_of_before_the_history_has_a_line_of_its_own(translations: Translations) -> None:
    """Read in from another program: nobody knows who put it there, yet it can be put back."""
    lines = past_of(KEY, [change(9, {"value": 3, "comment": None}, {"value": 4, "comment": None})], {})
    assert [(one.content, one.at is None) for one in lines] == [(Content(4), False), (Content(3), True)]
    assert cell_words.change_words(lines[1]) == "До этого: 3"
