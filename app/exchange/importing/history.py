"""What was imported before, and how tables were read: one row of settings for each.

The rows lie under scopes of nobody's account: sessions read the settings of the school as a whole and leave those of
accounts alone, so that a hundred imports cost nobody anything.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.changes import Record
from app.exchange.importing.summary import ImportSummary
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query, record, recorded_until
from models.access import Account
from models.base import rows
from models.log import Setting

HISTORY, MAPPINGS = "exchange.history", "exchange.mappings"
_HISTORY_SCOPE, _MAPPING_SCOPE = "account:/imports/", "account:/mappings/"
_KEPT = 100


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import: when, by whom («» when that account is gone), of which file, and what it wrote, by kind."""

    at: datetime
    by: str
    file: str
    added: dict[str, int]
    changed: dict[str, int]


@query(Action.MANAGE_SCHOOL)
def past_imports(session: Session) -> tuple[PastImport, ...]:
    """The last hundred, newest first.  3 statements at most."""
    found = [json.loads(text) for _, text in _under(_HISTORY_SCOPE)]
    people = dict(
        rows(
            Account.select(Account.id, Account.person).where(
                Account.id.in_(sorted({one["account"] for one in found}))
            )
        )
    )
    names = structure.names(session, people.values())
    return tuple(
        PastImport(
            datetime.fromtimestamp(one["at"]).astimezone(),
            names.get(people.get(one["account"], 0), ""),
            one["file"],
            one["added"],
            one["changed"],
        )
        for one in reversed(found)
    )


def note_import(session: Session, summary: ImportSummary, at: int, reason: str) -> None:
    """Remember an import; inside its command.  The oldest beyond a hundred are forgotten."""
    value = {
        "at": at,
        "account": session.account_id,
        "file": summary.file,
        "added": {name: count for name, count in summary.added.items() if count},
        "changed": {name: count for name, count in summary.changed.items() if count},
    }
    _keep(session, f"{_HISTORY_SCOPE}{recorded_until():012d}", HISTORY, value, reason)
    for scope, _ in _under(_HISTORY_SCOPE)[:-_KEPT]:
        _keep(session, scope, HISTORY, None, reason)


@query(Action.MANAGE_SCHOOL)
def remembered_mappings(session: Session) -> dict[str, dict[str, Any]]:
    """How tables were read before, by the fingerprint of their header (`SheetMapping.as_json`).  1 statement."""
    return {scope.removeprefix(_MAPPING_SCOPE): json.loads(text) for scope, text in _under(_MAPPING_SCOPE)}


def remember_mapping(session: Session, fingerprint: str, mapping: dict[str, Any]) -> None:
    """Keep how tables with this header are read; inside a command."""
    _keep(session, _MAPPING_SCOPE + fingerprint, MAPPINGS, mapping, None)


def _under(prefix: str) -> list[tuple[str, str]]:
    query = Setting.select(Setting.scope, Setting.value).where(
        Setting.scope >= prefix, Setting.scope < prefix[:-1] + "0"
    )
    return list(rows(query.order_by(Setting.scope)))


def _keep(session: Session, scope: str, key: str, value: Any, reason: str | None) -> None:
    here = (Setting.scope == scope, Setting.key == key)
    stored = Setting.select(Setting.value).where(*here).tuples().first()
    before = None if stored is None else json.loads(stored[0])
    if before == value:
        return
    if value is None:
        Setting.delete().where(*here).execute()
    else:
        row = Setting.insert(scope=scope, key=key, value=json.dumps(value, ensure_ascii=False))
        row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    old, new = ({"value": one} if one is not None else None for one in (before, value))
    record(session, Record("setting", f"{scope}/{key}", old, new, reason=reason))
