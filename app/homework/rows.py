"""What the query of homework gives: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.diary.rows import PupilCard
from app.files.rows import FileRow
from app.homework.hand_in_rows import HandInFacts
from app.homework.rules import Entered, HomeworkState, Kept, Load
from app.school.rows import HolidayRow


@dataclass(frozen=True, slots=True)
class HomeworkPiece:
    """One piece of homework of a pupil.

    `course_id`, `due_date` and `no` are what it is known by in the file; `day`, `number` and `starts` (minutes after
    midnight) tell when it is really due and why that is another day (`because`, see `rules.due_lesson`).  `minutes`
    is the teacher's estimate; `set_date` and `set_number` name the lesson at which it was given; `individual`: for this
    pupil alone.  `is_over`: its time is over; `counts`: it says how homework is kept (`rules.counts`);
    `hand_in` what was handed in; `files` what its teacher attached.
    """

    course_id: int
    due_date: dt.date
    no: int
    subject_id: int
    subject: str
    teacher: str
    text: str
    minutes: int | None
    day: dt.date
    number: int | None
    starts: int | None
    because: str
    set_date: dt.date | None
    set_number: int | None
    individual: bool
    entered_at: dt.datetime
    entered: Entered
    due_at: dt.datetime
    is_over: bool
    counts: bool
    state: HomeworkState
    done_at: dt.datetime | None
    hand_in: HandInFacts | None = None
    files: tuple[FileRow, ...] = ()

    @property
    def done(self) -> bool:
        """Whether it is ticked."""
        return self.done_at is not None


@dataclass(frozen=True, slots=True)
class HomeworkDay:
    """What is due on a day, in the order of its lessons, and how much it is."""

    date: dt.date
    pieces: tuple[HomeworkPiece, ...]
    load: Load


@dataclass(frozen=True, slots=True)
class SubjectRecord:
    """How homework of a subject was kept."""

    subject_id: int
    subject: str
    kept: Kept


@dataclass(frozen=True, slots=True)
class HomeworkPage:
    """A pupil's homework from `first` to `last` as it stands at `now`; days without any are left out.

    `record` is of all that was due since `first` and counts, by subject; `ticks_since` is the first tick of what is due
    then, or two weeks before, None: ticks seem not to be used.  `next_school_day` is the pupil's next day with lessons
    after today, where one is known; `holiday` what tomorrow is.
    """

    pupil: PupilCard
    grade: int | None
    today: dt.date
    now: dt.datetime
    first: dt.date
    last: dt.date
    days: tuple[HomeworkDay, ...]
    record: tuple[SubjectRecord, ...]
    ticks_since: dt.datetime | None
    next_school_day: dt.date | None
    holiday: HolidayRow | None
