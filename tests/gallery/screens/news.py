"""News: as families read and confirm them, as they are written, who has read them, and where there are none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.desk import Desk
from app.news.commands import publish
from app.news.rows import Draft, Kind, Notice, Part, Who
from app.session import Session
from models.base import rows
from models.news import News, NewsReceipt
from models.people import Guardianship
from models.school import Enrollment
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.news.filter_bar import Choice, Shelf
from ui.news.tab import NewsTab
from ui.news.writing.audience import AudienceDialog


def _tab(
    stage: Stage,
    login: str,
    role: Role,
    *,
    prepare: Callable[[Desk], object] | None = None,
    kiosk: bool = False,
) -> NewsTab:
    desk = open_desk(stage.directory)
    who = sign_in(desk, login, role)
    if prepare is not None:
        prepare(desk)
    tab = NewsTab(stage.place(stage.worker(desk), who, kiosk=kiosk))
    stage.keep.append(tab)
    tab.resize(1280, 800)
    tab.show()
    return tab


def _open(tab: NewsTab, place: int = 0) -> NewsTab:
    tab.list.view.setCurrentIndex(tab.list.model.index(place))
    return tab


def _nobody_wrote(desk: Desk) -> None:
    with desk.school.writing():
        News.delete().execute()


def _meeting(desk: Desk) -> None:
    """The class teacher asks the parents to confirm, and two have."""

    def write(session: Session) -> int:
        own = min(session.scope.current_classes)
        notice = Notice(
            "Родительское собрание",
            "**Среда, 18:00**, наш кабинет.",
            (Part(Kind.CLASS, own, Who.PARENTS),),
            confirm=True,
        )
        return publish(session, notice, own)

    number = desk.ask(write)
    with desk.school.writing():
        own = desk.session.scope.current_classes
        pupils = Enrollment.select(Enrollment.pupil).where(Enrollment.school_class.in_(own))
        parents = rows(
            Guardianship.select(Guardianship.parent).where(Guardianship.pupil.in_(pupils)).limit(9)
        )
        for place, (parent,) in enumerate(list(parents)[::2]):
            confirmed = (desk.clock.now(), 1) if place % 2 else (None, 0)
            NewsReceipt.create(
                news=number,
                person=parent,
                seen_at=desk.clock.now(),
                confirmed_at=confirmed[0],
                confirmed=confirmed[1],
            )


def _pinned(tab: NewsTab) -> int:
    """Where the piece stands that is pinned; else the first."""
    return next((place for place, line in enumerate(tab.list.model.lines) if "pin" in line.icons), 0)


@screen("news.parent")
def news_parent(stage: Stage) -> QWidget:
    """What a parent finds: to be confirmed on top, pinned, changed, not read."""
    return _open(_tab(stage, "parent", Role.PARENT))


@screen("news.pinned")
def news_pinned(stage: Stage) -> QWidget:
    """A piece with a heading, a list and a link."""
    tab = _tab(stage, "pupil", Role.PUPIL)
    place = _pinned(tab)
    return _open(tab, place)


@screen("news.archive")
def news_archive(stage: Stage) -> QWidget:
    """What is over."""
    tab = _tab(stage, "parent", Role.PARENT)
    tab.bar.choose(Choice(Shelf.ARCHIVE))
    return _open(tab, 1)


@screen("news.none")
def news_none(stage: Stage) -> QWidget:
    """Nobody has written any."""
    return _tab(stage, "parent", Role.PARENT, prepare=_nobody_wrote)


@screen("news.head")
def news_head(stage: Stage) -> QWidget:
    """The head's list, with how many have read."""
    tab = _tab(stage, "director", Role.HEAD)
    place = _pinned(tab)
    return _open(tab, place)


@screen("news.readers")
def news_readers(stage: Stage) -> QWidget:
    """Who of the class has read it, by name."""
    tab = _tab(stage, "teacher", Role.CLASS_TEACHER, prepare=_meeting)
    place = next(place for place, row in enumerate(tab._rows) if row.may_change)
    _open(tab, place)
    tab.piece.readers.click()
    return tab


@screen("news.readers-school")
def news_readers_school(stage: Stage) -> QWidget:
    """The same for the head: by class."""
    tab = _tab(stage, "director", Role.HEAD)
    place = _pinned(tab)
    _open(tab, place)
    tab.piece.readers.click()
    return tab


@screen("news.editor")
def news_editor(stage: Stage) -> QWidget:
    """A class teacher writes."""
    tab = _tab(stage, "teacher", Role.CLASS_TEACHER)
    tab._write(
        Draft(
            "Едем в музей",
            "В **пятницу** едем на экскурсию, сбор у школы в *9:30*.\n\n## С собой\n\n- вода;\n- удобная обувь;\n"
            "- хорошее настроение.\n\n1. Билеты уже куплены.\n2. Вернёмся к 15:00.\n\n"
            "> Кто не едет – напишите мне.\n\n[Музей](https://museum.example/school)",
            confirm=True,
        )
    )
    return tab


@screen("news.editor-head")
def news_editor_head(stage: Stage) -> QWidget:
    """The head changes what is published."""
    tab = _tab(stage, "director", Role.HEAD)
    place = _pinned(tab)
    _open(tab, place)
    tab.piece.edit.click()
    return tab


@screen("news.drafts")
def news_drafts(stage: Stage) -> QWidget:
    """What the deputy has begun."""
    tab = _tab(stage, "zavuch", Role.DEPUTY)
    tab.bar.choose(Choice(Shelf.DRAFTS))
    return tab


@screen("news.audience")
def news_audience(stage: Stage) -> QWidget:
    """For whom it is."""
    tab = _tab(stage, "director", Role.HEAD)
    assert tab._choices is not None
    first = tab._choices.classes[0]
    dialog = AudienceDialog(tab._choices, [Part(Kind.CLASS, first.class_id, Who.PARENTS), Part(Kind.STAFF)])
    stage.keep.append(dialog)
    dialog.show()
    return dialog
