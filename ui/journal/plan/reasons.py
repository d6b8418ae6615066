"""Why a file with a thematic plan, or a row of it, was not taken: a sentence for each reason of the reader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.errors import BadInput
from app.exchange.reasons import Reason
from ui.errors import sentence_for

SENTENCES: dict[Reason, Any] = {
    Reason.FILE_MISSING: QT_TRANSLATE_NOOP("PlanReasons", "The file is no longer there."),
    Reason.FILE_UNREADABLE: QT_TRANSLATE_NOOP("PlanReasons", "The file cannot be read. Is it open in another program?"),
    Reason.FILE_IS_FOLDER: QT_TRANSLATE_NOOP("PlanReasons", "This is a folder. Choose a file."),
    Reason.FILE_EMPTY: QT_TRANSLATE_NOOP("PlanReasons", "The file is empty."),
    Reason.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("PlanReasons", "The file is too large for a thematic plan."),
    Reason.FILE_KIND_UNKNOWN: QT_TRANSLATE_NOOP("PlanReasons", "The format of the file is not known. Save it as XLSX, ODS or CSV."),
    Reason.FILE_KIND_UNSUITABLE: QT_TRANSLATE_NOOP("PlanReasons", "A thematic plan cannot be read from such a file. Save it as XLSX, ODS or CSV."),
    Reason.FILE_DAMAGED: QT_TRANSLATE_NOOP("PlanReasons", "The file is damaged. Open it in the spreadsheet program and save it anew."),
    Reason.FILE_PASSWORD: QT_TRANSLATE_NOOP("PlanReasons", "The file is protected by a password. Save it without one."),
    Reason.FILE_ENCODING: QT_TRANSLATE_NOOP("PlanReasons", "The encoding of the file is not known. Save it as XLSX."),
    Reason.XML_BROKEN: QT_TRANSLATE_NOOP("PlanReasons", "The file is damaged. Open it in the spreadsheet program and save it anew."),
    Reason.XML_FORBIDDEN: QT_TRANSLATE_NOOP("PlanReasons", "The file refers to other files and is not read for safety."),
    Reason.TABLE_TOO_LARGE: QT_TRANSLATE_NOOP("PlanReasons", "The table is too large for a thematic plan."),
    Reason.TABLE_QUOTES: QT_TRANSLATE_NOOP("PlanReasons", "A quotation mark is not closed. Save the table as XLSX."),
    Reason.TABLE_EMPTY: QT_TRANSLATE_NOOP("PlanReasons", "There is no topic in the table."),
    Reason.HEADER_MISSING: QT_TRANSLATE_NOOP("PlanReasons", "No column of topics was found. The header of the table needs “Lesson topic”."),
    Reason.OTHER_CONTENT: QT_TRANSLATE_NOOP("PlanReasons", "The file holds something else than a thematic plan."),
    Reason.SHEET_MISSING: QT_TRANSLATE_NOOP("PlanReasons", "The file has no such sheet any more."),
    Reason.PLANS_SEVERAL: QT_TRANSLATE_NOOP("PlanReasons", "Several sheets of the file hold a plan. Choose one."),
    Reason.CELL_TOO_LONG: QT_TRANSLATE_NOOP("PlanReasons", "The text is too long."),
    Reason.FORMULA_FAILED: QT_TRANSLATE_NOOP("PlanReasons", "The formula in the cell has failed."),
    Reason.TOPIC_MISSING: QT_TRANSLATE_NOOP("PlanReasons", "Hours or homework without a topic."),
    Reason.TOPIC_UNREADABLE: QT_TRANSLATE_NOOP("PlanReasons", "The text has characters that cannot be shown."),
    Reason.TOPIC_WITHOUT_NUMBER: QT_TRANSLATE_NOOP("PlanReasons", "A topic without a number that does not look like the heading of a part."),
    Reason.HOURS_UNREADABLE: QT_TRANSLATE_NOOP("PlanReasons", "Hours are a whole number from 1 to 100."),
}  # fmt: skip


def reason_words(reason: Reason) -> str:
    """The sentence for a refused row."""
    known = SENTENCES.get(reason)
    return QCoreApplication.translate("PlanReasons", known) if known is not None else str(reason.value)


def error_words(error: Exception) -> str:
    """The sentence for what became of a step of the dialog, files too."""
    if isinstance(error, BadInput) and (known := _reason(error.code)) in SENTENCES:
        return QCoreApplication.translate("PlanReasons", SENTENCES[known])
    return sentence_for(error)


def _reason(code: str) -> Reason:
    """The reason with this code; FILE_UNREADABLE is never asked for by an unknown one."""
    return next((one for one in Reason if one.value == code), Reason.YEAR_UNREADABLE)
