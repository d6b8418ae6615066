"""The families of all classes, in the order of lists: reference data.  Inside a transaction; no permission is checked
here."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.people.register import current_classes, family_ties, register, stays_now
from app.session import Session


def families(session: Session) -> Iterable[tuple[int, list[int], list[int]]]:
    """Each class of this year with its pupils of today and their parents, by name."""
    today = session.clock.today()
    inside: dict[int, set[int]] = {one: set() for one in current_classes(session)}
    for pupil, stays in stays_now(session).items():
        for stay in stays:
            if stay.starts <= today and (stay.ends is None or today <= stay.ends):
                inside[stay.class_id].add(pupil)
    parents = parents_by_pupil(session)
    for class_id, pupils in inside.items():
        ordered = by_name(session, pupils)
        yield class_id, ordered, list(dict.fromkeys(one for each in ordered for one in parents.get(each, ())))


def parents_by_pupil(session: Session) -> dict[int, tuple[int, ...]]:
    """The parents of each pupil, by name."""

    def load() -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        ties = family_ties(session)
        for parent in by_name(session, ties):
            for pupil in ties[parent]:
                found.setdefault(pupil, []).append(parent)
        return {pupil: tuple(own) for pupil, own in found.items()}

    return session.reference("parents_by_pupil", load)


def by_name(session: Session, people: Collection[int]) -> list[int]:
    """These people in the order of lists; who stands for nobody is left out."""

    def load() -> dict[int, int]:
        return {one: place for place, (_, one) in enumerate(register(session).people)}

    place = session.reference("places_by_name", load)
    return sorted((one for one in people if one in place), key=place.__getitem__)
