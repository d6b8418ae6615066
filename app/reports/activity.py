"""«Активность семей»: who looked into the diary, by role and week; which parents did not; logins issued and used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from fractions import Fraction

from app.reports.activity_reading import Activity, ClassActivity, class_activity, classes_activity
from app.reports.activity_rules import Logins, LoginState, PupilUse, Use, by_week, use_of
from app.reports.asked import LEVELS, Asked, asked
from app.reports.document import (
    Cell,
    Chart,
    ChartKind,
    Column,
    Document,
    Kind,
    Part,
    Row,
    RowKind,
    Signature,
    Table,
)
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

_USE = ("by_parents", "by_pupil", "signed")


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One document of a class, a parallel or the school."""
    one = asked(session, wish)
    if wish.of is Of.CLASS:
        found = class_activity(session, wish.id, one.starts, one.ends)
        parts: list[Part] = [_pupils(one, found.classes[0], words), *_weeks(found, words, 1)]
        parts.append(_away(one, found, words, with_class=False))
        teacher = Signature(words("signature.class_teacher"), one.class_teachers.get(wish.id, ""))
        return [_document(one, found, words, parts, one.classes[0].name, teacher)]
    found = classes_activity(session, [own.class_id for own in one.classes], one.starts, one.ends)
    parts = [_classes(one, found, words), *_weeks(found, words, 1), _away(one, found, words, with_class=True)]
    name, deputy = one.whom(words) or one.school, Signature(words("signature.deputy"), one.deputy)
    return [_document(one, found, words, parts, name, deputy)]


SPEC = ReportSpec(
    "activity", {Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS}, Over.DAYS, make
)


def _document(
    one: Asked, found: Activity, words: ReportWords, parts: Iterable[Part], name: str, signature: Signature
) -> Document:
    notes = [words("activity.note.weeks", day=one.known_to), words("activity.note.logins")]
    if found.as_of is not None:
        day, minute = found.as_of
        notes.append(words("activity.note.as_of", day=day, time=f"{minute // 60}:{minute % 60:02}"))
    return Document(
        key=one.wish.report,
        title=words("report.activity"),
        name=name,
        school=one.school,
        heading=one.heading(words),
        parts=tuple(parts),
        notes=tuple(notes),
        signatures=(signature,),
        made_on=one.today,
    )


# --- columns and cells ---------------------------------------------------------------------------------------


def _use_columns(words: ReportWords) -> tuple[Column, ...]:
    looked = words("activity.looked")
    return (
        Column("weeks", words("activity.diary_weeks"), Kind.WHOLE),
        Column("by_parents", words("activity.parents"), Kind.WHOLE, looked),
        Column("parents_share", words("activity.parents_share"), Kind.PERCENT, looked),
        Column("by_pupil", words("activity.pupils"), Kind.WHOLE, looked),
        Column("pupil_share", words("activity.pupils_share"), Kind.PERCENT, looked),
        Column("signed", words("activity.signed_count"), Kind.WHOLE, words("activity.signed")),
        Column("signed_share", words("activity.signed_share"), Kind.PERCENT, words("activity.signed")),
    )


def _use_cells(use: Use, *, total: bool = False) -> list[Cell]:
    cells = [Cell(use.weeks, "SUM({weeks:over})" if total else "", strong=total)]
    for key in _USE:
        value = getattr(use, key)
        cells.append(Cell(value, f"SUM({{{key}:over}})" if total else "", strong=total))
        percent = Fraction(100 * value, use.weeks) if use.weeks else None
        cells.append(Cell(percent, f'IF({{weeks}}=0,"",{{{key}}}/{{weeks}})', strong=total))
    return cells


def _login_columns(words: ReportWords) -> tuple[Column, ...]:
    return tuple(
        Column(f"{who}_{what}", words(f"activity.{what}"), Kind.WHOLE, words(f"activity.logins_{who}"))
        for who in ("pupils", "parents")
        for what in ("people", "issued", "used")
    )


def _login_cells(pupils: Sequence[PupilUse], *, total: bool = False) -> list[Cell]:
    own, parents = _logins(pupils)
    cells = []
    for who, logins in (("pupils", own), ("parents", parents)):
        for what in ("people", "issued", "used"):
            formula = f"SUM({{{who}_{what}:over}})" if total else ""
            cells.append(Cell(getattr(logins, what), formula, strong=total))
    return cells


def _logins(pupils: Iterable[PupilUse]) -> tuple[Logins, Logins]:
    """Of pupils and of their parents, each parent for each child."""
    known = list(pupils)
    return (
        Logins.of(one.login for one in known),
        Logins.of(parent.login for one in known for parent in one.parents),
    )


# --- a class, pupil by pupil ---------------------------------------------------------------------------------


def _pupils(one: Asked, found: ClassActivity, words: ReportWords) -> Table:
    rows = []
    for number, pupil in enumerate(found.pupils, 1):
        parents = ", ".join(
            words(f"activity.parent_{parent.login}", name=parent.name) for parent in pupil.parents
        )
        behind = {
            key: tuple(
                words.span(week, week + dt.timedelta(days=6))
                for week, seen in pupil.weeks.items()
                if getattr(seen, key)
            )
            for key in _USE
        }
        rows.append(
            Row(
                (
                    Cell(number),
                    Cell(pupil.name, place=("pupil", pupil.pupil_id, one.term_id)),
                    Cell(words(f"activity.login_{pupil.login}")),
                    Cell(parents or words("activity.no_parents")),
                    Cell(len(pupil.weeks)),
                    *(Cell(pupil.count(key), behind=behind[key]) for key in _USE),
                )
            )
        )
    if rows:
        use = use_of(week for pupil in found.pupils for week in pupil.weeks.values())
        figures = (use.weeks, use.by_parents, use.by_pupil, use.signed)
        sums = zip(("weeks", *_USE), figures, strict=True)
        cells = [Cell(value, f"SUM({{{key}:over}})", strong=True) for key, value in sums]
        label = Cell(words("activity.total"), strong=True)
        rows.append(Row((Cell(), label, Cell(), Cell(), *cells), RowKind.TOTAL, (0, len(rows) - 1)))
    columns = (
        Column("no", words("activity.no"), Kind.WHOLE, width=4),
        Column("pupil", words("activity.pupil"), width=22),
        Column("login", words("activity.pupil_login"), width=12),
        Column("parent", words("activity.parents_logins"), width=30),
        Column("weeks", words("activity.weeks"), Kind.WHOLE),
        Column("by_parents", words("activity.parents"), Kind.WHOLE, words("activity.weeks_looked")),
        Column("by_pupil", words("activity.pupil_short"), Kind.WHOLE, words("activity.weeks_looked")),
        Column("signed", words("activity.weeks_signed"), Kind.WHOLE),
    )
    return Table(columns, tuple(rows), words("activity.by_pupil"), frozen=2, empty=words("activity.none"))


# --- class by class ------------------------------------------------------------------------------------------


def _classes(one: Asked, found: Activity, words: ReportWords) -> Table:
    rows = []
    for own in found.classes:
        use = use_of(week for pupil in own.pupils for week in pupil.weeks.values())
        name = Cell(own.name, place=("class", own.class_id, one.term_id))
        rows.append(Row((name, *_use_cells(use), *_login_cells(own.pupils))))
    if len(rows) > 1:
        body = len(rows)
        if one.wish.of is Of.SCHOOL:
            for first, last in LEVELS:
                places = [place for place, own in enumerate(found.classes) if first <= own.grade <= last]
                if places:
                    rows.append(_total(found, words("level", first=first, last=last), places[0], places[-1]))
        rows.append(_total(found, words("activity.total"), 0, body - 1))
    columns = (
        Column("class", words("activity.class"), width=12),
        *_use_columns(words),
        *_login_columns(words),
    )
    return Table(columns, tuple(rows), words("activity.by_class"), empty=words("activity.no_classes"))


def _total(found: Activity, label: str, first: int, last: int) -> Row:
    pupils = [pupil for own in found.classes[first : last + 1] for pupil in own.pupils]
    use = use_of(week for pupil in pupils for week in pupil.weeks.values())
    cells = (Cell(label, strong=True), *_use_cells(use, total=True), *_login_cells(pupils, total=True))
    return Row(cells, RowKind.TOTAL, (first, last))


# --- over the weeks, and who did not look --------------------------------------------------------------------


def _weeks(found: Activity, words: ReportWords, before: int) -> list[Part]:
    """Week by week, and as a picture; `before`: parts that stand in front."""
    weeks = by_week([pupil for own in found.classes for pupil in own.pupils])
    rows = [
        Row((Cell(words.span(week, week + dt.timedelta(days=6))), *_use_cells(use)))
        for week, use in weeks.items()
    ]
    columns = (Column("week", words("activity.week"), width=22), *_use_columns(words))
    table = Table(columns, tuple(rows), words("activity.by_week"), empty=words("activity.no_weeks"))
    if len(rows) < 2:
        return [table]
    series = ("parents_share", "pupil_share", "signed_share")
    return [table, Chart(words("activity.chart"), before, "week", series, ChartKind.LINES, high=100)]


def _away(one: Asked, found: Activity, words: ReportWords, *, with_class: bool) -> Table:
    """The pupils whose parents did not look in any of the weeks, and why that may be."""
    rows = []
    for own in found.classes:
        for pupil in own.pupils:
            if pupil.nobody_looked:
                name = Cell(pupil.name, place=("pupil", pupil.pupil_id, one.term_id))
                cells = [
                    name,
                    Cell(", ".join(parent.name for parent in pupil.parents)),
                    Cell(_why(pupil, words)),
                ]
                rows.append(Row((*([Cell(own.name)] if with_class else []), *cells)))
    columns = (
        *((Column("class", words("activity.class"), width=8),) if with_class else ()),
        Column("pupil", words("activity.pupil"), width=26),
        Column("parents", words("activity.parents_names"), width=34),
        Column("why", words("activity.why"), width=26),
    )
    return Table(
        columns, tuple(rows), words("activity.away", count=len(rows)),
        frozen=1 + with_class, empty=words("activity.nobody_away"),
    )  # fmt: skip


def _why(pupil: PupilUse, words: ReportWords) -> str:
    states = {parent.login for parent in pupil.parents}
    if not states:
        return words("activity.no_parents")
    for state in (LoginState.USED, LoginState.ISSUED, LoginState.NONE):
        if state in states:
            return words(f"activity.why_{state}")
    return ""
