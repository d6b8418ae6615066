"""What may be attached: pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.errors import Refused
from app.files.names import split_name
from app.files.rows import Kind, Limits

MIB = 1 << 20

ALWAYS = frozenset({Kind.PICTURE, Kind.PDF, Kind.TEXT, Kind.DOCUMENT})
"""Kinds that every school allows; the others are settings."""

OPENED_OUTSIDE = ALWAYS | {Kind.SOUND, Kind.VIDEO}
"""Kinds that are handed to another program of the PC, after asking; all others are saved only."""


def judge_file(limits: Limits, name: str, size: int, kind: Kind) -> None:
    """Whether one file may be attached.

    Errors: Refused attachment.too_large (name, size_bytes, most_bytes), attachment.kind_not_allowed (name, kind).
    """
    if size > limits.file_bytes:
        raise Refused("attachment.too_large", name=name, size_bytes=size, most_bytes=limits.file_bytes)
    if kind not in limits.kinds:
        raise Refused("attachment.kind_not_allowed", name=name, kind=kind.value)


def judge_together(limits: Limits, sizes: Sequence[int]) -> None:
    """Whether so many files of such sizes may hang on one thing.

    Errors: Refused attachment.too_many (most), attachment.too_large_together (size_bytes, most_bytes).
    """
    if len(sizes) > limits.files:
        raise Refused("attachment.too_many", most=limits.files)
    if sum(sizes) > limits.all_bytes:
        raise Refused("attachment.too_large_together", size_bytes=sum(sizes), most_bytes=limits.all_bytes)


def free_name(name: str, taken: Sequence[str]) -> str:
    """The name, or one with a number where another file is called so (in any case of letters)."""
    used, number, wanted = {one.casefold() for one in taken}, 1, name
    stem, suffix = split_name(name)
    while wanted.casefold() in used:
        number += 1
        wanted = f"{stem} ({number}){suffix}"
    return wanted
