"""How a command and a query run: permission first, one transaction, the change log in it, errors in our words.

    @query(Action.READ_JOURNAL, course="course_id")
    def journal_page(session, course_id, term_id): …          # one read transaction

    @command(Action.SET_MARK, course="course_id")
    def set_marks(session, course_id, …):                     # one write transaction
        record(session, Record("mark", …))                    # a row of the change log, written at the end

The keywords of the decorators name the parameters that hold the course, class, pupil or person that the permission
is asked for.  A command inside a command, and a query inside either, joins the transaction that is open.
What an inner command did is taken back when it fails, also if the outer one goes on.

When the share fell silent in mid-transaction, the transaction is given up and the command done once more from the
start; a command therefore has no effect outside the file.  If the silence came at the very end, the share may have
stored what it did not acknowledge: then the rows of the change log are there, known by their hashes, and nothing is
done a second time.
"""

from __future__ import annotations

import functools
import inspect
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar, cast

from app.changes import INSERT, STRUCTURE, Link, Record, chained_rows, is_in_log, last_link
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
            joins = session.school.in_transaction
            try:
                with session.school.reading():
                    if not joins:
                        session.catch_up_rights()
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
                return _inside(session, action, target_of, function, args, kwargs)
            return _outermost(session, action, target_of, function, args, kwargs)

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


def at_hand(action: Action, **targets: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function that touches no file: it is refused unless allowed by the rights that the session knows, which
    the feed keeps a second young.  For what is not worth a transaction, and reveals nothing of the file."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        target_of = _target_finder(function, targets)

        @functools.wraps(function)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            require(_session(args), action, target_of(args, kwargs))
            return function(*args, **kwargs)

        return _registered(guarded, function, "at_hand", action, targets)

    return decorate


@dataclass
class Entry:
    """A unit of work under way: its changes so far, and whose they are.  `link`: where the log ended before it."""

    school: SchoolFile
    link: Link
    records: list[Record] = field(default_factory=list)
    account: int | None = None
    role: str | None = None

    @property
    def until(self) -> int:
        """The number that the newest change, recorded or not, will have in the log."""
        return self.link[0] + len(self.records)


def before_session(school: SchoolFile, clock: Clock, work: Callable[[Entry], R]) -> R:
    """One unit of work of somebody who has no session yet: signing in, making a school.

    As in a command: one write transaction with its rows of the change log, done anew after a silence of the share.
    """
    return _stored(school, clock, work)[0]


def record(session: Session, *records: Record) -> None:
    """Note changes for the log; inside a command."""
    _entry_of(session.school).records.extend(records)


def recorded_until() -> int:
    """The number that the newest change, recorded or not, will have in the log; inside a command."""
    return _entries()[-1].until


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


def _outermost(
    session: Session,
    action: Action,
    target_of: Callable[[Any, Any], Target],
    function: Callable[..., R],
    args: Any,
    kwargs: Any,
) -> R:
    def work(entry: Entry) -> R:
        entry.account, entry.role = session.account_id, session.role.value
        session.catch_up_rights()
        require(session, action, target_of(args, kwargs))
        return function(*args, **kwargs)

    try:
        result, records = _stored(session.school, session.clock, work)
    except BaseException:
        session.forget_all()  # it may have kept what is now rolled back
        raise
    for one in records:
        session.forget(one.entity, one.course)
        if one.entity in STRUCTURE:
            session.forget_all()
    return result


def _inside(
    session: Session,
    action: Action,
    target_of: Callable[[Any, Any], Target],
    function: Callable[..., R],
    args: Any,
    kwargs: Any,
) -> R:
    """A command in another's transaction: it fails without a trace, or is stored with it."""
    entry = _entry_of(session.school)
    noted = len(entry.records)
    try:
        with session.school.writing():
            require(session, action, target_of(args, kwargs))
            return function(*args, **kwargs)
    except BaseException:
        del entry.records[noted:]
        session.forget_all()
        raise


def _stored(school: SchoolFile, clock: Clock, work: Callable[[Entry], R]) -> tuple[R, list[Record]]:
    """Do a unit of work in a transaction of its own, once: also when the share does not acknowledge the commit."""
    tried: tuple[Link, R, list[Record]] | None = None
    for attempt in range(1, _TRIES + 1):
        try:
            with school.writing():
                if tried is not None and is_in_log(tried[0]):
                    return tried[1:]
                entry = Entry(school, last_link())
                result = _working(entry, work)
                rows = tuple(
                    chained_rows(
                        entry.records,
                        after=entry.link,
                        at=int(clock.now().timestamp()),
                        account=entry.account,
                        role=entry.role,
                    )
                )
                school.connection.executemany(INSERT, rows)
                tried = ((rows[-1][0], rows[-1][-1]), result, entry.records) if rows else None
            return result, entry.records
        except StorageError as error:
            if error.code != "share.fenced" or attempt == _TRIES:
                raise problem(error) from error
    raise AssertionError("unreachable")


def _working(entry: Entry, work: Callable[[Entry], R]) -> R:
    _entries().append(entry)
    try:
        return work(entry)
    finally:
        _entries().pop()


def _entries() -> list[Entry]:
    """The units of work under way in this thread; more than one where one file is filled from another."""
    if not hasattr(_work, "entries"):
        _work.entries = []
    return cast("list[Entry]", _work.entries)


def _entry_of(school: SchoolFile) -> Entry:
    """The unit of work that the open transaction belongs to; in a bare one, rows would be stored without their rows
    of the log."""
    for entry in reversed(_entries()):
        if entry.school is school:
            return entry
    raise RuntimeError("a change can be made and recorded only inside a command")


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
    if inspect.isgeneratorfunction(function):
        raise TypeError(f"{function.__qualname__} is a generator: it would run after its transaction")
    guarded.kind = kind  # type: ignore[attr-defined]
    guarded.action = action  # type: ignore[attr-defined]
    guarded.targets = targets  # type: ignore[attr-defined]
    GUARDED[f"{function.__module__}.{function.__qualname__}"] = guarded
    return guarded
