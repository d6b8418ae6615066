"""The code on a slip: what a scanner types is what was meant, or nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.auth.slip_code import SlipCode, read_slip_code, slip_code, slip_code_at_end

LOGINS = st.text("abcdefghijklmnopqrstuvwxyz0123456789.-_@ёжъ", min_size=2, max_size=40)
PASSWORDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=40)


@given(LOGINS, PASSWORDS, st.booleans())
def test_what_is_written_is_read(login: str, password: str, staff: bool) -> None:
    code = slip_code(login, password, staff=staff)
    assert code.isascii()
    assert code.isdigit()
    assert read_slip_code(f" {code}\n") == SlipCode(login, password, staff)
    # It is whole at its last digit and at none before; a scanner's Enter may come late or not at all.
    assert slip_code_at_end("8858" + code) == SlipCode(login, password, staff)
    assert [count for count in range(len(code)) if read_slip_code(code[:count])] == []


@given(st.data())
def test_a_digit_that_was_read_wrongly_signs_nobody_in(data: st.DataObject) -> None:
    code = slip_code("ivanova.m", "nar-tem-vub-pes-kat-47")
    place = data.draw(st.integers(0, len(code) - 1))
    wrong = data.draw(st.sampled_from([one for one in "0123456789" if one != code[place]]))
    assert read_slip_code(code[:place] + wrong + code[place + 1 :]) in (None, read_slip_code(code))


@given(st.text(max_size=200) | st.from_regex(r"88[01]\d{3,140}", fullmatch=True))
def test_what_is_no_code_is_none(text: str) -> None:
    found = read_slip_code(text)
    assert found is None or slip_code(found.login, found.password, staff=found.staff) == text.strip()


def test_the_password_is_in_no_representation() -> None:
    assert "secret" not in repr(SlipCode("ivanova.m", "secret"))
