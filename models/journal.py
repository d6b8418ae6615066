"""The class journal: lessons, works, marks, attendance, period marks, homework.

A lesson is known by what a teacher knows it by: course, date and number of the day.  What views read in bulk is
clustered by course and date (WITHOUT ROWID), so that the journal of a course and quarter lies on one or two pages of
16 KiB, with a covering index by pupil and date, so that a pupil's year does too.  What a family reads together, topics
and homework, is clustered by the class's `home` group and date instead: all subjects of a week lie side by side.
Rows that are read in bulk hold no long text and no author but the mark's own; the change log has the rest.
"""

from __future__ import annotations

from typing import Any

from peewee import SQL, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from models.base import DayField, MomentField, NumberField, Table
from models.people import Person
from models.school import Course, StudyGroup, WorkKind

_LESSON = SQL(
    "FOREIGN KEY (course_id, date, number) REFERENCES lesson (course_id, date, number)"
    " ON UPDATE CASCADE ON DELETE RESTRICT"
)


class Lesson(Table):
    """A lesson that takes place, took place or was cancelled.  Narrow on purpose; its words are in `LessonTopic`."""

    course = ForeignKeyField(Course, backref="+", index=False)
    date = DayField()
    number = IntegerField(constraints=[Check("number BETWEEN 0 AND 15")])
    state = IntegerField(default=0, constraints=[SQL("DEFAULT 0"), Check("state BETWEEN 0 AND 4")])
    substitute = ForeignKeyField(Person, null=True, backref="+", index=False)
    room = TextField(null=True)
    moved_from = DayField(null=True)

    class Meta:
        primary_key = CompositeKey("course", "date", "number")
        without_rowid = True


class LessonTopic(Table):
    """What a lesson was about."""

    home = ForeignKeyField(StudyGroup, backref="+", index=False)
    date = DayField()
    number = IntegerField()
    course = ForeignKeyField(Course, backref="+", index=False)
    topic = TextField()

    class Meta:
        primary_key = CompositeKey("home", "date", "number", "course")
        without_rowid = True
        constraints = [_LESSON]
        indexes = ((("course", "date", "number"), True),)


class Work(Table):
    """A work of a lesson: a column of the journal.  `no` counts from 1 within the lesson."""

    course = ForeignKeyField(Course, backref="+", index=False)
    date = DayField()
    number = IntegerField()
    no = IntegerField(constraints=[Check("no BETWEEN 1 AND 30")])
    kind = ForeignKeyField(WorkKind, backref="+", index=False)
    weight = NumberField(constraints=[Check("weight >= 0")])
    title = TextField(null=True)

    class Meta:
        primary_key = CompositeKey("course", "date", "number", "no")
        without_rowid = True
        constraints = [_LESSON]


class Mark(Table):
    """A pupil's mark for a work.  `value` is a number of the scale or a `MarkValue`; `set_at` and `author` are of the
    last change.  A work that does not count has the weight 0, and its marks stand in no mean."""

    course = ForeignKeyField(Course, backref="+", index=False)
    date = DayField()
    number = IntegerField()
    work = IntegerField()
    pupil = ForeignKeyField(Person, backref="+", index=False)
    value = IntegerField(constraints=[Check("value BETWEEN -6 AND 100")])
    author = ForeignKeyField(Person, null=True, backref="+", index=False)
    set_at = MomentField()
    comment = TextField(null=True)
    due_date = DayField(null=True)

    class Meta:
        primary_key = CompositeKey("course", "date", "number", "work", "pupil")
        without_rowid = True
        constraints = [
            SQL(
                "FOREIGN KEY (course_id, date, number, work) REFERENCES work (course_id, date, number, no)"
                " ON UPDATE CASCADE ON DELETE RESTRICT"
            ),
        ]
        # Covers all that a family sees of a mark, so that a week or year of a pupil never opens the table.
        indexes = (
            (("pupil", "date", "course", "number", "work", "value", "set_at", "comment", "due_date"), False),
        )


MARK_OF_WORK: Any = (
    (Mark.course == Work.course)
    & (Mark.date == Work.date)
    & (Mark.number == Work.number)
    & (Mark.work == Work.no)
)
"""The work that a mark is for, to join the two."""


class Attendance(Table):
    """A pupil was absent from, or late for, a lesson (`AttendanceCode`).  Present pupils have no row."""

    course = ForeignKeyField(Course, backref="+", index=False)
    date = DayField()
    number = IntegerField()
    pupil = ForeignKeyField(Person, backref="+", index=False)
    code = IntegerField(constraints=[Check("code BETWEEN 1 AND 4")])
    minutes = IntegerField(null=True, constraints=[Check("minutes BETWEEN 1 AND 240")])

    class Meta:
        primary_key = CompositeKey("course", "date", "number", "pupil")
        without_rowid = True
        constraints = [_LESSON, Check("minutes IS NULL OR code = 4")]
        indexes = ((("pupil", "date", "course", "number", "code", "minutes"), False),)


class TermMark(Table):
    """A mark of the report card: of a period (`number` of the term), the year, an exam, final (`number` 0)."""

    course = ForeignKeyField(Course, backref="+", index=False)
    kind = IntegerField(constraints=[Check("kind BETWEEN 1 AND 4")])
    number = IntegerField(constraints=[Check("number BETWEEN 0 AND 12")])
    pupil = ForeignKeyField(Person, backref="+", index=False)
    value = IntegerField(constraints=[Check("value BETWEEN -6 AND 100")])
    author = ForeignKeyField(Person, null=True, backref="+", index=False)
    set_at = MomentField()
    reason = TextField(null=True)

    class Meta:
        primary_key = CompositeKey("course", "kind", "number", "pupil")
        without_rowid = True
        constraints = [Check("(kind = 1) = (number > 0)")]
        indexes = ((("pupil", "course", "kind", "number", "value"), False),)


class Homework(Table):
    """Homework of a course, for the day it is due.  `no` counts within the course and day; `pupil` is set when it is
    for one pupil only.  `set_date` and `set_number` name the lesson at which it was given, where known."""

    home = ForeignKeyField(StudyGroup, backref="+", index=False)
    due_date = DayField()
    course = ForeignKeyField(Course, backref="+", index=False)
    no = IntegerField(constraints=[Check("no >= 1")])
    due_number = IntegerField(null=True)
    set_date = DayField(null=True)
    set_number = IntegerField(null=True)
    pupil = ForeignKeyField(Person, null=True, backref="+", index=False)
    text = TextField()
    minutes = IntegerField(null=True, constraints=[Check("minutes BETWEEN 1 AND 600")])
    author = ForeignKeyField(Person, null=True, backref="+", index=False)
    entered_at = MomentField()

    class Meta:
        primary_key = CompositeKey("home", "due_date", "course", "no")
        without_rowid = True
        indexes = ((("course", "due_date", "no"), True),)


# Ticks and answers are a pupil's: who takes homework back says so in the change log, row by row, or is refused.
_HOMEWORK = SQL(
    "FOREIGN KEY (course_id, due_date, no) REFERENCES homework (course_id, due_date, no)"
    " ON UPDATE CASCADE ON DELETE RESTRICT"
)


class HomeworkDone(Table):
    """A pupil ticked homework as done."""

    pupil = ForeignKeyField(Person, backref="+", index=False)
    due_date = DayField()
    course = ForeignKeyField(Course, backref="+", index=False)
    no = IntegerField()
    done_at = MomentField()

    class Meta:
        primary_key = CompositeKey("pupil", "due_date", "course", "no")
        without_rowid = True
        constraints = [_HOMEWORK]
        indexes = ((("course", "due_date", "no"), False),)


class HomeworkAnswer(Table):
    """What a pupil handed in for homework, and what the teacher said to it: a row for each version, `version` from 1.

    Clustered by homework: who answers 25 works reads them side by side.  Text comes last, so that what is known of a
    long one is read without its overflow pages.  `state` is a `HandInState`.
    """

    course = ForeignKeyField(Course, backref="+", index=False)
    due_date = DayField()
    no = IntegerField()
    pupil = ForeignKeyField(Person, backref="+", index=False)
    version = IntegerField(constraints=[Check("version BETWEEN 1 AND 99")])
    state = IntegerField(default=0, constraints=[SQL("DEFAULT 0"), Check("state BETWEEN 0 AND 3")])
    handed_in_at = MomentField()
    seen_at = MomentField(null=True)
    answered_at = MomentField(null=True)
    answered_by = ForeignKeyField(Person, null=True, backref="+", index=False)
    comment = TextField(null=True)
    text = TextField(default="", constraints=[SQL("DEFAULT ''")])

    class Meta:
        primary_key = CompositeKey("course", "due_date", "no", "pupil", "version")
        without_rowid = True
        constraints = [_HOMEWORK]
        # Covers all that a family's page says of it without opening it.
        indexes = (
            (("pupil", "due_date", "course", "no", "version", "state", "handed_in_at", "answered_at"), False),
        )


# Of what waits for an answer, which is little, however many years lie in the file.
HomeworkAnswer.add_index(
    SQL("CREATE INDEX homework_answer_waiting ON homework_answer (course_id, due_date, no) WHERE state = 0")
)


class HomeworkDraft(Table):
    """What a pupil has written for homework and not handed in: nobody else reads it.  `files` are the stored files that
    go with it, as JSON."""

    pupil = ForeignKeyField(Person, backref="+", index=False)
    due_date = DayField()
    course = ForeignKeyField(Course, backref="+", index=False)
    no = IntegerField()
    text = TextField()
    files = TextField(null=True)
    saved_at = MomentField()

    class Meta:
        primary_key = CompositeKey("pupil", "due_date", "course", "no")
        without_rowid = True
        constraints = [
            SQL(
                "FOREIGN KEY (course_id, due_date, no) REFERENCES homework (course_id, due_date, no)"
                " ON UPDATE CASCADE ON DELETE CASCADE"
            )
        ]
        indexes = ((("course", "due_date", "no"), False),)
