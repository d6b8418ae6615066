"""From format 2 to 3: control keeps what it judges by, and the figures of its dashboard.

Each statement stands as it was given when format 3 was made; today's models are not asked.
"""

from __future__ import annotations

import apsw

BEFORE: tuple[str, ...] = (
    'ALTER TABLE "finding" RENAME TO "old_finding"',
    'ALTER TABLE "finding_answer" RENAME TO "old_finding_answer"',
    'DROP INDEX "finding_open"',
    'DROP INDEX "finding_school_class_id"',
    'DROP INDEX "finding_teacher_id"',
    'DROP INDEX "finding_answer_finding_id"',
    'DROP INDEX "finding_answer_person_id"',
)
TABLES: tuple[str, ...] = (
    'CREATE TABLE "finding" ("id" INTEGER NOT NULL PRIMARY KEY, "rule" TEXT NOT NULL, "unit" TEXT NOT NULL, '
    "\"place\" TEXT NOT NULL, \"state\" TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', "
    "'returned', 'accepted', 'closed')), \"opened_at\" INTEGER NOT NULL, \"closed_at\" INTEGER, \"closed_because\" "
    'TEXT, "teacher_id" INTEGER, "school_class_id" INTEGER, "course_id" INTEGER, "pupil_id" INTEGER, "date" '
    'INTEGER, "number" INTEGER, "term" INTEGER, "detail" TEXT NOT NULL DEFAULT \'{}\', FOREIGN KEY '
    '("teacher_id") REFERENCES "person" ("id"), FOREIGN KEY ("school_class_id") REFERENCES "school_class" '
    '("id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("pupil_id") REFERENCES '
    '"person" ("id"), CHECK ((state = \'closed\') = (closed_at IS NOT NULL))) STRICT',
    "CREATE UNIQUE INDEX finding_open ON finding (unit, rule, place) WHERE closed_at IS NULL",
    "CREATE INDEX finding_open_counts ON finding (teacher_id, state, rule, school_class_id, date) WHERE "
    "closed_at IS NULL",
    "CREATE INDEX finding_place_closed ON finding (unit, rule, place) WHERE closed_at IS NOT NULL",
    "CREATE INDEX finding_teacher_closed ON finding (teacher_id, closed_at) WHERE closed_at IS NOT NULL",
    'CREATE TABLE "finding_answer" ("id" INTEGER NOT NULL PRIMARY KEY, "finding_id" INTEGER NOT NULL, '
    "\"person_id\" INTEGER NOT NULL, \"kind\" TEXT NOT NULL CHECK (kind IN ('fixed', 'reason', 'accept', "
    "'return', 'remind')), \"text\" TEXT NOT NULL DEFAULT '', \"at\" INTEGER NOT NULL, FOREIGN KEY (\"finding_id\")"
    ' REFERENCES "finding" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") REFERENCES "person" ("id")) '
    "STRICT",
    'CREATE INDEX "finding_answer_finding_id" ON "finding_answer" ("finding_id")',
    'CREATE INDEX "finding_answer_person_id" ON "finding_answer" ("person_id")',
    'CREATE TABLE "control_unit" ("unit" TEXT NOT NULL PRIMARY KEY, "judged_at" INTEGER NOT NULL, "due_at" '
    "INTEGER) STRICT, WITHOUT ROWID",
    'CREATE TABLE "control_state" ("id" INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), "seq" INTEGER NOT NULL, '
    '"hash" BLOB NOT NULL, "year" INTEGER NOT NULL, "rules" TEXT NOT NULL, "at" INTEGER NOT NULL) STRICT',
    'CREATE TABLE "course_week" ("year" INTEGER NOT NULL, "week" INTEGER NOT NULL, "course_id" INTEGER NOT '
    'NULL, "term" INTEGER NOT NULL, "lessons" INTEGER NOT NULL, "kept" INTEGER NOT NULL, "topics" INTEGER NOT'
    ' NULL, "homework" INTEGER NOT NULL, "marked" INTEGER NOT NULL, "marks" INTEGER NOT NULL, "pupils" '
    'INTEGER NOT NULL, "delayed" INTEGER NOT NULL, "delay_hours" INTEGER NOT NULL, "big_works" INTEGER NOT '
    'NULL, PRIMARY KEY ("year", "week", "course_id", "term"), FOREIGN KEY ("course_id") REFERENCES "course" '
    '("id")) STRICT, WITHOUT ROWID',
    "CREATE INDEX course_week_course ON course_week (course_id, year, week, term, lessons, kept, topics, homework, "
    "marked, marks, pupils, delayed, delay_hours, big_works)",
    'CREATE TABLE "class_day" ("date" INTEGER NOT NULL, "school_class_id" INTEGER NOT NULL, "minutes" INTEGER'
    ' NOT NULL, "pieces" INTEGER NOT NULL, "unknown" INTEGER NOT NULL, "big_works" INTEGER NOT NULL, PRIMARY '
    'KEY ("date", "school_class_id"), FOREIGN KEY ("school_class_id") REFERENCES "school_class" ("id")) '
    "STRICT, WITHOUT ROWID",
    "CREATE INDEX class_day_class ON class_day (school_class_id, date, minutes, pieces, unknown, big_works)",
    'CREATE TABLE "pupil_week" ("school_class_id" INTEGER NOT NULL, "week" INTEGER NOT NULL, "pupil_id" '
    'INTEGER NOT NULL, "school" INTEGER NOT NULL, "by_parents" INTEGER NOT NULL, "by_pupil" INTEGER NOT NULL,'
    ' "signed" INTEGER NOT NULL, PRIMARY KEY ("school_class_id", "week", "pupil_id"), FOREIGN KEY '
    '("school_class_id") REFERENCES "school_class" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" '
    '("id")) STRICT, WITHOUT ROWID',
    'CREATE TABLE "class_week" ("week" INTEGER NOT NULL, "school_class_id" INTEGER NOT NULL, "pupils" INTEGER'
    ' NOT NULL, "by_parents" INTEGER NOT NULL, "by_pupils" INTEGER NOT NULL, "signed" INTEGER NOT NULL, '
    'PRIMARY KEY ("week", "school_class_id"), FOREIGN KEY ("school_class_id") REFERENCES "school_class" '
    '("id")) STRICT, WITHOUT ROWID',
    "CREATE INDEX class_week_class ON class_week (school_class_id, week, pupils, by_parents, by_pupils, signed)",
    'CREATE TABLE "class_use" ("school_class_id" INTEGER NOT NULL PRIMARY KEY, "pupils" INTEGER NOT NULL, '
    '"pupil_logins" INTEGER NOT NULL, "pupils_came" INTEGER NOT NULL, "parents" INTEGER NOT NULL, '
    '"parent_logins" INTEGER NOT NULL, "parents_came" INTEGER NOT NULL, "reachable" INTEGER NOT NULL, '
    '"families" INTEGER NOT NULL, FOREIGN KEY ("school_class_id") REFERENCES "school_class" ("id")) STRICT, '
    "WITHOUT ROWID",
)
AFTER: tuple[str, ...] = (
    # The only rule of format 2 was of lessons, and they are judged with their course.
    "INSERT INTO finding (id, rule, unit, place, state, opened_at, closed_at, closed_because, teacher_id,"
    " school_class_id, course_id, pupil_id, date, number, term, detail)"
    " SELECT id, rule, 'course/' || ifnull(course_id, 0), place,"
    " CASE WHEN closed_at IS NULL AND state <> 'closed' THEN state ELSE 'closed' END, opened_at,"
    " CASE WHEN state = 'closed' THEN ifnull(closed_at, opened_at) ELSE closed_at END, closed_because, teacher_id,"
    " school_class_id, course_id, pupil_id, date, number, NULL, CASE detail WHEN '' THEN '{}' ELSE detail END"
    " FROM old_finding",
    "INSERT INTO finding_answer SELECT * FROM old_finding_answer",
    'DROP TABLE "old_finding_answer"',
    'DROP TABLE "old_finding"',
)


def to_format_3(connection: apsw.Connection) -> None:
    """Inside the transaction of the step; foreign keys are judged at its end."""
    connection.pragma("defer_foreign_keys", 1)
    for statement in (*BEFORE, *TABLES, *AFTER):
        connection.execute(statement)
