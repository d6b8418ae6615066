"""The repository as a newcomer finds it: fixed top level, two commands that are true, no traces of a PC."""

from __future__ import annotations

import ast
import configparser
import fnmatch
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from app.sample import DEMO_PASSWORD, demo_accounts
from tests.sourcetree import ROOT, files, sources

pytestmark = pytest.mark.xdist_group("sources")
TOP_LEVEL = {
    "app",
    "ui",
    "models",
    "resources",
    "tests",
    "main.py",
    "school.db.sample",
    "setup.cfg",
    "README.md",
    "README.en.md",
    "CHANGELOG.md",
    "LICENSE",
}
READMES = ("README.md", "README.en.md")


def git(*arguments: str) -> str:
    """What git says about the repository; without git or outside a clone the test is skipped."""
    program = shutil.which("git")
    if program is None or not (ROOT / ".git").exists():
        pytest.skip("needs a clone and git")
    # The owner of a clone may be another user than the one who runs the tests.
    command = [program, "-c", f"safe.directory={ROOT.as_posix()}", "-C", str(ROOT), *arguments]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def read(name: str) -> str:
    """A text file of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def readme_commands(text: str) -> dict[str, str]:
    """The commands that a README gives under their markers."""
    found = re.findall(r"^<!-- command: (\w+) -->\n+```\w*\n(.+)\n```$", text, re.MULTILINE)
    return dict(found)


def settings() -> configparser.ConfigParser:
    """setup.cfg."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(read("setup.cfg"))
    return parser


def test_top_level_is_the_agreed_one() -> None:
    """Nothing missing, and nothing more than the agreed names and hidden files."""
    tracked = {line.split("/")[0] for line in git("ls-files").splitlines()}
    assert {name for name in tracked if not name.startswith(".")} == TOP_LEVEL


def test_readmes_give_the_same_two_commands() -> None:
    """One command to see the program, one to test it, in both languages."""
    expected = {"run": "python3 .ci/start.py run --demo", "test": "python3 .ci/start.py test"}
    assert {name: readme_commands(read(name)) for name in READMES} == dict.fromkeys(READMES, expected)


def test_ci_takes_its_commands_from_the_readme() -> None:
    """.ci/run has no command of its own that could drift; its awk reads what the expression above reads."""
    script = read(".ci/run")
    assert not re.search(r"start\.py (run|test)|main\.py", script)
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("needs bash")
    function = script[script.index("readme_command() {") : script.index("\nstep()")]
    for name, command in readme_commands(read("README.md")).items():
        answer = subprocess.run(
            [bash, "-c", f"{function}\nreadme_command {name}"],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
        )
        assert answer.stdout.strip() == command, answer.stderr


def test_readme_links_lead_somewhere() -> None:
    """Pictures and pages that a README points to are there."""
    dead = [
        f"{name}: {target}"
        for name in READMES
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", read(name))
        if not re.match(r"[a-z]+:", target) and not (ROOT / target).exists()
    ]
    assert dead == []


def test_changelog_knows_the_version() -> None:
    """The version of setup.cfg has its section."""
    version = settings()["metadata"]["version"]
    assert re.search(rf"^## \[{re.escape(version)}\]", read("CHANGELOG.md"), re.MULTILINE)


def test_no_path_of_somebodys_machine_is_in_the_tree() -> None:
    """A path that exists on one PC only is a fault on all others."""
    # Without the slashes, so that this file passes its own test.
    roots = "work|root|home|Users|tmp"
    wrong = re.compile(
        rf"(?<![\w.~$}}/-])/(?:{roots})/\w|\b[A-Z]:[\\/]+(?:Users|Documents and Settings)[\\/]"
    )
    found = []
    for path in files():
        data = path.read_bytes()
        if b"\0" in data or "data" in path.relative_to(ROOT).parts:
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            if wrong.search(line):
                found.append(f"{path.relative_to(ROOT).as_posix()}:{number} {line.strip()[:80]}")
    assert found == []


# --- every test is run -------------------------------------------------------------------------------------


def has_tests(tree: ast.Module) -> bool:
    """Whether a module defines something that pytest would call a test."""
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
        for node in ast.walk(tree)
    )


def test_every_test_is_in_a_file_that_pytest_collects() -> None:
    """A test in `journal_tests.py` would never run, and nobody would notice."""
    lost = [
        source.name
        for source in sources("tests")
        if has_tests(source.tree) and not source.path.name.startswith("test_")
    ]
    empty = [
        source.name
        for source in sources("tests")
        if source.path.name.startswith("test_") and not has_tests(source.tree)
    ]
    assert (lost, empty) == ([], [])


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    """Neither by its name (pytest leaves out `build`, `dist` …) nor by an instruction to ignore it."""
    assert settings()["tool:pytest"]["testpaths"].split() == ["tests"]
    patterns = pytestconfig.getini("norecursedirs")
    folders = {source.path.parent for source in sources("tests") if source.path.name.startswith("test_")}
    passed_over = [
        folder.relative_to(ROOT).as_posix()
        for folder in folders
        for part in folder.relative_to(ROOT).parts
        if any(fnmatch.fnmatch(part, pattern) for pattern in patterns)
    ]
    ignoring = [
        source.name
        for source in sources("tests")
        if source.path.name == "conftest.py" and re.search(r"\bcollect_ignore(_glob)?\b", source.text)
    ]
    assert (passed_over, ignoring) == ([], [])


def test_every_folder_of_tests_has_tests() -> None:
    """A folder of `tests` that holds Python files holds at least one that is run."""
    with_code = {top(source.path) for source in sources("tests") if len(source.package) > 1}
    with_tests = {top(source.path) for source in sources("tests") if source.path.name.startswith("test_")}
    # The gallery is run by tests/ui/test_gallery.py.
    assert with_code - with_tests == {"gallery"}


def top(path: Path) -> str:
    """The folder directly under `tests` that a file is in."""
    return path.relative_to(ROOT / "tests").parts[0]


@pytest.mark.parametrize("readme", ["README.md", "README.en.md"])
def test_readme_names_the_accounts_of_the_sample_school(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    assert f"`{DEMO_PASSWORD}`" in text
    for account in demo_accounts():
        assert f"| `{account.login}` |" in text
