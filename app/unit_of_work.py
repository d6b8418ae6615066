"""How a command and a query run: permission first, one transaction, the change log in it, errors in our words.

    @query(Action.READ_JOURNAL, course="course_id")
    def journal_page(session, course_id, term_id): …          # one read transaction

    @command(Action.SET_MARK, course="course_id")
    def set_marks(session, course_id, …):                     # one write transaction
        record(session, Record("mark", …))                    # a row of the change log, written at the end

The keywords of the decorators name the parameters that hold the course, class, pupil or person that the permission
is asked for.  A command inside a command, and a query inside either, joins the transaction that is open.
When the share fell silent in mid-transaction, the transaction is given up and the command done once more from the
start; compare-and-set makes that safe.  A command therefore has no effect outside the file.
"""

from __future__ import annotations

import functools
import inspect
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar, cast

from app.changes import INSERT, STRUCTURE, Record, chained_rows, last_link
from app.clock import Clock
from app.errors import Conflict, StorageProblem
from app.permissions import Action, Target, require
from app.session import Session
from models.database import SchoolFile
from models.errors import StorageError

P = ParamSpec("P")
R = TypeVar("R")

GUARDED: dict[str, Callable[..., Any]] = {}
"""Every command and query by its full name; the permission matrix test walks them."""

_TRIES = 3
_work = threading.local()


def query(action: Action, **targets: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function a query: it is refused unless allowed, and reads within one transaction."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        target_of = _target_finder(function, targets)

        @functools.wraps(function)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            session = _session(args)
            try:
                with session.school.reading():
                    require(session, action, target_of(args, kwargs))
                    return function(*args, **kwargs)
            except StorageError as error:
                raise problem(error) from error

        return _registered(guarded, function, "query", action, targets)

    return decorate


def command(action: Action, **targets: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function a command: it is refused unless allowed by the rights of this very moment, and what it writes
    and records is stored together or not at all."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        target_of = _target_finder(function, targets)

        @functools.wraps(function)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            session = _session(args)
            if session.school.in_writing:
                require(session, action, target_of(args, kwargs))
                return function(*args, **kwargs)
            for attempt in range(1, _TRIES + 1):
                try:
                    return _in_transaction(session, action, target_of, function, args, kwargs)
                except StorageError as error:
                    if error.code != "share.fenced" or attempt == _TRIES:
                        raise problem(error) from error
            raise AssertionError("unreachable")

        return _registered(guarded, function, "command", action, targets)

    return decorate


def in_steps(action: Action, **targets: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function that does something slow, such as hashing passwords, between the commands and queries that
    it calls: it is refused unless allowed, and runs outside a transaction, so that nobody waits for it.

    The commands inside ask again, by the rights of their moment.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        target_of = _target_finder(function, targets)

        @functools.wraps(function)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            session = _session(args)
            if session.school.in_transaction:
                raise RuntimeError(f"{function.__qualname__} would keep a transaction open for long")
            try:
                with session.school.reading():
                    session.catch_up_rights()
                    require(session, action, target_of(args, kwargs))
            except StorageError as error:
                raise problem(error) from error
            return function(*args, **kwargs)

        return _registered(guarded, function, "steps", action, targets)

    return decorate


@dataclass
class Entry:
    """What a unit of work without a session notes: its changes, and whose account it turned out to be."""

    records: list[Record] = field(default_factory=list)
    account: int | None = None


def before_session(school: SchoolFile, clock: Clock, work: Callable[[Entry], R]) -> R:
    """One unit of work of somebody who has no session yet: signing in, making a school.

    As in a command: one write transaction with its rows of the change log, done anew after a silence of the share.
    """
    for attempt in range(1, _TRIES + 1):
        try:
            with school.writing():
                entry = Entry()
                link = last_link()
                result = work(entry)
                at = int(clock.now().timestamp())
                rows = chained_rows(entry.records, after=link, at=at, account=entry.account, role=None)
                school.connection.executemany(INSERT, rows)
            return result
        except StorageError as error:
            if error.code != "share.fenced" or attempt == _TRIES:
                raise problem(error) from error
    raise AssertionError("unreachable")


def record(session: Session, *records: Record) -> None:
    """Note changes for the log; inside a command."""
    if not session.school.in_writing:
        raise RuntimeError("a change can be recorded only inside a command")
    _records().extend(records)


def recorded_until() -> int:
    """The number that the newest change, recorded or not, will have in the log; inside a command."""
    return cast("tuple[int, bytes]", _work.link)[0] + len(_records())


def problem(error: StorageError) -> StorageProblem:
    """The same error on this floor."""
    return StorageProblem(error.code, **error.data)


def conflict(
    session: Session, record_: Record, actual: Any, *, author: str | None = None, at: int | None = None
) -> Conflict:
    """What to raise when the row is not as the caller believed (`record_.before`)."""
    return Conflict(
        "conflict",
        entity=record_.entity,
        key=record_.key,
        expected=record_.before,
        wanted=record_.after,
        actual=actual,
        author=author,
        at=at,
    )


def _in_transaction(
    session: Session,
    action: Action,
    target_of: Callable[[Any, Any], Target],
    function: Callable[..., R],
    args: Any,
    kwargs: Any,
) -> R:
    school = session.school
    try:
        with school.writing():
            _work.records = []
            _work.link = link = last_link()
            if link[0] != session.last_seq:
                session.catch_up_rights()
            require(session, action, target_of(args, kwargs))
            result = function(*args, **kwargs)
            rows = chained_rows(
                _records(),
                after=link,
                at=int(session.clock.now().timestamp()),
                account=session.account_id,
                role=session.role.value,
            )
            school.connection.executemany(INSERT, rows)
    except BaseException:
        session.forget_all()  # it may have kept what is now rolled back
        raise
    for one in _records():
        session.forget(one.entity, one.course)
        if one.entity in STRUCTURE:
            session.forget_all()
    return result


def _records() -> list[Record]:
    return cast("list[Record]", _work.records)


def _session(args: tuple[Any, ...]) -> Session:
    session = args[0]
    if not isinstance(session, Session):
        raise TypeError("the first argument of a command or query is the session")
    return session


def _target_finder(function: Callable[..., Any], targets: dict[str, str]) -> Callable[[Any, Any], Target]:
    signature = inspect.signature(function)
    for name in targets.values():
        if name not in signature.parameters:
            raise TypeError(f"{function.__qualname__} has no parameter {name!r}")

    def target_of(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Target:
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return Target(**{kind: bound.arguments[name] for kind, name in targets.items()})

    return target_of


def _registered(
    guarded: Callable[P, R], function: Callable[P, R], kind: str, action: Action, targets: dict[str, str]
) -> Callable[P, R]:
    guarded.kind = kind  # type: ignore[attr-defined]
    guarded.action = action  # type: ignore[attr-defined]
    guarded.targets = targets  # type: ignore[attr-defined]
    GUARDED[f"{function.__module__}.{function.__qualname__}"] = guarded
    return guarded
