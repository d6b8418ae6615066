"""The file is another than it was: a backup was put back, or the school got another key, at another PC."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.backup.copies import backup
from app.backup.key_change import change_key
from app.backup.restoring import prepared, restore
from app.codes import Role
from app.desk import Desk
from models.keys import make_key_file
from tests.app.backup.journal import set_mark
from tests.build import BuiltSchool
from tests.ui.shell.conftest import Enter
from ui.live import Live


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("elsewhere")


def test_after_a_restore_whoever_works_signs_in_anew(
    enter: Enter, school: BuiltSchool, live: Live[Desk], folder: Path
) -> None:
    info = backup(school.session(Role.ADMIN, school.admin), folder).info
    set_mark(school.session(Role.TEACHER, school.maths_teacher), school.algebra_a, school.yolkin, 5)
    window = enter("deputy", Role.DEPUTY)
    live.poll_now()
    with prepared(info.path, school.path) as staged:
        restore(school.session(Role.ADMIN, school.admin, staged.school), staged)
    live.poll_now()
    assert window.shell is None


def test_after_a_change_of_the_key_the_new_one_is_asked_for(
    enter: Enter, school: BuiltSchool, live: Live[Desk], desk: Desk, folder: Path
) -> None:
    window = enter("deputy", Role.DEPUTY)
    window.files.open(str(school.path))
    window = enter("deputy", Role.DEPUTY)
    live.poll_now()
    admin = school.session(Role.ADMIN, school.admin, school.other())
    make_key_file(folder / "new.key")
    change_key(admin, folder / "new.key", folder)
    live.poll_now()
    assert window.shell is None
    banner = window.files._welcome.banner
    assert not banner.isHidden()
    assert "ключ" in banner.text
    typed = next(one for one in banner.findChildren(QPushButton) if "листа" in one.text())
    assert not typed.isHidden()
    window.files.open(str(school.path), str(folder / "new.key"))
    assert banner.isHidden()
    admin.school.close()
    shutil.rmtree(folder)
