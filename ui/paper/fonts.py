"""The fonts of the program as Qt has them: those of the PDF files, so that screen, printer and file look alike."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from app.paper.faces import Face

PIXELS = 100
"""The size of each of these fonts.  They are scaled by the painter: Qt would round small sizes to whole pixels."""


@cache
def font_of(face: Face) -> QFont:
    """The font of a face, `PIXELS` high.  What it lacks is not taken from fonts of this PC: they are not as wide."""
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(face.file)))
    font = QFont(families[:1])
    font.setBold(face is Face.BOLD)
    font.setPixelSize(PIXELS)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return font
