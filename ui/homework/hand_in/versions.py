"""What was handed in: each version with its time, words and files, and what the teacher said to it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.codes import HandInState
from app.desk import Desk
from app.homework.hand_in_rows import HandIn
from ui.files import AttachmentStrip
from ui.homework.hand_in.words import answer_words, handed_in_words, seen_words, standing, standing_sign
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

_WIDEST = 900


class VersionCard(Retranslated, QFrame):
    """One version; `taken_back` is offered while the teacher has not seen it."""

    taken_back = Signal()

    def __init__(
        self,
        worker: WorkerBase[Desk],
        one: HandIn,
        today: date,
        *,
        can_take_back: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.version, self._today = one, today
        set_role(self, "card")
        self._when, self._standing, self._seen = (QLabel(self) for _ in range(3))
        self._text, self._author, self._comment = (plain_text(self) for _ in range(3))
        self._sign = IconLabel(*_sign(one), self)
        self._files = AttachmentStrip(worker, self)
        self._take_back = QPushButton(self)
        self._answer = QFrame(self)
        self._lay_out()
        self._files.show_files(one.files)
        self._text.setText(one.text)
        self._text.setVisible(bool(one.text))
        self._comment.setText(one.comment or "")
        self._comment.setVisible(bool(one.comment))
        self._answer.setVisible(one.answered_at is not None)
        self._take_back.setVisible(can_take_back)
        self._take_back.clicked.connect(self.taken_back)
        self.retranslate()

    @property
    def texts(self) -> list[str]:
        """What it says, from top to bottom."""
        labels = (label for label in self.findChildren(QLabel) if label.text())
        return [label.text() for label in labels if label.isVisibleTo(self)]

    def retranslate(self) -> None:
        one, today = self.version, self._today
        self._when.setText(handed_in_words(one.handed_in_at, today, late=one.is_late))
        self._standing.setText(standing(one.state))
        waits = one.state is HandInState.WAITS
        self._seen.setText(seen_words(one, today) if waits else "")
        self._seen.setVisible(waits)
        self._author.setText(answer_words(one, today) or self.tr("The teacher’s answer"))
        if one.comment is None:
            self._author.setText(self.tr("{0}: accepted without remarks").format(self._author.text()))
        self._take_back.setText(self.tr("Take back"))
        self._take_back.setToolTip(self.tr("It becomes a draft again; the teacher has not seen it yet"))
        self._take_back.setAccessibleName(self._take_back.text())
        said = (self._when.text(), self._standing.text(), one.text, self._author.text() if one.answered_at else "",
                one.comment or "")  # fmt: skip
        self.setAccessibleName(". ".join(part for part in said if part))

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._when, "section")
        set_role(self._standing, "muted")
        set_role(self._seen, "caption")
        set_role(self._author, "caption")
        set_role(self._answer, "sunken")
        set_role(self._take_back, "link")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        for widget in (self._when, self._sign, self._standing):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._take_back)
        answer = QVBoxLayout(self._answer)
        answer.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        answer.setSpacing(2)
        answer.addWidget(self._author)
        answer.addWidget(self._comment)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        for part in (self._text, self._files, self._seen, self._answer):
            layout.addWidget(part)


def plain_text(parent: QWidget) -> QLabel:
    """A label for what somebody has written: nothing in it is formatted, all of it can be selected."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)  # last: a policy set later forgets that the height follows from the width
    return label


def _sign(one: HandIn) -> tuple[str, int, str]:
    name, tone = standing_sign(one.state)
    return name, 18, tone
