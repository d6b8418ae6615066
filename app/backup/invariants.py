"""What must hold in a school file beyond what its tables can hold themselves: one statement for each rule.

Each statement selects the rows that break the rule, under the names that the finding's data will have.  Days
come as numbers and leave as dates.  `course` and `school_class` are ids; the check puts names in their place.
"""

from __future__ import annotations

from app.backup.invariant import Invariant
from app.backup.letter_invariants import LETTERS
from app.backup.problems import Severity
from app.codes import MarkValue

MOST = 1000
"""So many findings of one rule are listed; that there are more is a finding too (`check.more`)."""


_COURSE_OF = "JOIN course c ON c.id = x.course_id JOIN study_group g ON g.id = c.group_id"

_NOT_ENROLLED = (
    "NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.school_class_id = g.school_class_id"
    " AND e.pupil_id = x.pupil_id AND e.from_date <= x.date AND (e.to_date IS NULL OR e.to_date >= x.date))"
)
_NOT_IN_GROUP = (
    "NOT EXISTS (SELECT 1 FROM group_member e WHERE e.group_id = g.id"
    " AND e.pupil_id = x.pupil_id AND e.from_date <= x.date AND (e.to_date IS NULL OR e.to_date >= x.date))"
)


def _membership(table: str, columns: str) -> tuple[Invariant, Invariant]:
    start = f"SELECT x.course_id AS course, {columns}, x.pupil_id AS pupil FROM {table} x {_COURSE_OF} WHERE "  # noqa: S608
    return (
        Invariant(f"{table}.not_enrolled", f"{start} g.whole = 1 AND {_NOT_ENROLLED}"),
        Invariant(f"{table}.not_in_group", f"{start} g.whole = 0 AND {_NOT_IN_GROUP}"),
    )


def _off_scale(table: str, columns: str, never: int) -> Invariant:
    """A value that the subject's scale does not have (`app.journal.rules.allowed`, said for a whole table).

    `never` is the value that has no place in this table: a deferral is of a period, a debt of a work.
    """
    return Invariant(
        f"{table}.off_scale",
        f"SELECT x.course_id AS course, {columns}, x.pupil_id AS pupil, x.value AS value, s.scale AS scale"  # noqa: S608
        f" FROM {table} x {_COURSE_OF} JOIN subject s ON s.id = c.subject_id"
        " LEFT JOIN school_class k ON k.id = g.school_class_id"
        f" WHERE s.scale = 'none' OR k.grade = 1 OR x.value = {never}"
        " OR x.value > CASE s.scale WHEN '5' THEN 5 WHEN '10' THEN 10 WHEN '12' THEN 12 WHEN 'pass' THEN -1"
        " ELSE 100 END OR (x.value = 0 AND s.scale <> '100')",
    )


_JOURNAL = (
    *_membership("mark", "x.date AS date, x.number AS number, x.work AS work"),
    *_membership("attendance", "x.date AS date, x.number AS number"),
    _off_scale("mark", "x.date AS date, x.number AS number, x.work AS work", MarkValue.DEFERRED),
    _off_scale("term_mark", "x.kind AS kind, x.number AS number", MarkValue.DEBT),
    Invariant(
        "lesson.outside_year",
        "SELECT x.course_id AS course, x.date AS date, x.number AS number FROM lesson x"
        " JOIN course c ON c.id = x.course_id JOIN academic_year y ON y.id = c.year_id"
        " WHERE x.date < y.starts OR x.date > y.ends",
    ),
    Invariant(
        "lesson.on_holiday",
        "SELECT x.course_id AS course, x.date AS date, x.number AS number, h.name AS holiday FROM holiday h"
        " JOIN course c ON c.year_id = h.year_id JOIN study_group g ON g.id = c.group_id"
        " JOIN school_class k ON k.id = g.school_class_id AND k.grade BETWEEN h.grade_from AND h.grade_to"
        " JOIN lesson x ON x.course_id = c.id AND x.date BETWEEN h.starts AND h.ends AND x.state <> 2"
        " WHERE h.kind <> 'workday' AND NOT EXISTS (SELECT 1 FROM holiday w WHERE w.year_id = h.year_id"
        " AND w.kind = 'workday' AND x.date BETWEEN w.starts AND w.ends)",
        Severity.WARNING,
    ),
    Invariant(
        "lesson_topic.wrong_home",
        f"SELECT x.course_id AS course, x.date AS date, x.number AS number FROM lesson_topic x {_COURSE_OF}"  # noqa: S608
        " WHERE x.home_id <> g.home_id",
    ),
    Invariant(
        "homework.wrong_home",
        f"SELECT x.course_id AS course, x.due_date AS date, x.no AS no FROM homework x {_COURSE_OF}"  # noqa: S608
        " WHERE x.home_id <> g.home_id",
    ),
    Invariant(
        "homework.outside_year",
        "SELECT x.course_id AS course, x.due_date AS date, x.no AS no FROM homework x"
        " JOIN course c ON c.id = x.course_id JOIN academic_year y ON y.id = c.year_id"
        " WHERE x.due_date < y.starts OR x.due_date > y.ends",
    ),
    Invariant(
        "term_mark.no_term",
        f"SELECT x.course_id AS course, x.number AS number, x.pupil_id AS pupil FROM term_mark x {_COURSE_OF}"  # noqa: S608
        " LEFT JOIN school_class k ON k.id = g.school_class_id"
        " WHERE x.kind = 1 AND NOT EXISTS (SELECT 1 FROM term t JOIN term_scheme s ON s.id = t.scheme_id"
        " WHERE t.number = x.number AND s.year_id = c.year_id AND (k.id IS NULL OR s.id = k.term_scheme_id))",
    ),
    Invariant(
        "term_mark.not_enrolled",
        f"SELECT x.course_id AS course, x.kind AS kind, x.number AS number, x.pupil_id AS pupil"  # noqa: S608
        f" FROM term_mark x {_COURSE_OF} WHERE CASE WHEN g.whole = 1"
        " THEN NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.school_class_id = g.school_class_id"
        " AND e.pupil_id = x.pupil_id)"
        " ELSE NOT EXISTS (SELECT 1 FROM group_member e WHERE e.group_id = g.id"
        " AND e.pupil_id = x.pupil_id) END",
    ),
)

_STRUCTURE = (
    Invariant(
        "term.overlap",
        "SELECT s.kind AS scheme, y.name AS year, a.number AS number, b.number AS other FROM term a"
        " JOIN term b ON b.scheme_id = a.scheme_id AND b.number > a.number AND b.starts <= a.ends"
        " JOIN term_scheme s ON s.id = a.scheme_id JOIN academic_year y ON y.id = s.year_id",
    ),
    Invariant(
        "term.outside_year",
        "SELECT s.kind AS scheme, y.name AS year, t.number AS number, t.starts AS starts, t.ends AS ends"
        " FROM term t JOIN term_scheme s ON s.id = t.scheme_id JOIN academic_year y ON y.id = s.year_id"
        " WHERE t.starts < y.starts OR t.ends > y.ends",
    ),
    Invariant(
        "year.overlap",
        "SELECT a.name AS year, b.name AS other FROM academic_year a JOIN academic_year b"
        " ON b.id > a.id AND b.starts <= a.ends AND a.starts <= b.ends",
    ),
    Invariant(
        "class.wrong_year",
        "SELECT k.id AS school_class FROM school_class k JOIN term_scheme s ON s.id = k.term_scheme_id"
        " LEFT JOIN bell_schedule b ON b.id = k.bell_schedule_id"
        " WHERE s.year_id <> k.year_id OR b.year_id <> k.year_id",
    ),
    Invariant(
        "class.two_whole_groups",
        "SELECT g.school_class_id AS school_class, count(*) AS groups FROM study_group g WHERE g.whole = 1"
        " GROUP BY g.school_class_id HAVING count(*) > 1",
    ),
    Invariant(
        "group.wrong_year",
        'SELECT g.id AS "group", g.name AS name, g.school_class_id AS school_class FROM study_group g'
        " JOIN school_class k ON k.id = g.school_class_id WHERE k.year_id <> g.year_id",
    ),
    Invariant(
        "group.wrong_home",
        'SELECT g.id AS "group", g.name AS name, g.school_class_id AS school_class FROM study_group g'
        " WHERE (g.whole = 1 OR g.school_class_id IS NULL) AND g.home_id <> g.id"
        " OR g.whole = 0 AND g.school_class_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM study_group w"
        " WHERE w.id = g.home_id AND w.whole = 1 AND w.school_class_id = g.school_class_id)",
    ),
    Invariant(
        "group.unused",
        'SELECT g.id AS "group", g.name AS name, g.school_class_id AS school_class FROM study_group g'
        " WHERE g.whole = 0 AND NOT EXISTS (SELECT 1 FROM course c WHERE c.group_id = g.id)"
        " AND NOT EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id)",
        Severity.WARNING,
    ),
    Invariant(
        "course.wrong_year",
        "SELECT c.id AS course FROM course c JOIN study_group g ON g.id = c.group_id"
        " WHERE c.year_id <> g.year_id",
    ),
    Invariant(
        "enrollment.overlap",
        "SELECT a.pupil_id AS pupil, a.school_class_id AS school_class, b.school_class_id AS other_class,"
        " b.from_date AS date FROM enrollment a JOIN enrollment b ON b.pupil_id = a.pupil_id"
        " AND (b.school_class_id > a.school_class_id"
        " OR b.school_class_id = a.school_class_id AND b.from_date > a.from_date)"
        " JOIN school_class ka ON ka.id = a.school_class_id"
        " JOIN school_class kb ON kb.id = b.school_class_id AND kb.year_id = ka.year_id"
        " WHERE (b.to_date IS NULL OR b.to_date >= a.from_date)"
        " AND (a.to_date IS NULL OR a.to_date >= b.from_date)",
    ),
    Invariant(
        "enrollment.outside_year",
        "SELECT e.pupil_id AS pupil, e.school_class_id AS school_class, e.from_date AS starts,"
        " e.to_date AS ends"
        " FROM enrollment e JOIN school_class k ON k.id = e.school_class_id"
        " JOIN academic_year y ON y.id = k.year_id WHERE e.from_date > y.ends OR e.to_date > y.ends"
        " OR e.to_date < y.starts",
        Severity.WARNING,
    ),
    Invariant(
        "account.no_role",
        "SELECT a.id AS account, a.person_id AS person FROM account a WHERE a.disabled = 0"
        " AND NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = a.person_id)"
        " AND NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.pupil_id = a.person_id)"
        " AND NOT EXISTS (SELECT 1 FROM guardianship p WHERE p.parent_id = a.person_id)"
        " AND NOT EXISTS (SELECT 1 FROM class_teacher t WHERE t.person_id = a.person_id)",
        Severity.WARNING,
    ),
    Invariant(
        "school.no_admin",
        "SELECT 0 AS admins WHERE NOT EXISTS (SELECT 1 FROM staff_role r"
        " JOIN account a ON a.person_id = r.person_id WHERE r.role = 'admin' AND a.disabled = 0)",
    ),
)

INVARIANTS: tuple[Invariant, ...] = _STRUCTURE + _JOURNAL + LETTERS
