"""The page of exports, on a real school file."""

from __future__ import annotations

import zipfile
from pathlib import Path

from app.codes import Role
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.exchange.exports.page import ExportsPage

SIZE = (1280, 800)


def test_everything_that_can_be_written_is(school: BuiltSchool, on_screen: OnScreen, tmp_path: Path) -> None:
    page = on_screen(ExportsPage, "admin", Role.ADMIN, SIZE)
    assert_accessible(page)
    assert page.year.currentText() == "2026/2027"
    assert [page.school_class.itemText(row) for row in range(page.school_class.count())] == ["7А", "7Б"]
    for card, name in ((page.roster, "roster.zip"), (page.calendar, "7А.ics"), (page.tables, "tables.zip")):
        assert card.hand_out is not None
        assert card.hand_out.save.isEnabled()
        card.hand_out.write_to(tmp_path / name)
        assert card.hand_out.open_folder.isVisible(), card.hand_out.banner
    for name, member in (("roster.zip", "manifest.csv"), ("tables.zip", "datapackage.json")):
        with zipfile.ZipFile(tmp_path / name) as archive:
            assert member in archive.namelist()
    assert b"BEGIN:VCALENDAR" in (tmp_path / "7А.ics").read_bytes()
    asked: list[str] = []
    page._place.family.page_requested.connect(lambda key, _target: asked.append(key))
    page.to_people.click()
    assert asked == ["people"]
