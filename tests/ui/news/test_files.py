"""Pictures and files of news in the windows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.files.queries import intake
from app.news.commands import publish
from app.news.queries import news_list, news_piece
from tests.app.news.paper import class_teacher, head, notice, other_parent
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.news.tab import NewsTab


def picture(tmp_path: Path) -> Path:
    """A small picture in a file."""
    path = tmp_path / "кот.png"
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(path))
    return path


def test_pictures_stand_below_the_text(
    on_screen: OnScreen, school: BuiltSchool, tmp_path: Path, qtbot: QtBot
) -> None:
    session = head(school)
    put = intake(session)
    files = (
        put.put_bytes("кот.png", picture(tmp_path).read_bytes()),
        put.put_bytes("план.pdf", b"%PDF-1.7\n"),
    )
    news_id = publish(session, notice(files=files))
    plain = publish(session, notice(title="Без файлов"))
    tab = on_screen(NewsTab, "other_parent", Role.PARENT, (1100, 700))
    assert "paperclip" in tab.list.model.lines[1].icons
    tab.list.select(news_id)
    qtbot.waitUntil(lambda: [one.isVisible() for one in tab.piece.pictures.buttons] == [True])
    assert [chip.text().split()[0] for chip in tab.piece.files.chips] == ["кот.png", "план.pdf"]
    assert_accessible(tab)
    tab.list.select(plain)
    assert not tab.piece.pictures.isVisible()
    assert not tab.piece.files.isVisible()


def test_files_are_attached_changed_and_kept_in_the_draft(
    on_screen: OnScreen, school: BuiltSchool, tmp_path: Path, qtbot: QtBot
) -> None:
    tab = on_screen(NewsTab, "russian_teacher", Role.CLASS_TEACHER, (1100, 800))
    tab.bar.write.click()
    editor = tab.writing.editor
    editor.title.setText("Кот")
    editor.text.insertPlainText("Наш кот.")
    editor.files.add_paths([picture(tmp_path)])
    qtbot.waitUntil(lambda: len(editor.draft.files) == 1)
    tab.flush()
    editor.closed.emit()
    QApplication.processEvents()
    (draft,) = tab.writing.shelf.rows
    assert [one.name for one in draft.draft.files] == ["кот.png"]
    tab._write_on(draft.draft)
    assert [one.name for one in editor.files.files] == ["кот.png"]
    editor.publish.click()
    (row,) = news_list(other_parent(school)).rows
    assert [one.name for one in news_piece(other_parent(school), row.news_id).files] == ["кот.png"]
    tab.piece.edit.click()
    assert editor.files.files == []
    editor.files._remove(editor.files._queue.items[0])
    editor.text.insertPlainText("Без кота. ")
    editor.publish.click()
    piece = news_piece(class_teacher(school), row.news_id)
    assert (piece.row.revision, piece.files) == (2, ())
