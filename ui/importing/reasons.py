"""Why a file, a row or a cell was not accepted, and what is worth saying of an import: a sentence for each reason."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.errors import BadInput
from app.exchange.importing.summary import blocks
from app.exchange.reasons import Reason
from app.exchange.records import Refused
from ui.errors import sentence_for

SENTENCES: dict[Reason, Any] = {
    Reason.FILE_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The file is no longer there."),
    Reason.FILE_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The file cannot be read. Is it open in another program?"),
    Reason.FILE_IS_FOLDER: QT_TRANSLATE_NOOP("ImportReasons", "This is a folder. Choose a file."),
    Reason.FILE_EMPTY: QT_TRANSLATE_NOOP("ImportReasons", "The file is empty."),
    Reason.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("ImportReasons", "The file is too large."),
    Reason.FILE_KIND_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "The program does not know what this file is. It reads XLSX, XLS, ODS, CSV and HTML tables, XML timetables, and folders or ZIP files of OneRoster and SDS."),
    Reason.FILE_KIND_UNSUITABLE: QT_TRANSLATE_NOOP("ImportReasons", "Nothing can be brought in from such a file."),
    Reason.FILE_DAMAGED: QT_TRANSLATE_NOOP("ImportReasons", "The file is damaged. Open it in its own program and save it anew."),
    Reason.FILE_PASSWORD: QT_TRANSLATE_NOOP("ImportReasons", "The file is protected by a password. Save it without one."),
    Reason.FILE_ENCODING: QT_TRANSLATE_NOOP("ImportReasons", "The encoding of the file is not known. Save it as XLSX."),
    Reason.XML_BROKEN: QT_TRANSLATE_NOOP("ImportReasons", "The XML file is broken."),
    Reason.XML_FORBIDDEN: QT_TRANSLATE_NOOP("ImportReasons", "The XML refers to other files."),
    Reason.TABLE_TOO_LARGE: QT_TRANSLATE_NOOP("ImportReasons", "The table is too large."),
    Reason.TABLE_QUOTES: QT_TRANSLATE_NOOP("ImportReasons", "A quotation mark is not closed, or too early."),
    Reason.CELL_TOO_LONG: QT_TRANSLATE_NOOP("ImportReasons", "The text of a cell is too long."),
    Reason.TABLE_EMPTY: QT_TRANSLATE_NOOP("ImportReasons", "There is a header and nothing under it, or nothing at all."),
    Reason.HEADER_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "No row was found that says what the columns hold. Say it yourself."),
    Reason.OTHER_CONTENT: QT_TRANSLATE_NOOP("ImportReasons", "The file holds something else than it is read for: say what it is, or choose another one."),
    Reason.FOLDER_UNCLEAR: QT_TRANSLATE_NOOP("ImportReasons", "The folder does not hold just one such file."),
    Reason.COLUMN_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The column is not understood."),
    Reason.COMPANION_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The second file of the timetable is not beside it."),
    Reason.BUNDLE_NEITHER: QT_TRANSLATE_NOOP("ImportReasons", "This is neither OneRoster nor Microsoft SDS (a folder or ZIP of their CSV files is needed)."),
    Reason.BUNDLE_INCOMPLETE: QT_TRANSLATE_NOOP("ImportReasons", "A file is missing."),
    Reason.BUNDLE_TWICE: QT_TRANSLATE_NOOP("ImportReasons", "A file is there twice."),
    Reason.COLUMN_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "A required column is missing."),
    Reason.COLUMN_TWICE: QT_TRANSLATE_NOOP("ImportReasons", "A column is there twice."),
    Reason.ROW_LONGER: QT_TRANSLATE_NOOP("ImportReasons", "The row has more cells than there are columns."),
    Reason.ROW_TWICE: QT_TRANSLATE_NOOP("ImportReasons", "There was such an id before."),
    Reason.VALUE_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "A required value is missing."),
    Reason.VALUE_TOO_LONG: QT_TRANSLATE_NOOP("ImportReasons", "The value is too long."),
    Reason.VALUE_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The value is not understood."),
    Reason.VALUE_NOT_IN_LIST: QT_TRANSLATE_NOOP("ImportReasons", "The standard knows no such value."),
    Reason.REFERENCE_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "What this refers to is not in the files."),
    Reason.GRADE_OUTSIDE: QT_TRANSLATE_NOOP("ImportReasons", "There is no such grade here (there are 1 to 11)."),
    Reason.GRADE_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The grade is not told."),
    Reason.ROLE_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "It is not clear what this person is at the school."),
    Reason.ROLE_DIFFERS: QT_TRANSLATE_NOOP("ImportReasons", "The list of people gives this person another role than this class does."),
    Reason.GUARDIAN_OF_NOBODY: QT_TRANSLATE_NOOP("ImportReasons", "It is not told whose parent this is."),
    Reason.CLASSES_OVERLAP: QT_TRANSLATE_NOOP("ImportReasons", "On these days the pupil is in another class already."),
    Reason.CLASS_TWICE: QT_TRANSLATE_NOOP("ImportReasons", "Another class of the file has become this class here already."),
    Reason.WORKS_TOO_MANY: QT_TRANSLATE_NOOP("ImportReasons", "Too many works at one lesson."),
    Reason.CLASS_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "It is not told which class this is."),
    Reason.CLASS_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The name of the class is not understood."),
    Reason.CLASS_TOO_LONG: QT_TRANSLATE_NOOP("ImportReasons", "The name of the class is too long."),
    Reason.NAME_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The surname or given name is missing."),
    Reason.NAME_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The name is not understood."),
    Reason.NAME_TOO_LONG: QT_TRANSLATE_NOOP("ImportReasons", "The name is too long."),
    Reason.DATE_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The date is not understood."),
    Reason.GENDER_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The sex is not understood."),
    Reason.FORMULA_FAILED: QT_TRANSLATE_NOOP("ImportReasons", "The formula of the cell has failed."),
    Reason.ACTIVITY_INCOMPLETE: QT_TRANSLATE_NOOP("ImportReasons", "The activity is incomplete."),
    Reason.ACTIVITY_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "The file has no such activity."),
    Reason.ACTIVITY_TWICE: QT_TRANSLATE_NOOP("ImportReasons", "The activity is there twice."),
    Reason.DAY_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "The weekday is not understood."),
    Reason.HOUR_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "The number of the lesson is not understood."),
    Reason.HOUR_BEYOND_DAY: QT_TRANSLATE_NOOP("ImportReasons", "The lesson lies beyond the day."),
    Reason.PLACED_TWICE: QT_TRANSLATE_NOOP("ImportReasons", "The activity is placed twice."),
    Reason.WEEKS_MANY: QT_TRANSLATE_NOOP("ImportReasons", "More than two weeks alternate: such a lesson cannot be placed here."),
    Reason.PART_OF_YEAR: QT_TRANSLATE_NOOP("ImportReasons", "The lesson is held in a part of the year only: enter it yourself from its day on."),
    Reason.PUPIL_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The pupil is not told."),
    Reason.PERIOD_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The period is not told."),
    Reason.DAY_OUTSIDE_PERIOD: QT_TRANSLATE_NOOP("ImportReasons", "The day lies outside the period of the report."),
    Reason.SUBJECT_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The subject is not told."),
    Reason.SUBJECT_TWICE: QT_TRANSLATE_NOOP("ImportReasons", "The subject is there twice."),
    Reason.MARK_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The mark is not understood."),
    Reason.MARK_ZERO: QT_TRANSLATE_NOOP("ImportReasons", "“0” is “not attested” and no mark."),
    Reason.TOPIC_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The topic is missing."),
    Reason.TOPIC_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The text has characters that cannot be shown."),
    Reason.TOPIC_WITHOUT_NUMBER: QT_TRANSLATE_NOOP("ImportReasons", "The row has no number and does not look like the name of a part."),
    Reason.HOURS_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "Hours are a whole number of lessons, from 1 to 100."),
    Reason.PLANS_SEVERAL: QT_TRANSLATE_NOOP("ImportReasons", "Several sheets hold a plan."),
    Reason.SHEET_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "The file has no such sheet."),
    Reason.YEAR_UNREADABLE: QT_TRANSLATE_NOOP("ImportReasons", "The academic year is not understood."),
    Reason.DAY_OUTSIDE_YEAR: QT_TRANSLATE_NOOP("ImportReasons", "The day lies outside the academic year."),
    Reason.PUPIL_ELSEWHERE: QT_TRANSLATE_NOOP("ImportReasons", "The pupil is in another class."),
    Reason.PUPIL_NOT_ENROLLED_THEN: QT_TRANSLATE_NOOP("ImportReasons", "The pupil was not in the class on that day."),
    Reason.LEFT_BEFORE_YEAR: QT_TRANSLATE_NOOP("ImportReasons", "The pupil left before the year began."),
    Reason.COURSE_UNCLEAR: QT_TRANSLATE_NOOP("ImportReasons", "It is not clear in which group the pupil is."),
    Reason.LESSONS_TOO_MANY: QT_TRANSLATE_NOOP("ImportReasons", "Too many lessons on one day."),
    Reason.MARK_OUTSIDE_SCALE: QT_TRANSLATE_NOOP("ImportReasons", "The subject's scale has no such mark."),
    Reason.TERM_CLOSED: QT_TRANSLATE_NOOP("ImportReasons", "The period is closed."),
    Reason.ROOM_TOO_LONG: QT_TRANSLATE_NOOP("ImportReasons", "The name of the room is too long."),
    Reason.PUPIL_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "There is no such pupil in the school, or not in this class. Bring in the class list first."),
    Reason.PUPIL_UNCLEAR: QT_TRANSLATE_NOOP("ImportReasons", "It is not clear which of the namesakes is meant."),
    Reason.POSITION_OUTSIDE: QT_TRANSLATE_NOOP("ImportReasons", "This position has no role in the diary; the person was left out."),
    Reason.POSITIONS_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "There is no column of positions: all are taken for teachers."),
    Reason.POSITION_ADMIN: QT_TRANSLATE_NOOP("ImportReasons", "The role of the administrator is granted by hand only."),
    Reason.CLASS_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "The school has no such class yet; it gets no class teacher."),
    Reason.CLASS_LED: QT_TRANSLATE_NOOP("ImportReasons", "The class has a class teacher already, who stays."),
    Reason.ENROLLED_LATER: QT_TRANSLATE_NOOP("ImportReasons", "The day of enrolment lies after the end of the academic year."),
    Reason.MARK_SET_HERE: QT_TRANSLATE_NOOP("ImportReasons", "This mark was changed in the journal; it stays as it is."),
    Reason.ABSENCE_SET_HERE: QT_TRANSLATE_NOOP("ImportReasons", "This absence was changed in the journal; it stays as it is."),
    Reason.TERM_MARK_SET_HERE: QT_TRANSLATE_NOOP("ImportReasons", "This period mark was changed here; it stays as it is."),
    Reason.TERM_FROM_FILE: QT_TRANSLATE_NOOP("ImportReasons", "The dates of the period are taken from the file."),
    Reason.TERM_UNKNOWN: QT_TRANSLATE_NOOP("ImportReasons", "The class has no such period; its marks were left out."),
    Reason.HOLIDAY_WITH_LESSONS: QT_TRANSLATE_NOOP("ImportReasons", "There were lessons on a holiday; it was made a school day."),
    Reason.MANIFEST_MISSING: QT_TRANSLATE_NOOP("ImportReasons", "There is no manifest.csv."),
    Reason.FILE_NOT_TAKEN: QT_TRANSLATE_NOOP("ImportReasons", "This file is not imported."),
    Reason.DELTA: QT_TRANSLATE_NOOP("ImportReasons", "These files hold changes only; everything else stays as it is."),
    Reason.TO_BE_DELETED: QT_TRANSLATE_NOOP("ImportReasons", "The other system wants these records deleted; nothing was deleted here."),
    Reason.COLUMN_IGNORED: QT_TRANSLATE_NOOP("ImportReasons", "This column is not imported."),
    Reason.ORGS_SEVERAL: QT_TRANSLATE_NOOP("ImportReasons", "The file has several schools; all were taken."),
    Reason.OTHER_YEAR: QT_TRANSLATE_NOOP("ImportReasons", "Classes of other years were left out."),
    Reason.PERIODS_DIFFER: QT_TRANSLATE_NOOP("ImportReasons", "The periods of the file are other ones; they stay as they are here."),
    Reason.NAME_FROM_LOGIN: QT_TRANSLATE_NOOP("ImportReasons", "The file has no names: the logins stand for them."),
    Reason.RIGHTS_BY_HAND: QT_TRANSLATE_NOOP("ImportReasons", "These people have rights over the school there; here they are teachers, the administrator grants rights."),
    Reason.CLASS_TEACHER_HERE: QT_TRANSLATE_NOOP("ImportReasons", "The class has a class teacher already, who stays."),
    Reason.RESULTS_WITHOUT_MARK: QT_TRANSLATE_NOOP("ImportReasons", "Results without a mark."),
    Reason.ACTIVITY_UNPLACED: QT_TRANSLATE_NOOP("ImportReasons", "Activities without a place in the timetable."),
    Reason.WITHOUT_STUDENTS: QT_TRANSLATE_NOOP("ImportReasons", "Activities without students."),
    Reason.GROUP_WITHOUT_MEMBERS: QT_TRANSLATE_NOOP("ImportReasons", "The file does not tell who is in these groups."),
    Reason.LESSONS_KEPT: QT_TRANSLATE_NOOP("ImportReasons", "Lessons that the timetable has no longer, but something is entered in them: they stay."),
    Reason.NOT_IN_LIST: QT_TRANSLATE_NOOP("ImportReasons", "These pupils of the class are not in the list; they stay in the class."),
    Reason.MAYBE_THE_SAME: QT_TRANSLATE_NOOP("ImportReasons", "The school has somebody of this name already; it may be the same person."),
    Reason.COLUMN_NOT_KEPT: QT_TRANSLATE_NOOP("ImportReasons", "The diary does not keep this; the column was left out."),
}  # fmt: skip
_BY_CODE = {one.value: one for one in Reason}


def reason_words(reason: Reason) -> str:
    """The sentence for a reason."""
    return QCoreApplication.translate("ImportReasons", SENTENCES[reason])


def refusal_words(one: Refused) -> str:
    """Why, and that the rest of the row is brought in where only a value is left out."""
    told = reason_words(one.reason)
    if blocks(one):
        return told
    rest = QCoreApplication.translate("ImportReasons", "Only this value is left out.")
    return f"{told} {rest}"


def place_words(file: str, sheet: str | None, row: int | None, field: str | None) -> str:
    """Where something stands: «список.xlsx, sheet 5А, row 3, column Имя»."""
    parts = [file]
    if sheet:
        parts.append(QCoreApplication.translate("ImportReasons", "sheet “{0}”").replace("{0}", sheet))
    if row:
        parts.append(QCoreApplication.translate("ImportReasons", "row {0}").replace("{0}", str(row)))
    if field and not field.startswith("--"):
        parts.append(QCoreApplication.translate("ImportReasons", "column “{0}”").replace("{0}", field))
    return ", ".join(parts)


def error_words(error: Exception) -> str:
    """What is wrong with a file, with the place and the value where they are known; any other error as everywhere."""
    known = _BY_CODE.get(error.code) if isinstance(error, BadInput) else None
    if known is None or not isinstance(error, BadInput):
        return sentence_for(error)
    data = error.data
    place = place_words(str(data.get("file") or ""), data.get("sheet"), data.get("row"), data.get("field"))
    value = data.get("value")
    shown = f" (“{value}”)" if value and known is not Reason.OTHER_CONTENT else ""
    return f"{place}{shown}: {reason_words(known)}" if place else reason_words(known)
