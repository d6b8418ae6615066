"""What is handed out as files."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.exchange.exports import noting, person, pupil
from app.exchange.exports.tables import export_tables
from app.exchange.oneroster.export import export_oneroster
from app.session import Session
from tests.app.permission_cases import Its, case


def into_a_folder(do: Callable[[Session, Its, Path], Any]) -> Callable[[Session, Its], None]:
    """Call it with a folder that is gone afterwards."""

    def call(session: Session, its: Its) -> None:
        with tempfile.TemporaryDirectory() as folder:
            do(session, its, Path(folder))

    return call


CASES = (
    case(
        export_tables, "export_school", "",
        into_a_folder(lambda session, _its, folder: export_tables(session, folder / "all.zip")),
    ),
    case(
        person.export_person, "export_person", "parent",
        into_a_folder(lambda session, its, folder: person.export_person(session, its.parent, folder / "a.zip")),
    ),
    case(person.person_facts, "export_person", "parent", lambda session, its: person.person_facts(session, its.parent)),
    case(
        pupil.export_pupil, "export_pupil", "pupil",
        into_a_folder(lambda session, its, folder: pupil.export_pupil(session, its.pupil, folder / "a.zip")),
    ),
    case(pupil.pupil_facts, "export_pupil", "pupil", lambda session, its: pupil.pupil_facts(session, its.pupil)),
    case(
        export_oneroster, "export_school", "",
        into_a_folder(
            lambda session, its, folder: export_oneroster(session, folder / "a.zip", year_id=its.year)
        ),
    ),
    case(
        noting.note_school_export, "export_school", "",
        lambda session, _its: noting.note_school_export(session, "tables", {}),
    ),
    case(
        noting.note_person_export, "export_person", "parent",
        lambda session, its: noting.note_person_export(session, its.parent, "person", {}),
    ),
    case(
        noting.note_pupil_export, "export_pupil", "pupil",
        lambda session, its: noting.note_pupil_export(session, its.pupil, "pupil", {}),
    ),
)  # fmt: skip
