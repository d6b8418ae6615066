"""Messages between families and school."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from app.changes import as_json
from app.codes import Side
from app.sample.calendar import moment
from app.sample.ledger import Ledger, LogRow
from app.sample.letters import Conversation, Note, Party, rows_of, words_of
from app.sample.roll import Adult, Pupil, Teacher
from app.sample.schooling import ClassYear
from app.sample.words import words
from models.messages import MessageDraft


class Talk:
    """Writes messages, week by week."""

    def __init__(self, ledger: Ledger, seed: str, head: Teacher, deputy: Teacher) -> None:
        self._ledger, self._head, self._deputy = ledger, head, deputy
        self._rng = random.Random(f"{seed}/talk")
        self._texts = words("texts")
        self._threads = 0

    def week(self, classes: list[ClassYear], monday: date) -> None:
        """A conversation in most classes."""
        rng = self._rng
        for one in classes:
            if rng.random() < 0.8 and one.places and one.teacher:
                self._conversation(one, one.teacher, monday)

    def drafts(self) -> None:
        """What somebody has begun to write and not sent."""
        at = self._ledger.now - 1500
        for person, subject, text, moment_ in (
            (self._deputy, "Отчёты за период", "Уважаемые коллеги, прошу до среды", at),
            (self._head, "", "Педсовет переносится на", at - 900),
        ):
            self._ledger.add(MessageDraft, person.id, Side.STAFF, "new:1", "{}", subject, text, moment_)

    def _conversation(self, one: ClassYear, teacher: Teacher, monday: date) -> None:
        rng = self._rng
        place = rng.choice(one.places)
        parent: Adult = place.pupil.family.parents[0]
        at = moment(monday + timedelta(days=rng.randrange(5)), rng.uniform(16 * 60, 20 * 60))
        if at > self._ledger.now or parent is teacher or place.starts > monday:
            return
        template = rng.choice(self._texts["thread"])
        about = {
            "name": place.pupil.name.first,
            "subject": rng.choice(("Русский язык", "Математика", "Английский язык")),
        }
        by_school = template["messages"][0].startswith("Уважаемые")
        sides = {teacher.id: Side.STAFF, parent.id: Side.PARENT}
        authors = (teacher, parent) if by_school else (parent, teacher)
        notes: list[Note] = []
        for no, text in enumerate(template["messages"]):
            if at > self._ledger.now:
                break
            author, reader = authors[no % 2], authors[(no + 1) % 2]
            seen = at + int(rng.uniform(0.02, 0.6) * 86_400)
            notes.append(
                Note(
                    (author.id, sides[author.id]), text.format(**about), at,
                    {(reader.id, sides[reader.id]): seen} if seen <= self._ledger.now else {},
                )
            )  # fmt: skip
            if seen > self._ledger.now:
                break
            at = max(seen, at) + int(rng.uniform(0.02, 0.5) * 86_400)
        self.store(
            template["subject"].format(**about),
            place.pupil,
            notes,
            [(one.id, sides[one.id]) for one in authors],
            list(authors),
        )

    # --- one thread -------------------------------------------------------------------------------------------------

    def store(
        self,
        subject: str,
        pupil: Pupil | None,
        notes: Sequence[Note],
        parties: Sequence[Party],
        people: Sequence[Adult | Pupil],
        *,
        family: str = "parents",
        mailing: int | None = None,
        has_files: bool = False,
        first_of_mailing: bool = False,
        watch: frozenset[Party] = frozenset(),
    ) -> int:
        """A thread with all its rows, and the log's; returns its number."""
        self._threads += 1
        named = {one.id: called(one) for one in (*people, *((pupil,) if pupil else ()))}
        talk = Conversation(
            self._threads, subject, pupil.id if pupil else None, family if pupil else "", parties, notes, named,
            mailing=mailing, has_files=has_files, first_of_mailing=first_of_mailing, watch=watch,
        )  # fmt: skip
        for table, row in rows_of(talk):
            self._ledger.add(table, *row)
        self._ledger.add_words(words_of(talk))
        self._log(talk)
        return talk.thread

    def _log(self, talk: Conversation) -> None:
        to = [[person, side.value] for person, side in sorted(talk.parties)]
        for no, note in enumerate(talk.notes, 1):
            entities = (("thread", str(talk.thread)),) if no == 1 else ()
            rows: list[LogRow] = [
                (entity, key, None, None, None, None, None, None, as_json({"to": to}), None)
                for entity, key in (*entities, ("message", f"{talk.thread}/{no}"))
            ]
            role = "class_teacher" if note.author[1] is Side.STAFF else note.author[1].value
            self._ledger.step(note.at, note.author[0], role, rows)


def called(one: Adult | Pupil) -> str:
    """Full name."""
    return f"{one.name.last} {one.name.first} {one.name.patronymic}".strip()
