"""How signing the weeks, and reading looks and signatures, is called."""

from __future__ import annotations

from datetime import timedelta

from app.diary import class_weeks, signing, weeks
from models.diary import WeekSignature
from tests.app.permission_cases import Its, case
from tests.build import LESSON_DAYS, NOW, BuiltSchool

DAY = LESSON_DAYS[0]


def on_paper(school: BuiltSchool, its: Its) -> None:
    WeekSignature.create(
        pupil=its.pupil, week=20261102, parent=None, signed_at=NOW, on_paper=True, recorded_by=school.russian_teacher
    )  # fmt: skip


CASES = (
    case(weeks.week_sign, "read_diary", "pupil", lambda s, its: weeks.week_sign(s, its.pupil, DAY)),
    case(weeks.unsigned_weeks, "read_diary", "pupil", lambda s, its: weeks.unsigned_weeks(s, its.pupil)),
    case(weeks.weeks_waiting, "read_diary", "pupil", lambda s, its: weeks.weeks_waiting(s, its.pupil)),
    case(weeks.to_sign, "read_structure", "", lambda s, its: weeks.to_sign(s)),
    case(signing.sign_week, "sign_week", "pupil", lambda s, its: signing.sign_week(s, its.pupil, DAY)),
    case(signing.sign_weeks, "sign_week", "pupil", lambda s, its: signing.sign_weeks(s, its.pupil, [DAY])),
    case(
        signing.record_paper_signature, "record_signature", "pupil",
        lambda s, its: signing.record_paper_signature(s, its.pupil, DAY, its.parent),
    ),
    case(
        signing.record_paper_signatures, "record_signature", "school_class",
        lambda s, its: signing.record_paper_signatures(s, its.school_class, DAY, [its.pupil]),
    ),
    case(
        signing.withdraw_paper_signature, "record_signature", "pupil",
        lambda s, its: signing.withdraw_paper_signature(s, its.pupil, DAY, expected_at=NOW), prepare=on_paper,
    ),
    case(
        class_weeks.class_weeks, "read_class", "school_class",
        lambda s, its: class_weeks.class_weeks(s, its.school_class, DAY, NOW.date()),
    ),
    case(
        class_weeks.class_week_count, "read_class", "school_class",
        lambda s, its: class_weeks.class_week_count(s, its.school_class, DAY - timedelta(days=DAY.weekday())),
    ),
    case(class_weeks.signed_shares, "read_school", "", lambda s, its: class_weeks.signed_shares(s)),
)  # fmt: skip
