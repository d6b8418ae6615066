"""Messages between families and school, and the school's news."""

from __future__ import annotations

import hashlib
import random
from datetime import date, timedelta

from app.changes import as_json
from app.sample.calendar import moment
from app.sample.ledger import Ledger
from app.sample.roll import Adult, Teacher
from app.sample.schooling import ClassYear
from app.sample.words import words
from models.base import day_number
from models.files import Attachment, StoredFile
from models.messages import (
    Message,
    MessageDraft,
    MessageReceipt,
    MessageThread,
    ThreadParticipant,
)
from models.news import News, NewsAudience, NewsReceipt


class Talk:
    """Writes messages and news, week by week."""

    def __init__(self, ledger: Ledger, seed: str, head: Teacher, deputy: Teacher) -> None:
        self._ledger, self._head, self._deputy = ledger, head, deputy
        self._rng = random.Random(f"{seed}/talk")
        self._texts = words("texts")
        self._threads = self._news = self._attachments = 0

    def week(self, classes: list[ClassYear], monday: date) -> None:
        """A conversation in most classes, and now and then news."""
        rng = self._rng
        for one in classes:
            if rng.random() < 0.8 and one.places and one.teacher:
                self._conversation(one, one.teacher, monday)
        if rng.random() < 0.9:
            self._announce(classes, monday)

    def drafts(self) -> None:
        """What somebody has begun to write and not sent."""
        at = self._ledger.now - 1500
        self._ledger.add(
            MessageDraft,
            self._deputy.id,
            "new",
            "",
            "Отчёты за период",
            "Уважаемые коллеги, прошу до среды",
            at,
        )
        self._ledger.add(MessageDraft, self._head.id, "new", "", "", "Педсовет переносится на", at - 900)

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
        authors = (teacher, parent) if by_school else (parent, teacher)
        self._threads += 1
        thread, times = self._threads, []
        for no, text in enumerate(template["messages"], 1):
            if at > self._ledger.now:
                break
            author = authors[(no - 1) % 2]
            reader = authors[no % 2]
            self._ledger.add(Message, thread, no, author.id, text.format(**about), at, None)
            seen = at + int(rng.uniform(0.02, 0.6) * 86_400)
            if seen <= self._ledger.now:
                confirmed = seen + 40 if no == 1 and by_school else None
                self._ledger.add(MessageReceipt, thread, no, reader.id, seen, confirmed)
            role = "class_teacher" if author is teacher else "parent"
            row = (
                "message",
                f"{thread}/{no}",
                None,
                None,
                None,
                None,
                None,
                None,
                as_json({"thread": thread}),
                None,
            )
            self._ledger.step(at, author.id, role, [row])
            times.append((at, seen <= self._ledger.now))
            at += int(rng.uniform(0.05, 0.9) * 86_400)
        self._ledger.add(
            MessageThread, thread, template["subject"].format(**about), place.pupil.id, authors[0].id,
            times[0][0], times[-1][0], 0, None, 1,
        )  # fmt: skip
        for person in (teacher, parent):
            mine = person is authors[(len(times) - 1) % 2]
            unread = 0 if mine or times[-1][1] else 1
            self._ledger.add(
                ThreadParticipant,
                person.id,
                thread,
                times[0][0],
                len(times) - unread,
                unread,
                times[-1][0],
                0,
            )

    # --- news -------------------------------------------------------------------------------------------------------

    def _announce(self, classes: list[ClassYear], monday: date) -> None:
        rng = self._rng
        day = monday + timedelta(days=rng.randrange(5))
        at = moment(day, rng.uniform(9 * 60, 15 * 60))
        if at > self._ledger.now:
            return
        self._news += 1
        template = rng.choice(self._texts["news"])
        author = rng.choice((self._head, self._deputy))
        soon = day + timedelta(days=rng.randrange(2, 9))
        text = template["text"].format(date=soon.strftime("%d.%m"))
        self._ledger.add(
            News, self._news, template["title"], text, author.id, at, day_number(day),
            day_number(soon + timedelta(days=7)), int(rng.random() < 0.1), int(template["confirm"]), None,
        )  # fmt: skip
        readers = self._audience(template["title"], classes)
        for person in readers:
            if rng.random() < 0.4:
                seen = at + int(rng.uniform(0.05, 4) * 86_400)
                if seen <= self._ledger.now:
                    confirmed = seen + 30 if template["confirm"] and rng.random() < 0.8 else None
                    self._ledger.add(NewsReceipt, self._news, person, seen, confirmed)
        role = "head" if author is self._head else "deputy"
        after = as_json({"title": template["title"]})
        row = ("news", str(self._news), None, None, None, None, None, None, after, None)
        self._ledger.step(at, author.id, role, [row])
        if self._attachments < 12 and template["confirm"]:
            self._attach(template["title"], text, at, author.id)

    def _audience(self, title: str, classes: list[ClassYear]) -> list[int]:
        """Write down whom a piece of news is for; returns some of them."""
        rng = self._rng
        if title.startswith("Совещание"):
            self._ledger.add(NewsAudience, self._news, "staff", "", "all")
            return sorted({one.teacher.id for one in classes if one.teacher})
        if title.startswith("Родительское"):
            one = rng.choice(classes)
            self._ledger.add(NewsAudience, self._news, "class", str(one.id), "parents")
            return sorted({place.pupil.family.parents[0].id for place in one.places})
        if rng.random() < 0.3:
            one = rng.choice(classes)
            self._ledger.add(NewsAudience, self._news, "grade", str(one.grade), "all")
            return sorted(place.pupil.id for place in one.places)
        self._ledger.add(NewsAudience, self._news, "school", "", "all")
        return sorted({place.pupil.family.parents[0].id for one in classes for place in one.places[::6]})

    def _attach(self, title: str, text: str, at: int, author: int) -> None:
        """The announcement as a text file."""
        content = f"{title}\n\n{text}\n".encode()
        digest = hashlib.sha256(content).digest()
        known = {row[0] for row in self._ledger.rows(StoredFile)}
        if digest in known or self._attachments:
            return
        self._attachments += 1
        self._ledger.add(StoredFile, digest, len(content), at, author)
        self._ledger.add(
            Attachment, self._attachments, "news", str(self._news), digest, f"{title}.txt", len(content),
            "text/plain", 0,
        )  # fmt: skip
