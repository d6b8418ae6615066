"""Logins, and the record of who saw personal data."""

from __future__ import annotations

from peewee import SQL, AutoField, Check, ForeignKeyField, IntegerField, TextField

from models.base import FlagField, MomentField, Table
from models.people import Person


class Account(Table):
    """One login of one person.  `password_hash` is NULL until a password is issued."""

    id = AutoField()
    person = ForeignKeyField(Person, unique=True, backref="+")
    person_id: int
    login = TextField(unique=True, constraints=[Check("login = trim(login) AND login <> ''")])
    kind = TextField(constraints=[Check("kind IN ('staff', 'family')")])
    password_hash = TextField(null=True)
    must_change = FlagField(default=True, constraints=[SQL("DEFAULT 1")])
    issued_at = MomentField(null=True)
    issued_by = ForeignKeyField(Person, null=True, backref="+")
    issued_by_id: int | None
    failed_count = IntegerField(default=0, constraints=[SQL("DEFAULT 0"), Check("failed_count >= 0")])
    blocked_until = MomentField(null=True)
    disabled = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    first_seen_at = MomentField(null=True)
    last_seen_at = MomentField(null=True)


class AccessRecord(Table):
    """One row of the access log: sign-ins, refusals, and looks at personal data (152-ФЗ)."""

    id = AutoField()
    at = MomentField()
    account = ForeignKeyField(Account, null=True, backref="+")
    role = TextField(null=True)
    action = TextField()
    subject = ForeignKeyField(Person, null=True, backref="+", index=True)
    detail = TextField(null=True)
