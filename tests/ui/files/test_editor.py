"""Attaching: by button, drop and paste; limits in words before anything is sent; nothing of it in the kiosk."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.errors import StorageProblem
from app.files.rows import FileRow, StoredRef
from models.file_store import FileStore
from models.log import Setting
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.files.conftest import Hang
from ui.files import AttachEditor
from ui.i18n import Language, Translations
from ui.tasks import InlineWorker, Worker
from ui.theme.manager import Theme
from ui.widgets import KIOSK

PDF = b"%PDF-1.7\nplan\n"
_DATA = QMimeData()  # an event does not keep it


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, translations: Translations) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.resize(700, 400)
    return widget


@pytest.fixture
def editor(page: QWidget, worker: InlineWorker[Desk], hang: Hang) -> AttachEditor:
    editor = AttachEditor(worker, page)
    page.layout().addWidget(editor)
    page.show()
    return editor


def file(folder: Path, name: str, content: bytes = PDF) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def lines(editor: AttachEditor) -> list[str]:
    return [line.words for line in editor._lines.values()]


def limit(school: BuiltSchool, desk: Desk, key: str, value: int) -> None:
    with school.file.writing():
        Setting.create(key=key, value=str(value))
    desk.session.forget_all()


def contents(school: BuiltSchool) -> int:
    return len(list(FileStore.beside(school.file).listing()))


def test_limits_are_told_before_anything_is_chosen(editor: AttachEditor) -> None:
    assert "20 МБ" in editor._hint.text()
    assert "до 10" in editor._hint.text()


def test_chosen_files_are_stored_in_their_order(editor: AttachEditor, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.changed):
        editor.add_paths([file(tmp_path, "план.pdf"), file(tmp_path, "а.txt", b"text")])
    assert [(one.name, one.size) for one in editor.files] == [("план.pdf", len(PDF)), ("а.txt", 4)]
    assert not editor.is_busy
    assert_accessible(editor)


def test_a_refused_file_says_why_and_counts_for_nothing(
    editor: AttachEditor, tmp_path: Path, school: BuiltSchool
) -> None:
    editor.add_paths([file(tmp_path, "план.pdf", b"MZ\x90\0"), file(tmp_path, "а.txt", b"text")])
    assert [one.name for one in editor.files] == ["а.txt"]
    assert "программа" in lines(editor)[0]
    assert contents(school) == 1


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n" + bytes(3 << 20)], ids=["empty", "too large"])
def test_what_cannot_be_attached_is_not_sent(
    page: QWidget,
    worker: InlineWorker[Desk],
    hang: Hang,
    school: BuiltSchool,
    desk: Desk,
    tmp_path: Path,
    content: bytes,
) -> None:
    limit(school, desk, "files.most_mib", 1)
    editor = AttachEditor(worker, page)
    editor.add_paths([file(tmp_path, "план.pdf", content)])
    assert editor.files == []
    assert len(lines(editor)) == 1
    assert contents(school) == 0


def test_too_many_are_refused_one_by_one(
    page: QWidget, worker: InlineWorker[Desk], hang: Hang, school: BuiltSchool, desk: Desk, tmp_path: Path
) -> None:
    limit(school, desk, "files.most", 2)
    editor = AttachEditor(worker, page)
    editor.add_paths([file(tmp_path, f"{n}.txt", f"text {n}".encode()) for n in range(3)])
    assert [one.name for one in editor.files] == ["0.txt", "1.txt"]
    assert "не больше 2" in lines(editor)[2]


def test_a_folder_is_no_file(editor: AttachEditor, tmp_path: Path) -> None:
    (tmp_path / "папка").mkdir()
    editor.add_paths([tmp_path / "папка"])
    assert editor.files == []
    assert "папку приложить нельзя" in lines(editor)[0]


def test_files_are_dropped_on_it(editor: AttachEditor, tmp_path: Path) -> None:
    editor.dropEvent(dropped(file(tmp_path, "план.pdf")))
    assert [one.name for one in editor.files] == ["план.pdf"]


def test_files_are_dropped_on_the_text_and_pasted_into_it(
    editor: AttachEditor, page: QWidget, tmp_path: Path
) -> None:
    text = QPlainTextEdit(page)
    page.layout().addWidget(text)
    editor.take_drops_of(text)
    assert editor.eventFilter(text.viewport(), dropped(file(tmp_path, "план.pdf")))
    QGuiApplication.clipboard().setImage(picture())
    QTest.keyClick(text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in editor.files] == ["план.pdf", "Картинка.png"]
    QGuiApplication.clipboard().setText("слова")
    QTest.keyClick(text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "слова"
    assert len(editor.files) == 2


def dropped(path: Path) -> QDropEvent:
    data = _DATA
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def picture() -> QImage:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def test_a_picture_is_pasted_with_ctrl_v(editor: AttachEditor) -> None:
    QGuiApplication.clipboard().setImage(picture())
    editor.paste()
    assert [(one.name, one.media_type) for one in editor.files] == [("Картинка.png", "image/png")]


def test_a_file_is_removed_by_the_keyboard_and_the_focus_goes_to_the_next(
    editor: AttachEditor, tmp_path: Path, qtbot: QtBot
) -> None:
    editor.add_paths([file(tmp_path, f"{n}.txt", f"text {n}".encode()) for n in range(3)])
    with qtbot.waitActive(editor.window()):
        editor.window().activateWindow()
    buttons = editor.findChildren(QToolButton)
    assert buttons[1].accessibleName() == "Убрать 1.txt"
    buttons[1].setFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Space)
    assert [one.name for one in editor.files] == ["0.txt", "2.txt"]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Убрать 2.txt"


def test_who_removes_a_file_on_its_way_sends_nothing_more(
    editor: AttachEditor, worker: InlineWorker[Desk], tmp_path: Path, school: BuiltSchool
) -> None:
    worker.hold()
    editor.add_paths([file(tmp_path, "план.pdf"), file(tmp_path, "а.txt", b"text")])
    assert editor.is_busy
    editor._remove(editor._queue.items[0])
    worker.release()
    assert [one.name for one in editor.files] == ["а.txt"]
    assert contents(school) == 1


def test_what_a_draft_had_is_shown_again(editor: AttachEditor) -> None:
    draft = [StoredRef("0" * 64, 5, "application/pdf", "план.pdf")]
    editor.set_files(draft)
    assert editor.files == draft
    editor.clear()
    assert editor.files == []


def test_what_hangs_there_already_can_be_taken_away(editor: AttachEditor, tmp_path: Path) -> None:
    editor.show_attached([FileRow(7, "план.pdf", 5, "application/pdf"), FileRow(8, "а.txt", 5, "text/plain")])
    editor._remove(editor._queue.items[0])
    editor.add_paths([file(tmp_path, "б.txt", b"text")])
    assert editor.removed == [7]
    assert [one.name for one in editor.files] == ["б.txt"]


def test_a_share_that_does_not_answer_is_told_and_the_next_file_tries_again(
    editor: AttachEditor, tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, page: QWidget,
    worker: InlineWorker[Desk],
) -> None:  # fmt: skip
    def away(_job: object) -> None:
        raise StorageProblem("share.unreachable")

    other = AttachEditor(worker, page)
    with monkeypatch.context() as patch:
        patch.setattr(desk, "ask", away)
        other.add_paths([file(tmp_path, "план.pdf")])
    assert "не отвечает" in lines(other)[0]
    other.add_paths([file(tmp_path, "а.txt", b"text")])
    assert [one.name for one in other.files] == ["а.txt"]


def test_it_is_not_there_in_the_kiosk(page: QWidget, worker: InlineWorker[Desk], hang: Hang) -> None:
    page.setProperty(KIOSK, True)
    editor = AttachEditor(worker, page)
    page.layout().addWidget(editor)
    page.show()
    assert not editor.isVisible()
    assert not editor.isEnabled()


def test_it_speaks_the_language_of_the_window(editor: AttachEditor, translations: Translations) -> None:
    translations.set_language(Language.EN)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    assert editor._button.text() == "Attach…"
    assert "20 MB" in editor._hint.text()
    translations.set_language(Language.RU)


# --- with threads ---------------------------------------------------------------------------------------------------


class Slow:
    """Stands between the editor and the store: the pool's thread waits after its first piece until it is let on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.go_on, self.ended = threading.Event(), threading.Event(), threading.Event()
        real = FileStore.put

        def put(store: FileStore, content: Any, watch: Any) -> Any:
            def slow(done: int, total: int) -> None:
                watch(done, total)
                self.begun.set()
                self.go_on.wait(60)

            try:
                return real(store, content, slow)
            finally:
                self.ended.set()

        monkeypatch.setattr(FileStore, "put", put)


def test_a_file_goes_over_on_a_thread_and_its_progress_is_seen(
    page: QWidget, threaded: Worker[Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    slow, editor = Slow(monkeypatch), AttachEditor(threaded, page)
    page.layout().addWidget(editor)
    page.show()
    editor.add_paths([file(tmp_path, "план.pdf", PDF + bytes(400_000))])
    qtbot.waitUntil(slow.begun.is_set)
    (line,) = editor._lines.values()
    qtbot.waitUntil(lambda: 0 < line._bar.value() < 1000)
    assert editor.is_busy
    slow.go_on.set()
    with qtbot.waitSignal(editor.changed):
        pass
    assert [one.size for one in editor.files] == [len(PDF) + 400_000]
    assert not editor.is_busy


@pytest.mark.parametrize("how", ["removed", "window gone"])
def test_what_is_not_wanted_any_more_ends_and_leaves_nothing(
    page: QWidget, threaded: Worker[Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, how: str,
    school: BuiltSchool,
) -> None:  # fmt: skip
    slow, editor = Slow(monkeypatch), AttachEditor(threaded, page)
    editor.add_paths([file(tmp_path, "план.pdf", PDF + bytes(800_000))])
    qtbot.waitUntil(slow.begun.is_set)
    if how == "removed":
        editor._remove(editor._queue.items[0])
    else:
        shiboken6.delete(editor)
    slow.go_on.set()
    qtbot.waitUntil(slow.ended.is_set)
    store = FileStore.beside(school.file)
    assert list(store.listing()) == []
    assert store.partials() == []
