"""What the deputy head's control has found, and what was said to it."""

from __future__ import annotations

from peewee import SQL, AutoField, Check, ForeignKeyField, IntegerField, TextField

from models.base import DayField, MomentField, Table
from models.people import Person
from models.school import Course, SchoolClass


class Finding(Table):
    """A rule of control was broken, at a place.  `place` is the key of what broke it, so none is found twice."""

    id = AutoField()
    rule = TextField()
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
    teacher = ForeignKeyField(Person, null=True, backref="+")
    school_class = ForeignKeyField(SchoolClass, null=True, backref="+")
    course = ForeignKeyField(Course, null=True, backref="+", index=False)
    pupil = ForeignKeyField(Person, null=True, backref="+", index=False)
    date = DayField(null=True)
    number = IntegerField(null=True)
    detail = TextField(default="", constraints=[SQL("DEFAULT ''")])


Finding.add_index(SQL("CREATE UNIQUE INDEX finding_open ON finding (rule, place) WHERE closed_at IS NULL"))


class FindingAnswer(Table):
    """What a teacher or the deputy head said to a finding."""

    id = AutoField()
    finding = ForeignKeyField(Finding, backref="+", on_delete="CASCADE")
    person = ForeignKeyField(Person, backref="+")
    kind = TextField(constraints=[Check("kind IN ('fixed', 'reason', 'accept', 'return', 'remind')")])
    text = TextField(default="", constraints=[SQL("DEFAULT ''")])
    at = MomentField()
