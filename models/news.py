"""News of the school and of classes: to whom, who has seen it, who has taken note."""

from __future__ import annotations

from peewee import SQL, AutoField, Check, CompositeKey, ForeignKeyField, TextField

from models.base import DayField, FlagField, MomentField, Table
from models.people import Person


class News(Table):
    """An announcement, in a safe subset of Markdown."""

    id = AutoField()
    title = TextField(constraints=[Check("title <> ''")])
    text = TextField()
    author = ForeignKeyField(Person, backref="+")
    published_at = MomentField(index=True)
    valid_from = DayField(null=True)
    valid_to = DayField(null=True)
    pinned = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    confirm = FlagField(default=False, constraints=[SQL("DEFAULT 0")])
    withdrawn_at = MomentField(null=True)


class NewsAudience(Table):
    """One part of the audience: kind 'school', 'grade', 'class', 'staff'; `target` is the grade or class, else 0;
    `who` narrows to parents or pupils."""

    news = ForeignKeyField(News, backref="+", on_delete="CASCADE", index=False)
    kind = TextField(constraints=[Check("kind IN ('school', 'grade', 'class', 'staff')")])
    target = TextField(default="", constraints=[SQL("DEFAULT ''")])
    who = TextField(
        default="all", constraints=[SQL("DEFAULT 'all'"), Check("who IN ('all', 'parents', 'pupils')")]
    )

    class Meta:
        primary_key = CompositeKey("news", "kind", "target", "who")
        without_rowid = True


class NewsReceipt(Table):
    """A person has seen, and perhaps confirmed, a piece of news."""

    news = ForeignKeyField(News, backref="+", on_delete="CASCADE", index=False)
    person = ForeignKeyField(Person, backref="+")
    seen_at = MomentField()
    confirmed_at = MomentField(null=True)

    class Meta:
        primary_key = CompositeKey("news", "person")
        without_rowid = True
