"""The bell in the bar of the shell: how much is new, and under it what, each line a step from its place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.digest.rows import Kind, Line
from ui.digest.words import Goal, told
from ui.family.digest_watch import DigestWatch
from ui.icons import set_icon
from ui.naming import short_name
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets import Popover, Retranslated, announce, scrolled
from ui.widgets.lines import Line as Row
from ui.widgets.lines import LineList

MOST = 99
KEY = "F12"
_CARD = QSize(440, 460)
_BADGE = 16


class Bell(Retranslated, QToolButton):
    """Pressed, it opens the list over `page`."""

    chosen = Signal(object)
    """Goal of the line that was pressed."""
    page_requested = Signal()
    options_requested = Signal()

    def __init__(self, watch: DigestWatch, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch, self._page = watch, page
        self._count, self._is_urgent = 0, False
        self.list_: BellList | None = None
        set_icon(self, "bell")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_list)
        QShortcut(QKeySequence(KEY), page, self.open_list)
        watch.changed.connect(self._on_changed)
        self.retranslate()

    @property
    def count(self) -> int:
        """What it shows."""
        return self._count

    def open_list(self) -> None:
        """Show what is new below the bell."""
        self._watch.begin()
        if self.list_ is None:
            self.list_ = BellList(self._watch, self._page)
            self.list_.chosen.connect(self.chosen)
            self.list_.page_requested.connect(self.page_requested)
            self.list_.options_requested.connect(self.options_requested)
        self.list_.open_at(self, _CARD, self.list_.first)
        self.list_.shrink()

    def retranslate(self) -> None:
        """The count is said, not only painted."""
        text = self.tr("What is new")
        name = self.tr("What is new: %n", "", self._count) if self._count else text
        self.setAccessibleName(name)
        told = name if self._count else self.tr("What is new: nothing")
        self.setToolTip(self.tr("{0} (F12)").format(told))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """With room for the count."""
        return super().sizeHint() + QSize(SPACE.m, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        text = str(self._count) if self._count <= MOST else f"{MOST}+"
        width = max(_BADGE, painter.fontMetrics().horizontalAdvance(text) + 8)
        # At the upper right of the picture, wherever in a larger button that is.
        picture = self.iconSize()
        left = min((self.width() + picture.width()) / 2 - SPACE.s, self.width() - width - 1)
        box = QRectF(left, max(1.0, (self.height() - picture.height()) / 2 - SPACE.s), width, _BADGE)
        painter.setPen(QPen(QColor(tokens.surface), 1))
        painter.setBrush(QColor(tokens.destructive if self._is_urgent else tokens.accent))
        painter.drawRoundedRect(box, _BADGE / 2, _BADGE / 2)
        painter.setPen(QColor(tokens.on_destructive if self._is_urgent else tokens.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        count, urgent = self._watch.count, bool(self._watch.count_of_kinds({Kind.URGENT}))
        more = count > self._count
        self._count, self._is_urgent = count, urgent
        self.retranslate()
        if more:
            announce(self, self.accessibleName())
        self.updateGeometry()
        self.update()


class BellList(Popover):
    """What is new, in short; what was on it when it is closed was told."""

    chosen = Signal(object)
    page_requested = Signal()
    options_requested = Signal()

    def __init__(self, watch: DigestWatch, page: QWidget) -> None:
        super().__init__(page)
        self._watch = watch
        self._on_screen: tuple[Line, ...] = ()
        self.title, self.nothing = QLabel(self.frame), QLabel(self.frame)
        set_role(self.title, "section")
        set_role(self.nothing, "muted")
        self.list = LineList(self.frame)
        self.area = scrolled(self.list, self.frame)
        self.whole, self.options = QPushButton(self.frame), QPushButton(self.frame)
        for button in (self.whole, self.options):
            set_role(button, "link")
        foot = QHBoxLayout()
        foot.addWidget(self.whole)
        foot.addStretch(1)
        foot.addWidget(self.options)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.s)
        column.addWidget(self.title)
        column.addWidget(self.nothing)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        self.list.chosen.connect(self._on_chosen)
        self.whole.clicked.connect(self._on_whole)
        self.options.clicked.connect(self._on_options)
        watch.changed.connect(self._fill)
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """What gets the focus."""
        return self.list if self._rows() else self.whole

    def shrink(self) -> None:
        """No higher than what is on it; longer lists scroll."""
        layout = self.frame.layout()
        assert layout is not None
        layout.activate()
        if self.area.isHidden():
            needed = layout.minimumSize().height()
        else:
            needed = self.frame.height() - self.area.height() + self.list.height() + SPACE.s
        self.grow_to(min(_CARD.height(), needed))

    def retranslate(self) -> None:
        """All words."""
        self.setAccessibleName(self.tr("What is new"))
        self.title.setText(self.tr("What is new"))
        self.nothing.setText(self.tr("Nothing new"))
        self.list.setAccessibleName(self.tr("What is new"))
        self.whole.setText(self.tr("Show the page"))
        self.options.setText(self.tr("What to tell me about…"))
        self._fill()

    def hideEvent(self, event: QHideEvent) -> None:
        """Closed: it was read."""
        super().hideEvent(event)
        on_screen, self._on_screen = self._on_screen, ()
        self._watch.tell(on_screen)

    def showEvent(self, event: QShowEvent) -> None:
        """What is known now."""
        super().showEvent(event)
        self._fill()

    # --- private -----------------------------------------------------------------------------------------------

    def _rows(self) -> list[Row]:
        known = self._watch.digest
        if known is None:
            return []
        rows: list[Row] = []
        heads: set[str] = set()
        for line in self._ordered():
            head = short_name(line.pupil.name) if line.pupil is not None and len(known.pupils) > 1 else ""
            if head and head not in heads:
                heads.add(head)
                rows.append(Row(head, is_head=True))
            rows.append(told(line, known.today, is_new=self._watch.count_of(line) > 0))
        return rows

    def _ordered(self) -> list[Line]:
        """As the page has it: one's own first, then child by child."""
        known = self._watch.digest
        pupils = [pupil.pupil_id for pupil in known.pupils] if known is not None else []
        return sorted(
            self._watch.lines, key=lambda one: -1 if one.pupil is None else pupils.index(one.pupil.pupil_id)
        )

    def _fill(self) -> None:
        rows = self._rows()
        self.list.set_lines(rows)
        self.nothing.setVisible(not rows)
        self.area.setVisible(bool(rows))
        if self.isVisible():
            self._on_screen = self._watch.lines
            self._watch.show(self._on_screen)

    def _on_chosen(self, goal: Goal) -> None:
        self.close()
        self.chosen.emit(goal)

    def _on_whole(self) -> None:
        self.close()
        self.page_requested.emit()

    def _on_options(self) -> None:
        self.close()
        self.options_requested.emit()
