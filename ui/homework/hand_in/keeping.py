"""What a pupil writes and has not stored, on the disk of this PC."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict

from PySide6.QtCore import QObject

from app.desk import Desk
from app.files.rows import StoredRef
from app.homework.hand_in_rows import HandInDraft
from ui.family.ticks import Tick
from ui.homework.hand_in.sender import HandInSender, Writing
from ui.saving.mirror import Mirror
from ui.tasks import WorkerBase

_FOLDER, _KIND = "hand_ins", "hand_in/pupil"


def mirrored(worker: WorkerBase[Desk], sender: HandInSender, parent: QObject | None = None) -> Mirror:
    """A mirror of what stands with a sender."""

    def standing() -> dict[str, str]:
        return {_about(key): _written(one) for key, one in sender.standing.items()}

    def bring_back(about: str, text: str) -> None:
        key, said = _key(about), json.loads(text)
        draft = HandInDraft(said["text"], tuple(StoredRef(**ref) for ref in said["files"]))
        sender.bring_back(key, draft, said["expected"])

    mirror = Mirror(worker, _FOLDER, _KIND, standing, bring_back, parent)
    sender.state_changed.connect(mirror.soon)
    return mirror


def _about(key: Tick) -> str:
    return json.dumps([key.pupil, key.course, key.due.isoformat(), key.no])


def _key(about: str) -> Tick:
    pupil, course, due, no = json.loads(about)
    return Tick(int(pupil), int(course), dt.date.fromisoformat(due), int(no))


def _written(one: Writing) -> str:
    said = {
        "text": one.draft.text,
        "files": [asdict(ref) for ref in one.draft.files],
        "expected": one.expected,
    }
    return json.dumps(said, ensure_ascii=False)
