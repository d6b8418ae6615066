"""Slips with logins: eight to a sheet, nothing cut off, a template's fields explained."""

from __future__ import annotations

from datetime import date

import pytest

from app.paper.faces import width
from app.paper.page import Box, Text
from app.paper.sentences import PAPER
from app.paper.slips import PER_PAGE, SLIP_FIELDS, Slip, slip_rows, slip_words, slips_paper
from app.reports.words import ReportWords

RU, EN = ReportWords("ru"), ReportWords("en")
DAY = date(2026, 11, 23)


def slips(count: int) -> list[Slip]:
    return [
        Slip(f"Иванов Пётр {number}", "pupil", "7А", f"ivanov{number}", f"nar-tem-{number}")
        for number in range(count)
    ]


def texts(found: list[Slip], words: ReportWords = RU, school: str = "Школа № 1") -> list[list[Text]]:
    paper = slips_paper(found, slip_words(words), school=school, on=DAY, by="Словов И. П.")
    return [[item for item in page.items if isinstance(item, Text)] for page in paper.pages]


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (PER_PAGE, 1), (PER_PAGE + 1, 2), (3 * PER_PAGE, 3)])
def test_each_login_stands_once(count: int, pages: int) -> None:
    found = texts(slips(count))
    assert len(found) == pages
    shown = [item.text for page in found for item in page]
    for one in slips(count):
        assert [shown.count(one.name), shown.count(one.login), shown.count(one.password)] == [1, 1, 1]
    assert shown.count("ученик, 7А") == count
    assert shown.count("Выдано 23.11.2026, Словов И. П.") == count


@pytest.mark.parametrize("words", [RU, EN])
def test_nothing_leaves_its_slip(words: ReportWords) -> None:
    long = Slip(
        "Константинопольский-Задунайский Константин Константинович", "parent", "10-хим/био, 11-физмат",
        "konstantinopolsky-zadunaysky", "nar-tem-vub-pes-kat-47",
    )  # fmt: skip
    school = (
        "Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»"
    )
    for item in texts([long] * PER_PAGE, words, school)[0]:
        left = 9 if item.x < 105 else 114
        assert item.x + width(item.text, item.face, item.size) <= left + 87.01
        assert 3 < item.y % 74.25 < 71
    shown = {item.text for item in texts([long], words)[0]}
    assert {long.login, long.password} <= shown  # set smaller, never cut


def test_the_code_says_login_and_password_and_stays_on_its_slip() -> None:
    from app.auth.slip_code import read_slip_code

    (one,) = slips(1)
    told = read_slip_code(one.code)
    assert told is not None
    assert (told.login, told.password, told.staff) == (one.login, one.password, False)
    (page,) = slips_paper([one], slip_words(RU), school="Школа", on=DAY).pages
    boxes = [item for item in page.items if isinstance(item, Box)]
    texts_right = max(item.x for item in page.items if isinstance(item, Text))
    assert boxes
    assert texts_right < min(box.x for box in boxes)
    assert max(box.x + box.width for box in boxes) < 105 - 9
    assert max(box.y + box.height for box in boxes) < 66


def test_the_fields_of_a_template() -> None:
    (row,) = slip_rows(slips(1), slip_words(EN), school="School 1", on=DAY, by="Слов")
    assert list(row) == list(SLIP_FIELDS)
    assert row["qr"].png.startswith(b"\x89PNG")
    assert (row["who"], row["date"]) == ("pupil", "2026-11-23")
    assert all(sentence in PAPER for sentence in SLIP_FIELDS.values())
