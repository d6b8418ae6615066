"""Who may do what: one table of role × action, each with the scope it holds for.  What is not in it is
refused.

    may = TABLE[role].get(action)     # a scope: whom or what it holds for
    may(session, target)              # does it hold for this course, class, pupil

`require` is called by the decorators of `app.unit_of_work`, never by the windows; these ask `can`, to grey
out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.errors import NotAllowed
from models.codes import Role

if TYPE_CHECKING:
    from app.session import Session


class Action(StrEnum):
    """What can be allowed."""

    READ_STRUCTURE = "read_structure"  # years, classes, courses, timetable, names of those one may see
    READ_JOURNAL = "read_journal"
    SET_MARK = "set_mark"
    OPEN_TERM = "open_term"  # let a course's teacher into a closed period
    CLOSE_TERM = "close_term"  # for the whole school; also open it again
    SET_THRESHOLDS = "set_thresholds"  # of a subject: from which mean on which mark is proposed
    EDIT_LESSON = "edit_lesson"
    EDIT_PLAN = "edit_plan"  # thematic plans: import, assign to a course, shift
    READ_DIARY = "read_diary"
    READ_PROGRESS = "read_progress"
    READ_RATING = "read_rating"
    READ_CLASS = "read_class"
    READ_SCHOOL = "read_school"
    RECORD_VISIT = "record_visit"
    SIGN_WEEK = "sign_week"  # «с дневником ознакомлен(а)»
    RECORD_SIGNATURE = "record_signature"  # one given on paper; also take it back
    TICK_HOMEWORK = "tick_homework"
    HAND_IN_HOMEWORK = "hand_in_homework"
    ANSWER_HOMEWORK = "answer_homework"  # a comment to what was handed in
    SEND_MESSAGE = "send_message"  # and read those one takes part in; to whom, `app.messages` decides
    READ_NEWS = "read_news"  # of those meant for one
    WRITE_NEWS = "write_news"
    READ_FILE = "read_file"  # an attachment; whose, the thing that it hangs on decides
    WRITE_REMARK = "write_remark"
    CHANGE_OWN_PASSWORD = "change_own_password"
    KEEP_OWN_SETTING = "keep_own_setting"  # what one wants to be told of, and has been told
    ISSUE_LOGIN = "issue_login"  # also reset, unlock
    SWITCH_LOGIN = "switch_login"  # off and on again: nobody comes into a diary by it
    ISSUE_FIRST_LOGIN = (
        "issue_first_login"  # to whoever has none; what is issued once is reset by ISSUE_LOGIN alone
    )
    MANAGE_SCHOOL = "manage_school"  # create people, classes, courses; import
    ERASE_PERSON = "erase_person"  # names gone, statistics right (152-ФЗ)
    EDIT_TIMETABLE = "edit_timetable"  # the weekly grid, substitutions, moved and cancelled lessons
    READ_TIMETABLE = "read_timetable"  # of a class; staff also by teacher and room
    EXPORT_PERSON = "export_person"  # all that the file holds on one person
    EXPORT_PUPIL = "export_pupil"  # a pupil's file for another school
    EXPORT_SCHOOL = "export_school"  # all data, for another system
    CHANGE_SETTING = "change_setting"
    KEEP_FILE = "keep_file"  # backup, restore, check, measure
    READ_LOG = "read_log"
    READ_CONTROL = "read_control"  # findings of everybody, and the dashboard
    ANSWER_FINDING = "answer_finding"  # one's own, and read them
    JUDGE_FINDING = "judge_finding"  # accept or return what was answered, remind
    SET_CONTROL = "set_control"  # which rules hold, where and from when on
    ADVANCE_CONTROL = "advance_control"  # judge what has changed since; the program does it by itself
    ADVANCE_BACKUP = (
        "advance_backup"  # make the backup that is due where the administrator said; so does the program
    )


@dataclass(frozen=True)
class Target:
    """What an action is about; None where it is about nothing of the kind."""

    course: int | None = None
    school_class: int | None = None
    pupil: int | None = None
    person: int | None = None


Scope = Callable[["Session", Target], bool]


def anything(_session: Session, _target: Target) -> bool:
    """No limit."""
    return True


def own_course(session: Session, target: Target) -> bool:
    """The course is one that this teacher teaches now (or stands in for now)."""
    return target.course is not None and target.course in session.scope.courses


def course_of_own_class(session: Session, target: Target) -> bool:
    """The course is taught to the class teacher's class or to a part of it."""
    return target.course is not None and target.course in session.scope.class_courses


def own_class(session: Session, target: Target) -> bool:
    """The class is the class teacher's."""
    return target.school_class is not None and target.school_class in session.scope.classes


def pupil_of_own_class(session: Session, target: Target) -> bool:
    """The pupil is, or was this year, in the class teacher's class."""
    return target.pupil is not None and target.pupil in session.scope.class_pupils


def own_pupil(session: Session, target: Target) -> bool:
    """The pupil is this parent's child, or the pupil who is signed in."""
    return target.pupil is not None and target.pupil in session.scope.pupils


def oneself(session: Session, target: Target) -> bool:
    """It is about the person who is signed in."""
    return target.person == session.person_id


def course_or_class_or_pupil_of_own_class(session: Session, target: Target) -> bool:
    """Every object that is named is of the class teacher's class, and at least one is named."""
    checks = (
        (target.course, course_of_own_class),
        (target.school_class, own_class),
        (target.pupil, pupil_of_own_class),
    )
    named = [check for value, check in checks if value is not None]
    return bool(named) and all(check(session, target) for check in named)


def staff(session: Session, target: Target) -> bool:
    """The person is a member of staff."""
    return target.person is not None and target.person in session.scope.staff


def family_of_own_class(session: Session, target: Target) -> bool:
    """The class is the class teacher's now, or the person is a pupil of it or such a pupil's parent, and no
    staff.

    Staff who have a child in the class are out of the class teacher's reach: their login opens journals, too.
    """
    if target.person is not None:
        return target.person in session.scope.class_family
    return target.school_class is not None and target.school_class in session.scope.current_classes


_EVERYBODY: Mapping[Action, Scope] = {
    Action.READ_STRUCTURE: anything,
    Action.CHANGE_OWN_PASSWORD: anything,
    Action.KEEP_OWN_SETTING: anything,
    Action.SEND_MESSAGE: anything,
    Action.READ_NEWS: anything,
    Action.READ_FILE: anything,
}

_LEADERS: Mapping[Action, Scope] = {
    **_EVERYBODY,
    Action.READ_JOURNAL: anything,
    Action.READ_DIARY: anything,
    Action.READ_PROGRESS: anything,
    Action.READ_RATING: anything,
    Action.READ_CLASS: anything,
    Action.READ_SCHOOL: anything,
    Action.READ_LOG: anything,
    Action.WRITE_NEWS: anything,
    Action.READ_CONTROL: anything,
    Action.ADVANCE_CONTROL: anything,
    Action.ADVANCE_BACKUP: anything,
    Action.READ_TIMETABLE: anything,
    Action.EXPORT_PUPIL: anything,
}

_FAMILY: Mapping[Action, Scope] = {
    **_EVERYBODY,
    Action.READ_DIARY: own_pupil,
    Action.READ_PROGRESS: own_pupil,
    Action.READ_RATING: own_pupil,
    Action.RECORD_VISIT: own_pupil,
    Action.READ_TIMETABLE: own_pupil,
}

TABLE: Mapping[Role, Mapping[Action, Scope]] = {
    Role.ADMIN: {
        **_EVERYBODY,
        Action.READ_SCHOOL: anything,
        Action.READ_CLASS: anything,
        Action.READ_JOURNAL: anything,
        Action.READ_DIARY: anything,
        Action.READ_PROGRESS: anything,
        Action.READ_RATING: anything,
        Action.ISSUE_LOGIN: staff,
        Action.ISSUE_FIRST_LOGIN: anything,
        Action.SWITCH_LOGIN: anything,
        Action.EDIT_PLAN: anything,
        Action.CLOSE_TERM: anything,
        Action.SET_THRESHOLDS: anything,
        Action.MANAGE_SCHOOL: anything,
        Action.ERASE_PERSON: anything,
        Action.EDIT_TIMETABLE: anything,
        Action.READ_TIMETABLE: anything,
        Action.EXPORT_PERSON: anything,
        Action.EXPORT_PUPIL: anything,
        Action.EXPORT_SCHOOL: anything,
        Action.CHANGE_SETTING: anything,
        Action.KEEP_FILE: anything,
        Action.READ_LOG: anything,
        Action.WRITE_NEWS: anything,
        Action.READ_CONTROL: anything,
        Action.SET_CONTROL: anything,
        Action.ADVANCE_CONTROL: anything,
        Action.ADVANCE_BACKUP: anything,
    },
    Role.DEPUTY: {
        **_LEADERS,
        Action.JUDGE_FINDING: anything,
        Action.SET_CONTROL: anything,
        Action.EDIT_TIMETABLE: anything,
        Action.OPEN_TERM: anything,
        Action.CLOSE_TERM: anything,
        Action.SET_THRESHOLDS: anything,
        Action.CHANGE_SETTING: anything,  # those that `app.settings` leaves to the deputy head
    },
    Role.HEAD: _LEADERS,
    Role.TEACHER: {
        **_EVERYBODY,
        Action.READ_JOURNAL: own_course,
        Action.SET_MARK: own_course,
        Action.EDIT_LESSON: own_course,
        Action.EDIT_PLAN: own_course,
        Action.READ_PROGRESS: own_course,
        Action.WRITE_REMARK: own_course,
        Action.ANSWER_HOMEWORK: own_course,
        Action.ANSWER_FINDING: anything,  # of those that name him: the query and the command look for no others
        Action.ADVANCE_CONTROL: anything,
        Action.READ_TIMETABLE: anything,
    },
    Role.CLASS_TEACHER: {
        **_EVERYBODY,
        Action.READ_JOURNAL: course_of_own_class,
        Action.READ_CLASS: own_class,
        Action.READ_DIARY: pupil_of_own_class,
        Action.READ_PROGRESS: course_or_class_or_pupil_of_own_class,
        Action.READ_RATING: course_or_class_or_pupil_of_own_class,
        Action.WRITE_REMARK: pupil_of_own_class,
        Action.RECORD_SIGNATURE: course_or_class_or_pupil_of_own_class,
        Action.ISSUE_LOGIN: family_of_own_class,
        Action.ISSUE_FIRST_LOGIN: family_of_own_class,
        Action.SWITCH_LOGIN: family_of_own_class,
        Action.WRITE_NEWS: own_class,
        Action.ANSWER_FINDING: anything,
        Action.ADVANCE_CONTROL: anything,
        Action.READ_TIMETABLE: anything,
        Action.EXPORT_PUPIL: pupil_of_own_class,
    },
    Role.PARENT: {**_FAMILY, Action.SIGN_WEEK: own_pupil},
    Role.PUPIL: {**_FAMILY, Action.TICK_HOMEWORK: own_pupil, Action.HAND_IN_HOMEWORK: own_pupil},
}


def can(session: Session, action: Action, target: Target = Target()) -> bool:
    """Whether the session may do this; never raises.  For the windows, to grey out.

    A role that was taken away, and an account that was disabled, end here for sessions that are still open.
    """
    if session.role not in session.roles:
        return False
    scope = TABLE.get(session.role, {}).get(action)
    return scope is not None and scope(session, target)


def require(session: Session, action: Action, target: Target = Target()) -> None:
    """Raise `NotAllowed` unless the session may do this."""
    if not can(session, action, target):
        raise NotAllowed("not_allowed", action=action.value, role=session.role.value)
