"""The dashboard on a school file that control has judged: what is entered is what is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.codes import Role
from app.control.advancing import recompute_control
from tests.app.control.story import Story
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.people import OnScreen
from ui.control.dashboard.load_heat import LoadView
from ui.control.dashboard.load_part import LoadPart
from ui.control.dashboard.page import FAMILIES, LOAD, DashboardPage
from ui.control.dashboard.steps import View
from ui.control.dashboard.use_heat import Use
from ui.control.tab import ControlTab
from ui.i18n import Language, Translations

Judged = Callable[[], DashboardPage]


@pytest.fixture
def story(school: BuiltSchool) -> Story:
    """Algebra of 7А, kept on two of its lessons and with the topic of one."""
    story = Story(school)
    story.mark(school.arbuzova, LESSON_DAYS[0], 5)
    story.mark(school.yolkin, LESSON_DAYS[1], 4)
    story.topic(LESSON_DAYS[0], "Дроби")
    return story


@pytest.fixture
def judged(on_screen: OnScreen, translations: Translations, story: Story) -> Judged:
    """The page of the deputy head after all was judged."""
    translations.set_language(Language.EN)

    def opened() -> DashboardPage:
        recompute_control(story.deputy)
        return on_screen(DashboardPage, "deputy", Role.DEPUTY, (1280, 800))

    return opened


def test_before_anything_was_judged_it_says_so(
    on_screen: OnScreen, translations: Translations, school: BuiltSchool
) -> None:
    page = on_screen(DashboardPage, "deputy", Role.DEPUTY, (1280, 800))
    assert page._stack.currentWidget() is page._empty


def test_what_is_entered_is_what_is_seen(judged: Judged, story: Story) -> None:
    page = judged()
    part = page.filling
    answer = part.answer
    assert answer is not None
    found = answer.page.cells[story.school.class_a, story.school.algebra]
    assert (found.now.kept, found.now.topics, found.now.marks) == (2, 1, 2)
    rows = {name: cells for name, *cells in part.heat.figures().rows}
    column = [one.key for one in part.heat.data.columns].index(str(story.school.algebra))
    assert rows["7А"][column].split()[0] == str(round(100 * 2 / found.now.lessons))


def test_each_step_reads_what_it_shows(judged: Judged, story: Story) -> None:
    page = judged()
    part = page.filling
    for view in View:
        part.choose_view(view)
        assert part.heat.data.rows, view
    part.choose_view(View.SUBJECTS)
    part.heat.opened.emit(str(story.school.class_a), "all")
    names = {row.key for row in part.heat.data.rows}
    assert str(story.school.algebra_a) in names
    part.heat.opened.emit(str(story.school.algebra_a), "kept")
    assert part.answer is not None
    assert part.answer.course is not None
    weeks = part.answer.course.weeks
    assert sum(one.filling.marks for one in weeks) == 2
    assert [row.key for row in part.heat.data.rows] == [
        f"{one.week.isoformat()}/{one.term}" for one in reversed(weeks)
    ]


def test_families_and_load_of_the_school(judged: Judged, story: Story) -> None:
    page = judged()
    page.show_part(FAMILIES)
    part = page.part
    assert part.is_known
    for use in Use:
        part.choose_use(use)  # type: ignore[attr-defined]
    page.show_part(LOAD)
    load = page.part
    assert isinstance(load, LoadPart)
    load.choose_view(LoadView.WORKS)
    load.choose_view(LoadView.HOMEWORK)
    assert load.is_known
    load.heat.opened.emit(str(story.school.class_a), LESSON_DAYS[0].isoformat())
    assert page._error is None
    assert load.behind.isVisible()


def test_what_is_judged_meanwhile_is_seen(judged: Judged, story: Story) -> None:
    page = judged()
    before = page.filling.answer
    assert before is not None
    story.topic(LESSON_DAYS[1], "Проценты")
    recompute_control(story.deputy)
    page._live.poll_now()
    after = page.filling.answer
    assert after is not None
    assert after.page.total.now.topics == before.page.total.now.topics + 1


def test_in_the_tab_of_control_it_has_its_place_in_the_bar_and_leads_to_findings(
    judged: Judged, on_screen: OnScreen, story: Story
) -> None:
    judged()
    tab = on_screen(ControlTab, "deputy", Role.DEPUTY, (1280, 800))
    page = tab.pages["dashboard"]
    assert isinstance(page, DashboardPage)
    assert not page.corner.isVisible()
    tab.buttons["dashboard"].click()
    assert page.corner.isVisible()
    assert (
        page.corner.mapTo(tab, page.corner.rect().topLeft()).y() < page.mapTo(tab, page.rect().topLeft()).y()
    )
    assert page.filling.is_known
    page.filling.heat.opened.emit(str(story.school.class_a), str(story.school.algebra))
    page.filling.findings.click()
    assert tab._stack.currentWidget() is tab.pages["findings"]
    assert not page.corner.isVisible()
