"""Messages on a real school file, as a parent and a class teacher read and write them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.codes import Role
from app.messages.commands import reply
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.messages.conftest import Open, Write
from ui.live import Live

Poll = Live[object]


def test_a_thread_opens_from_the_list(
    open_tab: Open, write: Write, parent: Session, teacher: Session, school: BuiltSchool, qtbot: QtBot
) -> None:
    thread = write(
        parent,
        "staff",
        school.russian_teacher,
        "Здравствуйте! Анна заболела.",
        "Болезнь",
        about_pupil=school.arbuzova,
    )
    reply(teacher, thread, "Выздоравливайте!")
    tab = open_tab("parent", Role.PARENT)
    assert [entry.subject for entry in tab.side.list.entries.entries] == ["Болезнь"]
    assert tab.side.list.entries.entries[0].unread == 1
    tab.side.list.step(0)
    assert tab.reading.stream.numbers == [1, 2]
    tab.grab().save("/tmp/lettersui/shot.png")
    assert_accessible(tab)
