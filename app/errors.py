"""What can go wrong, as codes and data; the sentences are made where the reader is (windows, command line).

    DiaryError
    ├── NotAllowed          the role may not do this
    ├── SignInRefused       wrong name or password, locked, must change, no such role
    ├── NotFound            the thing named does not exist, or not for this person
    ├── BadInput            a file, a row or a field that cannot be used; names the place
    ├── Refused             a rule of the school forbids it (a closed period, a date outside the year)
    ├── Conflict            another hand was faster: carries both values, the author and the time
    └── StorageProblem      the file or the share: busy, away, full, damaged, newer, encrypted, …

An exception that is none of these is a fault of the program.
"""

from __future__ import annotations

from typing import Any


class DiaryError(Exception):
    """A problem that the program knows.  `code` names it, `data` holds what a sentence about it needs."""

    def __init__(self, code: str, **data: Any) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.data.items() if value is not None)
        return f"{self.code} ({details})" if details else self.code

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (type(self), self.code, self.data)


def _rebuilt(kind: type[DiaryError], code: str, data: dict[str, Any]) -> DiaryError:
    """Make an error again on the other side of a process boundary."""
    return kind(code, **data)


class NotAllowed(DiaryError):
    """The session's role may not do this, or not with this object."""


class SignInRefused(DiaryError):
    """Signing in did not work.  Codes: sign_in.wrong, sign_in.locked (data: seconds), sign_in.no_role, …"""


class NotFound(DiaryError):
    """No such object."""


class BadInput(DiaryError):
    """Input that cannot be used.  Data names the place: file, sheet, row, field, value (None where not known)."""


class Refused(DiaryError):
    """A rule of the school forbids the change."""


class Conflict(DiaryError):
    """Somebody else changed it first.  Data: entity, key, expected, actual, author, at."""


class StorageProblem(DiaryError):
    """The school file or its share cannot be used now.  Codes are those of `models.errors.StorageError`."""
