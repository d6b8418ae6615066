"""The commands: what they do, what they answer, and how they fail."""

from __future__ import annotations

import csv
import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.backup.manifest import manifest_path
from app.backup.plan import add_folder
from app.cli.faults import log_path
from models.access import Account
from models.codes import Role
from models.opening import open_school_file
from tests.app.cli.runner import PASSWORD, Run, SignIn, let_in, password_file
from tests.build import BuiltSchool
from tests.sourcetree import ROOT

DONE, FAILED, WRONG_USAGE = 0, 1, 2

# --- exit codes and the one line ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "COMMAND"),
        (["chek"], "«chek»"),
        (["check"], "SCHOOL.db, --as"),
        (["check", "s.db", "--as"], "--as: нужно значение"),
        (["check", "s.db", "--as", "admin", "--quick"], "лишнее: --quick"),
        (["backup", "s.db", "d", "--as", "admin", "--keep", "0"], "--keep: «0» — не число от 1"),
        (["show", "diary", "s.db", "--as", "admin", "--week", "31.12.26"], "не дата"),
        (["show", "all"], "«all»"),
        (["import", "pupils"], "FILE, --into, --as"),
        (["check", "s.db", "--as", "a", "--role", "king"], "«king»"),
    ],
)
def test_wrong_usage_is_one_line_and_2(run: Run, arguments: list[str], said: str) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (WRONG_USAGE, "")
    assert said in answer.line
    assert "--help" in answer.line


def test_help_is_an_answer_in_both_languages(run: Run) -> None:
    russian, english = run("--help"), run("check", "--help", "--lang", "en")
    assert (russian.code, russian.err, english.code, english.err) == (DONE, "", DONE, "")
    assert "проверить файл школы" in russian.out
    assert "check the school file" in english.out


@pytest.mark.parametrize(
    "command",
    [
        "create",
        "sample",
        "check",
        "backup",
        "restore",
        "clear-files",
        "measure",
        "password",
        "close-term",
        "reopen-term",
        "set-thresholds",
    ],
)
def test_every_command_has_help(run: Run, command: str) -> None:
    answer = run(command, "--help")
    assert answer.code == DONE
    assert "help." not in answer.out


def test_an_error_is_one_line_and_1(run: Run, tmp_path: Path) -> None:
    answer = run("check", tmp_path / "none.db", "--as", "admin", "--password-file", password_file(tmp_path))
    assert (answer.code, answer.out) == (FAILED, "")
    assert answer.line == f"Файла {tmp_path / 'none.db'} нет."


def test_a_fault_of_the_program_is_one_line_with_its_place_in_a_log(
    run: Run, school: BuiltSchool, signed: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **_options: object) -> None:
        raise ZeroDivisionError("Арбузова Анна")

    monkeypatch.setattr("app.cli.check.check", fail)
    answer = run("check", school.path, *signed["admin"])
    assert answer.code == FAILED
    assert "ZeroDivisionError" in answer.line
    assert str(log_path()) in answer.line
    log = log_path().read_text("utf-8")
    assert "in fail" in log
    assert "Арбузова" not in log
    assert PASSWORD not in log
    assert Path(os.environ["HOME"]).parent in log_path().parents


def test_an_interruption_is_told(
    run: Run, school: BuiltSchool, signed: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.check.check", stop)
    assert run("check", school.path, *signed["admin"]).code == FAILED


def test_as_a_process(tmp_path: Path) -> None:
    """`python -m app`, as a nightly task starts it: UTF-8, exit code, no traceback."""
    command = [sys.executable, "-m", "app", "check", str(tmp_path / "нет.db"), "--as", "admin"]
    password = password_file(tmp_path)
    answer = subprocess.run([*command, "--password-file", str(password)], cwd=ROOT, capture_output=True)
    assert (answer.returncode, answer.stdout) == (FAILED, b"")
    assert answer.stderr.decode("utf-8").count("\n") == 1
    assert "нет.db" in answer.stderr.decode("utf-8")


def test_a_reader_that_goes_away_is_no_fault() -> None:
    """`python -m app --help | head -1`"""
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "--help"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait() in (DONE, FAILED)
    assert complaint == b""


# --- signing in --------------------------------------------------------------------------------------------


def test_a_wrong_password_and_an_unknown_name_are_told_the_same(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    wrong = password_file(tmp_path, "wrong")
    lines = {
        run("check", school.path, "--as", who, "--password-file", wrong).line for who in ("admin", "nobody")
    }
    assert lines == {"Неверный логин или пароль."}


def test_who_may_not_is_told_so(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    for who in ("deputy", "maths_teacher", "parent"):
        answer = run("check", school.path, *signed[who])
        assert (answer.code, answer.out) == (FAILED, "")
        assert "не даёт на это права" in answer.line


def test_an_issued_password_has_to_be_changed_first(run: Run, school: BuiltSchool, tmp_path: Path) -> None:
    old = password_file(tmp_path)
    new = tmp_path / "new.txt"
    new.write_text("совершенно другой 5", "utf-8")
    login = let_in(school, "admin", must_change=True)
    assert "смените" in run("check", school.path, "--as", login, "--password-file", old).line
    change = ("password", school.path, "--as", login, "--password-file", old, "--new-password-file", new)
    assert run(*change).code == DONE
    assert run("check", school.path, "--as", login, "--password-file", new).code == DONE
    assert run(*change).line == "Неверный логин или пароль."


@pytest.mark.parametrize(
    ("content", "said"), [(None, "не читается"), ("", "нет пароля"), ("\nsecond", "нет пароля")]
)
def test_the_password_file_has_to_hold_one(
    run: Run, school: BuiltSchool, tmp_path: Path, content: str | None, said: str
) -> None:
    path = tmp_path / "password.txt"
    if content is not None:
        path.write_text(content, "utf-8")
    answer = run("check", school.path, "--as", "admin", "--password-file", path)
    assert answer.code == FAILED
    assert said in answer.line


def test_without_a_terminal_the_password_is_not_waited_for(run: Run, school: BuiltSchool) -> None:
    answer = run("check", school.path, "--as", "admin")
    assert answer.code == FAILED
    assert "--password-file" in answer.line


class _Terminal(io.StringIO):
    """Somebody sits in front of it."""

    def isatty(self) -> bool:
        return True


def test_the_password_is_asked_for(
    run: Run, school: BuiltSchool, signed: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def answer(prompt: str, stream: object) -> str:
        asked.append(prompt)
        return PASSWORD

    monkeypatch.setattr("sys.stdin", _Terminal())
    monkeypatch.setattr("getpass.getpass", answer)
    assert run("check", school.path, "--as", "admin").code == DONE
    assert asked == ["Пароль для admin: "]


def test_a_new_password_is_asked_for_twice(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["совершенно другой 5", "совершенно другой 6"])
    monkeypatch.setattr("sys.stdin", _Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _prompt, stream: next(answers))
    answer = run("create", tmp_path / "s.db", "--name", "Школа", "--admin", "admin")
    assert (answer.code, answer.line) == (FAILED, "Пароли не совпали.")
    assert not (tmp_path / "s.db").exists()


def test_a_role_can_be_chosen(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    journal = ("show", "journal", school.path, *signed["russian_teacher"], "--course", school.algebra_a)
    assert run(*journal).code == DONE  # as class teacher, though the first role is that of a teacher
    assert run(*journal, "--role", "teacher").code == FAILED
    assert "role" not in run(*journal, "--role", "admin").out
    assert "admin" in run(*journal, "--role", "admin").line


# --- making a school ---------------------------------------------------------------------------------------


def test_create_makes_a_school_that_can_be_checked(run: Run, tmp_path: Path) -> None:
    path, password = tmp_path / "s.db", password_file(tmp_path)
    answer = run("create", path, "--name", "Школа № 5", "--admin", "admin", "--password-file", password)
    assert (answer.code, answer.err) == (DONE, "")
    checked = run("check", path, "--as", "admin", "--password-file", password)
    assert (checked.code, checked.out) == (DONE, "Всё в порядке.\n")
    again = run("create", path, "--name", "Школа № 5", "--admin", "admin", "--password-file", password)
    assert (again.code, again.line) == (FAILED, f"Файл {path} уже есть.")


def test_create_makes_the_key_file_and_everything_asks_for_it(run: Run, tmp_path: Path) -> None:
    path, key, password = tmp_path / "s.db", tmp_path / "s.key", password_file(tmp_path)
    sign_in = ("--as", "admin", "--password-file", password)
    answer = run(
        "create", path, "--name", "Школа", "--admin", "admin", "--password-file", password, "--key-file", key
    )
    assert answer.code == DONE
    assert str(key) in answer.out
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert "--key-file" in run("check", path, *sign_in).line
    assert run("check", path, *sign_in, "--key-file", key).code == DONE
    folder = tmp_path / "backups"
    folder.mkdir()
    made = run("backup", path, folder, *sign_in, "--key-file", key, "--json").json
    assert made["encrypted"]
    assert run("restore", made["path"], path, *sign_in, "--key-file", key).code == DONE
    assert "--key-file" in run("restore", made["path"], path, *sign_in).line


def test_create_refuses_a_weak_password_and_leaves_nothing(run: Run, tmp_path: Path) -> None:
    path, password = tmp_path / "s.db", password_file(tmp_path, "1234")
    answer = run("create", path, "--name", "Школа", "--admin", "admin", "--password-file", password)
    assert answer.code == FAILED
    assert "8" in answer.line
    assert not path.exists()


def test_sample_makes_a_school_to_look_at(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sample.db"
    sizes = ("--pupils", 12, "--classes", 2, "--years", 1, "--seed", 3, "--today", "2026-11-23")
    made = run("sample", path, *sizes, "--progress")
    assert made.code == DONE
    assert "admin" in made.out
    assert "100 %" in made.err
    password = password_file(tmp_path, "Dnevnik-2026")
    checked = run("check", path, "--as", "admin", "--password-file", password)
    assert (checked.code, checked.out) == (DONE, "Всё в порядке.\n")


# --- looking after the file --------------------------------------------------------------------------------


def test_check_tells_each_finding(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    school.file.connection.execute("UPDATE mark SET value = 2 WHERE pupil_id = ?", (school.yolkin,))
    school.file.connection.execute("INSERT INTO setting VALUES ('', 'colour', '1')")
    answer = run("check", school.path, *signed["admin"])
    assert answer.code == FAILED
    lines = answer.out.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("ошибка: Отметка не та, что в журнале изменений (")
    assert lines[1].startswith("предупреждение: Неизвестная настройка")
    told = run("check", school.path, *signed["admin"], "--json")
    assert told.code == FAILED
    assert told.json["clean"] is False
    assert [one["code"] for one in told.json["findings"]] == ["mark.not_as_logged", "setting.unknown"]
    assert told.json["findings"][0]["data"]["pupil"] == school.yolkin


def test_warnings_alone_leave_a_file_clean(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    school.file.connection.execute("INSERT INTO setting VALUES ('', 'colour', '1')")
    answer = run("check", school.path, *signed["admin"], "--json")
    assert (answer.code, answer.json["clean"], len(answer.json["findings"])) == (DONE, True, 1)


def test_backup_and_restore(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    made = run("backup", school.path, folder, *signed["admin"], "--json").json
    assert set(made) == {
        "path", "made_at", "size", "sha256", "seq", "encrypted", "rows", "manifest", "removed", "doubtful",
        "files", "file_bytes", "files_missing",
    }  # fmt: skip
    assert made["rows"]["mark"] == 3
    school.file.connection.execute("DELETE FROM mark")
    answer = run("restore", made["path"], school.path, *signed["admin"])
    assert (answer.code, answer.err) == (DONE, "")
    assert "before-restore" in answer.out
    with open_school_file(school.path) as file:
        assert file.connection.execute("SELECT count(*) FROM mark").fetchone() == (3,)


def test_backup_keeps_as_many_as_asked(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for _turn in range(3):
        answer = run("backup", school.path, folder, *signed["admin"], "--keep", 2)
    assert "Удалена старая копия" in answer.out
    assert len(list(folder.glob("*.db"))) == 2


def test_what_is_due_is_made_by_a_scheduler(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    """In the folders of the school, one of which this PC sees elsewhere; once, and what fails is told."""
    assert run("backup", school.path, *signed["admin"]).code == WRONG_USAGE
    folder = tmp_path / "backups"
    folder.mkdir()
    add_folder(school.session(Role.ADMIN, school.admin), folder)
    seen = folder.rename(tmp_path / "here")
    answer = run("backup", school.path, "--due", *signed["deputy"])
    assert (answer.code, "Папки для копий" in answer.err) == (FAILED, True)
    school.file.connection.execute("DELETE FROM setting WHERE key = 'backup.state'")
    answer = run("backup", school.path, seen, "--due", *signed["deputy"], "--json")
    assert (answer.code, [Path(one["path"]).parent for one in answer.json]) == (DONE, [seen])
    assert "Делать нечего" in run("backup", school.path, seen, "--due", *signed["admin"]).out
    assert run("backup", school.path, "--due", *signed["maths_teacher"]).code == FAILED


def test_restore_refuses_a_changed_backup(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    path = Path(run("backup", school.path, folder, *signed["admin"], "--json").json["path"])
    data = bytearray(path.read_bytes())
    data[100_000] ^= 1
    path.write_bytes(data)
    before = school.path.read_bytes()
    answer = run("restore", path, school.path, *signed["admin"])
    assert answer.code == FAILED
    assert "контрольная сумма" in answer.line
    manifest_path(path).unlink()
    assert "нечем её проверить" in run("restore", path, school.path, *signed["admin"]).line
    assert school.path.read_bytes() == before


def test_restore_asks_for_a_login_of_the_backup(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    path = run("backup", school.path, folder, *signed["admin"], "--json").json["path"]
    before = school.path.read_bytes()
    wrong = password_file(tmp_path, "wrong")
    assert run("restore", path, school.path, "--as", "admin", "--password-file", wrong).code == FAILED
    password_file(tmp_path)
    assert run("restore", path, school.path, *signed["deputy"]).code == FAILED
    assert school.path.read_bytes() == before
    assert not list(school.path.parent.glob(".*restoring*"))


# --- logins ------------------------------------------------------------------------------------------------


def test_logins_of_a_class_are_written_where_only_the_owner_reads(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    out = tmp_path / "slips.csv"
    issue = ("logins", "issue", school.path, "--class", "7а", "--for", "pupils", *signed["russian_teacher"])
    answer = run(*issue, "--out", out)
    assert (answer.code, answer.err) == (DONE, "")
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    with out.open(encoding="utf-8-sig", newline="") as file:
        slips = list(csv.reader(file, delimiter=";"))
    assert [slip[0].split()[0] for slip in slips] == ["Арбузова", "Ёлкин", "Жукова", "Новиков"]
    assert all(slip[2] not in answer.out for slip in slips)
    password = password_file(tmp_path, slips[0][2])
    refused = run("show", "diary", school.path, "--as", slips[0][1], "--password-file", password)
    assert "смените" in refused.line
    assert run(*issue, "--out", out).line == f"Файл {out} уже есть."


def test_first_logins_of_the_school_and_of_the_staff(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    issue = ("logins", "issue", school.path, *signed["admin"])
    assert run(*issue, "--all-classes", "-o", tmp_path / "school.csv").code == 0
    assert len((tmp_path / "school.csv").read_text("utf-8-sig").splitlines()) >= 4
    assert run(*issue, "--staff", "-o", tmp_path / "staff.csv").code == 0
    refused = ("logins", "issue", school.path, "--all-classes", "-o", tmp_path / "no.csv", *signed["deputy"])
    assert run(*refused).code != 0


def test_logins_as_slips_of_text(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    out = tmp_path / "slip.txt"
    reset = ("logins", "reset", school.path, "--person-id", school.zhukova, *signed["russian_teacher"])
    assert "ещё не выдан" in run(*reset, "--out", tmp_path / "none.txt").line
    assert run(*reset, "--new", "--out", out).code == DONE
    text = out.read_text("utf-8-sig")
    assert "Жукова Жанна\nЛогин: " in text
    assert "Пароль: " in text
    deputy = ("logins", "reset", school.path, "--person-id", school.zhukova, *signed["deputy"])
    assert run(*deputy, "--out", tmp_path / "other.txt").code == FAILED


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_logins_as_slips_for_the_printer(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"slips{suffix}"
    issue = ("logins", "issue", school.path, "--class", "7а", *signed["russian_teacher"])
    answer = run(*issue, "-o", out)
    assert (answer.code, answer.err) == (DONE, "")
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert out.read_bytes().startswith(b"%PDF" if suffix == ".pdf" else b"PK")
    assert "Всем уже выдано" in run(*issue, "-o", tmp_path / f"none{suffix}").out


def test_a_template_that_cannot_be_filled_issues_nothing(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    bad, out = tmp_path / "bad.docx", tmp_path / "slips.docx"
    bad.write_bytes(b"no document")
    issue = ("logins", "issue", school.path, "--class", "7а", *signed["russian_teacher"])
    assert run(*issue, "-o", out, "--template", bad).code == FAILED
    assert not out.exists()
    with school.file.reading():
        stored = Account.get(Account.person == school.arbuzova)
    assert stored.issued_at is None
