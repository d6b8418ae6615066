"""The school's settings as people see and change them; what there is to set is declared in `app.settings`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from app.changes import Record
from app.codes import Role
from app.errors import NotAllowed, NotFound, Refused
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.settings import OPTIONS, Option
from app.unit_of_work import command, conflict, query, record
from models.log import Setting


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting: the school's value, the default, what bounds it, and the classes that have a value of their own (by
    id).  `may_change`: whether the role of who asks may; `changed_by`: the roles that may."""

    key: str
    value: Any
    default: Any
    low: float | None
    high: float | None
    choices: tuple[str, ...]
    of_class: bool
    by_class: tuple[tuple[int, Any], ...]
    may_change: bool
    changed_by: tuple[str, ...]


@query(Action.READ_SCHOOL)
def settings(session: Session) -> tuple[SettingRow, ...]:
    """All settings that people set, in the order of their declaration.  Reference data: 1 statement at most."""
    return tuple(_row(session, one) for one in OPTIONS.values() if one.by_hand)


@command(Action.CHANGE_SETTING)
def change_setting(
    session: Session, key: str, value: Any, *, expected: Any, class_id: int | None = None
) -> None:
    """Set a setting for the school, or for a class; `value` None: the default again, for a class the school's value.

    `expected` is the value that is believed to hold there now.  Errors: NotFound setting.not_found, class.unknown;
    BadInput setting.bad_value; NotAllowed where the setting is not left to this role; Refused setting.not_of_class;
    Conflict.
    """
    option = OPTIONS.get(key)
    if option is None or not option.by_hand:
        raise NotFound("setting.not_found", field=key)
    if session.role not in option.changed_by:
        raise NotAllowed("not_allowed", action=Action.CHANGE_SETTING.value, role=session.role.value)
    scope = ""
    if class_id is not None:
        if not option.of_class:
            raise Refused("setting.not_of_class", field=key)
        scope = f"class:{structure.class_facts(session, class_id).class_id}"
    wanted = None if value is None else option.check(value)
    actual, own = session.setting(key, scope), session.scoped_settings(key).get(scope)
    stored = own if scope else (actual if _is_stored(key) else None)
    if stored == wanted and (stored is None) == (wanted is None):
        return
    old, new = ({"value": one} if one is not None else None for one in (stored, wanted))
    name = f"{scope}/{key}" if scope else key
    change = Record("setting", name, old, new, school_class=class_id)
    if actual != expected:
        raise conflict(session, change, actual)
    if wanted is None:
        Setting.delete().where(Setting.scope == scope, Setting.key == key).execute()
    else:
        row = Setting.insert(scope=scope, key=key, value=json.dumps(wanted, ensure_ascii=False))
        row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    record(session, change)


def _is_stored(key: str) -> bool:
    return bool(Setting.select().where(Setting.scope == "", Setting.key == key).exists())


def _row(session: Session, one: Option) -> SettingRow:
    of_classes = sorted(
        (int(scope.removeprefix("class:")), value)
        for scope, value in session.scoped_settings(one.key).items()
        if scope.startswith("class:")
    )
    return SettingRow(
        one.key, session.setting(one.key), one.default, one.low, one.high, one.choices, one.of_class,
        tuple(of_classes), session.role in one.changed_by,
        tuple(role.value for role in Role if role in one.changed_by),
    )  # fmt: skip
