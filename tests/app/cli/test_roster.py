"""`export oneroster` and `import roster`: a year leaves and comes in by the command line."""

from __future__ import annotations

from pathlib import Path

from tests.app.cli.runner import Run, SignIn
from tests.app.exchange.bundles import ONEROSTER_11, files_of, folder, with_cell
from tests.build import BuiltSchool

DONE, FAILED = 0, 1


def test_a_year_goes_out_and_a_bundle_comes_in(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    bundle = tmp_path / "год.zip"
    told = run("export", "oneroster", school.path, "-o", bundle, *signed["admin"], "--json")
    assert (told.code, told.json["path"]) == (DONE, str(bundle))
    assert told.json["rows"]["users"] > 10
    assert run("export", "oneroster", school.path, "-o", bundle, *signed["deputy"]).code == FAILED
    other = run("export", "oneroster", school.path, "-o", bundle, "--year", "1999/2000", *signed["admin"])
    assert "Такого учебного года нет" in other.line
    # The school itself comes in: all are known by their ids or names, which are kept from now on.
    again = run("import", "roster", bundle, "--into", school.path, *signed["admin"], "--json")
    assert (again.code, again.json["refused"]) == (DONE, [])
    assert not any(count for what, count in again.json["added"].items())
    bad = folder(tmp_path / "bad", files_of(with_cell(ONEROSTER_11, "users", 1, "role", "wizard")))
    refused = run("import", "roster", bad, "--into", school.path, *signed["admin"], "--org", "школа № 1")
    assert refused.code == FAILED
    assert refused.line.startswith("users.csv, строка 2, поле «role»")
    rest = run(
        "import", "roster", bad, "--into", school.path, *signed["admin"], "--skip-refused", "--dry-run"
    )
    assert rest.code == DONE
    assert "Школа" not in rest.err
    assert "ext_size" in rest.err
