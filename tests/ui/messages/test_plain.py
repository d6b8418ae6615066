"""Hostile text is made harmless: nothing turns round, hides or piles up, and what is long is shown in part."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.messages.plain import FIRST_LETTERS, FIRST_LINES, beginning, harmless, links, one_line

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
WITHOUT_WIDTH = "\u200b\u200c\u2060\ufeff\u00ad"


@pytest.mark.parametrize("sign", TURNING + WITHOUT_WIDTH)
def test_signs_that_are_not_seen_are_taken_out(sign: str) -> None:
    assert harmless(f"счёт{sign}.exe") == "счёт.exe"


def test_a_family_of_pictures_stays_one() -> None:
    family = "👨\u200d👩\u200d👧"
    assert harmless(f"Мы: {family}") == f"Мы: {family}"
    assert harmless("па\u200dпа") == "папа"


def test_controls_are_shown_as_what_they_are() -> None:
    assert harmless("a\x00b\x1b[31mc") == "a\ufffdb\ufffd[31mc"
    assert harmless("раз\r\nдва\rтри\u2028четыре\tпять") == "раз\nдва\nтри\nчетыре\tпять"


def test_marks_do_not_pile_up() -> None:
    assert harmless("а" + "\u0301" * 500 + "б") == "а" + "\u0301" * 3 + "б"


def test_html_stays_the_letters_that_were_typed() -> None:
    text = "<script>alert(1)</script> <b>жирно</b> &amp;"
    assert harmless(text) == text


@given(st.text())
def test_nothing_that_hides_is_left(text: str) -> None:
    shown = harmless(text)
    assert not set(shown) & set(TURNING + WITHOUT_WIDTH)
    assert all(unicodedata.category(one) not in ("Cc", "Cs") or one in "\n\t" for one in shown)
    assert harmless(shown) == shown


@given(st.text(), st.integers(2, 200))
def test_a_line_is_one_line_and_no_longer(text: str, most: int) -> None:
    line = one_line(text, most)
    assert "\n" not in line
    assert len(line) <= most


def test_a_short_text_is_shown_whole() -> None:
    assert beginning("Здравствуйте!\nСпасибо.") == ("Здравствуйте!\nСпасибо.", True)


@pytest.mark.parametrize("text", ["а" * 1_000_000, "слово " * 200_000, "строка\n" * 100_000])
def test_of_a_very_long_text_the_beginning_is_shown(text: str) -> None:
    shown, is_whole = beginning(harmless(text))
    assert not is_whole
    assert len(shown) <= FIRST_LETTERS + 2
    assert shown.count("\n") < FIRST_LINES
    assert shown.endswith(" …")


@given(st.text(alphabet="аб \n", max_size=400), st.integers(1, 50), st.integers(1, 9))
def test_the_beginning_is_the_beginning(text: str, letters: int, lines: int) -> None:
    shown, is_whole = beginning(text, letters, lines)
    assert text == shown if is_whole else text.startswith(shown.removesuffix(" …").rstrip())


def test_links_are_found_as_they_stand() -> None:
    text = "См. https://example.org/a?b=1, и (HTTP://example.com). И ещё раз https://example.org/a?b=1"
    assert links(text) == ("https://example.org/a?b=1", "HTTP://example.com")
    assert links("javascript:alert(1) file:///etc/passwd www.example.org") == ()
    assert len(links(" ".join(f"https://example.org/{n}" for n in range(90)))) == 5
