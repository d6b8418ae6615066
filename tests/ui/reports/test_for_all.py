"""One report of every class: what is made, named, stopped, and what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.errors import NotFound
from app.reports.document import Document
from app.reports.offer import report_offer
from app.reports.registry import ReportSpec
from app.reports.sentences import SENTENCES
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from tests.ui.reports.given import document
from ui.family.page import Place
from ui.i18n import Language, Translations
from ui.reports.for_all import ForAllDialog
from ui.reports.tab import ReportsTab

KEY = "class_summary"
Open = Callable[..., ForAllDialog]


@pytest.fixture
def open_dialog(
    on_screen: OnScreen,
    translations: Translations,
    school: BuiltSchool,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Open:
    """The dialog over a report that says of which class it is; classes in `broken` cannot be made."""
    monkeypatch.setitem(SENTENCES, f"report.{KEY}", ("Отчёт", "Title"))
    monkeypatch.setitem(SENTENCES, f"report.{KEY}.about", ("О чём", "About"))
    translations.set_language(Language.EN)

    def open_for(*, broken: Sequence[str] = ()) -> ForAllDialog:
        def make(session: Session, wish: Wish, _words: ReportWords) -> Sequence[Document]:
            name = next(one.name for one in report_offer(session).classes if one.id == wish.id)
            if name in broken:
                raise NotFound("class.unknown")
            return [document(name)]

        spec = ReportSpec(KEY, {Of.CLASS: frozenset(Role)}, Over.TERM, make)

        def tab_of(place: Place) -> ReportsTab:
            return ReportsTab(place, reports=[spec])

        tab = on_screen(tab_of, "deputy", Role.DEPUTY, (1000, 700))
        assert tab.actions_row.all.isVisible()
        tab.actions_row.all.click()
        (dialog,) = tab.findChildren(ForAllDialog)
        qtbot.waitUntil(dialog.isVisible)
        return dialog

    return open_for


def chosen(dialog: ForAllDialog, kind: str, files: str) -> ForAllDialog:
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(kind))
    dialog.files.setCurrentIndex(dialog.files.findData(files))
    return dialog


def done(dialog: ForAllDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.is_running, timeout=20_000)


@pytest.mark.parametrize("kind", [".xlsx", ".pdf", ".csv"])
def test_a_file_for_each_class(open_dialog: Open, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    dialog = chosen(open_dialog(), kind, "each")
    assert_accessible(dialog)
    dialog.run(tmp_path)
    done(dialog, qtbot)
    made = sorted(one.name for one in tmp_path.glob("Title*"))
    assert made == [f"Title 7А{kind}", f"Title 7Б{kind}"]
    assert dialog.told.text() == "Made: 2 of 2."
    assert dialog.bar.value() == 2
    assert not dialog.bar.isTextVisible()  # the bar is lower than a line of text
    assert dialog._form.height() >= dialog._form.minimumSizeHint().height()
    assert dialog._form.geometry().bottom() < dialog.bar.geometry().top()


def test_all_in_one_workbook(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = chosen(open_dialog(), ".xlsx", "one")
    dialog.run(tmp_path / "all.xlsx")
    done(dialog, qtbot)
    assert load_workbook(tmp_path / "all.xlsx").sheetnames == ["7А", "7Б"]


def test_what_cannot_be_made_is_named_and_the_rest_is_there(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = chosen(open_dialog(broken=["7А"]), ".csv", "each")
    dialog.run(tmp_path)
    done(dialog, qtbot)
    assert [one.name for one in tmp_path.glob("Title*")] == ["Title 7Б.csv"]
    assert dialog.failed.count() == 1
    assert dialog.failed.item(0).text().startswith("7А: ")
    assert dialog.told.text() == "Made: 1 of 2."


def test_a_folder_that_is_not_there_is_told(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = chosen(open_dialog(), ".csv", "each")
    dialog.run(tmp_path / "away")
    done(dialog, qtbot)
    assert dialog.told.text() == "Made: 0 of 2."
    assert dialog.failed.count() == 2
    assert not dialog.folder.isVisible()


def test_one_can_stop(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is there stays, nothing more is made, and the dialog is still open."""
    dialog = chosen(open_dialog(), ".csv", "each")
    go_on = dialog._next

    def stop_after_the_first() -> None:
        assert dialog._run is not None
        go_on() if dialog._run.outcome.made == 0 else dialog.reject()

    monkeypatch.setattr(dialog, "_next", stop_after_the_first)
    dialog.run(tmp_path)
    done(dialog, qtbot)
    assert [one.name for one in tmp_path.glob("Title*")] == ["Title 7А.csv"]
    assert dialog.told.text() == "Stopped. Made: 1 of 2."
    assert dialog.isVisible()


def test_only_a_parallel(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = chosen(open_dialog(), ".csv", "each")
    assert [dialog.classes.itemText(n) for n in range(dialog.classes.count())] == [
        "All classes (2)",
        "Grade 7",
    ]


def test_of_one_file_that_was_stopped_nothing_is_written(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = chosen(open_dialog(), ".xlsx", "one")
    go_on = dialog._next

    def stop_after_the_first() -> None:
        assert dialog._run is not None
        go_on() if dialog._run.outcome.made == 0 else dialog.reject()

    monkeypatch.setattr(dialog, "_next", stop_after_the_first)
    dialog.run(tmp_path / "all.xlsx")
    done(dialog, qtbot)
    assert list(tmp_path.glob("all*")) == []
    assert dialog.told.text() == "Stopped. Made: 0 of 2."
    assert not dialog.folder.isVisible()


def test_what_comes_late_of_a_stopped_run_does_not_disturb_the_next(
    open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = chosen(open_dialog(), ".csv", "each")
    steps: list[object] = []
    monkeypatch.setattr(dialog, "_next", lambda: steps.append(dialog._run))
    dialog.run(tmp_path)
    stopped = dialog._run
    assert stopped is not None
    dialog.reject()
    dialog.run(tmp_path)
    assert dialog._run not in (None, stopped)
    dialog._on_read(stopped, [document("7А")])
    dialog._on_written(stopped)
    dialog._on_failed(stopped, NotFound("class.unknown"))
    dialog._on_finished(stopped)
    assert steps == [stopped, dialog._run]
    assert dialog.failed.count() == 0
    assert list(tmp_path.glob("Title*")) == []
    assert dialog.is_running
    dialog.reject()
