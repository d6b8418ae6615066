"""`.ci/start.py`: what it reads, when it installs, and what it says when it cannot."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.sourcetree import ROOT

SCRIPT = ROOT / ".ci" / "start.py"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module whose environment lies in a temporary folder and is never really made."""
    spec = importlib.util.spec_from_file_location("ci_start", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / "stamp.json")
    return module


class Installations:
    """Stands in for venv and pip, and notes what they were asked to do."""

    def __init__(self, start: ModuleType, monkeypatch: pytest.MonkeyPatch, version: str | None) -> None:
        self.version = version
        self.log: list[str] = []
        monkeypatch.setattr(start, "venv_version", lambda: self.version)
        monkeypatch.setattr(start, "make_venv", self.make)
        monkeypatch.setattr(start, "install", lambda wanted: self.log.append(f"install {len(wanted)}"))
        monkeypatch.setattr(start, "check_system_libraries", lambda with_window: None)

    def make(self) -> None:
        """A new environment runs the Python that runs the script."""
        self.log.append("venv")
        self.version = "3.11"

    def taken(self) -> list[str]:
        """The notes since the last call."""
        log, self.log = self.log, []
        return log


def test_requirements_keep_ranges_and_markers(start: ModuleType, tmp_path: Path) -> None:
    config = tmp_path / "setup.cfg"
    config.write_text(
        "[options]\ninstall_requires =\n    # why\n    one>=1,<2; python_version < '3.12'\n\n    two\n"
        "[options.extras_require]\ntest =\n    three~=3.0\n"
        "[tool:pytest]\nlog_format = %(message)s\n"
    )
    assert start.requirements(config) == ["one>=1,<2; python_version < '3.12'", "two"]
    assert start.requirements(config, ("test",))[-1] == "three~=3.0"


def test_every_requirement_has_a_lower_and_an_upper_end(start: ModuleType) -> None:
    for line in start.requirements(ROOT / "setup.cfg", ("test",)):
        assert ">=" in line, line
        assert ",<" in line, line


def test_installs_once_and_again_only_when_more_is_wanted(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = {(): ["a>=1"], ("test",): ["a>=1", "b>=1"]}
    monkeypatch.setattr(start, "requirements", lambda config, extras=(): wanted[extras])
    done = Installations(start, monkeypatch, version=None)

    start.prepare((), with_window=True)
    assert done.taken() == ["venv", "install 1"]
    start.prepare((), with_window=True)
    assert done.taken() == []
    start.prepare(("test",), with_window=False)
    assert done.taken() == ["install 2"]
    start.prepare((), with_window=True)
    assert done.taken() == []

    wanted[()][0] = wanted[("test",)][0] = "a>=2"
    start.prepare((), with_window=True)
    assert done.taken() == ["install 2"], "whoever has the tests keeps them"


@pytest.mark.parametrize("broken", [None, "3.9"])
def test_environment_that_does_not_run_or_is_too_old_is_made_anew(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, broken: str | None
) -> None:
    done = Installations(start, monkeypatch, version="3.11")
    start.prepare((), with_window=True)
    done.taken()
    done.version = broken
    start.prepare((), with_window=True)
    assert [line.split()[0] for line in done.taken()] == ["venv", "install"]


def test_failed_installation_leaves_no_stamp(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    Installations(start, monkeypatch, version="3.11")
    start.prepare((), with_window=True)
    start.STAMP.write_text("{}")

    def fail(wanted: list[str]) -> None:
        raise start.StartError("нет", "no")

    monkeypatch.setattr(start, "install", fail)
    with pytest.raises(start.StartError):
        start.prepare((), with_window=True)
    assert not start.STAMP.exists()


@pytest.mark.parametrize("stamp", ["", "[]", "{", '{"requirements": 1}'])
def test_damaged_stamp_is_no_stamp(start: ModuleType, stamp: str) -> None:
    start.STAMP.write_text(stamp)
    assert not start.is_current(start.read_stamp(), ["a"], "3.11")


@pytest.mark.parametrize(
    ("output", "english"),
    [
        ("Failed to establish a new connection: NewConnectionError('...')", "no connection"),
        ("NameResolutionError: getaddrinfo failed\nERROR: No matching distribution found", "no connection"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "certificate"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left", "disk is full"),
        ("ERROR: No matching distribution found for PySide6-Essentials", "not made for this system"),
        ("ERROR: something else", "lines of pip above"),
    ],
)
def test_failure_of_pip_is_put_into_words(start: ModuleType, output: str, english: str) -> None:
    russian, said = start.install_error(output).texts
    assert english in said
    assert any("а" <= letter <= "я" for letter in russian)


def test_python_without_venv_is_told_which_package_to_install(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(start.StartError) as caught:
        start.make_venv()
    assert all("python3-venv" in text for text in caught.value.texts)


@pytest.mark.parametrize(
    ("version", "bits", "word"),
    [((3, 10, 9), 64, "3.11"), ((3, 12, 1), 32, "64"), ((3, 11, 0), 64, None), ((4, 0, 0), 64, None)],
)
def test_unfit_python(start: ModuleType, version: tuple[int, ...], bits: int, word: str | None) -> None:
    texts = start.unfit_python(version, bits)
    assert (texts is None) if word is None else all(word in text for text in texts)


def test_old_python_can_read_the_script() -> None:
    """Otherwise it would print a SyntaxError and not the sentence about its age."""
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_tests_run_in_parallel_unless_the_caller_says_how(start: ModuleType) -> None:
    assert start.pytest_arguments(["tests/app"], 4) == ["-n", "4", "--dist", "loadgroup", "tests/app"]
    assert start.pytest_arguments([], 64)[:2] == ["-n", str(start.MOST_WORKERS)]
    assert start.pytest_arguments(["-n0", "-x"], 4) == ["-n0", "-x"]
    assert start.pytest_arguments(["--pdb"], 4) == ["--pdb"]


def test_bytecode_that_nobody_wants_among_the_sources_is_kept_in_the_environment(start: ModuleType) -> None:
    environment = {"PYTHONDONTWRITEBYTECODE": "1"}
    start.keep_bytecode(environment)
    assert environment == {"PYTHONPYCACHEPREFIX": str(start.BYTECODE)}
    assert start.BYTECODE.is_relative_to(ROOT / ".venv")
    for own in (
        {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": "mine"},
        {"PYTHONPYCACHEPREFIX": "mine"},
    ):
        start.keep_bytecode(own)
        assert own == {"PYTHONPYCACHEPREFIX": "mine"}
    start.keep_bytecode(usual := {"HOME": "mine"})
    assert usual == {"HOME": "mine"}


def test_wrong_usage_is_exit_code_2() -> None:
    answer = subprocess.run([sys.executable, str(SCRIPT), "dance"], capture_output=True, encoding="utf-8")
    assert answer.returncode == 2
    assert "start.py test" in answer.stderr
