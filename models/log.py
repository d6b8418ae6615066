"""Settings, the change log, and the history of the file's own format."""

from __future__ import annotations

from peewee import SQL, AutoField, BlobField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.access import Account
from models.base import DayField, MomentField, Table


class Setting(Table):
    """A setting of the school (`scope` ''), of a class, of a course, or of an account as one side ('class:12',
    'account:12/parent'); `value` is JSON."""

    scope = TextField(default="", constraints=[SQL("DEFAULT ''")])
    key = TextField()
    value = TextField()

    class Meta:
        primary_key = CompositeKey("scope", "key")
        without_rowid = True


class ChangeLog(Table):
    """Every change, one row more: audit trail, feed of live views, history of a cell, source of undo.

    `step` is the `seq` of the first row of the same unit of work: what was done together is undone together.
    `entity` and `key` name the row that changed; `before` and `after` are its state as JSON, NULL for none.
    `course`, `school_class`, `pupil`, `date`, `number` are the scope: they tell a view whether it is meant.
    `hash` is SHA-256 over the hash of the row before and all other columns, so that tampering shows.
    """

    seq = AutoField()
    step = IntegerField()
    at = MomentField()
    account = ForeignKeyField(Account, null=True, backref="+", index=False)
    role = TextField(null=True)
    entity = TextField()
    key = TextField()
    course = IntegerField(null=True)
    school_class = IntegerField(null=True)
    pupil = IntegerField(null=True)
    date = DayField(null=True)
    number = IntegerField(null=True)
    before = TextField(null=True)
    after = TextField(null=True)
    reason = TextField(null=True)
    hash = BlobField(constraints=[Check("length(hash) = 32")])


ChangeLog.add_index(
    SQL("CREATE INDEX change_log_cell ON change_log (pupil, date, course, number) WHERE pupil IS NOT NULL")
)
ChangeLog.add_index(
    SQL(
        "CREATE INDEX change_log_lesson ON change_log (course, date, number) WHERE pupil IS NULL AND course IS NOT NULL"
    )
)


class FormatHistory(Table):
    """Which version of the format the file was given, when and by which program."""

    version = IntegerField(primary_key=True)
    at = MomentField()
    program = TextField()
