"""The change log of a person who is erased: which rows lose words, and what they are then.

What stays of a row is what happened when, and the figures: marks, absences, lessons.  Of rows that are about the person
all words go; of others the name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from app.attested import ENTITY
from app.backup.problems import Progress
from app.changes import as_json, chain
from app.people.erasing.names import NameForms
from app.people.erasing.texts import Found, texts_in, with_texts
from app.session import Session
from models.log import ChangeLog

PORTION = 50_000
_COLUMNS = (
    "seq, step, at, account_id, role, entity, key, course, school_class, pupil, date, number,"
    " before, after, reason"
)
_WORDS = frozenset(
    {
        "comment",
        "text",
        "reason",
        "topic",
        "title",
        "name",
        "files",
        "relation",
        "subject",
        "words",
        "login",
        "why",
    }
)
"""Members of `before` and `after` that hold words about whoever the row is about."""
BEFORE, AFTER, REASON = 12, 13, 14

Clean = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose rows of the log these are: the person, the accounts, and what the person is called from now on."""

    person: int
    accounts: tuple[int, ...]
    called: str

    def is_own_row(self, entity: str, key: str) -> bool:
        """Whether it is the person's or the login's own row."""
        return (entity == "person" and key == str(self.person)) or (
            entity == "account" and key in {str(one) for one in self.accounts}
        )

    def is_anothers(self, entity: str, key: str) -> bool:
        """Whether the row holds another person's name: relatives share theirs."""
        return entity in ("person", "account") and not self.is_own_row(entity, key)

    def is_about(self, row: tuple[Any, ...]) -> bool:
        """Whether the row is about the person."""
        entity, key = row[5], row[6]
        parent = entity == "guardianship" and key.partition("/")[0] == str(self.person)
        own = entity == "setting" and any(key.startswith(f"account:{one}/") for one in self.accounts)
        return row[9] == self.person or parent or own


def redacted(row: tuple[Any, ...], whose: Whose, clean: Clean) -> tuple[Any, ...]:
    """The row's `before`, `after` and `reason` as they are to be; the rest of it stays."""
    before, after, reason = row[BEFORE], row[AFTER], row[REASON]
    if whose.is_anothers(row[5], row[6]):
        return before, after, reason
    if row[5] == ENTITY:
        return before, after, reason and clean(reason)
    if whose.is_own_row(row[5], row[6]):
        return _own(row[5], before, whose), _own(row[5], after, whose), None
    if whose.is_about(row):
        return _without_words(before, clean), _without_words(after, clean), None
    return _cleaned(before, clean), _cleaned(after, clean), reason and clean(reason)


def _own(entity: str, state: str | None, whose: Whose) -> str | None:
    if state is None:
        return None
    parsed = json.loads(state)
    if entity == "person":
        return as_json({"last_name": whose.called})
    return as_json({name: "" if name == "login" else value for name, value in parsed.items()})


def _without_words(state: str | None, clean: Clean) -> str | None:
    return _made(state, lambda parsed: with_texts(_blank(parsed), clean))


def _blank(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _empty(one) if name in _WORDS else _blank(one) for name, one in value.items()}
    return [_blank(one) for one in value] if isinstance(value, list) else value


def _empty(value: Any) -> Any:
    return "" if isinstance(value, str) else [] if isinstance(value, list) else value


def _cleaned(state: str | None, clean: Clean) -> str | None:
    return _made(state, lambda parsed: with_texts(parsed, clean))


def _made(state: str | None, make: Callable[[Any], Any]) -> str | None:
    """The state made anew; as it is to the letter where nothing changes."""
    if state is None:
        return None
    parsed = json.loads(state)
    made = make(parsed)
    return state if made == parsed else as_json(made)


# --- the search ------------------------------------------------------------------------------------------------------


def search_log(
    session: Session, whose: Whose, forms: NameForms, found: Found, progress: Progress
) -> tuple[set[int], int]:
    """The numbers of the rows that are to lose words, and the number of the newest row looked at.  All of the log, in
    portions; outside of a transaction."""
    with session.school.reading():
        newest = _newest(session)
    numbers: set[int] = set()
    seq = 0
    while seq < newest:
        until = min(seq + PORTION, newest)
        with session.school.reading():
            numbers |= search_rows(session, whose, forms, found, seq, until)
        seq = until
        progress(seq, newest)
    return numbers, newest


def _newest(session: Session) -> int:
    return int(session.school.database.execute_sql("SELECT max(seq) FROM change_log").fetchone()[0] or 0)


def search_rows(
    session: Session, whose: Whose, forms: NameForms, found: Found, after: int, until: int
) -> set[int]:
    """Those of a range.  Inside a transaction; 1 statement."""
    globs = " OR ".join(f"{column} GLOB ?" for column in ("before", "after", "reason") for _ in forms.globs)
    accounts = ", ".join(str(one) for one in whose.accounts) or "NULL"
    own = (
        "pupil = ? OR (entity = 'person' AND key = ?)"
        f" OR (entity = 'account' AND CAST(key AS INTEGER) IN ({accounts}))"
        " OR (entity = 'guardianship' AND key GLOB ?)"
        " OR (entity = 'setting' AND key GLOB 'account:*')"
    )
    select = f"SELECT {_COLUMNS} FROM change_log WHERE seq > ? AND seq <= ? AND ({own} OR {globs or '0'})"  # noqa: S608 - our own words
    values = (
        after, until, whose.person, str(whose.person), f"{whose.person}/*",
        *(glob for _ in range(3) for glob in forms.globs),
    )  # fmt: skip
    numbers = set()
    for row in session.school.database.execute_sql(select, values):
        if whose.is_anothers(row[5], row[6]):
            continue
        texts = [
            *texts_in(ChangeLog, "before", row[BEFORE]), *texts_in(ChangeLog, "after", row[AFTER]),
            *filter(None, [row[REASON]]),
        ]  # fmt: skip
        about = whose.is_own_row(row[5], row[6]) or whose.is_about(row)
        if not about:
            found.note("change_log", (row[0],), texts, forms)
        named = any(True for text in texts for _ in forms.find(text))
        if named or (about and redacted(row, whose, str) != tuple(row[BEFORE:])):
            numbers.add(row[0])
    return numbers


# --- the change ------------------------------------------------------------------------------------------------------


def redact(session: Session, numbers: Collection[int], whose: Whose, clean: Clean) -> dict[int, bytes]:
    """Take the words out of these rows; returns what the hash of each would be now.  Inside a command."""
    run = session.school.database.execute_sql
    said: dict[int, bytes] = {}
    for row, previous in _rows(session, sorted(numbers)):
        made = redacted(row, whose, clean)
        if made != tuple(row[BEFORE:]):
            run("UPDATE change_log SET before = ?, after = ?, reason = ? WHERE seq = ?", (*made, row[0]))
            said[row[0]] = chain(previous, [*row[:BEFORE], *made])
    return said


def _rows(session: Session, numbers: list[int]) -> Iterator[tuple[tuple[Any, ...], bytes]]:
    """Rows with the hash of the row before each."""
    run = session.school.database.execute_sql
    listed = ", ".join(f"l.{one.strip()}" for one in _COLUMNS.split(","))
    select = f"SELECT {listed}, p.hash FROM change_log l LEFT JOIN change_log p ON p.seq = l.seq - 1 WHERE l.seq = ?"  # noqa: S608
    for number in numbers:
        row = run(select, (number,)).fetchone()
        if row is not None:
            yield tuple(row[:-1]), bytes(row[-1]) if row[-1] is not None else bytes(32)
