"""«Обмен»: what comes from other programs, and what goes to them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from ui.exchange.exports.page import ExportsPage
from ui.exchange.imports import ImportPage
from ui.family.page import Place
from ui.family.paged_tab import PagedTab, PageSpec

PAGES: tuple[PageSpec, ...] = (
    PageSpec("import", QT_TRANSLATE_NOOP("ExchangePages", "Import"), "import", ImportPage),
    PageSpec("exports", QT_TRANSLATE_NOOP("ExchangePages", "Export"), "upload", ExportsPage),
)
"""In the order of the buttons."""


class ExchangeTab(PagedTab):
    """Pages lead to one another by signals that the tab connects."""

    pages_context: ClassVar[str] = "ExchangePages"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, PAGES, parent)
