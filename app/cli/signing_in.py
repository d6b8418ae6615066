"""Signing in at the command line: whose password, from where, and in which role."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.auth.service import SignedIn, sign_in, start_session
from app.cli.output import Context
from app.clock import Clock
from app.codes import Role
from app.errors import BadInput, NotAllowed, NotFound, SignInRefused, StorageProblem
from app.opening import clock_of, describe, open_school
from app.permissions import TABLE, Action
from app.session import Session
from models.database import SchoolFile

T = TypeVar("T")
_LONGEST_FILE = 10_000


def read_password(context: Context, login: str, *, new: bool = False) -> str:
    """The password from the file that was named, or asked for; a new one is asked for twice."""
    option = "new_password_file" if new and hasattr(context.options, "new_password_file") else "password_file"
    path: Path | None = getattr(context.options, option)
    if path is not None:
        return _from_file(path)
    if not sys.stdin.isatty():
        raise BadInput("password.no_terminal")
    words = context.words
    password = getpass.getpass(
        words("ask.new_password" if new else "ask.password", login=login), stream=context.err
    )
    if new and getpass.getpass(words("ask.again"), stream=context.err) != password:
        raise BadInput("password.differ")
    return password


def _from_file(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as file:
            line = file.readline(_LONGEST_FILE)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("password.file_unreadable", path=str(path)) from error
    password = line.rstrip("\r\n")
    if not password:
        raise BadInput("password.file_empty", path=str(path))
    return password


def open_named(context: Context, *, to_write: bool) -> SchoolFile:
    """The school file of the command; only for reading where nothing else is possible and needed."""
    path, key = context.options.school, context.options.key_file
    try:
        return open_school(path, key)
    except StorageProblem as error:
        if to_write or error.code not in ("file.read_only", "file.no_rights"):
            raise
        return open_school(path, key, mode="read_only")


def run_signed_in(
    context: Context, action: Action, work: Callable[[Session], T], *, to_write: bool = False
) -> T:
    """Open the school file of the command, sign in, and do the work in the first role in which it succeeds."""
    with open_named(context, to_write=to_write) as school:
        return run_in_role(context, school, clock_of(describe(school)), action, work)


def run_in_role(
    context: Context, school: SchoolFile, clock: Clock, action: Action, work: Callable[[Session], T]
) -> T:
    """Sign in at an open file, and do the work in the first of the person's roles in which it succeeds."""
    login = context.options.login
    signed = sign_in(school, login, read_password(context, login), None, clock)
    refused: NotAllowed | NotFound | None = None
    for role in _roles(context, signed, action):
        session = start_session(school, signed, role, clock)
        try:
            return work(session)
        except (NotAllowed, NotFound) as error:
            # In another role more may be found; that something is not there says more than that it is forbidden.
            refused = error if refused is None or isinstance(error, NotFound) else refused
    raise refused or NotAllowed("not_allowed", action=action.value, role=signed.roles[0].value)


def _roles(context: Context, signed: SignedIn, action: Action) -> list[Role]:
    wanted = getattr(context.options, "role", None)
    if wanted is not None and Role(wanted) not in signed.roles:
        raise SignInRefused("role.not_held", value=wanted)
    roles = [Role(wanted)] if wanted is not None else list(signed.roles)
    return [role for role in roles if action in TABLE.get(role, {})]
