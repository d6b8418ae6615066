"""How the commands and queries of homework are called."""

from __future__ import annotations

from datetime import date

from app.codes import HandInState
from app.homework import answering, commands, handed_in, of_lesson, own_hand_in, queries
from app.homework.hand_in_rows import AnswerSeen, MarkWish
from app.journal import homework_files
from models.base import rows
from models.journal import Homework, HomeworkAnswer
from models.school import Course, StudyGroup
from tests.app.permission_cases import Its, case
from tests.build import NOW, BuiltSchool


def homework(school: BuiltSchool, its: Its) -> None:
    home = next(
        row[0] for row in rows(Course.select(StudyGroup.home).join(StudyGroup).where(Course.id == its.course))
    )
    Homework.create(home=home, due_date=its.date, course=its.course, no=1, text="№ 5", entered_at=NOW)


def hand_in(school: BuiltSchool, its: Its) -> None:
    homework(school, its)
    HomeworkAnswer.create(
        course=its.course,
        due_date=its.date,
        no=1,
        pupil=its.pupil,
        version=1,
        text="Решено",
        handed_in_at=NOW,
    )


_SEEN = AnswerSeen(1, HandInState.WAITS, None)

CASES = (
    case(
        commands.tick_homework, "tick_homework", "pupil",
        lambda s, its: commands.tick_homework(s, its.pupil, its.course, its.date, 1, True), prepare=homework,
    ),
    case(
        queries.homework_due, "read_diary", "pupil",
        lambda s, its: queries.homework_due(s, its.pupil, date(2026, 11, 2), date(2026, 12, 6)), prepare=homework,
    ),
    case(
        commands.hand_in, "hand_in_homework", "pupil",
        lambda s, its: commands.hand_in(s, its.pupil, its.course, its.date, 1, "Решено", expected=0),
        prepare=homework,
    ),
    case(
        commands.withdraw_hand_in, "hand_in_homework", "pupil",
        lambda s, its: commands.withdraw_hand_in(s, its.pupil, its.course, its.date, 1, 1), prepare=hand_in,
    ),
    case(
        commands.keep_hand_in_draft, "hand_in_homework", "pupil",
        lambda s, its: commands.keep_hand_in_draft(s, its.pupil, its.course, its.date, 1, "Пишу"),
        prepare=homework,
    ),
    case(
        answering.see_hand_ins, "answer_homework", "course",
        lambda s, its: answering.see_hand_ins(s, its.course, its.date, [(1, its.pupil, 1)]), prepare=hand_in,
    ),
    case(
        answering.answer_homework, "answer_homework", "course",
        lambda s, its: answering.answer_homework(
            s, its.course, its.date, 1, its.pupil, "Верно", expected=_SEEN, mark=MarkWish(5, None)
        ),
        prepare=hand_in,
    ),
    case(
        answering.mark_homework, "set_mark", "course",
        lambda s, its: answering.mark_homework(s, its.course, its.date, 1, its.pupil, MarkWish(5, None)),
        prepare=homework,
    ),
    case(
        handed_in.handed_in, "read_journal", "course",
        lambda s, its: handed_in.handed_in(s, its.course, its.date, 1), prepare=hand_in,
    ),
    case(
        handed_in.hand_in_versions, "read_journal", "course",
        lambda s, its: handed_in.hand_in_versions(s, its.course, its.date, 1, its.pupil), prepare=hand_in,
    ),
    case(
        handed_in.hand_in_counts, "read_journal", "course",
        lambda s, its: handed_in.hand_in_counts(s, its.course, its.date, its.date), prepare=hand_in,
    ),
    case(
        of_lesson.lesson_homework, "read_journal", "course",
        lambda s, its: of_lesson.lesson_homework(s, its.course, its.date, its.number), prepare=hand_in,
    ),
    case(
        of_lesson.change_files, "edit_lesson", "course",
        lambda s, its: of_lesson.change_files(s, its.course, its.date, [1]), prepare=homework,
    ),
    case(
        handed_in.unanswered_hand_ins, "read_structure", "", lambda s, its: handed_in.unanswered_hand_ins(s),
        prepare=hand_in,
    ),
    case(
        homework_files.change_homework_files, "edit_lesson", "course",
        lambda s, its: homework_files.change_homework_files(s, its.course, its.date, 1), prepare=homework,
    ),
    case(
        own_hand_in.own_hand_in, "read_diary", "pupil",
        lambda s, its: own_hand_in.own_hand_in(s, its.pupil, its.course, its.date, 1), prepare=hand_in,
    ),
    case(
        own_hand_in.new_answers, "read_diary", "pupil",
        lambda s, its: own_hand_in.new_answers(s, its.pupil, NOW), prepare=hand_in,
    ),
)  # fmt: skip
