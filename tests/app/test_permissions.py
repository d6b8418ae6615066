"""The permission matrix: every command and query × every role × one's own object, a neighbour's, another's.

What is expected is said here once more, in words of the school and independent of `app.permissions`; how the
functions are called is said by each feature in `tests/app/permission_cases` (see there how to add some).
"""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import app
import tests.app.permission_cases as registry
from app.changes import last_link
from app.clock import FixedClock
from app.errors import NotAllowed
from app.permissions import TABLE, Action, Target, can
from app.session import Session
from app.unit_of_work import GUARDED
from models.codes import Role
from models.opening import open_school_file
from tests.app.permission_cases import WHOSE, Case, Its, its
from tests.build import NOW, BuiltSchool

# --- what is expected ------------------------------------------------------------------------------------

COLUMNS = ("admin", "deputy", "head", "teacher", "class_teacher", "parent", "pupil")
EXPECTED = {
    #                      admin  deputy head   teacher  class t. parent   pupil
    "read_structure":      "any   any    any    any      any      any      any",
    "read_journal":        "any   any    any    course   class    none     none",
    "set_mark":            "none  none   none   course   none     none     none",
    "open_term":           "none  any    none   none     none     none     none",
    "close_term":          "any   any    none   none     none     none     none",
    "set_thresholds":      "any   any    none   none     none     none     none",
    "edit_lesson":         "none  none   none   course   none     none     none",
    "edit_plan":           "any   none   none   course   none     none     none",
    "read_diary":          "any   any    any    none     pupil    child    child",
    "read_progress":       "any   any    any    course   class    child    child",
    "read_rating":         "any   any    any    none     class    child    child",
    "read_class":          "any   any    any    none     class    none     none",
    "read_school":         "any   any    any    none     none     none     none",
    "record_visit":        "none  none   none   none     none     child    child",
    "sign_week":           "none  none   none   none     none     child    none",
    "record_signature":    "none  none   none   none     class    none     none",
    "tick_homework":       "none  none   none   none     none     none     child",
    "hand_in_homework":    "none  none   none   none     none     none     child",
    "answer_homework":     "none  none   none   course   none     none     none",
    "send_message":        "any   any    any    any      any      any      any",
    "read_news":           "any   any    any    any      any      any      any",
    "write_news":          "any   any    any    none     class    none     none",
    "read_file":           "any   any    any    any      any      any      any",
    "write_remark":        "none  none   none   course   pupil    none     none",
    "change_own_password": "any   any    any    any      any      any      any",
    "keep_own_setting":    "any   any    any    any      any      any      any",
    "issue_login":         "staff none   none   none     family   none     none",
    "issue_first_login":   "any   none   none   none     family   none     none",
    "switch_login":        "any   none   none   none     family   none     none",
    "manage_school":       "any   none   none   none     none     none     none",
    "erase_person":        "any   none   none   none     none     none     none",
    "edit_timetable":      "any   any    none   none     none     none     none",
    "read_timetable":      "any   any    any    any      any      child    child",
    "export_person":       "any   none   none   none     none     none     none",
    "export_pupil":        "any   any    any    none     pupil    none     none",
    "export_school":       "any   none   none   none     none     none     none",
    "change_setting":      "any   any    none   none     none     none     none",
    "keep_file":           "any   none   none   none     none     none     none",
    "read_log":            "any   any    any    none     none     none     none",
    "read_control":        "any   any    any    none     none     none     none",
    "answer_finding":      "none  none   none   any      any      none     none",
    "judge_finding":       "none  any    none   none     none     none     none",
    "set_control":         "any   any    none   none     none     none     none",
    "advance_control":     "any   any    any    any      any      none     none",
    "advance_backup":      "any   any    any    none     none     none     none",
}  # fmt: skip
"""Who may do what, and with whose objects:

any     with every object                        none    never
course  when it is about a course that one teaches
class   when all that it is about is of one's own class; `pupil`: … and a pupil is named
child   when it is about one's own child, or oneself
family  about the class's pupils, their parents, or the class as a whole; never about staff
staff   about staff only
"""

NOT_GUARDED: dict[str, str] = {}
"""Public functions of `commands.py` and `queries.py` that need no permission, with the reason."""


def allowed(word: str, case: Case, whose: str) -> bool:
    """What the table says of a call."""
    in_class = whose in ("own", "neighbour")
    of_class = in_class and bool(case.about & {"course", "school_class", "pupil"})
    return {
        "any": True,
        "none": False,
        "course": whose == "own" and "course" in case.about,
        "class": of_class,
        "pupil": of_class and "pupil" in case.about,
        "child": whose == "own" and "pupil" in case.about,
        "family": in_class and bool(case.about & {"school_class", "pupil", "parent"}),
        "staff": "staff" in case.about,
    }[word]


def expectation(case: Case, role: Role, whose: str) -> bool:
    return allowed(EXPECTED[case.action].split()[COLUMNS.index(role.value)], case, whose)


# --- what there is ---------------------------------------------------------------------------------------


def _do_not_hide(_name: str) -> None:
    """A package that cannot be imported fails the tests instead of being passed over."""
    raise  # noqa: PLE0704 - called while the import error is handled


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """All modules of a package but the command line, which is a caller like the windows."""
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + ".", onerror=_do_not_hide):
        if not found.name.endswith("__main__") and not found.name.startswith("app.cli."):
            yield importlib.import_module(found.name)


MODULES = tuple(modules(app))
CASES: tuple[Case, ...] = tuple(one for module in modules(registry) for one in module.CASES)
FUNCTIONS = {name: function for name, function in GUARDED.items() if name.startswith("app.")}

WHO = {
    Role.ADMIN: "admin",
    Role.DEPUTY: "deputy",
    Role.HEAD: "head",
    Role.TEACHER: "russian_teacher",
    Role.CLASS_TEACHER: "russian_teacher",
    Role.PARENT: "other_parent",
    Role.PUPIL: "zhukova",
}


def label(one: Case) -> str:
    return f"{one.function.removeprefix('app.')}({'+'.join(sorted(one.about))})"


# --- the matrix ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def school_template(
    school_template: tuple[Path, dict[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, int]]:
    """The small school with the parent that the matrix needs: else each of its tests would write it anew."""
    path, ids = tmp_path_factory.mktemp("matrix") / "school.db", dict(school_template[1])
    shutil.copyfile(school_template[0], path)
    file = open_school_file(path)
    try:
        its(BuiltSchool(path, file, FixedClock(NOW), ids), "other")
    finally:
        file.close()
    return path, ids


def may_some(case: Case, role: Role) -> bool:
    return any(expectation(case, role, whose) for whose in WHOSE)


ALLOWED = [(case, role) for case in CASES for role in Role if may_some(case, role)]
NOT_AT_ALL = [
    (case, roles) for case in CASES if (roles := [role for role in Role if not may_some(case, role)])
]


def prepared(school: BuiltSchool, case: Case) -> dict[str, Its]:
    """What the case is about, of one's own and of others, with what the call needs."""
    objects = {whose: its(school, whose) for whose in WHOSE}
    if case.prepare is not None:
        for one in objects.values():
            with school.file.writing():
                case.prepare(school, one)
    return objects


@pytest.mark.parametrize(("case", "roles"), NOT_AT_ALL, ids=[label(case) for case, _ in NOT_AT_ALL])
def test_who_may_nothing_of_it_is_refused(school: BuiltSchool, case: Case, roles: list[Role]) -> None:
    """One after the other in one school: nobody leaves a trace."""
    objects, before = prepared(school, case), log_end(school)
    for role in roles:
        session = school.session(role, getattr(school, WHO[role]))
        for whose in WHOSE:
            assert_refused(case, role, objects[whose], session)
            assert log_end(school) == before, f"{role} {whose}: refused, and yet recorded"


@pytest.mark.parametrize(("case", "role"), ALLOWED, ids=[f"{label(case)}-{role}" for case, role in ALLOWED])
def test_matrix(school: BuiltSchool, case: Case, role: Role) -> None:
    """Each role may what the table says, and is refused all else without a trace."""
    objects = prepared(school, case)
    # Whoever is refused has not been let do anything before.
    session = functools.cache(lambda _may: school.session(role, getattr(school, WHO[role])))
    for whose in WHOSE:
        before = log_end(school)
        if may := expectation(case, role, whose):
            case.call(session(may), objects[whose])
        else:
            assert_refused(case, role, objects[whose], session(may))
            assert log_end(school) == before, f"{whose}: refused, and yet recorded"


def assert_refused(case: Case, role: Role, one: Its, session: Session) -> None:
    with pytest.raises(NotAllowed) as refusal:
        case.call(session, one)
    assert refusal.value.data["role"] == role.value, one.whose


def log_end(school: BuiltSchool) -> tuple[int, bytes]:
    with school.file.reading():
        return last_link()


# --- nothing is left out ---------------------------------------------------------------------------------


def test_every_command_and_query_is_guarded() -> None:
    """A public function of `commands.py` or `queries.py` without a permission is a hole."""
    holes = [
        name
        for module in MODULES
        if module.__name__.rsplit(".", 1)[-1] in ("commands", "queries")
        for own, function in inspect.getmembers(module, inspect.isfunction)
        if not own.startswith("_") and function.__module__ == module.__name__
        and (name := f"{module.__name__}.{own}") not in FUNCTIONS and name not in NOT_GUARDED
    ]  # fmt: skip
    assert holes == []


def test_every_guarded_function_has_a_case() -> None:
    assert sorted(FUNCTIONS.keys() - {one.function for one in CASES}) == []


def test_every_case_is_of_a_guarded_function_and_its_action() -> None:
    """Asking for the wrong permission is as bad as asking for none."""
    wrong = [
        f"{one.function}: asks for {found.action.value if found else None}, should ask for {one.action}"  # type: ignore[attr-defined]
        for one in CASES
        if (found := FUNCTIONS.get(one.function)) is None or found.action.value != one.action  # type: ignore[attr-defined]
    ]
    assert wrong == []


def test_the_table_of_expectations_is_whole() -> None:
    """A new action or role has to be thought about here."""
    assert set(EXPECTED) == {action.value for action in Action}
    assert set(COLUMNS) == {role.value for role in Role}
    assert {len(line.split()) for line in EXPECTED.values()} == {len(COLUMNS)}


def test_what_nobody_expects_is_in_no_table() -> None:
    """Where this table says none, the program's has no entry; so that the windows grey it out, too."""
    given = {(role.value, action.value) for role, actions in TABLE.items() for action in actions}
    expected = {
        (role, action)
        for action, line in EXPECTED.items()
        for role, word in zip(COLUMNS, line.split(), strict=True)
        if word != "none"
    }
    assert given == expected


@pytest.mark.parametrize("role", list(Role), ids=str)
def test_nothing_named_is_nothing_allowed(school: BuiltSchool, role: Role) -> None:
    """An action with a scope is refused when the caller names no object, instead of being allowed for all."""
    session = school.session(role, getattr(school, WHO[role]))
    for action, line in EXPECTED.items():
        word = line.split()[COLUMNS.index(role.value)]
        assert can(session, Action(action), Target()) == (word == "any"), action
