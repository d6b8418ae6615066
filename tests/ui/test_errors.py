"""Every problem that the windows can meet has a sentence, in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication

from app.errors import BadInput, Conflict, SignInRefused, StorageProblem
from ui.errors import SENTENCES, sentence_for, wait_in_words
from ui.i18n import Language, Translations

ROOT = Path(__file__).resolve().parents[2]
RAISED = frozenset(
    {
        "StorageError",
        "StorageProblem",
        "SignInRefused",
        "BadInput",
        "Refused",
        "NotAllowed",
        "NotFound",
        "Conflict",
    }
)
#: Features without a window yet; the command line has its own sentences.
WITHOUT_WINDOW = ("app/cli", "app/exchange", "app/sample")


def codes_in(tree: ast.AST) -> Iterator[str]:
    """First arguments of the errors that are made, where they are plain texts or a choice between two."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in RAISED
            and node.args
        ):
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def codes() -> set[str]:
    found: set[str] = set()
    for folder in ("app", "models"):
        for path in (ROOT / folder).rglob("*.py"):
            if not path.relative_to(ROOT).as_posix().startswith(WITHOUT_WINDOW):
                found.update(codes_in(ast.parse(path.read_text("utf-8"))))
    return found


def test_every_code_has_a_sentence() -> None:
    found = codes()
    assert {"sign_in.wrong", "file.busy", "share.io", "lesson.cancelled"} <= found, "the scan sees nothing"
    assert sorted(found - SENTENCES.keys()) == []


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentence_is_whole(code: str, translations: Translations) -> None:
    texts = set()
    for language in Language:
        translations.set_language(language)
        text = QCoreApplication.translate("Errors", SENTENCES[code])
        names = {name for _, name, _, _ in Formatter().parse(text) if name}
        shown = sentence_for(StorageProblem(code, **dict.fromkeys(names - {"wait"}, "X")))
        assert "{" not in shown
        assert shown[-1] in ".?"
        texts.add(text)
    assert len(texts) == len(Language), "it says the same in both languages"
    translations.set_language(Language.RU)


def test_missing_data_is_a_dash(translations: Translations) -> None:
    assert sentence_for(BadInput("cell.not_understood")) == "Непонятная запись: –."
    assert sentence_for(BadInput("cell.not_understood", value=None)) == "Непонятная запись: –."


def test_waiting_is_counted(translations: Translations) -> None:
    assert (
        sentence_for(SignInRefused("sign_in.locked", seconds=61))
        == "Слишком много попыток. Подождите 61 секунду."
    )
    assert [wait_in_words(seconds) for seconds in (1, 3, 89, 90, 900)] == [
        "1 секунду",
        "3 секунды",
        "89 секунд",
        "2 минуты",
        "15 минут",
    ]


def test_fault_of_the_program_is_told_as_such(translations: Translations) -> None:
    assert "(KeyError)" in sentence_for(KeyError("x"))
    assert "(conflict.new)" in sentence_for(Conflict("conflict.new"))


def test_moments_are_in_the_readers_format(translations: Translations) -> None:
    when = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
    text = sentence_for(StorageProblem("setting.bad_value", field=when))
    assert "23.11.2026" in text
