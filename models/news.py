"""News of the school and of classes: what is said to whom, how it was worded before, who has seen it."""

from __future__ import annotations

from peewee import SQL, AutoField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.base import DayField, FlagField, MomentField, Table
from models.people import Person
from models.school import SchoolClass


class News(Table):
    """A piece of news as lists need it: few bytes, so that those of a year lie on a few pages.

    It is shown from `starts` to `ends`, both included.  `lead` is the beginning of the text without its marks.
    `school_class`: in whose name it is, NULL: the school's.  Whoever has read it does not need to again, except what
    `asked` says: from this revision on reading and confirmation are asked for anew.  `token` is made up by whoever
    writes, so that nothing is published twice.
    """

    id = AutoField()
    title = TextField(constraints=[Check("title <> ''")])
    lead = TextField(default="", constraints=[SQL("DEFAULT ''")])
    author = ForeignKeyField(Person, backref="+")
    school_class = ForeignKeyField(SchoolClass, null=True, backref="+")
    published_at = MomentField()
    starts = DayField()
    ends = DayField(index=True)
    pinned = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    confirm = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    revision = IntegerField(default=1, constraints=[SQL("DEFAULT 1"), Check("revision >= 1")])
    asked = IntegerField(default=1, constraints=[SQL("DEFAULT 1")])
    changed_at = MomentField(null=True)
    withdrawn_at = MomentField(null=True)
    token = TextField(null=True, unique=True)

    class Meta:
        constraints = [Check("starts <= ends"), Check("asked BETWEEN 1 AND revision")]


class NewsText(Table):
    """The words of a revision, in a safe subset of Markdown; the older ones are kept.  `audience` and days as they
    were then, as JSON: for the history alone."""

    news = ForeignKeyField(News, backref="+", on_delete="CASCADE", index=False)
    revision = IntegerField()
    author = ForeignKeyField(Person, backref="+", index=False)
    written_at = MomentField()
    title = TextField()
    text = TextField()
    terms = TextField(default="{}", constraints=[SQL("DEFAULT '{}'")])

    class Meta:
        primary_key = CompositeKey("news", "revision")
        without_rowid = True


class NewsAudience(Table):
    """One part of the audience: kind 'school', 'grade', 'class', 'staff'; `target` is the grade or the class, else 0;
    `who` narrows to parents or pupils."""

    news = ForeignKeyField(News, backref="+", on_delete="CASCADE", index=False)
    kind = TextField(constraints=[Check("kind IN ('school', 'grade', 'class', 'staff')")])
    target = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
    who = TextField(
        default="all", constraints=[SQL("DEFAULT 'all'"), Check("who IN ('all', 'parents', 'pupils')")]
    )

    class Meta:
        primary_key = CompositeKey("news", "kind", "target", "who")
        without_rowid = True


class NewsReceipt(Table):
    """A person has seen, and perhaps confirmed, a piece of news in a revision.

    By news for its author; the index by person covers what a count of unread news asks for.
    """

    news = ForeignKeyField(News, backref="+", on_delete="CASCADE", index=False)
    person = ForeignKeyField(Person, backref="+", index=False)
    seen_at = MomentField()
    seen = IntegerField(default=1, constraints=[SQL("DEFAULT 1")])
    confirmed_at = MomentField(null=True)
    confirmed = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])

    class Meta:
        primary_key = CompositeKey("news", "person")
        without_rowid = True
        indexes = ((("person", "news", "seen", "confirmed", "confirmed_at"), False),)
        constraints = [Check("(confirmed = 0) = (confirmed_at IS NULL)")]


class NewsReminder(Table):
    """Whoever has not read it is reminded, on a day; `school_class` 0: everybody, else that class's families."""

    news = ForeignKeyField(News, backref="+", on_delete="CASCADE", index=False)
    on_date = DayField()
    school_class = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
    reminded_at = MomentField()
    reminded_by = ForeignKeyField(Person, backref="+", index=False)

    class Meta:
        primary_key = CompositeKey("news", "on_date", "school_class")
        without_rowid = True


class NewsDraft(Table):
    """What somebody has begun to write; `content` is JSON."""

    person = ForeignKeyField(Person, backref="+", index=False)
    no = IntegerField(constraints=[Check("no >= 1")])
    saved_at = MomentField()
    content = TextField()

    class Meta:
        primary_key = CompositeKey("person", "no")
        without_rowid = True
