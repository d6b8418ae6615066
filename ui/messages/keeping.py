"""What is typed in messages and not stored, on the disk of this PC: drafts, and what is to be sent."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.codes import Role
from app.desk import Desk
from ui.messages.drafts import Drafts
from ui.messages.sender import Sender
from ui.messages.written import from_text, to_text
from ui.saving.mirror import Mirror
from ui.tasks import WorkerBase

_FOLDER = "letters"
_SENDING, _DRAFT = "send:", "draft:"


def mirrored(
    worker: WorkerBase[Desk], role: Role, drafts: Drafts, sender: Sender, parent: QObject | None = None
) -> Mirror:
    """A mirror of what stands with both."""

    def standing() -> dict[str, str]:
        found = {_DRAFT + one.key: to_text(one) for one in drafts.unsaved}
        return found | {_SENDING + one.written.token: to_text(one.written) for one in sender.sendings}

    def bring_back(about: str, text: str) -> None:
        written = from_text(text)
        if about.startswith(_SENDING):
            drafts.hand_over(written.key)
            sender.put(written)
        else:
            drafts.bring_back(written)

    mirror = Mirror(worker, _FOLDER, f"letter/{role.value}", standing, bring_back, parent)
    for part in (drafts, sender):
        part.changed.connect(mirror.soon)
    return mirror
