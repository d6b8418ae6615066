"""People: staff, pupils, parents, and who is whose parent.

What somebody *is* follows from facts where it can: a pupil has an enrolment, a class teacher has a class, a parent has
a guardianship.  Only the roles of staff are granted (`StaffRole`).
"""

from __future__ import annotations

from peewee import SQL, AutoField, Check, CompositeKey, ForeignKeyField, TextField

from models.base import DayField, MomentField, Table


class Person(Table):
    """A human being, once, whatever the roles.  `sort_key` is `fold(last first patronymic)`: lower case, Ё as Е."""

    id = AutoField()
    last_name = TextField(constraints=[Check("last_name <> ''")])
    first_name = TextField(default="", constraints=[SQL("DEFAULT ''")])
    patronymic = TextField(default="", constraints=[SQL("DEFAULT ''")])
    sort_key = TextField(index=True)
    sex = TextField(null=True, constraints=[Check("sex IN ('m', 'f')")])
    born = DayField(null=True)
    phone = TextField(null=True)
    email = TextField(null=True)
    external_id = TextField(null=True, index=True)
    erased_at = MomentField(null=True)


class StaffRole(Table):
    """A role granted to a member of staff."""

    person = ForeignKeyField(Person, backref="+", index=False)
    role = TextField(constraints=[Check("role IN ('admin', 'deputy', 'head', 'teacher')")])

    class Meta:
        primary_key = CompositeKey("person", "role")
        without_rowid = True


class Guardianship(Table):
    """This parent answers for this pupil and may see the diary."""

    parent = ForeignKeyField(Person, backref="+", index=False)
    pupil = ForeignKeyField(Person, backref="+")
    relation = TextField(default="", constraints=[SQL("DEFAULT ''")])

    class Meta:
        primary_key = CompositeKey("parent", "pupil")
        without_rowid = True
        constraints = [Check("parent_id <> pupil_id")]


def fold(text: str) -> str:
    """The form in which names are sorted and searched: lower case, Ё as Е, single blanks."""
    return " ".join(text.casefold().replace("ё", "е").split())
