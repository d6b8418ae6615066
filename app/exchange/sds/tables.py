"""The files of Microsoft School Data Sync and their columns.

Source: the sample files and the documentation in OfficeDev/O365-EDU-Tools.  Of version 1 a school may leave all but
the ids out; many do, and pupils come without a name.
"""

from __future__ import annotations

from app.exchange.columns import Column, Kind, Table

_SIS = Column("SIS ID", Kind.ID, required=True, needed=True)


def _ref(name: str, table: str, *, needed: bool = False) -> Column:
    return Column(name, Kind.ID, required=needed, needed=needed, refers=table)


def _person(*more: Column) -> tuple[Column, ...]:
    return (
        _SIS,
        _ref("School SIS ID", "School"),
        Column("Username"),
        Column("First Name"),
        Column("Last Name"),
        Column("Middle Name"),
        Column("Status"),
        Column("Secondary Email"),
        *more,
        *(Column(name) for name in ("Password", "Mailing Address", "Mailing City", "Mailing State")),
    )


VERSION_1: dict[str, Table] = {
    one.name: one
    for one in (
        Table("School", (_SIS, Column("Name", required=True)), "SIS ID"),
        Table(
            "Section",
            (
                _SIS,
                _ref("School SIS ID", "School"),
                Column("Section Name", required=True, needed=True),
                Column("Section Number"),
                Column("Term SIS ID", Kind.ID),
                Column("Term Name"),
                Column("Term StartDate", Kind.DAY),
                Column("Term EndDate", Kind.DAY),
                Column("Course SIS ID", Kind.ID),
                Column("Course Name"),
                Column("Course Description"),
                Column("Course Number"),
                Column("Course Subject"),
                Column("Periods"),
                Column("Status"),
            ),
            "SIS ID",
        ),
        Table(
            "Student",
            _person(
                Column("Grade"),
                Column("Birthdate", Kind.DAY),
                Column("Student Number"),
                Column("State ID"),
                Column("ELL Status"),
                Column("FederalRace"),
                Column("Graduation Year"),
            ),
            "SIS ID",
        ),
        Table(
            "Teacher",
            _person(Column("Teacher Number"), Column("State ID"), Column("Title"), Column("Qualification")),
            "SIS ID",
        ),
        Table(
            "User",
            (
                Column("SIS ID", Kind.ID),
                Column("Email", Kind.ID, required=True, needed=True),
                Column("First Name"),
                Column("Last Name"),
                Column("Phone"),
            ),
            "Email",
        ),
        Table(
            "StudentEnrollment",
            (_ref("Section SIS ID", "Section", needed=True), _ref("SIS ID", "Student", needed=True)),
            "",
        ),
        Table(
            "TeacherRoster",
            (_ref("Section SIS ID", "Section", needed=True), _ref("SIS ID", "Teacher", needed=True)),
            "",
        ),
        Table(
            "GuardianRelationship",
            (
                _ref("SIS ID", "Student", needed=True),
                _ref("Email", "User", needed=True),
                Column("Role"),
            ),
            "",
        ),
    )
}
REQUIRED_1 = ("School", "Section", "Student", "Teacher", "StudentEnrollment", "TeacherRoster")

_ID = Column("sourcedId", Kind.ID, required=True, needed=True)

VERSION_2: dict[str, Table] = {
    one.name: one
    for one in (
        Table(
            "orgs",
            (
                _ID,
                Column("name", required=True),
                Column("type", required=True),
                _ref("parentSourcedId", "orgs"),
            ),
        ),
        Table(
            "academicSessions",
            (
                _ID,
                Column("title", required=True),
                Column("type", required=True),
                Column("schoolYear", Kind.YEAR),
                Column("startDate", Kind.DAY, required=True, needed=True),
                Column("endDate", Kind.DAY, required=True, needed=True),
            ),
        ),
        Table(
            "courses",
            (
                _ID,
                _ref("orgSourcedId", "orgs"),
                Column("title", required=True, needed=True),
                Column("code"),
                _ref("schoolYearSourcedId", "academicSessions"),
                Column("subject"),
                Column("grade"),
            ),
        ),
        Table(
            "classes",
            (
                _ID,
                _ref("orgSourcedId", "orgs"),
                Column("title", required=True, needed=True),
                Column("code"),
                Column("sessionSourcedIds", Kind.LIST, refers="academicSessions"),
                _ref("courseSourcedId", "courses"),
            ),
        ),
        Table(
            "users",
            (
                _ID,
                Column("orgSourcedIds", Kind.LIST, refers="orgs"),
                Column("username"),
                Column("givenName"),
                Column("familyName"),
                Column("middleName"),
                Column("password"),
                Column("activeDirectoryMatchId"),
                Column("email"),
                Column("phone"),
                Column("sms"),
                Column("role"),
                Column("grade"),
            ),
        ),
        Table(
            "roles",
            (
                _ref("userSourcedId", "users", needed=True),
                _ref("orgSourcedId", "orgs"),
                Column("role", required=True, needed=True),
                _ref("sessionSourcedId", "academicSessions"),
                Column("grade"),
                Column("isPrimary", Kind.FLAG),
                Column("roleStartDate", Kind.DAY),
                Column("roleEndDate", Kind.DAY),
            ),
            "",
        ),
        Table(
            "demographics",
            (_ref("userSourcedId", "users", needed=True), Column("birthDate", Kind.DAY), Column("sex")),
            "",
        ),
        Table(
            "enrollments",
            (
                _ref("classSourcedId", "classes", needed=True),
                _ref("userSourcedId", "users", needed=True),
                Column("role", required=True, needed=True),
            ),
            "",
        ),
        Table(
            "relationships",
            (
                _ref("userSourcedId", "users", needed=True),
                _ref("relationshipUserSourcedId", "users", needed=True),
                Column("relationshipRole"),
            ),
            "",
        ),
    )
}
REQUIRED_2 = ("orgs", "users", "classes", "enrollments")
