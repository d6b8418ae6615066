"""Finding people, their cards, classes and logins, by the administration."""

from __future__ import annotations

from datetime import date

from app.people import (
    card,
    class_page,
    doubles,
    editing,
    enrolling,
    groups,
    issuing,
    leading,
    login_list,
    merging,
    search,
)
from app.people.editing import NewParent
from app.people.facts import PersonFacts, facts_of
from app.people.leading import LeaderRow
from app.people.logins import FreshPassword
from app.people.stays import StayRow, stays_of
from app.school import structure
from app.session import Session
from models.codes import Role
from models.people import Person
from models.school import ClassTeacher, Enrollment, GroupMember, StudyGroup
from tests.app.permission_cases import Its, case
from tests.build import YEAR_STARTS, BuiltSchool

NEW = PersonFacts("Новенький", "Ник", sex="m")
FRESH = FreshPassword("nar-tem-vub-pes-kat-47", "v1")
LEFT = date(2027, 5, 30)


def known(session: Session, its: Its) -> PersonFacts:
    with session.school.reading():
        return facts_of(Person.get_by_id(its.pupil))


def stay_of(session: Session, its: Its) -> StayRow:
    """The stay as it is now: a case before may have ended it."""
    with session.school.reading():
        return stays_of(its.pupil)[0]


def back(school: BuiltSchool, its: Its) -> None:
    """The pupil is in the own class, as at the beginning."""
    Enrollment.delete().where(Enrollment.pupil == its.pupil).execute()
    Enrollment.create(school_class=its.school_class, pupil=its.pupil, from_date=YEAR_STARTS)


GROUP = 70


def grouped(school: BuiltSchool, its: Its) -> None:
    """A part of the class without pupils and courses, and another with the pupil in it."""
    back(school, its)
    GroupMember.delete().where(GroupMember.pupil == its.pupil).execute()
    home = StudyGroup.get(StudyGroup.school_class == its.school_class, StudyGroup.whole == 1).id
    for number, name in ((GROUP + its.pupil, "часть"), (2 * GROUP + its.pupil, "другая часть")):
        StudyGroup.insert(
            id=number, year=school.year, school_class=its.school_class, name=f"{name} {its.pupil}", home=home
        ).on_conflict_ignore().execute()
    GroupMember.create(group=2 * GROUP + its.pupil, pupil=its.pupil, from_date=YEAR_STARTS)


def led(school: BuiltSchool, its: Its) -> None:
    """The member of staff answers for the class."""
    ClassTeacher.insert(
        school_class=its.school_class, person=its.staff, from_date=YEAR_STARTS
    ).on_conflict_ignore().execute()


def lead(its: Its) -> LeaderRow:
    return LeaderRow(its.school_class, its.staff, YEAR_STARTS)


OCTOBER = date(2026, 10, 1)

GROUPS = (
    case(
        groups.groups_of_class, "read_school", "school_class",
        lambda session, its: groups.groups_of_class(session, its.school_class),
    ),
    case(
        groups.group_members, "read_school", "",
        lambda session, its: groups.group_members(session, GROUP + its.pupil), prepare=grouped,
    ),
    case(
        groups.add_group, "manage_school", "school_class",
        lambda session, its: groups.add_group(session, f"нем. {its.pupil}", its.school_class),
    ),
    case(
        groups.rename_group, "manage_school", "",
        lambda session, its: groups.rename_group(
            session, GROUP + its.pupil, f"часть {its.pupil}", f"новая {its.pupil}"
        ),
        prepare=grouped,
    ),
    case(
        groups.remove_group, "manage_school", "",
        lambda session, its: groups.remove_group(session, 2 * GROUP + its.pupil), prepare=grouped,
    ),
    case(
        groups.join_group, "manage_school", "pupil",
        lambda session, its: groups.join_group(session, GROUP + its.pupil, [its.pupil], OCTOBER), prepare=grouped,
    ),
    case(
        groups.leave_group, "manage_school", "pupil",
        lambda session, its: groups.leave_group(session, 2 * GROUP + its.pupil, [its.pupil], OCTOBER),
        prepare=grouped,
    ),
    case(
        groups.move_between_groups, "manage_school", "pupil",
        lambda session, its: groups.move_between_groups(
            session, 2 * GROUP + its.pupil, GROUP + its.pupil, [its.pupil], OCTOBER
        ),
        prepare=grouped,
    ),
    case(
        groups.set_members, "manage_school", "pupil",
        lambda session, its: groups.set_members(session, GROUP + its.pupil, [], [its.pupil], OCTOBER),
        prepare=grouped,
    ),
    case(
        groups.split_class, "manage_school", "pupil school_class",
        lambda session, its: groups.split_class(
            session, its.school_class, {f"новая {its.pupil}": [its.pupil]}, OCTOBER
        ),
        prepare=grouped,
    ),
    case(
        leading.leaders_of, "read_school", "school_class",
        lambda session, its: leading.leaders_of(session, its.school_class),
    ),
    case(
        leading.add_leader, "manage_school", "school_class staff",
        lambda session, its: leading.add_leader(session, its.school_class, its.staff, YEAR_STARTS),
    ),
    case(
        leading.follow_leader, "manage_school", "school_class staff",
        lambda session, its: leading.follow_leader(session, its.school_class, its.staff, OCTOBER),
    ),
    case(
        class_page.class_people_page, "read_school", "school_class",
        lambda session, its: class_page.class_people_page(session, its.school_class),
    ),
    case(
        leading.change_leader, "manage_school", "school_class staff",
        lambda session, its: leading.change_leader(session, lead(its), OCTOBER, None), prepare=led,
    ),
    case(
        leading.remove_leader, "manage_school", "school_class staff",
        lambda session, its: leading.remove_leader(session, lead(its)), prepare=led,
    ),
)  # fmt: skip


def doubled(_school: BuiltSchool, its: Its) -> None:
    """Somebody of the pupil's name, with nothing else."""
    known = Person.get_by_id(its.pupil)
    Person.insert(
        id=1000 + its.pupil, last_name=known.last_name, first_name=known.first_name, sort_key=known.sort_key
    ).on_conflict_ignore().execute()


MERGING = (
    case(doubles.doubles, "manage_school", "", lambda session, its: doubles.doubles(session)),
    case(
        doubles.say_two, "manage_school", "",
        lambda session, its: doubles.say_two(session, its.pupil, its.parent),
    ),
    case(
        merging.merge_preview, "manage_school", "pupil",
        lambda session, its: merging.merge_preview(session, 1000 + its.pupil, its.pupil), prepare=doubled,
    ),
    case(
        merging.merge_people, "manage_school", "pupil",
        lambda session, its: merging.merge_people(session, 1000 + its.pupil, its.pupil, {}), prepare=doubled,
    ),
)  # fmt: skip

CASES = (
    *GROUPS,
    *MERGING,
    case(search.find_people, "read_school", "", lambda session, its: search.find_people(session, "иван")),
    case(card.person_card, "read_school", "pupil", lambda session, its: card.person_card(session, its.pupil)),
    case(card.person_changes, "read_log", "pupil", lambda session, its: card.person_changes(session, its.pupil)),
    case(
        editing.change_person, "manage_school", "pupil",
        lambda session, its: editing.change_person(session, its.pupil, known(session, its), NEW),
    ),
    case(
        editing.add_somebody, "manage_school", "",
        lambda session, its: editing.add_somebody(session, NEW, [Role.TEACHER]),
    ),
    case(
        editing.add_family, "manage_school", "school_class",
        lambda session, its: editing.add_family(
            session, its.school_class, YEAR_STARTS, NEW, [NewParent(its.parent), NewParent(None, NEW, "отец")]
        ),
    ),
    case(
        editing.add_parent_of, "manage_school", "pupil",
        lambda session, its: editing.add_parent_of(session, its.pupil, NewParent(its.staff)),
    ),
    case(
        editing.set_roles, "manage_school", "parent",
        lambda session, its: editing.set_roles(session, its.parent, [], []),
    ),
    case(
        editing.set_relation, "manage_school", "pupil parent",
        lambda session, its: editing.set_relation(session, its.parent, its.pupil, "", ""),
    ),
    case(editing.same_name, "manage_school", "", lambda session, its: editing.same_name(session, NEW)),
    case(editing.parents_like, "manage_school", "", lambda session, its: editing.parents_like(session, "жуков")),
    case(enrolling.stays, "read_school", "pupil", lambda session, its: enrolling.stays(session, its.pupil)),
    case(
        enrolling.enrol, "manage_school", "school_class",
        lambda session, its: enrolling.enrol(session, its.staff, its.school_class, YEAR_STARTS),
        prepare=lambda school, its: Enrollment.delete()
        .where(Enrollment.pupil == its.staff)
        .execute(),
    ),
    case(
        enrolling.leave, "manage_school", "pupil",
        lambda session, its: enrolling.leave(session, stay_of(session, its), LEFT, "школа № 2"),
        prepare=back,
    ),
    case(
        enrolling.transfer, "manage_school", "pupil",
        lambda session, its: enrolling.transfer(
            session, stay_of(session, its), _other_class(session, its), date(2027, 1, 11)
        ),
        prepare=back,
    ),
    case(
        enrolling.transfer_choices, "manage_school", "pupil",
        lambda session, its: enrolling.transfer_choices(
            session, stay_of(session, its), its.school_class, YEAR_STARTS
        ),
        prepare=back,
    ),
    case(
        enrolling.correct_stay, "manage_school", "pupil",
        lambda session, its: enrolling.correct_stay(session, stay_of(session, its), date(2026, 9, 2), LEFT),
        prepare=back,
    ),
    case(
        enrolling.take_back_stay, "manage_school", "pupil",
        lambda session, its: enrolling.take_back_stay(session, stay_of(session, its)),
        prepare=back,
    ),
    case(issuing.login_needs, "issue_first_login", "", lambda session, its: issuing.login_needs(session)),
    case(
        issuing.first_login_plan, "issue_first_login", "",
        lambda session, its: issuing.first_login_plan(session, [its.school_class], staff=True),
    ),
    case(
        issuing.store_first_logins, "issue_first_login", "",
        lambda session, its: issuing.store_first_logins(session, [its.pupil], [FRESH]),
    ),
    case(
        issuing.issue_first_logins, "issue_first_login", "",
        lambda session, its: issuing.issue_first_logins(session, [its.school_class]),
    ),
    case(login_list.staff_logins, "read_school", "", lambda session, its: login_list.staff_logins(session)),
    case(login_list.school_logins, "read_school", "", lambda session, its: login_list.school_logins(session)),
    case(
        login_list.class_logins, "read_class", "school_class",
        lambda session, its: login_list.class_logins(session, its.school_class),
    ),
)  # fmt: skip


def _other_class(session: Session, its: Its) -> int:
    with session.school.reading():
        return next(one for one in structure.classes(session) if one != its.school_class)
