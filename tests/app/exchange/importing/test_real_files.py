"""Real files of schools, brought into a school: the figures that are known of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.errors import BadInput
from app.exchange.importing import (
    ImportRefused,
    import_marks,
    import_pupils,
    import_roster,
    import_timetable,
    roster_kind,
)
from app.exchange.readers.marks import read_marks
from app.exchange.reasons import Reason
from app.progress.queries import pupil_year
from tests.app.exchange.importing.support import admin, dump, errors, rows, some
from tests.build import BuiltSchool
from tests.realdata import DATA, needs_data

pytestmark = needs_data

REPORT = DATA / "4-russian/bars-export/otchet-uspevaemost-poseshchaemost-8A.xlsx"
CARDS = DATA / "4-russian/bars-export/tabel-uspevaemosti-8A.xlsx"
ROSTER = DATA / "4-russian/rosters/school-list-44-classes-1272-pupils.xlsx"


def unchanged_by(school: BuiltSchool, again: Callable[[], Any]) -> dict[str, int]:
    """What is left as it was by doing it once more, which must add and change nothing."""
    before = dump(school.file)
    summary = again()
    assert dump(school.file) == before
    assert (some(summary.added), some(summary.changed)) == ({}, {})
    return some(summary.unchanged)


def test_the_school_list(school: BuiltSchool) -> None:
    session = admin(school)
    summary = import_pupils(session, ROSTER, year="2024/2025")
    assert (some(summary.added), summary.refused) == ({"classes": 44, "pupils": 1272}, ())
    assert Counter(rows(school.file, "SELECT sex FROM person WHERE id > 14")) == {("m",): 641, ("f",): 631}
    again = unchanged_by(school, lambda: import_pupils(session, ROSTER, year="2024/2025"))
    assert again == {"classes": 44, "pupils": 1272}
    assert errors(session) == []


def test_the_report_of_8a(school: BuiltSchool) -> None:
    session = admin(school)
    summary = import_marks(session, REPORT)
    assert some(summary.added) == {
        "classes": 1, "pupils": 28, "subjects": summary.added["subjects"], "courses": 20, "lessons": 319,
        "marks": 2560, "absences": 820, "term_marks": 476,
    }  # fmt: skip
    assert summary.absences == {"Н": 455, "Б": 237, "У": 45, "О": 83}
    assert [one.reason for one in summary.refused] == [Reason.MARK_ZERO] * 7
    again = unchanged_by(school, lambda: import_marks(session, REPORT))
    assert (again["marks"], again["absences"], again["term_marks"]) == (2560, 820, 476)
    assert errors(session) == []
    assert _means(session, school) == {"equal": 546, "with its 0": 7, "lost in the export": 7}


def _means(session: Any, school: BuiltSchool) -> Counter[str]:
    """How the program's means of the period stand to those that the report itself gives."""
    report = read_marks(REPORT)
    zeros = Counter(one.place.row for one in report.refused)
    told = defaultdict(dict)
    for term in report.terms:
        told[term.pupil][term.subject] = (term.mean, zeros[term.place.row])
    year = rows(school.file, "SELECT id FROM academic_year WHERE name = '2024/2025'")[0][0]
    found: Counter[str] = Counter()
    for pupil in report.pupils:
        name = pupil.name
        who = "SELECT id FROM person WHERE last_name = ? AND first_name = ? AND patronymic = ?"
        number = rows(school.file, who, name.surname, name.given, name.patronymic)[0][0]
        for subject in pupil_year(session, number, year).subjects:
            figures = subject.terms[3]
            mean, nulls = told[pupil.index][subject.subject]
            if mean == (None if figures.plain is None else pytest.approx(figures.plain)):
                found["equal"] += 1
            elif nulls and mean == pytest.approx(
                (figures.plain or 0) * figures.count / (figures.count + nulls)
            ):
                found["with its 0"] += 1
            else:
                found["lost in the export"] += 1
    return found


def test_the_list_the_report_and_the_cards_together(school: BuiltSchool) -> None:
    session = admin(school)
    import_pupils(session, ROSTER, year="2024/2025")
    assert import_marks(session, REPORT).added["marks"] == 2560
    summary = import_marks(session, CARDS)
    assert (some(summary.added), summary.unchanged["term_marks"]) == ({"term_marks": 1872}, 476)
    assert unchanged_by(school, lambda: import_marks(session, CARDS))["term_marks"] == 2348
    assert errors(session) == []


def test_three_pupils_first_and_the_class_later(school: BuiltSchool) -> None:
    session = admin(school)
    import_marks(session, REPORT.with_name("excerpt-otchet-3-pupils.xlsx"))
    summary = import_marks(session, REPORT)
    assert summary.unchanged["marks"] + summary.added["marks"] == 2560
    unchanged_by(school, lambda: import_marks(session, REPORT))
    assert errors(session) == []


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("fet/uk-Hopwood.fet", {"subjects": 24, "courses": 136, "people": 26, "timetable_entries": 168}),
        ("fet/denmark-small-school.fet", {"subjects": 17, "courses": 25, "people": 9}),
        (
            "asc/brazil-asctt2012.xml",
            {"subjects": 246, "courses": 475, "people": 98, "timetable_entries": 1187},
        ),
        ("untis", {"classes": 5, "subjects": 121, "courses": 257, "people": 70, "timetable_entries": 856}),
        ("fet-exports/denmark", {"subjects": 17, "courses": 25, "people": 9, "timetable_entries": 125}),
    ],
)
def test_timetables_of_other_countries(school: BuiltSchool, file: str, expected: dict[str, int]) -> None:
    """Their sets are named after no class: they become groups, and who is in them is said to be unknown."""
    session = admin(school)
    path = DATA / "3-timetable" / file
    summary = import_timetable(session, path)
    lessons = summary.added["lessons"]
    assert (some({**summary.added, "lessons": 0}), summary.refused) == (expected, ())
    assert bool(lessons) == ("timetable_entries" in expected)
    assert Reason.GROUP_WITHOUT_MEMBERS in [one.reason for one in summary.notes]
    unchanged_by(school, lambda: import_timetable(session, path))
    assert errors(session) == []


IMPORTERS = {"pupils": import_pupils, "timetable": import_timetable, "marks": import_marks}
GOOD = {
    ("pupils", "01_pupils_cp1251_semicolon.csv"), ("pupils", "02_pupils_utf8_bom_semicolon.csv"),
    ("pupils", "03_pupils_unicode_text_utf16le_tab.txt"), ("pupils", "04_pupils_sep_line.csv"),
    ("pupils", "06_pupils_comma_utf8_nobom.csv"), ("pupils", "15_header_in_row_6.csv"),
    ("pupils", "18_html_saved_as.xls"), ("pupils", "21_dates_times_serials.xlsx"),
}  # fmt: skip
"""Files of the nasty ones that hold a class list."""


@pytest.mark.parametrize("what", IMPORTERS)
@pytest.mark.parametrize(
    "path",
    [one for one in sorted((DATA / "6-nasty").glob("**/*")) if one.is_file()],
    ids=lambda path: path.name,
)
def test_nasty_files_are_a_right_result_or_one_clear_error(
    school: BuiltSchool, path: Path, what: str
) -> None:
    session, before = admin(school), dump(school.file)
    do: Callable[..., Any] = IMPORTERS[what]
    if (what, path.name) in GOOD:
        summary = do(session, path, class_name="5А")
        assert summary.added["pupils"] > 0
        unchanged_by(school, lambda: do(session, path, class_name="5А"))
        assert errors(session) == []
        return
    with pytest.raises(BadInput) as caught:
        do(session, path)
    assert caught.value.data["file"] == path.name
    assert dump(school.file) == before


# --- rosters of other systems ----------------------------------------------------------------------------

INTERCHANGE = DATA / "2-interchange"
ROSTERS: tuple[tuple[str, str, dict[str, str], dict[str, int], dict[str, int]], ...] = (
    # bundle, kind, how it is asked for, what comes in, records that are lost
    ("oneroster-1.1-ims-base", "oneroster-1.1", {}, {"classes": 1, "pupils": 1, "subjects": 2, "courses": 2},
     {"grade.missing": 1}),
    ("oneroster-1.1-ims-base", "oneroster-1.1", {"class_name": "8А"},
     {"classes": 2, "pupils": 2, "subjects": 3, "courses": 3}, {}),
    ("oneroster-moodle-fixtures/Test_minimal_data_set.zip", "oneroster-1.1", {}, {"people": 2},
     {"grade.missing": 2, "class.unreadable": 1, "role.differs": 2, "guardian.of_nobody": 1}),
    ("oneroster-moodle-fixtures/Test_minimal_data_set.zip", "oneroster-1.1", {"class_name": "8А"},
     {"classes": 1, "pupils": 3, "people": 2, "subjects": 1, "courses": 1, "groups": 1},
     {"role.differs": 2, "guardian.of_nobody": 1}),
    ("sds-v1-min", "sds-1", {}, {"people": 2}, {"grade.missing": 22}),
    ("sds-v1-min", "sds-1", {"class_name": "8А"}, {"classes": 1, "pupils": 22, "subjects": 2, "courses": 2,
     "people": 2}, {}),
    ("sds-v2", "sds-2", {}, {"classes": 2, "pupils": 14, "subjects": 2, "courses": 2, "people": 7},
     {"grade.outside": 8}),
    ("sds-v2", "sds-2", {"org": "Contoso Middle School"},
     {"classes": 2, "pupils": 7, "subjects": 1, "courses": 1, "people": 1}, {}),
)  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "asked", "added", "lost"), ROSTERS)
def test_a_roster(
    school: BuiltSchool,
    name: str,
    kind: str,
    asked: dict[str, Any],
    added: dict[str, int],
    lost: dict[str, int],
) -> None:
    """Two pupils of the IMS sample, of whom one has no grade; two of five of Moodle's are in a class; the 22 of School
    Data Sync have no grade in version 1, and 8 study at a college in version 2."""
    session, path = admin(school), INTERCHANGE / name
    assert roster_kind(path) == kind
    before = dump(school.file)
    if lost:
        with pytest.raises(ImportRefused) as refused:
            import_roster(session, path, **asked)
        assert Counter(one.reason.value for one in refused.value.data["refused"] if one.row_lost) == lost
        assert dump(school.file) == before
    summary = import_roster(session, path, skip_refused=True, **asked)
    assert (some(summary.added), some(summary.changed)) == (added, {})
    again = unchanged_by(school, lambda: import_roster(session, path, skip_refused=True, **asked))
    assert again == {what: count for what, count in added.items() if what != "subjects"}
    assert errors(session) == []
