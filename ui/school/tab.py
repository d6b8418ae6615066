"""«Школа»: how the school stands, and its structure: year, bells, classes, subjects, courses, kinds of work."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from ui.family.page import Place
from ui.family.paged_tab import PagedTab, PageSpec
from ui.school.bells_page import BellsPage
from ui.school.classes_page import ClassesPage
from ui.school.courses.page import CoursesPage
from ui.school.first_day.page import FirstDayPage
from ui.school.kinds_page import KindsPage
from ui.school.new_year.page import NewYearPage
from ui.school.overview import OverviewPage
from ui.school.page import SchoolPage
from ui.school.settings.page import SettingsPage
from ui.school.subjects_page import SubjectsPage
from ui.school.year.page import YearPage

PAGES: tuple[PageSpec, ...] = (
    PageSpec("overview", QT_TRANSLATE_NOOP("SchoolPages", "Overview"), "layout-dashboard", OverviewPage),
    PageSpec("first_day", QT_TRANSLATE_NOOP("SchoolPages", "First day"), "wand-sparkles", FirstDayPage),
    PageSpec("year", QT_TRANSLATE_NOOP("SchoolPages", "Year"), "calendar-range", YearPage),
    PageSpec("bells", QT_TRANSLATE_NOOP("SchoolPages", "Bells"), "bell", BellsPage),
    PageSpec("classes", QT_TRANSLATE_NOOP("SchoolPages", "Classes"), "users", ClassesPage),
    PageSpec("subjects", QT_TRANSLATE_NOOP("SchoolPages", "Subjects"), "book", SubjectsPage),
    PageSpec("courses", QT_TRANSLATE_NOOP("SchoolPages", "Curriculum"), "grid-3x3", CoursesPage),
    PageSpec("kinds", QT_TRANSLATE_NOOP("SchoolPages", "Kinds of work"), "list", KindsPage),
    PageSpec("new_year", QT_TRANSLATE_NOOP("SchoolPages", "New year"), "graduation-cap", NewYearPage),
    PageSpec("settings", QT_TRANSLATE_NOOP("SchoolPages", "Settings"), "settings", SettingsPage),
)
"""In the order of the buttons."""


class SchoolTab(PagedTab):
    """Pages lead to one another, and into other tabs, by `page_wanted(key, target)`: a page of this tab by its key,
    else a tab of the program."""

    pages_context: ClassVar[str] = "SchoolPages"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, PAGES, parent)
        self.buttons["first_day"].hide()  # the overview leads there, while there is something to be done

    def _on_made(self, key: str, page: QWidget) -> None:
        if isinstance(page, SchoolPage):
            page.page_wanted.connect(self._on_page_wanted)

    def _on_page_wanted(self, key: str, target: object) -> None:
        if key in self.pages:
            self.go_to((key, target))
        else:
            self._place.family.page_requested.emit(key, target)
