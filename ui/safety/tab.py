"""«Сохранность»: what an administrator does so that nothing is lost, and nobody reads what is not his."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from ui.family.page import Place
from ui.family.paged_tab import PagedTab, PageSpec
from ui.safety.audit.access_page import AccessPageView
from ui.safety.audit.log_page import LogPageView
from ui.safety.backups.page import BackupsPage
from ui.safety.check.page import CheckPage
from ui.safety.key.page import KeyPage
from ui.safety.restore.page import RestorePage

PAGES: tuple[PageSpec, ...] = (
    PageSpec("backups", QT_TRANSLATE_NOOP("SafetyPages", "Backups"), "hard-drive", BackupsPage),
    PageSpec("restore", QT_TRANSLATE_NOOP("SafetyPages", "Put back"), "history", RestorePage),
    PageSpec("check", QT_TRANSLATE_NOOP("SafetyPages", "Check"), "clipboard-check", CheckPage),
    PageSpec("audit", QT_TRANSLATE_NOOP("SafetyPages", "Change log"), "scroll-text", LogPageView),
    PageSpec("access", QT_TRANSLATE_NOOP("SafetyPages", "Access to data"), "eye", AccessPageView),
    PageSpec("key", QT_TRANSLATE_NOOP("SafetyPages", "Key"), "key-round", KeyPage),
)
"""In the order of the buttons."""


class SafetyTab(PagedTab):
    """Pages lead to one another by signals that the tab connects."""

    pages_context: ClassVar[str] = "SafetyPages"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, PAGES, parent)

    def _on_made(self, key: str, page: QWidget) -> None:
        if isinstance(page, BackupsPage):
            page.restore_wanted.connect(lambda folder: self.go_to(("restore", folder)))
