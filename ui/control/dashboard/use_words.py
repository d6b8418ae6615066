"""Use of the diaries in words: the figures above, titles and hints, and the names behind a cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.control.dashboard_rows import (
    ClassUseLine,
    ParentUse,
    PupilNeverCame,
    PupilUse,
    UnansweredRow,
    UsePage,
    UseWeek,
    UseWeekColumn,
)
from ui.control.dashboard.behind_panel import Behind
from ui.control.dashboard.measure_bar import Told
from ui.control.dashboard.measure_words import DashboardCounts, percent_text
from ui.control.dashboard.use_heat import Use, last_over, school_use, use_need
from ui.family.dates import short_date, week_words
from ui.family.targets import ClassWeek
from ui.naming import short_name
from ui.widgets.lines import Line


def use_name(use: Use) -> str:
    """As a tile and a title have it."""
    translate = QCoreApplication.translate
    return {
        Use.PARENTS: translate("Dashboard", "Parents looked"),
        Use.SIGNED: translate("Dashboard", "Weeks signed"),
        Use.PUPILS: translate("Dashboard", "Pupils looked"),
        Use.LOGINS: translate("Dashboard", "Never came"),
        Use.LETTERS: translate("Dashboard", "Letters unanswered"),
    }[use]


def map_title(use: Use) -> str:
    """Above the map or list."""
    if use is Use.LOGINS:
        return QCoreApplication.translate("Dashboard", "Logins and first visits")
    return use_name(use) if use is Use.LETTERS else f"{use_name(use)}, %"


def use_meaning(use: Use) -> str:
    """What exactly is counted."""
    translate = QCoreApplication.translate
    return {
        Use.PARENTS: translate("Dashboard", "Diaries at which a parent looked in the week, of all pupils"),
        Use.SIGNED: translate(
            "Dashboard", "Diaries signed for the week, of the pupils whose parents are asked to sign"
        ),
        Use.PUPILS: translate("Dashboard", "Diaries at which the pupil looked in the week, of all pupils"),
        Use.LOGINS: translate("Dashboard", "Pupils none of whose parents ever came into the diary"),
        Use.LETTERS: translate("Dashboard", "Letters of parents that wait for an answer"),
    }[use]


def told(page: UsePage, letters: Sequence[UnansweredRow]) -> tuple[Told, ...]:
    """The figures above: of the last finished week, beside the one before it."""
    over = [one for one in page.weeks if one.over]
    now, before = (over[-1] if over else None), (over[-2] if len(over) > 1 else None)
    total, late = school_use(page), sum(one.late for one in letters)
    translate = QCoreApplication.translate
    share = 1 - total.families / total.pupils if total.pupils else 0.0
    of = translate("Dashboard", "of {0}").format(total.pupils) if total.pupils else ""
    return (
        *(_told_share(use, now, before) for use in (Use.PARENTS, Use.SIGNED, Use.PUPILS)),
        Told(
            Use.LOGINS, use_name(Use.LOGINS), str(total.never_came) if total.pupils else "–", of,
            use_need(1 - share) if total.pupils else 0, use_meaning(Use.LOGINS),
        ),
        Told(
            Use.LETTERS, use_name(Use.LETTERS), str(len(letters)),
            translate("Dashboard", "late: {0}").format(late) if late else "", 3 if late else 0,
            use_meaning(Use.LETTERS),
        ),
    )  # fmt: skip


def _told_share(use: Use, now: UseWeekColumn | None, before: UseWeekColumn | None) -> Told:
    share, was = _share(use, now), _share(use, before)
    if share is None:
        return Told(use, use_name(use), "–", "", 0, use_meaning(use))
    return Told(
        use, use_name(use), percent_text(share), "" if was is None else _change(share - was), use_need(share),
        use_meaning(use),
    )  # fmt: skip


def _share(use: Use, week: UseWeekColumn | None) -> float | None:
    if week is None:
        return None
    part, whole = {
        Use.SIGNED: (week.signed, week.asked),
        Use.PUPILS: (week.by_pupils, week.pupils),
    }.get(use, (week.by_parents, week.pupils))
    return part / whole if whole else None


def _change(by: float) -> str:
    """Since the week before."""
    translate, points = QCoreApplication.translate, round(abs(by) * 100)
    if not points:
        return translate("Dashboard", "as before")
    sign = "\N{BLACK UP-POINTING TRIANGLE}" if by > 0 else "\N{BLACK DOWN-POINTING TRIANGLE}"
    pattern = translate("Dashboard", "better by {0}") if by > 0 else translate("Dashboard", "worse by {0}")
    return f"{sign} {pattern.format(DashboardCounts().points(points))}"


def sentence(page: UsePage, use: Use) -> str:
    """Below the title."""
    translate = QCoreApplication.translate
    if use is Use.LOGINS:
        return translate(
            "Dashboard", "How far the families of each class have come. A click on a head orders by it."
        )
    if use is Use.LETTERS:
        return translate(
            "Dashboard",
            "Letters of parents that wait for an answer, the longest wait first. What they say is not shown.",
        )
    week = last_over(page)
    text = f"{use_meaning(use)}."
    if week is None:
        return text
    return f"{text} " + translate("Dashboard", "The last finished week: {0}.").format(week_words(week.week))


def hint(use: Use) -> str:
    """The line below while no cell is pointed at."""
    translate = QCoreApplication.translate
    if use is Use.LOGINS:
        return translate("Dashboard", "Enter names the families of a class that never came.")
    if use is Use.LETTERS:
        return translate("Dashboard", "Enter shows what control has found of it.")
    return translate("Dashboard", "Enter names the pupils of a class in a week.")


def nothing(page: UsePage, letters: Sequence[UnansweredRow], use: Use) -> str:
    """Why there is nothing to see; "": there is."""
    translate = QCoreApplication.translate
    if use is Use.LETTERS:
        return "" if letters else translate("Dashboard", "No parent waits for an answer.")
    if not page.classes:
        return translate("Dashboard", "There are no classes yet.")
    if use is not Use.LOGINS and not page.weeks:
        return translate("Dashboard", "Looks and signatures appear with the first week of lessons.")
    if use is Use.SIGNED and not any(one.asked for one in page.classes):
        return translate("Dashboard", "No class is asked for signatures.")
    return ""


def note(page: UsePage) -> str:
    """Below on paper."""
    return QCoreApplication.translate("Dashboard", "Control on {0}").format(short_date(page.today))


# --- behind a cell ----------------------------------------------------------------------------------------------------


def behind_week(found: UseWeek, week: UseWeekColumn | None) -> Behind:
    """The pupils of a class in a week: first those whose parents did not look, the longest away before the others."""
    translate = QCoreApplication.translate
    asks = found.asked and week is not None and week.open
    away = sorted((one for one in found.pupils if not one.by_parents), key=lambda one: (-one.away, one.name))
    unsigned = [one for one in found.pupils if one.by_parents and not one.signed]
    rest = [one for one in found.pupils if one.by_parents and (one.signed or not asks)]
    groups: list[tuple[str, Sequence[PupilUse]]] = [(translate("Dashboard", "No parent looked: {0}"), away)]
    if asks:
        groups.append((translate("Dashboard", "Looked, not signed: {0}"), unsigned))
        groups.append((translate("Dashboard", "Looked and signed: {0}"), rest))
    else:
        groups.append((translate("Dashboard", "A parent looked: {0}"), rest))
    lines: list[Line] = []
    for head, pupils in groups:
        if pupils:
            lines.append(Line(head.format(len(pupils)), is_head=True))
            lines.extend(_pupil_line(found, one, asks=asks) for one in pupils)
    looked = len(found.pupils) - len(away)
    told = translate("Dashboard", "parents of {0} of {1} looked").format(looked, len(found.pupils))
    if asks:
        signed = sum(one.signed for one in found.pupils)
        told = f"{told}, " + translate("Dashboard", "signed {0} of {1}").format(signed, len(found.pupils))
    title = f"{found.name} · {week_words(found.week)}"
    return Behind(
        title, _capital(told), tuple(lines), translate("Dashboard", "Nobody was in the class then.")
    )


def _pupil_line(found: UseWeek, one: PupilUse, *, asks: bool) -> Line:
    translate = QCoreApplication.translate
    parts = []
    if not one.by_parents and one.away > 1:
        parts.append(
            translate("Dashboard", "for {0} no parent has looked").format(
                DashboardCounts().for_weeks(one.away)
            )
        )
    if one.by_pupil and not one.by_parents:
        parts.append(translate("Dashboard", "looked himself or herself"))
    if asks and one.signed and not one.by_parents:
        parts.append(translate("Dashboard", "signed on paper"))
    target = ClassWeek(found.class_id, found.week, one.pupil_id)
    return Line(_listed(one.name), _capital(", ".join(parts)), target=target)


def behind_never(line: ClassUseLine | None, found: Sequence[PupilNeverCame]) -> Behind:
    """The pupils of a class none of whose parents ever came, and why perhaps."""
    translate = QCoreApplication.translate
    with_login = [one for one in found if any(parent.has_login for parent in one.parents)]
    without = [one for one in found if one not in with_login]
    lines: list[Line] = []
    for head, pupils in (
        (translate("Dashboard", "Have a login, never came: {0}"), with_login),
        (translate("Dashboard", "Without a login: {0}"), without),
    ):
        if pupils:
            lines.append(Line(head.format(len(pupils)), is_head=True))
            lines.extend(Line(_listed(one.name), _parents(one.parents)) for one in pupils)
    name = line.name if line is not None else ""
    of = line.pupils if line is not None else len(found)
    told = translate("Dashboard", "Never came: {0} of {1}").format(len(found), of)
    return Behind(name, told, tuple(lines), translate("Dashboard", "Of every pupil a parent has come."))


def _parents(parents: Sequence[ParentUse]) -> str:
    translate = QCoreApplication.translate
    if not parents:
        return translate("Dashboard", "no parent is linked")
    return "; ".join(
        f"{short_name(one.name)} – "
        + (translate("Dashboard", "has a login") if one.has_login else translate("Dashboard", "no login"))
        for one in parents
    )


def _listed(name: str) -> str:
    """Last and first name: what a list of one class needs."""
    return " ".join(name.split()[:2])


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
