"""The editor of a piece: what is typed at the left, at the right what families will see of it, live."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.desk import Desk
from app.files.rows import FileRow
from app.news.rows import Choices, Draft, Kind, NewsPiece, Notice, Part
from app.news.rules import LONGEST_TEXT, LONGEST_TITLE
from ui.files import AttachEditor
from ui.icons import set_icon
from ui.news.text_view import NewsText
from ui.news.writing.audience import AudienceDialog, audience_sentence
from ui.news.writing.text_edit import MarkButtons, MarkedText
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, DateEdit, FlowLayout, Retranslated

_PREVIEW_MS = 150
_NARROW = 900


class NewsEditor(Retranslated, QWidget):
    """`begin` with a draft; `typed` at each change; `publish_wanted`, `drop_wanted`, `closed`."""

    typed = Signal(object)
    """Draft."""
    publish_wanted = Signal(object, object, bool)
    """Notice, Draft, and whether it is to be read and confirmed anew."""
    drop_wanted = Signal(object)
    closed = Signal()

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = Draft()
        self._dropped: tuple[int, ...] = ()
        self._choices: Choices | None = None
        self._today = date.min
        self._loading = False
        self.title, self.text = QLineEdit(self), MarkedText(self)
        self.title.setMaxLength(LONGEST_TITLE)
        self.marks = MarkButtons(self.text, self)
        self.preview_title, self.preview = QLabel(self), NewsText(self)
        self.audience, self.told = QPushButton(self), QLabel(self)
        self.starts, self.ends = DateEdit(QDate(), self), DateEdit(QDate(), self)
        self.pinned, self.confirm, self.again = (QCheckBox(self) for _ in range(3))
        self.publish, self.drop, self.close_ = (QPushButton(self) for _ in range(3))
        self.files = AttachEditor(worker, self)
        self.files.take_drops_of(self.text)
        self.banner = Banner(BannerKind.ERROR, self)
        self._labels = {name: QLabel(self) for name in ("head", "preview", "starts", "ends", "state")}
        self._soon = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._soon.timeout.connect(self._show_preview)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.title)
        self.retranslate()

    @property
    def draft(self) -> Draft:
        """What stands in the editor."""
        return self._draft

    @property
    def today(self) -> date:
        """The school's day when it was begun."""
        return self._today

    # --- what is written -----------------------------------------------------------------------------------------

    def begin(self, draft: Draft, today: date, attached: Sequence[FileRow] = ()) -> None:
        """Write on at a draft; one without a token is new and gets one.  `attached`: what the piece has already."""
        self._today = today
        starts = draft.starts or today
        days = self._choices.days_shown if self._choices is not None else 30
        self._draft = replace(
            draft, token=draft.token or uuid.uuid4().hex, starts=starts,
            ends=draft.ends or starts + timedelta(days=days),
        )  # fmt: skip
        self._loading = True
        self.banner.hide()
        self.title.setText(draft.title)
        self.text.setPlainText(draft.text)
        self.starts.setDate(_q(starts))
        self.ends.setDate(_q(self._draft.ends))
        self.pinned.setChecked(draft.pinned)
        self.confirm.setChecked(draft.confirm)
        self.again.setChecked(False)
        self._dropped = draft.dropped
        self.files.set_files(
            [*(one for one in attached if one.attachment_id not in draft.dropped), *draft.files]
        )
        self._loading = False
        self._preselect()
        self._show_preview()
        self.retranslate()
        (self.text if draft.title else self.title).setFocus()

    def set_choices(self, choices: Choices) -> None:
        """To whom one may write, once it is known."""
        self._choices = choices
        if self._draft.token:
            self._preselect()
        self.retranslate()

    def refuse(self, sentence: str) -> None:
        """It was not published, and why."""
        self.set_busy(False)
        self.banner.show_text(sentence)

    def rebase(self, revision: int) -> None:
        """Its author was told of a newer wording: the next try is on that."""
        self._draft = replace(self._draft, revision=revision)
        self.typed.emit(self._draft)

    def set_busy(self, busy: bool) -> None:
        """It is on its way: not pressed twice."""
        self.publish.setEnabled(not busy)

    def tell_state(self, words: str) -> None:
        """Where what is typed is kept."""
        self._labels["state"].setText(words)

    def retranslate(self) -> None:
        """All words."""
        other = self._draft.news_id is not None
        self._labels["head"].setText(self.tr("Another wording") if other else self.tr("A new item"))
        self._labels["preview"].setText(self.tr("As families will see it"))
        self._labels["starts"].setText(self.tr("Show from"))
        self._labels["ends"].setText(self.tr("until"))
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.text.setPlaceholderText(self.tr("What is to be announced?"))
        self.text.setAccessibleName(self.tr("Text"))
        self.starts.setAccessibleName(self.tr("Show from"))
        self.ends.setAccessibleName(self.tr("Show until"))
        self.pinned.setText(self.tr("Pin on top"))
        self.confirm.setText(self.tr("Ask to confirm that it was read"))
        self.again.setText(self.tr("Readers are to read and confirm it once more"))
        self.again.setVisible(other)
        self.audience.setText(self.tr("For whom…"))
        self.publish.setText(self._publish_words())
        self.publish.setToolTip(self.tr("Ctrl+Enter"))
        self.drop.setText(self.tr("Delete the draft"))
        self.close_.setText(self.tr("Back; keep the draft"))
        self._tell_audience()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """In a narrow window the preview stands below."""
        if event.type() is QEvent.Type.Resize:
            narrow = self.width() < _NARROW
            self._sides.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        return bool(super().event(event))

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for name, role in (("head", "title"), ("preview", "muted"), ("state", "caption")):
            set_role(self._labels[name], role)
        for label in (self.told, self.preview_title):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        set_role(self.preview_title, "title")
        set_role(self.publish, "primary")
        set_icon(self.publish, "send", "on_accent")
        set_icon(self.audience, "users")
        set_icon(self.drop, "trash-2")
        set_icon(self.close_, "arrow-left")
        left, right = QWidget(self), QFrame(self)
        set_role(right, "card")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SPACE.m, 0)
        column.setSpacing(SPACE.s)
        for part in (self.title, self.marks):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        column.addWidget(self.files)
        seen = QVBoxLayout(right)
        seen.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        for seen_part in (self._labels["preview"], self.preview_title):
            seen.addWidget(seen_part)
        seen.addWidget(self.preview, 1)
        self._sides = QSplitter(self)
        set_role(self._sides, "gap")
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(left)
        self._sides.addWidget(right)
        self._sides.setSizes([500, 500])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        top = QHBoxLayout()
        top.addWidget(self._labels["head"])
        top.addStretch(1)
        top.addWidget(self._labels["state"])
        layout.addLayout(top)
        layout.addWidget(self.banner)
        layout.addWidget(self._sides, 1)
        for row in (self._audience_row(), self._terms_row(), self._buttons_row()):
            layout.addWidget(row)

    def _audience_row(self) -> QWidget:
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.m)
        across.addWidget(self.audience)
        across.addWidget(self.told, 1)
        return row

    def _terms_row(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.setSpacing(SPACE.m)
        dates = QWidget(row)
        across = QHBoxLayout(dates)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        for part in (self._labels["starts"], self.starts, self._labels["ends"], self.ends):
            across.addWidget(part)
        for term in (dates, self.pinned, self.confirm, self.again):
            term.setMinimumHeight(self.starts.sizeHint().height())
            flow.addWidget(term)
        return row

    def _buttons_row(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.setSpacing(SPACE.s)
        for part in (self.publish, self.close_, self.drop):
            flow.addWidget(part)
        return row

    def _connect(self) -> None:
        self.title.textChanged.connect(self._on_changed)
        self.text.textChanged.connect(self._on_changed)
        self.files.changed.connect(self._on_changed)
        for box in (self.pinned, self.confirm):
            box.toggled.connect(self._on_changed)
        self.starts.dateChanged.connect(self._on_changed)
        self.ends.dateChanged.connect(self._on_changed)
        self.audience.clicked.connect(self.ask_audience)
        self.publish.clicked.connect(self.publish_now)
        self.drop.clicked.connect(lambda: self.drop_wanted.emit(self._draft))
        self.close_.clicked.connect(self.closed)
        for keys, slot in (
            ("Ctrl+Return", self.publish_now),
            ("Ctrl+Enter", self.publish_now),
            ("Esc", self.closed.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def publish_now(self) -> None:
        """As the button does, while it can be pressed."""
        if not self.publish.isEnabled():
            return
        self._on_changed()
        draft = self._draft
        if self.files.is_busy:
            self.banner.show_text(self.tr("A file is still on its way: wait a moment, or take it off."))
            return
        notice = Notice(
            draft.title, draft.text, draft.parts, draft.starts, draft.ends, draft.pinned, draft.confirm, draft.files,
            draft.dropped,
        )  # fmt: skip
        self.banner.hide()
        self.set_busy(True)
        self.publish_wanted.emit(notice, draft, self.again.isChecked())

    def ask_audience(self) -> AudienceDialog | None:
        """Opens the choice of readers; not before it is known who may be chosen."""
        if self._choices is None:
            return None
        dialog = AudienceDialog(self._choices, self._draft.parts, self)
        dialog.chosen.connect(self._on_audience)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _preselect(self) -> None:
        """A class teacher writes to the own class."""
        choices = self._choices
        if (
            choices is not None
            and not self._draft.parts
            and choices.staff is None
            and len(choices.classes) == 1
        ):
            self._draft = replace(self._draft, parts=(Part(Kind.CLASS, choices.classes[0].class_id),))

    def _on_audience(self, parts: tuple[Part, ...]) -> None:
        self._draft = replace(self._draft, parts=parts)
        self._tell_audience()
        self.typed.emit(self._draft)

    def _on_changed(self) -> None:
        if self._loading:
            return
        self._draft = replace(
            self._draft, title=self.title.text(), text=self.text.toPlainText()[:LONGEST_TEXT],
            starts=_date(self.starts.date()), ends=_date(self.ends.date()), pinned=self.pinned.isChecked(),
            confirm=self.confirm.isChecked(), files=tuple(self.files.files),
            dropped=(*self._dropped, *self.files.removed),
        )  # fmt: skip
        self.publish.setText(self._publish_words())
        self._soon.start()
        self.typed.emit(self._draft)

    def _publish_words(self) -> str:
        starts = self._draft.starts
        if self._draft.news_id is not None:
            return self.tr("Save the wording")
        return self.tr("Plan it") if starts is not None and starts > self._today else self.tr("Publish")

    def _show_preview(self) -> None:
        self.preview_title.setText(self._draft.title)
        self.preview.show_text(self._draft.text)

    def _tell_audience(self) -> None:
        words = audience_sentence(self._draft.parts, self._choices)
        self.told.setText(words or self.tr("Not chosen yet"))
        self.audience.setAccessibleDescription(self.told.text())


def draft_of(piece: NewsPiece) -> Draft:
    """Another wording of a piece, as it begins."""
    row = piece.row
    return Draft(
        row.title, piece.text, row.parts, row.starts, row.ends, row.pinned, row.confirm, row.news_id, row.revision,
        token=f"news-{row.news_id}",
    )  # fmt: skip


def _q(day: date | None) -> QDate:
    assert day is not None
    return QDate(day.year, day.month, day.day)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
