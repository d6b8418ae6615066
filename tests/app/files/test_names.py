"""Names of attached files: whatever somebody calls a file, it is saved under a name that harms no PC."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.files.names import MOST_BYTES, clean_name, extension, split_name
from app.files.rules import free_name

NASTY = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from('/\\.: \t\n\0\u202e\u2066\u200b<>|?*"e\u0301¹'),
        st.sampled_from("conprnauxlt1"),
    ),
    max_size=300,
)


@pytest.mark.parametrize(
    ("given_name", "clean"),
    [
        ("../../etc/passwd", "passwd"),
        ("D:\\папка\\план.docx", "план.docx"),
        ("\\\\server\\share\\a.txt", "a.txt"),
        ("отчёт\u202efdp.exe", "отчётfdp.exe"),
        ("план\u200b.pdf\n", "план.pdf"),
        ("con.txt", "_con.txt"),
        ("LPT¹", "_LPT¹"),
        ("aux.tar.gz", "_aux.tar.gz"),
        ("имя...  ", "имя"),
        ("a:b|c?.txt", "a_b_c_.txt"),
        ("фото.jpg:stream", "фото.jpg_stream"),
        ("   .pdf", "pdf"),
        ("", "file"),
        ("...", "file"),
        ("\0\u202e", "file"),
        ("контрольная 5   «Б».pdf", "контрольная 5 «Б».pdf"),
        ("й.txt", "й.txt"),
    ],
)
def test_what_becomes_of_a_name(given_name: str, clean: str) -> None:
    assert clean_name(given_name) == clean


def test_a_name_of_a_million_letters_is_cut_and_keeps_its_extension() -> None:
    name = clean_name("я" * 1_000_000 + ".docx")
    assert name.endswith("я.docx")
    assert len(name.encode()) <= MOST_BYTES
    assert clean_name("a." + "x" * 1_000_000).startswith("x")


@given(NASTY)
def test_a_clean_name_is_harmless(name: str) -> None:
    clean = clean_name(name)
    assert clean
    assert not set(clean) & set('/\\<>:"|?*\0')
    assert len(clean.encode()) <= MOST_BYTES
    assert not clean.startswith((" ", "."))
    assert not clean.endswith((" ", "."))
    assert all(unicodedata.category(letter) not in ("Cc", "Cf", "Zl", "Zp") for letter in clean)
    stem = clean.split(".")[0].casefold().rstrip()
    assert stem not in {"con", "prn", "aux", "nul", "com1", "lpt1"}


@given(NASTY)
def test_a_clean_name_stays_as_it_is(name: str) -> None:
    clean = clean_name(name)
    assert clean_name(clean) == clean


@given(st.text(min_size=1))
def test_a_name_is_the_sum_of_its_parts(name: str) -> None:
    assert "".join(split_name(name)) == name


def test_the_extension_is_what_a_system_would_take() -> None:
    assert extension("фото.JPG") == "jpg"
    assert extension("фото.jpg.exe") == "exe"
    assert extension(".htaccess") == ""
    assert extension("см. план урока") == ""


@given(NASTY, st.lists(NASTY, max_size=4))
def test_two_files_of_a_thing_have_two_names(name: str, others: list[str]) -> None:
    taken = [clean_name(one) for one in [*others, name]]
    found = free_name(clean_name(name), taken)
    assert found.casefold() not in {one.casefold() for one in taken}
    assert extension(found) == extension(clean_name(name))
