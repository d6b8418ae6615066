"""What the buttons of the editor do to the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.news.markup import blocks
from ui.news.writing.marks import Edited, around, lines, link, next_line

texts = st.text(alphabet="аб *_#>-1.\n", max_size=40)


def selected(edited: Edited) -> str:
    return edited.text[edited.start : edited.end]


def test_marks_stand_around_the_words_and_go_again() -> None:
    bold = around("раз два три", 4, 8, "**")
    assert bold == Edited("раз **два** три", 6, 9)
    assert around(*bold, "**") == Edited("раз два три", 4, 7)
    both = around("раз **два** три", 6, 9, "*")
    assert both.text == "раз ***два*** три"
    assert [span.bold and span.italic for span in blocks(both.text)[0].spans] == [False, True, False]


def test_nothing_selected_gives_a_place_to_type() -> None:
    assert around("раз ", 4, 4, "**") == Edited("раз ****", 6, 6)


@pytest.mark.parametrize(
    ("kind", "made"),
    [("heading", "## а\n## б"), ("bullets", "- а\n- б"), ("numbers", "1. а\n2. б"), ("quote", "> а\n> б")],
)
def test_lines_become_that_and_are_it_no_more(kind: str, made: str) -> None:
    edited = lines("а\nб", 0, 3, kind)
    assert (edited.text, selected(edited)) == (made, made)
    assert lines(*edited, kind).text == "а\nб"


def test_one_kind_of_line_takes_the_place_of_another() -> None:
    assert lines("1. а\n2. б", 0, 9, "bullets").text == "- а\n- б"
    assert lines("## а", 0, 4, "quote").text == "> а"


def test_a_list_begins_after_an_empty_line() -> None:
    edited = lines("абзац\nа\nб", 6, 9, "bullets")
    assert edited.text == "абзац\n\n- а\n- б"
    assert [one.text for one in blocks(edited.text)] == ["абзац", "а", "б"]


@given(
    texts, st.integers(0, 40), st.integers(0, 40), st.sampled_from(["heading", "bullets", "numbers", "quote"])
)
def test_lines_keep_the_words(text: str, one: int, other: int, kind: str) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    edited = lines(text, start, end, kind)
    assert 0 <= edited.start <= edited.end <= len(edited.text)
    assert sum(sign in "аб" for sign in edited.text) == sum(sign in "аб" for sign in text)


@given(texts, st.integers(0, 40), st.integers(0, 40), st.sampled_from(["*", "**"]))
def test_around_keeps_the_words(text: str, one: int, other: int, mark: str) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    edited = around(text, start, end, mark)
    assert 0 <= edited.start <= edited.end <= len(edited.text)
    assert selected(edited).strip() == text[start:end].strip()


def test_links() -> None:
    assert link("см. сайт.", 4, 8, "сайт", "https://a.example").text == "см. [сайт](https://a.example)."
    assert link("", 0, 0, "", "https://a.example").text == "<https://a.example>"
    (span,) = blocks(link("", 0, 0, "[с]", "https://a.example").text)[0].spans
    assert (span.text, span.address) == ("(с)", "https://a.example")


def test_enter_goes_on_with_a_list_and_ends_it() -> None:
    assert next_line("- а", 3) == Edited("- а\n- ", 6, 6)
    assert next_line("9. а", 4) == Edited("9. а\n10. ", 9, 9)
    assert next_line("- а\n- ", 6) == Edited("- а\n\n", 5, 5)
    assert next_line("слова", 5) is None
