"""What an account keeps about being told: which kinds it wants to hear of, and what it has been told."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from app.changes import Record
from app.digest.parts import Asked
from app.digest.requests import answered_requests
from app.digest.rows import ALWAYS, RequestAnsweredLine, Visit
from app.digest.rules import option_key
from app.errors import NotFound, Refused
from app.permissions import Action
from app.session import OWN_SETTINGS, Session
from app.settings import OPTIONS
from app.unit_of_work import command, conflict, record
from models.log import Setting

_ALWAYS_TOLD = frozenset(option_key(kind) for kind in ALWAYS)


@command(Action.KEEP_OWN_SETTING)
def set_own_option(session: Session, key: str, value: Any, *, expected: Any) -> None:
    """Set a setting of this account, for the side that it is on; `value` None: what the school has set, again.

    `expected` is the value that is believed to be in force.  Errors: Refused setting.always_told for what nobody can
    switch off; NotFound setting.not_found for what is not an account's to set; BadInput setting.bad_value; Conflict.
    """
    if key in _ALWAYS_TOLD:
        raise Refused("setting.always_told", field=key)
    option = OPTIONS.get(key)
    if option is None or not option.of_account or not option.by_hand:
        raise NotFound("setting.not_found", field=key)
    wanted = None if value is None else option.check(value)
    actual = session.own_setting(key)
    if actual != expected:
        raise conflict(session, Record(OWN_SETTINGS[0], key, expected, wanted), actual)
    _keep(session, key, wanted)


@command(Action.KEEP_OWN_SETTING)
def note_told(session: Session, keys: Collection[str]) -> None:
    """Note that these answers to requests were told (`RequestAnsweredLine.key`); those that are no answers any more
    are forgotten.  Writes nothing where that was known."""
    known = {
        line.key
        for line in answered_requests(session, Asked(Visit()))
        if isinstance(line, RequestAnsweredLine)
    }
    before = session.own_setting("digest.told")
    after = sorted(known & {*before, *keys})
    if after != before:
        _keep(session, "digest.told", after)


def _keep(session: Session, key: str, wanted: Any) -> None:
    """Store a value of this account, None: none of its own; with its row of the log."""
    scope = session.own_scope
    here = (Setting.scope == scope, Setting.key == key)
    stored = Setting.select(Setting.value).where(*here).tuples().first()
    before = None if stored is None else json.loads(stored[0])
    if before == wanted:
        return
    if wanted is None:
        Setting.delete().where(*here).execute()
    else:
        row = Setting.insert(scope=scope, key=key, value=json.dumps(wanted, ensure_ascii=False))
        row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    old, new = ({"value": one} if one is not None else None for one in (before, wanted))
    record(session, Record(OWN_SETTINGS[0], f"{scope}/{key}", old, new))
