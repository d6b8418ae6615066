"""The rules that hold the house up, as sentences that can fail.

import-linter checks the graph of imports (contracts in setup.cfg); here stands what it cannot see, and its
most important contract once more, so that a wrong import fails like a wrong result.
Each rule is a function from a source to the places that break it, and is itself tried on a bad example.
"""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.sourcetree import ROOT, Source, imports, parse, program, sources

pytestmark = pytest.mark.xdist_group("sources")
Rule = Callable[[Source], Iterator[str]]

# --- who may import whom ---------------------------------------------------------------------------------

QT = {"PySide6", "shiboken6"}
DATABASE = {"peewee", "playhouse", "apsw", "sqlite3"}
FORBIDDEN = {
    "models": {"app", "ui", "main", "tests"} | QT,
    "app": {"ui", "main", "tests", "playhouse", "apsw", "sqlite3"} | QT,
    "ui": {"models", "main", "tests", "bcrypt"} | DATABASE,
    "": {"tests", "bcrypt"} | DATABASE,
}


def imports_go_down_only(source: Source) -> Iterator[str]:
    """models ← app ← ui ← main.py; Qt only in the windows, the database never there."""
    for line, module in imports(source):
        if module.split(".")[0] in FORBIDDEN[source.floor]:
            yield f"{source.name}:{line} imports {module}"


def rules_are_pure(source: Source) -> Iterator[str]:
    """`rules.py` of a feature is arithmetic: it can be tried with any numbers, without a database."""
    if source.path.name == "rules.py":
        for line, module in imports(source):
            if module.split(".")[0] in DATABASE | {"models"}:
                yield f"{source.name}:{line} imports {module}"


# --- Qt --------------------------------------------------------------------------------------------------

# The event loop of the program itself is started in one of these.
EVENT_LOOP = {"main.py", "ui/application.py"}


def called_name(call: ast.Call) -> str:
    """The last part of what is called: `tr` of `self.tr(…)`."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def nothing_blocks_the_event_loop(source: Source) -> Iterator[str]:
    """Dialogs `open()`, menus `popup()`: a nested loop hangs tests and lets a dialog outlive its page."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        name = called_name(node)
        if name == "processEvents":
            yield f"{source.name}:{node.lineno} processEvents"
        elif name in ("exec", "exec_") and source.name not in EVENT_LOOP:
            yield f"{source.name}:{node.lineno} {name}()"


def nothing_waits_in_a_single_shot(source: Source) -> Iterator[str]:
    """`QTimer.singleShot` keeps what it was to call for ever when its object dies first: `later` lets go."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and called_name(node) == "singleShot":
            yield f"{source.name}:{node.lineno} singleShot"


def threads_of_qt_have_a_name(source: Source) -> Iterator[str]:
    """Without one Qt asks PySide for the class's, on the new thread, without Python's lock: it may crash."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.ClassDef) or "QThread" not in {ast.unparse(base) for base in node.bases}:
            continue
        if not any(
            isinstance(one, ast.Call) and called_name(one) == "setObjectName" for one in ast.walk(node)
        ):
            yield f"{source.name}:{node.lineno} {node.name}"


def lupdate_sees_every_sentence(source: Source) -> Iterator[str]:
    """What is put together before `tr` gets it is a sentence that no translator ever sees."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and called_name(node) in ("tr", "translate", "QT_TRANSLATE_NOOP"):
            for argument in node.args:
                made = isinstance(argument, ast.JoinedStr | ast.BinOp)
                if made or (isinstance(argument, ast.Call) and called_name(argument) == "format"):
                    yield f"{source.name}:{node.lineno} {ast.unparse(argument)}"


def docstrings(tree: ast.Module) -> set[int]:
    """The nodes that are docstrings, by identity."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, owners) and node.body and isinstance(node.body[0], ast.Expr)
    }


def windows_speak_english_in_the_source(source: Source) -> Iterator[str]:
    """Russian lies in resources/i18n. Single words pass: «н» is a key, «Русский» the name of a language."""
    if source.floor != "ui":
        return
    known = docstrings(source.tree)
    for node in ast.walk(source.tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in known
        if is_text and re.search(r"[а-яё]{2,}\s+[а-яё]{2,}", node.value, re.IGNORECASE):
            yield f"{source.name}:{node.lineno} {node.value!r}"


# --- size, names, words ----------------------------------------------------------------------------------

# About 300 and 40 want a second look; these are the walls behind them.
MOST_LINES = 450
MOST_LINES_OF_A_FUNCTION = 80
MOST_METHODS = 40


def nothing_grows_without_end(source: Source) -> Iterator[str]:
    """A long file is several files, a long function several functions."""
    lines = source.text.count("\n")
    if lines > MOST_LINES:
        yield f"{source.name} has {lines} lines"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MOST_LINES_OF_A_FUNCTION:
                yield f"{source.name}:{node.lineno} {node.name} has {length} lines"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef) for one in node.body)
            if methods > MOST_METHODS:
                yield f"{source.name}:{node.lineno} {node.name} has {methods} methods"


def modules_and_classes_say_what_they_are_for(source: Source) -> Iterator[str]:
    """A docstring for each module and each public class."""
    if not ast.get_docstring(source.tree):
        yield f"{source.name} has no docstring"
    for node in source.tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node):
            yield f"{source.name}:{node.lineno} {node.name} has no docstring"


def names_say_what_is_inside(source: Source) -> Iterator[str]:
    """A drawer for everything is a drawer where nothing is found."""
    for part in (*source.package, source.path.stem):
        if part in {"util", "utils", "common", "misc"}:
            yield f"{source.name}: {part}"


# --- the rules, held ---------------------------------------------------------------------------------------

RULES: tuple[Rule, ...] = (
    imports_go_down_only,
    rules_are_pure,
    nothing_blocks_the_event_loop,
    nothing_waits_in_a_single_shot,
    threads_of_qt_have_a_name,
    lupdate_sees_every_sentence,
    windows_speak_english_in_the_source,
    nothing_grows_without_end,
    modules_and_classes_say_what_they_are_for,
    names_say_what_is_inside,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_program_keeps(rule: Rule) -> None:
    """The rule holds in every file of the program."""
    assert [place for source in program() for place in rule(source)] == []


def test_tests_say_what_they_are_for_and_have_telling_names() -> None:
    """Test modules have a docstring and no drawer for everything either."""
    places = [place for source in sources("tests") for place in names_say_what_is_inside(source)]
    places += [source.name for source in sources("tests") if not ast.get_docstring(source.tree)]
    assert places == []


@pytest.mark.parametrize(
    ("rule", "name", "text"),
    [
        (imports_go_down_only, "models/school.py", "import app.clock"),
        (imports_go_down_only, "app/clock.py", "from PySide6.QtCore import QTimer"),
        (imports_go_down_only, "app/auth/commands.py", "from ...ui import login"),
        (imports_go_down_only, "app/auth/commands.py", "def late():\n    import apsw"),
        (imports_go_down_only, "ui/journal/view.py", "from models.journal import Mark"),
        (imports_go_down_only, "ui/journal/view.py", "if TYPE_CHECKING:\n    import peewee"),
        (imports_go_down_only, "main.py", "import apsw"),
        (rules_are_pure, "app/progress/rules.py", "from models import journal"),
        (nothing_blocks_the_event_loop, "ui/login/dialog.py", "dialog.exec()"),
        (nothing_blocks_the_event_loop, "main.py", "QApplication.processEvents()"),
        (nothing_waits_in_a_single_shot, "ui/shell.py", "QTimer.singleShot(0, self, self._on_look)"),
        (threads_of_qt_have_a_name, "ui/shell.py", "class Reader(QThread):\n    def run(self): ..."),
        (lupdate_sees_every_sentence, "ui/shell.py", "self.tr(f'{n} marks')"),
        (lupdate_sees_every_sentence, "ui/shell.py", "self.tr('%d marks' % n)"),
        (lupdate_sees_every_sentence, "ui/shell.py", "translate('Shell', '{} marks'.format(n))"),
        (windows_speak_english_in_the_source, "ui/shell.py", "label.setText('Выберите класс слева')"),
        (nothing_grows_without_end, "ui/shell.py", "x = 1\n" * (MOST_LINES + 1)),
        (nothing_grows_without_end, "ui/shell.py", "def f():\n" + "    x = 1\n" * MOST_LINES_OF_A_FUNCTION),
        (
            nothing_grows_without_end,
            "ui/shell.py",
            "class C:\n" + "    def m(self): ...\n" * (MOST_METHODS + 1),
        ),
        (modules_and_classes_say_what_they_are_for, "ui/shell.py", "import os"),
        (modules_and_classes_say_what_they_are_for, "ui/shell.py", "'''Doc.'''\nclass Shell: ..."),
        (names_say_what_is_inside, "app/utils.py", ""),
        (names_say_what_is_inside, "ui/common/view.py", ""),
    ],
)
def test_rule_finds(rule: Rule, name: str, text: str) -> None:
    """Each rule can fail: it finds the one thing that is wrong with an example."""
    assert len(list(rule(parse(text, name)))) == 1


def test_rules_let_right_code_pass() -> None:
    """What is allowed looks much like what is not."""
    text = (
        "'''Doc.'''\n"
        "from app.journal import queries\n"
        "from . import model\n"
        "label.setText(self.tr('%n mark(s)', '', count))\n"
        "dialog.open()\n"
        "self._rest = QTimer(self, singleShot=True)\n"
        "absent = 'н'\n"
    )
    source = parse(text, "ui/journal/view.py")
    assert [place for rule in RULES for place in rule(source)] == []


# --- third parties -----------------------------------------------------------------------------------------


def test_program_imports_only_what_setup_cfg_asks_for() -> None:
    """A library that only the tests bring is not there at the school."""
    text = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    block = text.split("install_requires =")[1].split("\n[")[0]
    declared = {
        re.split(r"[<>=;! ]", line.strip())[0].lower().replace("_", "-") for line in block.splitlines()
    }
    declared.add("shiboken6")  # comes with PySide6-Essentials
    origin = importlib.metadata.packages_distributions()
    undeclared = set()
    for source in program():
        for line, module in imports(source):
            top = module.split(".")[0]
            if top in sys.stdlib_module_names or top in {"app", "models", "ui", "__future__"}:
                continue
            owners = {owner.lower().replace("_", "-") for owner in origin.get(top, ())}
            if not owners & declared:
                undeclared.add(f"{source.name}:{line} {module}")
    assert undeclared == set()
