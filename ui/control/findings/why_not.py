"""Why something cannot be done with findings: a button that is grey says it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.codes import Role
from app.control.rows import FindingRow, FindingState
from ui.control.findings.deeds import Deed
from ui.roles import role_name


def why_not(deed: Deed, rows: Sequence[FindingRow]) -> str:
    """Of a deed that is possible with none of these."""
    translate = QCoreApplication.translate
    if not rows:
        return translate("FindingWhyNot", "Choose a finding in the list first")
    if deed is Deed.OPEN and len(rows) > 1:
        return translate("FindingWhyNot", "Only one place can be opened at a time: choose one finding")
    reasons = {_why_not(deed, row) for row in rows}
    if len(reasons) == 1:
        return reasons.pop()
    return translate("FindingWhyNot", "This can be done with none of the findings that are chosen")


def _why_not(deed: Deed, row: FindingRow) -> str:
    translate = QCoreApplication.translate
    if deed is Deed.OPEN:
        return _why_not_opened(row)
    if row.state is FindingState.CLOSED:
        return translate("FindingWhyNot", "It is closed: there is nothing more to be done")
    if deed is Deed.REMIND and row.teacher_id is None:
        return translate("FindingWhyNot", "No teacher is named here: there is nobody to be reminded")
    if row.state is FindingState.ACCEPTED:
        return translate("FindingWhyNot", "It was accepted: it may stay so")
    if row.state is FindingState.ANSWERED:
        return translate("FindingWhyNot", "The teacher has answered: it is for the deputy head to judge")
    if row.state is FindingState.RETURNED:
        return translate("FindingWhyNot", "It was returned already, and waits for the teacher")
    return translate("FindingWhyNot", "The teacher has not answered yet: there is nothing to return")


def _why_not_opened(row: FindingRow) -> str:
    translate = QCoreApplication.translate
    if row.rule == "message_unanswered":
        return translate("FindingWhyNot", "The letter is read by the parent and the teacher alone")
    if not row.opens:
        role = Role.TEACHER if row.course_id is not None else Role.CLASS_TEACHER
        return translate("FindingWhyNot", "To open the place, work as: {0}").format(role_name(role))
    return translate("FindingWhyNot", "There is no page of this in the program")
