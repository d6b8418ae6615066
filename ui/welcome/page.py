"""The welcome page, and the list of schools opened before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import app_icon, set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, BigButton, Page, Retranslated


class WelcomePage(Retranslated, Page):
    """What to do first.  The banner says why a file that was asked for is not open."""

    open_requested = Signal()
    create_requested = Signal()
    demo_requested = Signal()
    recent_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, kiosk: bool = False) -> None:
        """`kiosk`: nothing can be chosen here; the banner says why no school is open."""
        super().__init__(parent, width=560)
        self._kiosk = kiosk
        self._logo, self._title, self._what = QLabel(self), QLabel(self), QLabel(self)
        self._logo.setPixmap(app_icon().pixmap(64, 64))
        set_role(self._title, "display")
        set_role(self._what, "muted")
        self._what.setWordWrap(True)
        self.banner = Banner(BannerKind.INFO if kiosk else BannerKind.ERROR, self, closable=not kiosk)
        self._reason = QLabel(self)
        set_role(self._reason, "caption")
        self._reason.setWordWrap(True)
        self._reason.hide()
        self._open, self._create = BigButton("folder-open", self), BigButton("school", self)
        self._demo = BigButton("play", self)
        self._recent_title = QLabel(self)
        set_role(self._recent_title, "section")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        for widget in (
            self._logo,
            self._title,
            self._what,
            self.banner,
            self._reason,
            self._open,
            self._create,
            self._demo,
        ):
            self.column.addWidget(widget)
        self.column.addSpacing(SPACE.m)
        self.column.addWidget(self._recent_title)
        self.column.addLayout(self._recent)
        for choice in (self._open, self._create, self._demo):
            choice.setVisible(not kiosk)
        self._open.clicked.connect(self.open_requested)
        self._create.clicked.connect(self.create_requested)
        self._demo.clicked.connect(self.demo_requested)
        self.show_recent(())
        self.retranslate()

    def show_recent(self, paths: Sequence[str]) -> None:
        """School files opened on this PC, newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.deleteLater()
        for path in paths:
            folder, _, name = path.replace("\\", "/").rpartition("/")
            button = QPushButton(f"{name}  ·  {folder}", self)
            button.setToolTip(path)
            set_role(button, "link")
            set_icon(button, "history", "accent_text")
            button.clicked.connect(lambda _=False, path=path: self.recent_chosen.emit(path))
            self._recent.addWidget(button)
        self._recent_title.setVisible(bool(paths))

    def show_reason(self, text: str) -> None:
        """What staff want to know about what the banner says; "" for nothing."""
        self._reason.setText(text)
        self._reason.setVisible(bool(text))

    def focus_first(self) -> None:
        """Put the focus where a visitor begins."""
        if not self._kiosk:
            self._open.setFocus()

    def retranslate(self) -> None:
        self._title.setText(self.tr("School diary"))
        self._what.setText(
            self.tr("Marks, homework and lessons, for pupils and parents.")
            if self._kiosk
            else self.tr("Class journal and electronic diary in one file on the school's network share.")
        )
        self._open.set_text(
            self.tr("Open the school's file"),
            self.tr("It lies on the network share; ask the administrator where"),
        )
        self._create.set_text(
            self.tr("Create a school"), self.tr("For the administrator: name, place of the file, first login")
        )
        self._demo.set_text(self.tr("Look at the demo"), self.tr("An invented school to try everything in"))
        self._recent_title.setText(self.tr("Opened on this PC"))
