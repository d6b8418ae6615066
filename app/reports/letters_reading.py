"""Whom a letter is to."""

from __future__ import annotations

from app.people.family import parents_of
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query


@query(Action.READ_CLASS, school_class="class_id")
def class_parents(session: Session, class_id: int) -> dict[int, tuple[str, ...]]:
    """The names of the parents of each pupil who is or was in a class, by name.  2 statements at most beyond reference
    data.  Raises NotFound class.unknown."""
    structure.class_facts(session, class_id)
    pupils = [line.pupil_id for line in structure.class_roster(session, class_id)]
    found = parents_of(pupils)
    spoken = structure.names(session, [parent for own in found.values() for parent, _ in own])
    return {
        pupil: tuple(spoken[parent] for parent, _ in own if parent in spoken) for pupil, own in found.items()
    }
