"""From format 1 to 2: messages, news and files become more than their sample data.

Each statement stands as it was given when format 2 was made; today's models are not asked.
"""

from __future__ import annotations

import apsw

MESSAGES: tuple[str, ...] = (
    'ALTER TABLE "message_thread" RENAME TO "old_message_thread"',
    'ALTER TABLE "thread_participant" RENAME TO "old_thread_participant"',
    'ALTER TABLE "message" RENAME TO "old_message"',
    'ALTER TABLE "message_receipt" RENAME TO "old_message_receipt"',
    'ALTER TABLE "message_draft" RENAME TO "old_message_draft"',
    'DROP INDEX "message_thread_pupil_id"',
    'DROP INDEX "message_thread_started_by_id"',
    'DROP INDEX "thread_participant_person_id_last_at"',
    'DROP INDEX "thread_participant_thread_id"',
    'CREATE TABLE "mailing" ("id" INTEGER NOT NULL PRIMARY KEY, "person_id" INTEGER NOT NULL, "side" TEXT '
    "NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), \"sent_at\" INTEGER NOT NULL, \"subject\" TEXT NOT "
    'NULL, "first_words" TEXT NOT NULL, "threads" INTEGER NOT NULL, "seen" INTEGER NOT NULL DEFAULT 0, '
    'FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT',
    'CREATE INDEX "mailing_person_id_side_sent_at" ON "mailing" ("person_id", "side", "sent_at")',
    'CREATE TABLE "message_thread" ("id" INTEGER NOT NULL PRIMARY KEY, "pupil_id" INTEGER, "family" TEXT NOT '
    "NULL DEFAULT '' CHECK (family IN ('', 'parents', 'pupil', 'both', 'one')), \"started_by_id\" INTEGER NOT "
    "NULL, \"side\" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), \"started_at\" INTEGER NOT NULL, "
    '"last_at" INTEGER NOT NULL, "last_no" INTEGER NOT NULL, "replies_allowed" INTEGER NOT NULL DEFAULT 1, '
    '"waiting_since" INTEGER, "closed_at" INTEGER, "closed_by_id" INTEGER, "mailing_id" INTEGER, FOREIGN KEY '
    '("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("started_by_id") REFERENCES "person" ("id"), '
    'FOREIGN KEY ("closed_by_id") REFERENCES "person" ("id"), FOREIGN KEY ("mailing_id") REFERENCES '
    '"mailing" ("id")) STRICT',
    "CREATE INDEX message_thread_mailing ON message_thread (mailing_id) WHERE mailing_id IS NOT NULL",
    "CREATE INDEX message_thread_waiting ON message_thread (waiting_since) WHERE waiting_since IS NOT NULL",
    'CREATE TABLE "thread_participant" ("person_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN '
    "('staff', 'parent', 'pupil')), \"box\" INTEGER NOT NULL DEFAULT 0 CHECK (box IN (0, 1, 2)), \"last_at\" "
    'INTEGER NOT NULL, "thread_id" INTEGER NOT NULL, "joined_at" INTEGER NOT NULL, "joined_by_id" INTEGER, '
    '"read_up_to" INTEGER NOT NULL DEFAULT 0, "unread" INTEGER NOT NULL DEFAULT 0 CHECK (unread >= 0), '
    '"urgent_no" INTEGER NOT NULL DEFAULT 0 CHECK (urgent_no >= 0), "wrote_at" INTEGER, "pupil_id" INTEGER, '
    "\"partner_id\" INTEGER, \"partner_side\" TEXT NOT NULL CHECK (partner_side IN ('staff', 'parent', 'pupil', "
    '\'\')), "others" INTEGER NOT NULL DEFAULT 0, "subject" TEXT NOT NULL, "last_no" INTEGER NOT NULL, '
    "\"last_author_id\" INTEGER NOT NULL, \"last_side\" TEXT NOT NULL CHECK (last_side IN ('staff', 'parent', "
    '\'pupil\')), "has_files" INTEGER NOT NULL DEFAULT 0, "closed" INTEGER NOT NULL DEFAULT 0, '
    '"last_words" TEXT NOT NULL, PRIMARY KEY ("person_id", "side", "box", "last_at", '
    '"thread_id"), FOREIGN KEY ("person_id") REFERENCES "person" ("id"), FOREIGN KEY ("thread_id") '
    'REFERENCES "message_thread" ("id") ON DELETE CASCADE, FOREIGN KEY ("joined_by_id") REFERENCES "person" '
    '("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("partner_id") REFERENCES '
    '"person" ("id"), FOREIGN KEY ("last_author_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID',
    "CREATE INDEX thread_participant_sent ON thread_participant (person_id, side, last_at, thread_id) "
    "WHERE (wrote_at IS NOT NULL AND box <> 2)",
    'CREATE UNIQUE INDEX "thread_participant_thread_id_person_id_side" ON "thread_participant" ("thread_id", '
    '"person_id", "side")',
    "CREATE INDEX thread_participant_unread ON thread_participant (person_id, side, urgent_no, unread, "
    "pupil_id) WHERE (unread > 0 OR urgent_no > 0)",
    'CREATE TABLE "message" ("id" INTEGER NOT NULL PRIMARY KEY, "thread_id" INTEGER NOT NULL, "no" INTEGER '
    'NOT NULL CHECK (no BETWEEN 1 AND 8191), "author_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side '
    "IN ('staff', 'parent', 'pupil')), \"sent_at\" INTEGER NOT NULL, \"urgent\" INTEGER NOT NULL DEFAULT 0, "
    '"withdrawn_at" INTEGER, "subject" TEXT NOT NULL DEFAULT \'\', "pupil_id" INTEGER, "text" TEXT NOT NULL, '
    'FOREIGN KEY ("thread_id") REFERENCES "message_thread" ("id") ON DELETE CASCADE, FOREIGN KEY '
    '("author_id") REFERENCES "person" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), CHECK '
    "(id = thread_id * 8192 + no)) STRICT",
    'CREATE TABLE "message_receipt" ("thread_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "person_id" '
    "INTEGER NOT NULL, \"side\" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), \"seen_at\" INTEGER "
    'NOT NULL, "confirmed_at" INTEGER, PRIMARY KEY ("thread_id", "no", "person_id", "side"), FOREIGN KEY '
    '("thread_id") REFERENCES "message_thread" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") '
    'REFERENCES "person" ("id")) STRICT, WITHOUT ROWID',
    'CREATE TABLE "urgent_message" ("thread_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "author_id" INTEGER '
    "NOT NULL, \"side\" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), \"mailing_id\" INTEGER, "
    '"sent_at" INTEGER NOT NULL, "due_at" INTEGER, "passed_on_at" INTEGER, "settled_at" INTEGER, PRIMARY KEY '
    '("thread_id", "no"), FOREIGN KEY ("thread_id") REFERENCES "message_thread" ("id") ON DELETE CASCADE, '
    'FOREIGN KEY ("author_id") REFERENCES "person" ("id"), FOREIGN KEY ("mailing_id") REFERENCES "mailing" '
    '("id")) STRICT, WITHOUT ROWID',
    'CREATE INDEX "urgent_message_author_id_side_sent_at" ON "urgent_message" ("author_id", "side", '
    '"sent_at")',
    "CREATE INDEX urgent_message_open ON urgent_message (due_at) WHERE (due_at IS NOT NULL AND passed_on_at "
    "IS NULL AND settled_at IS NULL)",
    'CREATE TABLE "message_quote" ("thread_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "origin_thread" '
    'INTEGER NOT NULL, "origin_no" INTEGER NOT NULL, "author_id" INTEGER NOT NULL, "side" TEXT NOT NULL '
    "CHECK (side IN ('staff', 'parent', 'pupil')), \"sent_at\" INTEGER NOT NULL, \"text\" TEXT NOT NULL, PRIMARY "
    'KEY ("thread_id", "no"), FOREIGN KEY ("thread_id") REFERENCES "message_thread" ("id") ON DELETE '
    'CASCADE, FOREIGN KEY ("author_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID',
    'CREATE INDEX "message_quote_origin_thread_origin_no" ON "message_quote" ("origin_thread", "origin_no")',
    'CREATE TABLE "message_draft" ("person_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN '
    "('staff', 'parent', 'pupil')), \"thread_key\" TEXT NOT NULL, \"details\" TEXT NOT NULL DEFAULT '{}', "
    '"subject" TEXT NOT NULL DEFAULT \'\', "text" TEXT NOT NULL, "saved_at" INTEGER NOT NULL, PRIMARY KEY '
    '("person_id", "side", "thread_key"), FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, '
    "WITHOUT ROWID",
    'CREATE TABLE "sent_token" ("person_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN (\'staff\', '
    '\'parent\', \'pupil\')), "token" TEXT NOT NULL, "at" INTEGER NOT NULL, "answer" TEXT NOT NULL, PRIMARY KEY '
    '("person_id", "side", "token"), FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, WITHOUT '
    "ROWID",
    'CREATE TABLE "canned_answer" ("id" INTEGER NOT NULL PRIMARY KEY, "person_id" INTEGER, "title" TEXT NOT '
    'NULL CHECK (title <> \'\'), "text" TEXT NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id")) '
    "STRICT",
    'CREATE INDEX "canned_answer_person_id" ON "canned_answer" ("person_id")',
    "INSERT INTO message_thread (id, pupil_id, family, started_by_id, side, started_at, last_at, last_no, "
    "replies_allowed, waiting_since, closed_at) SELECT t.id, t.pupil_id, CASE WHEN t.pupil_id IS NULL THEN "
    "'' ELSE 'one' END, t.started_by_id, CASE WHEN t.started_by_id = t.pupil_id THEN 'pupil' WHEN EXISTS "
    "(SELECT 1 FROM staff_role r WHERE r.person_id = t.started_by_id) OR EXISTS (SELECT 1 FROM class_teacher "
    "c WHERE c.person_id = t.started_by_id) THEN 'staff' ELSE 'parent' END, t.started_at, t.last_at, (SELECT "
    "max(no) FROM old_message m WHERE m.thread_id = t.id), t.replies_allowed, NULL, t.closed_at FROM "
    "old_message_thread t WHERE EXISTS (SELECT 1 FROM old_message m WHERE m.thread_id = t.id)",
    "INSERT INTO message (id, thread_id, no, author_id, side, sent_at, urgent, withdrawn_at, subject, "
    "pupil_id, text) SELECT m.thread_id * 8192 + m.no, m.thread_id, m.no, m.author_id, CASE WHEN m.author_id "
    "= t.pupil_id THEN 'pupil' WHEN EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = m.author_id) OR "
    "EXISTS (SELECT 1 FROM class_teacher c WHERE c.person_id = m.author_id) THEN 'staff' ELSE 'parent' END, "
    "m.sent_at, 0, m.withdrawn_at, CASE m.no WHEN 1 THEN t.subject ELSE '' END, CASE m.no WHEN 1 THEN "
    "t.pupil_id END, m.text FROM old_message m JOIN old_message_thread t ON t.id = m.thread_id",
    "UPDATE message_thread SET waiting_since = (SELECT min(m.sent_at) FROM message m WHERE m.thread_id = "
    "message_thread.id AND m.side <> 'staff' AND m.no > ifnull((SELECT max(s.no) FROM message s WHERE "
    "s.thread_id = message_thread.id AND s.side = 'staff'), 0)) WHERE closed_at IS NULL",
    "INSERT INTO message_receipt (thread_id, no, person_id, side, seen_at, confirmed_at) SELECT o.thread_id, "
    "o.no, o.person_id, CASE WHEN o.person_id = t.pupil_id THEN 'pupil' WHEN EXISTS (SELECT 1 FROM "
    "staff_role r WHERE r.person_id = o.person_id) OR EXISTS (SELECT 1 FROM class_teacher c WHERE "
    "c.person_id = o.person_id) THEN 'staff' ELSE 'parent' END, ifnull(o.seen_at, o.confirmed_at), "
    "o.confirmed_at FROM old_message_receipt o JOIN old_message_thread t ON t.id = o.thread_id WHERE "
    "ifnull(o.seen_at, o.confirmed_at) IS NOT NULL",
    "INSERT INTO thread_participant (person_id, side, box, last_at, thread_id, joined_at, read_up_to, "
    "unread, urgent_no, wrote_at, pupil_id, partner_id, partner_side, others, subject, last_no, "
    "last_author_id, last_side, has_files, closed, last_words) SELECT o.person_id, CASE WHEN o.person_id = "
    "t.pupil_id THEN 'pupil' WHEN EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = o.person_id) OR "
    "EXISTS (SELECT 1 FROM class_teacher c WHERE c.person_id = o.person_id) THEN 'staff' ELSE 'parent' END, "
    "o.archived, n.last_at, t.id, o.joined_at, o.read_up_to, (SELECT count(*) FROM message m WHERE "
    "m.thread_id = t.id AND m.no > o.read_up_to AND m.author_id <> o.person_id AND m.withdrawn_at IS NULL), "
    "0, (SELECT max(m.sent_at) FROM message m WHERE m.thread_id = t.id AND m.author_id = o.person_id), "
    "t.pupil_id, CASE WHEN o.person_id <> n.started_by_id THEN n.started_by_id ELSE (SELECT min(p.person_id) "
    "FROM old_thread_participant p WHERE p.thread_id = t.id AND p.person_id <> o.person_id) END, '', (SELECT "
    "count(*) FROM old_thread_participant p WHERE p.thread_id = t.id) - 2, t.subject, n.last_no, "
    "l.author_id, l.side, EXISTS (SELECT 1 FROM attachment f WHERE f.owner = 'message' AND f.owner_key LIKE "
    "t.id || '/%'), t.closed_at IS NOT NULL, CASE WHEN l.withdrawn_at IS NULL THEN substr(replace(l.text, "
    "char(10), ' '), 1, 90) ELSE '' END FROM old_thread_participant o JOIN old_message_thread t ON t.id = "
    "o.thread_id JOIN message_thread n ON n.id = t.id JOIN message l ON l.thread_id = n.id AND l.no = "
    "n.last_no",
    "UPDATE thread_participant SET others = max(others, 0), partner_side = ifnull((SELECT CASE WHEN "
    "thread_participant.partner_id = thread_participant.pupil_id THEN 'pupil' WHEN EXISTS (SELECT 1 FROM "
    "staff_role r WHERE r.person_id = thread_participant.partner_id) OR EXISTS (SELECT 1 FROM class_teacher "
    "c WHERE c.person_id = thread_participant.partner_id) THEN 'staff' ELSE 'parent' END WHERE "
    "thread_participant.partner_id IS NOT NULL), '')",
    "INSERT INTO message_draft (person_id, side, thread_key, subject, text, saved_at) SELECT o.person_id, "
    "CASE WHEN EXISTS (SELECT 1 FROM enrollment e WHERE e.pupil_id = o.person_id) THEN 'pupil' WHEN EXISTS "
    "(SELECT 1 FROM staff_role r WHERE r.person_id = o.person_id) OR EXISTS (SELECT 1 FROM class_teacher c "
    "WHERE c.person_id = o.person_id) THEN 'staff' ELSE 'parent' END, o.thread_key, o.subject, o.text, "
    "o.saved_at FROM old_message_draft o",
    'DROP TABLE "old_message_receipt"',
    'DROP TABLE "old_message_draft"',
    'DROP TABLE "old_message"',
    'DROP TABLE "old_thread_participant"',
    'DROP TABLE "old_message_thread"',
    "CREATE VIRTUAL TABLE letter_index USING fts5(words, content='', contentless_delete=1, detail='none', "
    "tokenize='ascii')",
    "INSERT INTO letter_index (letter_index, rank) VALUES ('pgsz', 16200)",
    "INSERT INTO letter_index (letter_index, rank) VALUES ('automerge', 0)",
    "INSERT INTO letter_index (letter_index, rank) VALUES ('usermerge', 2)",
)
NEWS: tuple[str, ...] = (
    "CREATE TABLE news_1 AS SELECT * FROM news",
    "CREATE TABLE news_audience_1 AS SELECT * FROM news_audience",
    "CREATE TABLE news_receipt_1 AS SELECT * FROM news_receipt",
    "DROP TABLE news_receipt",
    "DROP TABLE news_audience",
    "DROP TABLE news",
    """CREATE TABLE "news" ("id" INTEGER NOT NULL PRIMARY KEY, "title" TEXT NOT NULL CHECK (title <> ''),
 "lead" TEXT NOT NULL DEFAULT '', "author_id" INTEGER NOT NULL, "school_class_id" INTEGER,
 "published_at" INTEGER NOT NULL, "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL,
 "pinned" INTEGER NOT NULL DEFAULT 0, "confirm" INTEGER NOT NULL DEFAULT 0,
 "revision" INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), "asked" INTEGER NOT NULL DEFAULT 1, "changed_at" INTEGER,
 "withdrawn_at" INTEGER, "token" TEXT, FOREIGN KEY ("author_id") REFERENCES "person" ("id"),
 FOREIGN KEY ("school_class_id") REFERENCES "school_class" ("id"), CHECK (starts <= ends),
 CHECK (asked BETWEEN 1 AND revision)) STRICT""",
    """CREATE INDEX "news_author_id" ON "news" ("author_id")""",
    """CREATE INDEX "news_school_class_id" ON "news" ("school_class_id")""",
    """CREATE INDEX "news_ends" ON "news" ("ends")""",
    """CREATE UNIQUE INDEX "news_token" ON "news" ("token")""",
    """CREATE TABLE "news_text" ("news_id" INTEGER NOT NULL, "revision" INTEGER NOT NULL, "author_id" INTEGER NOT NULL,
 "written_at" INTEGER NOT NULL, "title" TEXT NOT NULL, "text" TEXT NOT NULL, "terms" TEXT NOT NULL DEFAULT '{}',
 PRIMARY KEY ("news_id", "revision"), FOREIGN KEY ("news_id") REFERENCES "news" ("id") ON DELETE CASCADE,
 FOREIGN KEY ("author_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID""",
    """CREATE TABLE "news_audience" ("news_id" INTEGER NOT NULL,
 "kind" TEXT NOT NULL CHECK (kind IN ('school', 'grade', 'class', 'staff')), "target" INTEGER NOT NULL DEFAULT 0,
 "who" TEXT NOT NULL DEFAULT 'all' CHECK (who IN ('all', 'parents', 'pupils')),
 PRIMARY KEY ("news_id", "kind", "target", "who"),
 FOREIGN KEY ("news_id") REFERENCES "news" ("id") ON DELETE CASCADE) STRICT, WITHOUT ROWID""",
    """CREATE TABLE "news_receipt" ("news_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL,
 "seen_at" INTEGER NOT NULL, "seen" INTEGER NOT NULL DEFAULT 1, "confirmed_at" INTEGER,
 "confirmed" INTEGER NOT NULL DEFAULT 0,
 PRIMARY KEY ("news_id", "person_id"), FOREIGN KEY ("news_id") REFERENCES "news" ("id") ON DELETE CASCADE,
 FOREIGN KEY ("person_id") REFERENCES "person" ("id"), CHECK ((confirmed = 0) = (confirmed_at IS NULL)))
 STRICT, WITHOUT ROWID""",
    """CREATE INDEX "news_receipt_person_id_news_id_seen_confirmed_confirmed_at" ON "news_receipt"
 ("person_id", "news_id", "seen", "confirmed", "confirmed_at")""",
    """CREATE TABLE "news_reminder" ("news_id" INTEGER NOT NULL, "on_date" INTEGER NOT NULL,
 "school_class" INTEGER NOT NULL DEFAULT 0, "reminded_at" INTEGER NOT NULL, "reminded_by_id" INTEGER NOT NULL,
 PRIMARY KEY ("news_id", "on_date", "school_class"),
 FOREIGN KEY ("news_id") REFERENCES "news" ("id") ON DELETE CASCADE,
 FOREIGN KEY ("reminded_by_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID""",
    """CREATE TABLE "news_draft" ("person_id" INTEGER NOT NULL, "no" INTEGER NOT NULL CHECK (no >= 1),
 "saved_at" INTEGER NOT NULL, "content" TEXT NOT NULL, PRIMARY KEY ("person_id", "no"),
 FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID""",
    # What had no end is shown for a month.
    """INSERT INTO news (id, title, lead, author_id, published_at, starts, ends, pinned, confirm, withdrawn_at)
 SELECT id, title, substr(text, 1, 160), author_id, published_at, first, max(first,
 coalesce(valid_to, CAST(strftime('%Y%m%d', published_at, 'unixepoch', '+30 days') AS INTEGER))),
 pinned, confirm, withdrawn_at
 FROM (SELECT *, coalesce(valid_from, CAST(strftime('%Y%m%d', published_at, 'unixepoch') AS INTEGER)) AS first
 FROM news_1)""",
    """INSERT INTO news_text (news_id, revision, author_id, written_at, title, text)
 SELECT id, 1, author_id, published_at, title, text FROM news_1""",
    """INSERT INTO news_audience (news_id, kind, target, who)
 SELECT news_id, kind, CAST(target AS INTEGER), who FROM news_audience_1""",
    """INSERT INTO news_receipt (news_id, person_id, seen_at, confirmed_at, confirmed)
 SELECT news_id, person_id, seen_at, confirmed_at, confirmed_at IS NOT NULL FROM news_receipt_1""",
    "DROP TABLE news_1",
    "DROP TABLE news_audience_1",
    "DROP TABLE news_receipt_1",
)
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
HOMEWORK: tuple[str, ...] = (
    # What was handed in gets versions, and lies by homework instead of by pupil.
    'CREATE TABLE "new_homework_answer" ("course_id" INTEGER NOT NULL, "due_date" INTEGER NOT NULL,'
    ' "no" INTEGER NOT NULL, "pupil_id" INTEGER NOT NULL,'
    ' "version" INTEGER NOT NULL CHECK (version BETWEEN 1 AND 99),'
    ' "state" INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3), "handed_in_at" INTEGER NOT NULL,'
    ' "seen_at" INTEGER, "answered_at" INTEGER, "answered_by_id" INTEGER, "comment" TEXT,'
    " \"text\" TEXT NOT NULL DEFAULT '',"
    ' PRIMARY KEY ("course_id", "due_date", "no", "pupil_id", "version"),'
    ' FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"),'
    ' FOREIGN KEY ("answered_by_id") REFERENCES "person" ("id"),'
    " FOREIGN KEY (course_id, due_date, no) REFERENCES homework (course_id, due_date, no)"
    " ON UPDATE CASCADE ON DELETE RESTRICT) STRICT, WITHOUT ROWID",
    "INSERT INTO new_homework_answer (course_id, due_date, no, pupil_id, version, state, handed_in_at, seen_at,"
    " answered_at, comment, text)"
    " SELECT course_id, due_date, no, pupil_id, 1, comment IS NOT NULL, handed_in_at, seen_at,"
    " CASE WHEN comment IS NOT NULL THEN coalesce(seen_at, handed_in_at) END, comment, text FROM homework_answer",
    "DROP TABLE homework_answer",
    "ALTER TABLE new_homework_answer RENAME TO homework_answer",
    'CREATE INDEX "homework_answer_pupil_id_due_date_course_id_no_version_s_d0d0f12" ON "homework_answer"'
    ' ("pupil_id", "due_date", "course_id", "no", "version", "state", "handed_in_at", "answered_at")',
    "CREATE INDEX homework_answer_waiting ON homework_answer (course_id, due_date, no) WHERE state = 0",
    'CREATE TABLE "homework_draft" ("pupil_id" INTEGER NOT NULL, "due_date" INTEGER NOT NULL,'
    ' "course_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "text" TEXT NOT NULL, "files" TEXT,'
    ' "saved_at" INTEGER NOT NULL,'
    ' PRIMARY KEY ("pupil_id", "due_date", "course_id", "no"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"),'
    ' FOREIGN KEY ("course_id") REFERENCES "course" ("id"),'
    " FOREIGN KEY (course_id, due_date, no) REFERENCES homework (course_id, due_date, no)"
    " ON UPDATE CASCADE ON DELETE CASCADE) STRICT, WITHOUT ROWID",
    'CREATE INDEX "homework_draft_course_id_due_date_no" ON "homework_draft" ("course_id", "due_date", "no")',
    # The files of an answer hang on its first version.
    "UPDATE attachment SET owner_key = (SELECT h.course_id || '/' || h.due_date || '/' || h.no || '/' || h.pupil_id"
    " || '/1' FROM homework_answer h"
    " WHERE h.pupil_id || '/' || h.due_date || '/' || h.course_id || '/' || h.no = attachment.owner_key)"
    " WHERE owner = 'homework_answer' AND EXISTS (SELECT 1 FROM homework_answer h"
    " WHERE h.pupil_id || '/' || h.due_date || '/' || h.course_id || '/' || h.no = attachment.owner_key)",
)


def to_format_2(connection: apsw.Connection) -> None:
    """Inside the transaction of the step; foreign keys are judged at its end."""
    connection.pragma("defer_foreign_keys", 1)
    for statement in (*FILES, *MESSAGES, *NEWS, *HOMEWORK):
        connection.execute(statement)
    _index_messages(connection)


def _index_messages(connection: apsw.Connection) -> None:
    """The words of the messages that there are, each beginning with whose they are (see `models.letter_index`)."""
    found = connection.execute(
        "SELECT thread_id, no, subject || ' ' || text FROM message WHERE withdrawn_at IS NULL"
    ).fetchall()
    for thread, no, text in found:
        clean = "".join(one if one.isalnum() else " " for one in str(text).casefold().replace("ё", "е"))
        readers = connection.execute(
            "SELECT person_id || CASE side WHEN 'staff' THEN 's' WHEN 'pupil' THEN 'u'"
            " ELSE 'p' || ifnull(pupil_id, 0) || 'x' END FROM thread_participant WHERE thread_id = ?",
            (thread,),
        ).fetchall()
        words = " ".join(f"{one}{word[:32]}" for (one,) in readers for word in sorted(set(clean.split())))
        connection.execute(
            "INSERT INTO letter_index (rowid, words) VALUES (?, ?)",
            (int(str(thread)) * 8192 + int(str(no)), words),
        )
