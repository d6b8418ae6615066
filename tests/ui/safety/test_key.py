"""The page of the key: encrypted from the window, on paper, and typed back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from pytestqt.qtbot import QtBot

from app.backup.recovery_sheet import sheet_facts
from app.codes import Role
from app.desk import Desk
from app.people.queries import staff
from models.errors import StorageError
from models.keys import read_key_file
from models.opening import open_school_file
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.family.known_files import KnownFiles
from ui.safety.key.change_dialog import ChangeKeyDialog
from ui.safety.key.page import KeyPage
from ui.safety.key.type_dialog import TypeKeyDialog
from ui.safety.tab import SafetyTab

SIZE = (1280, 800)


@pytest.fixture
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pc")


def opened(on_screen: OnScreen) -> KeyPage:
    tab = on_screen(SafetyTab, "admin", Role.ADMIN, SIZE)
    tab.go_to("key")
    page = tab.pages["key"]
    assert isinstance(page, KeyPage)
    return page


def test_encrypted_printed_and_typed_back(
    on_screen: OnScreen, school: BuiltSchool, desk: Desk, keys: Path, qtbot: QtBot
) -> None:
    page = opened(on_screen)
    assert not page.sheet.isEnabled()
    page.change.click()
    dialog = page.dialog
    assert isinstance(dialog, ChangeKeyDialog)
    assert not dialog.take.isEnabled()
    dialog.alone.setChecked(True)
    dialog.take.click()
    assert page.dialog is dialog  # no place for the key yet
    dialog.key.line.setText(str(school.path.with_name("beside.key")))
    dialog.folder.line.setText(str(keys))
    dialog.take.click()
    assert not dialog.banner.isHidden()
    dialog.key.line.setText(str(keys / "school.key"))
    assert_accessible(dialog)
    dialog.take.click()
    assert page.dialog is None
    assert page.facts is not None
    assert page.facts.encrypted
    assert page.sheet.isEnabled()
    assert_accessible(page)
    assert KnownFiles(QSettings()).key_for(str(school.path)) == str(keys / "school.key")
    with pytest.raises(StorageError):
        open_school_file(school.path)
    school.file.close()
    school.file = open_school_file(school.path, key=read_key_file(keys / "school.key"))
    assert desk.ask(staff)  # whoever did it works on
    page.sheet.click()
    assert page.preview is not None
    page.preview.close()
    facts = desk.ask(sheet_facts)
    page.typed.click()
    typing = page.dialog
    assert isinstance(typing, TypeKeyDialog)
    typing.text.setPlainText("\n".join(facts.lines)[:-1])
    typing.save_to(str(keys / "again.key"))
    assert not typing.banner.isHidden()
    typing.text.setPlainText("\n".join(facts.lines).lower())
    typing.save_to(str(keys / "again.key"))
    assert page.dialog is None
    assert read_key_file(keys / "again.key") == read_key_file(keys / "school.key")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
