"""Erasing a pupil and the father: the name is gone to the last byte, the figures are as they were."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.backup.checking import check
from app.backup.copies import backup
from app.backup.manifest import read_manifest, write_manifest
from app.changes import broken_links
from app.errors import BadInput, NotFound, Refused
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.people.erasing.commands import erase, erase_again, wipe
from app.people.erasing.preview import Erasing, erasing_preview
from app.people.erasing.records import erasures, older_copies, remove_copies
from app.progress.rating import class_rating
from app.reports.results.queries import class_book
from app.session import Session
from models.access import AccessRecord, Account
from models.base import rows
from models.codes import Role
from models.journal import Attendance, HomeworkAnswer, Mark, TermMark
from models.messages import Message
from models.people import Guardianship, Person
from tests.app.people.erasing.ground import DAY, Ground, age_stored_files, fill, traces
from tests.build import BuiltSchool

GROUND = "заявление законного представителя № 4 от 20.11.2026"


@pytest.fixture
def ground(school: BuiltSchool) -> Ground:
    return fill(school)


def admin_of(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def every(preview: Erasing) -> list[str]:
    return [one.id for one in preview.passages if one.perhaps]


def figures(school: BuiltSchool) -> Any:
    """What may not change: rows of figures, and what reports and the rating make of them."""
    admin = admin_of(school)
    with school.file.reading():
        stored = [
            list(rows(Mark.select(Mark.course, Mark.date, Mark.pupil, Mark.value, Mark.author, Mark.set_at))),
            list(rows(Attendance.select())),
            list(rows(TermMark.select(TermMark.course, TermMark.kind, TermMark.pupil, TermMark.value))),
            HomeworkAnswer.select().count(), Message.select().count(),
        ]  # fmt: skip
    rating = class_rating(admin, school.class_a, school.term2)
    book = class_book(admin, school.class_a)
    places = sorted((one.pupil_id, str(one.place), str(one.subjects)) for one in rating.lines)
    return stored, places, book.marks, book.missed


def test_no_byte_of_the_name_stays_and_no_figure_changes(
    school: BuiltSchool, ground: Ground, tmp_path: Path
) -> None:
    admin, before = admin_of(school), figures(school)
    assert len(traces(school)) > 6
    told: list[tuple[int, int]] = []
    preview = erasing_preview(admin, ground.pupil, lambda *one: told.append(one))
    assert (told[-1][0], preview.name, preview.here, preview.hinders) == (
        100,
        "Ржевская Ульяна Павловна",
        (),
        None,
    )
    assert preview.stays | {"marks": 1, "absences": 1, "term_marks": 1, "enrollments": 1} == preview.stays
    assert preview.goes == {
        "guardianships": 1, "logins": 1, "remarks": 1, "comments": 1, "hand_ins": 1, "drafts": 0, "homework": 1,
        "letters": 0, "threads": 2,
    }  # fmt: skip
    assert preview.parents == ((ground.parent, "Тишков Савва Ильич"),)
    unsure = {f"{one.before}[{one.hit}]{one.after}" for one in preview.passages if one.perhaps}
    assert "Толкнул [Ржевскую]" in unsure
    done = erase(admin, ground.pupil, preview, GROUND, ticked=every(preview))
    father = erasing_preview(admin, ground.parent)
    assert father.goes["logins"] == 1
    also = erase(admin, ground.parent, father, GROUND, ticked=every(father))
    age_stored_files(school)
    assert wipe(admin, (*done.contents, *also.contents)) == 0
    copies = tmp_path / "copies"
    copies.mkdir()
    made = backup(admin, copies)
    contents = [one.read_bytes() for one in copies.rglob("*") if one.is_file()]
    assert traces(school, *contents) == []
    assert check(admin, contents=True) == []
    with school.file.reading():
        assert list(broken_links()) == []
    assert figures(school) == before
    assert made.info.seq > done.seq
    found = erasures(admin)
    assert {(one.person_id, one.called, one.by, one.ground) for one in found} == {
        (who, f"№{who}", "Админова Инна Петровна", GROUND) for who in (ground.pupil, ground.parent)
    }
    assert older_copies(admin, [copies]) == ()  # made after it
    info = read_manifest(Path(made.info.path))
    write_manifest(replace(info, made_at="2020-01-01T00:00:00+00:00"))
    (older,) = older_copies(admin, [copies, tmp_path / "away"])
    remove_copies(admin, [older])
    aside = school.path.with_name(f"{school.path.stem}.before-restore-20260101-120000.db")
    aside.write_bytes(b"old")
    (older,) = older_copies(admin, [copies])
    remove_copies(admin, [older])
    assert not Path(made.info.path).exists()
    assert not aside.exists()


def test_what_is_left_of_a_person(school: BuiltSchool, ground: Ground) -> None:
    admin = admin_of(school)
    preview = erasing_preview(admin, ground.pupil)
    kept = {one.id for one in preview.passages if one.perhaps and "Толкнул" in one.before}
    done = erase(admin, ground.pupil, preview, GROUND, ticked=set(every(preview)) - kept)
    with school.file.reading():
        person = Person.get_by_id(ground.pupil)
        assert (person.last_name, person.first_name, person.sort_key) == (
            f"№{ground.pupil}",
            "",
            f"№{ground.pupil}",
        )
        assert (person.born, person.phone, person.email, person.external_id, person.sex) == (None,) * 5
        assert person.erased_at == school.clock.now()
        account = Account.get(Account.person == ground.pupil)
        assert (account.login, account.password_hash, account.disabled) == (
            f"erased-{account.id}",
            None,
            True,
        )
        assert Guardianship.select().where(Guardianship.pupil == ground.pupil).count() == 0
        assert Mark.get(Mark.pupil == school.yolkin).comment == f"Списано у №{ground.pupil}"
        assert Mark.get(Mark.pupil == ground.pupil).comment is None
        (trace,) = AccessRecord.select().where(AccessRecord.action == "person.erased")
        assert (trace.subject_id, trace.account_id) == (ground.pupil, admin.account_id)
        assert json.loads(trace.detail) == {"seq": done.seq}
        row = school.file.connection.execute(
            "SELECT entity, key, after, reason FROM change_log WHERE seq = ?", (done.seq,)
        ).fetchone()
    assert (row[0], row[1], row[3]) == ("erasure", str(ground.pupil), GROUND)
    said = json.loads(row[2])
    assert said["log"] == len(said["rows"]) == done.log > 5
    with pytest.raises(NotFound):
        erasing_preview(admin, ground.pupil)
    # What was not ticked is another's as far as we know.
    assert any(trace.endswith("Ржевск") for trace in traces(school))


def test_when_it_is_refused(school: BuiltSchool, ground: Ground) -> None:
    admin = admin_of(school)
    with pytest.raises(Refused, match=r"erasing\.oneself"):
        erase(admin, school.admin, erasing_preview(admin, school.admin), GROUND)
    pupil = erasing_preview(admin, school.zhukova)
    with pytest.raises(Refused, match=r"erasing\.here") as refused:
        erase(admin, school.zhukova, pupil, GROUND)
    assert refused.value.data["what"] == ["enrollment"]
    teacher = erasing_preview(admin, school.russian_teacher)
    assert set(teacher.here) == {"class_teacher", "course_teacher", "staff_role"}
    preview = erasing_preview(admin, ground.pupil)
    with pytest.raises(BadInput):
        erase(admin, ground.pupil, preview, "  ")
    maths = school.session(Role.TEACHER, school.maths_teacher)
    write_cells(maths, school.algebra_a, [CellEdit(DAY, 1, 1, school.zhukova, "mark", 4, 5, "и Ржевской")])
    with pytest.raises(Refused, match=r"erasing\.changed"):
        erase(admin, ground.pupil, preview, GROUND)
    # Who is here leaves with it.
    erase(admin, school.zhukova, erasing_preview(admin, school.zhukova), GROUND, has_left=True)
    # The parent is offered to be erased as well; until then the check says that the login leads nowhere.
    assert [(one.code, one.data["person"]) for one in check(admin)] == [
        ("account.no_role", school.other_parent)
    ]


def test_after_an_older_backup_was_put_back(school: BuiltSchool, ground: Ground) -> None:
    admin = admin_of(school)
    contents = erase_again(admin, [ground.pupil, 9999, ground.parent], GROUND)
    assert len(contents) == 2
    assert erase_again(admin, [ground.pupil], GROUND) == ()
    age_stored_files(school)
    wipe(admin, contents)
    assert traces(school) == []
    tamper = "UPDATE change_log SET reason = 'x' WHERE seq = (SELECT max(seq) FROM change_log WHERE entity = 'person')"
    school.file.connection.execute(tamper)
    with school.file.reading():
        assert len(list(broken_links())) == 1
