"""Every code has its sentence, in both languages, and no sentence can fail."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from datetime import date

import pytest

from app.backup.problems import Problem, Severity
from app.cli.messages import Words, choose_language
from app.cli.sentences import SENTENCES
from app.codes import Role
from app.errors import BadInput, NotFound
from app.exchange.reasons import Reason
from tests.sourcetree import Source, parse, sources

ERRORS = {
    "StorageError", "DiaryError", "NotAllowed", "SignInRefused", "NotFound", "BadInput", "Refused", "Conflict",
    "StorageProblem", "Problem", "Invariant",
}  # fmt: skip
CODE = re.compile(r"[a-z_]+(\.[a-z_0-9]+)+|conflict|not_allowed")


def codes(source: Source) -> Iterator[tuple[str, str]]:
    """The codes that a module gives its errors, with the place: first arguments, and what is named `code`."""
    for node in ast.walk(source.tree):
        values: list[ast.expr] = []
        if isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            values = [node.args[0]] if name in ERRORS else []
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(one, ast.Name) and one.id in ("code", "_CODES") for one in targets):
                values = [node.value]
        for value in values:
            for inner in ast.walk(value):
                if (
                    isinstance(inner, ast.Constant)
                    and isinstance(inner.value, str)
                    and CODE.fullmatch(inner.value)
                ):
                    yield inner.value, f"{source.name}:{inner.lineno}"


@pytest.mark.xdist_group("sources")
def test_every_code_of_the_source_has_a_sentence() -> None:
    missing = {
        code: place
        for source in sources("app", "models")
        for code, place in codes(source)
        if code not in SENTENCES
    }
    assert missing == {}


def test_the_search_finds_codes_wherever_they_stand() -> None:
    source = parse(
        "raise NotFound('a.b')\n"
        "raise errors.Refused('c.d' if x else 'e.f', place='not.this')\n"
        "code = 'g.h'\n"
        "_CODES: tuple = ((OSError, 'i.j'),)\n"
        "other('k.l')\n",
        "app/example.py",
    )
    assert {code for code, _ in codes(source)} == {"a.b", "c.d", "e.f", "g.h", "i.j"}


def test_every_reason_of_an_import_has_a_sentence() -> None:
    assert [reason.value for reason in Reason if reason.value not in SENTENCES] == []


def test_what_the_storage_errors_promise_has_a_sentence() -> None:
    from models.errors import StorageError

    promised = re.findall(r"(?:file|share|key)\.[a-z_]+", StorageError.__doc__ or "")
    assert len(promised) > 10
    assert [code for code in promised if code not in SENTENCES] == []


def test_both_languages_say_the_same() -> None:
    """The same data in both sentences; none is empty, and the Russian one is Russian."""
    for code, both in SENTENCES.items():
        fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in both]
        assert fields[0] == fields[1], code
        assert all(both), code
        assert not re.search("[а-яё]", both[1], re.IGNORECASE) or code in ("help.class",), code
        if len(both[0]) > 20:
            assert re.search("[а-яё]", both[0], re.IGNORECASE), code


@pytest.mark.parametrize("language", ["ru", "en"])
def test_no_sentence_fails_for_want_of_data(language: str) -> None:
    words = Words("en" if language == "en" else "ru")
    for code in SENTENCES:
        assert words(code)
        assert "{" not in words(code)


def test_an_unknown_code_is_told_as_such() -> None:
    assert Words("en")("some.thing", pupil=5, nothing=None) == "It did not work: some.thing (pupil=5)."


def test_an_error_names_file_sheet_row_and_field() -> None:
    error = BadInput(
        "date.unreadable", file="список.xlsx", sheet="8А", row=12, field="Дата рождения", value="31.02.2011"
    )
    assert Words("ru").error(error) == (
        "список.xlsx, лист «8А», строка 12, поле «Дата рождения», значение «31.02.2011»: Непонятная дата."
    )
    assert Words("en").error(BadInput("file.empty", file="a.csv", sheet=None, row=None)) == (
        "a.csv: The file is empty."
    )


def test_values_cannot_break_the_line_or_command_the_terminal() -> None:
    error = NotFound("class.not_found", value="8А\n\x1b[2J{x}")
    assert Words("ru").error(error) == "Класса «8А  [2J{x}» нет."


def test_a_finding_is_one_line_with_its_data() -> None:
    problem = Problem(
        "lesson.on_holiday",
        {"course": "Алгебра 7А", "date": date(2026, 11, 4), "number": 2, "holiday": None},
        Severity.WARNING,
    )
    assert Words("ru").finding(problem) == (
        "предупреждение: Урок в праздник или каникулы (курс Алгебра 7А, день 04.11.2026, номер 2)"
    )
    assert "day 2026-11-04" in Words("en").finding(problem)


def test_roles_need_no_words_of_their_own() -> None:
    assert "pupil" in Words("ru")("not_allowed", role=Role.PUPIL)


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, "ru"),
        ([], {"LANG": "C"}, "ru"),
        ([], {"LANG": "de_DE.UTF-8"}, "ru"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "LC_ALL": "ru_RU.UTF-8"}, "ru"),
        (["--lang", "en"], {}, "en"),
        (["--lang=en", "check"], {"LANG": "ru_RU.UTF-8"}, "en"),
        (["check", "--lang", "ru"], {"LANG": "en_US.UTF-8"}, "ru"),
        (["--lang"], {"LANG": "en_US.UTF-8"}, "en"),
        (["--lang", "fr"], {"LANG": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_language(
    arguments: list[str], environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert choose_language(arguments, environment) == expected


def given_data(source: Source) -> Iterator[tuple[str, set[str], str]]:
    """Code, names of the data and place of each error that is made with all its data spelled out."""
    for node in ast.walk(source.tree):
        if not (isinstance(node, ast.Call) and node.args):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        code = node.args[0]
        plain = isinstance(code, ast.Constant) and isinstance(code.value, str)
        if name in ERRORS - {"Problem", "Invariant"} and plain and all(one.arg for one in node.keywords):
            yield str(code.value), {str(one.arg) for one in node.keywords}, f"{source.name}:{node.lineno}"


@pytest.mark.xdist_group("sources")
def test_sentences_ask_for_data_that_the_error_has() -> None:
    """A sentence with a hole in it is worse than one that says less."""
    optional = {"detail", "host", "found"}
    wrong = []
    for source in sources("app", "models"):
        for code, given, place in given_data(source):
            wanted = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code][0]) if name}
            if wanted - given - optional:
                wrong.append(f"{place} {code}: {sorted(wanted - given)}")
    assert wrong == []
