"""From arguments to a command, and from whatever happens there to an exit code.

0: done; 1: refused or failed; 2: wrong usage.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from app.cli import (
    backup,
    check,
    clear_files,
    closing,
    control,
    create,
    erase,
    export,
    import_files,
    key,
    logins,
    measure,
    new_year,
    password,
    report,
    restore,
    sample,
    settings,
    show,
    thresholds,
)
from app.cli.faults import note_fault
from app.cli.messages import Words, choose_language
from app.cli.output import Context, prepare_streams
from app.cli.usage import PROGRAM, Commands, MissingOption, Parser, UsageError
from app.errors import DiaryError
from app.unit_of_work import problem
from models.errors import StorageError

DONE, FAILED, WRONG_USAGE = 0, 1, 2

COMMANDS = (
    create, sample, import_files, export, show, report, check, backup, restore, clear_files, measure, logins, password,
    closing, thresholds, settings, control, new_year, erase, key,
)  # fmt: skip
"""One module for each command (`closing`: for two), with `add(commands)`, which sets `run(context) -> exit code` as a
default."""


def build_parser(words: Words) -> Parser:
    """The parser of all commands."""
    parser = Parser(words, prog=PROGRAM, description=words("help.program"))
    commands = Commands(parser, "command")
    for module in COMMANDS:
        module.add(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; returns the exit code and never raises."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    prepare_streams()
    words = Words(choose_language(given, os.environ))
    try:
        code = _run(given, words)
        sys.stdout.flush()
        return code
    except MissingOption as error:
        return _fail(
            WRONG_USAGE, words("usage", message=words("usage.selector", names=error.message), command=PROGRAM)
        )
    except UsageError as error:
        return _fail(WRONG_USAGE, words("usage", message=error.message, command=error.command))
    except DiaryError as error:
        return _fail(FAILED, words.error(error))
    except StorageError as error:
        return _fail(FAILED, words.error(problem(error)))
    except KeyboardInterrupt:
        return _fail(FAILED, words("interrupted"))
    except BrokenPipeError:
        _forget_output()
        return FAILED
    except Exception as error:  # noqa: BLE001 - the last line of defence: no traceback ever reaches the user
        log = note_fault(error)
        return _fail(FAILED, words("fault", kind=type(error).__name__, log=log or "–"))


def _run(given: Sequence[str], words: Words) -> int:
    try:
        options = build_parser(words).parse_args(given)
    except SystemExit:  # --help
        return DONE
    run: Callable[[Context], int] = options.run
    return run(Context(options, words, sys.stdout, sys.stderr))


def _fail(code: int, line: str) -> int:
    try:
        sys.stdout.flush()
        sys.stderr.write(" ".join(line.split("\n")) + "\n")
        sys.stderr.flush()
    except OSError:
        _forget_output()
    return code


def _forget_output() -> None:
    """Whoever read the output is gone: what is left of it must not fail once more when the interpreter ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no real stream: nothing is written at the end
        return
