"""What happens around a pupil's diary: looks, signatures, remarks."""

from __future__ import annotations

from peewee import SQL, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.base import DayField, FlagField, MomentField, Table
from models.people import Person
from models.school import Course


class DiaryVisit(Table):
    """A person looked at a part of a pupil's diary in a week (`week` is its Monday)."""

    pupil = ForeignKeyField(Person, backref="+", index=False)
    week = DayField()
    person = ForeignKeyField(Person, backref="+", index=False)
    part = TextField(constraints=[Check("part IN ('week', 'marks', 'charts', 'rating', 'homework')")])
    looks = IntegerField(default=1, constraints=[SQL("DEFAULT 1")])
    first_at = MomentField()
    last_at = MomentField()

    class Meta:
        primary_key = CompositeKey("pupil", "week", "person", "part")
        without_rowid = True


class WeekSignature(Table):
    """«С дневником ознакомлен(а)»: a parent signed a pupil's week, here or on paper."""

    pupil = ForeignKeyField(Person, backref="+", index=False)
    week = DayField()
    parent = ForeignKeyField(Person, null=True, backref="+", index=False)
    signed_at = MomentField()
    on_paper = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    recorded_by = ForeignKeyField(Person, null=True, backref="+", index=False)

    class Meta:
        primary_key = CompositeKey("pupil", "week")
        without_rowid = True
        constraints = [Check("on_paper = 1 OR parent_id IS NOT NULL")]


class Remark(Table):
    """A teacher's words to the family, on a day and perhaps at a lesson."""

    pupil = ForeignKeyField(Person, backref="+", index=False)
    date = DayField()
    no = IntegerField(constraints=[Check("no >= 1")])
    course = ForeignKeyField(Course, null=True, backref="+", index=False)
    number = IntegerField(null=True)
    kind = TextField(constraints=[Check("kind IN ('remark', 'praise', 'notice')")])
    text = TextField()
    author = ForeignKeyField(Person, backref="+", index=False)
    written_at = MomentField()
    seen_at = MomentField(null=True)

    class Meta:
        primary_key = CompositeKey("pupil", "date", "no")
        without_rowid = True
