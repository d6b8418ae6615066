"""Kinds of files as icons and words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.files.kinds import kind_of_type
from app.files.rows import FileRow, Kind, Limits, StoredRef
from ui.errors import size_in_words

_ICONS = {
    Kind.PICTURE: "image",
    Kind.PDF: "file-text",
    Kind.TEXT: "file-text",
    Kind.DOCUMENT: "file-text",
    Kind.SOUND: "play",
    Kind.VIDEO: "play",
    Kind.SOURCE: "file",
    Kind.ARCHIVE: "folder",
    Kind.OTHER: "file",
}


def kind_of_row(row: FileRow | StoredRef) -> Kind:
    """What an attachment is."""
    return kind_of_type(row.media_type, row.name)


def icon_of(row: FileRow | StoredRef) -> str:
    """The icon of an attachment."""
    if row.name.lower().endswith((".xlsx", ".xls", ".ods", ".csv")):
        return "file-spreadsheet"
    return _ICONS[kind_of_row(row)]


def limits_in_words(limits: Limits) -> str:
    """What may be attached, in a line."""
    return QCoreApplication.translate(
        "Files", "Up to {0} files, {1} each, {2} together. Pictures, PDF, texts, office documents{3}."
    ).format(limits.files, size_in_words(limits.file_bytes), size_in_words(limits.all_bytes), _more(limits))


def _more(limits: Limits) -> str:
    words = (
        (Kind.VIDEO, QCoreApplication.translate("Files", ", sound and video")),
        (Kind.SOURCE, QCoreApplication.translate("Files", ", texts of programs")),
        (Kind.ARCHIVE, QCoreApplication.translate("Files", ", archives")),
        (Kind.OTHER, QCoreApplication.translate("Files", ", other files")),
    )
    return "".join(word for kind, word in words if kind in limits.kinds)
