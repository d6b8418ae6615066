"""The layouts of the on-screen keyboard: nothing that a family types is missing, and nothing stands there twice."""

from __future__ import annotations

import string

import pytest

from app.auth.logins import check_login
from ui.kiosk.layouts import LAYOUTS, Act, Key, Page, other_letters

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
DIGITS = "1234567890"


def keys(page: Page) -> list[Key]:
    return [key for row in LAYOUTS[page] for key in row]


def written(page: Page) -> list[str]:
    return [key.text for key in keys(page) if key.act is Act.WRITE]


@pytest.mark.parametrize(("page", "letters"), [(Page.RUSSIAN, RUSSIAN), (Page.LATIN, string.ascii_lowercase)])
def test_all_letters_digits_and_a_space(page: Page, letters: str) -> None:
    assert set(letters) | set(DIGITS) | {" "} <= set(written(page))
    assert all(key.capital == key.text.upper() for key in keys(page) if key.text in letters)


def test_all_signs_of_ascii_and_those_of_russian_texts() -> None:
    assert set(string.punctuation) | set("«»—№“”") <= set(written(Page.SIGNS))


def test_a_login_can_be_written_without_another_page() -> None:
    assert set(".-_@") <= set(written(Page.LATIN))
    assert check_login("".join(written(Page.LATIN)).replace(" ", "").replace("'", "").replace(",", "")[:40])


@pytest.mark.parametrize("page", Page)
def test_no_sign_stands_twice_on_a_page(page: Page) -> None:
    assert len(written(page)) == len(set(written(page)))


@pytest.mark.parametrize("page", Page)
def test_every_page_has_the_keys_to_work_with(page: Page) -> None:
    acts = {key.act for key in keys(page)}
    needed = set(Act) - ({Act.SHIFT} if page is Page.SIGNS else set())
    assert needed <= acts


@pytest.mark.parametrize("page", Page)
def test_rows_are_about_as_wide_as_one_another(page: Page) -> None:
    widths = [sum(key.width for key in row) for row in LAYOUTS[page]]
    assert len(widths) == 5
    assert max(widths) <= 15
    assert min(widths) >= 11


def test_the_places_are_those_of_a_pc_keyboard() -> None:
    def row(page: Page, number: int) -> str:
        return "".join(key.text for key in LAYOUTS[page][number])

    assert [row(Page.RUSSIAN, number)[:11] for number in (1, 2)] == ["йцукенгшщзх", "фывапролджэ"]
    assert row(Page.RUSSIAN, 3).startswith("ячсмитьбю")
    assert [row(Page.LATIN, number)[:9] for number in (1, 2)] == ["qwertyuio", "asdfghjkl"]


def test_between_the_letters_it_goes_to_and_fro() -> None:
    assert other_letters(Page.RUSSIAN) is Page.LATIN
    assert other_letters(Page.LATIN) is Page.RUSSIAN
