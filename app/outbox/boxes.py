"""The files of an owner's outboxes in the profile: one for each program that ran at once."""

from __future__ import annotations

from pathlib import Path

from models.errors import StorageError
from models.outbox import Box

_MOST_BOXES = 100


def open_boxes(folder: Path, owner: str, key: str | None) -> tuple[list[Box], tuple[Path, ...]]:
    """All boxes of an owner that no running program has, first the one to write to, which may be new; and those
    that cannot be opened."""
    homes: list[Box] = []
    others: list[Box] = []
    unreadable: list[Path] = []
    try:
        for number in range(_MOST_BOXES):
            path = folder / f"{owner[:32]}-{number}.outbox"
            if homes and not path.exists():
                continue
            try:
                box = Box.open(path, key=key, owner=owner)
            except StorageError as error:
                if error.code == "file.busy":
                    continue
                if error.code not in ("file.not_a_school", "file.damaged", "file.newer"):
                    raise
                unreadable.append(path)
                continue
            is_home = not homes and box.encrypted == (key is not None)
            (homes if is_home else others).append(box)
        if not homes:
            raise StorageError("file.no_rights", path=str(folder))
    except BaseException:
        for box in (*homes, *others):
            box.close()
        raise
    return [*homes, *others], tuple(unreadable)
