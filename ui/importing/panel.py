"""A file of another program comes into the school: chosen, looked at, read as somebody says, tried, confirmed.

    panel = ImportPanel(place, frozenset({"pupils"}))
    panel.imported.connect(self._on_imported)      # an ImportSummary

The file is read on a pool thread and tried and brought in aside, so that the window lives and others can go on writing
between the steps; nothing is written before it is confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import BadInput
from app.exchange.assistant import Choices, Found, Kind
from app.exchange.assistant.found import TABLES
from app.exchange.importing.summary import ImportSummary
from app.exchange.mapping import TableMapping
from app.exchange.records import Refused
from app.exchange.refusals import Heads, write_refused
from ui.family.aside import Aside
from ui.family.page import Place
from ui.importing.choosing import ChoosingPage
from ui.importing.mapping import MappingPage
from ui.importing.preview import PreviewPage
from ui.importing.reasons import error_words, reason_words
from ui.importing.result import ResultPage
from ui.importing.words import ImportWords
from ui.importing.work import (
    Brought,
    Looked,
    bring,
    known_mappings,
    look,
    look_again,
    try_file,
    years_to_choose,
)
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.theme import SPACE
from ui.widgets import Retranslated

ALL = frozenset(kind.value for kind in Kind if kind is not Kind.PLAN)
_FOLDER = "import/refused_folder"


class ImportPanel(Retranslated, QWidget):
    """See the module.  `kinds`: what may be brought in here."""

    imported = Signal(object)
    """`ImportSummary`: a file is in."""
    at_start_changed = Signal(bool)
    """Whether nothing is chosen."""

    def __init__(self, place: Place, kinds: frozenset[str] = ALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._kinds = place.worker, kinds
        self._words = ImportWords(self)
        self._work = Aside(place.worker, self)
        self._waiting: list[Path] = []
        self._found: Found | None = None
        self._mapping: TableMapping = {}
        self._year, self._class_name = "", ""
        self._refused: Sequence[Refused] = ()
        self._years: list[str] = []
        self._brings = False
        self.choosing = ChoosingPage(tuple(str(one) for one in Kind if one in kinds), self)
        self.columns, self.preview, self.result = (
            MappingPage(kinds, self),
            PreviewPage(self),
            ResultPage(self),
        )
        self._stack = QStackedWidget(self)
        self._label, self.bar, self.stop = QLabel(self), QProgressBar(self), QPushButton(self)
        self._under_way = QWidget(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def is_at_start(self) -> bool:
        """Whether nothing is chosen."""
        return self._stack.currentWidget() is self.choosing

    @property
    def is_busy(self) -> bool:
        """Whether something is being tried or brought in."""
        return self._work.is_running

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Look at the first of these files; the others follow one by one."""
        if not paths or self._work.is_running:
            return
        path, *self._waiting = paths
        self._year, self._class_name, self._mapping = "", "", {}
        self.preview.reset_options()
        self.choosing.banner.hide()
        self._say_busy(self.tr("The file is being read…"))
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: (known_mappings(session), years_to_choose(session))),
            lambda answer: self._on_known(path, answer),
            self._on_look_failed,
            label="import.known",
        )

    def begin_anew(self) -> None:
        """The first page again."""
        self._found = None
        self._turn(self.choosing)
        self.choosing.setFocus()

    def retranslate(self) -> None:
        """Words."""
        self.stop.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("How far it is"))

    # --- looking -----------------------------------------------------------------------------------------

    def _on_known(self, path: Path, answer: tuple[dict[str, dict[str, object]], list[str]]) -> None:
        known, self._years = answer
        self._worker.compute(
            self, partial(look, path, self._kinds, known), self._on_looked, self._on_look_failed
        )

    def _on_looked(self, looked: Looked) -> None:
        self._under_way.hide()
        self.setEnabled(True)
        found = looked.found
        self._found, self._mapping = found, looked.mapping
        if found.kind is not None and found.kind not in self._kinds:
            self._refuse_kind(found)
        elif found.problem is not None and found.needs_class:
            self.preview.begin(found, self._years)
            self._turn(self.preview)
            self.preview.show_error(error_words(found.problem))
        elif found.problem is not None and not _mendable(found):
            self._on_look_failed(found.problem)
        elif found.problem is not None:
            self._show_columns()
        else:
            self._try()

    def _refuse_kind(self, found: Found) -> None:
        assert found.kind is not None
        told = self.tr("{0}: this is “{1}”.").replace("{0}", found.file)
        told = told.replace("{1}", self._words.kind(found.kind))
        more = self.tr("It cannot be brought in here.")
        if found.kind is Kind.PLAN:
            more = self.tr("Thematic plans are loaded in the journal, at the course that follows them.")
        self.begin_anew()
        self.choosing.show_error(f"{told} {more}")

    def _on_look_failed(self, error: Exception) -> None:
        self._under_way.hide()
        self.setEnabled(True)
        self.begin_anew()
        self.choosing.show_error(error_words(error))

    # --- columns -----------------------------------------------------------------------------------------

    def _show_columns(self) -> None:
        if self._found is None:
            return
        self.columns.show_found(self._found, self._mapping)
        self._turn(self.columns)
        self.columns.focus_first()

    def _on_kind_chosen(self, kind: str) -> None:
        if self._found is not None:
            job = partial(look_again, self._found, Kind(kind), {})
            self._worker.compute(self, job, self._on_kind_read, self._on_look_failed)

    def _on_kind_read(self, looked: Looked) -> None:
        self._found, self._mapping = looked.found, {}
        self._show_columns()

    def _on_mapping(self, mapping: TableMapping) -> None:
        if self._found is None or self._found.kind is None:
            return
        job = partial(look_again, self._found, self._found.kind, mapping)
        self._say_busy(self.tr("The file is being read…"))
        self._worker.compute(self, job, self._on_mapped, self._on_map_failed)

    def _on_mapped(self, looked: Looked) -> None:
        self._under_way.hide()
        self._found, self._mapping = looked.found, looked.mapping
        if looked.found.problem is not None:
            self._on_map_failed(looked.found.problem)
        else:
            self._try()

    def _on_map_failed(self, error: Exception) -> None:
        self._under_way.hide()
        self.columns.show_problem(error_words(error))

    # --- trial and import --------------------------------------------------------------------------------

    def _choices(self, *, skip_refused: bool = False) -> Choices:
        return Choices(self._mapping, self._year or None, self._class_name or None, skip_refused)

    def _try(self) -> None:
        found = self._found
        if found is None or self._work.is_running:
            return
        self.preview.begin(found, self._years)
        self._turn(self.preview)
        self._brings = False
        self._say_busy(self.tr("The file is being compared with the school…"), stops=True)
        choices = self._choices()
        self._work.run(lambda session, progress: try_file(session, progress, found, choices), quiet=False)

    def _on_options(self, year: str, class_name: str) -> None:
        self._year, self._class_name = year, class_name
        self._try()

    def _on_accepted(self, skip_refused: bool) -> None:
        found = self._found
        if found is None or self._work.is_running:
            return
        self._brings = True
        self.preview.setEnabled(False)
        self._say_busy(self.tr("The file is being brought in…"), stops=True)
        choices = self._choices(skip_refused=skip_refused)
        self._work.run(lambda session, progress: bring(session, progress, found, choices), quiet=False)

    def _on_done(self, answer: ImportSummary | Brought) -> None:
        self._under_way.hide()
        self.preview.setEnabled(True)
        if isinstance(answer, ImportSummary):
            self._refused = answer.refused
            self.preview.show_summary(answer)
        elif answer.summary is None:
            self._try()  # the school has changed meanwhile
        else:
            self._refused = answer.summary.refused
            self.result.show_summary(answer.summary, len(self._waiting))
            self._turn(self.result)
            self.imported.emit(answer.summary)

    def _on_failed(self, error: Exception) -> None:
        self._under_way.hide()
        self.preview.setEnabled(True)
        self.preview.show_error(error_words(error))
        if (
            isinstance(error, BadInput)
            and self._found is not None
            and _mendable(self._found)
            and not self._brings
        ):
            self._show_columns()
            self.columns.show_problem(error_words(error))

    def _on_stopped(self) -> None:
        self._under_way.hide()
        self.preview.setEnabled(True)
        if self._brings:
            self.preview.show_error(self.tr("Stopped. Nothing was written."))
            self._try()
        else:
            self.begin_anew()

    # --- refused rows ------------------------------------------------------------------------------------

    def _on_save_asked(self) -> None:
        found = self._found
        if found is None:
            return
        title = self.tr("{0} – refused rows").replace("{0}", found.path.stem)
        filters = self.tr("Excel workbook (*.xlsx)")
        ask_path(self, self.tr("Save the refused rows"), filters, title, ".xlsx", _FOLDER, self._save)

    def _save(self, path: Path) -> None:
        found, refused = self._found, self._refused
        if found is None:
            return
        heads = Heads(
            self.tr("Sheet"), self.tr("Row in the file"), self.tr("Column"), self.tr("Value"),
            self.tr("What is wrong"),
        )  # fmt: skip
        words = {one.reason: reason_words(one.reason) for one in refused}
        self._worker.compute(
            self,
            lambda: write_refused(path, found, refused, heads, lambda one: words[one.reason]),
            lambda _: tell_saved(self, path),
            lambda error: tell_failed(self, error, self._on_save_asked),
        )

    # --- private -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for page in (self.choosing, self.columns, self.preview, self.result):
            self._stack.addWidget(page)
        line = QHBoxLayout(self._under_way)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.m)
        line.addWidget(self._label)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._under_way)
        layout.addWidget(self._stack, 1)
        self._under_way.hide()
        self.setFocusProxy(self._stack)

    def _connect(self) -> None:
        self.choosing.chosen.connect(self.show_paths)
        self.columns.accepted.connect(self._on_mapping)
        self.columns.kind_chosen.connect(self._on_kind_chosen)
        self.columns.left.connect(self.begin_anew)
        self.preview.accepted.connect(self._on_accepted)
        self.preview.options_changed.connect(self._on_options)
        self.preview.columns_asked.connect(self._show_columns)
        self.preview.save_asked.connect(self._on_save_asked)
        self.preview.left.connect(self.begin_anew)
        self.result.another_asked.connect(self._on_another)
        self.result.save_asked.connect(self._on_save_asked)
        self.stop.clicked.connect(self._work.stop)
        self._work.progressed.connect(self._on_progress)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._work.stopped.connect(self._on_stopped)

    def _on_another(self) -> None:
        if self._waiting:
            self.show_paths(self._waiting)
        else:
            self.begin_anew()

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(1000 * done // max(1, total))

    def _say_busy(self, text: str, *, stops: bool = False) -> None:
        self._label.setText(text)
        self.bar.setRange(0, 0)
        self.stop.setVisible(stops)
        self._under_way.show()

    def _turn(self, page: QWidget) -> None:
        was = self.is_at_start
        self._stack.setCurrentWidget(page)
        if was != self.is_at_start:
            self.at_start_changed.emit(self.is_at_start)


def _mendable(found: Found) -> bool:
    """Whether somebody can say what the columns hold."""
    return found.kind in TABLES and any(one.columns and not one.hidden for one in found.sheets)
