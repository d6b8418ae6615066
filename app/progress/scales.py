"""On which scale all subjects stand in one mean: one rule for the rating, the charts of a class and a pupil's pages.
Inside a transaction; no permission is checked here.

It is the scale that most subjects taught to the class have, each counted once however many groups it is taught in.
Which marks were given plays no part: the scale is the same for all of the class, in each period, on each day.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.journal.cells import effective_scale
from app.progress.rules import main_scale
from app.school import structure
from app.school.rows import CourseFacts
from app.session import Session


def scale_of_courses(courses: Iterable[CourseFacts]) -> str | None:
    """That of all who are taught these courses; None where no subject has numbers on its scale."""
    return main_scale(scale for _, scale in {(one.subject_id, effective_scale(one)) for one in courses})


def scale_of_class(session: Session, class_id: int) -> str | None:
    """That of a class."""
    return scale_of_courses(structure.class_courses(session, class_id))
