"""Random histories of the small school, as the programs of its people make them: everything goes through commands, and
what there is no command for is written with its row of the change log.

    7А has two groups of English, and both classes sing in a choir; the parents have logins.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from app.auth.accounts import account_state
from app.changes import Record
from app.codes import AttendanceCode, LessonState, Role
from app.control.advancing import advance_control
from app.diary.commands import record_visit
from app.diary.signing import record_paper_signature, sign_week, withdraw_paper_signature
from app.errors import DiaryError
from app.journal import commands
from app.journal.closing import close_term, reopen_term
from app.journal.rows import CellEdit
from app.messages.commands import reply, send
from app.messages.handling import add_participant, close_thread, reopen_thread, withdraw
from app.people.commands import link_parent, unlink_parent
from app.school.options import change_setting
from app.unit_of_work import before_session
from models.access import Account
from models.base import rows
from models.diary import WeekSignature
from models.journal import Homework, Lesson, Mark
from models.school import Course, CourseTeacher, Enrollment, GroupMember, StudyGroup, Term
from tests.app.messages.actors import letter_to, session_of
from tests.build import LESSON_DAYS, NOW, YEAR_STARTS, BuiltSchool

COURSES = ("algebra_a", "russian_a", "english_a1", "english_a2", "choir", "algebra_b")
OF_COURSE = {
    "english_a1": ("arbuzova", "yolkin"), "english_a2": ("zhukova", "novikov"), "algebra_b": ("beryozkin", "vetrova"),
    "choir": ("yolkin", "beryozkin", "novikov"),
}  # fmt: skip
"""Who takes a course, as a rule; the others are all of 7А."""
PUPILS = ("arbuzova", "yolkin", "zhukova", "yashin", "novikov", "beryozkin", "vetrova")
FAMILY = {"parent": ("arbuzova", "beryozkin"), "other_parent": ("zhukova", "yolkin")}
DAYS = LESSON_DAYS[6:]
"""From 13 to 30 November; the history begins on the 23rd."""

Step = tuple[Any, ...]


def prepare(school: BuiltSchool) -> None:
    """What the histories need beside the small school."""
    ids = school.ids
    with school.file.writing():
        last = StudyGroup.select(StudyGroup.id).order_by(StudyGroup.id.desc()).scalar()
        for number, (course, class_, members) in enumerate(
            (
                ("english_a2", "class_a", ("zhukova", "novikov")),
                ("choir", None, ("yolkin", "beryozkin", "novikov")),
            ),
            last + 1,
        ):
            home = ids["group_class_a"] if class_ else number
            StudyGroup.insert(
                id=number,
                year=ids["year"],
                school_class=ids[class_] if class_ else None,
                name=course,
                home=home,
            ).execute()
            for pupil in members:
                GroupMember.create(group=number, pupil=ids[pupil], from_date=YEAR_STARTS)
            ids[course] = Course.create(year=ids["year"], subject=ids["english"], group=number).id
            CourseTeacher.create(course=ids[course], teacher=ids["maths_teacher"], from_date=YEAR_STARTS)
            Lesson.insert_many(
                [{"course": ids[course], "date": day, "number": 4 + number - last} for day in LESSON_DAYS]
            ).execute()
        Account.update(
            password_hash="x", must_change=False, issued_at=NOW - timedelta(days=10), first_seen_at=None
        ).where(Account.person.in_([ids[one] for one in FAMILY])).execute()


# --- what may happen ------------------------------------------------------------------------------------------------


_course, _day, _pupil = st.sampled_from(COURSES), st.sampled_from(DAYS), st.sampled_from(PUPILS)
_parent = st.sampled_from(sorted(FAMILY))
_some = st.integers(0, 9)

STEPS = st.one_of(
    st.tuples(st.just("mark"), _course, _day, _some, st.sampled_from([2, 5, -5, None]), st.integers(1, 2)),
    st.tuples(st.just("absent"), _course, _day, _some, st.sampled_from([*AttendanceCode, None])),
    st.tuples(st.just("topic"), _course, _day, st.sampled_from(["Тема", ""])),
    st.tuples(st.just("state"), _course, _day, st.sampled_from([LessonState.NORMAL, *([LessonState.CANCELLED] * 2),
              LessonState.HELD_EMPTY])),
    st.tuples(st.just("lesson"), _course, st.sampled_from([date(2026, 11, 28), date(2026, 12, 7), DAYS[2]])),
    st.tuples(st.just("no_lesson"), _course, _day),
    st.tuples(st.just("free_week"), st.sampled_from([0, 1]), st.booleans()),
    st.tuples(st.just("work"), _course, _day, st.sampled_from([None, 3.0, 0.0])),
    st.tuples(st.just("homework"), _course, _day, st.sampled_from([None, 20, 90, 160]), st.booleans(),
              st.one_of(st.none(), st.none(), _some)),
    st.tuples(st.just("no_homework"), _course, _some),
    st.tuples(st.just("look"), _parent, st.integers(0, 1), st.sampled_from(["week", "marks"])),
    st.tuples(st.just("own_look"), _pupil),
    st.tuples(st.just("sign"), _parent, st.integers(0, 1), st.integers(0, 4)),
    st.tuples(st.just("paper"), st.sampled_from(PUPILS[:5]), st.integers(0, 3)),
    st.tuples(st.just("withdraw_paper"), _some),
    st.tuples(st.just("asked"), st.sampled_from(["class_a", None]), st.booleans()),
    st.tuples(st.just("login"), st.sampled_from([*FAMILY, "zhukova"]), st.sampled_from(["off", "on", "came", "new"])),
    st.tuples(st.just("parent_of"), _parent, _pupil),
    st.tuples(st.just("moves"), st.integers(0, 1)),
    st.tuples(st.just("enrol"), st.sampled_from(["class_a", "class_b"]), _pupil, _day, st.one_of(st.none(), _day)),
    st.tuples(st.just("letter"), st.sampled_from(["parent", "mother", "pupil"]),
              st.sampled_from(["teacher", "class_teacher", "head"])),
    st.tuples(st.just("reply"), st.sampled_from(["parent", "pupil", "teacher", "class_teacher"]), _some),
    st.tuples(st.just("close"), st.sampled_from(["teacher", "class_teacher"]), _some, st.booleans()),
    st.tuples(st.just("take_back"), st.sampled_from(["parent", "teacher"]), _some),
    st.tuples(st.just("join"), _some, st.sampled_from(["russian_teacher", "deputy"])),
    st.tuples(st.just("pass"), st.sampled_from([1, 14, 24, 24, 72, 24 * 7])),
    st.tuples(st.just("close_term"), st.sampled_from(["term1", "term2"])),
    st.tuples(st.just("reopen_term"), st.sampled_from(["term1", "term2"])),
    st.tuples(st.just("advance"), st.integers(1, 5)),
)  # fmt: skip


class History:
    """Plays steps in a file.  What is refused has not happened."""

    def __init__(self, school: BuiltSchool) -> None:
        self.school = school
        self.deputy = school.session(Role.DEPUTY, school.deputy)
        self.threads = 0

    def play(self, steps: Sequence[Step]) -> None:
        for name, *about in steps:
            with contextlib.suppress(DiaryError):
                getattr(self, f"do_{name}")(*about)

    # --- journal ---------------------------------------------------------------------------------------------------

    def _teacher(self, course: str) -> Any:
        name = "russian_teacher" if course in ("russian_a", "english_a1") else "maths_teacher"
        return self.school.session(Role.TEACHER, self.school.ids[name])

    def _number(self, course: str, on: date) -> int:
        with self.school.file.reading():
            found = Lesson.select(Lesson.number).where(
                Lesson.course == self.school.ids[course], Lesson.date == on
            )
            return min((row[0] for row in rows(found)), default=1)

    def _cell(self, course: str, on: date, edit: Callable[[int], CellEdit]) -> None:
        number = self._number(course, on)
        commands.write_cells(
            self._teacher(course), self.school.ids[course], [edit(number)], "Опоздала ведомость"
        )

    def _who(self, course: str, which: int) -> int:
        pupils = OF_COURSE.get(course, PUPILS[:5])
        return self.school.ids[pupils[which % len(pupils)]]

    def do_mark(self, course: str, on: date, pupil: int, value: int | None, work: int) -> None:
        who = self._who(course, pupil)
        number = self._number(course, on)
        with self.school.file.reading():
            stored = Mark.select(Mark.value).where(
                Mark.course == self.school.ids[course], Mark.date == on, Mark.number == number, Mark.work == work,
                Mark.pupil == who,
            )  # fmt: skip
            before = next((row[0] for row in rows(stored)), None)
        self._cell(course, on, lambda number: CellEdit(on, number, work, who, "mark", before, value))

    def do_absent(self, course: str, on: date, pupil: int, code: int | None) -> None:
        who = self._who(course, pupil)
        self._cell(course, on, lambda number: CellEdit(on, number, 1, who, "attendance", None, code))

    def do_topic(self, course: str, on: date, text: str) -> None:
        expected = "" if text else "Тема"
        place = (self.school.ids[course], on, self._number(course, on))
        commands.set_topic(self._teacher(course), *place, text, expected=expected)

    def do_state(self, course: str, on: date, state: int) -> None:
        number = self._number(course, on)
        with self.school.file.reading():
            here = (Lesson.course == self.school.ids[course], Lesson.date == on, Lesson.number == number)
            before = next((row[0] for row in rows(Lesson.select(Lesson.state).where(*here))), 0)
        teacher = self._teacher(course)
        commands.set_lesson_state(teacher, self.school.ids[course], on, number, int(state), expected=before)

    def do_free_week(self, back: int, held: bool) -> None:
        """All lessons of 7Б in a week are cancelled, or held after all."""
        for offset in range(5):
            on = self._week(back) + timedelta(days=offset)
            for course in ("algebra_b", "choir"):
                with contextlib.suppress(DiaryError):
                    self.do_state(course, on, LessonState.NORMAL if held else LessonState.CANCELLED)

    def do_lesson(self, course: str, on: date) -> None:
        commands.add_lesson(self._teacher(course), self.school.ids[course], on, 7)

    def do_no_lesson(self, course: str, on: date) -> None:
        commands.remove_lesson(self._teacher(course), self.school.ids[course], on, self._number(course, on))

    def do_work(self, course: str, on: date, weight: float | None) -> None:
        kind = self.school.kind_test
        number = self._number(course, on)
        commands.add_work(self._teacher(course), self.school.ids[course], on, number, kind, weight)

    def do_homework(self, course: str, on: date, minutes: int | None, named: bool, pupil: int | None) -> None:
        number = self._number(course, on) if named else None
        commands.set_homework(
            self._teacher(course), self.school.ids[course], on, None, "Упр. 1", expected="", minutes=minutes,
            due_number=number, pupil_id=None if pupil is None else self._who(course, pupil),
            set_date=on - timedelta(days=2) if named else None,
        )  # fmt: skip

    def do_no_homework(self, course: str, which: int) -> None:
        with self.school.file.reading():
            found = list(
                rows(Homework.select(Homework.due_date, Homework.no).where(
                    Homework.course == self.school.ids[course]
                ))
            )  # fmt: skip
        if found:
            due, no = found[which % len(found)]
            commands.set_homework(
                self._teacher(course), self.school.ids[course], due, no, "", expected="Упр. 1"
            )

    # --- families --------------------------------------------------------------------------------------------------

    def _of(self, parent: str) -> Any:
        return self.school.session(Role.PARENT, self.school.ids[parent])

    def do_look(self, parent: str, child: int, part: str) -> None:
        record_visit(self._of(parent), self.school.ids[FAMILY[parent][child]], part)

    def do_own_look(self, pupil: str) -> None:
        who = self.school.ids[pupil]
        record_visit(self.school.session(Role.PUPIL, who), who, "week")

    def _week(self, back: int) -> date:
        today = self.school.clock.today()
        return today - timedelta(days=today.weekday(), weeks=back)

    def do_sign(self, parent: str, child: int, back: int) -> None:
        sign_week(self._of(parent), self.school.ids[FAMILY[parent][child]], self._week(back))

    def _class_teacher(self) -> Any:
        return self.school.session(Role.CLASS_TEACHER, self.school.russian_teacher)

    def do_paper(self, pupil: str, back: int) -> None:
        record_paper_signature(self._class_teacher(), self.school.ids[pupil], self._week(back))

    def do_withdraw_paper(self, which: int) -> None:
        with self.school.file.reading():
            found = list(
                rows(WeekSignature.select(WeekSignature.pupil, WeekSignature.week, WeekSignature.signed_at))
            )
        if found:
            pupil, week, at = found[which % len(found)]
            withdraw_paper_signature(self._class_teacher(), pupil, week, expected_at=at)

    def do_asked(self, class_: str | None, asked: bool) -> None:
        with self.school.file.reading():
            before = self.deputy.setting(
                "signature.asked", f"class:{self.school.ids[class_]}" if class_ else ""
            )
        change_setting(
            self.deputy, "signature.asked", asked, expected=before,
            class_id=self.school.ids[class_] if class_ else None,
        )  # fmt: skip

    def _raw(self, work: Callable[[list[Record]], None]) -> None:
        """What there is no command for."""
        before_session(self.school.file, self.school.clock, lambda entry: work(entry.records))

    def do_login(self, name: str, what: str) -> None:
        def work(records: list[Record]) -> None:
            one = Account.get(Account.person == self.school.ids[name])
            before, seen = account_state(one), one.last_seen_at
            if what == "came":
                one.first_seen_at = one.first_seen_at or self.school.clock.now()
                one.last_seen_at = self.school.clock.now()
            elif what == "new":
                one.password_hash, one.issued_at = "y", self.school.clock.now()
            else:
                one.disabled = what == "off"
            one.save()
            if what == "came":
                at = None if seen is None else int(seen.timestamp())
                after = int(self.school.clock.now().timestamp())
                records.append(Record("sign_in", str(one.id), {"last_seen_at": at}, {"last_seen_at": after}))
            else:
                records.append(Record("account", str(one.id), before, account_state(one)))

        self._raw(work)

    def do_parent_of(self, parent: str, pupil: str) -> None:
        admin = self.school.session(Role.ADMIN, self.school.admin)
        people = (self.school.ids[parent], self.school.ids[pupil])
        try:
            link_parent(admin, *people)
        except DiaryError:
            unlink_parent(admin, *people)

    def do_enrol(self, class_: str, pupil: str, since: date, until: date | None) -> None:
        """The one stay of a pupil in a class, anew."""
        if until is not None and until < since:
            return

        def work(records: list[Record]) -> None:
            class_id, who = self.school.ids[class_], self.school.ids[pupil]
            here = (Enrollment.school_class == class_id, Enrollment.pupil == who)
            for (on,) in list(rows(Enrollment.select(Enrollment.from_date).where(*here))):
                records.append(Record("enrollment", f"{class_id}/{who}/{on:%Y%m%d}", {}, None))
            Enrollment.delete().where(*here).execute()
            Enrollment.create(school_class=class_id, pupil=who, from_date=since, to_date=until)
            records.append(Record("enrollment", f"{class_id}/{who}/{since:%Y%m%d}", None, {}))

        self._raw(work)

    def do_moves(self, child: int) -> None:
        """A child at whose diary a parent has just looked goes to the other class."""
        self.do_look("parent", child, "week")
        pupil, there = FAMILY["parent"][child], ("class_b", "class_a")[child]
        self.do_enrol(there, pupil, self._week(0), None)

    # --- letters ---------------------------------------------------------------------------------------------------

    def do_letter(self, author: str, to: str) -> None:
        about = "arbuzova" if author == "mother" else None
        send(session_of(self.school, author), letter_to(self.school, to, about=about))
        self.threads += 1

    def _thread(self, which: int) -> int:
        return which % self.threads + 1 if self.threads else 0

    def do_reply(self, author: str, which: int) -> None:
        reply(session_of(self.school, author), self._thread(which), "Ещё.")

    def do_close(self, author: str, which: int, again: bool) -> None:
        session, thread = session_of(self.school, author), self._thread(which)
        if again:
            reopen_thread(session, thread)
        else:
            close_thread(session, thread, expected_no=1)

    def do_take_back(self, author: str, which: int) -> None:
        withdraw(session_of(self.school, author), self._thread(which), 1)

    def do_join(self, which: int, who: str) -> None:
        add_participant(session_of(self.school, "teacher"), self._thread(which), self.school.ids[who])

    # --- time ------------------------------------------------------------------------------------------------------

    def do_pass(self, hours: int) -> None:
        self.school.clock.moment += timedelta(hours=hours)

    def do_close_term(self, term: str) -> None:
        close_term(self.deputy, self.school.ids[term], early=True)

    def do_reopen_term(self, term: str) -> None:
        with self.school.file.reading():
            (seen,) = (
                row[0] for row in rows(Term.select(Term.closed_at).where(Term.id == self.school.ids[term]))
            )
        if seen is not None:
            reopen_term(self.deputy, self.school.ids[term], seen)

    def do_advance(self, most: int) -> None:
        advance_control(self.deputy, most=most)
