"""Copying and pasting through the editor: at once where all fits, else with a look before, one step of undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.journal.blocks import parse_block
from tests.ui.journal.memory_source import TERMS, MemorySource, read_only
from ui.i18n import Language, Translations
from ui.journal.editor import JournalEditor
from ui.journal.grid.area import Area
from ui.journal.paste.paste import Paste, copy
from ui.journal.paste.preview import PastePreview
from ui.journal.saving.saver import Saver
from ui.journal.slots import Content, Kind


class Bench:
    """An editor with an empty page, and a `Paste`; what it says and where it pasted."""

    def __init__(self, qtbot: QtBot, source: MemorySource | None = None) -> None:
        self.source = source or MemorySource(filled=False)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.editor = JournalEditor(Saver(self.source, self.window), self.window)
        self.editor.set_page(self.source.page(1, 11))
        self.paste = Paste(self.editor, self.window)
        self.said: list[str] = []
        self.pasted: list[Area] = []
        self.paste.said.connect(self.said.append)
        self.paste.pasted.connect(self.pasted.append)
        self.window.show()

    def start(self, text: str, at: tuple[int, int] | Area = (0, 0), html: str = "") -> PastePreview | None:
        mime = QMimeData()
        mime.setText(text)
        if html:
            mime.setHtml(html)
        self.paste.start(mime, at if isinstance(at, Area) else Area.of(at))
        return self.preview

    @property
    def preview(self) -> PastePreview | None:
        preview = self.paste.preview
        return preview if preview is not None and preview.isVisible() else None

    def shown(self, area: Area) -> str:
        """What the cells show, as text for the clipboard."""
        assert self.editor.buffer is not None
        return copy(self.editor.buffer, area).text()

    def put(self, row: int, column: int, content: Content) -> None:
        assert self.editor.buffer is not None
        self.editor.write([(self.editor.buffer.slot(row, column, Kind.MARK), content)])


@pytest.fixture
def bench(qtbot: QtBot, translations: Translations) -> Iterator[Bench]:
    bench = Bench(qtbot)
    yield bench
    bench.window.close()


def button(preview: PastePreview, text: str) -> QPushButton:
    return next(one for one in preview.findChildren(QPushButton) if one.text().startswith(text))


def test_a_block_of_calc_pasted_undone_redone(bench: Bench) -> None:
    area = Area(0, 0, 2, 1)
    page = '<table><tr><td sdval="5" sdnum="1049;">5</td><td>н</td></tr></table>'
    assert bench.start("5\tн\n4\t\n\tо 3\n", html=page) is None, "nothing to ask"
    assert bench.shown(area) == "5\tн\n4\t\n\tо 3\n"
    assert bench.pasted == [area]
    bench.editor.undo()
    assert bench.shown(area) == "\t\n\t\n\t\n"
    assert not bench.editor.can_undo, "it was one step"
    bench.editor.redo()
    assert bench.shown(area) == "5\tн\n4\t\n\tо 3\n"


def test_what_is_copied_can_be_pasted_elsewhere(bench: Bench) -> None:
    bench.start("5\tн\n4\tо10м 3\n")
    assert bench.editor.buffer is not None
    mime = copy(bench.editor.buffer, Area(0, 0, 1, 1))
    assert mime.hasHtml()
    assert parse_block(None, mime.html()) == parse_block(mime.text(), None)
    bench.paste.start(mime, Area.of((10, 3)))
    assert bench.shown(Area(10, 3, 11, 4)) == mime.text() == "5\tн\n4\tо10м 3\n"


def test_a_comment_stays_with_a_replaced_mark(bench: Bench) -> None:
    bench.put(0, 0, Content(4, "У доски"))
    assert bench.start("5") is None
    assert bench.editor.buffer is not None
    assert bench.editor.buffer.content(bench.editor.buffer.slot(0, 0, Kind.MARK)) == Content(5, "У доски")


def test_what_does_not_fit_is_shown_before(bench: Bench, qtbot: QtBot) -> None:
    preview = bench.start("5\t4,5\n")
    assert preview is not None
    assert not bench.editor.can_undo, "nothing is done yet"
    assert preview.summary == "1 новое значение, не подходит 1"
    problems = preview.findChild(QPlainTextEdit)
    assert problems is not None
    assert problems.toPlainText() == "Алексеев Артём, пятница, 4 сентября: «4,5» – не отметка, а среднее."
    qtbot.mouseClick(button(preview, "Скопировать"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == problems.toPlainText()
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    assert bench.shown(Area(0, 0, 0, 1)) == "5\t"
    assert bench.preview is None


def test_escape_does_nothing(bench: Bench, qtbot: QtBot) -> None:
    preview = bench.start("5\t4,5\n")
    assert preview is not None
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert bench.preview is None
    assert bench.shown(Area(0, 0, 0, 1)) == "\t"


def test_enter_on_cancel_does_not_paste(bench: Bench, qtbot: QtBot) -> None:
    preview = bench.start("5\t4,5\n")
    assert preview is not None
    qtbot.keyClick(button(preview, "Отмена"), Qt.Key.Key_Return)
    assert bench.preview is None
    assert not bench.editor.can_undo


def test_more_than_one_value_replaced_is_asked_about(bench: Bench) -> None:
    bench.start("5\t5\n")
    assert bench.start("4\t5\n") is None
    preview = bench.start("3\t3\n")
    assert preview is not None
    assert preview.summary == "будет заменено 2"
    table = preview.findChild(QTableView)
    assert table is not None
    model = table.model()
    assert [model.index(0, column).data() for column in (0, 1)] == ["4 → 3", "5 → 3"]
    tip = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert (
        tip == "Алексеев Артём, вторник, 1 сентября: 4 будет заменено на 3" or "4 будет заменено на 3" in tip
    )


def test_options_change_the_plan(bench: Bench) -> None:
    bench.start("5\t4\n")
    preview = bench.start("\t3\n2\tx\n")
    assert preview is not None
    boxes = {box.text(): box for box in preview.findChildren(QCheckBox)}
    clear, only_empty = boxes["Пустые клетки стирают то, что стоит"], boxes["Только в пустые клетки"]
    clear.setChecked(True)
    assert preview.summary == "1 новое значение, будет заменено 1, будет стёрто 1, не подходит 1"
    only_empty.setChecked(True)
    assert not clear.isEnabled()
    assert preview.summary == "1 новое значение, не подходит 1"
    button(preview, "Вставить").click()
    assert bench.shown(Area(0, 0, 1, 1)) == "5\t4\n2\t\n"


def test_when_nothing_fits_nothing_can_be_pasted(bench: Bench, qtbot: QtBot) -> None:
    preview = bench.start("болел")
    assert preview is not None
    assert not button(preview, "Вставлять нечего").isEnabled()
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    assert not bench.editor.can_undo


def test_rows_by_name(bench: Bench) -> None:
    preview = bench.start("Виноградов И.\t5\nАлексеев Артем\t4\nПетухов Семён\t3\n", (20, 0))
    assert preview is not None
    problems = preview.findChild(QPlainTextEdit)
    assert problems is not None
    assert problems.toPlainText().startswith("Виноградов И. («5»): ")
    assert "Петухов Семён («3»): Такого ученика на этой странице нет." in problems.toPlainText()
    button(preview, "Вставить").click()
    assert bench.shown(Area.of((0, 0))) == "4"


def test_another_change_renews_the_preview(bench: Bench) -> None:
    preview = bench.start("5\t4,5\n")
    assert preview is not None
    assert bench.editor.buffer is not None
    slot = bench.editor.buffer.slot(0, 0, Kind.MARK)
    bench.editor.merge([bench.source.store_by_other(1, slot, 3)])
    assert preview.summary == "будет заменено 1, не подходит 1"


def test_a_new_page_ends_the_preview(bench: Bench) -> None:
    assert bench.start("5\t4,5\n") is not None
    bench.editor.set_page(bench.source.page(1, 11))
    assert bench.preview is None
    assert bench.said == ["Страница тем временем изменилась. Вставьте ещё раз."]


def test_what_stands_there_already_is_said(bench: Bench) -> None:
    bench.start("5")
    bench.start("5")
    assert bench.said == ["Всё это уже стоит в журнале."]


def test_an_empty_clipboard_says_so(bench: Bench) -> None:
    bench.paste.start(QMimeData(), Area.of((0, 0)))
    assert bench.said == ["Вставлять нечего: сначала скопируйте ячейки таблицы."]


def test_a_page_for_reading_says_so(qtbot: QtBot, translations: Translations) -> None:
    bench = Bench(qtbot, read_only(MemorySource(filled=False)))
    assert bench.start("5") is None
    assert bench.said[0].startswith("Только чтение")


def test_a_closed_period_says_so(bench: Bench) -> None:
    page = bench.source.page(1, 11)
    bench.editor.set_page(replace(page, term=replace(TERMS[0], closed=True)))
    assert bench.start("5") is None
    assert len(bench.said) == 1


def test_only_one_preview_at_a_time(bench: Bench) -> None:
    first = bench.start("5\t4,5\n")
    assert bench.start("4,5") is first


def test_all_words_change_with_the_language(bench: Bench, translations: Translations, qtbot: QtBot) -> None:
    preview = bench.start("5\t4,5\n")
    assert preview is not None
    translations.set_language(Language.EN)
    qtbot.waitUntil(lambda: preview.windowTitle() == "Paste")
    words = [one.text() for kind in (QLabel, QPushButton, QCheckBox) for one in preview.findChildren(kind)]
    assert not [word for word in words if any("а" <= letter.lower() <= "я" for letter in word)]
