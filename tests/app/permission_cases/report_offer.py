"""How the offer of reports is called."""

from __future__ import annotations

from app.reports import offer
from tests.app.permission_cases import case

CASES = (
    case(offer.report_offer, "read_structure", "", lambda s, its: offer.report_offer(s, its.year)),
    case(offer.class_of_pupil, "read_diary", "pupil", lambda s, its: offer.class_of_pupil(s, its.pupil)),
)
