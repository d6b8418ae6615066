"""Another program of the tests: a process that is spoken to line by line and never ends in silence.

    child = Child("tests.e2e.seat", path, login, password)
    child.hear()                       # the next line it says; how it ended, as a failure, where it says nothing more
    child.tell("type 0 5")
    child.end()                        # as a power cut would

What it complains of is kept and stands in the failure, with the exit code or the signal, and with the stacks of all its
threads where it crashed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress

from tests.nursery import Born
from tests.sourcetree import ROOT

PATIENCE_S = 60.0


class Child:
    """See the module."""

    def __init__(self, module: str, *arguments: object, environment: Mapping[str, str] | None = None) -> None:
        self._module = module
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process is looked at
        words = [str(one) for one in arguments]
        setting = {**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})}
        self._process: Born | subprocess.Popen[str]
        if sys.platform == "linux":
            self._process = Born(module, words, setting, self._complaints.fileno())
        else:  # a copy of a process that has loaded Qt does not live there
            self._process = subprocess.Popen(
                [sys.executable, "-X", "faulthandler", "-m", module, *words],
                cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints,
                text=True, encoding="utf-8", env=setting,
            )  # fmt: skip
        self.poll, self.wait, self.kill = self._process.poll, self._process.wait, self._process.kill

    @property
    def returncode(self) -> int | None:
        """How it ended, once that has been waited for."""
        return self._process.returncode

    def tell(self, line: str) -> None:
        """Say a line to it."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise AssertionError(self.ending()) from error

    def hear(self) -> str:
        """The next line that it says; a failure that tells how it ended where there is none."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise AssertionError(self.ending())
        return line.strip()

    def ending(self) -> str:
        """How it ended and what it complained of; waits for its end, which has to be near."""
        try:
            code = self.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            how = "says no more, but has not ended"
        else:
            how = f"was ended by {signal.Signals(-code).name}" if code < 0 else f"has ended with {code}"
        return f"{self._module} {how}\n{self.complaints()}"

    def complaints(self) -> str:
        """What it wrote on its standard error so far."""
        self._complaints.seek(0)
        return self._complaints.read().decode("utf-8", "replace")

    def rest(self) -> list[str]:
        """End it as a power cut would; returns what it had said and nobody had heard, whole lines only."""
        self.kill()
        assert self._process.stdout is not None
        lines = self._process.stdout.read().splitlines(keepends=True)
        self.close()
        return [line.strip() for line in lines if line.endswith("\n")]

    def end(self) -> None:
        """End it as a power cut would: nothing is tidied up."""
        self.kill()
        self.close()

    def close(self) -> None:
        """Say no more and wait for its end."""
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(BrokenPipeError):
                pipe.close()
        self.wait(PATIENCE_S)
        self._complaints.close()
