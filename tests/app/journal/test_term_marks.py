"""Marks of the report card: what is proposed, what is set, and what two hands do to one mark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.changes import broken_links, changes_since
from app.codes import MarkValue, Role, Scale, TermMarkKind
from app.errors import BadInput, NotFound, Refused
from app.journal.commands import set_lesson_state, write_cells
from app.journal.locks import open_term_for
from app.journal.proposing import Because
from app.journal.queries import journal_page
from app.journal.rows import CellEdit, ProposalLine, ProposalSheet, TermMarkEdit
from app.journal.rules import propose, weighted_mean
from app.journal.term_marks import (
    proposals,
    set_term_marks,
    take_over,
    term_mark_history,
    yearly_proposals,
)
from app.progress.queries import pupil_year
from app.session import Session
from models.base import rows
from models.journal import Mark, TermMark, Work
from models.school import AcademicYear, SchoolClass, Subject, Term
from tests.build import LESSON_DAYS, BuiltSchool

TERM, YEAR, EXAM, FINAL = TermMarkKind.TERM, TermMarkKind.YEAR, TermMarkKind.EXAM, TermMarkKind.FINAL
DAY = LESSON_DAYS[4]


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def put(pupil: int, wanted: int | None, expected: int | None = None, **more: Any) -> TermMarkEdit:
    return TermMarkEdit(**{"pupil_id": pupil, "kind": TERM, "number": 2, "expected": expected,
                           "wanted": wanted, **more})  # fmt: skip


def stored(school: BuiltSchool) -> dict[tuple[int, int, int], tuple[int, str | None]]:
    with school.file.reading():
        columns = (TermMark.kind, TermMark.number, TermMark.pupil, TermMark.value, TermMark.reason)
        return {(*row[:3],): row[3:] for row in rows(TermMark.select(*columns))}


def log(school: BuiltSchool) -> list[Any]:
    with school.file.reading():
        assert list(broken_links()) == []
        return [change for change in changes_since(0) if change.entity == "term_mark"]


def give(school: BuiltSchool, pupil: int, marks: list[tuple[int, float]], course: int | None = None) -> None:
    """One mark for each, on days of their own."""
    course, number = course or school.algebra_a, 1
    with school.file.writing():
        for day, (value, weight) in zip(LESSON_DAYS, marks, strict=False):
            no = Work.select().where(Work.course == course, Work.date == day).count() + 1
            Work.create(course=course, date=day, number=number, no=no, kind=school.kind_answer, weight=weight)
            Mark.create(
                course=course,
                date=day,
                number=number,
                work=no,
                pupil=pupil,
                value=value,
                set_at=school.clock.now(),
            )


def line(sheet: ProposalSheet, pupil: int) -> ProposalLine:
    return next(one for one in sheet.lines if one.pupil_id == pupil)


# --- what is set -----------------------------------------------------------------------------------------


def test_set_change_and_clear(school: BuiltSchool, teacher: Session) -> None:
    first = set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 4), put(school.yolkin, 5)])
    assert (len(first.written), first.conflicts) == (2, ())
    assert stored(school) == {(1, 2, school.arbuzova): (4, None), (1, 2, school.yolkin): (5, None)}
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 5, 4, reason="Олимпиада")])
    result = set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, None, 5)])
    assert stored(school) == {(1, 2, school.yolkin): (5, None)}
    mine = [one for one in log(school) if one.pupil == school.arbuzova]
    assert [(one.before, one.after, one.reason) for one in mine] == [
        (None, {"value": 4, "reason": None}, None),
        ({"value": 4, "reason": None}, {"value": 5, "reason": "Олимпиада"}, "Олимпиада"),
        ({"value": 5, "reason": "Олимпиада"}, None, None),
    ]
    assert {one.key for one in mine} == {f"{school.algebra_a}/1/2/{school.arbuzova}"}
    assert (mine[0].course, mine[0].school_class, mine[0].date) == (school.algebra_a, school.class_a, None)
    assert result.seq == mine[-1].seq
    with school.file.reading():
        assert TermMark.get().author_id == school.maths_teacher


def test_page_and_family_see_it_at_once(school: BuiltSchool, teacher: Session) -> None:
    """What other sessions keep of period marks is dropped by the change."""
    parent = school.session(Role.PARENT, school.parent, school.other())
    assert journal_page(teacher, school.algebra_a, school.term2).term_marks == {}
    assert all(one.year_mark is None for one in pupil_year(parent, school.arbuzova, school.year).subjects)
    marks = [put(school.arbuzova, 4), put(school.arbuzova, 5, kind=YEAR, number=0)]
    set_term_marks(teacher, school.algebra_a, marks)
    assert journal_page(teacher, school.algebra_a, school.term2).term_marks == {school.arbuzova: 4}
    subjects = pupil_year(parent, school.arbuzova, school.year).subjects
    (algebra,) = (one for one in subjects if one.course_id == school.algebra_a)
    assert (algebra.terms[1].mark, algebra.year_mark) == (4, 5)


def test_another_hand_is_not_overwritten(school: BuiltSchool, teacher: Session) -> None:
    other = school.session(Role.TEACHER, school.maths_teacher, school.other())
    set_term_marks(other, school.algebra_a, [put(school.arbuzova, 3)])
    result = set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 5), put(school.yolkin, 4)])
    assert [one.pupil_id for one in result.written] == [school.yolkin]
    (conflict,) = result.conflicts
    assert (conflict.actual, conflict.author, conflict.at) == (3, "Цифрова Инна Петровна", school.clock.now())
    set_term_marks(other, school.algebra_a, [put(school.arbuzova, None, 3)])
    (conflict,) = set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 5, 3)]).conflicts
    assert (conflict.actual, conflict.author) == (None, "Цифрова Инна Петровна")


def test_another_reason_is_not_overwritten(school: BuiltSchool, teacher: Session) -> None:
    other = school.session(Role.TEACHER, school.maths_teacher, school.other())
    missed, pupil = int(MarkValue.NOT_ATTESTED), school.arbuzova
    set_term_marks(teacher, school.algebra_a, [put(pupil, missed, reason="Болела")])
    again = put(pupil, missed, missed, reason="В санатории", seen_reason="Болела")
    assert set_term_marks(other, school.algebra_a, [again]).written == (again,)
    for late in (
        put(pupil, missed, missed, reason="Уехала", seen_reason="Болела"),
        put(pupil, 4, missed, reason="", seen_reason="Болела"),
        put(pupil, None, missed, seen_reason="Болела"),
    ):
        (conflict,) = set_term_marks(teacher, school.algebra_a, [late]).conflicts
        assert (conflict.actual, conflict.reason) == (missed, "В санатории")
    assert stored(school)[1, 2, pupil] == (missed, "В санатории")
    seen = put(pupil, 4, missed, reason="", seen_reason="В санатории")
    assert set_term_marks(teacher, school.algebra_a, [seen]).written == (seen,)


def test_a_reason_has_an_end(school: BuiltSchool, teacher: Session) -> None:
    with pytest.raises(BadInput, match=r"text\.too_long"):
        set_term_marks(
            teacher, school.algebra_a, [put(school.arbuzova, MarkValue.DEFERRED, reason="о" * 301)]
        )
    assert log(school) == []


def test_edits_may_be_sent_again(school: BuiltSchool, teacher: Session) -> None:
    edits = [
        put(school.arbuzova, 4),
        put(school.yolkin, MarkValue.NOT_ATTESTED, reason="Болел"),
        put(school.zhukova, None),
    ]
    for _ in range(2):
        assert set_term_marks(teacher, school.algebra_a, edits).written == tuple(edits)
    set_term_marks(teacher, school.algebra_a, [put(school.yolkin, MarkValue.NOT_ATTESTED)])
    assert len(log(school)) == 2
    assert stored(school)[1, 2, school.yolkin] == (MarkValue.NOT_ATTESTED, "Болел")


@pytest.mark.parametrize("value", [MarkValue.NOT_ATTESTED, MarkValue.DEFERRED])
def test_words_that_need_a_reason(school: BuiltSchool, teacher: Session, value: int) -> None:
    for reason in (None, "", " "):
        edits = [put(school.yolkin, 5), put(school.arbuzova, value, reason=reason)]
        with pytest.raises(Refused) as refusal:
            set_term_marks(teacher, school.algebra_a, edits)
        assert refusal.value.code == "term_mark.reason_needed"
        assert refusal.value.data == {"value": value, "pupil": school.arbuzova}
    assert stored(school) == {}
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, value, reason=" Болезнь ")])
    assert stored(school) == {(1, 2, school.arbuzova): (value, "Болезнь")}
    with pytest.raises(Refused):
        set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, value, value, reason="")])
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 3, value)])
    assert stored(school) == {(1, 2, school.arbuzova): (3, None)}


@pytest.mark.parametrize(
    ("more", "error", "code"),
    [
        ({"number": 5}, NotFound, "term.unknown"),
        ({"number": 0}, NotFound, "term.unknown"),
        ({"kind": YEAR, "number": 2}, NotFound, "term.unknown"),
        ({"kind": 7, "number": 0}, NotFound, "term.unknown"),
        ({"wanted": 6}, Refused, "mark.outside_scale"),
        ({"wanted": MarkValue.DEBT}, Refused, "mark.outside_scale"),
    ],
)
def test_refused(
    school: BuiltSchool, teacher: Session, more: dict[str, Any], error: type[Exception], code: str
) -> None:
    edits = [put(school.yolkin, 4), replace(put(school.arbuzova, 5), **more)]
    with pytest.raises(error, match=code.replace(".", r"\.")):
        set_term_marks(teacher, school.algebra_a, edits)
    assert stored(school) == {}


def test_only_pupils_of_the_period(school: BuiltSchool, teacher: Session) -> None:
    """Yashin left in the second quarter, Novikov came in it."""
    set_term_marks(teacher, school.algebra_a, [put(school.yashin, 4), put(school.novikov, 4)])
    for edit in (put(school.yashin, 4, number=3), put(school.novikov, 4, number=1)):
        with pytest.raises(Refused, match=r"pupil\.not_enrolled_then"):
            set_term_marks(teacher, school.algebra_a, [edit])
    with pytest.raises(Refused, match=r"pupil\.not_in_course"):
        set_term_marks(teacher, school.algebra_a, [put(school.vetrova, 4)])


def test_first_grade_has_none(school: BuiltSchool) -> None:
    with school.file.writing():
        SchoolClass.update(grade=1).execute()
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    with pytest.raises(Refused, match=r"mark\.outside_scale"):
        set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 5)])
    found = line(proposals(teacher, school.algebra_a, school.term2), school.arbuzova)
    assert (found.proposed, found.why.code, found.too_few) == (None, Because.NO_NUMBERS, False)


def test_closed_period(school: BuiltSchool, teacher: Session) -> None:
    """Year marks are set after the last period is closed; its own marks are opened by the deputy head."""
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 4)])
    with school.file.writing():
        Term.update(closed_at=school.clock.now()).execute()
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    for edit in (put(school.arbuzova, 5, 4), put(school.arbuzova, None, 4), put(school.yolkin, 5)):
        with pytest.raises(Refused, match=r"term\.closed"):
            set_term_marks(teacher, school.algebra_a, [edit])
    give(school, school.yolkin, [(5, 1)])
    with pytest.raises(Refused, match=r"term\.closed"):
        take_over(teacher, school.algebra_a, TERM, 2, {school.yolkin: 5})
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 4, kind=YEAR, number=0)])
    deputy = school.session(Role.DEPUTY, school.deputy)
    open_term_for(deputy, school.algebra_a, school.term2, date(2026, 11, 25))
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 5, 4)])
    assert stored(school)[1, 2, school.arbuzova] == (5, None)


def test_marks_of_a_closed_year_are_open_until_the_next_one_begins(school: BuiltSchool) -> None:
    with school.file.writing():
        Term.update(closed_at=school.clock.now()).execute()
        AcademicYear.create(name="2027/2028", starts=date(2027, 9, 1), ends=date(2028, 5, 31))
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 4, kind=FINAL, number=0)])
    school.clock.moment += date(2027, 9, 1) - school.clock.today()
    late = put(school.arbuzova, 5, 4, kind=FINAL, number=0)
    with pytest.raises(Refused, match=r"term\.closed"):
        set_term_marks(teacher, school.algebra_a, [late])
    deputy = school.session(Role.DEPUTY, school.deputy)
    open_term_for(deputy, school.algebra_a, school.term4, date(2027, 9, 5))
    assert set_term_marks(teacher, school.algebra_a, [late]).written == (late,)


def test_history(school: BuiltSchool, teacher: Session) -> None:
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 4), put(school.yolkin, 2)])
    school.clock.moment += timedelta(hours=1)
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 5, 4, reason="Пересчитано")])
    found = term_mark_history(teacher, school.algebra_a, TERM, 2, school.arbuzova)
    assert [(one.before and one.before["value"], one.after["value"], one.reason) for one in found] == [
        (None, 4, None), (4, 5, "Пересчитано"),
    ]  # fmt: skip
    assert {(one.author, one.role, one.entity, one.work) for one in found} == {
        ("Цифрова Инна Петровна", "teacher", "term_mark", None)
    }
    assert found[1].at - found[0].at == timedelta(hours=1)
    assert term_mark_history(teacher, school.algebra_a, YEAR, 0, school.arbuzova) == ()


# --- what is proposed ------------------------------------------------------------------------------------


def test_proposals_of_a_period(school: BuiltSchool, teacher: Session) -> None:
    give(school, school.arbuzova, [(4, 10), (5, 10), (2, 15)])
    give(school, school.yolkin, [(5, 1)] * 5 + [(MarkValue.DEBT, 1)] * 2)
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 4), put(school.yolkin, 5)])
    sheet = proposals(teacher, school.algebra_a, school.term2)
    assert [one.pupil_id for one in sheet.lines] == [
        school.arbuzova, school.yolkin, school.zhukova, school.novikov, school.yashin,
    ]  # fmt: skip
    assert (sheet.kind, sheet.number, sheet.scale, sheet.norm) == (TERM, 2, Scale.FIVE, 7)
    one = line(sheet, school.arbuzova)
    assert (one.count, one.plain, one.weighted) == (3, 11 / 3, 24 / 7)
    assert (one.proposed, one.why.code, one.why.next_mark) == (3, Because.MEAN, 4)
    assert one.why.missing is not None
    assert {run.weight for run in one.why.missing.alone} == {1, 3}  # the weights of the school's kinds
    assert one.mark is not None
    assert (one.mark.value, one.mark.author) == (4, "Цифрова Инна Петровна")
    assert one.disagrees
    assert one.too_few
    two = line(sheet, school.yolkin)
    assert (two.proposed, two.disagrees, two.too_few, two.debts, two.count) == (5, False, False, 2, 5)
    none = line(sheet, school.zhukova)
    assert (none.proposed, none.why.code, none.mark, none.disagrees) == (None, Because.NO_MARKS, None, False)


def test_a_word_with_its_reason_does_not_disagree(school: BuiltSchool, teacher: Session) -> None:
    give(school, school.arbuzova, [(5, 1)])
    edit = put(school.arbuzova, MarkValue.NOT_ATTESTED, reason="Мало отметок")
    set_term_marks(teacher, school.algebra_a, [edit])
    one = line(proposals(teacher, school.algebra_a, school.term2), school.arbuzova)
    assert one.mark is not None
    assert (one.mark.reason, one.disagrees) == ("Мало отметок", False)


def test_thresholds_of_the_subject(school: BuiltSchool) -> None:
    give(school, school.arbuzova, [(4, 1), (5, 1)])
    with school.file.writing():
        Subject.update(threshold_5=4.5).where(Subject.id == school.algebra).execute()
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    sheet = proposals(teacher, school.algebra_a, school.term2)
    assert line(sheet, school.arbuzova).proposed == 5
    assert sheet.thresholds == (2.6, 3.6, 4.5)
    assert yearly_proposals(teacher, school.algebra_a).thresholds == (2.6, 3.6, 4.5)


def test_norm_is_of_the_lessons_that_are_held(school: BuiltSchool, teacher: Session) -> None:
    for day in LESSON_DAYS:
        if day.weekday() > 1:
            set_lesson_state(teacher, school.algebra_a, day, 1, 2, expected=0)
    assert proposals(teacher, school.algebra_a, school.term2).norm == 5
    assert proposals(teacher, school.algebra_a, school.term1).norm == 0


def test_unknown_period(school: BuiltSchool, teacher: Session) -> None:
    with pytest.raises(NotFound, match=r"term\.unknown"):
        proposals(teacher, school.algebra_a, 999)
    with pytest.raises(NotFound, match=r"term\.unknown"):
        yearly_proposals(teacher, school.algebra_a, TERM)
    with pytest.raises(NotFound, match=r"term\.unknown"):
        take_over(teacher, school.algebra_a, TERM, 9, {})


def test_year_exam_and_final(school: BuiltSchool, teacher: Session) -> None:
    marks = [put(school.arbuzova, value, number=number) for number, value in enumerate((4, 5, 4, 5), 1)]
    marks += [put(school.novikov, value, number=number) for number, value in ((2, 3), (3, 4), (4, 3))]
    marks += [put(school.yolkin, 5, number=1)]
    set_term_marks(teacher, school.algebra_a, marks)
    year = yearly_proposals(teacher, school.algebra_a)
    assert (year.kind, year.number, year.term) == (YEAR, 0, None)
    assert line(year, school.arbuzova).proposed == 5
    assert line(year, school.novikov).proposed == 3  # he came in the second quarter: three periods are all
    assert line(year, school.yolkin).why.code is Because.TERMS_MISSING
    seen = {one.pupil_id: one.proposed for one in year.lines if one.proposed is not None}
    take_over(teacher, school.algebra_a, YEAR, 0, seen)
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 4, kind=EXAM, number=0)])
    exam = yearly_proposals(teacher, school.algebra_a, EXAM)
    assert line(exam, school.arbuzova).why.code is Because.EXAM
    final = yearly_proposals(teacher, school.algebra_a, FINAL)
    assert line(final, school.arbuzova).proposed == 5
    assert line(final, school.arbuzova).why.code is Because.YEAR_AND_EXAM
    assert line(final, school.novikov).proposed == 3
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, 4, kind=FINAL, number=0)])
    assert line(yearly_proposals(teacher, school.algebra_a, FINAL), school.arbuzova).disagrees


# --- taking over -----------------------------------------------------------------------------------------


def test_take_over_is_one_step(school: BuiltSchool, teacher: Session) -> None:
    give(school, school.arbuzova, [(5, 1)])
    give(school, school.yolkin, [(4, 1)])
    give(school, school.zhukova, [(3, 1)])
    set_term_marks(teacher, school.algebra_a, [put(school.zhukova, 3)])
    sheet = proposals(teacher, school.algebra_a, school.term2)
    seen = {one.pupil_id: one.proposed for one in sheet.lines if one.proposed is not None}
    result = take_over(teacher, school.algebra_a, TERM, 2, seen)
    assert (result.conflicts, result.outdated) == ((), ())
    assert {key[2]: value for key, (value, _) in stored(school).items()} == {
        school.arbuzova: 5, school.yolkin: 4, school.zhukova: 3,
    }  # fmt: skip
    _, *step = log(school)
    assert len({one.step for one in step}) == 1
    assert [one.pupil for one in step] == [school.arbuzova, school.yolkin]
    # and undone as one: by what was written
    back = [
        replace(one, expected=one.wanted, wanted=None)
        for one in result.written
        if one.pupil_id != school.zhukova
    ]
    set_term_marks(teacher, school.algebra_a, back)
    assert {key[2] for key in stored(school)} == {school.zhukova}


def test_take_over_does_not_touch_what_is_set(school: BuiltSchool, teacher: Session) -> None:
    give(school, school.arbuzova, [(5, 1)])
    give(school, school.yolkin, [(4, 1)])
    set_term_marks(teacher, school.algebra_a, [put(school.arbuzova, MarkValue.DEFERRED, reason="До января")])
    result = take_over(teacher, school.algebra_a, TERM, 2, {school.arbuzova: 5, school.yolkin: 4})
    assert [(one.edit.pupil_id, one.actual) for one in result.conflicts] == [
        (school.arbuzova, MarkValue.DEFERRED)
    ]
    assert stored(school)[1, 2, school.arbuzova] == (MarkValue.DEFERRED, "До января")
    assert stored(school)[1, 2, school.yolkin] == (4, None)


def test_take_over_of_what_is_proposed_no_more(school: BuiltSchool, teacher: Session) -> None:
    """A mark that came in between makes it another proposal: nobody has agreed to that."""
    give(school, school.arbuzova, [(5, 1)])
    write_cells(
        school.session(Role.TEACHER, school.maths_teacher, school.other()),
        school.algebra_a,
        [CellEdit(DAY, 1, 0, school.arbuzova, "mark", None, 2)],
    )
    result = take_over(teacher, school.algebra_a, TERM, 2, {school.arbuzova: 5, school.vetrova: 5})
    assert (result.written, result.outdated) == ((), (school.arbuzova, school.vetrova))
    assert stored(school) == {}


# --- properties ------------------------------------------------------------------------------------------

values = st.sampled_from([None, 2, 3, 4, 5, MarkValue.EXEMPT])
writes = st.lists(st.tuples(st.booleans(), st.integers(0, 2), values, values), max_size=12)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(writes)
def test_compare_and_set(school: BuiltSchool, writes: list[tuple[bool, int, int | None, int | None]]) -> None:
    """Of two teachers' edits in any order a mark changes only where what was expected was there; the log replays to
    what is stored."""
    with school.file.writing():
        TermMark.delete().execute()
    before = len(log(school))
    sessions = [school.session(Role.TEACHER, school.maths_teacher) for _ in range(2)]
    pupils = [school.arbuzova, school.yolkin, school.zhukova]
    model: dict[int, int | None] = dict.fromkeys(pupils)
    for second, index, expected, wanted in writes:
        pupil = pupils[index]
        result = set_term_marks(sessions[second], school.algebra_a, [put(pupil, wanted, expected)])
        if model[pupil] in (expected, wanted):
            assert len(result.written) == 1
            model[pupil] = wanted
        else:
            assert [one.actual for one in result.conflicts] == [model[pupil]]
    there = {pupil: value for pupil, value in model.items() if value is not None}
    assert {key[2]: value for key, (value, _) in stored(school).items()} == there
    replayed: dict[int, Any] = dict.fromkeys(pupils)
    for change in log(school)[before:]:
        assert (change.before and change.before["value"]) == replayed[change.pupil]
        replayed[change.pupil] = change.after and change.after["value"]
    assert replayed == model


some_marks = st.lists(
    st.tuples(st.sampled_from([1, 2, 3, 4, 5, -1, MarkValue.DEBT]), st.sampled_from([0, 1, 2.5, 3])),
    max_size=9,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some_marks)
def test_what_is_proposed_is_reckoned_as_on_the_page(
    school: BuiltSchool, marks: list[tuple[int, float]]
) -> None:
    with school.file.writing():
        Mark.delete().execute()
        Work.delete().execute()
    give(school, school.arbuzova, marks)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    page = journal_page(teacher, school.algebra_a, school.term2)
    one = line(proposals(teacher, school.algebra_a, school.term2), school.arbuzova)
    assert (one.plain, one.weighted) == page.means.get(school.arbuzova, (None, None))
    assert one.proposed == propose(weighted_mean(marks), page.scale, page.thresholds)
