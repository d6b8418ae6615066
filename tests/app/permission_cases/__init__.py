"""How each command and query is called, for the permission matrix (`tests/app/test_permissions.py`).

A feature adds a module here, `tests/app/permission_cases/<feature>.py`, with its `CASES`; it is found by
itself:

    from app.journal import commands, queries
    from tests.app.permission_cases import Case, Its, case

    CASES = (
        case(queries.journal_page, "read_journal", "course",
             lambda session, its: queries.journal_page(session, its.course, its.term)),
        case(commands.write_cells, "set_mark", "course",
             lambda session, its: commands.write_cells(session, its.course, [edit_of(its)]),
             prepare=lambda school, its: ...),          # rows that the call needs; inside a write transaction
    )

* second argument: the action that the function *should* ask for (`Action.…value`), said once more on purpose;
* third: what it is about, of `ABOUT`; several with blanks between ("course pupil"), "" for nothing in particular.
  Name what the permission is asked for (the keywords of the decorator), not every parameter;
* the call gets a session and `Its`: ids that belong together.  It is called with the ids of the session's own
  class, course, child (`own`), of a neighbour in the same class (`neighbour`) and of another class (`other`);
  all three in one file, one after the other.

The matrix calls it in every role, and expects by the table in the test: where it is allowed, the call has to
succeed (give it arguments that work for all three); where not, `NotAllowed` and an untouched change log.
A function may have several cases.  An `Action` that is new needs its line in `EXPECTED` of the test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.session import Session
from models.people import Guardianship
from tests.build import LESSON_DAYS, BuiltSchool, person

ABOUT = frozenset({"course", "school_class", "pupil", "parent", "staff", "oneself"})
WHOSE = ("own", "neighbour", "other")


@dataclass(frozen=True)
class Its:
    """Ids that belong together.

    own:        Жукова of 7А, Russian: taught by the teacher, who is also the class teacher of 7А
    neighbour:  Арбузова of 7А, algebra: the same class, another's child and another's course
    other:      Ветрова of 7Б, algebra: another class
    """

    whose: str
    course: int
    school_class: int
    pupil: int
    parent: int
    staff: int
    term: int = 0
    year: int = 0
    date: date = LESSON_DAYS[0]
    number: int = 1


Call = Callable[[Session, Its], Any]
Prepare = Callable[[BuiltSchool, Its], Any]


@dataclass(frozen=True)
class Case:
    """See the module."""

    function: str
    action: str
    about: frozenset[str]
    call: Call
    prepare: Prepare | None = None


def case(
    function: Callable[..., Any], action: str, about: str, call: Call, *, prepare: Prepare | None = None
) -> Case:
    """One case; see the module."""
    kinds = frozenset(about.split())
    if not kinds <= ABOUT:
        raise ValueError(f"unknown: {sorted(kinds - ABOUT)}")
    return Case(f"{function.__module__}.{function.__qualname__}", action, kinds, call, prepare)


def its(school: BuiltSchool, whose: str) -> Its:
    """The ids of one of `WHOSE`."""
    course, school_class, pupil, parent = {
        "own": (school.russian_a, school.class_a, school.zhukova, school.other_parent),
        "neighbour": (school.algebra_a, school.class_a, school.arbuzova, school.parent),
        "other": (school.algebra_b, school.class_b, school.vetrova, _parent_of_the_other(school)),
    }[whose]
    # 5 November, the first of LESSON_DAYS, lies in the second quarter; a lesson of algebra_b has the number 4.
    number = {"own": 2, "neighbour": 1, "other": 4}[whose]
    staff = {"own": school.maths_teacher, "neighbour": school.deputy, "other": school.head}[whose]
    return Its(whose, course, school_class, pupil, parent, staff, school.term2, school.year, number=number)


def _parent_of_the_other(school: BuiltSchool) -> int:
    """Ветрова has no parent in the small school; the matrix needs one."""
    if "vetrova_parent" not in school.ids:
        with school.file.writing():
            school.ids["vetrova_parent"] = person("Ветров", "Виктор", sex="m")
            Guardianship.create(parent=school.vetrova_parent, pupil=school.vetrova)
    return school.vetrova_parent
