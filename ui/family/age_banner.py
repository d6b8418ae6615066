"""What a page says above itself when it could not be read again: the page stays, and says how old it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QWidget

from app.errors import StorageProblem
from ui.errors import sentence_for
from ui.widgets import Banner, BannerKind


class AgeBanner(Banner):
    """Not closed by hand: it goes with what it tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(BannerKind.WARNING, parent, closable=False)

    def show_age(self, read_at: datetime | None, error: Exception | None, *, is_stalled: bool) -> None:
        """`read_at`: of what is on screen, in local time; None: nothing is, so its age is not spoken of.  `is_stalled`:
        the feed gets no answer from the share."""
        away = isinstance(error, StorageProblem) or is_stalled
        if read_at is not None and away:
            at = QLocale().toString(QTime(read_at.hour, read_at.minute), "HH:mm")
            text = self.tr("The network share is not answering. What you see is as of {0}.").format(at)
            kind = BannerKind.WARNING
        elif read_at is not None and error is not None:
            text, kind = sentence_for(error), BannerKind.ERROR
        else:
            self.hide()
            return
        if self.isHidden() or self.text != text:
            self.show_text(text, kind)
