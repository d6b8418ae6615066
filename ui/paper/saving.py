"""Keeping what was made as a file: where to, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import BadInput
from app.paper.files import file_name
from ui.errors import sentence_for
from ui.widgets import BannerKind, Toast

_ERROR_MS = 20_000
"""What went wrong has to be read, and there is a button to press."""


def ask_path(
    window: QWidget, caption: str, filters: str, title: str, suffix: str, folder_key: str,
    then: Callable[[Path], None],
    first: QStandardPaths.StandardLocation = QStandardPaths.StandardLocation.DocumentsLocation,
) -> None:  # fmt: skip
    """Ask where to; the folder is remembered under `folder_key`, and is `first` before there is one.  The path that
    comes has the suffix."""
    folder = str(QSettings().value(folder_key, "") or QStandardPaths.writableLocation(first))
    dialog = QFileDialog(window, caption, folder, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(file_name(title, suffix))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def chosen(name: str) -> None:
        path = Path(name)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        QSettings().setValue(folder_key, str(path.parent))
        then(path)

    dialog.fileSelected.connect(chosen)
    dialog.open()


def tell_saved(window: QWidget, path: Path) -> None:
    """It is there, and the folder can be opened."""
    Toast.show_over(
        window,
        QCoreApplication.translate("Saving", "Saved: {0}").format(path.name),
        action=QCoreApplication.translate("Saving", "Open the folder"),
        on_action=partial(_open_folder, path.parent),
        kind=BannerKind.SUCCESS,
    )


def tell_failed(window: QWidget, error: Exception, again: Callable[[], None]) -> None:
    """What was wrong; another place may be better, but not for what was asked or for a template that is wrong."""
    if isinstance(error, BadInput):
        Toast.show_over(window, sentence_for(error), kind=BannerKind.ERROR, msec=_ERROR_MS)
        return
    Toast.show_over(
        window,
        sentence_for(error),
        action=QCoreApplication.translate("Saving", "Save elsewhere…"),
        on_action=again,
        kind=BannerKind.ERROR,
        msec=_ERROR_MS,
    )


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
