"""The translation files, kept complete and in one order: `python -m ui.i18n update|missing|fill|check`.

`update` collects the sentences of `ui/` (lupdate), keeps the translations that there are, writes the files
and compiles them (lrelease). `missing` prints what has no translation as JSON, `fill FILE` merges such a
JSON back: two people can translate at once, because each call takes a lock and changes only what it was
given. `check` says what is wrong.

The files are sorted by context and sentence and name no source lines, so they change only where a sentence
does.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from PySide6.QtCore import QLockFile

from ui.i18n import FOLDER

SOURCES = Path(__file__).resolve().parent
#: Language → how many plural forms it has, in Qt's order.
PLURALS = {"ru": 3, "en": 2}

Key = tuple[str, str, str]
"""Context, sentence, disambiguation."""


@dataclass(slots=True)
class Message:
    """One sentence and its translation: one form, or one for each plural."""

    plural: bool
    forms: list[str] = field(default_factory=list)
    remark: str = ""

    @property
    def is_finished(self) -> bool:
        """Whether every form is there."""
        return bool(self.forms) and all(self.forms)


Catalogue = dict[Key, Message]


def read(path: Path) -> Catalogue:
    """All messages of a .ts file."""
    result: Catalogue = {}
    if not path.exists():
        return result
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for element in context.iter("message"):
            message = Message(element.get("numerus") == "yes", remark=element.findtext("extracomment", ""))
            translation = element.find("translation")
            if translation is not None and message.plural:
                message.forms = [form.text or "" for form in translation.iter("numerusform")]
            elif translation is not None:
                message.forms = [translation.text or ""]
            result[name, element.findtext("source", ""), element.findtext("comment", "")] = message
    return result


def write(path: Path, catalogue: Catalogue, language: str) -> None:
    """Write a .ts file in canonical order, by way of a neighbour, so that no reader sees half of it."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    context = None
    for key in sorted(catalogue):
        if key[0] != context:
            if context is not None:
                lines.append("</context>")
            context = key[0]
            lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        lines += _message_lines(key, catalogue[key])
    lines += ["</context>"] if context is not None else []
    lines += ["</TS>", ""]
    neighbour = path.with_suffix(".ts.new")
    neighbour.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    neighbour.replace(path)


def collect(sources: Path = SOURCES) -> Catalogue:
    """The sentences that the code has today, without translations."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "all.ts"
        files = [str(path) for path in sorted(sources.rglob("*.py"))]
        options = ["-locations", "none", "-no-obsolete", "-target-language", "ru"]
        _run("lupdate", *files, "-ts", str(target), *options)
        return {key: Message(message.plural, remark=message.remark) for key, message in read(target).items()}


def merged(today: Catalogue, before: Catalogue, language: str) -> Catalogue:
    """Today's sentences with the translations of before. English plain sentences translate to themselves."""
    result: Catalogue = {}
    for key, message in today.items():
        old = before.get(key)
        count = PLURALS[language] if message.plural else 1
        if old is not None and old.plural == message.plural and len(old.forms) == count:
            forms = old.forms
        else:
            forms = [""] * count
        if language == "en" and not message.plural:
            forms = [key[1]]
        result[key] = Message(message.plural, forms, message.remark)
    return result


def compile_file(source: Path, target: Path) -> None:
    """Make the .qm of a .ts."""
    # Put in place as a whole: a program that runs has the old file mapped into its memory.
    fresh = target.with_suffix(".qm.new")
    _run("lrelease", str(source), "-qm", str(fresh), "-nounfinished", "-silent")
    fresh.replace(target)


def update() -> None:
    """Bring both .ts and both .qm files up to date with the code."""
    today = collect()
    for language in PLURALS:
        path = FOLDER / f"{language}.ts"
        write(path, merged(today, read(path), language), language)
        compile_file(path, path.with_suffix(".qm"))


def problems(folder: Path = FOLDER, sources: Path = SOURCES) -> list[str]:
    """Everything that is wrong with the translations; empty when they are complete and compiled."""
    today = collect(sources)
    result = [
        f"{context}: {sentence!r}: the class is not told from the call (write self.tr(…) directly)"
        for context, sentence, _ in sorted(today)
        if "." in context or not context.lstrip("_")[:1].isupper()
    ]
    result += [
        f"{context}: {sentence!r}: has %n but is no plural (write self.tr(text, '', n))"
        for (context, sentence, _), message in sorted(today.items())
        if "%n" in sentence and not message.plural
    ]
    for language in PLURALS:
        result += _file_problems(folder / f"{language}.ts", today)
    return result


def missing(language: str, context: str | None = None) -> dict[str, dict[str, Any]]:
    """What has no translation yet: {context: {sentence: "" or ["", …]}}; "|||" is before a disambiguation."""
    today = merged(collect(), read(FOLDER / f"{language}.ts"), language)
    result: dict[str, dict[str, Any]] = {}
    for (name, sentence, comment), message in sorted(today.items()):
        if not message.is_finished and context in (None, name):
            value: Any = [""] * PLURALS[language] if message.plural else ""
            result.setdefault(name, {})[_json_key(sentence, comment)] = value
    return result


def fill(language: str, translations: dict[str, dict[str, Any]]) -> list[str]:
    """Merge translations (form of `missing`), write and compile; returns what did not fit."""
    update()
    path = FOLDER / f"{language}.ts"
    catalogue = read(path)
    complaints = []
    for context, sentences in translations.items():
        for json_key, value in sentences.items():
            sentence, _, comment = json_key.partition("|||")
            message = catalogue.get((context, sentence, comment))
            forms = value if isinstance(value, list) else [value]
            if message is None:
                complaints.append(f"{context}: {json_key!r}: no such sentence in the code")
            elif len(forms) != len(message.forms):
                complaints.append(f"{context}: {json_key!r}: {len(message.forms)} forms are needed")
            else:
                message.forms = [str(form) for form in forms]
    write(path, catalogue, language)
    compile_file(path, path.with_suffix(".qm"))
    return complaints


def main(arguments: list[str]) -> int:
    """The command line. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.i18n", description="Keep the translation files.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="collect sentences, keep translations, compile")
    commands.add_parser("check", help="say what is missing or out of date")
    for name, text in (("missing", "print what has no translation"), ("fill", "merge translations")):
        command = commands.add_parser(name, help=text)
        command.add_argument("--lang", choices=sorted(PLURALS), default="ru")
        if name == "missing":
            command.add_argument("--context")
        else:
            command.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    with _lock():
        return _carry_out(options)


def _carry_out(options: argparse.Namespace) -> int:
    if options.command == "update":
        update()
        return 0
    if options.command == "missing":
        text = json.dumps(missing(options.lang, options.context), ensure_ascii=False, indent=2)
        sys.stdout.write(f"{text}\n")
        return 0
    if options.command == "fill":
        complaints = fill(options.lang, json.loads(options.file.read_text(encoding="utf-8")))
    else:
        complaints = problems()
    sys.stderr.write("".join(f"{complaint}\n" for complaint in complaints))
    return 1 if complaints else 0


def _file_problems(path: Path, today: Catalogue) -> Iterator[str]:
    there = read(path)
    for key in sorted(today):
        message = there.get(key)
        if message is None:
            yield f"{path.name}: {key[0]}: {key[1]!r} is missing (python -m ui.i18n update)"
        elif not message.is_finished or message.plural != today[key].plural:
            yield f"{path.name}: {key[0]}: {key[1]!r} is not translated"
        elif lost := _lost_places(key[1], message):
            yield f"{path.name}: {key[0]}: {key[1]!r} loses {lost} in the translation"
    for key in sorted(there.keys() - today.keys()):
        yield f"{path.name}: {key[0]}: {key[1]!r} is no longer in the code (python -m ui.i18n update)"
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.qm"
        compile_file(path, fresh)
        compiled = path.with_suffix(".qm")
        if not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
            yield f"{compiled.name} is older than {path.name} (python -m ui.i18n update)"


def _lost_places(sentence: str, message: Message) -> str:
    """Placeholders such as {0}, {name} or %1 that a translation dropped, and would not show."""
    wanted = set(re.findall(r"\{\w*\}|%\d", sentence))
    return ", ".join(sorted({place for place in wanted for form in message.forms if place not in form}))


def _message_lines(key: Key, message: Message) -> list[str]:
    lines = ['    <message numerus="yes">' if message.plural else "    <message>"]
    lines.append(f"        <source>{_xml(key[1])}</source>")
    if key[2]:
        lines.append(f"        <comment>{_xml(key[2])}</comment>")
    if message.remark:
        lines.append(f"        <extracomment>{_xml(message.remark)}</extracomment>")
    state = "" if message.is_finished else ' type="unfinished"'
    if message.plural:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{_xml(form)}</numerusform>" for form in message.forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{_xml(message.forms[0])}</translation>")
    lines.append("    </message>")
    return lines


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def _json_key(sentence: str, comment: str) -> str:
    return f"{sentence}|||{comment}" if comment else sentence


def _run(tool: str, *arguments: str) -> None:
    """Run a Qt tool of the PySide6 package."""
    program = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent)) or shutil.which(
        f"pyside6-{tool}"
    )
    if program is None:
        raise FileNotFoundError(f"pyside6-{tool}")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{tool}: {done.stdout}{done.stderr}")


@contextmanager
def _lock() -> Iterator[None]:
    lock = QLockFile(str(Path(tempfile.gettempdir()) / "school-diary-i18n.lock"))
    lock.lock()
    try:
        yield
    finally:
        lock.unlock()
