"""Carrying a plan out: the rows of the new year, in one transaction, each in the change log."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from app.changes import Record
from app.school.new_year.laying_out import lay_out
from app.school.new_year.made import Maker, state
from app.school.new_year.placing import Place, Placement
from app.school.new_year.rows import ClassPlan, CoursePlan, NewYearPlan
from app.school.new_year.running import RunningYear
from app.session import Session
from app.settings import OPTIONS
from app.unit_of_work import record
from models.base import rows
from models.log import Setting
from models.school import (
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    SchoolClass,
    StudyGroup,
)
from models.timetable import CoursePlan as FollowedPlan
from models.timetable import PlanItem, ThematicPlan


def carry(
    session: Session, plan: NewYearPlan, running: RunningYear, placement: Placement
) -> tuple[int, Maker]:
    """Write it all; returns the new year's id and what was made.  Inside a command, of a plan without findings that
    stand in the way."""
    maker = Maker(session)
    writing = _Writing(session, maker, plan, running, placement)
    writing.classes()
    writing.pupils()
    writing.courses()
    writing.topics()
    return writing.year, maker


class _Writing:
    """The parts of a new year, in the order in which they refer to one another."""

    def __init__(
        self, session: Session, maker: Maker, plan: NewYearPlan, running: RunningYear, placement: Placement
    ) -> None:
        self._session, self._maker = session, maker
        self._plan, self._running, self._placement = plan, running, placement
        laid_out = lay_out(maker, plan, running)
        self.year, self._schemes, self._bells = laid_out.year, laid_out.schemes, laid_out.bells
        self._classes = {one.key: maker.number(SchoolClass) for one in plan.classes}
        self._whole: dict[int, int] = {}
        self._groups: dict[int, int] = {}
        self._courses: dict[int, int] = {}

    # --- classes and pupils --------------------------------------------------------------------------------

    def classes(self) -> None:
        """Classes with who leads them and with what was set for them."""
        self._maker.add(SchoolClass, [self._class(one) for one in self._plan.classes])
        self._maker.add(
            ClassTeacher,
            [
                {"school_class": self._classes[one.key], "person": one.teacher, "from_date": self._plan.starts,
                 "to_date": None}
                for one in self._plan.classes
                if one.teacher is not None
            ],
        )  # fmt: skip
        self._settings()

    def _class(self, one: ClassPlan) -> dict[str, Any]:
        return {
            "id": self._classes[one.key], "year": self.year, "grade": one.grade, "letter": one.letter,
            "term_scheme": self._schemes[one.periods], "bell_schedule": self._bells.get(one.bells or 0),
            "study_days": one.study_days, "previous": one.sources[0] if one.sources else None,
        }  # fmt: skip

    def _settings(self) -> None:
        """What a class had set for itself holds for what becomes of it."""
        own = {option.key for option in OPTIONS.values() if option.of_class and option.by_hand}
        stored: dict[int, list[tuple[str, Any]]] = {}
        for key in sorted(own):
            for scope, value in self._session.scoped_settings(key).items():
                kind, _, class_id = scope.partition(":")
                if kind == "class":
                    stored.setdefault(int(class_id), []).append((key, value))
        for one in self._plan.classes:
            for key, value in stored.get(one.sources[0], []) if one.sources else []:
                number = self._classes[one.key]
                scope = f"class:{number}"
                Setting.insert(scope=scope, key=key, value=json.dumps(value, ensure_ascii=False)).execute()
                self._maker.changed(
                    Record("setting", f"{scope}/{key}", None, {"value": value}, school_class=number)
                )

    def pupils(self) -> None:
        """Places in the new classes; who leaves, or does not simply move, is noted at the place that he had."""
        for one in self._placement.places:
            if one.to is None or one.reason:
                self._end(one)
        coming = sorted(
            (one for one in self._placement.places if one.to is not None),
            key=lambda one: (self._classes[one.to or 0], one.pupil),
        )
        self._maker.add(
            Enrollment,
            [
                {"school_class": self._classes[one.to or 0], "pupil": one.pupil, "from_date": self._plan.starts,
                 "to_date": None, "reason": None}
                for one in coming
            ],
        )  # fmt: skip

    def _end(self, one: Place) -> None:
        key = {"school_class": one.old_class, "pupil": one.pupil, "from_date": one.old.starts}
        ends = one.old.ends if one.day is None else one.day
        before = state({**key, "to_date": one.old.ends, "reason": one.old.reason})
        after = state({**key, "to_date": ends, "reason": one.reason or one.old.reason})
        if before == after:
            return
        Enrollment.update(to_date=ends, reason=one.reason or one.old.reason).where(
            Enrollment.school_class == one.old_class, Enrollment.pupil == one.pupil,
            Enrollment.from_date == one.old.starts,
        ).execute()  # fmt: skip
        name = f"{one.old_class}/{one.pupil}/{one.old.starts:%Y%m%d}"
        self._maker.changed(
            Record("enrollment", name, before, after, school_class=one.old_class, pupil=one.pupil)
        )

    # --- groups and courses --------------------------------------------------------------------------------

    def courses(self) -> None:
        """Groups with members, and courses with teachers; the ids of a class's courses follow one another."""
        self._study_groups()
        order = {one.key: place for place, one in enumerate(self._plan.classes)}
        found = sorted(self._plan.courses, key=lambda one: order.get(one.school_class or 0, len(order)))
        for one in found:
            self._courses[one.key] = self._maker.number(Course)
        self._maker.add(
            Course,
            [
                {"id": self._courses[one.key], "year": self.year, "subject": one.subject,
                 "group": self._group_of(one), "hours_per_week": one.hours, "external_id": None}
                for one in found
            ],
        )  # fmt: skip
        self._maker.add(
            CourseTeacher,
            [
                {"course": self._courses[one.key], "teacher": one.teacher, "from_date": self._plan.starts,
                 "to_date": None, "substitute": False}
                for one in found
                if one.teacher is not None
            ],
        )  # fmt: skip

    def _group_of(self, one: CoursePlan) -> int:
        return self._whole[one.school_class or 0] if one.group is None else self._groups[one.group]

    def _study_groups(self) -> None:
        maker = self._maker
        found: list[dict[str, Any]] = []
        for one in self._plan.classes:
            self._whole[one.key] = number = maker.number(StudyGroup)
            found.append(self._group(number, self._classes[one.key], "", number, whole=True))
            for group in self._plan.groups:
                if group.school_class == one.key:
                    self._groups[group.key] = part = maker.number(StudyGroup)
                    found.append(self._group(part, self._classes[one.key], group.name, number, whole=False))
        for group in self._plan.groups:
            if group.school_class is None:
                self._groups[group.key] = number = maker.number(StudyGroup)
                found.append(self._group(number, None, group.name, number, whole=False))
        maker.add(StudyGroup, found)
        members = [
            {"group": self._groups[key], "pupil": pupil, "from_date": self._plan.starts, "to_date": None}
            for key, pupils in self._placement.members.items()
            for pupil in sorted(pupils)
        ]
        members.sort(key=lambda one: (one["group"], one["pupil"]))
        maker.add(GroupMember, members)

    def _group(
        self, number: int, class_id: int | None, name: str, home: int, *, whole: bool
    ) -> dict[str, Any]:
        return {
            "id": number, "year": self.year, "school_class": class_id, "name": name, "whole": whole, "home": home,
        }  # fmt: skip

    # --- thematic plans ------------------------------------------------------------------------------------

    def topics(self) -> None:
        """The thematic plans that courses go on with, each copied once into the new year."""
        wanted = (
            {one.topics for one in self._plan.courses if one.topics is not None}
            if self._plan.copy_topics
            else set()
        )
        columns = (
            ThematicPlan.id, ThematicPlan.subject, ThematicPlan.grade, ThematicPlan.author, ThematicPlan.name,
        )  # fmt: skip
        numbers: dict[int, int] = {}
        copies: list[dict[str, Any]] = []
        found = (
            ThematicPlan.select(*columns).where(ThematicPlan.id.in_(sorted(wanted))).order_by(ThematicPlan.id)
        )
        for old, subject, grade, author, name in rows(found):
            numbers[old] = self._maker.number(ThematicPlan)
            copies.append(
                {"id": numbers[old], "year": self.year, "subject": subject, "grade": grade, "author": author,
                 "name": name}
            )  # fmt: skip
        self._maker.add(ThematicPlan, copies)
        for old, new in numbers.items():
            self._copy_items(old, new)
        self._maker.add(
            FollowedPlan,
            [
                {"course": self._courses[one.key], "plan": numbers[one.topics], "shift": 0}
                for one in sorted(self._plan.courses, key=lambda one: self._courses[one.key])
                if one.topics in numbers
            ],
        )

    def _copy_items(self, old: int, new: int) -> None:
        """One row of the log for all topics of a plan: what they say is in the plan that they are copied from."""
        items = items_of(old)
        if items:
            fields = [PlanItem.plan, PlanItem.number, PlanItem.topic, PlanItem.homework, PlanItem.hours]
            PlanItem.insert_many([(new, *item) for item in items], fields=fields).execute()
        self._maker.rows["plan_item"] += len(items)
        record(
            self._session, Record("plan_items", str(new), None, {"copied_from": old, **fingerprint(items)})
        )


Item = tuple[int, str, str, float]


def items_of(plan_id: int) -> list[Item]:
    """The topics of a plan as they are stored."""
    found = PlanItem.select(PlanItem.number, PlanItem.topic, PlanItem.homework, PlanItem.hours)
    return list(rows(found.where(PlanItem.plan == plan_id).order_by(PlanItem.number)))


def fingerprint(items: list[Item]) -> Mapping[str, Any]:
    """How many topics, and a hash over what they say, by which a change to one shows."""
    text = json.dumps(items, ensure_ascii=False)
    return {"topics": len(items), "hash": hashlib.sha256(text.encode()).hexdigest()[:32]}
