"""Accounts as signing in sees them: reading one, counting failures, and the traces that are left.

Failures: from the third on the account rests 1, 2, 4, … seconds, and for `sign_in.lock_minutes` after
`sign_in.failures_before_lock`.  Attempts while it rests are refused whatever the password and not counted, so
that nobody can keep somebody else out for longer by trying on.  After a full lock, and after success,
counting begins anew.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil
from typing import Any

from app.changes import Record
from app.errors import BadInput
from app.session import Session
from app.settings import option
from models.access import AccessRecord, Account
from models.base import rows
from models.log import Setting

FIRST_DELAYED_FAILURE = 3
LONGEST_DELAY = 60
"""Seconds; the growing delay stops here where the school allows more failures before the lock."""


CLOCKS_DIFFER = 10 * 60
"""Seconds by which the clocks of a school's PCs may differ without harm."""


@dataclass(frozen=True)
class Rules:
    """The school's settings for signing in."""

    bcrypt_cost: int
    min_length: int
    failures_before_lock: int
    lock_minutes: int


_KEYS = {
    "bcrypt_cost": "password.bcrypt_cost",
    "min_length": "password.min_length",
    "failures_before_lock": "sign_in.failures_before_lock",
    "lock_minutes": "sign_in.lock_minutes",
}


def read_rules() -> Rules:
    """The settings; a stored value that is out of bounds counts as the default, because a bad setting must
    not keep everybody out.  1 statement."""
    wanted = list(_KEYS.values())
    query = Setting.select(Setting.key, Setting.value).where(Setting.scope == "", Setting.key.in_(wanted))
    stored: dict[str, str] = dict(rows(query))
    return Rules(**{name: _checked(key, stored.get(key)) for name, key in _KEYS.items()})


def _checked(key: str, stored: str | None) -> int:
    declared = option(key)
    try:
        return int(declared.default if stored is None else declared.check(json.loads(stored)))
    except (BadInput, ValueError):
        return int(declared.default)


def seconds_left(account: Account, now: datetime) -> int:
    """How long the account still rests; 0 when it does not."""
    if account.blocked_until is None:
        return 0
    blocked_until: datetime = account.blocked_until
    return max(0, ceil((blocked_until - now).total_seconds()))


def longest_rest(rules: Rules) -> int:
    """Seconds that an account can rest at most.  What claims more was written by a PC whose clock is wrong, and must
    not keep anybody out for days."""
    return max(rules.lock_minutes * 60, LONGEST_DELAY) + CLOCKS_DIFFER


def is_locked(account: Account, now: datetime, failures_before_lock: int) -> bool:
    """Whether this is the lock and not one of the short delays before it."""
    return seconds_left(account, now) > 0 and bool(account.failed_count >= failures_before_lock)


def note_failure(account: Account, now: datetime, rules: Rules) -> int:
    """Count a wrong password; returns the seconds that the account rests from now on."""
    lock_is_over = account.failed_count >= rules.failures_before_lock
    account.failed_count = 1 if lock_is_over else account.failed_count + 1
    seconds = _delay(account.failed_count, rules)
    account.blocked_until = datetime.fromtimestamp(ceil(now.timestamp()) + seconds, UTC) if seconds else None
    account.save(only=("failed_count", "blocked_until"))
    return seconds


def _delay(failures: int, rules: Rules) -> int:
    if failures >= rules.failures_before_lock:
        return rules.lock_minutes * 60
    if failures < FIRST_DELAYED_FAILURE:
        return 0
    return int(min(2 ** (failures - FIRST_DELAYED_FAILURE), LONGEST_DELAY))


def forget_failures(account: Account) -> None:
    """The password was right: counting begins anew."""
    account.failed_count, account.blocked_until = 0, None
    account.save(only=("failed_count", "blocked_until"))


def note_visit(account: Account, now: datetime) -> None:
    """Somebody came in."""
    account.first_seen_at = account.first_seen_at or now
    account.last_seen_at = now
    account.save(only=("first_seen_at", "last_seen_at"))


def trace(
    account: Account | None,
    action: str,
    now: datetime,
    *,
    detail: str | None = None,
    by: Session | None = None,
) -> None:
    """A row of the access log: what somebody did with the own account, or `by` a session to another's.

    What was typed as an unknown name is not kept: it may be a password.
    """
    if by is None:
        AccessRecord.create(at=now, account=account, action=action, detail=detail)
    else:
        subject = None if account is None else account.person_id
        AccessRecord.create(at=now, account=by.account_id, role=by.role, action=action, subject=subject)


def sign_in_state(account: Account) -> dict[str, Any]:
    """What signing in changes of an account, for the change log."""
    return {
        "failed_count": account.failed_count,
        "blocked_until": _stored(account.blocked_until),
        "last_seen_at": _stored(account.last_seen_at),
    }


def account_state(account: Account) -> dict[str, Any]:
    """The rest of an account, for the change log: never the hash, only whether there is one."""
    return {
        "person": account.person_id,
        "login": account.login,
        "kind": account.kind,
        "password": None if account.password_hash is None else "set",
        "must_change": bool(account.must_change),
        "disabled": bool(account.disabled),
    }


def sign_in_record(account: Account, before: dict[str, Any]) -> Record:
    """A row of the change log, of an entity of its own: nobody's view depends on who signed in."""
    return Record("sign_in", str(account.id), before, sign_in_state(account))


def _stored(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp())
