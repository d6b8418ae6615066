"""People and their logins: the class teacher for the families of the own class, the administrator for staff."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.people import commands, queries, slips
from app.people.logins import FreshPassword
from models.access import Account
from models.codes import Role
from tests.app.permission_cases import Case, Its, case
from tests.build import BuiltSchool


def with_password(_school: BuiltSchool, its: Its) -> None:
    """Everybody has a password already."""
    wanted = [its.pupil, its.parent, its.staff]
    Account.update(password_hash="v1").where(Account.person.in_(wanted)).execute()


def of_each_kind(
    function: Callable[..., Any], *more: Any, prepare: Any = None, action: str = "issue_login", **named: Any
) -> list[Case]:
    """A case each for a pupil, a parent and a member of staff."""
    return [
        case(
            function, action, kind,
            lambda session, its, kind=kind: function(session, getattr(its, kind), *more, **named),
            prepare=prepare,
        )
        for kind in ("pupil", "parent", "staff")
    ]  # fmt: skip


FRESH = FreshPassword("nar-tem-vub-pes-47", "v1")

CASES = (
    case(slips.slip_head, "read_structure", "", lambda session, its: slips.slip_head(session)),
    case(queries.staff, "read_school", "", lambda session, its: queries.staff(session)),
    case(
        queries.class_people, "read_class", "school_class",
        lambda session, its: queries.class_people(session, its.school_class),
    ),
    *of_each_kind(commands.issue_login),
    *of_each_kind(commands.reset_password, prepare=with_password),
    *of_each_kind(commands.login_cost),
    *of_each_kind(commands.store_login, FRESH, reset=False),
    *of_each_kind(commands.unlock),
    *of_each_kind(commands.disable_login, action="switch_login"),
    *of_each_kind(commands.enable_login, action="switch_login"),
    case(
        commands.issue_class_logins, "issue_login", "school_class",
        lambda session, its: commands.issue_class_logins(session, its.school_class),
    ),
    case(
        commands.class_login_plan, "issue_login", "school_class",
        lambda session, its: commands.class_login_plan(session, its.school_class),
    ),
    case(
        commands.store_class_logins, "issue_login", "school_class",
        lambda session, its: commands.store_class_logins(session, its.school_class, [its.pupil], [FRESH]),
    ),
    case(commands.add_person, "manage_school", "", lambda session, its: commands.add_person(session, "Новая")),
    case(commands.add_staff, "manage_school", "", lambda session, its: commands.add_staff(session, "Новая")),
    case(
        commands.add_parent, "manage_school", "pupil",
        lambda session, its: commands.add_parent(session, its.pupil, "Новая"),
    ),
    case(
        commands.link_parent, "manage_school", "pupil",
        lambda session, its: commands.link_parent(session, its.staff, its.pupil),
    ),
    case(
        commands.unlink_parent, "manage_school", "pupil parent",
        lambda session, its: commands.unlink_parent(session, its.parent, its.pupil),
    ),
    case(
        commands.grant_role, "manage_school", "staff",
        lambda session, its: commands.grant_role(session, its.staff, Role.HEAD),
    ),
    case(
        commands.revoke_role, "manage_school", "staff",
        lambda session, its: commands.revoke_role(session, its.staff, Role.TEACHER),
    ),
)  # fmt: skip
