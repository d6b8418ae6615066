"""The school year, classes and who is in them, subjects, groups and courses."""

from __future__ import annotations

from peewee import SQL, AutoField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.base import DayField, FlagField, MomentField, NumberField, Table
from models.people import Person


class AcademicYear(Table):
    """1 September to 31 August, as a rule.  `name` is «2026/2027»."""

    id = AutoField()
    name = TextField(unique=True)
    starts = DayField()
    ends = DayField()

    class Meta:
        constraints = [Check("starts < ends")]


class TermScheme(Table):
    """A way to divide a year: quarters, half-years, trimesters or a school's own; classes choose one."""

    id = AutoField()
    year = ForeignKeyField(AcademicYear, backref="+", index=False)
    kind = TextField(constraints=[Check("kind IN ('quarters', 'half_years', 'trimesters', 'own')")])
    name = TextField(default="", constraints=[SQL("DEFAULT ''")])

    class Meta:
        indexes = ((("year", "kind", "name"), True),)


class Term(Table):
    """One period of a scheme.  After `closed_at` a change in it asks the deputy head."""

    id = AutoField()
    scheme = ForeignKeyField(TermScheme, backref="+", on_delete="CASCADE", index=False)
    number = IntegerField(constraints=[Check("number BETWEEN 1 AND 12")])
    starts = DayField()
    ends = DayField()
    closed_at = MomentField(null=True)

    class Meta:
        indexes = ((("scheme", "number"), True),)
        constraints = [Check("starts <= ends")]


class Holiday(Table):
    """Days without school, for all grades or for some (first-graders rest a week more in February)."""

    id = AutoField()
    year = ForeignKeyField(AcademicYear, backref="+")
    name = TextField()
    kind = TextField(constraints=[Check("kind IN ('vacation', 'public', 'workday')")])
    starts = DayField()
    ends = DayField()
    grade_from = IntegerField(default=1, constraints=[SQL("DEFAULT 1")])
    grade_to = IntegerField(default=11, constraints=[SQL("DEFAULT 11")])

    class Meta:
        constraints = [Check("starts <= ends"), Check("grade_from <= grade_to")]


class BellSchedule(Table):
    """Times of lessons for a shift."""

    id = AutoField()
    year = ForeignKeyField(AcademicYear, backref="+", index=False)
    name = TextField()
    shift = IntegerField(default=1, constraints=[SQL("DEFAULT 1")])

    class Meta:
        indexes = ((("year", "name"), True),)


class Bell(Table):
    """When a lesson begins and ends, in minutes after midnight.  `weekday` 1–7, or 0 for every day not named."""

    schedule = ForeignKeyField(BellSchedule, backref="+", on_delete="CASCADE", index=False)
    weekday = IntegerField(constraints=[Check("weekday BETWEEN 0 AND 7")])
    number = IntegerField(constraints=[Check("number BETWEEN 0 AND 15")])
    starts = IntegerField()
    ends = IntegerField()

    class Meta:
        primary_key = CompositeKey("schedule", "weekday", "number")
        without_rowid = True
        constraints = [Check("0 <= starts AND starts < ends AND ends <= 1440")]


class SchoolClass(Table):
    """A class of one year: grade and letter («7» + «А», «10» + «-хим/био»)."""

    id = AutoField()
    year = ForeignKeyField(AcademicYear, backref="+", index=False)
    grade = IntegerField(constraints=[Check("grade BETWEEN 1 AND 11")])
    letter = TextField(constraints=[Check("length(letter) <= 15")])
    term_scheme = ForeignKeyField(TermScheme, backref="+")
    bell_schedule = ForeignKeyField(BellSchedule, null=True, backref="+")
    study_days = IntegerField(default=5, constraints=[SQL("DEFAULT 5"), Check("study_days IN (5, 6)")])
    previous = ForeignKeyField("self", null=True, backref="+")

    class Meta:
        indexes = ((("year", "grade", "letter"), True),)


class ClassTeacher(Table):
    """Who answers for a class, from when to when (`to_date` is the last day, NULL: still)."""

    school_class = ForeignKeyField(SchoolClass, backref="+", index=False)
    person = ForeignKeyField(Person, backref="+")
    from_date = DayField()
    to_date = DayField(null=True)

    class Meta:
        primary_key = CompositeKey("school_class", "person", "from_date")
        without_rowid = True
        constraints = [Check("to_date IS NULL OR from_date <= to_date")]


class Enrollment(Table):
    """A pupil is in a class from a day to a day (`to_date` is the last day, NULL: still)."""

    school_class = ForeignKeyField(SchoolClass, backref="+", index=False)
    pupil = ForeignKeyField(Person, backref="+")
    from_date = DayField()
    to_date = DayField(null=True)
    reason = TextField(null=True)

    class Meta:
        primary_key = CompositeKey("school_class", "pupil", "from_date")
        without_rowid = True
        constraints = [Check("to_date IS NULL OR from_date <= to_date")]


class Subject(Table):
    """A subject, with its scale and the thresholds of the weighted mean from which a 3, 4, 5 is proposed."""

    id = AutoField()
    name = TextField(unique=True)
    short_name = TextField(default="", constraints=[SQL("DEFAULT ''")])
    scale = TextField(
        default="5",
        constraints=[SQL("DEFAULT '5'"), Check("scale IN ('5', '10', '12', '100', 'pass', 'none')")],
    )
    threshold_3 = NumberField(default=2.6, constraints=[SQL("DEFAULT 2.6")])
    threshold_4 = NumberField(default=3.6, constraints=[SQL("DEFAULT 3.6")])
    threshold_5 = NumberField(default=4.6, constraints=[SQL("DEFAULT 4.6")])
    position = IntegerField(default=100, constraints=[SQL("DEFAULT 100")])

    class Meta:
        constraints = [Check("threshold_3 < threshold_4 AND threshold_4 < threshold_5")]


class StudyGroup(Table):
    """Those who are taught together: a whole class (`whole`: its members are the class's enrolments), a part of a
    class, or pupils of several classes (`school_class` NULL).

    `home` is the group on whose pages the topics and homework of this group lie: the whole-class group for a class
    and its parts, the group itself across classes.  So a pupil's week is read from one place and not from fifteen.
    """

    id = AutoField()
    year = ForeignKeyField(AcademicYear, backref="+")
    school_class = ForeignKeyField(SchoolClass, null=True, backref="+")
    name = TextField(default="", constraints=[SQL("DEFAULT ''")])
    whole = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    home = ForeignKeyField("self", backref="+")

    class Meta:
        constraints = [Check("whole = 0 OR school_class_id IS NOT NULL")]


# One whole group for each class.  Not "… WHERE whole = 1": with a partial index SQLite 3.54 ends the question for a
# pupil's courses with "internal query planner error".
StudyGroup.add_index(
    SQL("CREATE UNIQUE INDEX study_group_whole ON study_group (school_class_id, iif(whole, 0, id))")
)


class GroupMember(Table):
    """A pupil belongs to a group that is not a whole class."""

    group = ForeignKeyField(StudyGroup, backref="+", column_name="group_id", index=False)
    pupil = ForeignKeyField(Person, backref="+")
    from_date = DayField()
    to_date = DayField(null=True)

    class Meta:
        primary_key = CompositeKey("group", "pupil", "from_date")
        without_rowid = True
        constraints = [Check("to_date IS NULL OR from_date <= to_date")]


class Course(Table):
    """One subject taught to one group in one year.  Ids of a class's courses are given in one go, so that what is
    clustered by course lies together for the class."""

    id = AutoField()
    year = ForeignKeyField(AcademicYear, backref="+")
    subject = ForeignKeyField(Subject, backref="+")
    group = ForeignKeyField(StudyGroup, backref="+", column_name="group_id", index=False)
    hours_per_week = NumberField(null=True)
    external_id = TextField(null=True)

    class Meta:
        indexes = ((("group", "subject"), True),)


class CourseTeacher(Table):
    """Who teaches a course, from when to when; `substitute` marks a stand-in for a time."""

    course = ForeignKeyField(Course, backref="+", index=False)
    teacher = ForeignKeyField(Person, backref="+")
    from_date = DayField()
    to_date = DayField(null=True)
    substitute = FlagField(default=False, constraints=[SQL("DEFAULT 0")])

    class Meta:
        primary_key = CompositeKey("course", "teacher", "from_date")
        without_rowid = True
        constraints = [Check("to_date IS NULL OR from_date <= to_date")]


class WorkKind(Table):
    """A kind of work («ответ на уроке», «контрольная», …) with the school's weight for it."""

    id = AutoField()
    code = TextField(unique=True)
    name = TextField()
    short_name = TextField(default="", constraints=[SQL("DEFAULT ''")])
    weight = NumberField(default=1, constraints=[SQL("DEFAULT 1"), Check("weight > 0")])
    counts = FlagField(default=True, constraints=[SQL("DEFAULT 1")])
    position = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
