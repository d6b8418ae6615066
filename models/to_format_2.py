"""From format 1 to 2: messages, news and files become more than their sample data.

Each statement stands as it was given when format 2 was made; today's models are not asked.
"""

from __future__ import annotations

import apsw

MESSAGES: tuple[str, ...] = ()
NEWS: tuple[str, ...] = ()
FILES: tuple[str, ...] = (
    # The type goes from the content to the name, the size to both.
    """CREATE TABLE "stored_file_2" ("sha256" BLOB NOT NULL PRIMARY KEY NOT NULL CHECK (length(sha256) = 32),
    "size" INTEGER NOT NULL CHECK (size >= 0), "stored_at" INTEGER NOT NULL, "stored_by_id" INTEGER,
    FOREIGN KEY ("stored_by_id") REFERENCES "person" ("id")) STRICT""",
    """CREATE TABLE "attachment_2" ("id" INTEGER NOT NULL PRIMARY KEY, "owner" TEXT NOT NULL CHECK (owner <> ''),
    "owner_key" TEXT NOT NULL, "sha256" BLOB NOT NULL,
    "name" TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0 AND instr(name, '\\') = 0),
    "size" INTEGER NOT NULL CHECK (size >= 0), "media_type" TEXT NOT NULL, "position" INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY ("sha256") REFERENCES "stored_file_2" ("sha256")) STRICT""",
    "INSERT INTO stored_file_2 SELECT sha256, size, stored_at, stored_by_id FROM stored_file",
    """INSERT INTO attachment_2 SELECT a.id, a.owner, a.owner_key, a.sha256, a.name, f.size, f.media_type, a.position
    FROM attachment a JOIN stored_file f ON f.sha256 = a.sha256""",
    "DROP TABLE attachment",
    "DROP TABLE stored_file",
    "ALTER TABLE stored_file_2 RENAME TO stored_file",
    "ALTER TABLE attachment_2 RENAME TO attachment",
    'CREATE INDEX "attachment_sha256" ON "attachment" ("sha256")',
    'CREATE INDEX "attachment_owner_owner_key" ON "attachment" ("owner", "owner_key")',
)
HOMEWORK: tuple[str, ...] = ()


def to_format_2(connection: apsw.Connection) -> None:
    """Inside the transaction of the step; foreign keys are judged at its end."""
    connection.pragma("defer_foreign_keys", 1)
    for statement in (*FILES, *MESSAGES, *NEWS, *HOMEWORK):
        connection.execute(statement)
