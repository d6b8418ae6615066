"""The homework of a lesson in its panel: what is due and given, homework for some pupils, files."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.homework.hand_in_rows import PieceAtLesson
from ui.errors import sentence_for
from ui.journal.handed_in.source import HandInSource
from ui.journal.handed_in.wishes import PieceKey
from ui.journal.lesson.files_dialog import HomeworkFilesDialog
from ui.journal.lesson.individual import IndividualDialog
from ui.journal.lesson.pieces import LessonPieces
from ui.journal.lesson.saver import LessonSaver
from ui.journal.lesson.wishes import Due, Individual, LessonView, Part, Place, Wish, individual_of
from ui.theme import SPACE, set_role


class LessonHomeworkPart(QWidget):
    """`show_view` a lesson.  What is given to some pupils goes to the saver, as all that is typed about lessons."""

    hand_ins_wanted = Signal(object)
    """PieceKey: who has handed it in."""
    changed = Signal()
    """Files were stored: read the lesson anew."""

    def __init__(self, source: HandInSource, saver: LessonSaver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._saver = source, saver
        self._view: LessonView | None = None
        self.pieces = LessonPieces(source, self)
        self._note, self._drop = QLabel(self, wordWrap=True), QPushButton(self)
        set_role(self._drop, "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.pieces)
        layout.addWidget(self._note)
        layout.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignLeft)
        self.pieces.hand_ins_wanted.connect(self.hand_ins_wanted)
        self.pieces.files_wanted.connect(self._on_files_wanted)
        self.pieces.individual_wanted.connect(self._on_individual_wanted)
        self._drop.clicked.connect(self._on_individual_dropped)

    @property
    def first_piece(self) -> PieceKey | None:
        """What is due at the lesson, else what was given at it."""
        view = self._view
        if view is None:
            return None
        piece = next(iter((*view.pieces.due, *view.pieces.given)), None)
        return PieceKey(view.key.course, piece.due_date, piece.no) if piece is not None else None

    def show_view(self, view: LessonView, *, may_write: bool) -> None:
        """Show the homework of a lesson."""
        self._view = view
        self.pieces.show_homework(view.key.course, view.pieces, may_write=may_write)
        self.show_wishes()

    def show_wishes(self) -> None:
        """Homework for some pupils that is not stored has no field of its own that could say so."""
        view, texts, stuck = self._view, [], False
        for place, wish in self._individual_wishes():
            refusal = self._saver.refusal(view.key, place) if view is not None else None
            if refusal is not None:
                texts.append(self.tr("Not given: “{0}”. {1}").format(wish.wanted.text, sentence_for(refusal)))
            elif self._is_stuck(place):
                texts.append(
                    self.tr("Changed by somebody else meanwhile: “{0}” is not stored.").format(
                        wish.wanted.text
                    )
                )
            else:
                texts.append(self.tr("Being saved: “{0}”").format(wish.wanted.text))
            stuck = stuck or self._is_stuck(place)
        set_role(self._note, "error" if stuck else "caption")
        self._note.setText("\n".join(texts))
        self._note.setVisible(bool(texts))
        self._drop.setText(self.tr("Give it up"))
        self._drop.setAccessibleName(self._drop.text())
        self._drop.setVisible(stuck)

    # --- private ------------------------------------------------------------------------------------------

    def _on_files_wanted(self, piece: PieceAtLesson) -> None:
        if self._view is not None:
            dialog = HomeworkFilesDialog(self._source, self._view.key.course, piece, self)
            dialog.accepted.connect(self.changed)
            dialog.open()

    def _on_individual_wanted(self, piece: PieceAtLesson | None) -> None:
        """A new one, or one to change; what was refused is there to be put right."""
        view = self._view
        if view is None:
            return
        if piece is not None:
            of_piece = (piece.due_date, piece.due_number or 0)
            due: Due | None = of_piece
            given, no, dues = individual_of(piece), piece.no, [of_piece]
        else:
            due, given, no, dues = next(iter(view.later), None), Individual(), None, list(view.later)
            for place, wish in self._individual_wishes():
                if place.no is None and self._saver.refusal(view.key, place) is not None:
                    due, given = place.due, wish.wanted
        dialog = IndividualDialog(view.pieces.pupils, dues, due, given, self)
        key = view.key

        def choose(due: Due, wanted: Individual) -> None:
            place = Place(Part.INDIVIDUAL, due, no)
            expected = view.stored(place)
            self._saver.put(key, Wish(place, expected, wanted), at_once=True)

        dialog.chosen.connect(choose)
        dialog.open()

    def _on_individual_dropped(self) -> None:
        for place, _ in self._individual_wishes():
            if self._view is not None and self._is_stuck(place):
                self._saver.give_up(self._view.key, place)

    def _individual_wishes(self) -> list[tuple[Place, Wish]]:
        """What is given to some pupils and not stored."""
        view = self._view
        if view is None:
            return []
        return [
            (place, wish)
            for (key, place), wish in self._saver.standing().items()
            if key == view.key and place.part is Part.INDIVIDUAL
        ]

    def _is_stuck(self, place: Place) -> bool:
        view = self._view
        if view is None:
            return False
        refused = self._saver.refusal(view.key, place) is not None
        return refused or self._saver.dispute(view.key, place) is not None
