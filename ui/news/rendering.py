"""The text of a piece as Qt lays it out: block by block from plain values, without HTML and without anything loaded."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from app.news.markup import Block, BlockKind, Span, spoken_address
from ui.theme.tokens import SPACE, Tokens
from ui.widgets import plain_tip

_LARGER = {1: 1.35, 2: 1.18, 3: 1.06}
"""Headings, against the text."""
_LINE_BREAK = "\N{LINE SEPARATOR}"
_DOTS = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)


def fill(
    document: QTextDocument, blocks: Iterable[Block], tokens: Tokens, font: QFont, *, links: bool = True
) -> None:
    """Put the blocks in place of what the document had.  Without `links` (in the kiosk) addresses are words."""
    document.clear()
    document.setDefaultFont(font)
    writer = _Writer(document, tokens, font, links=links)
    cursor = writer.cursor
    cursor.beginEditBlock()
    for number, block in enumerate(blocks):
        if number:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        writer.write(block)
    cursor.endEditBlock()


class _Writer:
    def __init__(self, document: QTextDocument, tokens: Tokens, font: QFont, *, links: bool) -> None:
        self.cursor = QTextCursor(document)
        self._tokens, self._font, self._links = tokens, font, links
        self._lists: dict[int, tuple[bool, QTextList]] = {}
        """By depth the list that goes on, and whether it is numbered."""

    def write(self, block: Block) -> None:
        self.cursor.setBlockFormat(self._block_format(block))
        if block.kind is BlockKind.ITEM:
            self._join_list(block)
        elif block.depth == 0:
            self._lists.clear()
        for span in block.spans:
            self._insert(block, span)

    def _block_format(self, block: Block) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setBottomMargin(SPACE.xs if block.kind is BlockKind.ITEM else SPACE.s)
        if block.kind is BlockKind.HEADING:
            form.setHeadingLevel(block.level)
            form.setTopMargin(SPACE.s)
        if block.quotes:
            form.setLeftMargin(SPACE.l * block.quotes)
            form.setBackground(QColor(self._tokens.sunken))
        if block.kind is BlockKind.PARAGRAPH and block.depth:
            form.setIndent(block.depth)
        return form

    def _join_list(self, block: Block) -> None:
        for depth in [one for one in self._lists if one > block.depth]:
            del self._lists[depth]
        numbered = block.number is not None
        known = self._lists.get(block.depth)
        if known is not None and known[0] == numbered:
            known[1].add(self.cursor.block())
            return
        form = QTextListFormat()
        form.setIndent(block.depth)
        form.setStyle(
            QTextListFormat.Style.ListDecimal if numbered else _DOTS[(block.depth - 1) % len(_DOTS)]
        )
        if block.number is not None:
            form.setStart(block.number)
        self._lists[block.depth] = (numbered, self.cursor.createList(form))

    def _insert(self, block: Block, span: Span) -> None:
        look = QTextCharFormat()
        if span.bold or block.kind is BlockKind.HEADING:
            look.setFontWeight(QFont.Weight.Bold)
        look.setFontItalic(span.italic)
        if block.kind is BlockKind.HEADING:
            look.setFontPointSize(self._font.pointSizeF() * _LARGER[block.level])
        if block.quotes:
            look.setForeground(QColor(self._tokens.muted))
        words = span.text.replace("\n", _LINE_BREAK)
        if not span.address:
            self.cursor.insertText(words, look)
            return
        address = spoken_address(span.address)
        shown = span.text.strip() in (address, span.address, address.removeprefix("mailto:"))
        if self._links:
            link = QTextCharFormat(look)
            link.setAnchor(True)
            link.setAnchorHref(span.address)
            link.setToolTip(plain_tip(address))
            link.setForeground(QColor(self._tokens.accent_text))
            link.setFontUnderline(True)
            self.cursor.insertText(words, link)
        else:
            self.cursor.insertText(words, look)
        if not shown:
            behind = QTextCharFormat(look)
            behind.setForeground(QColor(self._tokens.muted))
            self.cursor.insertText(f" ({address})", behind)
