"""Whatever is decided: nobody is lost, and forward and back leaves every table as it was."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import BadInput
from app.school.new_year import commands as new_year
from app.school.new_year.commands import Workshop
from app.school.new_year.edits import (
    add_class,
    add_course,
    change_course,
    decide,
    drop_class,
    drop_course,
    send,
    targets,
)
from app.school.new_year.keeping import as_data, from_data
from app.school.new_year.placing import placed
from app.school.new_year.rows import Decision, NewYearPlan, PupilPlan
from models.codes import Role
from tests.app.school.ladder import ladder, tables
from tests.app.school.test_new_year import SUMMER
from tests.build import BuiltSchool

_TARGETS = ("", "8А", "8Б", "9Я", "10А", "11А", "5А, 5Б", "2А;2Б", "10-хим/био")


def edited(data: st.DataObject, desk: Workshop) -> NewYearPlan:
    """A plan after some changes that a person could make."""
    plan, running = desk.plan, desk.running
    for _ in range(data.draw(st.integers(0, 5))):
        kind = data.draw(st.sampled_from(("send", "pupil", "course", "drop", "class", "add")))
        if kind == "send":
            plan = send(
                plan,
                running,
                data.draw(st.sampled_from(list(running.classes))),
                data.draw(st.sampled_from(_TARGETS)),
            )
        elif kind == "pupil":
            pupil = data.draw(st.sampled_from(list(running.pupils)))
            decision = data.draw(st.sampled_from(list(Decision)))
            to = data.draw(st.sampled_from([None, *(one.key for one in plan.classes)]))
            day = data.draw(st.sampled_from((None, date(2027, 6, 1))))
            if decision is Decision.LEAVES:
                to = None
            plan = decide(plan, [PupilPlan(pupil, decision, to, day, "Решение")])
        elif kind == "course" and plan.courses:
            key = data.draw(st.sampled_from([one.key for one in plan.courses]))
            plan = change_course(plan, key, lambda one: one)
            plan = drop_course(plan, key)
        elif kind == "drop":
            plan = drop_class(plan, data.draw(st.sampled_from([one.key for one in plan.classes])))
        elif kind == "class" and not any(one.name == "1Ю" for one in plan.classes):
            plan = add_class(plan, running, "1Ю")
        elif kind == "add":
            key = data.draw(st.sampled_from([one.key for one in plan.classes]))
            subject = data.draw(st.sampled_from(list(running.subjects)))
            taken = {(one.school_class, one.group, one.subject) for one in plan.courses}
            if (key, None, subject) not in taken:
                plan = add_course(plan, key, subject)
        if not plan.classes:
            break
    return plan


def test_forward_and_back_whatever_is_decided(school: BuiltSchool) -> None:
    school.clock.moment = SUMMER
    ladder(school)
    admin = school.session(Role.ADMIN, school.admin)
    before = tables(school.path)
    desk = new_year.workshop(admin)
    present = {place.pupil for places in desk.running.places.values() for place in places}

    @settings(
        max_examples=25,
        deadline=None,
        database=None,
    )
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        plan = edited(data, desk)
        assert from_data(as_data(plan)) == plan
        placement = placed(plan, desk.running)
        told = [one.pupil for one in placement.places] + [pupil for pupil, _ in placement.lost]
        assert sorted(told) == sorted(present)
        outcome = new_year.rehearse(admin, plan)
        stops = [one.code for one in outcome.findings if one.blocks]
        assert "new_year.check" not in stops  # what the file's check would find is found before it is written
        if outcome.good:
            assert sum(one.pupils for one in outcome.classes) + outcome.left == len(present)
            new_year.carry_out(admin, plan)
            assert new_year.entered(admin) == ()
            new_year.take_back(admin)
        assert tables(school.path) == before

    holds()


def test_classes_are_joined_split_and_renamed(school: BuiltSchool) -> None:
    laid = ladder(school)
    desk = new_year.workshop(school.session(Role.ADMIN, school.admin))
    plan, running = desk.plan, desk.running
    joined = send(plan, running, school.class_b, "8А")
    assert [one.sources for one in joined.classes if one.grade == 8] == [(school.class_a, school.class_b)]
    split = send(plan, running, laid.classes["4А"], "5А, 5Б")
    sizes = {one.name: len(placed(split, running).of_class(one.key)) for one in split.classes}
    assert (sizes["5А"], sizes["5Б"]) == (2, 1)
    fifth = next(one for one in split.classes if one.name == "5Б")
    assert {one.subject for one in split.courses if one.school_class == fifth.key}
    back = send(split, running, laid.classes["4А"], "5А")
    assert [one.name for one in targets(back, laid.classes["4А"])] == ["5А"]
    assert back.pupils == plan.pupils or all(one.to is not None for one in back.pupils)
    renamed = send(plan, running, laid.classes["5А"], "6-кадеты")
    assert [one.name for one in targets(renamed, laid.classes["5А"])] == ["6-кадеты"]
    leaving = send(plan, running, laid.classes["9Б"], "")
    assert laid.classes["9Б"] in leaving.leaving
    assert laid.classes["9Б"] not in send(leaving, running, laid.classes["9Б"], "10А").leaving


@pytest.mark.parametrize("text", ["7", "12А", "много букв в названии класса"])
def test_what_is_no_class(school: BuiltSchool, text: str) -> None:
    desk = new_year.workshop(school.session(Role.ADMIN, school.admin))
    if text == "7":  # a class without a letter, where there is but one
        assert "7" in {one.name for one in send(desk.plan, desk.running, school.class_a, text).classes}
        return
    with pytest.raises(BadInput, match="class"):
        send(desk.plan, desk.running, school.class_a, text)
