"""Use by families and load in memory, for `MemorySource`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from app.control.dashboard_rows import (
    ClassUseLine,
    LoadCell,
    LoadDay,
    LoadLine,
    LoadPage,
    LoadPiece,
    LoadWork,
    ParentUse,
    PupilNeverCame,
    PupilUse,
    UnansweredRow,
    UseCell,
    UsePage,
    UseWeek,
    UseWeekColumn,
)
from app.control.rows import Judged
from app.desk import Desk

TODAY = date(2026, 11, 23)
_NAMES = (
    "Алексеев Артём", "Беляева Мария", "Виноградов Иван", "Гаврилова София", "Дмитриев Кирилл", "Егорова Анна",
    "Жуков Максим", "Зайцева Полина", "Ильин Егор", "Калинина Дарья", "Лазарев Никита", "Макарова Вера",
    "Назаров Тимофей", "Орлова Алиса", "Павлов Степан", "Романова Ева",
)  # fmt: skip
_NORMS = {5: 120, 6: 150, 7: 150, 8: 150, 9: 210, 10: 210, 11: 210}


@dataclass
class MemoryUse:
    """Pupils of the classes with what they and their parents did in each week; homework of each day."""

    weeks: tuple[date, ...] = ()
    judged: Judged = field(default_factory=lambda: Judged(None, 0))
    named: list[tuple[str, int]] = field(default_factory=list, init=False)
    looks: dict[tuple[int, date], tuple[PupilUse, ...]] = field(default_factory=dict, init=False)
    days: dict[tuple[int, date], tuple[LoadPiece, ...]] = field(default_factory=dict, init=False)
    works: dict[tuple[int, date], tuple[LoadWork, ...]] = field(default_factory=dict, init=False)

    def _note(self, what: str) -> None:
        raise NotImplementedError

    def fill_use(self, seed: int) -> None:
        """Invent it; the last week lasts."""
        rng = random.Random(seed + 1)
        for number, _ in enumerate(self.named, start=1):
            zeal = rng.uniform(0.2, 0.98)
            for week in self.weeks:
                self.looks[number, week] = tuple(self._pupils(rng, number, zeal))
        for number, _ in enumerate(self.named, start=1):
            for offset in range(-70, 28):
                day = TODAY + timedelta(days=offset)
                if day.weekday() < 6:
                    self._fill_day(rng, number, day)

    @staticmethod
    def _pupils(rng: random.Random, number: int, zeal: float) -> Iterator[PupilUse]:
        for index, name in enumerate(_NAMES):
            parents = rng.random() < zeal
            signed = parents and rng.random() < 0.8
            away = 0 if parents else rng.randint(1, 5)
            yield PupilUse(number * 100 + index, name, parents, rng.random() < 0.7, signed, away)

    def _fill_day(self, rng: random.Random, number: int, day: date) -> None:
        subjects = ("Русский язык", "Алгебра", "История", "Физика", "Английский язык")
        count = rng.choice((0, 1, 2, 2, 3, 4)) if day <= TODAY + timedelta(days=7) else 0
        self.days[number, day] = tuple(
            LoadPiece(
                index + 1, subjects[index], "1 группа" if index == 4 else "", 1, "Миронова Ольга Сергеевна", day, 1,
                rng.choice((None, 20, 30, 40, 60)), True,
            )
            for index in range(count)
        )  # fmt: skip
        big = rng.choice((0,) * 14 + (1, 1, 2)) if day.weekday() < 5 else 0
        self.works[number, day] = tuple(
            LoadWork(
                index + 1, subjects[index], "", 1, "Миронова Ольга Сергеевна", index + 2, "Контрольная работа",
                "Квадратные уравнения" if index else "", True,
            )
            for index in range(big)
        )  # fmt: skip

    # --- families ------------------------------------------------------------------------------------------------

    def use(self, desk: Desk) -> UsePage:
        self._note("use")
        cells = {key: _counted(pupils) for key, pupils in self.looks.items()}
        return UsePage(
            TODAY, tuple(self._use_line(number) for number, _ in enumerate(self.named, start=1)),
            tuple(self._week_column(week) for week in self.weeks), cells, self.judged,
        )  # fmt: skip

    def use_week(self, desk: Desk, class_id: int, week: date) -> UseWeek:
        self._note("use_week")
        return UseWeek(
            class_id, self.named[class_id - 1][0], week, self._asks(class_id), self.looks[class_id, week]
        )

    def never_came(self, desk: Desk, class_id: int) -> tuple[PupilNeverCame, ...]:
        self._note("never_came")
        line = self._use_line(class_id)
        return tuple(
            PupilNeverCame(
                class_id * 100 + index, name,
                (ParentUse(index, f"{name.split()[0]} Ольга Львовна", "mother", index >= line.without_login),),
            )
            for index, name in enumerate(_NAMES[: line.never_came])
        )  # fmt: skip

    def unanswered(self, desk: Desk) -> tuple[UnansweredRow, ...]:
        self._note("unanswered")
        return tuple(
            UnansweredRow(
                number,
                teacher,
                number,
                name,
                datetime(2026, 11, 23 - days, 9, 15, tzinfo=UTC),
                days,
                days > 2,
            )
            for number, (teacher, days, (name, _)) in enumerate(
                zip(
                    ("Борисов Игорь Львович", "Агафонова Мария Петровна", "Воронина Елена Сергеевна"),
                    (1, 6, 3),
                    self.named,
                    strict=False,
                ),
                start=1,
            )
        )

    def _asks(self, class_id: int) -> bool:
        return class_id % 5 != 4

    def _use_line(self, number: int) -> ClassUseLine:
        name, grade = self.named[number - 1]
        never, pupils = number % 4, len(_NAMES)
        return ClassUseLine(
            number, name, grade, self._asks(number), pupils, pupils - 1, pupils - 3, 2 * pupils - 2, 2 * pupils - 6,
            2 * pupils - 8 - 2 * never, pupils - never // 2, pupils - never,
        )  # fmt: skip

    def _week_column(self, week: date) -> UseWeekColumn:
        cells = {number: _counted(pupils) for (number, on), pupils in self.looks.items() if on == week}
        asked = {number: cell for number, cell in cells.items() if self._asks(number)}
        return UseWeekColumn(
            week, week + timedelta(days=6) < TODAY, week + timedelta(days=4) <= TODAY,
            sum(cell.pupils for cell in cells.values()), sum(cell.by_parents for cell in cells.values()),
            sum(cell.by_pupils for cell in cells.values()), sum(cell.signed for cell in asked.values()),
            sum(cell.pupils for cell in asked.values()),
        )  # fmt: skip

    # --- load ----------------------------------------------------------------------------------------------------

    def load(self, desk: Desk, starts: date, ends: date) -> LoadPage:
        self._note("load")
        days = tuple(
            day
            for offset in range((ends - starts).days + 1)
            if (day := starts + timedelta(days=offset)).weekday() < 6
        )
        cells = {
            (number, day): _load_cell(self.days.get((number, day), ()), self.works.get((number, day), ()))
            for number, _ in enumerate(self.named, start=1)
            for day in days
            if self.days.get((number, day)) or self.works.get((number, day))
        }
        lines = []
        for number, (name, grade) in enumerate(self.named, start=1):
            norm, own = _NORMS[grade], [cell for (one, _), cell in cells.items() if one == number]
            lines.append(
                LoadLine(
                    number, name, grade, norm, float(norm), 1, sum(cell.minutes > norm for cell in own),
                    sum(cell.big_works > 1 for cell in own),
                )
            )  # fmt: skip
        return LoadPage(starts, ends, TODAY, days, tuple(lines), cells, self.judged)

    def load_day(self, desk: Desk, class_id: int, day: date) -> LoadDay:
        self._note("load_day")
        pieces, works = self.days.get((class_id, day), ()), self.works.get((class_id, day), ())
        name, grade = self.named[class_id - 1]
        return LoadDay(1, class_id, name, day, _NORMS[grade], _load_cell(pieces, works), pieces, works)


def _counted(pupils: tuple[PupilUse, ...]) -> UseCell:
    return UseCell(
        len(pupils), sum(one.by_parents for one in pupils), sum(one.by_pupil for one in pupils),
        sum(one.signed for one in pupils),
    )  # fmt: skip


def _load_cell(pieces: tuple[LoadPiece, ...], works: tuple[LoadWork, ...]) -> LoadCell:
    return LoadCell(
        sum(one.minutes or 0 for one in pieces),
        len(pieces),
        sum(one.minutes is None for one in pieces),
        len(works),
    )
