"""Who else has this page open: a quiet sign, and the watch that keeps asking."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.errors import DiaryError
from ui.naming import short_name
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, announce

if TYPE_CHECKING:
    from app.presence import Board, PresentRow
    from app.session import Session

LOOK_MS = 10_000
MOST_NAMED = 2
_ICON = 16


class PresenceWatch(QObject):
    """Says on which page this window is, and asks every ten seconds who else is there, while somebody looks at it.

    Neither ever delays anybody: the folder on the share is seen to on the pool, one question at a time, and the school
    file is asked, when no other job waits, only if somebody came or went.  Trouble of the share is no news here: then
    nobody is shown.
    """

    others_changed = Signal(tuple)
    """PresentRow, the earliest first: those who have the page open that was opened here last."""

    def __init__(
        self,
        worker: WorkerBase[Any],
        parent: QObject | None = None,
        *,
        session_of: Callable[[Any], Session] = lambda desk: desk.session,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._session_of = session_of
        self._board: Board | None = None
        self._page: tuple[int, int] | None = None
        self._announced = False
        self._others: tuple[PresentRow, ...] = ()
        self._tending = False
        self._again = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._on_time)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_application_state)

    @property
    def others(self) -> tuple[PresentRow, ...]:
        """Those who were there at the last look."""
        return self._others

    def page_opened(self, course_id: int, term_id: int) -> None:
        """This page is seen here now; a second call for the same one does nothing."""
        if self._page == (course_id, term_id):
            return
        self._page, self._announced = (course_id, term_id), False
        self._show(())
        self._timer.start()
        self._announce()

    def page_left(self) -> None:
        """No page is seen here any more."""
        if self._page is None:
            return
        self._page = None
        self._timer.stop()
        self._show(())
        if self._board is not None:
            self._board.step_out()
            # Owned by the worker: it is to be carried out also when the window has gone.
            self._worker.compute(self._worker, self._board.tend, quiet=True)

    def look(self) -> None:
        """See who is there, now."""
        self._tend(look=True)

    # --- slots --------------------------------------------------------------------------------------------

    def _on_time(self) -> None:
        if not self._announced:
            self._announce()
            return
        # Behind another program's window the page is still open, but nobody looks at it.
        self._tend(look=QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive)

    def _on_application_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._page is not None and self._announced:
            self.look()

    def _on_announced(self, board: Board) -> None:
        self._board, self._announced = board, True
        if self._page is None:  # left meanwhile
            board.step_out()
        self.look()

    def _on_tended(self, changed: bool) -> None:
        self._tending = False
        if self._again:
            self._again = False
            self.look()
        elif changed and self._page is not None:
            self._ask()

    def _on_present(self, page: tuple[int, int], rows: tuple[PresentRow, ...]) -> None:
        if page == self._page:
            self._show(rows)

    def _on_refused(self, error: Exception) -> None:
        """The share is away (there is a next time), or the right to read this journal was taken away."""
        if not isinstance(error, DiaryError):
            raise error

    # --- private ------------------------------------------------------------------------------------------

    def _announce(self) -> None:
        assert self._page is not None
        course, term = self._page
        board, session_of = self._board, self._session_of

        def job(context: Any) -> Board:
            from app.presence import Board, announce

            session = session_of(context)
            known = board or Board.of(session)
            announce(session, known, course, term)
            return known

        self._submit(job, self._on_announced, "announce")

    def _tend(self, *, look: bool) -> None:
        if self._board is None:
            return
        if self._tending:
            self._again = self._again or look
            return
        self._tending = True
        self._worker.compute(
            self, partial(self._board.tend, look=look), self._on_tended, self._on_not_tended, quiet=True
        )

    def _on_not_tended(self, error: Exception) -> None:
        self._tending = False
        raise error  # a fault of ours; what the share does is no error to the board

    def _ask(self) -> None:
        page, board, session_of = self._page, self._board, self._session_of
        assert page is not None
        assert board is not None

        def job(context: Any) -> tuple[PresentRow, ...]:
            from app.presence import present

            return present(session_of(context), board, *page)

        self._submit(job, partial(self._on_present, page), "present")

    def _submit(self, job: Callable[[Any], Any], done: Callable[[Any], None], key: str) -> None:
        self._worker.submit(
            self, job, done, self._on_refused, label="journal." + key, lane="spare", replaces=key, quiet=True
        )

    def _show(self, rows: tuple[PresentRow, ...]) -> None:
        if rows != self._others:
            self._others = rows
            self.others_changed.emit(rows)


class PresenceSign(Retranslated, QWidget):
    """“Also here: Petrova A. I.”, for the toolbar.  Hidden when one is alone; says less where it gets narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: tuple[PresentRow, ...] = ()
        self._icon = IconLabel("users-round", _ICON, "muted", self)
        self._label = _Fitting(self)
        set_role(self._label, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._icon)
        layout.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.hide()
        self.retranslate()

    @property
    def text(self) -> str:
        """What is read where there is room, and read aloud."""
        return self.accessibleName()

    def set_others(self, rows: Sequence[PresentRow]) -> None:
        """Show these; a screen reader is told of those who were not there before."""
        before = {_who(row) for row in self._others}
        came = [row for row in rows if _who(row) not in before]
        self._others = tuple(rows)
        self.retranslate()
        self.setVisible(bool(rows))
        if came:
            announce(self, self.tr("This page is now open elsewhere, too: {0}").format(self._list(came)))

    def retranslate(self) -> None:
        """All words."""
        forms: list[str] = []
        if self._others:
            shorter = self._list(self._others, 1)
            forms = [self.tr("Also here: {0}").format(one) for one in (self._list(self._others), shorter)]
            forms += [shorter, QLocale().toString(len(self._others))]
        self._label.set_forms(forms)
        self.setAccessibleName(forms[0] if forms else "")
        self.setToolTip("\n".join(self._tips()))
        self.setAccessibleDescription(self.toolTip())

    def _tips(self) -> Iterator[str]:
        if self._others:
            yield self.tr("This page of the journal is open elsewhere, too:")
        for row in self._others:
            yield self.tr("{0}, since {1}").format(self._name(row, whole=True), _time(row))

    def _list(self, rows: Sequence[PresentRow], most: int = MOST_NAMED) -> str:
        names = list(dict.fromkeys(self._name(row) for row in rows))
        shown, left = ", ".join(names[:most]), len(names) - most
        return shown if left <= 0 else self.tr("{0} and %n more", "", left).format(shown)

    def _name(self, row: PresentRow, *, whole: bool = False) -> str:
        if row.is_self:
            return self.tr("you (in another window)") if row.on_this_pc else self.tr("you (on another PC)")
        return row.name if whole else short_name(row.name)


class _Fitting(QLabel):
    """A line of text in several forms, the longest first: the first that fits is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: Sequence[str] = ("",)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_forms(self, forms: Sequence[str]) -> None:
        """Say one of these."""
        self._forms = forms or ("",)
        self.updateGeometry()
        self._choose()

    def sizeHint(self) -> QSize:
        """Of the longest form, whichever is shown."""
        return QSize(self._width(self._forms[0]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Of the shortest form."""
        return QSize(self._width(self._forms[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Which form fits has changed."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        fitting = (form for form in self._forms if self._width(form) <= self.width())
        self.setText(next(fitting, self._forms[-1]))

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 2


def _who(row: PresentRow) -> tuple[object, ...]:
    """A person is new once, however often the page is reopened."""
    return row.name, row.is_self, row.on_this_pc


def _time(row: PresentRow) -> str:
    moment = row.since.astimezone()
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
