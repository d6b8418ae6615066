"""What a paste would do, told before it is done.

The page: three works in four lessons, the second lesson has two columns, the fourth is cancelled.

         1 Sep  3 Sep        7 Sep   9 Sep
         work   work  test   work    cancelled
    0    4      н                              Алексеев Артём
    1                                          Волкова Анна
    2    left on 31 August                     Ёлкин Пётр Ильич
    3           5     4                        Жуков Иван
    4                                          Жуков Игорь
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import AttendanceCode, LessonState, Scale
from app.journal.blocks import Block, parse_block
from app.journal.rows import Column, PupilLine
from app.journal.rules import CellInput
from tests.ui.journal.memory_source import MemorySource
from ui.journal.barriers import Barrier
from ui.journal.buffer import JournalBuffer
from ui.journal.grid.area import Area
from ui.journal.paste.names import SEVERAL, find, named_rows
from ui.journal.paste.plan import plan_paste
from ui.journal.paste.rows import Fate, Obstacle, Options, Plan, cell_at, wishes_of
from ui.journal.saving.queue import EditQueue
from ui.journal.slots import Content, Kind

NAMES = ("Алексеев Артём", "Волкова Анна", "Ёлкин Пётр Ильич", "Жуков Иван", "Жуков Игорь")
ABSENT, LATE = int(AttendanceCode.ABSENT), int(AttendanceCode.LATE)


def work(day: int, no: int = 1, state: LessonState = LessonState.NORMAL) -> Column:
    return Column(date(2026, 9, day), 2, no, 1, "Ответ", "отв", 1.0, True, None, state, True)


def make_buffer(scale: str = Scale.FIVE) -> JournalBuffer:
    source = MemorySource(filled=False)
    source.scale = scale
    ends = {2: date(2026, 8, 31)}
    source.pupils = tuple(
        PupilLine(100 + row, name, date(2025, 9, 1), ends.get(row)) for row, name in enumerate(NAMES)
    )
    source.columns[11] = (work(1), work(3), work(3, 2), work(7), work(9, state=LessonState.CANCELLED))
    empty = JournalBuffer(source.page(1, 11), EditQueue())
    for row, column, kind, value in (
        (0, 0, Kind.MARK, 4),
        (0, 1, Kind.ATTENDANCE, ABSENT),
        (3, 1, Kind.MARK, 5),
        (3, 2, Kind.MARK, 4),
    ):
        source.store_by_other(1, empty.slot(row, column, kind), Content(value))
    return JournalBuffer(source.page(1, 11), EditQueue())


def plan(
    text: str, at: Area | tuple[int, int] = (0, 0), options: Options | None = None, scale: str = Scale.FIVE
) -> Plan:
    area = at if isinstance(at, Area) else Area.of(at)
    return plan_paste(make_buffer(scale), area, parse_block(text, None), options or Options())


def marks(made: Plan) -> dict[tuple[int, int], str]:
    return {
        (row, column): "".join(map(str, cell.marks)) + ("" if cell.attendance is None else "н")
        for row, column, cell in made.edits
    }


def whys(made: Plan) -> list[object]:
    return [getattr(one.why, "code", one.why) for one in made.barred]


# --- by place --------------------------------------------------------------------------------------------


def test_cells_go_right_and_down_from_the_cursor() -> None:
    made = plan("5\t4\n3\tн\n", (0, 2))
    assert marks(made) == {(0, 2): "5", (0, 3): "4", (1, 2): "3", (1, 3): "н"}
    assert made.area == Area(0, 2, 1, 3)
    assert made.is_plain


def test_what_is_there_is_told() -> None:
    made = plan("4\n5\n", (0, 0))
    assert [one.fate for one in made.cells] == [Fate.SAME, Fate.NEW]
    made = plan("3", (0, 0))
    (one,) = made.cells
    assert (one.fate, one.before, one.after) == (Fate.REPLACES, CellInput((4,)), CellInput((3,)))
    assert made.is_plain, "one value replaced can be undone"


def test_two_values_replaced_are_shown_first() -> None:
    assert not plan("3\t3\n", (3, 1)).is_plain


def test_a_mark_leaves_the_absence_and_the_absence_the_mark() -> None:
    (one,) = plan("5", (0, 1)).cells
    assert (one.fate, one.after) == (Fate.NEW, CellInput((5,), ABSENT))
    (one,) = plan("о", (3, 1)).cells
    assert (one.fate, one.after) == (Fate.NEW, CellInput((5,), LATE))
    (one,) = plan("о10м", (0, 1)).cells
    assert (one.fate, one.after) == (Fate.REPLACES, CellInput((), LATE, 10))


def test_one_value_fills_the_selection() -> None:
    made = plan("5", Area(0, 3, 4, 3))
    assert marks(made) == {(row, 3): "5" for row in (0, 1, 3, 4)}
    assert made.is_plain, "the pupil who left is no reason to ask"


@pytest.mark.parametrize(
    ("selection", "height", "width"),
    [
        (Area(0, 0, 0, 0), 2, 1),
        (Area(0, 0, 3, 0), 4, 1),
        (Area(0, 0, 3, 2), 4, 3),
        (Area(0, 0, 2, 0), 2, 1),  # no multiple: once
        (Area(0, 0, 2, 1), 2, 1),
        (Area(0, 0, 0, 2), 2, 3),
        (Area(0, 0, 1, 0), 2, 1),
    ],
)
def test_a_block_is_repeated_when_the_selection_is_a_multiple(
    selection: Area, height: int, width: int
) -> None:
    made = plan("3\n4\n", selection)
    placed = made.placed
    assert {row for row, _ in placed} == set(range(height))
    assert {column for _, column in placed} == set(range(width))
    assert all(one.text == "34"[row % 2] for (row, _), one in placed.items())


def test_beyond_the_edges_there_is_nothing() -> None:
    made = plan("5\t5\n5\t\n\t\n", (4, 4))
    assert whys(made) == [Barrier.CANCELLED, Obstacle.BESIDE, Obstacle.BELOW]
    assert made.edits == []


def test_why_not() -> None:
    made = plan("4,5\nИванов\n5\n6\n04.май\n", (0, 3))
    assert whys(made) == [
        "cell.is_fraction",
        "cell.not_understood",
        Barrier.OUTSIDE,
        Barrier.OUT_OF_SCALE,
        "cell.is_date",
    ]
    assert whys(plan("5\tн\n", (0, 2), scale=Scale.NONE)) == [Barrier.NO_MARKS]


def test_empty_cells_leave_what_is_there_unless_asked() -> None:
    assert [one.fate for one in plan("5\t\n\t5\n", (3, 1)).cells][1] is Fate.LEFT
    made = plan("5\t\n\t5\n", (3, 1), Options(clear=True))
    assert made.edits == [(3, 2, CellInput()), (4, 2, CellInput((5,)))]
    assert not made.is_plain


def test_only_empty_cells() -> None:
    made = plan("2\t2\n2\t2\n", (3, 1), Options(only_empty=True, clear=True))
    assert marks(made) == {(4, 1): "2", (4, 2): "2"}
    assert marks(plan("5", (0, 1), Options(only_empty=True))) == {(0, 1): "5"}, "the absence stays beside it"


def test_an_absence_that_is_left_out_is_not_told_of_in_the_second_column() -> None:
    (one,) = plan("о5", (0, 2), Options(only_empty=True)).cells
    assert (one.cell, one.before, one.after) == (CellInput((5,)), CellInput(), CellInput((5,)))


def test_several_marks_take_the_columns_of_the_lesson() -> None:
    made = plan("4/5", (1, 1))
    assert marks(made) == {(1, 1): "4", (1, 2): "5"}
    assert made.area == Area(1, 1, 1, 2)
    assert not made.is_plain
    assert whys(plan("4/5", (1, 0))) == [Obstacle.MANY_MARKS]
    assert whys(plan("3/4/5", (1, 1))) == [Obstacle.MANY_MARKS]
    assert whys(plan("4/5\t5\n", (1, 1))) == [Obstacle.MANY_MARKS], "the second column has a cell of its own"


def test_two_absences_of_one_lesson_contradict() -> None:
    assert whys(plan("н\tо\n", (1, 1))) == [Obstacle.TWICE]
    assert whys(plan("н\tн\n", (1, 1))) == []


def test_a_list_without_the_pupil_who_left_goes_around_him() -> None:
    made = plan("5\n4\n3\n2\n", (0, 3))
    assert marks(made) == {(0, 3): "5", (1, 3): "4", (3, 3): "3", (4, 3): "2"}
    assert made.skipped == (2,)
    assert not made.is_plain
    made = plan("5\n4\n\n3\n2\n", (0, 3))
    assert marks(made) == {(0, 3): "5", (1, 3): "4", (3, 3): "3", (4, 3): "2"}
    assert made.skipped == ()
    made = plan("5\n4\n3\n2\n", (0, 3), Options(skip_absent=False))
    assert whys(made) == [Barrier.OUTSIDE]


# --- by name ---------------------------------------------------------------------------------------------


def test_rows_with_names_go_to_those_pupils() -> None:
    made = plan("Жуков Иван\t3\nелкин петр\t5\nАННА ВОЛКОВА\t4\nПетров Пётр\t2\nЖуков И.\t5\n", (4, 3))
    assert made.by_name
    assert marks(made) == {(3, 3): "3", (1, 3): "4"}
    assert whys(made) == [Barrier.OUTSIDE, Obstacle.STRANGER, Obstacle.NAMESAKES]
    assert [one.name for one in made.barred] == ["елкин петр", "Петров Пётр", "Жуков И."]


def test_a_running_number_and_a_heading_are_passed_over() -> None:
    made = plan("№\tФИО\t07.09.2026\n1\tВолкова А.\t5\n2\tЖуков Игорь\t4\n", (0, 3))
    assert made.by_name
    assert marks(made) == {(1, 3): "5", (4, 3): "4"}
    assert made.barred == []


def test_a_pupil_named_twice_is_asked_about() -> None:
    made = plan("Волкова Анна\t5\nВолкова\t4\n", (0, 3))
    assert marks(made) == {(1, 3): "5"}
    assert whys(made) == [Obstacle.TWICE]


def test_the_list_of_another_class_is_not_entered_by_place() -> None:
    made = plan("Петров Пётр\t5\nСидорова Мария\t4\n", (0, 2))
    assert made.edits == []
    assert whys(made) == [Obstacle.STRANGER] * 2


def test_marks_are_no_names() -> None:
    assert not plan("болел\t5\n\t4\n").by_name
    assert not plan("5\t4\n3\t2\n").by_name
    assert named_rows(Block((("Алексеев",),)), NAMES) is None, "names alone bring nothing"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Алексеев Артём", 0), ("алексеев артем", 0), ("Артём Алексеев", 0), ("Алексеев А.", 0), ("А.Алексеев", 0),
        ("Алексеев", 0), ("Алексеев Артём Петрович", 0), ("Алексеев А. П.", 0), ("Ёлкин П. И.", 2), ("Елкин", 2),
        ("Жуков", SEVERAL), ("Жуков И.", SEVERAL), ("Жуков Игорь", 4), ("Жуков, Иван", 3),
        ("Алексеева", None), ("Артём", None), ("Алексеев Борис", None), ("Алексеев Б.", None), ("", None), ("5", None),
    ],
)  # fmt: skip
def test_names(text: str, row: int | None) -> None:
    assert find(text, NAMES) == row


# --- what is written -------------------------------------------------------------------------------------


def test_a_comment_outlives_a_pasted_mark() -> None:
    buffer = make_buffer()
    slot = buffer.slot(0, 0, Kind.MARK)
    buffer.set_stored(slot, Content(4, "Решил у доски"))
    assert wishes_of(buffer, 0, 0, CellInput((5,))) == [(slot, Content(5, "Решил у доски"))]


def test_clearing_beside_the_first_column_leaves_the_absence() -> None:
    buffer = make_buffer()
    assert wishes_of(buffer, 0, 2, CellInput()) == []
    assert wishes_of(buffer, 0, 1, CellInput()) == [(buffer.slot(0, 1, Kind.ATTENDANCE), None)]
    assert cell_at(buffer, 0, 2) == CellInput()
    assert cell_at(buffer, 0, 2, echo=True) == CellInput((), ABSENT)


texts = st.sampled_from(
    [
        "",
        "5",
        "4/5",
        "н",
        "о5",
        "о10м",
        "4,5",
        "04.май",
        "6",
        "Жуков Иван",
        "Жуков",
        "Волкова А.",
        "1",
        "-",
        "№",
    ]
)
blocks = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.tuples(*[texts] * width), min_size=1, max_size=7).map(
        lambda rows: Block(tuple(rows))
    )
)
corners = st.tuples(st.integers(0, 4), st.integers(0, 4))
options = st.builds(Options, st.booleans(), st.booleans(), st.none() | st.booleans())


@given(
    block=blocks, one=corners, other=corners, chosen=options, scale=st.sampled_from([Scale.FIVE, Scale.NONE])
)
def test_whatever_is_pasted_the_plan_holds(
    block: Block, one: tuple[int, int], other: tuple[int, int], chosen: Options, scale: str
) -> None:
    buffer = make_buffer(scale)
    made = plan_paste(buffer, Area.of(one, other), block, chosen)
    seen: dict[object, object] = {}
    for row, column, cell in made.edits:
        assert made.area.holds(row, column)
        assert buffer.is_open(row, column)
        assert len(cell.marks) <= 1
        for slot, wanted in wishes_of(buffer, row, column, cell):
            assert wanted is None or seen.setdefault(slot, wanted.value) == wanted.value, "written twice"
            assert not (chosen.only_empty and buffer.content(slot) is not None), "something is overwritten"
            assert wanted is not None or chosen.clear
    for told in made.cells:
        if told.fate in (Fate.NEW, Fate.REPLACES) and told.row is not None and told.column is not None:
            queue = EditQueue()
            after = JournalBuffer(buffer.page, queue)
            for slot, wanted in wishes_of(buffer, told.row, told.column, told.cell):
                queue.put(slot, buffer.stored(slot), wanted)
            echo = told.cell.attendance is not None
            assert cell_at(after, told.row, told.column, echo=echo) == told.after
        assert (told.fate is Fate.BARRED) == (told.why is not None)
