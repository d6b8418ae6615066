"""What the deputy head's control has found, what was said to it, and the figures that it keeps up to date.

The figures (`CourseWeek`, `ClassDay`, `PupilWeek`, `ClassWeek`, `ClassUse`) repeat what stands elsewhere, in the order
in which the dashboard reads it: by week and day for the whole school, so that a page of 16 KiB holds a week of many
courses, and what a day changes lies on a few pages.  Nothing is entered in them by hand: `app.control` makes them anew,
unit by unit, from the change log, and a full recomputation gives the same.
"""

from __future__ import annotations

from peewee import SQL, AutoField, BlobField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.base import DayField, FlagField, MomentField, Table
from models.people import Person
from models.school import Course, SchoolClass


class Finding(Table):
    """A rule of control was broken, at a place.

    `place` is the key of what broke it, so none is found twice while it is open; `unit` is what is judged as a whole
    («course/12», «class/3», …): a judgement compares what it finds with the open findings of its unit.  `number` is of
    a lesson of the day, `term` of a period.  `detail` are the figures of its sentence, as JSON.  `accepted` is the
    deputy head's word that it may stay so: it is open no more for anybody, and not found anew while its cause lasts.
    """

    id = AutoField()
    rule = TextField()
    unit = TextField()
    place = TextField()
    state = TextField(
        default="open",
        constraints=[
            SQL("DEFAULT 'open'"),
            Check("state IN ('open', 'answered', 'returned', 'accepted', 'closed')"),
        ],
    )
    opened_at = MomentField()
    closed_at = MomentField(null=True)
    closed_because = TextField(null=True)
    teacher = ForeignKeyField(Person, null=True, backref="+", index=False)
    school_class = ForeignKeyField(SchoolClass, null=True, backref="+", index=False)
    course = ForeignKeyField(Course, null=True, backref="+", index=False)
    pupil = ForeignKeyField(Person, null=True, backref="+", index=False)
    date = DayField(null=True)
    number = IntegerField(null=True)
    term = IntegerField(null=True)
    detail = TextField(default="{}", constraints=[SQL("DEFAULT '{}'")])

    class Meta:
        constraints = [Check("(state = 'closed') = (closed_at IS NOT NULL)")]


Finding.add_index(
    SQL("CREATE UNIQUE INDEX finding_open ON finding (unit, rule, place) WHERE closed_at IS NULL")
)
# Covers what is counted on the first look, however many findings were closed in the years before.
Finding.add_index(
    SQL(
        "CREATE INDEX finding_open_counts ON finding (teacher_id, state, rule, school_class_id, date)"
        " WHERE closed_at IS NULL"
    )
)
Finding.add_index(
    SQL("CREATE INDEX finding_teacher_closed ON finding (teacher_id, closed_at) WHERE closed_at IS NOT NULL")
)
# What was found at the same place before.
Finding.add_index(
    SQL("CREATE INDEX finding_place_closed ON finding (unit, rule, place) WHERE closed_at IS NOT NULL")
)


class FindingAnswer(Table):
    """What a teacher or the deputy head said to a finding."""

    id = AutoField()
    finding = ForeignKeyField(Finding, backref="+", on_delete="CASCADE")
    person = ForeignKeyField(Person, backref="+")
    kind = TextField(constraints=[Check("kind IN ('fixed', 'reason', 'accept', 'return', 'remind')")])
    text = TextField(default="", constraints=[SQL("DEFAULT ''")])
    at = MomentField()


class ControlUnit(Table):
    """When a unit was judged last, and from when on time alone gives another judgement (NULL: never)."""

    unit = TextField(primary_key=True)
    judged_at = MomentField()
    due_at = MomentField(null=True)

    class Meta:
        without_rowid = True


class ControlState(Table):
    """Up to where the change log has been judged; one row.  `seq` and `hash` are its link (`app.changes.Link`), `year`
    the academic year that is under control, `rules` the fingerprint of the rules that were asked."""

    id = IntegerField(primary_key=True, constraints=[Check("id = 1")])
    seq = IntegerField()
    hash = BlobField()
    year = IntegerField()
    rules = TextField()
    at = MomentField()


class CourseWeek(Table):
    """How the journal of a course is filled in a week (`week` is its Monday), or in the part of it that lies in one
    period (`term` is its number, 0 outside all).

    Counted are the lessons that have taken place and whose day is over, without the cancelled: `lessons`; of them
    `kept` (with a mark or debt, an absence or lateness, or held with nothing to enter; where there are no marks to
    set, also with a topic or homework), `topics`, `homework` (given on its day, or for the course's next day with
    lessons), `marked` (with at least one mark); `marks` are all marks, debts apart, `pupils` the places at these
    lessons (pupils × lessons); `delay_hours` is the sum over `delayed` lessons of the hours from the end of the lesson
    to the first of its marks that stand; `big_works` are works of the weight of a контрольная.
    """

    year = IntegerField()
    week = DayField()
    course = ForeignKeyField(Course, backref="+", index=False)
    term = IntegerField()
    lessons = IntegerField()
    kept = IntegerField()
    topics = IntegerField()
    homework = IntegerField()
    marked = IntegerField()
    marks = IntegerField()
    pupils = IntegerField()
    delayed = IntegerField()
    delay_hours = IntegerField()
    big_works = IntegerField()

    class Meta:
        primary_key = CompositeKey("year", "week", "course", "term")
        without_rowid = True


# The same rows by course: a course that is judged anew finds its year on a page, and not on one of each week.
CourseWeek.add_index(
    SQL(
        "CREATE INDEX course_week_course ON course_week (course_id, year, week, term, lessons, kept, topics, homework,"
        " marked, marks, pupils, delayed, delay_hours, big_works)"
    )
)


class ClassDay(Table):
    """The most that a pupil of a class has to do for and on a day: minutes of homework due that day as estimated,
    pieces of homework, those of them without an estimate, and works of the weight of a контрольная.

    What is for one pupil alone is not the class's.  A class in two language groups has the homework of one of them.
    """

    date = DayField()
    school_class = ForeignKeyField(SchoolClass, backref="+", index=False)
    minutes = IntegerField()
    pieces = IntegerField()
    unknown = IntegerField()
    big_works = IntegerField()

    class Meta:
        primary_key = CompositeKey("date", "school_class")
        without_rowid = True


# The same rows by class: one that is judged anew finds its year on a page.
ClassDay.add_index(
    SQL(
        "CREATE INDEX class_day_class ON class_day (school_class_id, date, minutes, pieces, unknown, big_works)"
    )
)


class PupilWeek(Table):
    """A pupil's diary in a week: who looked at it, whether it is signed.  Of each school week of the pupil in the class
    (`school`) there is a row, also where nothing happened; of other weeks where somebody looked or signed.

    Clustered by class: its year is a page, where the looks themselves lie by pupil, and would be fifty.
    """

    school_class = ForeignKeyField(SchoolClass, backref="+", index=False)
    week = DayField()
    pupil = ForeignKeyField(Person, backref="+", index=False)
    school = FlagField()
    by_parents = FlagField()
    by_pupil = FlagField()
    signed = FlagField()

    class Meta:
        primary_key = CompositeKey("school_class", "week", "pupil")
        without_rowid = True


class ClassWeek(Table):
    """A school week of a class: pupils, and how many diaries parents, and the pupils themselves, looked at, and are
    signed.  The sums of `PupilWeek`, by week: a year of the school is a page or two."""

    week = DayField()
    school_class = ForeignKeyField(SchoolClass, backref="+", index=False)
    pupils = IntegerField()
    by_parents = IntegerField()
    by_pupils = IntegerField()
    signed = IntegerField()

    class Meta:
        primary_key = CompositeKey("week", "school_class")
        without_rowid = True


ClassWeek.add_index(
    SQL(
        "CREATE INDEX class_week_class ON class_week (school_class_id, week, pupils, by_parents, by_pupils, signed)"
    )
)


class ClassUse(Table):
    """How far the families of a class have come: those enrolled now, of them with a login that can be used, and who
    ever came; `reachable` are pupils with a parent who has such a login, `families` with one who has come."""

    school_class = ForeignKeyField(SchoolClass, primary_key=True, backref="+")
    pupils = IntegerField()
    pupil_logins = IntegerField()
    pupils_came = IntegerField()
    parents = IntegerField()
    parent_logins = IntegerField()
    parents_came = IntegerField()
    reachable = IntegerField()
    families = IntegerField()

    class Meta:
        without_rowid = True
