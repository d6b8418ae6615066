"""The pages of the change log and the access log, on a real school file."""

from __future__ import annotations

from pathlib import Path

from app.audit.looks import DIARY, note_looks
from app.codes import Role
from tests.app.people.erasing.ground import fill
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.safety.audit.access_page import AccessPageView
from ui.safety.audit.log_page import LogPageView

SIZE = (1280, 800)


def test_the_change_log(school: BuiltSchool, on_screen: OnScreen, tmp_path: Path) -> None:
    fill(school)
    page = on_screen(LogPageView, "admin", Role.ADMIN, SIZE)
    assert_accessible(page)
    whole = page.model.rowCount()
    assert whole > 20
    page.kind.setCurrentIndex(page.kind.findData("marks"))
    assert 0 < page.model.rowCount() < whole
    page.author.setText("Цифрова")
    page.author.returnPressed.emit()
    assert page.author.person_id == school.maths_teacher
    page.text.setText("спутала")
    page.text.returnPressed.emit()
    assert page.model.rowCount() == 1
    page.save_to(tmp_path / "log.csv")
    assert "Спутала" in (tmp_path / "log.csv").read_text("utf-8-sig")
    page.text.setText("нет такого")
    page.text.returnPressed.emit()
    assert page.stack.currentWidget() is page.empty
    assert_accessible(page)
    page.verify.click()
    assert page._verified is not None
    assert page._verified.broken == ()
    school.file.connection.execute("UPDATE change_log SET reason = 'x' WHERE seq = 3")
    page.verify.click()
    assert "3" in page.verified_words.text()


def test_looks_of_the_staff_at_diaries_are_noted_once(school: BuiltSchool, on_screen: OnScreen) -> None:
    page = on_screen(AccessPageView, "deputy", Role.DEPUTY, SIZE)
    family = page.place.family
    for pupil in (school.arbuzova, school.yolkin, school.arbuzova):
        family.record_look(pupil, "week")
    family._note_timer.timeout.emit()
    family.record_look(school.yolkin, "marks")
    family._note_timer.timeout.emit()
    page.reload()
    assert [line[4] for line in page.model.lines] == ["Ёлкин Егор", "Арбузова Анна"]


def test_the_access_log(school: BuiltSchool, on_screen: OnScreen, tmp_path: Path) -> None:
    note_looks(school.session(Role.CLASS_TEACHER, school.russian_teacher), [school.arbuzova], DIARY)
    page = on_screen(AccessPageView, "admin", Role.ADMIN, SIZE)
    assert_accessible(page)
    assert page.model.lines[0][4] == "Арбузова Анна"
    page.person.choose(school.yolkin, "Ёлкин Егор")
    assert page.model.rowCount() == 0
    page.person.clear()
    assert page.model.rowCount() == 1
    page.kind.setCurrentIndex(page.kind.findData("looks"))
    page.save_to(tmp_path / "access.xlsx")
    assert (tmp_path / "access.xlsx").read_bytes().startswith(b"PK")
