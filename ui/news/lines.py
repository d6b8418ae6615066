"""What stands in the list: news, or drafts, each told in the same few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.news.rows import DraftRow, NewsRow, NewsState
from ui.news.words import byline, moment_words, state_words

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One entry.  `key` tells it apart: the number of a piece, or ("draft", its token).  `note`: what is to be said of
    it besides, in the tone of a sign; `icons`: pinned, changed, planned."""

    key: Any
    title: str
    lead: str
    caption: str
    unread: bool = False
    note: str = ""
    tone: str = "warning"
    icons: tuple[str, ...] = ()
    faded: bool = False

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        translate = QCoreApplication.translate
        unread = translate("NewsWords", "not read") if self.unread else ""
        return ". ".join(part for part in (self.title, unread, self.note, self.caption, self.lead) if part)


def news_line(row: NewsRow, today: date) -> Line:
    """A piece as its reader has it."""
    translate = QCoreApplication.translate
    note, tone = "" if row.state is NewsState.EXPIRED else state_words(row, today), "muted"
    if row.to_confirm:
        note, tone = translate("NewsWords", "Please confirm"), "warning"
    elif row.reminded_at is not None:
        note, tone = translate("NewsWords", "You are reminded of it"), "warning"
    elif row.changed_at is not None and not note:
        note = translate("NewsWords", "changed")
    files = ("paperclip",) if row.has_files else ()
    icons = files + (("pin",) if row.pinned else ()) + (("circle-check",) if row.confirmed_at else ())
    return Line(
        row.news_id, row.title, row.lead, byline(row, today), row.unread, note, tone, icons,
        faded=row.state in (NewsState.EXPIRED, NewsState.WITHDRAWN),
    )  # fmt: skip


def draft_line(row: DraftRow) -> Line:
    """What is begun; one without a title is called so."""
    translate = QCoreApplication.translate
    title = row.draft.title.strip() or translate("NewsWords", "Without a title")
    note = "" if row.draft.news_id is None else translate("NewsWords", "another wording of a published item")
    lead = " ".join(row.draft.text.split())[:160]
    return Line(("draft", row.draft.token), title, lead, moment_words(row.saved_at), note=note, tone="muted")


class NewsModel(QAbstractListModel):
    """The lines; an index stays with its line while others come and go around it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of them, in order."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these.  Of the same entries in the same order only what is said of them changes."""
        new = tuple(lines)
        if [one.key for one in new] == [one.key for one in self._lines]:
            self._lines = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._lines = new
        self.endResetModel()

    def place(self, key: Any) -> QModelIndex:
        """Where an entry stands; an index that is none for one that does not."""
        for row, line in enumerate(self._lines):
            if line.key == key:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt calls it
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.title}\n{line.caption}"
        if role == LINE_ROLE:
            return line
        return None
