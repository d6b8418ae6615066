"""Who may look after the file as a whole, and how such work is guarded.

The work of a keeper takes seconds to minutes and many short transactions.  As a query or command it would be
one transaction, and every teacher would wait for the end of it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from app.permissions import Action, require
from app.session import Session
from app.unit_of_work import GUARDED, problem
from models.errors import StorageError

P = ParamSpec("P")
R = TypeVar("R")
KeeperWork = Callable[Concatenate[Session, P], R]


def keeper(function: KeeperWork[P, R]) -> KeeperWork[P, R]:
    """Guard a function by the right to keep the file, asked for in a transaction that ends before it."""

    @functools.wraps(function)
    def guarded(session: Session, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if not isinstance(session, Session):
            raise TypeError("the first argument of a keeper's work is the session")
        try:
            with session.school.reading():
                session.catch_up_rights()
                require(session, Action.KEEP_FILE)
            return function(session, *args, **kwargs)
        except StorageError as error:
            raise problem(error) from error

    marked: Any = guarded
    marked.kind, marked.action, marked.targets = "keeper", Action.KEEP_FILE, {}
    GUARDED[f"{function.__module__}.{function.__qualname__}"] = guarded
    return guarded
