"""What to tell me about: ticks that are stored at once, and what cannot be switched off."""

from __future__ import annotations

import pytest

from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from models.log import Setting
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.digest.conftest import Open
from ui.digest.options import OptionsDialog
from ui.shell.shell import Shell


def dialog_of(shell: Shell) -> OptionsDialog:
    shell.open_options()
    found = shell.findChild(OptionsDialog)
    assert isinstance(found, OptionsDialog)
    return found


def test_a_kind_is_switched_off_and_on_again(school: BuiltSchool, hand: Hand, open_shell: Open) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    shell = open_shell("parent", Role.PARENT)
    before = shell.bell.count
    dialog = dialog_of(shell)
    assert_accessible(dialog)
    box = dialog.boxes["digest.marks"]
    assert (box.text(), box.isChecked()) == ("Новые оценки и пропуски", True)
    box.click()
    assert shell.bell.count == before - 1
    with school.file.reading():
        assert Setting.get(Setting.key == "digest.marks").value == "false"
    box.click()
    assert shell.bell.count == before


def test_staff_have_the_notices_of_the_system(open_shell: Open) -> None:
    assert "digest.desktop" in dialog_of(open_shell("deputy", Role.DEPUTY)).boxes
    family = dialog_of(open_shell("parent", Role.PARENT))
    assert "digest.desktop" not in family.boxes


def test_a_box_never_says_what_is_not_stored(
    school: BuiltSchool, desk: Desk, open_shell: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(open_shell("parent", Role.PARENT))
    real = desk.ask
    refused = [True]

    def once(job: object) -> object:
        if refused:
            refused.pop()
            raise StorageProblem("file.busy")
        return real(job)  # type: ignore[arg-type]

    monkeypatch.setattr(desk, "ask", once)
    dialog.boxes["digest.homework"].click()
    assert dialog.banner.isVisible()
    assert dialog.boxes["digest.homework"].isChecked()
