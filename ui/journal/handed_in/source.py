"""How the page of hand-ins reads and writes: the app's functions, through the worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.files import AttachEditor, AttachmentStrip
from ui.journal.asking import Asker, Failed
from ui.journal.handed_in.wishes import Answer, PieceKey, WorkKey

if TYPE_CHECKING:
    from app.files.rows import StoredRef
    from app.homework.hand_in_rows import Answered, HandIn, HandInPage, LessonHomework
    from app.session import Session
    from ui.journal.lesson.wishes import LessonKey


class HandInSource(Protocol):
    """What the page asks for.  Answers come later, on the GUI thread; none when `owner` is gone."""

    def load_page(
        self,
        owner: QObject,
        key: PieceKey,
        work: int | None,
        done: Callable[[HandInPage], None],
        failed: Failed,
    ) -> None: ...

    def load_versions(
        self, owner: QObject, key: WorkKey, done: Callable[[Sequence[HandIn]], None], failed: Failed
    ) -> None: ...

    def answer(
        self, owner: QObject, key: WorkKey, wish: Answer, done: Callable[[Answered], None], failed: Failed
    ) -> None: ...

    def note_seen(self, owner: QObject, key: PieceKey, seen: Sequence[tuple[int, int, int]]) -> None: ...

    def load_lesson(
        self, owner: QObject, key: LessonKey, done: Callable[[LessonHomework], None], failed: Failed
    ) -> None: ...

    def change_files(
        self,
        owner: QObject,
        key: PieceKey,
        nos: Sequence[int],
        attaching: Sequence[StoredRef],
        detaching: Sequence[str],
        done: Callable[[None], None],
        failed: Failed,
    ) -> None: ...

    def strip(self, parent: QWidget) -> AttachmentStrip: ...

    def editor(self, parent: QWidget) -> AttachEditor: ...


class WorkerHandIns:
    """The real source."""

    def __init__(self, asker: Asker[Any]) -> None:
        self._asker = asker

    def load_page(
        self,
        owner: QObject,
        key: PieceKey,
        work: int | None,
        done: Callable[[HandInPage], None],
        failed: Failed,
    ) -> None:
        """Who has handed in; an older question that is not answered yet is given up."""

        def question(session: Session) -> HandInPage:
            from app.homework.handed_in import handed_in

            return handed_in(session, *key, work)

        self._asker.read(owner, question, done, failed, "handed_in")

    def load_versions(
        self, owner: QObject, key: WorkKey, done: Callable[[Sequence[HandIn]], None], failed: Failed
    ) -> None:
        """All that a pupil has handed in, also what was replaced."""

        def question(session: Session) -> Sequence[HandIn]:
            from app.homework.handed_in import hand_in_versions

            return hand_in_versions(session, *key)

        self._asker.read(owner, question, done, failed, "hand_in_versions")

    def answer(
        self, owner: QObject, key: WorkKey, wish: Answer, done: Callable[[Answered], None], failed: Failed
    ) -> None:
        """Store an answer with its mark; where nothing was handed in, the mark alone."""

        def action(session: Session) -> Answered:
            from app.homework.answering import answer_homework, mark_homework
            from app.homework.hand_in_rows import Answered

            mark = wish.mark_wish()
            if wish.seen is not None:
                return answer_homework(
                    session, *key, wish.comment, expected=wish.seen, rework=wish.rework, mark=mark
                )
            return mark_homework(session, *key, mark) if mark is not None else Answered()

        self._asker.write(owner, action, done, failed, "answer")

    def note_seen(self, owner: QObject, key: PieceKey, seen: Sequence[tuple[int, int, int]]) -> None:
        """The teacher has looked at these; whether that is stored, nobody waits for."""

        def action(session: Session) -> None:
            from app.homework.answering import see_hand_ins

            see_hand_ins(session, key.course, key.due, seen)

        self._asker.write(owner, action, lambda _: None, lambda _: None, "seen")

    def load_lesson(
        self, owner: QObject, key: LessonKey, done: Callable[[LessonHomework], None], failed: Failed
    ) -> None:
        """The homework that has to do with a lesson."""

        def question(session: Session) -> LessonHomework:
            from app.homework.of_lesson import lesson_homework

            return lesson_homework(session, *key)

        self._asker.read(owner, question, done, failed, "lesson_homework")

    def change_files(
        self,
        owner: QObject,
        key: PieceKey,
        nos: Sequence[int],
        attaching: Sequence[StoredRef],
        detaching: Sequence[str],
        done: Callable[[None], None],
        failed: Failed,
    ) -> None:
        """Attach to homework, and take files off by their names: of all numbers of a piece for several pupils."""

        def action(session: Session) -> None:
            from app.homework.of_lesson import change_files

            change_files(session, key.course, key.due, nos, attaching=attaching, detaching=detaching)

        self._asker.write(owner, action, done, failed, "files", quiet=False)

    def strip(self, parent: QWidget) -> AttachmentStrip:
        """Where files are shown."""
        return AttachmentStrip(self._asker.worker, parent)

    def editor(self, parent: QWidget) -> AttachEditor:
        """Where files are attached."""
        return AttachEditor(self._asker.worker, parent)
