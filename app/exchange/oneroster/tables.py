"""The files of OneRoster, their columns and enumerations, declared once for each version.

Source: the IMS OneRoster 1.1 CSV tables and the 1EdTech OneRoster 1.2 CSV binding.  The order is that of the standard,
and that in which a bundle is written.
"""

from __future__ import annotations

from dataclasses import replace

from app.exchange.columns import Column, Kind, Table

MANIFEST = "manifest.csv"
FILE_MODES = ("bulk", "delta", "absent")
STATUSES = ("active", "inactive", "tobedeleted")

SESSION_TYPES = ("gradingPeriod", "semester", "schoolYear", "term")
ORG_TYPES = ("department", "school", "district", "local", "state", "national")
CLASS_TYPES = ("homeroom", "scheduled")
USER_ROLES_11 = ("administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher")
USER_ROLES_12 = (
    "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor", "relative",
    "siteAdministrator", "student", "systemAdministrator", "teacher",
)  # fmt: skip
ROLE_TYPES = ("primary", "secondary")
MEMBER_ROLES = ("administrator", "proctor", "student", "teacher")
SEXES_11 = ("male", "female")
SEXES_12 = ("male", "female", "unspecified", "other")
SCORE_STATUSES = ("exempt", "fully graded", "not submitted", "partially graded", "submitted")

_ID = Column("sourcedId", Kind.ID, required=True, needed=True)
_STATUS = Column("status", Kind.ENUM, values=STATUSES)
_MODIFIED = Column("dateLastModified")
_HEAD = (_ID, _STATUS, _MODIFIED)


def _ref(
    name: str, table: str, *, required: bool = False, needed: bool = False, also: tuple[str, ...] = ()
) -> Column:
    return Column(name, Kind.ID, required=required, needed=needed, refers=table, also=also)


_ACADEMIC_SESSIONS = Table(
    "academicSessions",
    (
        *_HEAD,
        Column("title", required=True),
        Column("type", Kind.ENUM, required=True, needed=True, values=SESSION_TYPES),
        Column("startDate", Kind.DAY, required=True, needed=True),
        Column("endDate", Kind.DAY, required=True, needed=True),
        _ref("parentSourcedId", "academicSessions"),
        Column("schoolYear", Kind.YEAR, required=True),
    ),
)
_ORGS = Table(
    "orgs",
    (
        *_HEAD,
        Column("name", required=True),
        Column("type", Kind.ENUM, required=True, values=ORG_TYPES),
        Column("identifier"),
        _ref("parentSourcedId", "orgs"),
    ),
)
_COURSES = Table(
    "courses",
    (
        *_HEAD,
        _ref("schoolYearSourcedId", "academicSessions", also=("schoolYearId",)),
        Column("title", required=True, needed=True),
        Column("courseCode"),
        Column("grades", Kind.LIST, also=("grade",)),
        _ref("orgSourcedId", "orgs", required=True),
        Column("subjects", Kind.LIST),
        Column("subjectCodes", Kind.LIST),
    ),
)
_CLASSES = Table(
    "classes",
    (
        *_HEAD,
        Column("title", required=True, needed=True),
        Column("grades", Kind.LIST, also=("grade",)),
        _ref("courseSourcedId", "courses"),
        Column("classCode"),
        Column("classType", Kind.ENUM, required=True, needed=True, values=CLASS_TYPES),
        Column("location"),
        _ref("schoolSourcedId", "orgs", required=True),
        Column("termSourcedIds", Kind.LIST, required=True, refers="academicSessions"),
        Column("subjects", Kind.LIST),
        Column("subjectCodes", Kind.LIST),
        Column("periods", Kind.LIST),
    ),
)
_ENROLLMENTS = Table(
    "enrollments",
    (
        *_HEAD,
        _ref("classSourcedId", "classes", required=True, needed=True),
        _ref("schoolSourcedId", "orgs", required=True),
        _ref("userSourcedId", "users", required=True, needed=True),
        Column("role", Kind.ENUM, required=True, needed=True, values=MEMBER_ROLES),
        Column("primary", Kind.FLAG),
        Column("beginDate", Kind.DAY),
        Column("endDate", Kind.DAY),
    ),
)
_USERS_11 = Table(
    "users",
    (
        *_HEAD,
        Column("enabledUser", Kind.FLAG, required=True),
        Column("orgSourcedIds", Kind.LIST, required=True, refers="orgs"),
        Column("role", Kind.ENUM, required=True, needed=True, values=USER_ROLES_11),
        Column("username", required=True),
        Column("userIds", Kind.LIST, also=("userId",)),
        Column("givenName", required=True, needed=True),
        Column("familyName", required=True, needed=True),
        Column("middleName"),
        Column("identifier"),
        Column("email"),
        Column("sms"),
        Column("phone"),
        Column("agentSourcedIds", Kind.LIST, refers="users", also=("agents",)),
        Column("grades", Kind.LIST, also=("grade",)),
        Column("password"),
    ),
)
_USERS_12 = Table(
    "users",
    (
        *_HEAD,
        Column("enabledUser", Kind.FLAG, required=True),
        Column("username", required=True),
        Column("userIds", Kind.LIST),
        Column("givenName", required=True, needed=True),
        Column("familyName", required=True, needed=True),
        Column("middleName"),
        Column("identifier"),
        Column("email"),
        Column("sms"),
        Column("phone"),
        Column("agentSourcedIds", Kind.LIST, refers="users"),
        Column("grades", Kind.LIST),
        Column("password"),
        Column("userMasterIdentifier"),
        Column("preferredGivenName"),
        Column("preferredMiddleName"),
        Column("preferredFamilyName"),
        _ref("primaryOrgSourcedId", "orgs"),
        Column("pronouns"),
    ),
)
_ROLES = Table(
    "roles",
    (
        *_HEAD,
        _ref("userSourcedId", "users", required=True, needed=True),
        Column("roleType", Kind.ENUM, required=True, values=ROLE_TYPES),
        Column("role", Kind.ENUM, required=True, needed=True, values=USER_ROLES_12),
        Column("beginDate", Kind.DAY),
        Column("endDate", Kind.DAY),
        _ref("orgSourcedId", "orgs", required=True),
        Column("userProfileSourcedId"),
    ),
)
_DEMOGRAPHICS_11 = Table(
    "demographics",
    (
        replace(_ID, refers="users", also=("userSourcedId",)),
        _STATUS,
        _MODIFIED,
        Column("birthDate", Kind.DAY),
        Column("sex", Kind.ENUM, values=SEXES_11),
        Column("americanIndianOrAlaskaNative", Kind.FLAG),
        Column("asian", Kind.FLAG),
        Column("blackOrAfricanAmerican", Kind.FLAG),
        Column("nativeHawaiianOrOtherPacificIslander", Kind.FLAG),
        Column("white", Kind.FLAG),
        Column("demographicRaceTwoOrMoreRaces", Kind.FLAG),
        Column("hispanicOrLatinoEthnicity", Kind.FLAG),
        Column("countryOfBirthCode"),
        Column("stateOfBirthAbbreviation"),
        Column("cityOfBirth"),
        Column("publicSchoolResidenceStatus"),
    ),
)
_DEMOGRAPHICS_12 = Table(
    "demographics",
    tuple(replace(one, values=SEXES_12) if one.name == "sex" else one for one in _DEMOGRAPHICS_11.columns),
)
_CATEGORIES = Table("categories", (*_HEAD, Column("title", required=True, needed=True)))
_LINE_ITEMS_11 = Table(
    "lineItems",
    (
        *_HEAD,
        Column("title", required=True),
        Column("description", Kind.WORDS),
        Column("assignDate", Kind.DAY, required=True),
        Column("dueDate", Kind.DAY, required=True, needed=True),
        _ref("classSourcedId", "classes", required=True, needed=True),
        _ref("categorySourcedId", "categories", required=True),
        _ref("gradingPeriodSourcedId", "academicSessions", required=True),
        Column("resultValueMin", Kind.NUMBER, required=True),
        Column("resultValueMax", Kind.NUMBER, required=True),
    ),
)
_LINE_ITEMS_12 = Table("lineItems", (*_LINE_ITEMS_11.columns, _ref("schoolSourcedId", "orgs")))
_RESULTS_11 = Table(
    "results",
    (
        *_HEAD,
        _ref("lineItemSourcedId", "lineItems", required=True, needed=True),
        _ref("studentSourcedId", "users", required=True, needed=True),
        Column("scoreStatus", Kind.ENUM, required=True, values=SCORE_STATUSES),
        Column("score"),
        Column("scoreDate", Kind.DAY),
        Column("comment", Kind.WORDS),
    ),
)
_RESULTS_12 = Table(
    "results",
    (
        *_RESULTS_11.columns,
        Column("textScore"),
        _ref("classSourcedId", "classes"),
        Column("inProgress", Kind.FLAG),
        Column("incomplete", Kind.FLAG),
        Column("late", Kind.FLAG),
        Column("missing", Kind.FLAG),
        Column("scoreScaleSourcedId"),
    ),
)

_COMMON = (_ACADEMIC_SESSIONS, _ORGS, _COURSES, _CLASSES, _ENROLLMENTS, _CATEGORIES)
VERSIONS: dict[str, dict[str, Table]] = {
    "1.1": {one.name: one for one in (*_COMMON, _USERS_11, _DEMOGRAPHICS_11, _LINE_ITEMS_11, _RESULTS_11)},
    "1.2": {
        one.name: one for one in (*_COMMON, _USERS_12, _ROLES, _DEMOGRAPHICS_12, _LINE_ITEMS_12, _RESULTS_12)
    },
}
"""The tables that mean something here, by name, for each version."""

FILES: dict[str, tuple[str, ...]] = {
    "1.1": (
        "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics",
        "enrollments", "lineItems", "orgs", "resources", "results", "users",
    ),
    "1.2": (
        "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics",
        "enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs", "resources",
        "resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles",
        "userResources", "users",
    ),
}  # fmt: skip
"""All files that a manifest of the version names."""

OUR_CODE = "school-diary"
"""`source.systemCode` of the bundles that this program writes."""
LESSON, WEIGHT = "metadata.lesson", "metadata.weight"
"""Further columns of line items in bundles of this program: the number of the lesson on its day, the work's weight."""
