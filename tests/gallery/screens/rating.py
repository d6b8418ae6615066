"""The family's page of the rating: a place alone and a shared one, few, none, with names, in the first grade."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.progress.rating_rows import Band, Change, Place, Rating, RatingLine, Standing
from app.progress.rules import bands
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.progress.rating.class_tab import ClassRatingTab
from ui.progress.rating.tab import RatingTab

Altered = Callable[[Rating], Rating]
_NAMES = ("Авдеева Анна", "Белов Борис", "Власова Вера", "Громов Глеб", "Дроздова Дарья", "Ершов Егор")


def _tab(
    stage: Stage, alter: Altered | None = None, *, login: str = "parent", term: int | None = None
) -> RatingTab:
    """The page of a demonstration account, altered."""
    worker = stage.worker(open_desk(stage.directory))
    who = sign_in(worker._context, login, Role.PARENT if login == "parent" else Role.PUPIL)
    tab = RatingTab(stage.place(worker, who))
    tab.resize(1280, 700)
    tab.show()
    if term is not None:
        tab.periods.buttons[term].click()
    found, pupil = tab.rating, tab._family.chosen
    assert found is not None
    assert pupil is not None
    if alter is not None:
        tab._on_answer(pupil.pupil_id, alter(found))
    # The picture is taken when the page is shown for the second time: nothing is read anew for it.
    tab._family.changed.disconnect()
    tab._content = None
    return tab


@screen("rating.page")
def rating_page(stage: Stage) -> QWidget:
    """A pupil of grade 7 in the quarter of today."""
    return _tab(stage)


@screen("rating.year")
def rating_year(stage: Stage) -> QWidget:
    """The whole year, with a step pointed at."""
    tab = _tab(stage, login="pupil", term=-1)
    tab.distribution.stairs.point_at(4)
    return tab


@screen("rating.ties")
def rating_ties(stage: Stage) -> QWidget:
    """Places that are shared, by the child and by others; lower than a week ago."""

    def tie(found: Rating) -> Rating:
        values = [4.75, 4.5, 4.5, 4.25, 4.25, 4.25, 4.0, 3.5, 3.5, 2.75]
        lines = []
        for number, value in enumerate(values):
            first = values.index(value) + 1
            lines.append(RatingLine(first, first + values.count(value) - 1, value, None, number == 3))
        subjects = tuple(
            replace(
                one,
                place=Place(2, 2 + number % 3, 10, 4.0 + number % 2 / 2),
                rated=10,
                mean=3.9,
                counts=number != 4,
            )
            for number, one in enumerate(found.subjects)
        )
        return replace(
            found, distribution=tuple(lines), place=Place(4, 6, 10, 4.25), rated=10, mean=4.025, subjects=subjects,
            change=Change(-3, -0.12), bands=_bands(values),
        )  # fmt: skip

    return _tab(stage, tie)


def _bands(values: list[float]) -> tuple[Band, ...]:
    steps = bands([Fraction(value) for value in values], "5")
    return tuple(Band(float(one.low), float(one.high), one.count, False) for one in steps)


@screen("rating.names")
def rating_names(stage: Stage) -> QWidget:
    """Where the school shows names."""

    def name(found: Rating) -> Rating:
        lines = tuple(
            replace(line, name="Ваш ребёнок" if line.own else f"{_NAMES[number % 6]} {number + 1}")
            for number, line in enumerate(found.distribution)
        )
        return replace(found, distribution=lines)

    return _tab(stage, name)


@screen("rating.few")
def rating_few(stage: Stage) -> QWidget:
    """A class of four: the own place, and why no more; one subject with a mark."""

    def few(found: Rating) -> Rating:
        subjects = tuple(
            replace(
                one, mean=None, rated=4 if number == 1 else 0, change=None,
                place=Place(3, 3, 4, 4.0) if number == 1 else None,
            )
            for number, one in enumerate(found.subjects)
        )  # fmt: skip
        return replace(
            found, place=Place(3, 3, 4, 4.0), rated=4, mean=None, distribution=(), bands=(), since=None, change=None,
            subjects=subjects,
        )  # fmt: skip

    return _tab(stage, few)


@screen("rating.no_marks")
def rating_no_marks(stage: Stage) -> QWidget:
    """A period without a mark yet."""
    return _tab(stage, term=2)


@screen("rating.left")
def rating_left(stage: Stage) -> QWidget:
    """A child who has left the class."""

    def leave(found: Rating) -> Rating:
        return replace(
            found, standing=Standing.NOT_IN_CLASS, place=None, change=None, mean=None, subjects=(), distribution=(),
            bands=(),
        )  # fmt: skip

    return _tab(stage, leave)


@screen("rating.first_grade")
def rating_first_grade(stage: Stage) -> QWidget:
    """Why there is none."""
    return _tab(stage, lambda found: replace(found, standing=Standing.FIRST_GRADE, place=None, subjects=()))


# --- the class -------------------------------------------------------------------------------------------------


def _class_tab(stage: Stage, login: str, role: Role) -> ClassRatingTab:
    worker = stage.worker(open_desk(stage.directory))
    tab = ClassRatingTab(stage.place(worker, sign_in(worker._context, login, role)))
    tab.resize(1280, 700)
    tab.show()
    return tab


@screen("rating.class")
def rating_class(stage: Stage) -> QWidget:
    """The own class of its teacher."""
    tab = _class_tab(stage, "teacher", Role.CLASS_TEACHER)
    tab.table.setCurrentIndex(tab.table.rating.index(2, 4))
    return tab


@screen("rating.class_change")
def rating_class_change(stage: Stage) -> QWidget:
    """Any class, for the deputy head; who rose first."""
    tab = _class_tab(stage, "zavuch", Role.DEPUTY)
    tab.classes.setCurrentIndex(tab.classes.count() // 2)
    tab._on_class_chosen()
    tab.table.sort_by(1)
    return tab


@screen("rating.class_first_grade")
def rating_class_first_grade(stage: Stage) -> QWidget:
    """The first class of the list."""
    return _class_tab(stage, "zavuch", Role.DEPUTY)
