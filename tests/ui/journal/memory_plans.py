"""Thematic plans in memory: a plan laid by the rules of `app`, and answers to the changes that the dialog asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.errors import Conflict
from app.plans.rows import CoursePlanView, LessonSlot, PlanCard, PlanElsewhere, PlanItemRow, PlannedItem
from app.plans.rules import Held, Planned, lay_plan
from app.school.rows import CourseCard
from ui.journal.plan.source import PlanFile, PlanSight

TODAY = date(2026, 10, 14)
AUTHOR = "Миронова Ольга Сергеевна"
_TOPICS = (
    "Повторение: действия с дробями", "Рациональные выражения", "Основное свойство дроби. Сокращение дробей",
    "Сложение и вычитание дробей с одинаковыми знаменателями", "Сложение и вычитание дробей с разными знаменателями",
    "Контрольная работа № 1", "Умножение дробей. Возведение дроби в степень", "Деление дробей",
    "Преобразование рациональных выражений", "Функция y = k/x и её график", "Контрольная работа № 2",
    "Рациональные числа", "Иррациональные числа", "Квадратные корни. Арифметический квадратный корень",
    "Уравнение x² = a", "Нахождение приближённых значений квадратного корня", "Функция y = √x и её график",
    "Квадратный корень из произведения и дроби", "Квадратный корень из степени", "Контрольная работа № 3",
)  # fmt: skip
ITEMS = tuple(
    PlanItemRow(
        topic,
        "" if "Контрольная" in topic else f"§ {number}, № {number * 12}–{number * 12 + 5}",
        1 + number % 3 // 2,
    )
    for number, topic in enumerate(_TOPICS, 1)
)
PLAN = PlanCard(1, "Алгебра 8 класс, базовый уровень", 7, AUTHOR, len(ITEMS), sum(one.hours for one in ITEMS))
OTHER = PlanCard(2, "Алгебра 8 класс, углублённый", 8, "Лапина Вера Ильинична", 24, 102)
PARALLEL = CourseCard(5, "Алгебра", "8Б", "8Б", 2, AUTHOR, 1, "2026/2027", True)


def lessons(count: int = 25) -> list[LessonSlot]:
    """Mondays, Wednesdays and Fridays from 2 September on."""
    days = (date(2026, 9, 2) + timedelta(days=number) for number in range(200))
    return [(day, 2) for day in days if day.weekday() in (0, 2, 4)][:count]


def laid(
    items: tuple[PlanItemRow, ...], slots: list[LessonSlot], shift: int, plan: PlanCard = PLAN
) -> CoursePlanView:
    """A plan over lessons of which those before today have their topics entered."""
    hours = [item.topic for item in items for _ in range(item.hours)]
    past = sum(day < TODAY for day, _ in slots)
    held = [Held(hours[place] if place < min(past, len(hours)) else "") for place in range(len(slots))]
    placed = lay_plan([Planned(item.topic, item.hours) for item in items], held, shift)
    found: list[list[LessonSlot]] = [[] for _ in items]
    entered = [0] * len(items)
    for slot, place in zip(slots, placed, strict=True):
        if place is not None:
            found[place.item].append(slot)
            entered[place.item] += place.entered
    rows = tuple(
        PlannedItem(number + 1, one.topic, one.homework, one.hours, tuple(found[number]), entered[number])
        for number, one in enumerate(items)
    )
    free = tuple(slot for slot, place in zip(slots, placed, strict=True) if place is None)
    return CoursePlanView(1, plan, shift, rows, free)


class MemoryPlans:
    """`seen` is compared as `app` does; `trial` is what every file would do."""

    def __init__(self, *, plan: PlanCard | None = PLAN, may_edit: bool = True, count: int = 25) -> None:
        self.plan, self.may_edit, self.shift_now = plan, may_edit, 0
        self.slots = lessons(count)
        self.failing: Exception | None = None
        self.trial: PlanFile | Exception | None = None
        self.calls: list[tuple[Any, ...]] = []
        self.held = False
        self.asked: list[Callable[[], None]] = []

    def load(self, owner: Any, course: int, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self.sight()), failed)

    def load_shifted(self, owner: Any, course: int, by: int, done: Any, failed: Any) -> None:
        self._answer(lambda: done(laid(ITEMS, self.slots, self.shift_now + by)), failed)

    def shift(self, owner: Any, course: int, by: int, seen: int, plan: int, done: Any, failed: Any) -> None:
        def act() -> None:
            self._expect(seen, self.shift_now)
            self.shift_now += by
            done(self.shift_now)

        self.calls.append(("shift", by, seen))
        self._answer(act, failed)

    def assign(
        self, owner: Any, course: int, plan: int | None, seen: int | None, done: Any, failed: Any
    ) -> None:
        def act() -> None:
            self._expect(seen, self.plan and self.plan.plan_id)
            self.plan = {1: PLAN, 2: OTHER}.get(plan or 0)
            done(None)

        self.calls.append(("assign", plan, seen))
        self._answer(act, failed)

    def copy(self, owner: Any, course: int, other: int, seen: int | None, done: Any, failed: Any) -> None:
        def act() -> None:
            self._expect(seen, self.plan and self.plan.plan_id)
            self.plan = replace(PLAN, plan_id=9)
            done(9)

        self.calls.append(("copy", other, seen))
        self._answer(act, failed)

    def try_file(
        self, owner: Any, course: int, path: Path, sheet: str | None, done: Any, failed: Any
    ) -> None:
        self.calls.append(("try", path.name, sheet))
        self._answer(lambda: done(self._tried(path, sheet)), failed)

    def load_file(
        self, owner: Any, course: int, file: PlanFile, seen: int | None, done: Any, failed: Any
    ) -> None:
        self.calls.append(("load", file.path.name, file.sheet, seen))
        self._answer(lambda: done(file), failed)

    def sight(self) -> PlanSight:
        """What the dialog is shown."""
        view = laid(ITEMS, self.slots, self.shift_now, self.plan) if self.plan is not None else None
        if not self.may_edit:
            return PlanSight(view, TODAY, False)
        return PlanSight(
            view, TODAY, True, (PLAN, OTHER), (PlanElsewhere(PARALLEL, replace(PLAN, plan_id=6)),)
        )

    def _tried(self, path: Path, sheet: str | None) -> PlanFile:
        if isinstance(self.trial, Exception):
            raise self.trial
        assert self.trial is not None
        return replace(self.trial, path=path, sheet=sheet)

    @staticmethod
    def _expect(seen: object, actual: object) -> None:
        if seen != actual:
            raise Conflict("conflict", entity="course_plan", expected=seen, actual=actual)

    def answer(self) -> None:
        """Answer what was asked while `held`."""
        self.held, asked, self.asked = False, self.asked, []
        for one in asked:
            one()

    def _answer(self, act: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        def run() -> None:
            try:
                if self.failing is not None:
                    raise self.failing
                act()
            except Exception as error:  # noqa: BLE001 - as the worker does
                failed(error)

        if self.held:
            self.asked.append(run)
        else:
            run()
