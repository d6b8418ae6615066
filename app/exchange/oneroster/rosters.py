"""The rows of a bundle that tell who is who and who is taught what: from a book of the year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from app.codes import Role, TermKind
from app.exchange.oneroster import tables
from app.exchange.oneroster.book import SESSION_TYPES, Book, CourseFacts, Ids, PersonRow
from app.exchange.oneroster.reading import NO_GIVEN_NAME
from app.exchange.oneroster.words import Titles
from app.school.spans import Span

Row = Mapping[str, str]
"""A row by the names of its columns; those that are missing are blank."""

_ROLES = {
    Role.ADMIN: "systemAdministrator",
    Role.DEPUTY: "siteAdministrator",
    Role.HEAD: "principal",
    Role.TEACHER: "teacher",
}
_SEXES = {"m": "male", "f": "female"}


class Rosters:
    """The tables of one year."""

    def __init__(self, book: Book, ids: Ids) -> None:
        self._book, self._ids = book, ids
        self._titles = Titles(book.language)
        self.org = ids.of("org")
        self.year = ids.of("year", book.year[0])
        self._pupils = book.pupils()

    # --- names ---------------------------------------------------------------------------------------------

    def term(self, scheme: int, number: int) -> str:
        """The name of a period."""
        return self._ids.of("term", scheme, number)

    def _home(self, class_id: int) -> str:
        return self._ids.of("class", class_id)

    def _subject(self, subject: int) -> str:
        return self._ids.of("subject", subject)

    def _sessions(self, scheme: int | None) -> str:
        found = [self.term(one.scheme, one.number) for one in self._book.terms_of(scheme)]
        return ",".join(found or [self.year])

    def scheme(self, course: CourseFacts) -> int | None:
        """How the year is divided for a course; across classes as for the lowest of its pupils' classes."""
        if course.group.class_id is not None:
            return self._book.classes[course.group.class_id].scheme
        return self._schemes_across().get(course.group.id)

    def _schemes_across(self) -> dict[int, int]:
        if not hasattr(self, "_across"):
            class_of = {pupil: one for one, pupil, _ in self._book.enrolled}
            lowest: dict[int, tuple[int, str, int]] = {}
            for group, pupil, _ in self._book.members:
                one = self._book.classes[class_of[pupil]]
                candidate = (one.grade, one.name, one.scheme)
                lowest[group] = min(candidate, lowest.get(group, candidate))
            self._across = {group: one[2] for group, one in lowest.items()}
        return self._across

    # --- tables --------------------------------------------------------------------------------------------

    def tables(self) -> Iterator[tuple[str, Iterator[Row]]]:
        """Every table with its rows."""
        yield "orgs", iter([{"sourcedId": self.org, "name": self._book.school or "–", "type": "school",
                             "identifier": self.org}])  # fmt: skip
        yield "academicSessions", self._academic_sessions()
        yield "courses", self._courses()
        yield "classes", self._classes()
        yield "users", self._users()
        yield "roles", self._roles()
        yield "demographics", self._demographics()
        yield "enrollments", self._enrollments()

    def _academic_sessions(self) -> Iterator[Row]:
        _, name, starts, ends = self._book.year
        school_year = str(ends.year)
        yield {
            "sourcedId": self.year, "title": name, "type": "schoolYear", "startDate": starts.isoformat(),
            "endDate": ends.isoformat(), "schoolYear": school_year,
        }  # fmt: skip
        for one in self._book.terms:
            yield {
                "sourcedId": self.term(one.scheme, one.number), "title": self._titles.period(one.kind, one.number),
                "type": SESSION_TYPES[TermKind(one.kind)], "startDate": one.starts.isoformat(),
                "endDate": one.ends.isoformat(), "parentSourcedId": self.year, "schoolYear": school_year,
            }  # fmt: skip

    def _courses(self) -> Iterator[Row]:
        book = self._book
        home = {"sourcedId": self._ids.of("home"), "title": self._titles("home"), "courseCode": "home"}
        common = {"schoolYearSourcedId": self.year, "orgSourcedId": self.org}
        grades: dict[int, set[int]] = {}
        for one in book.courses.values():
            grades.setdefault(one.subject, set()).update(self._grades(one))
        if book.classes:
            all_grades = sorted({one.grade for one in book.classes.values()})
            yield {**home, **common, "grades": ",".join(f"{one:02}" for one in all_grades)}
        for number, subject in book.subjects.items():
            if number in grades:
                yield {
                    **common, "sourcedId": self._subject(number), "title": subject.name,
                    "courseCode": subject.short or subject.name,
                    "grades": ",".join(f"{one:02}" for one in sorted(grades[number])),
                    "subjects": subject.name.replace(",", " "),
                }  # fmt: skip

    def _grades(self, course: CourseFacts) -> set[int]:
        if course.group.class_id is not None:
            return {self._book.classes[course.group.class_id].grade}
        return {self._pupils[pupil] for group, pupil, _ in self._book.members if group == course.group.id}

    def _classes(self) -> Iterator[Row]:
        book = self._book
        for one in book.classes.values():
            yield {
                "sourcedId": self._home(one.id), "title": one.name, "grades": f"{one.grade:02}",
                "courseSourcedId": self._ids.of("home"), "classCode": one.name, "classType": "homeroom",
                "schoolSourcedId": self.org, "termSourcedIds": self._sessions(one.scheme),
            }  # fmt: skip
        for course in book.courses.values():
            group, subject = course.group, book.subjects[course.subject]
            class_name = book.classes[group.class_id].name if group.class_id is not None else ""
            title = " ".join(filter(None, (class_name, group.name, subject.name)))
            yield {
                "sourcedId": book.course_ids[course.id], "title": title,
                "grades": ",".join(f"{grade:02}" for grade in sorted(self._grades(course))),
                "courseSourcedId": self._subject(course.subject), "classCode": group.name or class_name,
                "classType": "scheduled", "schoolSourcedId": self.org,
                "termSourcedIds": self._sessions(self.scheme(course)),
                "subjects": subject.name.replace(",", " "),
            }  # fmt: skip

    def _users(self) -> Iterator[Row]:
        agents: dict[int, list[str]] = {}
        for parent, pupil in self._book.guardians:
            agents.setdefault(parent, []).append(self._book.person_ids[pupil])
            agents.setdefault(pupil, []).append(self._book.person_ids[parent])
        for one in self._book.people.values():
            number = self._book.person_ids[one.id]
            yield {
                "sourcedId": number, "enabledUser": "true", "username": number,
                "givenName": one.first or NO_GIVEN_NAME, "familyName": one.last, "middleName": one.patronymic,
                "email": one.email or "", "phone": one.phone or "",
                "agentSourcedIds": ",".join(agents.get(one.id, ())),
                "grades": f"{self._pupils[one.id]:02}" if one.id in self._pupils else "",
                "primaryOrgSourcedId": self.org,
            }  # fmt: skip

    def _roles(self) -> Iterator[Row]:
        parents = {parent for parent, _ in self._book.guardians}
        for one in self._book.people.values():
            staff = sorted(self._book.roles.get(one.id, ()), key=lambda role: list(_ROLES).index(Role(role)))
            roles = [_ROLES[Role(role)] for role in staff]
            roles += ["student"] if one.id in self._pupils else []
            roles += ["parent"] if one.id in parents else []
            for place, role in enumerate(roles):
                yield {
                    "sourcedId": self._ids.of("role", one.id, role),
                    "userSourcedId": self._book.person_ids[one.id],
                    "roleType": "secondary" if place else "primary", "role": role, "orgSourcedId": self.org,
                }  # fmt: skip

    def _demographics(self) -> Iterator[Row]:
        for one in self._book.people.values():
            if one.sex or one.born:
                yield {
                    "sourcedId": self._book.person_ids[one.id],
                    "birthDate": one.born.isoformat() if one.born else "",
                    "sex": _SEXES.get(one.sex or "", ""),
                }  # fmt: skip

    def _enrollments(self) -> Iterator[Row]:
        book = self._book
        in_class: dict[int, list[tuple[int, Span]]] = {}
        for class_id, pupil, span in book.enrolled:
            in_class.setdefault(class_id, []).append((pupil, span))
            key = ("home", class_id, pupil, span[0])
            yield self._enrollment(key, self._home(class_id), pupil, "student", False, span)
        for class_id, person, span in book.class_teachers:
            key = ("leads", class_id, person, span[0])
            yield self._enrollment(key, self._home(class_id), person, "teacher", True, span)
        in_group: dict[int, list[tuple[int, Span]]] = {}
        for number, pupil, span in book.members:
            in_group.setdefault(number, []).append((pupil, span))
        for course in book.courses.values():
            group = course.group
            those = in_class.get(group.class_id or 0, []) if group.whole else in_group.get(group.id, [])
            for pupil, span in those:
                key = ("in", course.id, pupil, span[0])
                yield self._enrollment(key, book.course_ids[course.id], pupil, "student", False, span)
        for course_id, person, span, substitute in book.teachers:
            key = ("teaches", course_id, person, span[0])
            yield self._enrollment(key, book.course_ids[course_id], person, "teacher", not substitute, span)

    def _enrollment(
        self,
        key: tuple[str, int, int, date],
        class_id: str,
        person: int,
        role: str,
        primary: bool,
        span: Span,
    ) -> Row:
        return {
            "sourcedId": self._ids.of(*key), "classSourcedId": class_id, "schoolSourcedId": self.org,
            "userSourcedId": self._book.person_ids[person], "role": role, "primary": str(primary).lower(),
            "beginDate": span[0].isoformat(), "endDate": span[1].isoformat() if span[1] else "",
        }  # fmt: skip


def blank_names() -> dict[str, list[str]]:
    """table → its columns, in the order of the standard, with those that only this program knows."""
    found = {name: [column.name for column in one.columns] for name, one in tables.VERSIONS["1.2"].items()}
    found["lineItems"] += [tables.LESSON, tables.WEIGHT]
    return found


__all__ = ["PersonRow", "Rosters", "Row", "blank_names"]
