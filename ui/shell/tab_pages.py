"""The tabs of the shell: pages that may change their words at each key without the window being painted anew; titles
with counts, that are shortened as a whole where the window is narrow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from ui.icons import icon
from ui.widgets import LatePage, Retranslated

MOST = 99
_AT_LEFT = 16
"""Where the bar begins, as style.qss says."""


class Fit(IntEnum):
    """How the titles stand: each is as wide as the one before or narrower."""

    WHOLE = 0
    WORDS = 1  # without icons
    ICONS = 2  # the words of the open tab alone; of the others the tooltip has them


@dataclass(slots=True)
class _Title:
    icon: str
    words: str = ""
    count: int = 0
    said: str = ""
    """With its count, for who hears it."""


class TabPages(Retranslated, QTabWidget):
    """Qt answers each label whose text changes somewhere in a page by placing the bar of the tabs once more and
    painting the whole window: in the journal that was half of what a key cost.  Here it is done only when the bar
    itself has another size; what room the page needs is passed on as ever.
    """

    made = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar_size = QSize()
        self._titles: list[_Title] = []
        self._fit = Fit.WHOLE
        self.currentChanged.connect(self._on_current_changed)

    @property
    def fit(self) -> Fit:
        """How the titles stand now."""
        return self._fit

    def add_page(self, make: Callable[[], QWidget], icon_name: str, *, at_once: bool = False) -> int:
        """One more, at the end; `set_title` gives it its words.  It is made when it is first wanted, or `at_once`;
        `made(index, page)` tells when it is."""
        holder = LatePage(make, self)
        self._titles.append(_Title(icon_name))
        index = self.addTab(holder, "")
        holder.made.connect(lambda page: self.made.emit(index, page))
        if at_once:
            holder.wanted()
        return index

    def page(self, index: int) -> QWidget:
        """The page of a tab, made if it is not yet."""
        holder = self.widget(index)
        assert isinstance(holder, LatePage)
        return holder.wanted()

    @property
    def current_page(self) -> QWidget:
        """The page that is open."""
        return self.page(self.currentIndex())

    @property
    def pages(self) -> list[QWidget]:
        """Those that are made, in order."""
        holders = (self.widget(index) for index in range(self.count()))
        return [one.page for one in holders if isinstance(one, LatePage) and one.page is not None]

    def set_title(self, index: int, words: str) -> None:
        """What a tab is called."""
        self._titles[index].words = words
        self._titles[index].said = words
        self.fit_titles()

    def set_count(self, index: int, count: int, said: str) -> None:
        """A figure behind the words, 0: none; `said` is the title with it, for screen readers and the tooltip."""
        title = self._titles[index]
        if (title.count, title.said) != (count, said):
            title.count, title.said = count, said
            self.fit_titles()

    def fit_titles(self) -> None:
        """Show as much of the titles as there is room for."""
        for fit in Fit:
            self._apply(fit)
            if _AT_LEFT + self.tabBar().sizeHint().width() <= self.width():
                break

    def restyle(self) -> None:
        """The icons have another colour."""
        self._apply(self._fit)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """See the class."""
        if event.type() is QEvent.Type.LayoutRequest:
            size = self.tabBar().sizeHint()
            if size == self._bar_size:
                self.updateGeometry()
                return True
            self._bar_size = size
        return bool(super().event(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.fit_titles()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_titles()

    # --- private -----------------------------------------------------------------------------------------------

    def _apply(self, fit: Fit) -> None:
        self._fit = fit
        bar = self.tabBar()
        for index, title in enumerate(self._titles):
            named = fit is not Fit.ICONS or index == self.currentIndex()
            figure = "" if not title.count else str(title.count) if title.count <= MOST else f"{MOST}+"
            words = " · ".join(part for part in (title.words if named else "", figure) if part)
            picture = QIcon() if fit is Fit.WORDS else icon(title.icon, "text")
            if self.tabText(index) != words:
                self.setTabText(index, words)
            if self.tabIcon(index).cacheKey() != picture.cacheKey():  # the bar lays itself out anew for each
                self.setTabIcon(index, picture)
            self.setTabToolTip(index, title.said if not named or title.count else "")
            bar.setAccessibleTabName(index, title.said)

    def _on_current_changed(self) -> None:
        if self._fit is Fit.ICONS:
            self._apply(Fit.ICONS)
