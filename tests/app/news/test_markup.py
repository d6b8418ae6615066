"""The subset of Markdown: what it knows, and that all else is text, however hostile."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.news.markup import LEAD, Block, BlockKind, Span, blocks, lead, spoken_address
from app.news.rules import LONGEST_TEXT


def spans(text: str) -> tuple[Span, ...]:
    (block,) = blocks(text)
    return block.spans


def test_looks() -> None:
    assert spans("просто **жирно _и_** *курсив*") == (
        Span("просто "), Span("жирно ", bold=True), Span("и", bold=True, italic=True), Span(" "),
        Span("курсив", italic=True),
    )  # fmt: skip


def test_blocks() -> None:
    found = blocks("# Тема\n\n###### мелко\n\nабзац\nстрока\n\n1. раз\n2. два\n   - глубже\n\n> слова")
    assert [(one.kind, one.level, one.depth, one.number, one.quotes, one.text) for one in found] == [
        (BlockKind.HEADING, 1, 0, None, 0, "Тема"),
        (BlockKind.HEADING, 3, 0, None, 0, "мелко"),
        (BlockKind.PARAGRAPH, 0, 0, None, 0, "абзац\nстрока"),
        (BlockKind.ITEM, 0, 1, 1, 0, "раз"),
        (BlockKind.ITEM, 0, 1, 2, 0, "два"),
        (BlockKind.ITEM, 0, 2, None, 0, "глубже"),
        (BlockKind.PARAGRAPH, 0, 0, None, 1, "слова"),
    ]


def test_a_list_starts_where_its_author_says_and_may_have_an_empty_item() -> None:
    assert [(one.number, one.text) for one in blocks("7. семь\n8.\n9. девять")] == [
        (7, "семь"),
        (8, ""),
        (9, "девять"),
    ]


def test_links_of_the_web_and_of_mail() -> None:
    assert spans("[сайт](https://school.example/a)") == (Span("сайт", address="https://school.example/a"),)
    assert spans("<mailto:head@school.example>")[0].address == "mailto:head@school.example"
    assert spans("смотрите https://school.example/food, там всё") == (
        Span("смотрите "), Span("https://school.example/food", address="https://school.example/food"),
        Span(", там всё"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](file:///etc/passwd)", "[x](\\\\server\\share\\a.exe)",
        "[x](vbscript:x)", "[x](ms-settings:)", "<javascript:alert(1)>", "[x](http:///)", "[x](../main.py)",
        "<script>alert(1)</script>", '<img src="http://school.example/a.png">', "<a href='http://a.example'>x</a>",
        "[x]: javascript:alert(1)\n\n[x]", "&lt;b&gt;", "`<b>`", "~~нет~~", "| a |\n|---|\n| b |", "---",
        "    <b>отступ</b>", "```\n<b>\n```",
    ],
)  # fmt: skip
def test_all_else_is_text(text: str) -> None:
    """Nothing of it leads anywhere, and what stands there is what was written."""
    found = blocks(text)
    shown = "".join(block.text for block in found)
    for block in found:
        assert all(
            not span.address or span.address.startswith(("http://a", "http://s")) for span in block.spans
        )
    assert "".join(shown.split()) in "".join(text.split()) or " (" in shown


def test_an_address_that_is_no_link_is_shown() -> None:
    assert "".join(span.text for span in spans("[сюда](../main.py)")) == "сюда (../main.py)"


def test_a_picture_is_not_one() -> None:
    """It is not loaded from anywhere: what is left is a link, which asks before it is opened."""
    assert spans("![кот](http://school.example/cat.png)") == (
        Span("!"), Span("кот", address="http://school.example/cat.png"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "![" * 10_000, ">" * 20_000, "- " * 10_000, "*a " * 6_600, "_a__b" * 4_000, "[a](" * 5_000,
     "\\" * 20_000, "x" * 1_000_000, "<http://" * 2_500, "".join(" " * one + "- a\n" for one in range(190))],
    ids=["brackets", "pictures", "quotes", "lists", "stars", "lines", "links", "slashes", "long line", "angles",
         "nested"],
)  # fmt: skip
def test_hostile_lengths_are_read(text: str) -> None:
    found = blocks(text)
    assert found
    assert sum(len(one.text) for one in found) <= LONGEST_TEXT
    assert all(one.depth <= 6 and one.quotes <= 6 for one in found)


@given(st.text(alphabet="аb *_[]()<>!#-+1.>\n\\&;:/", max_size=60))
@example("- \n  # x")
@example("> - a\n>\n> b")
def test_any_text_is_read(text: str) -> None:
    for block in blocks(text):
        assert isinstance(block, Block)
        for span in block.spans:
            assert not span.address or span.address.partition(":")[0].lower() in ("http", "https", "mailto")


@given(st.text())
def test_a_lead_is_a_short_line(text: str) -> None:
    found = lead(text)
    assert len(found) <= LEAD
    assert "\n" not in found


def test_a_lead_has_no_marks_and_ends_with_a_word() -> None:
    assert lead("# Тема\n\n**раз**, [два](https://a.example)\n\n- три") == "Тема раз, два три"
    assert lead("слово " * 100).endswith("слово…")


def test_addresses_are_read_by_people() -> None:
    assert spoken_address("http://xn--80a1acny.xn--p1ai/a") == "http://почта.рф/a"
    assert spoken_address("https://school.example/%D0%BF") == "https://school.example/п"


def test_a_host_of_mixed_alphabets_is_shown_as_it_is_sent() -> None:
    """With a Cyrillic а, it looks like another."""
    assert spoken_address("http://xn--pple-43d.com/") == "http://xn--pple-43d.com/"
