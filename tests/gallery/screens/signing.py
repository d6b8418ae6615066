"""Signing the weeks: what is offered first, and the bar under the week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QWidget

from app.clock import FixedClock
from app.codes import Role
from app.diary.signing import sign_week, sign_weeks
from app.diary.weeks import to_sign
from app.errors import StorageProblem
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.diary.tab import DiaryTab
from ui.errors import sentence_for

MONDAY = date(2026, 11, 23)


def _diary(
    stage: Stage,
    role: Role = Role.PARENT,
    *,
    signed: tuple[date, ...] = (),
    day: int = 23,
    all_but: int | None = None,
) -> DiaryTab:
    """The diary of the demonstration parent or pupil, on a day of November; with some weeks signed before."""
    desk = open_desk(stage.directory)
    desk.clock = FixedClock(desk.clock.now().replace(day=day, hour=16))
    sign_in(desk, "parent", Role.PARENT)
    waiting = to_sign(desk.session)
    for monday in signed:
        sign_week(desk.session, waiting[0].pupil.pupil_id, monday)
    for one in waiting if all_but is not None else ():
        sign_weeks(desk.session, one.pupil.pupil_id, [week.monday for week in one.weeks[all_but:]])
    who = sign_in(desk, "parent" if role is Role.PARENT else "pupil", role)
    worker = stage.worker(desk)
    tab = DiaryTab(stage.place(worker, who))
    tab.resize(1280, 800)
    tab.show()
    assert tab.spread.cards
    return tab


@screen("signing.offer")
def offer(stage: Stage) -> QWidget:
    """Much: several weeks of two children wait."""
    return _diary(stage)


@screen("signing.offer-one")
def offer_one(stage: Stage) -> QWidget:
    """Little: the last week of each child."""
    return _diary(stage, all_but=1)


@screen("signing.asking")
def asking(stage: Stage) -> QWidget:
    """A second press is asked for."""
    tab = _diary(stage, all_but=1)
    tab.signing.offer.sections[0].cards[0].press.button.click()
    return tab


@screen("signing.signed")
def signed(stage: Stage) -> QWidget:
    """The first of them is signed on this page, and all are about to be."""
    tab = _diary(stage)
    press = tab.signing.offer.sections[0].cards[0].press
    press.button.click()
    press.yes.click()
    tab.signing.offer.all.button.click()
    return tab


@screen("signing.done")
def done(stage: Stage) -> QWidget:
    """None waits any more."""
    tab = _diary(stage, all_but=1)
    tab.signing.offer.all.button.click()
    tab.signing.offer.all.yes.click()
    return tab


@screen("signing.refused")
def refused(stage: Stage) -> QWidget:
    """The share did not answer."""
    tab = _diary(stage, all_but=1)
    card = tab.signing.offer.sections[0].cards[0]
    tab.signing.offer.show_error((card.week,), sentence_for(StorageProblem("share.unreachable")))
    return tab


def _week(tab: DiaryTab, monday: date) -> DiaryTab:
    tab.signing.show_diary()
    tab.go_to(monday)
    assert tab.spread.cards
    return tab


@screen("signing.bar-open")
def bar_open(stage: Stage) -> QWidget:
    """Under a week that waits."""
    return _week(_diary(stage), MONDAY - timedelta(weeks=1))


@screen("signing.bar-asking")
def bar_asking(stage: Stage) -> QWidget:
    """The question under the week."""
    tab = _week(_diary(stage), MONDAY - timedelta(weeks=1))
    tab.signing.bar.press.button.click()
    return tab


@screen("signing.bar-signed")
def bar_signed(stage: Stage) -> QWidget:
    """Under a week that is signed."""
    return _week(_diary(stage, all_but=0), MONDAY - timedelta(weeks=1))


@screen("signing.bar-not-yet")
def bar_not_yet(stage: Stage) -> QWidget:
    """Before Friday."""
    return _week(_diary(stage), MONDAY)


@screen("signing.bar-pupil")
def bar_pupil(stage: Stage) -> QWidget:
    """What the pupil sees."""
    return _week(_diary(stage, Role.PUPIL), MONDAY - timedelta(weeks=1))


@screen("signing.bar-paper")
def bar_paper(stage: Stage) -> QWidget:
    """Signed on paper."""
    tab = _week(_diary(stage, all_but=0), MONDAY - timedelta(weeks=1))
    sign = tab.signing.bar.sign
    assert sign is not None
    assert sign.signature is not None
    at = datetime(2026, 11, 21, 8, 30).astimezone()
    paper = replace(
        sign.signature, on_paper=True, own=False, recorded_by="Толстых Вера Фёдоровна", signed_at=at
    )
    tab.signing.bar.show_sign(replace(sign, signature=paper), by_parent=True)
    return tab
