"""The dialogs that erase a person and hand data out, on a real school file."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from app.backup.copies import backup
from app.codes import Role
from models.people import Person
from tests.app.people.erasing.ground import fill
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.outgoing.erase import EraseDialog
from ui.outgoing.hand_out import HandOutDialog

SIZE = (760, 680)


def test_a_person_is_erased(
    school: BuiltSchool, on_screen: OnScreen, tmp_path: Path, monkeypatch: Any
) -> None:
    ground = fill(school)
    copies = tmp_path / "copies"
    copies.mkdir()
    backup(school.session(Role.ADMIN, school.admin), copies)
    monkeypatch.setattr("ui.outgoing.erase.folders_of_backups", lambda _session: (str(copies),))
    school.clock.moment = school.clock.moment.replace(hour=12)
    dialog = on_screen(lambda place: EraseDialog(place, ground.pupil), "admin", Role.ADMIN, SIZE)
    gone: list[bool] = []
    dialog.erased.connect(lambda: gone.append(True))
    form = dialog.form
    assert form.passages.count() > 2
    assert list(form.parent_boxes) == [ground.parent]
    assert not form.has_left.isVisible()
    assert_accessible(dialog)
    assert not dialog.erase.isEnabled()
    form.ground.setText("заявление № 4")
    form.typed.setText("ржевский")
    assert not dialog.erase.isEnabled()
    form.typed.setText("ржевская")
    form.passages.item(0).setCheckState(Qt.CheckState.Checked)
    form.parent_boxes[ground.parent].setChecked(True)
    assert dialog.erase.isEnabled()
    dialog.erase.click()
    assert dialog.banner.isHidden(), dialog.banner.text()
    assert gone == [True]
    with school.file.reading():
        assert Person.get_by_id(ground.parent).last_name == f"№{ground.parent}"
        assert Person.get_by_id(ground.pupil).first_name == ""
    assert dialog.remove_older.isVisible()
    assert_accessible(dialog)
    dialog.remove_older.click()
    assert not dialog.remove_older.isVisible()
    assert list(copies.glob("*.db")) == []


def test_who_may_not_be_erased(school: BuiltSchool, on_screen: OnScreen) -> None:
    dialog = on_screen(lambda place: EraseDialog(place, school.zhukova), "admin", Role.ADMIN, SIZE)
    form = dialog.form
    form.ground.setText("заявление")
    form.typed.setText("Жукова")
    assert form.has_left.isVisible()
    assert not dialog.erase.isEnabled()
    form.has_left.setChecked(True)
    assert dialog.erase.isEnabled()


def test_data_are_handed_out(school: BuiltSchool, on_screen: OnScreen, tmp_path: Path) -> None:
    for kind in ("person", "pupil"):
        dialog = on_screen(
            lambda place, kind=kind: HandOutDialog(place, kind, school.arbuzova, "Арбузова Анна"), "admin", Role.ADMIN,
            SIZE,
        )  # fmt: skip
        assert_accessible(dialog)
        dialog.hand_out.write_to(tmp_path / f"{kind}.zip")
        assert dialog.hand_out.open_folder.isVisible()
        assert zipfile.is_zipfile(tmp_path / f"{kind}.zip")
        dialog.hand_out.write_to(tmp_path / "no folder" / "a.zip")
        assert not dialog.hand_out.open_folder.isVisible()
        assert dialog.hand_out.banner.isVisible()
