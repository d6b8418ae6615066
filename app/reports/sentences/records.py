"""What the reports of presence, movement, plans, activity and papers for families say."""

from __future__ import annotations

from app.reports.sentences.access import ACCESS
from app.reports.sentences.activity import ACTIVITY
from app.reports.sentences.attendance import ATTENDANCE
from app.reports.sentences.curriculum import CURRICULUM
from app.reports.sentences.movement import MOVEMENT
from app.reports.sentences.papers import PAPERS
from app.reports.sentences.pupil import PUPIL

RECORDS: dict[str, tuple[str, str]] = {
    **PUPIL,
    **ATTENDANCE,
    **CURRICULUM,
    **MOVEMENT,
    **ACTIVITY,
    **ACCESS,
    **PAPERS,
}
