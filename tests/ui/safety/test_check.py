"""The page of the check: asked, told in words with what to do, repaired, checked again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

from app.codes import Role
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.safety.check.page import CheckPage
from ui.safety.tab import SafetyTab


def test_checked_and_repaired(on_screen: OnScreen, school: BuiltSchool) -> None:
    tab = on_screen(SafetyTab, "admin", Role.ADMIN, (1280, 800))
    tab.go_to("check")
    page = tab.pages["check"]
    assert isinstance(page, CheckPage)
    assert page.found is None
    page.check.click()
    assert page.found == ()
    assert not page.tree.isVisible()
    with school.file.writing():
        school.file.connection.execute("UPDATE person SET sort_key = 'x' WHERE id < 4")
        school.file.connection.execute("UPDATE enrollment SET to_date = 20361101 WHERE pupil_id = 9")
    page.check.click()
    assert page.found is not None
    assert {one.code for one in page.found} == {"person.wrong_sort_key", "enrollment.outside_year"}
    top = page.tree.topLevelItem(0)
    assert top is not None
    assert (top.text(1), top.childCount()) == ("3", 4)
    assert "исправ" in top.text(2)
    assert_accessible(page)
    page.repair.click()
    assert page.box is not None
    next(one for one in page.box.buttons() if one.text() == "Исправить").click()
    assert page.found is not None
    assert {one.code for one in page.found} == {"enrollment.outside_year"}
    assert "before-repair" in page.banner.text
    assert not page.repair.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
