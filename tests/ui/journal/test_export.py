"""Print and export from the journal: what is read and written, where it goes, and what is said when it fails."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.journal.queries import journal_page
from app.paper.files import file_name
from app.session import Session
from tests.build import BuiltSchool, school, school_template  # noqa: F401 - fixtures
from ui.i18n import Language, Translations
from ui.journal.asking import Asker
from ui.journal.paper.export import JournalExport
from ui.journal.paper.source import WorkerExportSource
from ui.journal.paper.words import paper_title, sheet_words, workbook_words
from ui.paper import PreviewDialog
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import Toast


@dataclass
class Desk:
    """What the window's worker has for a context."""

    session: Session


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:  # noqa: F811
    return school.session(Role.TEACHER, school.maths_teacher)


@pytest.fixture
def worker(teacher: Session, qapp: object) -> InlineWorker[Desk]:
    return InlineWorker(Desk(teacher))


@pytest.fixture
def export(
    worker: InlineWorker[Desk],
    teacher: Session,
    school: BuiltSchool,  # noqa: F811
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
) -> JournalExport:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    export = JournalExport(WorkerExportSource(Asker(worker)), window)
    QVBoxLayout(window).addWidget(export)
    window.addActions(export.actions())
    window.show()
    page = journal_page(teacher, school.algebra_a, school.term2)
    export.set_page(school.algebra_a, school.term2, paper_title(page.course, page.term))
    return export


def action(export: JournalExport, word: str) -> QAction:
    return next(one for one in export.actions() if word in one.text().replace("&", ""))


def choose(export: JournalExport, path: Path) -> QFileDialog:
    """Answer the dialog that asks where to."""
    dialog = export.window().findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()
    return dialog


def said(export: JournalExport) -> list[str]:
    return [toast.accessibleName() for toast in export.window().findChildren(Toast)]


def test_the_dialog_suggests_a_name_that_says_what_it_is(export: JournalExport, qtbot: QtBot) -> None:
    action(export, "PDF").trigger()
    dialog = export.window().findChildren(QFileDialog)[-1]
    assert [Path(name).name for name in dialog.selectedFiles()] == ["7А Алгебра 2 четверть.pdf"]
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.close()


def test_a_pdf_lies_where_it_was_asked_for(export: JournalExport, tmp_path: Path) -> None:
    action(export, "PDF").trigger()
    choose(export, tmp_path / "журнал")
    data = (tmp_path / "журнал.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"/Lang (ru)" in data
    assert said(export) == ["Сохранено: журнал.pdf"]
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []


def test_a_workbook_in_the_language_of_the_window(
    export: JournalExport, tmp_path: Path, translations: Translations
) -> None:
    for language, sheet in ((Language.RU, "Отметки"), (Language.EN, "Marks")):
        translations.set_language(language)
        action(export, "Excel").trigger()
        choose(export, tmp_path / f"{sheet}.xlsx")
        book = openpyxl.load_workbook(tmp_path / f"{sheet}.xlsx")
        assert book.sheetnames[0] == sheet
        assert book[sheet]["B5"].value == "Арбузова Анна"


def test_the_next_file_is_offered_beside_the_last(export: JournalExport, tmp_path: Path) -> None:
    action(export, "PDF").trigger()
    choose(export, tmp_path / "1.pdf")
    action(export, "Excel").trigger()
    dialog = export.window().findChildren(QFileDialog)[-1]
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.close()


@pytest.mark.parametrize(("kind", "suffix"), [("PDF", ".pdf"), ("Excel", ".xlsx")])
def test_a_failure_is_told_and_leaves_no_half_file(
    export: JournalExport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, suffix: str
) -> None:
    """… and the way to another folder leads to the same page."""
    target = tmp_path / f"журнал{suffix}"
    target.write_bytes(b"old")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.paper.files.os.fsync", full)
    action(export, kind).trigger()
    choose(export, target)
    assert "не осталось места" in said(export)[0]
    assert target.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []
    monkeypatch.undo()
    export.set_page(None, None)
    again = next(one for one in export.window().findChildren(QPushButton) if "другом месте" in one.text())
    again.click()
    choose(export, tmp_path / f"второй{suffix}")
    assert (tmp_path / f"второй{suffix}").stat().st_size > 1000


def test_print_opens_the_preview(export: JournalExport, qtbot: QtBot) -> None:
    qtbot.keyClick(export.window(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = export.window().findChild(PreviewDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_what_is_typed_is_sent_before_the_page_is_read(
    export: JournalExport, worker: InlineWorker[Desk], tmp_path: Path
) -> None:
    order: list[str] = []
    export.about_to_read.connect(
        lambda: worker.submit(export, lambda desk: order.append("typed"), lane="write")
    )
    worker.hold()
    action(export, "PDF").trigger()
    choose(export, tmp_path / "1.pdf")
    assert not (tmp_path / "1.pdf").exists()
    worker.release()
    assert order == ["typed"]
    assert (tmp_path / "1.pdf").exists()


def test_the_page_is_that_of_the_click(
    export: JournalExport, school: BuiltSchool, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    """Another course may be shown when the dialog is answered: its name stands in the file's."""
    action(export, "Excel").trigger()
    export.set_page(school.algebra_b, school.term1, "7Б Алгебра 1 четверть")
    choose(export, tmp_path / "1.xlsx")
    assert openpyxl.load_workbook(tmp_path / "1.xlsx").worksheets[0]["A1"].value == "7А Алгебра"


def test_without_a_page_there_is_nothing_to_give_away(export: JournalExport) -> None:
    export.set_page(None, None)
    assert not export.isEnabled()
    assert not any(one.isEnabled() for one in export.actions())


def test_who_may_not_read_the_journal_is_told_so(
    school: BuiltSchool, qtbot: QtBot, theme: Theme, translations: Translations, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    stranger = InlineWorker(Desk(school.session(Role.TEACHER, school.russian_teacher)))
    export = JournalExport(WorkerExportSource(Asker(stranger)))
    qtbot.addWidget(export)
    export.set_page(school.algebra_a, school.term2, "7А")
    for word in ("PDF", "Excel"):
        action(export, word).trigger()
        choose(export, tmp_path / "1.pdf")
    assert list(tmp_path.glob("1*")) == []
    action(export, "Печать").trigger()
    assert len(said(export)) == 3
    QSettings().clear()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("8А Алгебра 1 четверть", "8А Алгебра 1 четверть.pdf"),
        ("10-хим/био Химия", "10-хим-био Химия.pdf"),
        ('a<b>:c"d\\e|f?*. ', "a-b--c-d-e-f--.pdf"),
    ],
)
def test_names_of_files_have_only_what_every_system_takes(title: str, name: str) -> None:
    assert file_name(title, ".pdf") == name


@pytest.mark.parametrize("language", Language)
def test_the_words_are_whole_in_both_languages(translations: Translations, language: Language) -> None:
    translations.set_language(language)
    sheet, book = sheet_words(), workbook_words()
    assert sheet.language == language.value
    assert sheet.sheet.format(number=1, count=2).count("1") == 1
    assert {"quarters", "half_years", "trimesters", "own"} == set(sheet.periods)
    assert all("{number}" in pattern for pattern in sheet.periods.values())
    assert sheet.months[0] == ("Январь" if language is Language.RU else "January")
    assert book.date_format == ("dd.mm.yyyy" if language is Language.RU else "yyyy-mm-dd")
