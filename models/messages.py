"""Messages between families and school."""

from __future__ import annotations

from peewee import SQL, AutoField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.base import FlagField, MomentField, Table
from models.people import Person


class MessageThread(Table):
    """A conversation.  `pupil` is the child it is about, where there is one."""

    id = AutoField()
    subject = TextField()
    pupil = ForeignKeyField(Person, null=True, backref="+")
    started_by = ForeignKeyField(Person, backref="+")
    started_at = MomentField()
    last_at = MomentField()
    urgent = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    closed_at = MomentField(null=True)
    replies_allowed = FlagField(default=True, constraints=[SQL("DEFAULT 1")])


class ThreadParticipant(Table):
    """Somebody takes part in a thread.  `last_at` repeats the thread's, so that an inbox is one range of one index."""

    person = ForeignKeyField(Person, backref="+", index=False)
    thread = ForeignKeyField(MessageThread, backref="+", on_delete="CASCADE")
    joined_at = MomentField()
    read_up_to = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
    unread = IntegerField(default=0, constraints=[SQL("DEFAULT 0"), Check("unread >= 0")])
    last_at = MomentField()
    archived = FlagField(default=False, constraints=[SQL("DEFAULT 0")])

    class Meta:
        primary_key = CompositeKey("person", "thread")
        without_rowid = True
        indexes = ((("person", "last_at"), False),)


class Message(Table):
    """One message; never changed.  `no` counts within the thread."""

    thread = ForeignKeyField(MessageThread, backref="+", on_delete="CASCADE", index=False)
    no = IntegerField(constraints=[Check("no >= 1")])
    author = ForeignKeyField(Person, backref="+", index=False)
    text = TextField()
    sent_at = MomentField()
    withdrawn_at = MomentField(null=True)

    class Meta:
        primary_key = CompositeKey("thread", "no")
        without_rowid = True


class MessageReceipt(Table):
    """A message reached, was seen, or was confirmed by a person."""

    thread = ForeignKeyField(MessageThread, backref="+", on_delete="CASCADE", index=False)
    no = IntegerField()
    person = ForeignKeyField(Person, backref="+", index=False)
    seen_at = MomentField(null=True)
    confirmed_at = MomentField(null=True)

    class Meta:
        primary_key = CompositeKey("thread", "no", "person")
        without_rowid = True
        constraints = [
            SQL("FOREIGN KEY (thread_id, no) REFERENCES message (thread_id, no) ON DELETE CASCADE")
        ]


class MessageDraft(Table):
    """What somebody has begun to write (`thread_key` is a thread's number, or 'new')."""

    person = ForeignKeyField(Person, backref="+", index=False)
    thread_key = TextField()
    recipients = TextField(default="", constraints=[SQL("DEFAULT ''")])
    subject = TextField(default="", constraints=[SQL("DEFAULT ''")])
    text = TextField()
    saved_at = MomentField()

    class Meta:
        primary_key = CompositeKey("person", "thread_key")
        without_rowid = True
