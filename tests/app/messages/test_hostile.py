"""What people (and their programs) put into messages is kept as text, or refused clearly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.messages.commands import mark_read, reply, send
from app.messages.drafts import drafts, save_draft
from app.messages.queries import inbox
from app.messages.rows import Draft
from app.messages.rules import FIRST_WORDS, MOST_TEXT, clean_subject, clean_text, first_words, marked, stem
from app.messages.search import search
from app.messages.thread_page import thread
from tests.app.messages.actors import letter_to, session_of
from tests.build import BuiltSchool

KEPT = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "&lt;b&gt; & &amp; \\u0041 %s {0} {name}",
    "'; DROP TABLE message; --",
    '" OR words : * NEAR(a b) ^ AND NOT',
    "справа\u202eналево\u202c и \u2066обратно\u2069",
    "эмодзи 👩‍👩‍👧 и \ufeff невидимое \u200b",
    "одна строка\n\n\tи отступ",
    "z\u0335\u0321\u0321\u0335a\u0336l\u0335g\u0334o",
]


@pytest.mark.parametrize("text", KEPT)
def test_it_stays_as_it_was_typed(school: BuiltSchool, text: str) -> None:
    parent, teacher = session_of(school, "parent"), session_of(school, "class_teacher")
    sent = send(parent, letter_to(school, "class_teacher", text=text, subject=" ".join(text.split())[:150]))
    assert thread(teacher, sent.thread_id).messages[0].text == text.strip()
    assert len(inbox(teacher).rows[0].words) <= FIRST_WORDS + 1
    reply(teacher, sent.thread_id, text)
    search(teacher, text)  # whatever is asked for is asked as words
    assert [hit.no for hit in search(teacher, "жуков пётр").hits] == [1]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "letter.empty"),
        (" \n\t ", "letter.empty"),
        ("a\0b", "letter.bad_character"),
        ("\x1b[31mкрасный", "letter.bad_character"),
        ("половина \ud83d", "letter.bad_character"),
        ("я" * (MOST_TEXT + 1), "letter.too_long"),
        ("А" * 1_000_000, "letter.too_long"),
    ],
)
def test_what_is_no_text_is_refused(school: BuiltSchool, text: str, code: str) -> None:
    parent = session_of(school, "parent")
    with pytest.raises(BadInput) as refusal:
        send(parent, letter_to(school, "class_teacher", text=text))
    assert (refusal.value.code, refusal.value.data["field"]) == (code, "text")
    assert inbox(parent, folder="sent").rows == ()


def test_a_text_of_one_endless_line_is_one_line_of_the_list(school: BuiltSchool) -> None:
    parent, teacher = session_of(school, "parent"), session_of(school, "class_teacher")
    sent = send(parent, letter_to(school, "class_teacher", text="ы" * MOST_TEXT))
    assert len(inbox(teacher).rows[0].words) == FIRST_WORDS + 1
    assert mark_read(teacher, sent.thread_id, 1) == 1
    assert [hit.no for hit in search(teacher, "ы" * 50).hits] == [1]


def test_a_draft_is_kept_whatever_it_holds(school: BuiltSchool) -> None:
    parent = session_of(school, "parent")
    save_draft(parent, Draft("new:1", "a\0b \ud83d <b>", subject="  "))
    assert drafts(parent)[0].text == "ab  <b>"


@given(st.text())
def test_a_clean_text_is_clean(text: str) -> None:
    try:
        clean = clean_text(text)
    except BadInput:
        return
    assert clean_text(clean) == clean
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert "\n" not in first_words(clean)
    assert len(first_words(clean)) <= FIRST_WORDS + 1


@given(st.text(max_size=300))
def test_a_subject_is_one_line(text: str) -> None:
    try:
        clean = clean_subject(text)
    except BadInput:
        return
    assert "\n" not in clean
    assert clean == clean.strip()
    assert clean


@given(st.text(alphabet="абвгде ёЁАБ.,-\n", max_size=400), st.text(alphabet="абвгде", min_size=1, max_size=4))
def test_marks_stand_on_words_that_begin_so(text: str, beginning: str) -> None:
    snippet, marks = marked(text, [beginning])
    for start, length in marks:
        word = snippet[start : start + length]
        assert word.casefold().replace("ё", "е").startswith(beginning)
        assert word.isalnum()
    words = "".join(one if one.isalnum() else " " for one in text).split()
    if any(word.casefold().replace("ё", "е").startswith(beginning) for word in words):
        assert marks


@pytest.mark.parametrize(
    ("forms", "root"),
    [
        (("контрольная", "контрольной", "контрольную", "контрольные"), "контрольн"),
        (("экскурсия", "экскурсию", "экскурсией"), "экскурси"),
        (("родители", "родителями", "родителей"), "родител"),
        (("школа", "школы", "школу", "школой"), "школ"),
    ],
)
def test_forms_of_a_word_have_a_beginning_in_common(forms: tuple[str, ...], root: str) -> None:
    assert all(form.startswith(stem(one)) for form in forms for one in forms)
    assert all(len(stem(one)) >= len(root) - 1 for one in forms)
