"""Codes and data put in words: the small catalogue of the command line, in two languages.

Which language: `--lang`, else that of the system where it is English, else Russian.
"""

from __future__ import annotations

import locale
import string
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal, get_args

from app.backup.problems import Problem
from app.cli.sentences import SENTENCES
from app.errors import DiaryError

Language = Literal["ru", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def choose_language(arguments: Iterable[str], environment: Mapping[str, str]) -> Language:
    """The language to speak, known before the arguments are read: wrong usage is told in it, too."""
    wanted = list(arguments)
    for place, one in enumerate(wanted):
        value = (
            wanted[place + 1] if one == "--lang" and place + 1 < len(wanted) else one.removeprefix("--lang=")
        )
        if one.startswith("--lang") and value in LANGUAGES:
            return "en" if value == "en" else "ru"
    told = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None
    )
    spoken = told if told is not None else (locale.getlocale()[0] or "")
    return "en" if spoken.lower().startswith("en") else "ru"


class _Known(dict[str, Any]):
    """Data of a sentence: what is not there, or is None, leaves no hole and no exception."""

    def __missing__(self, key: str) -> str:
        return "–" if key in ("path", "seconds", "detail", "value") else ""


class Words:
    """Sentences of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._column = LANGUAGES.index(language)

    def __call__(self, code: str, /, **data: Any) -> str:
        """The sentence of a code with its data; of an unknown code the code itself, with all data."""
        if code not in SENTENCES:
            facts = ", ".join(f"{name}={value}" for name, value in data.items() if value is not None)
            sentence, data = (
                SENTENCES["unknown"][self._column],
                {"code": f"{code} ({facts})" if facts else code},
            )
        else:
            sentence = SENTENCES[code][self._column]
        wanted = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
        shown = {name: _one_line(self.shown(data[name])) for name in wanted if data.get(name) is not None}
        return sentence.format_map(_Known(shown))

    def shown(self, value: Any) -> str:
        """A value as people write it in this language."""
        if isinstance(value, date):
            return value.strftime("%d.%m.%Y") if self.language == "ru" else value.isoformat()
        if isinstance(value, float):
            text = f"{value:g}"
            return text.replace(".", ",") if self.language == "ru" else text
        return str(value)

    def error(self, error: DiaryError) -> str:
        """One line that names file, sheet, row and field where they are known, then what is wrong."""
        line = self._placed(error.code, error.data)
        more = len(error.data.get("refused") or ()) - 1
        return f"{line} {self('import.more', count=more)}" if more > 0 else line

    def refusal(self, place: Mapping[str, Any]) -> str:
        """The same for a row of an import that was refused (the six keys of its JSON)."""
        return self._placed(str(place["reason"]), place)

    def _placed(self, code: str, data: Mapping[str, Any]) -> str:
        places = [_one_line(str(data["file"]))] if data.get("file") else []
        if places:
            named = [name for name in ("sheet", "row", "field", "value") if data.get(name) not in (None, "")]
            places += [self(f"place.{name}", **{name: data[name]}) for name in named]
        sentence = self(code, **{name: value for name, value in data.items() if value is not None})
        return f"{', '.join(places)}: {sentence}" if places else sentence

    def finding(self, problem: Problem) -> str:
        """One line about what a check has found."""
        data = [
            f"{self(f'data.{name}') if f'data.{name}' in SENTENCES else name} {self.shown(value)}"
            for name, value in problem.data.items()
            if value is not None
        ]
        code = f"finding.{problem.code}"
        head = f"{self(f'severity.{problem.severity}')}: {self(code if code in SENTENCES else problem.code)}"
        return _one_line(f"{head} ({', '.join(data)})" if data else head)


def _one_line(text: str) -> str:
    """No value that was read from a file breaks a line or reaches the terminal as a command."""
    return "".join(char if char.isprintable() else " " for char in text)
