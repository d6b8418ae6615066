"""Why a file, a row or a cell was not accepted: the codes of `BadInput` and of `Refused` in this package.

The sentences are made elsewhere; a catalogue can be checked for completeness against `Reason`.
"""

from __future__ import annotations

from enum import StrEnum

from app.errors import BadInput


class Reason(StrEnum):
    """One code for each thing that can be wrong.  The comment says what `value` holds, where it is given."""

    # The file as a whole (always `BadInput`).
    FILE_MISSING = "file.missing"
    FILE_UNREADABLE = "file.unreadable"  # the system's own words
    FILE_IS_FOLDER = "file.is_folder"
    FILE_EMPTY = "file.empty"
    FILE_TOO_LARGE = "file.too_large"  # the limit, in bytes
    FILE_KIND_UNKNOWN = "file.kind_unknown"
    FILE_KIND_UNSUITABLE = "file.kind_unsuitable"  # the recognised format
    FILE_DAMAGED = "file.damaged"
    FILE_PASSWORD = "file.password"  # needs a password to be opened
    FILE_ENCODING = "file.encoding"  # the encoding tried last
    XML_BROKEN = "xml.broken"
    XML_FORBIDDEN = "xml.forbidden"  # entities or references to other files; the name of the declaration
    TABLE_TOO_LARGE = "table.too_large"  # the limit that was passed
    TABLE_QUOTES = "table.quotes"  # a quotation mark that is never closed, or closed too early
    CELL_TOO_LONG = "cell.too_long"  # the limit, in characters
    TABLE_EMPTY = "table.empty"  # a header and nothing under it, or nothing at all
    HEADER_MISSING = "header.missing"
    OTHER_CONTENT = "content.other"  # what it looks like: "roster", "journal", "marks_report", "timetable"
    FOLDER_UNCLEAR = "folder.unclear"  # how many suitable files the folder holds
    COLUMN_UNREADABLE = "column.unreadable"  # the pair of column and field that was typed
    COMPANION_MISSING = "timetable.companion_missing"  # the file name that was looked for

    # Bundles of tables (OneRoster, Microsoft SDS).
    BUNDLE_NEITHER = "bundle.neither"  # no bundle that is known
    BUNDLE_INCOMPLETE = "bundle.incomplete"  # the table that is missing
    BUNDLE_TWICE = "bundle.twice"  # the table that is there twice
    COLUMN_MISSING = "column.missing"  # the column is the field
    COLUMN_TWICE = "column.twice"
    ROW_LONGER = "row.longer"  # the first cell too many
    ROW_TWICE = "row.twice"  # the id
    VALUE_MISSING = "value.missing"
    VALUE_TOO_LONG = "value.too_long"
    VALUE_UNREADABLE = "value.unreadable"
    VALUE_NOT_IN_LIST = "value.not_in_list"
    REFERENCE_UNKNOWN = "reference.unknown"  # the id that nothing has
    GRADE_OUTSIDE = "grade.outside"  # the grade
    GRADE_MISSING = "grade.missing"
    ROLE_UNKNOWN = "role.unknown"  # the name
    ROLE_DIFFERS = "role.differs"  # the name
    GUARDIAN_OF_NOBODY = "guardian.of_nobody"  # the name
    CLASS_TWICE = "class.twice"  # the title
    CLASSES_OVERLAP = "class.overlap"  # the other class
    WORKS_TOO_MANY = "work.too_many"  # the day

    # Class lists.
    CLASS_MISSING = "class.missing"
    CLASS_UNREADABLE = "class.unreadable"
    CLASS_TOO_LONG = "class.too_long"
    NAME_MISSING = "name.missing"  # which part: surname, given
    NAME_UNREADABLE = "name.unreadable"
    NAME_TOO_LONG = "name.too_long"
    DATE_UNREADABLE = "date.unreadable"
    GENDER_UNREADABLE = "gender.unreadable"
    FORMULA_FAILED = "cell.formula_failed"

    # Timetables.
    ACTIVITY_INCOMPLETE = "activity.incomplete"  # `field` says what is missing
    ACTIVITY_UNKNOWN = "activity.unknown"
    ACTIVITY_TWICE = "activity.twice"
    DAY_UNKNOWN = "day.unknown"
    HOUR_UNKNOWN = "hour.unknown"
    HOUR_BEYOND_DAY = "hour.beyond_day"
    PLACED_TWICE = "activity.placed_twice"
    WEEKS_MANY = "week.many"  # the weeks of a cycle that is longer than two; as the file writes them
    PART_OF_YEAR = "term.part_of_year"  # a lesson of a part of the year; as the file writes it

    # Reports of marks.
    PUPIL_MISSING = "pupil.missing"
    PERIOD_MISSING = "period.missing"
    DAY_OUTSIDE_PERIOD = "day.outside_period"
    SUBJECT_MISSING = "subject.missing"
    SUBJECT_TWICE = "subject.twice"
    MARK_UNREADABLE = "mark.unreadable"
    MARK_ZERO = "mark.zero"  # «0» is how another diary writes «н/а»; never a mark

    # Thematic plans.
    TOPIC_MISSING = "topic.missing"
    TOPIC_UNREADABLE = "topic.unreadable"  # characters that no keyboard types
    TOPIC_WITHOUT_NUMBER = "topic.without_number"  # the topic; its hours are not the sum of what follows
    HOURS_UNREADABLE = "hours.unreadable"
    PLANS_SEVERAL = "plan.several"  # the sheets that hold one
    SHEET_MISSING = "sheet.missing"  # the sheet that was asked for

    # Found only when it is brought into a school.
    YEAR_UNREADABLE = "year.unreadable"
    DAY_OUTSIDE_YEAR = "day.outside_year"  # the day
    PUPIL_ELSEWHERE = "pupil.elsewhere"  # the class that the pupil is in
    PUPIL_NOT_ENROLLED_THEN = "pupil.not_enrolled_then"  # the day
    LEFT_BEFORE_YEAR = "pupil.left_before_year"  # the day
    COURSE_UNCLEAR = "course.unclear"  # the subject: which of its groups the pupil is in is not known
    LESSONS_TOO_MANY = "lesson.too_many"  # the day
    MARK_OUTSIDE_SCALE = "mark.outside_scale"
    TERM_CLOSED = "term.closed"  # the day, or the number of the period
    ROOM_TOO_LONG = "room.too_long"

    PUPIL_UNKNOWN = "pupil.not_here"  # the child that a list of parents names
    PUPIL_UNCLEAR = "pupil.unclear"  # the same, where several are meant
    POSITION_OUTSIDE = "position.outside"  # the position: it has no part in the diary
    POSITIONS_MISSING = "position.no_column"
    POSITION_ADMIN = "position.admin"  # the same: this role is granted by hand
    CLASS_UNKNOWN = "class.not_there"  # the class that somebody leads
    CLASS_LED = "class.led"  # the class, and who leads it already
    ENROLLED_LATER = "enrolled.after_year"  # the day

    # What somebody has entered here stays.
    MARK_SET_HERE = "mark.set_here"  # the mark of the file
    ABSENCE_SET_HERE = "attendance.set_here"  # the letter of the file
    TERM_MARK_SET_HERE = "term_mark.set_here"  # the mark of the file

    # Worth saying; nothing is lost.
    TERM_FROM_FILE = "term.from_file"  # the dates that a planned period has been given
    TERM_UNKNOWN = "term.not_in_class"  # the period whose marks were left out
    HOLIDAY_WITH_LESSONS = "holiday.with_lessons"  # the day that was made a workday
    MANIFEST_MISSING = "manifest.missing"
    FILE_NOT_TAKEN = "file.not_taken"  # the table
    DELTA = "bundle.delta"  # the tables
    TO_BE_DELETED = "bundle.to_be_deleted"  # how many, by table
    COLUMN_IGNORED = "column.ignored"  # the column is the field
    ORGS_SEVERAL = "orgs.several"  # their names
    OTHER_YEAR = "class.other_year"  # how many
    PERIODS_DIFFER = "periods.differ"  # which
    NAME_FROM_LOGIN = "name.from_login"  # how many
    RIGHTS_BY_HAND = "rights.by_hand"  # names
    CLASS_TEACHER_HERE = "class_teacher.set_here"  # the class
    RESULTS_WITHOUT_MARK = "results.without_mark"  # how many
    ACTIVITY_UNPLACED = "activity.unplaced"  # how many
    WITHOUT_STUDENTS = "activity.without_students"  # how many
    GROUP_WITHOUT_MEMBERS = "group.without_members"  # how many, and their names
    LESSONS_KEPT = "lesson.kept"  # how many that the timetable has no longer, because something was entered
    NOT_IN_LIST = "pupil.not_in_list"  # the class, how many, and some of their names
    MAYBE_THE_SAME = "person.maybe_the_same"  # the name, and where it stands
    COLUMN_NOT_KEPT = "column.not_kept"  # the header of a column that the diary keeps of nobody


def short(value: object) -> str:
    """A value as it may stand in a message: one line, no control characters, at most 80 characters."""
    text = "".join(char if char.isprintable() else " " for char in str(value)[:400])
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:79] + "…"


def bad_input(
    reason: Reason,
    file: str,
    *,
    sheet: str | None = None,
    row: int | None = None,
    field: str | None = None,
    value: object = None,
) -> BadInput:
    """The error for a file that cannot be used as a whole."""
    shown = None if value is None else short(value)
    return BadInput(reason.value, file=file, sheet=sheet, row=row, field=field, value=shown)
