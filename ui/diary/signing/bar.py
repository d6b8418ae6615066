"""Under the week: the signature, or the place for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.diary.weeks_rows import SignState, WeekSign
from ui.diary.signing.press import DeliberateButton, SignPress
from ui.diary.signing.words import signature_words
from ui.family.dates import short_date, week_words
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

_ICONS = {
    SignState.SIGNED: ("circle-check", "success"),
    SignState.OPEN: ("signature", "accent"),
    SignState.NOT_YET: ("clock", "muted"),
    SignState.NOT_ASKED: ("signature", "muted"),
}
_HEIGHT = 62
"""With a button for a finger and without one the same."""


class SignBar(Retranslated, QFrame):
    """Hidden under weeks that nobody asks a signature for."""

    sign_wanted = Signal(object)
    """WeekSign."""
    others_wanted = Signal()
    """The other weeks that wait shall be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign: WeekSign | None = None
        self._others, self._by_parent = 0, False
        set_role(self, "card")
        self.setMinimumHeight(_HEIGHT)
        self._icon, self.text = IconLabel("signature", 24, "accent", self), QLabel(self)
        self.text.setWordWrap(True)
        self.others, self.press = DeliberateButton(self), SignPress(self)
        set_role(self.others, "ghost")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.s, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._icon)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.others)
        layout.addWidget(self.press, 1)
        self.press.confirmed.connect(lambda: self.sign_wanted.emit(self.sign))
        self.press.asking_changed.connect(lambda _: self._show_parts())
        self.others.clicked.connect(self.others_wanted)
        self.retranslate()
        self.hide()

    def show_sign(self, sign: WeekSign | None, *, by_parent: bool) -> None:
        """How it stands with the week that is open; None: not known.  `by_parent`: who reads could sign."""
        another = (self.sign is None) != (sign is None) or (
            self.sign is not None
            and sign is not None
            and (self.sign.pupil_id, self.sign.monday, self.sign.state)
            != (sign.pupil_id, sign.monday, sign.state)
        )
        self.sign, self._by_parent = sign, by_parent
        if another:
            self.press.reset()
        self.retranslate()

    def show_others(self, count: int) -> None:
        """How many other weeks wait for this parent."""
        self._others = count
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        sign = self.sign
        if sign is not None:
            self._icon.set_picture(*_ICONS[sign.state])
            self.text.setText(self._words(sign))
            self.press.set_words(
                self.tr("I have read the diary"),
                self.tr("Sign the week {0}? A signature is not taken back.").format(week_words(sign.monday)),
            )
        self.others.setText(self.tr("%n more week(s) to sign", "", self._others))
        self._show_parts()

    def _words(self, sign: WeekSign) -> str:
        if sign.state is SignState.NOT_ASKED:
            return ""
        if sign.signature is not None:
            return signature_words(sign.signature)
        if sign.state is SignState.NOT_YET:
            return self.tr("The week can be signed from Friday, {0}").format(short_date(sign.opens_on))
        if self._by_parent:
            return self.tr("Have you read the week? The class teacher waits for your signature.")
        return self.tr("The week waits for the signature of a parent")

    def _show_parts(self) -> None:
        sign, asking = self.sign, self.press.is_asking
        may = sign is not None and sign.may_sign
        self.press.setVisible(may)
        self.text.setVisible(not asking)
        self._icon.setVisible(not asking)
        self.others.setVisible(self._others > 0 and not asking)
        if sign is None:  # of the week that is being read: the page must not jump up and down with each week
            self.text.clear()
            return
        asked = sign.state is not SignState.NOT_ASKED
        self._icon.setVisible(asked and not asking)
        self.setVisible(asked or self._others > 0)
