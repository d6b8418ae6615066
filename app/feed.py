"""Which rows of the change log a session is told of, and how much of each: no more than it could read otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.changes import CONTROL, LETTERS, LOGINS, NOTICES, STRUCTURE, Change
from app.codes import Role, side_of
from app.scope import Scope


def told(change: Change, role: Role, scope: Scope, person: int) -> Change | None:
    """A change as the session of a person in this role may know it; None when it is not meant."""
    if change.entity in LETTERS:
        return _to_those_named(change, role, person)
    if change.entity in NOTICES:
        return _that_it_happened(change)
    if change.entity in CONTROL:
        return None if role in (Role.PARENT, Role.PUPIL) else _that_it_happened(change)
    return _BY_ROLE[role](change, scope)


def _to_those_named(change: Change, role: Role, person: int) -> Change | None:
    """Of a letter its number is told, to those who take part; they read it then."""
    named = change.after.get("to", ()) if isinstance(change.after, dict) else ()
    meant = [person, side_of(role).value] in named
    return replace(_that_it_happened(change), key=change.key) if meant else None


def _whole(change: Change, _scope: Scope) -> Change | None:
    return change


def _to_teacher(change: Change, scope: Scope) -> Change | None:
    if change.course is not None:
        return change if change.course in scope.courses else None
    return _that_it_happened(change) if change.entity in STRUCTURE - LOGINS else None


def _to_class_teacher(change: Change, scope: Scope) -> Change | None:
    if change.pupil is not None and change.pupil not in scope.class_pupils:
        # In a group across classes: another class's pupil.
        return _that_it_happened(change) if change.entity in STRUCTURE else None
    named = (
        change.course in scope.class_courses,
        change.pupil in scope.class_pupils,
        change.school_class in scope.classes,
    )
    if any(named):
        return change
    if any(one is not None for one in (change.course, change.pupil, change.school_class)):
        return None
    return _that_it_happened(change) if change.entity in STRUCTURE | LOGINS else None


def _to_family(change: Change, scope: Scope) -> Change | None:
    if change.pupil is not None:
        return _without_reason(change) if change.pupil in scope.pupils else None
    if change.course is not None and change.entity == "setting":
        return None  # what is agreed among staff about a journal: who may write into a closed period, and why
    if change.course is not None:
        # Of the whole course, and yet it may tell of one child: homework that was another's alone before.
        return _that_it_happened(change) if change.course in scope.pupil_courses else None
    return _that_it_happened(change) if change.entity in STRUCTURE - LOGINS - {"person"} else None


def _without_reason(change: Change) -> Change:
    """Why a mark was changed late, or a pupil is not attested, is said to the school; no view of a family shows it."""
    before, after = (
        {name: value for name, value in state.items() if name != "reason"}
        if isinstance(state, dict)
        else state
        for state in (change.before, change.after)
    )
    return replace(change, before=before, after=after, reason=None)


def _that_it_happened(change: Change) -> Change:
    """Reason enough to read anew; what is read then is judged by rights."""
    return replace(change, key="", account=None, role=None, before=None, after=None, reason=None)


_BY_ROLE: dict[Role, Callable[[Change, Scope], Change | None]] = {
    Role.ADMIN: _whole,
    Role.DEPUTY: _whole,
    Role.HEAD: _whole,
    Role.TEACHER: _to_teacher,
    Role.CLASS_TEACHER: _to_class_teacher,
    Role.PARENT: _to_family,
    Role.PUPIL: _to_family,
}
