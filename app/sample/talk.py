"""Messages between families and school."""

from __future__ import annotations

import random
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
        self._ledger.add(
            MessageDraft,
            self._deputy.id,
            Side.STAFF,
            "new:1",
            "{}",
            "Отчёты за период",
            "Уважаемые коллеги, прошу до среды",
            at,
        )
        self._ledger.add(
            MessageDraft, self._head.id, Side.STAFF, "new:1", "{}", "", "Педсовет переносится на", at - 900
        )

    # --- messages ---------------------------------------------------------------------------------------------------

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
        self._store(
            template["subject"].format(**about), place.pupil, notes,
            [(one.id, sides[one.id]) for one in authors],
            {one.id: f"{one.name.last} {one.name.first} {one.name.patronymic}" for one in authors},
        )  # fmt: skip

    def _store(
        self, subject: str, pupil: Pupil, notes: list[Note], parties: list[Party], names: dict[int, str]
    ) -> None:
        """A thread with all its rows, and the log's."""
        self._threads += 1
        named = {**names, pupil.id: f"{pupil.name.last} {pupil.name.first}"}
        talk = Conversation(self._threads, subject, pupil.id, "parents", parties, notes, named)
        for table, row in rows_of(talk):
            self._ledger.add(table, *row)
        self._ledger.add_words(words_of(talk))
        to = [[person, side.value] for person, side in sorted(parties)]
        for no, note in enumerate(notes, 1):
            entities = (("thread", str(talk.thread)),) if no == 1 else ()
            rows: list[LogRow] = [
                (entity, key, None, None, None, None, None, None, as_json({"to": to}), None)
                for entity, key in (*entities, ("message", f"{talk.thread}/{no}"))
            ]
            role = "class_teacher" if note.author[1] is Side.STAFF else "parent"
            self._ledger.step(note.at, note.author[0], role, rows)
