"""The weekly timetable, and the thematic plan that lessons take their topics from."""

from __future__ import annotations

from peewee import SQL, AutoField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.base import DayField, NumberField, Table
from models.people import Person
from models.school import AcademicYear, Course, Subject


class TimetableEntry(Table):
    """A course has its lesson on this weekday at this number.  `week` 0: every week, 1 and 2: the odd, the even."""

    id = AutoField()
    course = ForeignKeyField(Course, backref="+", index=False)
    weekday = IntegerField(constraints=[Check("weekday BETWEEN 1 AND 7")])
    number = IntegerField(constraints=[Check("number BETWEEN 0 AND 15")])
    week = IntegerField(default=0, constraints=[SQL("DEFAULT 0"), Check("week BETWEEN 0 AND 2")])
    room = TextField(default="", constraints=[SQL("DEFAULT ''")])
    from_date = DayField()
    to_date = DayField(null=True)

    class Meta:
        constraints = [Check("to_date IS NULL OR from_date <= to_date")]
        indexes = ((("course", "weekday", "number", "week", "from_date"), True),)


class ThematicPlan(Table):
    """A teacher's plan of topics for a subject and grade in a year."""

    id = AutoField()
    year = ForeignKeyField(AcademicYear, backref="+")
    subject = ForeignKeyField(Subject, backref="+")
    grade = IntegerField(constraints=[Check("grade BETWEEN 1 AND 11")])
    author = ForeignKeyField(Person, null=True, backref="+")
    name = TextField()


class PlanItem(Table):
    """One topic of a plan."""

    plan = ForeignKeyField(ThematicPlan, backref="+", on_delete="CASCADE", index=False)
    number = IntegerField(constraints=[Check("number >= 1")])
    topic = TextField()
    homework = TextField(default="", constraints=[SQL("DEFAULT ''")])
    hours = NumberField(default=1, constraints=[SQL("DEFAULT 1")])

    class Meta:
        primary_key = CompositeKey("plan", "number")
        without_rowid = True


class CoursePlan(Table):
    """The plan that a course follows, and how far its numbering is shifted by lessons that fell out."""

    course = ForeignKeyField(Course, primary_key=True, backref="+")
    plan = ForeignKeyField(ThematicPlan, backref="+")
    shift = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
