"""Messages between families and school: threads, who takes part, what was seen and confirmed.

Everybody writes and reads as somebody: staff, parent or pupil (`models.codes.Side`).  A person with two sides has two
inboxes, and no row of one is seen from the other.

What an inbox shows lies in the rows of `ThreadParticipant`, in the order in which it is shown: a page of it is one
range, however many years lie behind it.  The words to search for lie in `models.letter_index`.
"""

from __future__ import annotations

from typing import Any

from peewee import SQL, AutoField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.base import FlagField, MomentField, Table, within
from models.people import Person


def _side(name: str = "side", *, empty: bool = False) -> TextField:
    """A column that says as what a person writes and reads."""
    words = "('staff', 'parent', 'pupil', '')" if empty else "('staff', 'parent', 'pupil')"
    return TextField(constraints=[Check(f"{name} IN {words}")])


class Mailing(Table):
    """One letter to several families (or colleagues), each in a thread of its own.

    `threads` is how many there are, `seen` in how many of them somebody has seen the letter.
    """

    id = AutoField()
    person = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    sent_at = MomentField()
    subject = TextField()
    first_words = TextField()
    threads = IntegerField()
    seen = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])

    class Meta:
        indexes = ((("person", "side", "sent_at"), False),)


class MessageThread(Table):
    """A conversation; its subject stands in its first message.

    `pupil` is the child it is about (NULL among staff), `family` who of the family takes part: 'parents', 'pupil',
    'both', 'one' (only who wrote), '' among staff.  `waiting_since` is when the family wrote what the school has not
    answered.  `last_no` is the number of the last message.
    """

    id = AutoField()
    pupil = ForeignKeyField(Person, null=True, backref="+", index=False)
    family = TextField(
        default="",
        constraints=[SQL("DEFAULT ''"), Check("family IN ('', 'parents', 'pupil', 'both', 'one')")],
    )
    started_by = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    started_at = MomentField()
    last_at = MomentField()
    last_no = IntegerField()
    replies_allowed = FlagField(default=True, constraints=[SQL("DEFAULT 1")])
    waiting_since = MomentField(null=True)
    closed_at = MomentField(null=True)
    closed_by = ForeignKeyField(Person, null=True, backref="+", index=False)
    mailing = ForeignKeyField(Mailing, null=True, backref="+", index=False)


MessageThread.add_index(
    SQL("CREATE INDEX message_thread_mailing ON message_thread (mailing_id) WHERE mailing_id IS NOT NULL")
)
MessageThread.add_index(
    SQL(
        "CREATE INDEX message_thread_waiting ON message_thread (waiting_since) WHERE waiting_since IS NOT NULL"
    )
)


class ThreadParticipant(Table):
    """Somebody takes part in a thread, with all that a line of the inbox shows.

    `box`: see `models.codes.Box`.  `last_…` repeat the newest message (its first words are '' where it is withdrawn).
    `unread` counts messages of others after `read_up_to`; `urgent_no` is the oldest urgent one that this participant
    has to confirm, 0 for none.  `wrote_at` is when this participant wrote last.  `partner` is whom the line names
    first: who began the thread, for that one the first addressee; `others` counts all but the two.  `joined_by` is
    the colleague who brought this one in; `has_files`: a message has; `closed` repeats the thread's.
    """

    person = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    box = IntegerField(default=0, constraints=[SQL("DEFAULT 0"), Check("box IN (0, 1, 2)")])
    last_at = MomentField()
    thread = ForeignKeyField(MessageThread, backref="+", on_delete="CASCADE", index=False)
    joined_at = MomentField()
    joined_by = ForeignKeyField(Person, null=True, backref="+", index=False)
    read_up_to = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
    unread = IntegerField(default=0, constraints=[SQL("DEFAULT 0"), Check("unread >= 0")])
    urgent_no = IntegerField(default=0, constraints=[SQL("DEFAULT 0"), Check("urgent_no >= 0")])
    wrote_at = MomentField(null=True)
    pupil = ForeignKeyField(Person, null=True, backref="+", index=False)
    partner = ForeignKeyField(Person, null=True, backref="+", index=False)
    partner_side = _side("partner_side", empty=True)
    others = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
    subject = TextField()
    last_no = IntegerField()
    last_author = ForeignKeyField(Person, backref="+", index=False)
    last_side = _side("last_side")
    has_files = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    closed = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    last_words = TextField()

    class Meta:
        primary_key = CompositeKey("person", "side", "box", "last_at", "thread")
        without_rowid = True
        indexes = ((("thread", "person", "side"), True),)


UNREAD = "(unread > 0 OR urgent_no > 0)"
"""What the rows that count have in common, in the words of the index that holds them alone."""
SENT = "(wrote_at IS NOT NULL AND box <> 2)"
"""The same of the threads in which somebody wrote, without those that a mailing's one line stands for."""

ThreadParticipant.add_index(
    SQL(
        "CREATE INDEX thread_participant_unread ON thread_participant"
        f" (person_id, side, urgent_no, unread, pupil_id) WHERE {UNREAD}"
    )
)
ThreadParticipant.add_index(
    SQL(
        "CREATE INDEX thread_participant_sent ON thread_participant (person_id, side, last_at, thread_id)"
        f" WHERE {SENT}"
    )
)


MOST_NO = 8192
"""More messages than a thread can have."""


class Message(Table):
    """One message; its words are never changed.  `no` counts within the thread.

    `id` is made of both: so the messages of a thread lie together, and the way to one of many is short (in a table
    without such a number, the rows themselves would stand in the nodes of the tree on the way: 12 messages of as many
    threads were 50 pages, and are 15).

    The first one has the thread's subject, and the child once more: so a hit of the search needs no other page.
    Withdrawn before anybody saw it, its text is wiped.
    """

    id = IntegerField(primary_key=True)
    thread = ForeignKeyField(MessageThread, backref="+", on_delete="CASCADE", index=False)
    no = IntegerField(constraints=[Check("no BETWEEN 1 AND 8191")])
    author = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    sent_at = MomentField()
    urgent = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    withdrawn_at = MomentField(null=True)
    subject = TextField(default="", constraints=[SQL("DEFAULT ''")])
    pupil = ForeignKeyField(Person, null=True, backref="+", index=False)
    text = TextField()

    class Meta:
        constraints = [Check("id = thread_id * 8192 + no")]


def message_id(thread: Any, no: Any) -> Any:
    """The number of a message; of numbers or of columns."""
    return thread * MOST_NO + no


def in_thread(thread: int, first: int = 1, last: int = MOST_NO - 1) -> Any:
    """The messages of a thread, from a number to a number."""
    return within(Message.id, message_id(thread, first), message_id(thread, last))


class MessageReceipt(Table):
    """A message was seen, and perhaps confirmed, by somebody."""

    thread = ForeignKeyField(MessageThread, backref="+", on_delete="CASCADE", index=False)
    no = IntegerField()
    person = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    seen_at = MomentField()
    confirmed_at = MomentField(null=True)

    class Meta:
        primary_key = CompositeKey("thread", "no", "person", "side")
        without_rowid = True


class UrgentMessage(Table):
    """An urgent message and its way.  Unseen at `due_at` it is passed on to the deputy heads (NULL: it need not be,
    because it was seen, or went to a family); `settled_at`: nobody has to confirm it any more."""

    thread = ForeignKeyField(MessageThread, backref="+", on_delete="CASCADE", index=False)
    no = IntegerField()
    author = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    mailing = ForeignKeyField(Mailing, null=True, backref="+", index=False)
    sent_at = MomentField()
    due_at = MomentField(null=True)
    passed_on_at = MomentField(null=True)
    settled_at = MomentField(null=True)

    class Meta:
        primary_key = CompositeKey("thread", "no")
        without_rowid = True
        indexes = ((("author", "side", "sent_at"), False),)


OPEN_URGENT = "(due_at IS NOT NULL AND passed_on_at IS NULL AND settled_at IS NULL)"
"""Of urgent messages: those that may have to be passed on yet."""

UrgentMessage.add_index(
    SQL(f"CREATE INDEX urgent_message_open ON urgent_message (due_at) WHERE {OPEN_URGENT}")
)


class MessageQuote(Table):
    """The words that a message passes on to a colleague, and where they come from."""

    thread = ForeignKeyField(MessageThread, backref="+", on_delete="CASCADE", index=False)
    no = IntegerField()
    origin_thread = IntegerField()
    origin_no = IntegerField()
    author = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    sent_at = MomentField()
    text = TextField()

    class Meta:
        primary_key = CompositeKey("thread", "no")
        without_rowid = True
        indexes = ((("origin_thread", "origin_no"), False),)


class MessageDraft(Table):
    """What somebody has begun to write.  `thread_key` is a thread's number, or 'new…' for a letter; `details` is JSON:
    to whom, and what goes with it."""

    person = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    thread_key = TextField()
    details = TextField(default="{}", constraints=[SQL("DEFAULT '{}'")])
    subject = TextField(default="", constraints=[SQL("DEFAULT ''")])
    text = TextField()
    saved_at = MomentField()

    class Meta:
        primary_key = CompositeKey("person", "side", "thread_key")
        without_rowid = True


class SentToken(Table):
    """A letter that came with a token, so that the same one sent once more (the share had fallen silent, the program
    was started anew) is not stored twice.  Kept for a while."""

    person = ForeignKeyField(Person, backref="+", index=False)
    side = _side()
    token = TextField()
    at = MomentField()
    answer = TextField()

    class Meta:
        primary_key = CompositeKey("person", "side", "token")
        without_rowid = True


class CannedAnswer(Table):
    """Words for an answer that come again: somebody's own, or (`person` NULL) the school's for its staff."""

    id = AutoField()
    person = ForeignKeyField(Person, null=True, backref="+")
    title = TextField(constraints=[Check("title <> ''")])
    text = TextField()
