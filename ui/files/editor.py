"""Attaching files to what is being written: by a button, by dropping them, by pasting a picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QEvent,
    QIODevice,
    QMimeData,
    QObject,
    QSettings,
    QStandardPaths,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.desk import Desk
from app.files.rows import FileRow, Limits, StoredRef
from ui.files.intake import Going, Queue, State
from ui.files.line import FileLine
from ui.files.words import limits_in_words
from ui.icons import set_icon
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce, leads_outside, scrolled

_FOLDER_KEY = "files/attach_folder"
_HIGHEST = 190
_MOST_AT_ONCE = 100
"""So many of what is dropped are looked at; a school allows far fewer."""


class AttachEditor(Retranslated, QWidget):
    """A button, and below it the files.  In the kiosk it is not there.

    Dropping and pasting work on the editor, and on widgets that are given to `take_drops_of`: the text that is being
    written.  `files` are in the store already; what is still on its way is told by `is_busy`.
    """

    changed = Signal()
    """Another list of files, or `is_busy` is another."""

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = Queue(worker, self)
        self._lines: dict[Going, FileLine] = {}
        self._removed: list[int] = []
        self._button, self._hint = QPushButton(self), QLabel(self, wordWrap=True)
        set_icon(self._button, "paperclip")
        self._button.clicked.connect(self.choose)
        set_role(self._hint, "caption")
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._hint, 1)
        content = QWidget(self)
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(SPACE.xs)
        self._list.addStretch(1)
        self._area = scrolled(content, self)
        self._area.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(row)
        layout.addWidget(self._area)
        self._paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        self._paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._paste.activated.connect(self.paste)
        self.setAcceptDrops(True)
        self._queue.listed.connect(self._on_listed)
        self._queue.moved.connect(self._on_moved)
        self._queue.limits_known.connect(self._on_limits)
        leads_outside(self)
        self.retranslate()

    # --- what it holds ----------------------------------------------------------------------------------------------

    @property
    def files(self) -> list[StoredRef]:
        """New files that are in the store, in the order of the list."""
        return [item.ref for item in self._queue.items if item.ref is not None]

    @property
    def removed(self) -> list[int]:
        """Ids of those given to `show_attached` that were taken away."""
        return list(self._removed)

    @property
    def is_busy(self) -> bool:
        """Whether a file is still on its way: whoever sends now sends without it."""
        return self._queue.is_busy

    def set_files(self, files: Sequence[StoredRef | FileRow]) -> None:
        """Show files of a draft in place of what was there; those that hang on its thing already come as their rows."""
        self._removed = []
        self._queue.clear()
        self._queue.put_back(files)

    def show_attached(self, rows: Sequence[FileRow]) -> None:
        """Show what hangs on the thing that is being changed, in place of what was there; see `removed`."""
        self._removed = []
        self._queue.clear()
        self._queue.put_back(rows)

    def clear(self) -> None:
        """An empty list."""
        self._removed = []
        self._queue.clear()

    # --- what is done with it ---------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for files of this PC."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(QSettings().value(_FOLDER_KEY, "") or place)
        dialog = QFileDialog(self.window(), self.tr("Attach files"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    def add_paths(self, paths: Iterable[Path]) -> None:
        """Put files into the store; the list says how far they are."""
        for path in list(paths)[:_MOST_AT_ONCE]:
            self._queue.add(path, path.name)

    def paste(self) -> None:
        """Take what lies on the clipboard: files, or a picture."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> bool:
        """Take files or a picture out of what was dropped or pasted; False when there are none."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.add_paths(paths)
            return True
        picture = QImage(data.imageData()) if data.hasImage() and not data.hasText() else QImage()
        if picture.isNull():
            return False
        self._queue.add(_as_png(picture), self.tr("Picture") + ".png")
        return True

    def take_drops_of(self, widget: QWidget) -> None:
        """Files that are dropped on this widget, or pasted into it, are attached."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)
        if isinstance(widget, QAbstractScrollArea):  # a text gets its drops there
            widget.viewport().installEventFilter(self)

    # --- Qt ---------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the widgets of `take_drops_of`."""
        if isinstance(event, QDragEnterEvent) and _has_files(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop and self.take(event.mimeData()):
            event.acceptProposedAction()
            return True
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and event.matches(QKeySequence.StandardKey.Paste):  # type: ignore[attr-defined]
            return self.take(QGuiApplication.clipboard().mimeData())
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _has_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.isVisible():  # in the kiosk it has just been hidden
            self._queue.ask()

    def retranslate(self) -> None:
        self._button.setText(self.tr("Attach…"))
        self._button.setToolTip(
            self.tr("Attach files; they can be dropped here, too, and pictures pasted (Ctrl+V)")
        )
        limits = self._queue.limits
        self._hint.setText("" if limits is None else limits_in_words(limits))

    # --- private ----------------------------------------------------------------------------------------------------

    def _on_chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            QSettings().setValue(_FOLDER_KEY, str(paths[0].parent))
        self.add_paths(paths)

    def _remove(self, item: Going) -> None:
        if item.row is not None:
            self._removed.append(item.row.attachment_id)
        following = self._following(item)
        self._queue.remove(item)
        if following is not None and following in self._lines:
            self._lines[following].focus()
        else:
            self._button.setFocus(Qt.FocusReason.TabFocusReason)

    def _following(self, item: Going) -> Going | None:
        """Where the focus goes when a file goes: to the next one, or the one before."""
        items = self._queue.items
        index = items.index(item)
        rest = [*items[index + 1 :], *reversed(items[:index])]
        return rest[0] if rest else None

    def _on_listed(self) -> None:
        shown = set(self._queue.items)
        for item in [one for one in self._lines if one not in shown]:
            self._lines.pop(item).deleteLater()
        for item in self._queue.items:
            if item not in self._lines:
                line = FileLine(item, partial(self._remove, item), self)
                self._lines[item] = line
                self._list.insertWidget(self._list.count() - 1, line)
            else:
                self._lines[item].retranslate()
                if item.state is State.REFUSED:
                    announce(self, item.refusal)
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """As high as the files ask for, and no higher than a few of them: what is written above needs the room."""
        self._area.setVisible(bool(self._lines))
        wanted = sum(line.sizeHint().height() + SPACE.xs for line in self._lines.values())
        self._area.setFixedHeight(min(wanted, _HIGHEST))

    def _on_moved(self) -> None:
        for item, line in self._lines.items():
            if item.state is State.GOING:
                line.show_progress()

    def _on_limits(self, limits: Limits) -> None:
        self._hint.setText(limits_in_words(limits))


def _has_files(data: QMimeData) -> bool:
    return any(url.isLocalFile() for url in data.urls()) or (data.hasImage() and not data.hasText())


def _as_png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
