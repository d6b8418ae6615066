"""Files attached to homework, answers, messages and news.

The content of a file lies beside the school file (`models.file_store`), under a name that follows from its SHA-256;
here is who has put it there, and what it hangs on.
"""

from __future__ import annotations

from peewee import SQL, AutoField, BlobField, Check, ForeignKeyField, IntegerField, TextField

from models.base import MomentField, Table
from models.people import Person


class StoredFile(Table):
    """A content in the store that something hangs on.  `size` is in bytes."""

    sha256 = BlobField(primary_key=True, constraints=[SQL("NOT NULL"), Check("length(sha256) = 32")])
    size = IntegerField(constraints=[Check("size >= 0")])
    stored_at = MomentField()
    stored_by = ForeignKeyField(Person, null=True, backref="+", index=False)


class Attachment(Table):
    """A stored file hangs on something.

    Which owners there are, `app.files.owners` says; `owner_key` is the key of the change log for that thing.  The
    size is repeated here, and the type belongs to the name as much as to the content: so a page shows its files
    without a look at `StoredFile`, whose rows lie in no order.
    """

    id = AutoField()
    owner = TextField(constraints=[Check("owner <> ''")])
    owner_key = TextField()
    file = ForeignKeyField(StoredFile, backref="+", column_name="sha256")
    name = TextField(constraints=[Check("name <> '' AND instr(name, '/') = 0 AND instr(name, '\\') = 0")])
    size = IntegerField(constraints=[Check("size >= 0")])
    media_type = TextField()
    position = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])

    class Meta:
        indexes = ((("owner", "owner_key"), False),)
