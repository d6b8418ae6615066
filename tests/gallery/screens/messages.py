"""Messages: what a parent, a class teacher, a deputy head see and write; urgent ones; hostile text; nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import FixedClock
from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from app.messages.commands import confirm_urgent, mark_read, reply, send
from app.messages.handling import close_thread, forward, withdraw
from app.messages.rows import Family, Letter, Recipient
from app.session import Session
from models.opening import open_school_file
from tests.build import NOW, BuiltSchool, build
from tests.gallery.registry import Stage, screen
from tests.ui.people import start
from ui.messages.list.entries import MAILING
from ui.messages.tab import MessagesTab
from ui.messages.urgent_bar import UrgentBar
from ui.messages.written import Written, new_key
from ui.widgets import KIOSK

_LONG = (
    "Добрый день! На следующей неделе класс едет в музей. Сбор у школы в 8:40, возвращение к 14:00. "
    "Возьмите, пожалуйста, воду и удобную обувь; фотографировать можно без вспышки.\n\n"
    "Подробности: https://example.org/museum?group=7a\n\nС уважением, классный руководитель"
)
_HOSTILE = (
    "<script>alert('привет')</script> <b>не жирно</b> \u202eexe.gpj\u202c \u200b\u200bскрыто "
    + "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307" * 3 + "\n" + "а" * 6000
)  # fmt: skip


class _Scene:
    """The small school with letters in it, and somebody at a desk."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        path = stage.directory / "school.db"
        ids = build(path)
        self.school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), ids)
        self.parent = self.school.session(Role.PARENT, ids["parent"])
        self.teacher = self.school.session(Role.CLASS_TEACHER, ids["russian_teacher"])
        self.maths = self.school.session(Role.TEACHER, ids["maths_teacher"])
        self.deputy = self.school.session(Role.DEPUTY, ids["deputy"])

    def letter(self, who: Session, kind: str, name: str, subject: str, text: str, **more: object) -> int:
        number = self.school.ids[name] if name else 0
        letter = replace(Letter((Recipient(kind, number),), subject, text), **more)  # type: ignore[arg-type]
        return send(who, letter).thread_id

    def tab(self, who: str, role: Role, *, kiosk: bool = False) -> MessagesTab:
        desk = Desk()
        desk.open(self.school.path)
        desk.clock = self.school.clock
        me = start(desk, self.school, who, role)
        self.place = self.stage.place(self.stage.worker(desk), me, kiosk=kiosk)
        tab = MessagesTab(self.place)
        tab.setProperty(KIOSK, kiosk)
        tab.resize(1280, 800)
        tab.show()
        return tab

    def talk(self) -> int:
        """Some threads; returns the one between parent and class teacher."""
        thread = self.letter(
            self.parent, "staff", "russian_teacher", "Анна заболела",
            "Здравствуйте! Анна заболела, сегодня в школу не придёт. Что задано по русскому?",
            about_pupil=self.school.arbuzova,
        )  # fmt: skip
        mark_read(self.teacher, thread, 1)
        reply(self.teacher, thread, "Выздоравливайте! По русскому языку — упражнение 214, письменно.")
        self.letter(
            self.parent, "staff", "maths_teacher", "Контрольная по алгебре",
            "Добрый день! Подскажите, когда можно переписать контрольную?", about_pupil=self.school.arbuzova,
        )  # fmt: skip
        self.letter(self.teacher, "class", "class_a", "Поездка в музей", _LONG, family=Family.BOTH)
        self.letter(
            self.maths, "staff", "russian_teacher", "Замена в среду", "Сможете взять 7А третьим уроком?"
        )
        return thread


def _opened(stage: Stage, who: str, role: Role, *, kiosk: bool = False) -> MessagesTab:
    scene = _Scene(stage)
    thread = scene.talk()
    tab = scene.tab(who, role, kiosk=kiosk)
    tab.open_thread(thread)
    return tab


@screen("messages.parent")
def messages_parent(stage: Stage) -> QWidget:
    """A parent reads the answer of the class teacher."""
    return _opened(stage, "parent", Role.PARENT)


@screen("messages.teacher")
def messages_teacher(stage: Stage) -> QWidget:
    """The class teacher answers."""
    tab = _opened(stage, "russian_teacher", Role.CLASS_TEACHER)
    tab.reading.answer.text.insertPlainText("Здравствуйте! Спасибо, что предупредили.")
    return tab


@screen("messages.kiosk", touch=True)
def messages_kiosk(stage: Stage) -> QWidget:
    """A parent at a kiosk."""
    return _opened(stage, "parent", Role.PARENT, kiosk=True)


@screen("messages.empty")
def messages_empty(stage: Stage) -> QWidget:
    """Nobody has written yet."""
    return _Scene(stage).tab("parent", Role.PARENT)


@screen("messages.away")
def messages_away(stage: Stage) -> QWidget:
    """The share does not answer; nothing has been read yet."""
    tab = _Scene(stage).tab("parent", Role.PARENT)
    tab.side._on_failed(StorageProblem("share.unreachable"))
    return tab


@screen("messages.urgent")
def messages_urgent(stage: Stage) -> QWidget:
    """An urgent message waits for the class teacher: bar, list, thread."""
    scene = _Scene(stage)
    scene.talk()
    thread = scene.letter(
        scene.parent, "staff", "russian_teacher", "Ребёнок не пришёл домой",
        "Анна не отвечает на звонки. Она ещё в школе?", about_pupil=scene.school.arbuzova, urgent=True,
    )  # fmt: skip
    tab = scene.tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(thread)
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(UrgentBar(scene.place, holder))
    layout.addWidget(tab, 1)
    return holder


@screen("messages.urgent-way")
def messages_urgent_way(stage: Stage) -> QWidget:
    """The way of an urgent message, as its sender sees it."""
    scene = _Scene(stage)
    thread = scene.letter(
        scene.parent, "staff", "russian_teacher", "Ребёнок не пришёл домой",
        "Анна не отвечает на звонки. Она ещё в школе?", about_pupil=scene.school.arbuzova, urgent=True,
    )  # fmt: skip
    mark_read(scene.teacher, thread, 1)
    confirm_urgent(scene.teacher, thread, 1)
    reply(scene.teacher, thread, "Анна на дополнительном занятии, до 15:30.")
    tab = scene.tab("parent", Role.PARENT)
    tab.open_thread(thread)
    return tab


@screen("messages.hostile")
def messages_hostile(stage: Stage) -> QWidget:
    """Markup, signs that turn the writing round, a line without end: plain text."""
    scene = _Scene(stage)
    thread = scene.letter(
        scene.parent, "staff", "russian_teacher", "<h1>Тема</h1> \u202eанемерп", _HOSTILE,
        about_pupil=scene.school.arbuzova,
    )  # fmt: skip
    tab = scene.tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(thread)
    return tab


@screen("messages.closed")
def messages_closed(stage: Stage) -> QWidget:
    """Closed, with a message that was withdrawn and one that was passed on."""
    scene = _Scene(stage)
    thread = scene.talk()
    reply(scene.parent, thread, "Спасибо!")
    forward(scene.teacher, thread, 1, (scene.school.maths_teacher,), "Для сведения.")
    reply(scene.teacher, thread, "Это сообщение отправлено по ошибке.")
    withdraw(scene.teacher, thread, 4)
    close_thread(scene.teacher, thread, expected_no=4)
    tab = scene.tab("parent", Role.PARENT)
    tab.open_thread(thread)
    return tab


@screen("messages.mailing")
def messages_mailing(stage: Stage) -> QWidget:
    """A letter to a class: who has read it."""
    scene = _Scene(stage)
    scene.talk()
    tab = scene.tab("russian_teacher", Role.CLASS_TEACHER)
    tab.side.show_folder("mailings")
    entry = tab.side.list.entries.entries[0]
    assert entry.key.startswith(MAILING)
    tab.side.list.step(0)
    return tab


@screen("messages.search")
def messages_search(stage: Stage) -> QWidget:
    """What was found, and the message with its words standing out."""
    scene = _Scene(stage)
    scene.talk()
    tab = scene.tab("russian_teacher", Role.CLASS_TEACHER)
    tab.side.search.setText("упражнение")
    tab.side._typing.stop()
    tab.side.reload()
    tab.side.list.step(0)
    return tab


def _composing(stage: Stage, who: str, role: Role, begin: Callable[[MessagesTab, _Scene], object]) -> QWidget:
    scene = _Scene(stage)
    scene.talk()
    tab = scene.tab(who, role)
    begin(tab, scene)
    return tab


@screen("messages.new-parent")
def messages_new_parent(stage: Stage) -> QWidget:
    """To whom a parent can write."""
    return _composing(stage, "parent", Role.PARENT, lambda tab, _scene: tab.begin_letter())


@screen("messages.new-class-teacher")
def messages_new_class_teacher(stage: Stage) -> QWidget:
    """Two presses after signing in: a letter to the class teacher, urgent."""

    def begin(tab: MessagesTab, _scene: _Scene) -> None:
        tab.write_to_class_teacher()
        tab.composer.subject.setText("Анна заболела")
        tab.composer.text.insertPlainText("Здравствуйте! Анна сегодня не придёт в школу.")
        tab.composer.urgent.setChecked(True)

    return _composing(stage, "parent", Role.PARENT, begin)


@screen("messages.new-staff")
def messages_new_staff(stage: Stage) -> QWidget:
    """To whom a class teacher can write."""
    return _composing(stage, "russian_teacher", Role.CLASS_TEACHER, lambda tab, _scene: tab.begin_letter())


@screen("messages.new-class")
def messages_new_class(stage: Stage) -> QWidget:
    """To a whole class: each family sees only its own thread; the text is missing."""

    def begin(tab: MessagesTab, scene: _Scene) -> None:
        tab.begin_letter()
        option = next(one for one in tab.composer.options if one.kind == "class")
        tab.composer.open(Written(new_key(), subject="Родительское собрание", to=(option.addressee,)))
        tab.composer._on_send()

    return _composing(stage, "russian_teacher", Role.CLASS_TEACHER, begin)


@screen("messages.drafts")
def messages_drafts(stage: Stage) -> QWidget:
    """What is begun, and what waits for the share."""

    def begin(tab: MessagesTab, scene: _Scene) -> None:
        tab.drafts.type(Written(new_key(), "Прошу до среды сдать", "Отчёты"))
        tab.begin_letter(tab.drafts.all[0])
        tab.side.show_folder("drafts")

    return _composing(stage, "deputy", Role.DEPUTY, begin)
