"""Login names: readable, one for each person, whatever case."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.auth.logins import check_login, latin, login_for, normal_login
from app.errors import BadInput


@pytest.mark.parametrize(
    ("last", "first", "login"),
    [
        ("Иванова", "Мария", "ivanova.m"),
        ("Щёкин", "Юрий", "shchekin.yu"),
        ("Римский-Корсаков", "Николай", "rimskiy-korsakov.n"),
        ("Подъячев", "Илья", "podyachev.i"),
        ("де ла Крус", "Хуан", "delakrus.kh"),
        ("О’Нил", "Шон", "onil.sh"),
        ("Müller", "Ærna", "muller.ae"),
        ("Ғәлиева", "Һөмай", "galieva.h"),
        ("Ю", "", "yu"),
        ("李", "", "user"),
    ],
)
def test_names_are_spelled_in_latin(last: str, first: str, login: str) -> None:
    assert login_for(last, first, set()) == login


def test_namesakes_are_numbered() -> None:
    taken: set[str] = set()
    for expected in ("ivanova.m", "ivanova.m2", "ivanova.m3"):
        assert login_for("Иванова", "Мария", taken) == expected
        taken.add(expected)


@given(st.text(max_size=40), st.text(max_size=40))
def test_every_name_gives_a_login_that_can_be_used(last: str, first: str) -> None:
    login = login_for(last, first, set())
    assert check_login(login) == login
    assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)?", login)
    assert login_for(last, first, {login}) != login


def test_case_and_blanks_do_not_matter() -> None:
    assert normal_login("  Ivanova.M ") == normal_login("IVANOVA.M") == "ivanova.m"


@pytest.mark.parametrize("text", ["", "a", "a b", ".dot", "x" * 41, "semi;colon", "line\nbreak"])
def test_unusable_names_are_refused(text: str) -> None:
    with pytest.raises(BadInput) as refusal:
        check_login(text)
    assert refusal.value.code == "login.unusable"


def test_hyphens_stay_single() -> None:
    assert latin("--А--Б--") == "a-b"
