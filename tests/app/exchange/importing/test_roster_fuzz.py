"""Whatever a bundle holds: a summary, `BadInput` or `ImportRefused`, and nothing is written without a summary."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import BadInput
from app.exchange.importing import import_roster, roster_kind
from app.exchange.importing.roster import read_roster
from app.exchange.reasons import Reason
from app.exchange.rosters import RosterFiles
from app.session import Session
from tests.app.exchange.bundles import ONEROSTER_11, SDS_2, Rows, archive, as_version_12, files_of, folder
from tests.app.exchange.importing.support import admin, dump, errors
from tests.build import BuiltSchool


def often(examples: int) -> settings:
    """So many examples, however long one takes."""
    checks = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(deadline=None, max_examples=examples, suppress_health_check=checks)


SEEDS = (
    (ONEROSTER_11, "1.1"), (as_version_12(ONEROSTER_11), "1.2"), (SDS_2, ""),
)  # fmt: skip
SCRAPS = st.one_of(
    st.sampled_from(
        [
            "", "s1", "s2", "t1", "p1", "h7", "h8", "k1", "k2", "nobody", "s1,s2", ",", "07", "8", "12", "KG",
            "٣", "teacher", "student", "parent", "homeroom", "tobedeleted", "active", "delta", "2026-09-01",
            "2026-12-31", "2027-13-01", "9999-12-31", "1900-01-01", "1", "5", "-1", "4.5", "1e9", "nan", "inf",
            "осв", "•", "Школа", "7Г", "10-хим/био", "\u202e", "=1+1", "\"", "\n", "exempt", "submitted",
            "true", "ext:other", "o1", "l1", "g1", "x" * 70,
        ]
    ),
    st.text(max_size=6),
)  # fmt: skip


@st.composite
def mutated(draw: Any) -> dict[str, str | bytes]:
    """The files of a bundle in which a few things are not as they should be."""
    seed, version = draw(st.sampled_from(SEEDS))
    tables: dict[str, list[list[str]]] = {name: [list(row) for row in found] for name, found in seed.items()}
    for _ in range(draw(st.integers(0, 5))):
        table = tables[draw(st.sampled_from(sorted(tables)))]
        what = draw(st.sampled_from(("cell", "cell", "cell", "copy", "drop", "head", "longer")))
        row = draw(st.integers(0 if what == "head" else 1, max(1, len(table) - 1)))
        if row >= len(table) or not table[row]:
            continue
        if what == "cell":
            table[row][draw(st.integers(0, len(table[row]) - 1))] = draw(SCRAPS)
        elif what == "head":
            table[0][draw(st.integers(0, len(table[0]) - 1))] = draw(SCRAPS)
        elif what == "copy":
            table.append([draw(SCRAPS), *table[row][1:]])
        elif what == "drop":
            del table[row]
        else:
            table[row].append(draw(SCRAPS))
    found: dict[str, Rows] = dict(tables)
    files: dict[str, str | bytes] = dict(
        files_of(found, version, code=draw(st.sampled_from(("x", "school-diary"))))
    )
    if draw(st.integers(0, 9)) == 0:
        name = draw(st.sampled_from(sorted(files)))
        content = bytearray(str(files[name]).encode())
        for _ in range(draw(st.integers(1, 4))):
            content[draw(st.integers(0, len(content) - 1))] = draw(st.integers(0, 255))
        files[name] = bytes(content)
    return files


def _tried(session: Session, path: Path, **how: Any) -> bool:
    """Import; True when there was a summary."""
    try:
        import_roster(session, path, **how)
    except BadInput as problem:
        Reason(problem.code)
        return False
    return True


def test_a_mutated_bundle_comes_in_or_changes_nothing(school: BuiltSchool) -> None:
    session = admin(school)

    @often(30)
    @given(mutated(), st.booleans(), st.sampled_from((None, "9Я")))
    def holds(files: dict[str, str | bytes], skip: bool, class_name: str | None) -> None:
        with tempfile.TemporaryDirectory() as place:
            path = folder(Path(place) / "a", files)
            before = dump(school.file)
            if not _tried(session, path, skip_refused=skip, class_name=class_name):
                assert dump(school.file) == before
                return
            after = dump(school.file)
            _tried(session, path, skip_refused=skip, class_name=class_name)
            assert dump(school.file) == after

    holds()
    assert errors(session) == []


@often(60)
@given(mutated(), st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), max_size=6))
def test_a_broken_archive_is_read_or_refused(
    files: dict[str, str | bytes], bytes_changed: list[tuple[int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = archive(Path(place) / "a.zip", files)
        content = bytearray(path.read_bytes())
        for where, value in bytes_changed:
            content[where % len(content)] = value
        path.write_bytes(content)
        assert roster_kind(path) in (None, "oneroster-1.1", "oneroster-1.2", "sds-1", "sds-2")
        with contextlib.suppress(BadInput):
            assert isinstance(read_roster(path), RosterFiles)


@pytest.mark.slow
def test_many_more_mutated_bundles(school: BuiltSchool) -> None:
    """The same for longer."""
    session = admin(school)

    @often(3000)
    @given(mutated(), st.booleans())
    def holds(files: dict[str, str | bytes], skip: bool) -> None:
        with tempfile.TemporaryDirectory() as place:
            path = folder(Path(place) / "a", files)
            before = dump(school.file)
            if not _tried(session, path, skip_refused=skip, dry_run=False):
                assert dump(school.file) == before

    holds()
    assert errors(session) == []
