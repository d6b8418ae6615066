"""The parser: argparse in our words, and wrong usage in one line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from app.cli.messages import LANGUAGES, Words

PROGRAM = "python -m app"


class UsageError(Exception):
    """The command line cannot be understood.  `command` is whose help to look at."""

    def __init__(self, message: str, command: str = PROGRAM) -> None:
        super().__init__(message)
        self.message, self.command = message, command


class MissingOption(UsageError):
    """One of several options is needed; `message` names them."""


_PATTERNS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (r"the following arguments are required: (.+)", "usage.required", ("names",)),
    (r"unrecognized arguments: (.+)", "usage.unrecognized", ("names",)),
    (
        r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)",
        "usage.choice",
        ("name", "value", "choices"),
    ),
    (r"argument (.+?): expected (?:one|at least one) argument", "usage.one_argument", ("name",)),
    (r"argument (.+?): expected (\d+) arguments", "usage.arguments", ("name", "count")),
    (r"argument (.+?): invalid mean value: '(.*)'", "usage.number", ("name", "value")),
    (r"argument (.+?): invalid int value: '(.*)'", "usage.number", ("name", "value")),
    (r"argument (.+?): invalid day value: '(.*)'", "usage.date", ("name", "value")),
    (r"argument (.+?): invalid (?:count|term) value: '(.*)'", "usage.positive", ("name", "value")),
    (r"argument (.+?): not allowed with argument (.+)", "usage.exclusive", ("name", "other")),
    (r"ambiguous option: (.+?) could match .*", "usage.ambiguous", ("name",)),
)


class Parser(argparse.ArgumentParser):
    """A parser that raises `UsageError` instead of ending the program, and speaks our language."""

    def __init__(self, words: Words, **more: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_formatter(words), **more)
        self.words = words
        self._positionals.title = words("help.arguments")
        self._optionals.title = words("help.options")
        self.add_argument("-h", "--help", action="help", help=words("help.help"))

    def error(self, message: str) -> NoReturn:
        for pattern, code, names in _PATTERNS:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                message = self.words(code, **dict(zip(names, found.groups(), strict=True)))
                break
        raise UsageError(message, self.prog)


def _formatter(words: Words) -> Callable[..., argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, words("help.usage") if prefix is None else prefix)

    return Formatter


class Commands:
    """Where commands and their sub-commands are added."""

    def __init__(self, parser: Parser, destination: str) -> None:
        self._words = parser.words
        self._below = parser.add_subparsers(
            dest=destination,
            required=True,
            metavar=destination.upper(),
            title=parser.words("help.commands"),
            parser_class=Parser,
        )

    def add(self, name: str, topic: str) -> Parser:
        """A command of this name; its help is the sentence help.<topic>."""
        text = self._words(f"help.{topic}")
        return self._below.add_parser(name, words=self._words, help=text, description=text)


def day(text: str) -> date:
    """An option's value that is a day."""
    return date.fromisoformat(text)


def count(text: str) -> int:
    """An option's value that is a number from 1."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def add_school(parser: Parser, *, option: str | None = None, required: bool = True) -> None:
    """The school file: the next argument, or an option of its own."""
    if option is None:
        how_many: dict[str, Any] = {} if required else {"nargs": "?"}
        parser.add_argument(
            "school", metavar="SCHOOL.db", type=Path, help=parser.words("help.school"), **how_many
        )
    else:
        parser.add_argument(
            option,
            dest="school",
            metavar="SCHOOL.db",
            type=Path,
            required=True,
            help=parser.words("help.into"),
        )


def add_key(parser: Parser, topic: str = "key_file") -> None:
    """`--key-file`."""
    parser.add_argument("--key-file", metavar="K", type=Path, help=parser.words(f"help.{topic}"))


def add_sign_in(parser: Parser, *, required: bool = True) -> None:
    """Who signs in: `--as`, `--role`, `--password-file`, and the key."""
    parser.add_argument(
        "--as", dest="login", metavar="LOGIN", required=required, help=parser.words("help.as")
    )
    parser.add_argument("--role", choices=_roles(), metavar="ROLE", help=parser.words("help.role"))
    parser.add_argument("--password-file", metavar="F", type=Path, help=parser.words("help.password_file"))
    add_key(parser)


def add_output(parser: Parser, *, as_json: bool = True) -> None:
    """`--json`, `--progress`, `--lang`."""
    if as_json:
        parser.add_argument("--json", action="store_true", help=parser.words("help.json"))
    parser.add_argument("--progress", action="store_true", help=parser.words("help.progress"))
    parser.add_argument("--lang", choices=LANGUAGES, help=parser.words("help.lang"))


def _roles() -> Iterable[str]:
    from app.codes import Role

    return [role.value for role in Role]
