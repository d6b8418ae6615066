"""Reading a picture that anybody may have made: only of known kinds, and never larger than what a screen can use."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from app.errors import BadInput

_FORMATS = {
    "image/jpeg": b"jpeg",
    "image/png": b"png",
    "image/gif": b"gif",
    "image/bmp": b"bmp",
    "image/webp": b"webp",
}
MOST_PIXELS = 50_000_000
_MOST_OF_JPEG = 200_000_000
"""A JPEG is made smaller while it is read, so a photograph of a large camera can be shown."""
_MOST_MIB = 256
_LARGEST_SIDE = 6000


def picture_of(content: bytes, media_type: str) -> QImage:
    """The picture, upright, at most 6000 pixels long.  On any thread.

    Nothing else than the kind that was judged when it was attached is tried.
    Errors: BadInput attachment.picture_damaged, attachment.picture_too_large (width, height).
    """
    form = _FORMATS.get(media_type)
    if form is None:
        raise BadInput("attachment.picture_damaged")
    QImageReader.setAllocationLimit(_MOST_MIB)
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise BadInput("attachment.picture_damaged")
    pixels = size.width() * size.height()
    if pixels > (_MOST_OF_JPEG if form == b"jpeg" else MOST_PIXELS):
        raise BadInput("attachment.picture_too_large", width=size.width(), height=size.height())
    if max(size.width(), size.height()) > _LARGEST_SIDE and form == b"jpeg":
        reader.setScaledSize(_within(size))
    picture = reader.read()
    if picture.isNull():
        raise BadInput("attachment.picture_damaged")
    if max(picture.width(), picture.height()) > _LARGEST_SIDE:
        picture = picture.scaled(
            _within(picture.size()),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return picture


def _within(size: QSize) -> QSize:
    return size.scaled(_LARGEST_SIDE, _LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
