"""Random histories of letters: what inboxes show is what somebody would reckon on paper."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.backup.letter_invariants import LETTERS
from app.clock import FixedClock
from app.codes import Side
from app.errors import DiaryError, NotFound, Refused
from app.messages.commands import confirm_urgent, escalate_overdue, mark_read, reply, send
from app.messages.handling import add_participant, archive, close_thread, mark_unread, reopen_thread, withdraw
from app.messages.queries import inbox, unread_counts
from app.messages.rows import Family, InboxRow
from app.messages.search import search
from app.messages.thread_page import thread, urgent_waiting
from app.session import Session
from models.base import rows
from models.messages import MessageThread
from models.opening import open_school_file
from tests.app.messages.actors import PEOPLE, letter_to, party_of, session_of
from tests.app.messages.naive import PlainThread
from tests.build import NOW, BuiltSchool

ACTORS = ("parent", "mother", "pupil", "class_teacher", "teacher", "deputy")
STAFF = ("class_teacher", "teacher", "deputy")
FAMILIES = {"parent": "zhukova", "mother": "arbuzova", "pupil": "zhukova"}

some = st.integers(0, 30)
steps = st.one_of(
    st.tuples(
        st.just("send"), st.sampled_from(ACTORS), st.sampled_from(ACTORS), st.booleans(), st.booleans()
    ),
    st.tuples(st.just("reply"), st.sampled_from(ACTORS), some, st.booleans()),
    st.tuples(st.just("read"), st.sampled_from(ACTORS), some, st.integers(1, 6)),
    st.tuples(st.just("confirm"), st.sampled_from(ACTORS), some, st.integers(1, 4)),
    st.tuples(st.just("withdraw"), st.sampled_from(ACTORS), some, st.integers(1, 4)),
    st.tuples(st.just("archive"), st.sampled_from(ACTORS), some, st.booleans()),
    st.tuples(st.just("close"), st.sampled_from(STAFF), some, st.booleans()),
    st.tuples(st.just("unread"), st.sampled_from(ACTORS), some),
    st.tuples(st.just("join"), st.sampled_from(STAFF), some, st.sampled_from(STAFF)),
    st.tuples(st.just("wait"), st.sampled_from([1, 30, 61])),
)


class History:
    """Plays a history in a file and on paper at once."""

    def __init__(self, school: BuiltSchool) -> None:
        self.school = school
        self.sessions = {name: session_of(school, name) for name in ACTORS}
        self.parties = {name: party_of(school, name) for name in ACTORS}
        self.plain: dict[int, PlainThread] = {}

    @property
    def now(self) -> int:
        return int(self.school.clock.now().timestamp())

    def play(self, step: tuple[Any, ...]) -> None:
        getattr(self, f"do_{step[0]}")(*step[1:])
        self.school.clock.moment += timedelta(seconds=7)

    def do_send(self, author: str, to: str, urgent: bool, replies: bool) -> None:
        session = self.sessions[author]
        letter = letter_to(
            self.school, to, subject=f"Тема {len(self.plain)}", text=f"Пингвин{len(self.plain)}", urgent=urgent,
            replies_allowed=replies, about=FAMILIES.get(author),
        )  # fmt: skip
        try:
            sent = send(session, letter)
        except Refused as refusal:
            self._is_expected(refusal.code, author, to)
            return
        others = [self.parties[to]]
        one = PlainThread(
            sent.thread_id, letter.subject, self.parties[author], [self.parties[author], *others], replies
        )
        one.write(self.parties[author], letter.text, self.now, urgent=urgent)
        self.plain[sent.thread_id] = one

    def _is_expected(self, code: str, author: str, to: str) -> None:
        """Why a letter was refused: a family to another, oneself, an urgent one too much."""
        usual = {"letter.urgent_limit", "letter.not_urgent", "letter.no_recipients"}
        assert code in usual or (author in FAMILIES and to in FAMILIES)

    def _is_strange(self, code: str, name: str, one: PlainThread) -> None:
        assert code == ("message.unknown" if self.parties[name] in one.parties else "thread.unknown")

    def _pick(self, number: int) -> PlainThread | None:
        return list(self.plain.values())[number % len(self.plain)] if self.plain else None

    def _try(self, name: str, one: PlainThread, action: Any) -> bool:
        """Whether it was done; who takes no part is told that there is no such thread."""
        try:
            action()
        except NotFound as error:
            self._is_strange(error.code, name, one)
            return False
        except DiaryError:
            assert self.parties[name] in one.parties
            return False
        assert self.parties[name] in one.parties
        return True

    def do_reply(self, name: str, number: int, urgent: bool) -> None:
        one = self._pick(number)
        if one is None:
            return
        text = f"Жираф{self.now}"
        done = self._try(name, one, lambda: reply(self.sessions[name], one.number, text, urgent=urgent))
        if not done:
            return
        assert not one.closed
        assert one.replies or one.starter == self.parties[name]
        for no in one.waits(self.parties[name]):
            one.messages[no - 1].confirmed.add(self.parties[name])
            one.messages[no - 1].seen.add(self.parties[name])
        one.write(self.parties[name], text, self.now, urgent=urgent)

    def do_read(self, name: str, number: int, up_to: int) -> None:
        one = self._pick(number)
        if one is not None and self._try(
            name, one, lambda: mark_read(self.sessions[name], one.number, up_to)
        ):
            one.look(self.parties[name], up_to)

    def do_confirm(self, name: str, number: int, no: int) -> None:
        one = self._pick(number)
        if one is None:
            return
        party = self.parties[name]
        waited = no in one.waits(party)
        if self._try(name, one, lambda: confirm_urgent(self.sessions[name], one.number, no)) and waited:
            one.messages[no - 1].confirmed.add(party)
            one.messages[no - 1].seen.add(party)
            one.look(party, no)

    def do_withdraw(self, name: str, number: int, no: int) -> None:
        one = self._pick(number)
        if one is not None and self._try(name, one, lambda: withdraw(self.sessions[name], one.number, no)):
            assert one.messages[no - 1].author == self.parties[name]
            one.messages[no - 1].withdrawn = True

    def do_archive(self, name: str, number: int, away: bool) -> None:
        one = self._pick(number)
        if one is not None and self._try(name, one, lambda: archive(self.sessions[name], one.number, away)):
            (one.archived.add if away else one.archived.discard)(self.parties[name])

    def do_close(self, name: str, number: int, closed: bool) -> None:
        one = self._pick(number)
        if one is None:
            return
        session = self.sessions[name]
        if closed:
            done = self._try(
                name, one, lambda: close_thread(session, one.number, expected_no=len(one.messages))
            )
        else:
            done = self._try(name, one, lambda: reopen_thread(session, one.number))
        if done:
            one.closed = closed

    def do_unread(self, name: str, number: int) -> None:
        one = self._pick(number)
        party = self.parties[name]
        if one is None or not self._try(name, one, lambda: mark_unread(self.sessions[name], one.number)):
            return
        others = [
            no
            for no, message in enumerate(one.messages, 1)
            if message.author != party and not message.withdrawn
        ]
        if others and not one.unread(party):
            one.read[party] = others[-1] - 1

    def do_join(self, name: str, number: int, whom: str) -> None:
        one = self._pick(number)
        person = self.parties[whom][0]
        if one is None or not self._try(
            name, one, lambda: add_participant(self.sessions[name], one.number, person)
        ):
            return
        if self.parties[whom] not in one.parties:
            one.parties.append(self.parties[whom])

    def do_wait(self, minutes: int) -> None:
        self.school.clock.moment += timedelta(minutes=minutes)
        before = {one.number: list(one.parties) for one in self.plain.values()}
        escalate_overdue(self.sessions["deputy"])
        with self.school.file.reading():
            joined = {
                number
                for number, one in self.plain.items()
                if self.parties["deputy"] in taking_part(number) and self.parties["deputy"] not in one.parties
            }
        for number in joined:
            one = self.plain[number]
            assert any(
                message.urgent and not message.withdrawn and self.now - message.at >= 3600
                for message in one.messages
            )
            one.parties.append(self.parties["deputy"])
        assert all(before[number] != self.plain[number].parties for number in joined)

    # --- comparing ----------------------------------------------------------------------------------------------------

    def compare(self) -> None:
        for name, session in self.sessions.items():
            self._compare_inbox(name, session)
            self._compare_threads(name, session)
            self._compare_search(name, session)
        with self.school.file.reading():
            waiting = dict(rows(MessageThread.select(MessageThread.id, MessageThread.waiting_since)))
            assert {number: at and int(at.timestamp()) for number, at in waiting.items()} == {
                number: one.waiting_since() for number, one in self.plain.items()
            }
            for rule in LETTERS:
                broken = self.school.file.database.execute_sql(rule.select).fetchall()
                assert broken == [], rule.code

    def _of(self, name: str) -> list[PlainThread]:
        party = self.parties[name]
        mine = [one for one in self.plain.values() if party in one.parties]
        return sorted(mine, key=lambda one: (one.last_at, one.number), reverse=True)

    def _compare_inbox(self, name: str, session: Session) -> None:
        party, mine = self.parties[name], self._of(name)
        counts = unread_counts(session)
        assert counts.messages == sum(one.unread(party) for one in mine)
        assert counts.threads == sum(one.unread(party) > 0 for one in mine)
        assert counts.urgent == sum(bool(one.waits(party)) for one in mine)
        here = [one for one in mine if party not in one.archived]
        expected = [one for one in here if one.waits(party)] + [one for one in here if not one.waits(party)]
        found = self._pages(session, "inbox")
        assert [line.thread_id for line in found] == [one.number for one in expected]
        for line, one in zip(found, expected, strict=True):
            last = one.messages[-1]
            assert line.unread == one.unread(party)
            assert line.words == ("" if last.withdrawn else last.text)
            assert (line.urgent.value == "waits") == bool(one.waits(party))
            assert (line.last_no, line.closed, line.subject) == (len(one.messages), one.closed, one.subject)
            assert line.others == len(one.parties) - 2
        away = [one.number for one in mine if party in one.archived]
        assert [line.thread_id for line in self._pages(session, "archive")] == away
        wrote = [one.number for one in mine if any(message.author == party for message in one.messages)]
        assert [line.thread_id for line in self._pages(session, "sent")] == wrote

    def _pages(self, session: Session, folder: Any) -> list[InboxRow]:
        """All pages of two lines each."""
        page = inbox(session, folder=folder, limit=2)
        found = list(page.rows)
        while page.more is not None:
            page = inbox(session, folder=folder, before=page.more, limit=2)
            found += page.rows
        return found

    def _compare_threads(self, name: str, session: Session) -> None:
        party = self.parties[name]
        for one in self.plain.values():
            if party not in one.parties:
                with pytest.raises(NotFound):
                    thread(session, one.number)
                continue
            page = thread(session, one.number)
            assert {(who.person_id, who.side) for who in page.people} == set(one.parties)
            assert list(page.urgent_waits) == one.waits(party)
            for row, message in zip(page.messages, one.messages, strict=True):
                hidden = message.withdrawn and message.author != party and party not in message.seen
                wiped = message.withdrawn and not message.seen
                assert row.text == ("" if hidden or wiped else message.text)
                assert {(r.who.person_id, r.who.side) for r in row.receipts} == message.seen
                confirmed = {(r.who.person_id, r.who.side) for r in row.receipts if r.confirmed_at}
                assert confirmed == message.confirmed
        waiting = {(row.thread_id, row.no) for row in urgent_waiting(session)}
        assert waiting == {(one.number, one.waits(party)[0]) for one in self._of(name) if one.waits(party)}

    def _compare_search(self, name: str, session: Session) -> None:
        party = self.parties[name]
        for word in ("пингвин", "жираф"):
            expected = {
                (one.number, no)
                for one in self._of(name)
                for no, message in enumerate(one.messages, 1)
                if not message.withdrawn and message.text.casefold().startswith(word)
            }
            assert {(hit.thread_id, hit.no) for hit in search(session, word, limit=500).hits} == expected, (
                party
            )


def taking_part(number: int) -> set[tuple[int, Side]]:
    from models.messages import ThreadParticipant

    found = ThreadParticipant.select(ThreadParticipant.person, ThreadParticipant.side).where(
        ThreadParticipant.thread == number
    )
    return {(person, Side(side)) for person, side in rows(found)}


@contextlib.contextmanager
def copy_of(template: tuple[Path, dict[str, int]]) -> Iterator[BuiltSchool]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "school.db"
        shutil.copyfile(template[0], path)
        school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(template[1]))
        try:
            yield school
        finally:
            school.close()


@given(st.lists(steps, min_size=15, max_size=50))
@settings(max_examples=25)
def test_inboxes_are_what_is_reckoned_on_paper(
    school_template: tuple[Path, dict[str, int]], history: list[tuple[Any, ...]]
) -> None:
    with copy_of(school_template) as school:
        played = History(school)
        for step in history:
            played.play(step)
        played.compare()


def test_the_actors_are_of_both_sides() -> None:
    assert {PEOPLE[name][0].value for name in ACTORS} >= {"parent", "pupil", "teacher", "deputy"}
    assert Family("one") is Family.ONE
