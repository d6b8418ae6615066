"""A journal source in memory: the rows that `app` gives, compare-and-set as it does, answers when the test says so."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from app.changes import Change
from app.codes import AttendanceCode, HolidayKind, LessonState, MarkValue, Scale
from app.errors import Refused
from app.journal.lock_rows import AskedTerm, TermLock
from app.journal.rows import (
    AttendanceCell,
    Colleague,
    Column,
    HomeworkRow,
    JournalPage,
    LessonCard,
    MarkCell,
    PupilLine,
    WorkRow,
)
from app.plans.rows import OfferedTopic
from app.school.rows import CourseCard, HolidayRow, TermRow, WorkKindRow, YearRow
from tests.ui.journal.memory_cells import MemoryCells
from tests.ui.journal.memory_closing import MemoryClosing
from tests.ui.journal.memory_hand_ins import MemoryHandIns
from tests.ui.journal.memory_plans import MemoryPlans
from ui.journal.lesson.wishes import Became, Due, LessonKey, LessonView, Part, Wish
from ui.journal.locks.wishes import LockWish
from ui.journal.slots import Clash, Content, Edit, Kind, Outcome, Slot
from ui.journal.source import CourseList

TODAY = date(2026, 10, 14)
NOW = datetime(2026, 10, 14, 9, 40, tzinfo=UTC)
TERMS = (
    TermRow(11, "quarters", 1, date(2026, 9, 1), date(2026, 10, 25), False),
    TermRow(12, "quarters", 2, date(2026, 11, 5), date(2026, 12, 30), False),
    TermRow(13, "quarters", 3, date(2027, 1, 11), date(2027, 3, 21), False),
    TermRow(14, "quarters", 4, date(2027, 4, 1), date(2027, 5, 26), False),
)
YEARS = (
    YearRow(1, "2026/2027", date(2026, 9, 1), date(2027, 8, 31)),
    YearRow(2, "2025/2026", date(2025, 9, 1), date(2026, 8, 31)),
)
HOLIDAYS = (
    HolidayRow("День учителя", HolidayKind.PUBLIC, date(2026, 10, 1), date(2026, 10, 1), 1, 11),
    HolidayRow("Осенние каникулы", HolidayKind.VACATION, date(2026, 10, 26), date(2026, 11, 4), 1, 11),
)
COURSES = (
    CourseCard(1, "Алгебра", "8А", "8А", 1, "Миронова Ольга Сергеевна", 1, "2026/2027", True),
    CourseCard(2, "Геометрия", "8А", "8А", 1, "Миронова Ольга Сергеевна", 1, "2026/2027", True),
    CourseCard(3, "Английский язык", "8Б", "1 группа", 2, "Миронова Ольга Сергеевна", 1, "2026/2027", False),
)
KINDS = (
    WorkKindRow(1, "answer", "Ответ на уроке", "отв", 1.0, True),
    WorkKindRow(4, "test", "Контрольная работа", "к/р", 3.0, True),
)
COLLEAGUES = (
    Colleague(31, "Ермакова Нина Павловна"),
    Colleague(32, "Ёжиков Семён Ильич"),
    Colleague(33, "Лапина Вера Ильинична"),
    Colleague(34, "Устинов Пётр Олегович"),
)
_LAST = (
    "Алексеев Андреев Беляев Виноградов Гаврилов Дмитриев Егоров Жуков Зайцев Ильин Калинин Лазарев Макаров "
    "Назаров Орлов Павлов Романов Савельев Тарасов Ушаков Фролов Харитонов Чернов Шевцов Яковлев "
    "Борисов Волков Григорьев Денисов Ершов Исаев Комаров Логинов Мельников Никитин"
).split()
_FIRST = (
    "Артём Мария Иван София Дмитрий Анна Кирилл Полина Максим Дарья Егор Алиса Никита Вера Тимофей".split()
)


def pupils(count: int) -> tuple[PupilLine, ...]:
    """A class: the fourth came late, the ninth left."""
    lines = []
    for index, last in enumerate(sorted(_LAST[:count])):
        first = _FIRST[index % len(_FIRST)]
        name = f"{last}{'а' if index % 2 else ''} {first}"
        starts, ends = date(2026, 9, 1), None
        if index == 3:
            starts = date(2026, 9, 21)
        if index == 8:
            ends = date(2026, 9, 30)
        lines.append(PupilLine(100 + index, name, starts, ends, ((starts, ends),)))
    return tuple(lines)


def columns(term: TermRow, count: int) -> tuple[Column, ...]:
    """Three lessons a week; every ninth has a test beside the answers, one is cancelled, the last ones are bare."""
    result: list[Column] = []
    on, index = term.starts, 0
    while len(result) < count:
        if on.weekday() in (0, 2, 4) and not HOLIDAYS[1].holds(on, 8):
            bare = on > TODAY
            state = LessonState.CANCELLED if index == 7 else LessonState.NORMAL
            result.append(
                Column(on, 2, 0 if bare else 1, 1, "Ответ на уроке", "отв", 1.0, True, None, state, not bare)
            )
            if index % 9 == 5 and not bare:
                result.append(
                    Column(
                        on,
                        2,
                        2,
                        4,
                        "Контрольная работа",
                        "к/р",
                        3.0,
                        True,
                        "Линейные уравнения",
                        LessonState.NORMAL,
                        True,
                    )
                )
            index += 1
        on += timedelta(days=1)
    return tuple(result[:count])


class MemorySource:
    """See the module. `asked` are questions that wait for `answer`; without `held` they are answered at once."""

    def __init__(
        self, *, pupil_count: int = 25, column_count: int = 28, filled: bool = True, seed: int = 5
    ) -> None:
        self.pupils = pupils(pupil_count)
        self.columns = {term.id: columns(term, column_count) for term in TERMS}
        self.years: Sequence[YearRow] = YEARS[:1]
        self.courses: Sequence[CourseCard] = COURSES
        self.marks: dict[int, dict[Slot, Content]] = {}
        self.authors: dict[Slot, tuple[str, datetime]] = {}
        self.scale: str = Scale.FIVE
        self.excused = "п"
        self.seq = 100
        self.held = False
        self.failing: Exception | None = None
        self.asked: list[Callable[[], None]] = []
        self.batches: list[list[Edit]] = []
        self.loads = 0
        self.memory_results: Any = None
        self.memory_exports: Any = None
        self.topics: dict[LessonKey, str] = {}
        self.homework: dict[tuple[LessonKey, Due], str] = {}
        self.locks: dict[tuple[int, int], TermLock] = {}
        """How closed periods stand, by course and period."""
        self.requests: list[AskedTerm] = []
        self.lock_wishes: list[LockWish] = []
        self.became: dict[LessonKey, Became] = {}
        self.memory_plans = MemoryPlans()
        self.reason_after = 0
        """The school's `journal.reason_after_days`; all that is stored here has stood for long."""
        self.reasons: list[str | None] = []
        self.memory_cells = MemoryCells(self._answer)
        self.memory_closing = MemoryClosing(self._answer)
        self.memory_hand_ins = MemoryHandIns(self._answer)
        if filled:
            self._fill(random.Random(seed))

    # --- the protocol ------------------------------------------------------------------------------------

    def load_courses(self, owner: Any, year: int | None, done: Any, failed: Any) -> None:
        year = year or self.years[0].id
        courses = [card for card in self.courses if card.year_id == year]
        self._answer(lambda: done(CourseList(self.years, year, courses)), failed)

    def load_terms(self, owner: Any, course: int, done: Any, failed: Any) -> None:
        self._answer(lambda: done((TERMS, TODAY)), failed)

    def load_page(self, owner: Any, course: int, term: int, done: Any, failed: Any) -> None:
        self.loads += 1
        self._answer(lambda: done(self.page(course, term)), failed)

    def write(
        self,
        owner: Any,
        course: int,
        edits: Sequence[Edit],
        done: Any,
        failed: Any,
        *,
        reason: str | None = None,
    ) -> None:
        self.batches.append(list(edits))
        self.reasons.append(reason)
        old = [] if reason else [edit for edit in edits if self._asks_reason(course, edit)]
        if old:
            self._answer(lambda: failed(reason_needed(self.reason_after, old)), failed)
        else:
            self._answer(lambda: done(self._write(course, edits)), failed)

    def load_lesson(self, owner: Any, key: LessonKey, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self.lesson(key)), failed)

    def change_lesson(self, owner: Any, key: LessonKey, wish: Wish, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self._change_lesson(key, wish)), failed)

    def load_term_requests(self, owner: Any, done: Any, failed: Any) -> None:
        self._answer(lambda: done(tuple(self.requests)), failed)

    def change_lock(self, owner: Any, wish: LockWish, done: Any, failed: Any) -> None:
        self.lock_wishes.append(wish)
        self._answer(lambda: done(None), failed)

    def plans(self) -> MemoryPlans:
        return self.memory_plans

    def cells(self) -> MemoryCells:
        return self.memory_cells

    def results(self) -> Any:
        from tests.ui.journal.memory_results import typical

        if self.memory_results is None:
            self.memory_results = typical(len(self.pupils))
        return self.memory_results

    def exports(self) -> Any:
        return self.memory_exports

    def hand_ins(self) -> MemoryHandIns:
        return self.memory_hand_ins

    def closing(self) -> MemoryClosing:
        return self.memory_closing

    def lesson(self, key: LessonKey) -> LessonView:
        """A lesson with its works, the topic that was stored, and one from the plan."""
        term = next(row.id for row in TERMS if row.starts <= key.date <= row.ends)
        here = [at for at in self.columns[term] if (at.date, at.number) == (key.date, key.number)]
        later = sorted({(at.date, at.number) for at in self.columns[term]} - {(key.date, key.number)})
        works = tuple(
            WorkRow(at.work, at.kind_id, at.kind, at.weight, at.counts, at.title, 3) for at in here if at.work
        )
        given = tuple(
            HomeworkRow(due[0], 1, text, due[1], key.date, key.number, None, None)
            for (lesson, due), text in self.homework.items()
            if lesson == key
        )
        became = self.became.get(key, Became(here[0].state))
        names = {one.person_id: one.name for one in COLLEAGUES}
        card = LessonCard(
            next(one for one in self.courses if one.course_id == key.course), key.date, key.number, 560, 605,
            became.state, became.substitute, names.get(became.substitute or 0, ""), None, None,
            self.topics.get(key, ""), works, (), given, None, None,
        )  # fmt: skip
        offered = OfferedTopic(1, 12, "Формулы сокращённого умножения", "№ 341–346, правило на с. 78", 1, 2)
        ahead = tuple(one for one in later if one > (key.date, key.number))
        return LessonView(card, offered, KINDS, ahead, COLLEAGUES)

    def _change_lesson(self, key: LessonKey, wish: Wish) -> None:
        if wish.place.part is Part.TOPIC:
            self.topics[key] = wish.wanted
        elif wish.place.part is Part.STATE:
            self.became[key] = wish.wanted
        elif wish.place.due is not None:
            self.homework[key, wish.place.due] = wish.wanted

    # --- for tests ---------------------------------------------------------------------------------------

    def answer(self) -> None:
        """Answer what was asked until now, in order."""
        asked, self.asked = self.asked, []
        for one in asked:
            one()

    def store_by_other(
        self, course: int, slot: Slot, value: int | Content | None, author: str = "Петрова А. И."
    ) -> Change:
        """A colleague stores a value; returns the row of the change log."""
        stored = self.marks.setdefault(course, {})
        before = stored.get(slot)
        after = Content(value) if isinstance(value, int) else value
        if after is None:
            stored.pop(slot, None)
        else:
            stored[slot] = after
        self.authors[slot] = (author, NOW)
        self.seq += 1
        return change(course, slot, before, after, self.seq)

    def value(self, course: int, slot: Slot) -> int | None:
        """The value of what is stored."""
        content = self.content(course, slot)
        return None if content is None else content.value

    def content(self, course: int, slot: Slot) -> Content | None:
        """All of what is stored."""
        return self.marks.get(course, {}).get(slot)

    def page(self, course: int, term: int) -> JournalPage:
        """What `app.journal.queries.journal_page` would give."""
        at = self.columns[term]
        index = {(column.date, column.number, column.work or 1): i for i, column in enumerate(at)}
        marks, attendance = {}, {}
        for slot, one in self.marks.get(course, {}).items():
            if slot.kind is Kind.ATTENDANCE:
                attendance[slot.pupil, slot.lesson] = AttendanceCell(one.value, one.minutes)
            elif (place := index.get((slot.date, slot.number, slot.work))) is not None:
                at_that_time = (
                    datetime(*slot.date.timetuple()[:3], 9, tzinfo=UTC) if self.reason_after else NOW
                )
                marks[slot.pupil, place] = MarkCell(one.value, one.comment, 7, at_that_time, one.due)
        means = {}
        for line in self.pupils:
            own = [
                (m.value, at[i].weight)
                for (pupil, i), m in marks.items()
                if pupil == line.pupil_id and m.value > 0
            ]
            if own:
                weight = sum(weight for _, weight in own)
                means[line.pupil_id] = (
                    sum(v for v, _ in own) / len(own),
                    sum(v * w for v, w in own) / weight,
                )
        card = next(card for card in self.courses if card.course_id == course)
        lock = self.locks.get((course, term))
        term_row = next(row for row in TERMS if row.id == term)
        if lock is not None:
            term_row = replace(term_row, closed=lock.open_until is None)
        term_marks = {p: round(weighted) for p, (_, weighted) in list(means.items())[:12] if weighted}
        return JournalPage(
            card, term_row, TODAY, self.pupils, at, marks, attendance, means, term_marks,
            self.scale, self.excused, HOLIDAYS, self.seq, lock=lock, reason_after_days=self.reason_after,
            weights=(1.0, 3.0),
        )  # fmt: skip

    def _answer(self, act: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        def run() -> None:
            if self.failing is not None:
                failed(self.failing)
            else:
                act()

        if self.held:
            self.asked.append(run)
        else:
            run()

    def _asks_reason(self, course: int, edit: Edit) -> bool:
        old = self.reason_after and (TODAY - edit.slot.date).days > self.reason_after
        return bool(old) and self.marks[course].get(edit.slot) not in (None, edit.wanted)

    def _write(self, course: int, edits: Sequence[Edit]) -> Outcome:
        stored = self.marks.setdefault(course, {})
        written, clashes, found = [], [], []
        for edit in edits:
            actual = stored.get(edit.slot)
            if actual not in (edit.expected, edit.wanted):
                author, at = self.authors.get(edit.slot, (None, None))
                clashes.append(Clash(edit.slot, edit.wanted, actual, author, at))
                continue
            written.append(edit)
            if actual != edit.expected:
                found.append(edit.slot)
                continue
            if edit.wanted is None:
                stored.pop(edit.slot, None)
            else:
                stored[edit.slot] = edit.wanted
            self.seq += 1
        return Outcome(written, clashes, self.seq, found)

    def _fill(self, dice: random.Random) -> None:
        for course in (1, 2, 3):
            stored = self.marks.setdefault(course, {})
            for at in self.columns[11]:
                if at.date > TODAY or at.state == LessonState.CANCELLED:
                    continue
                for index, line in enumerate(self.pupils):
                    if not line.covers(at.date):
                        continue
                    self._fill_cell(dice, stored, at, line.pupil_id, 2.6 + (index * 7 % 24) / 10)

    def _fill_cell(
        self, dice: random.Random, stored: dict[Slot, int], at: Column, pupil: int, level: float
    ) -> None:
        seat = Slot(at.date, at.number, 0, pupil, Kind.ATTENDANCE)
        if at.work == 1 and dice.random() < 0.07:
            code = dice.choice([1, 1, 1, 2, 3, 3, 4])
            stored[seat] = Content(code, minutes=10 if code == AttendanceCode.LATE else None)
            if code != AttendanceCode.LATE:
                return
        if dice.random() < (0.92 if at.work == 2 else 0.33) and seat not in stored:
            slot = Slot(at.date, at.number, at.work, pupil, Kind.MARK)
            value = max(2, min(5, round(dice.gauss(level, 0.7))))
            if dice.random() < 0.02:
                value = int(MarkValue.DEBT)
            stored[slot] = Content(value, "Решил у доски две задачи" if dice.random() < 0.05 else None)


def logged(slot: Slot, content: Content | None) -> dict[str, Any] | None:
    """What the change log keeps of a cell."""
    if content is None:
        return None
    if slot.kind is Kind.ATTENDANCE:
        return {"code": content.value, "minutes": content.minutes}
    state: dict[str, Any] = {"value": content.value, "comment": content.comment}
    return state | ({"due": content.due.isoformat()} if content.due else {})


def change(course: int, slot: Slot, before: Content | None, after: Content | None, seq: int) -> Change:
    """The row of the change log for a cell."""
    mark = slot.kind is Kind.MARK
    key = f"{course}/{slot.date:%Y%m%d}/{slot.number}/" + (f"{slot.work}/" if mark else "") + str(slot.pupil)
    return Change(
        seq=seq, step=seq, at=int(NOW.timestamp()), account=9, role="teacher", entity=slot.kind.value, key=key,
        course=course, school_class=None, pupil=slot.pupil, date=slot.date, number=slot.number,
        before=logged(slot, before), after=logged(slot, after),
        reason=None,
    )  # fmt: skip


def reason_needed(days: int, edits: Sequence[Edit]) -> Refused:
    """What `app` says of changes without a reason to what has stood for long."""
    cells = tuple(
        (*edit.slot.lesson, edit.slot.work, edit.slot.pupil, edit.slot.kind.value) for edit in edits
    )
    return Refused("journal.reason_needed", days=days, cells=cells)


def read_only(source: MemorySource) -> MemorySource:
    """The same for somebody who may only read."""
    source.courses = tuple(replace(card, can_edit=False) for card in COURSES)
    return source
