"""The news of the invented school: of its heads to everybody, of class teachers to their classes."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from app.changes import as_json
from app.news.drafting import as_text
from app.news.markup import lead
from app.news.rows import Draft, Kind, Part, Who
from app.sample.calendar import moment
from app.sample.files import SampleFiles, leaflet
from app.sample.ledger import Ledger
from app.sample.roll import Adult, Pupil, Teacher
from app.sample.schooling import ClassYear
from app.sample.words import words
from models.base import day_number
from models.news import News, NewsAudience, NewsDraft, NewsReceipt, NewsReminder, NewsText

_SHOWN = 21
_LIVELY = 45 * 86_400
"""Of news of the last weeks all readers are there; of older ones every sixth, so that the file stays small."""

_LEAD, _REVISION, _CHANGED = (
    [one.name for one in News._meta.sorted_fields].index(name) for name in ("lead", "revision", "changed_at")
)


class Announcements:
    """Writes news week by week, and in the end what a first look into the sample should find."""

    def __init__(self, ledger: Ledger, files: SampleFiles, seed: str, head: Teacher, deputy: Teacher) -> None:
        self._ledger, self._files, self._head, self._deputy = ledger, files, head, deputy
        self._rng = random.Random(f"{seed}/news")
        self._texts = words("news")
        self._last = 0
        self._is_said = False
        self._not_read_by: frozenset[int] = frozenset()

    def week(self, classes: list[ClassYear], monday: date) -> None:
        """News of the school in most weeks, and of some classes."""
        rng = self._rng
        if rng.random() < 0.85:
            self._of_school(classes, monday)
        if rng.random() < 0.25:
            template = rng.choice(self._texts["staff"])
            teachers: dict[int, Adult | Pupil] = {
                one.teacher.id: one.teacher for one in classes if one.teacher
            }
            self._announce(self._deputy, "deputy", template, [Part(Kind.STAFF)], monday, teachers.values())
        for one in classes:
            if one.teacher and one.places and rng.random() < 0.14:
                self._of_class(one, one.teacher, rng.choice(self._texts["class"]), monday)

    def last_weeks(
        self, classes: list[ClassYear], own: ClassYear, monday: date, today: date, not_read_by: frozenset[int]
    ) -> None:
        """What a first look into the sample finds besides, from one of the last weeks (the log is written week by
        week): pinned, to be confirmed, reminded of, planned, reworded and withdrawn."""
        assert own.teacher is not None
        if self._is_said or monday < today - timedelta(days=14):
            return
        self._is_said, self._not_read_by = True, not_read_by
        everybody, readers = [Part(Kind.SCHOOL)], _families(classes, Who.ALL)
        tuesday, wednesday, friday = (monday + timedelta(days=days) for days in (1, 2, 4))
        pinned, planned = self._texts["pinned"], self._texts["planned"]
        self._announce(self._head, "head", pinned, everybody, tuesday, readers, pinned=True, shown=200)
        self._reworded(everybody, wednesday, readers)
        self._announce(
            self._head, "head", self._texts["withdrawn"], everybody, wednesday, readers, withdrawn=True
        )
        self._announce(
            self._deputy, "deputy", planned, everybody, friday, (), starts=today + timedelta(days=5)
        )
        self._meeting(own, own.teacher, wednesday, friday)

    def drafts(self, own: ClassYear) -> None:
        """What is begun and not finished."""
        assert own.teacher is not None
        self._draft(self._deputy, self._texts["draft_deputy"], (Part(Kind.SCHOOL),))
        self._draft(own.teacher, self._texts["draft_class"], (Part(Kind.CLASS, own.id),))

    def _meeting(self, own: ClassYear, teacher: Teacher, day: date, reminded: date) -> None:
        """Parents of a class are asked to confirm, and were reminded once."""
        template = self._texts["class"][0]
        asked = self._of_class(own, teacher, template, day)
        at = moment(reminded, 17 * 60)
        if not asked or at > self._ledger.now:
            return
        self._ledger.add(NewsReminder, asked, day_number(reminded), own.id, at, teacher.id)
        told = as_json({"title": template["title"], "reminded": reminded.isoformat()})
        log = ("news", str(asked), None, own.id, None, None, None, None, told, None)
        self._ledger.step(at, teacher.id, "class_teacher", [log])

    # --- whose they are ---------------------------------------------------------------------------------------------

    def _of_school(self, classes: list[ClassYear], monday: date) -> None:
        rng = self._rng
        template = rng.choice(self._texts["school"])
        author, role = rng.choice(((self._head, "head"), (self._deputy, "deputy")))
        who = Who(template["to"])
        part, meant = Part(Kind.SCHOOL, 0, who), classes
        if rng.random() < 0.2:
            grade = rng.choice(classes).grade
            part, meant = Part(Kind.GRADE, grade, who), [one for one in classes if one.grade == grade]
        self._announce(author, role, template, [part], monday, _families(meant, who))

    def _of_class(self, one: ClassYear, teacher: Teacher, template: dict[str, Any], monday: date) -> int:
        who = Who(template["to"])
        part = Part(Kind.CLASS, one.id, who)
        return self._announce(
            teacher, "class_teacher", template, [part], monday, _families([one], who), class_id=one.id
        )

    # --- a piece ----------------------------------------------------------------------------------------------------

    def _announce(
        self, author: Teacher, role: str, template: dict[str, Any], parts: list[Part], monday: date,
        readers: Iterable[Adult | Pupil], *, class_id: int | None = None, pinned: bool = False, shown: int = _SHOWN,
        starts: date | None = None, withdrawn: bool = False,
    ) -> int:  # fmt: skip
        """Returns its number, 0 when its day has not come."""
        rng = self._rng
        day = monday + timedelta(days=rng.randrange(5) if monday.weekday() == 0 and not starts else 0)
        at = moment(day, rng.uniform(9 * 60, 15 * 60))
        if at > self._ledger.now:
            return 0
        self._last += 1
        first = starts or day
        text = _filled(template["text"], first, rng)
        confirm = bool(template.get("confirm", False))
        gone = at + 5400 if withdrawn else None
        ends = first + timedelta(days=shown)
        self._ledger.add(
            News, self._last, template["title"], lead(text), author.id, class_id, at, day_number(first),
            day_number(ends), int(pinned), int(confirm), 1, 1, None, gone, None,
        )  # fmt: skip
        self._words(1, author, at, template["title"], text, parts)
        for part in parts:
            self._ledger.add(NewsAudience, self._last, part.kind.value, part.target, part.who.value)
        if pinned:  # what is pinned in the window hangs at the school's door as well
            sheet = leaflet(template["title"], re.sub(r"[*#>_]+ ?", "", text), at)
            self._files.attach("news", str(self._last), f"{template['title']}.pdf", sheet, at, author.id)
        self._ledger.step(at, author.id, role, [self._told(template["title"], class_id)])
        if gone:
            self._ledger.step(gone, author.id, role, [self._told(template["title"], class_id)])
        self._read(list(readers), at, gone or at + shown * 86_400, confirm)
        return self._last

    def _reworded(self, parts: list[Part], day: date, readers: list[Adult | Pupil]) -> None:
        """A piece that says something else since the day after."""
        template, deputy = self._texts["changed"], self._deputy
        changed = moment(day + timedelta(days=1), 16 * 60)
        was = {**template, "text": template["was"]}
        if changed > self._ledger.now or not self._announce(
            deputy, "deputy", was, parts, day, readers, shown=30
        ):
            return
        row = next(one for one in self._ledger.rows(News) if one[0] == self._last)
        assert isinstance(row, list)
        text = _filled(template["text"], day, self._rng)
        row[_LEAD], row[_REVISION], row[_CHANGED] = lead(text), 2, changed
        self._words(2, deputy, changed, template["title"], text, parts)
        self._ledger.step(changed, deputy.id, "deputy", [self._told(template["title"], None)])

    def _words(
        self, revision: int, author: Teacher, at: int, title: str, text: str, parts: list[Part]
    ) -> None:
        audience = [{"kind": one.kind, "target": one.target, "who": one.who} for one in parts]
        terms = json.dumps({"parts": audience}, ensure_ascii=False)
        self._ledger.add(NewsText, self._last, revision, author.id, at, title, text, terms)

    def _read(self, readers: list[Adult | Pupil], at: int, until: int, confirm: bool) -> None:
        """Most read within days, some take note; a few never do."""
        rng = self._rng
        lively = at > self._ledger.now - _LIVELY
        for person in readers if lively else readers[::6]:
            if rng.random() > 0.3 + person.looks * 0.6 or person.id in self._not_read_by:
                continue
            seen = at + int(rng.expovariate(1 / 86_400)) + 300
            if seen > min(self._ledger.now, until):
                continue
            confirmed = (
                seen + 40 if confirm and rng.random() < 0.85 and seen + 40 <= self._ledger.now else None
            )
            self._ledger.add(
                NewsReceipt, self._last, person.id, seen, 1, confirmed, int(confirmed is not None)
            )

    def _draft(self, author: Teacher, template: dict[str, Any], parts: tuple[Part, ...]) -> None:
        kept = as_text(Draft(template["title"], template["text"], parts, token=f"sample-{author.id}"))
        at = self._ledger.now - 2400
        self._ledger.add(NewsDraft, author.id, 1, at, kept)
        log = (
            "news_draft",
            f"{author.id}/1",
            None,
            None,
            None,
            None,
            None,
            None,
            as_json({"kept": True}),
            None,
        )
        self._ledger.step(at, author.id, author.roles[0], [log])

    def _told(self, title: str, class_id: int | None) -> Any:
        after = as_json({"title": title})
        return ("news", str(self._last), None, class_id, None, None, None, None, after, None)


def _filled(text: str, day: date, rng: random.Random) -> str:
    soon = day + timedelta(days=rng.randrange(3, 10))
    return text.replace("{date}", soon.strftime("%d.%m")).replace(
        "{time}", rng.choice(("17:30", "18:00", "18:30"))
    )


def _families(classes: Iterable[ClassYear], who: Who) -> list[Adult | Pupil]:
    """The first parent of each family, and the pupils, as they are meant; each once, in an order of their own."""
    found: dict[int, Adult | Pupil] = {}
    for one in classes:
        for place in one.places:
            if who is not Who.PUPILS:
                found[place.pupil.family.parents[0].id] = place.pupil.family.parents[0]
            if who is not Who.PARENTS:
                found[place.pupil.id] = place.pupil
    return [found[one] for one in sorted(found)]
