"""Passwords: nothing is cut, nothing leaks, what is issued can be read and cannot be guessed."""

from __future__ import annotations

import math
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.auth import passwords
from app.auth.passwords import check_strength, cost_of, hash_password, matches, new_password
from app.errors import BadInput


@settings(max_examples=30)
@given(st.text(max_size=200), st.text(max_size=200))
def test_a_hash_knows_its_password_and_no_other(one: str, other: str) -> None:
    stored = hash_password(one, 4)
    assert matches(one, stored)
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert matches(other, stored) == same


@pytest.mark.parametrize("letter", ["a", "ы", "€"])
def test_nothing_is_cut_at_72_bytes(letter: str) -> None:
    long = letter * 300
    stored = hash_password(long, 4)
    assert not matches(long[:-1], stored)
    assert not matches(long[:-1] + "x", stored)


def test_a_nul_ends_nothing() -> None:
    assert not matches("one\0two", hash_password("one\0three", 4))


def test_letters_composed_of_two_are_the_same_as_one() -> None:
    assert matches("й\u0451", hash_password("и\u0306е\u0308", 4))


@pytest.mark.real_bcrypt
def test_the_cost_is_what_was_asked_for() -> None:
    assert cost_of(hash_password("пароль", 5)) == 5


@pytest.mark.parametrize("stored", ["", "v1", "пароль", "v2$2b$04$" + "a" * 53, "v1$2b$04$" + "a" * 52])
def test_an_unknown_form_matches_nothing(stored: str) -> None:
    assert not matches("", stored)
    assert cost_of(stored) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("abc12", "too_short"),
        ("ПарольПа", "too_simple"),
        ("aaaaaaaaaaaa", "too_simple"),
        ("12345678", "too_simple"),
        ("87654321", "too_simple"),
        ("qwertyuiop", "too_simple"),
        ("йцукенгш", "too_simple"),
        ("qwerty123456", "too_simple"),
        ("password1", "too_simple"),
        ("ivanova.m", "same_as_login"),
        ("Ivanova.M1", "same_as_login"),
        ("x" * 1001, "too_long"),
    ],
)
def test_what_others_would_guess_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadInput) as refusal:
        check_strength(text, "ivanova.m", 8)
    assert refusal.value.code == f"password.{code}"
    assert text not in str(refusal.value)
    assert text not in repr(refusal.value)


@pytest.mark.parametrize(
    "text", ["три синих кота", "Kd8-rtq2", "nar-tem-vub-pes-kat-47", "мой дом 17", "ivanova.m и чай"]
)
def test_what_is_good_passes(text: str) -> None:
    check_strength(text, "ivanova.m", 8)


def test_issued_passwords_are_readable_and_pass() -> None:
    made = {new_password() for _ in range(500)}
    assert len(made) == 500
    for text in made:
        check_strength(text, "ivanova.m", 8)
        assert not set(text) & set("01OoIil"), text


def test_issued_passwords_have_50_bits() -> None:
    bits = passwords.SYLLABLES_IN_PASSWORD * math.log2(len(passwords.SYLLABLES))
    bits += passwords.DIGITS_IN_PASSWORD * math.log2(len(passwords.DIGITS))
    assert bits >= 50
    assert len(set(passwords.SYLLABLES)) == len(passwords.SYLLABLES)
