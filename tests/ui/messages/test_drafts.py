"""What is begun is in the school file a moment later, comes back from there, and is never lost by coming back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.errors import DiaryError, StorageProblem
from app.files.rows import StoredRef
from ui.messages.drafts import Drafts, joined
from ui.messages.sender import Sender
from ui.messages.written import (
    Addressee,
    Written,
    from_text,
    is_new,
    new_key,
    passed_on_in,
    to_text,
)

HELLO = Written("7", "Здравствуйте!")


class File:
    """A school file that takes drafts and messages, or does not."""

    def __init__(self) -> None:
        self.drafts: dict[str, Written] = {}
        self.sent: list[Written] = []
        self.error: Exception | None = None
        self.silent = False
        self.waiting: list[Callable[[], None]] = []

    def save_draft(
        self, written: Written, done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self._answer(lambda: self.drafts.__setitem__(written.key, written), done, failed)

    def drop_draft(self, key: str, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self._answer(lambda: self.drafts.pop(key, None), done, failed)

    def send(
        self, written: Written, done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self._answer(lambda: self.sent.append(written), done, failed)

    def _answer(
        self, act: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        def answer() -> None:
            if self.error is not None:
                failed(self.error)
            else:
                act()
                done(None)

        if self.silent:
            self.waiting.append(answer)
        else:
            answer()


@pytest.fixture
def file() -> File:
    return File()


@pytest.fixture
def drafts(file: File, qtbot: QtBot) -> Drafts:
    return Drafts(file)


def test_what_is_typed_is_saved_when_the_keys_rest(drafts: Drafts, file: File, qtbot: QtBot) -> None:
    drafts._rest.setInterval(1)
    drafts.type(HELLO)
    assert drafts.unsaved == [HELLO]
    qtbot.waitUntil(lambda: file.drafts == {"7": HELLO})
    assert drafts.unsaved == []
    assert drafts.get("7") == HELLO


def test_keys_that_never_rest_are_saved_all_the_same(drafts: Drafts, file: File, qtbot: QtBot) -> None:
    drafts._latest.setInterval(1)
    drafts.type(HELLO)
    qtbot.waitUntil(lambda: "7" in file.drafts)


def test_an_emptied_form_is_no_draft(drafts: Drafts, file: File) -> None:
    drafts.type(HELLO)
    drafts.flush()
    drafts.type(replace(HELLO, text="  \n"))
    drafts.flush()
    assert file.drafts == {}
    assert drafts.all == []


def test_the_share_is_tried_again(drafts: Drafts, file: File, qtbot: QtBot) -> None:
    file.error = StorageProblem("share.unreachable")
    drafts.type(HELLO)
    drafts.flush()
    assert drafts.unsaved == [HELLO]
    assert drafts.tries.is_failing
    file.error = None
    drafts.retry()
    assert file.drafts == {"7": HELLO}
    assert drafts.unsaved == []


def test_what_is_typed_while_it_is_saved_is_saved_too(drafts: Drafts, file: File) -> None:
    file.silent = True
    drafts.type(HELLO)
    drafts.flush()
    longer = replace(HELLO, text="Здравствуйте! Скажите, пожалуйста")
    drafts.type(longer)
    file.waiting.pop()()
    assert drafts.unsaved == [longer]
    drafts.flush()
    file.waiting.pop()()
    assert file.drafts == {"7": longer}


def test_a_refused_draft_is_not_sent_again_until_something_is_typed(drafts: Drafts, file: File) -> None:
    file.error = DiaryError("text.too_long", most=10)
    drafts.type(HELLO)
    drafts.flush()
    file.error = None
    drafts.flush()
    assert file.drafts == {}
    assert drafts.get("7") == HELLO
    drafts.type(replace(HELLO, text="Коротко"))
    drafts.flush()
    assert file.drafts["7"].text == "Коротко"


def test_a_draft_of_another_pc_is_shown(drafts: Drafts, qtbot: QtBot) -> None:
    with qtbot.waitSignal(drafts.arrived) as arrived:
        drafts.take_up([HELLO])
    assert arrived.args == ["7"]
    assert drafts.get("7") == HELLO
    assert drafts.unsaved == []


def test_a_draft_of_another_pc_does_not_overwrite_what_is_typed(drafts: Drafts) -> None:
    drafts.type(replace(HELLO, text="Спасибо."))
    drafts.take_up([HELLO])
    found = drafts.get("7")
    assert found is not None
    assert found.text == "Здравствуйте!\n\nСпасибо."


def test_asked_again_the_file_brings_nothing_back_that_was_deleted(drafts: Drafts, file: File) -> None:
    drafts.take_up([HELLO])
    drafts.type(replace(HELLO, text=""))
    drafts.take_up([HELLO])
    assert drafts.get("7") is None
    drafts.flush()
    assert drafts.all == []


def test_the_file_keeps_a_draft_until_it_is_sent(drafts: Drafts, file: File) -> None:
    drafts.type(HELLO)
    drafts.flush()
    drafts.hand_over("7")
    drafts.flush()
    assert drafts.get("7") is None
    assert file.drafts == {"7": HELLO}, "the message may never arrive"
    drafts.settle("7")  # the file lets go of it together with the sending
    drafts.flush()
    assert drafts.unsaved == drafts.all == []
    assert file.drafts == {"7": HELLO}


def test_what_is_typed_while_the_message_is_sent_stays(drafts: Drafts, file: File) -> None:
    drafts.type(HELLO)
    drafts.hand_over("7")
    later = Written("7", "И ещё одно.")
    drafts.type(later)
    drafts.settle("7")
    assert drafts.get("7") == later
    assert file.drafts == {"7": later}


def test_what_is_refused_is_in_the_form_again(drafts: Drafts) -> None:
    drafts.type(HELLO)
    drafts.hand_over("7")
    drafts.type(Written("7", "И ещё одно."))
    drafts.give_back(HELLO)
    found = drafts.get("7")
    assert found is not None
    assert found.text == "Здравствуйте!\n\nИ ещё одно."


def test_two_drafts_of_one_letter_are_joined_without_repeating() -> None:
    long, short = Written("7", "Добрый день! Прошу"), Written("7", "Добрый день!")
    assert joined(long, short).text == joined(short, long).text == "Добрый день! Прошу"


def test_a_letter_is_kept_whole() -> None:
    written = Written(
        new_key(), "Текст «с кавычками»\n\u202e", "Тема", (Addressee("staff", 3, "Иванова А. П."),), 5, "both",
        urgent=True, replies_allowed=False, files=(StoredRef("ab" * 32, 10, "image/png", "фото.png"),),
        passes_on=(4, 2),
    )  # fmt: skip
    assert from_text(to_text(written)) == written
    assert is_new(written.key)
    assert written.thread_id is None
    assert from_text(to_text(HELLO)).thread_id == 7


def test_a_place_tells_what_is_passed_on() -> None:
    assert passed_on_in(new_key((4, 2))) == (4, 2)
    assert passed_on_in(new_key()) is None
    assert passed_on_in("12") is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"key": "x"}', "null"])
def test_what_cannot_be_read_is_said(text: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_text(text)


# --- sending ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def sender(file: File, qtbot: QtBot) -> Sender:
    return Sender(file)


def test_a_message_is_sent_once(sender: Sender, file: File) -> None:
    file.silent = True
    sender.put(HELLO)
    sender.put(HELLO)
    sender.flush()
    assert len(file.waiting) == 1, "it is on its way"
    file.waiting.pop()()
    assert file.sent == [HELLO]
    assert sender.unsent == 0


def test_while_the_share_is_away_it_waits_with_its_token(sender: Sender, file: File) -> None:
    file.error = StorageProblem("share.unreachable")
    sender.put(HELLO)
    assert [one.written for one in sender.of_thread(7)] == [HELLO]
    assert sender.sendings[0].error is file.error
    file.error = None
    sender.retry()
    assert [one.token for one in file.sent] == [HELLO.token]


def test_what_is_refused_goes_back(sender: Sender, file: File, qtbot: QtBot) -> None:
    file.error = DiaryError("text.too_long", most=10)
    with qtbot.waitSignal(sender.refused) as refused:
        sender.put(HELLO)
    assert refused.args == [HELLO, file.error]
    assert sender.unsent == 0
