"""Making the whole school: year after year, day after day."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.clock import SystemClock, monday
from app.errors import BadInput
from app.sample.ability import chances
from app.sample.access import SignIns
from app.sample.accounts import Accounts
from app.sample.announcing import Announcements
from app.sample.calendar import Year, academic_year, default_today, moment, sample_moment, year_of
from app.sample.cast import Cast
from app.sample.closing import Closings
from app.sample.control import judge
from app.sample.day import Lessonbook, by_day
from app.sample.files import SampleFiles
from app.sample.health import absences
from app.sample.ledger import Ledger
from app.sample.lessons import CourseYear, Lessons
from app.sample.post import Post
from app.sample.roll import Adult, Pupil, Roll, Teacher
from app.sample.schooling import ClassYear, Schooling, load_subjects
from app.sample.staffing import Staff
from app.sample.structure import Structure
from app.sample.talk import Talk
from app.sample.terms import ReportCards
from app.sample.timetable import timetable
from app.sample.week import Weeks
from app.unit_of_work import problem
from models.bulk import BulkWriter, bulk_writing
from models.errors import StorageError
from models.file_store import FileStore, folder_beside
from models.log import Setting
from models.opening import create_school_file

Progress = Callable[[int, int], None]
"""Called with the school days done and the days in all."""

SCHOOL_NAME = "Школа № 12 (пример)"


def generate(
    path: str | Path,
    *,
    pupils: int = 60,
    classes: int = 4,
    years: int = 2,
    seed: int = 1,
    today: date | None = None,
    key: str | None = None,
    progress: Progress | None = None,
) -> None:
    """Make a school file with an invented school; the newest of its `years` is that of `today` (see `default_today`).

    Raises BadInput("sample.bad_size") and StorageProblem; a file that could not be finished is removed.
    """
    for field, value, low, high in (
        ("pupils", pupils, 4, 10_000),
        ("classes", classes, 1, 250),
        ("years", years, 1, 20),
        ("seed", seed, 0, 2**63),
    ):
        if not low <= value <= high:
            raise BadInput("sample.bad_size", field=field, value=value, low=low, high=high)
    if not 3 * classes <= pupils <= 40 * classes:
        raise BadInput("sample.bad_size", field="pupils", value=pupils, low=3 * classes, high=40 * classes)
    day = today or default_today(SystemClock().today())
    place = Path(path)
    try:
        school = create_school_file(place, key=key)
    except StorageError as error:
        raise problem(error) from error
    try:
        with school:
            with bulk_writing(school) as writer:
                made = _School(writer, pupils, classes, years, seed, day, progress)
                made.make()
                made.put_files(FileStore.beside(school))
            judge(school, day, str(seed))
    except BaseException:
        shutil.rmtree(folder_beside(place), ignore_errors=True)
        for leftover in (place, Path(f"{place}-journal")):
            leftover.unlink(missing_ok=True)
        raise


class _School:
    def __init__(
        self, writer: BulkWriter, pupils: int, classes: int, years: int, seed: int, today: date,
        progress: Progress | None,
    ) -> None:  # fmt: skip
        self._writer, self._seed, self._today, self._progress = writer, seed, today, progress
        self._newest = year_of(today)
        self._first = self._newest - years + 1
        self._years = [academic_year(start) for start in range(self._first, self._newest + 1)]
        self._ledger = Ledger(writer, int(sample_moment(today).timestamp()))
        self._roll = Roll(seed)
        self._schooling = Schooling(
            self._roll, pupils=pupils, classes=classes, seed=seed, newest=self._newest
        )
        self._staff = Staff(self._roll, classes)
        self._subjects = load_subjects()
        self._structure = Structure(self._ledger, self._staff.admin.id)
        self._lessons = Lessons(self._ledger, seed)
        self._book = Lessonbook(self._ledger, f"{seed}/days")
        self._cards = ReportCards(self._ledger, str(seed))
        self._weeks = Weeks(self._ledger, str(seed))
        self._talk = Talk(self._ledger, str(seed), self._staff.head, self._staff.deputies[0])
        self._files = SampleFiles(self._ledger)
        self._news = Announcements(
            self._ledger, self._files, str(seed), self._staff.head, self._staff.deputies[0]
        )
        self._post = Post(self._ledger, self._talk, self._files, today)
        self._sign_ins = SignIns(self._ledger, str(seed))
        self._closings = Closings(self._ledger, self._staff.deputies[0])
        self._cast = Cast(self._roll, self._staff, self._newest, classes)
        self._known_staff = 0
        self._done = 0
        self._days = sum(day <= today for year in self._years for day in year.school_days(11))

    def make(self) -> None:
        """Everything, from the first year to today."""
        begun = moment(date(self._first, 8, 15), 600)
        self._structure.basics(self._subjects, begun)
        self._settings()
        for year in self._years:
            classes, courses = self._open(year)
            self._play(year, classes, courses)
            if year.start == self._newest:
                self._finish(classes, courses, begun)
            self._ledger.end_year()
        self._ledger.end()
        self._writer.execute("UPDATE format_history SET at = ?", (begun,))

    def put_files(self, store: FileStore) -> None:
        """The contents of attached files, beside the school file."""
        self._files.put(store)

    def _settings(self) -> None:
        for key, value in (("sample.today", self._today.isoformat()), ("school.name", SCHOOL_NAME)):
            self._ledger.add(Setting, "", key, json.dumps(value, ensure_ascii=False))

    # --- a year -----------------------------------------------------------------------------------------------------

    def _open(self, year: Year) -> tuple[list[ClassYear], list[CourseYear]]:
        classes = self._schooling.open_year(year.start)
        if year.start == self._newest:
            self._cast.invite(classes, year)
        self._schooling.fill(classes, year)
        groups, courses = self._schooling.courses(classes, self._subjects)
        self._staff.assign(classes, courses)
        table = timetable(classes, courses, f"{self._seed}/timetable/{year.start}")
        at = moment(date(year.start, 8, 18), 600)
        staff = self._staff.everybody
        self._structure.people(*self._roll.take_new(), staff[self._known_staff :], at)
        self._known_staff = len(staff)
        ids = self._structure.year(year)
        self._closings.close(ids.terms)
        self._structure.classes(ids, year, classes)
        self._structure.courses(ids, year, groups, courses, table)
        made = self._lessons.of_year(year, ids.year, courses, table, self._staff.admin.id)
        self._lessons.stand_in(made, year, self._staff.admin.id)
        for one in made:
            one.chances = chances(one)
        return classes, made

    def _play(self, year: Year, classes: list[ClassYear], courses: list[CourseYear]) -> None:
        self._book.new_year()
        lessons = by_day(courses)
        days = [day for day in lessons if day <= self._today]
        places = [place for one in classes for place in one.places]
        absent = absences(places, list(lessons), f"{self._seed}/health/{year.start}")
        for number, day in enumerate(days):
            for lesson in lessons[day]:
                self._book.hold(lesson, absent[day])
            self._weeks.remarks(courses, day)
            self._cards.close(courses, year, day)
            following = days[number + 1] if number + 1 < len(days) else None
            if following is None or monday(following) != monday(day):
                self._weeks.look(classes, monday(day))
                self._talk.week(classes, monday(day))
                self._news.week(classes, monday(day))
                if year.start == self._newest:
                    own = self._cast.own_class(classes)
                    cast = self._cast.people(classes)
                    first_looks = frozenset({cast.parent.id, cast.pupil.id})
                    self._news.last_weeks(classes, own, monday(day), self._today, first_looks)
            # What is entered later than a week after a lesson is in the queue already; the order of time is kept.
            self._ledger.settle(moment(monday(day), 0))
            self._done += 1
            if self._progress:
                self._progress(self._done, self._days)

    def _finish(self, classes: list[ClassYear], courses: list[CourseYear], begun: int) -> None:
        self._talk.drafts()
        self._news.drafts(self._cast.own_class(classes))
        demo = self._cast.people(classes)
        self._post.finish(self._cast.own_class(classes), demo, self._staff.everybody)
        self._closings.finish(courses, demo.teacher)
        teachers = {one.id: self._staff_use(one) for one in self._staff.everybody}
        seen = self._weeks.seen | teachers
        people: list[Adult | Pupil] = sorted([*self._roll.adults, *self._roll.pupils], key=lambda one: one.id)
        Accounts(self._ledger, self._seed).write(people, demo, seen, self._staff.admin.id, begun)
        roles = {one.id: "pupil" for one in self._roll.pupils} | {
            one.id: one.roles[0] for one in self._staff.everybody
        }
        self._sign_ins.write([(last, who, roles.get(who, "parent")) for who, (_, last) in seen.items()])

    def _staff_use(self, one: Teacher) -> tuple[int, int]:
        """First and last use of the program by a member of staff."""
        rng = random.Random(f"{self._seed}/use/{one.id}")
        return moment(date(self._first, 8, 29), 720), self._ledger.now - rng.randrange(600, 90_000)
