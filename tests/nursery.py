"""Where programs of the tests are born: a process that has imported what they need, and of which each is a copy.

Importing the windows takes a program longer than most of what it does in a story.  `tests.child` asks for one over a
socket, with the three ends that are to be its input and its outputs, and hears here of its number and of its end.

    python -m tests.nursery NUMBER          of the socket, which was inherited

Nothing runs here but imports: no thread, no Qt application, no open file of a school, so that a copy is as good as new.
"""

from __future__ import annotations

import atexit
import faulthandler
import functools
import gc
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from tests.sourcetree import ROOT

PRELOADED = ("ui.shell.window", "tests.e2e.told", "app.journal.commands")
LONGEST_ORDER = 1 << 18


class Born:
    """A program that was born here, as `subprocess.Popen` shows one that was started."""

    def __init__(
        self, module: str, arguments: Sequence[str], environment: Mapping[str, str], complaints: int
    ) -> None:
        """`complaints`: where its standard error goes."""
        reading, their_input = os.pipe()
        their_output, writing = os.pipe()
        self._news, told = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        order = json.dumps({"module": module, "arguments": list(arguments), "environment": dict(environment)})
        try:
            socket.send_fds(_nursery(), [order.encode()], [reading, writing, complaints, told.fileno()])
        finally:
            told.close()
            os.close(reading)
            os.close(writing)
        self.stdin = os.fdopen(their_input, "w", encoding="utf-8")
        self.stdout = os.fdopen(their_output, encoding="utf-8")
        self.returncode: int | None = None
        self.pid = int(self._hear(None))

    def poll(self) -> int | None:
        """The exit code, or minus the signal; None as long as it lives."""
        with suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """The same, when it has ended.  Raises subprocess.TimeoutExpired."""
        if self.returncode is None:
            self.returncode = int(self._hear(timeout))
            self._news.close()
        return self.returncode

    def kill(self) -> None:
        """As a power cut."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)

    def _hear(self, timeout: float | None) -> bytes:
        self._news.settimeout(timeout)
        try:
            news = self._news.recv(64)
        except (TimeoutError, BlockingIOError) as error:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0) from error
        assert news, "the nursery has ended"
        return news


@functools.cache
def _nursery() -> socket.socket:
    """Where the orders of this process go; it begins with the first and ends with this process."""
    orders, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.nursery", str(theirs.fileno())],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, pass_fds=(theirs.fileno(),),
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip

    def end() -> None:
        orders.close()
        process.wait(60)

    atexit.register(end)
    return orders


def main(arguments: Sequence[str]) -> int:
    """Give birth as long as somebody asks."""
    for name in PRELOADED:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()  # else the first look for garbage of each program would copy the memory that it shares
    with socket.socket(fileno=int(arguments[0])) as orders:
        while True:
            order, ends, *_ = socket.recv_fds(orders, LONGEST_ORDER, 4)
            if not order:  # whoever asked has ended
                return 0
            if os.fork() == 0:
                orders.close()
                _attend(json.loads(order), ends)
            for end in ends:
                os.close(end)
            _forget_the_dead()


def _forget_the_dead() -> None:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def _attend(order: dict[str, Any], ends: list[int]) -> None:
    """Be the parent of one program: tell of its birth and its death.  Does not return, but in the program."""
    *streams, told = ends
    with socket.socket(fileno=told) as news:
        number = os.fork()
        if number == 0:
            news.close()
            _become(order, streams)
        for stream in streams:
            os.close(stream)
        news.sendall(str(number).encode())
        code = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
        news.sendall(str(code).encode())
    os._exit(0)


def _become(order: dict[str, Any], streams: list[int]) -> None:
    """Be the program, as if it had been started by `python -X faulthandler -m MODULE ARGUMENT...`."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.environ.clear()
    os.environ.update(order["environment"])
    faulthandler.enable()
    sys.argv[1:] = order["arguments"]
    runpy.run_module(order["module"], run_name="__main__", alter_sys=True)
    sys.exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
