"""Reading the two logs, and what is noted of looks."""

from __future__ import annotations

from datetime import UTC, datetime

from app.audit import access, log, looks, verify, writing
from app.exchange.exports import noting
from tests.app.permission_cases import Its, case
from tests.app.permission_cases.exports import into_a_folder

_ANYTHING = access.AccessWish()
_FOUND = verify.Verified(datetime(2026, 11, 23, tzinfo=UTC), 1, ())


def _of_class(its: Its) -> log.LogWish:
    return log.LogWish(class_id=its.school_class)


CASES = (
    case(log.log_page, "read_log", "", lambda session, its: log.log_page(session, _of_class(its))),
    case(access.access_page, "read_log", "", lambda session, _its: access.access_page(session, access.AccessWish())),
    case(access.diary_visits, "read_log", "", lambda session, its: access.diary_visits(session, its.pupil)),
    case(
        writing.write_log, "read_log", "",
        into_a_folder(lambda session, _its, folder: writing.write_log(session, log.LogWish(), folder / "a.csv")),
    ),
    case(
        writing.write_access, "read_log", "",
        into_a_folder(lambda session, _its, folder: writing.write_access(session, _ANYTHING, folder / "a.csv")),
    ),
    case(noting.note_log_export, "read_log", "", lambda session, _its: noting.note_log_export(session, "log")),
    case(verify.verify_log, "read_log", "", lambda session, _its: verify.verify_log(session)),
    case(verify.keep_verified, "read_log", "", lambda session, _its: verify.keep_verified(session, _FOUND)),
    case(verify.last_verified, "read_log", "", lambda session, _its: verify.last_verified(session)),
    case(
        looks.note_looks, "read_structure", "",
        lambda session, its: looks.note_looks(session, [its.pupil], looks.DIARY),
    ),
)  # fmt: skip
