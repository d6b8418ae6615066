"""Documents for the tests of the writers: as schools have them."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from app.codes import MarkValue
from app.reports.document import (
    Cell,
    Chart,
    ChartKind,
    Column,
    Document,
    Kind,
    Paragraph,
    Row,
    RowKind,
    Signature,
    Table,
)

MADE_ON = dt.date(2026, 11, 27)
SUBJECTS = (
    "Русский язык", "Литература", "Алгебра", "Геометрия", "Вероятность и статистика", "Информатика", "История",
    "Обществознание", "География", "Биология", "Физика", "Химия", "Иностранный язык (английский)",
    "Изобразительное искусство", "Музыка", "Труд (технология)", "Физическая культура",
    "Основы безопасности и защиты Родины",
)  # fmt: skip


def subject_teacher(classes: int = 6) -> Document:
    """Report 2, with formulas and a total."""
    columns = (
        Column("class", "Класс"),
        Column("n", "Всего", Kind.WHOLE),
        *(Column(f"n{mark}", f"«{mark}»", Kind.WHOLE, group="Отметки") for mark in (5, 4, 3, 2)),
        Column("pass", "Успеваемость, %", Kind.PERCENT),
        Column("good", "Качество, %", Kind.PERCENT),
        Column("mean", "Средний балл", Kind.MEAN),
    )
    rows = [
        _result(f"{5 + number % 7}{'АБВ'[number % 3]}", (number + 2, 6, 17, 5), "")
        for number in range(classes)
    ]
    counts = tuple(sum(int(row.cells[2 + place].value or 0) for row in rows) for place in range(4))
    total = _result("Всего", counts, ":over")
    table = Table(columns, (*rows, Row(total.cells, RowKind.TOTAL, (0, classes - 1))))
    charts = (
        Chart("Успеваемость и качество знаний, %", 0, "class", ("pass", "good"), high=100.0),
        Chart("Средний балл", 0, "class", ("mean",), ChartKind.LINES, low=2.0, high=5.0),
    )
    return Document(
        key="teacher", title="Отчёт учителя-предметника", name="Иванова А. Б.", school="МБОУ «Школа № 1»",
        heading=("Алгебра, Иванова А. Б.", "1 четверть 2026/2027 учебного года"), parts=(table, *charts),
        notes=("СОУ: вариант A = (100·n5 + 64·n4 + 36·n3 + 16·n2 + 7·н/а) / N",),
        signatures=(Signature("Учитель", "Иванова А. Б."), Signature("Заместитель директора по УВР")),
        made_on=MADE_ON,
    )  # fmt: skip


def _result(name: str, counts: tuple[int, ...], over: str) -> Row:
    n = sum(counts)
    n5, n4, n3, n2 = counts
    all_of = "SUM({n%s%s})"
    return Row(
        (
            Cell(name),
            Cell(n, "SUM({n:over})" if over else "{n5}+{n4}+{n3}+{n2}"),
            *(
                Cell(count, all_of % (mark, over) if over else "")
                for mark, count in zip((5, 4, 3, 2), counts, strict=True)
            ),
            Cell(Fraction(100 * (n5 + n4 + n3), n), "({n5}+{n4}+{n3})/{n}"),
            Cell(Fraction(100 * (n5 + n4), n), "({n5}+{n4})/{n}"),
            Cell(
                Fraction(5 * n5 + 4 * n4 + 3 * n3 + 2 * n2, n),
                "(5*{n5}+4*{n4}+3*{n3}+2*{n2})/{n}",
                strong=True,
            ),
        )
    )


def report_card(name: str = "Иванов Пётр") -> Document:
    """Report 5, of one pupil."""
    columns = (
        Column("subject", "Предмет"),
        *(Column(f"t{number}", f"{number} четверть", Kind.MARK) for number in range(1, 5)),
        *(
            Column(key, head, Kind.MARK)
            for key, head in (("year", "Год"), ("exam", "Экзамен"), ("final", "Итог"))
        ),
    )
    rows = tuple(
        Row(
            (
                Cell(subject),
                *(Cell(3 + (place + at) % 3) for at in range(4)),
                Cell(4, strong=True),
                Cell(),
                Cell(4),
            )
        )
        for place, subject in enumerate(SUBJECTS)
    )
    return Document(
        key="card", title="Табель успеваемости", name=name, school="МБОУ «Школа № 1»",
        heading=(f"{name}, 8А класс", "2026/2027 учебный год"), parts=(Table(columns, rows),),
        signatures=(Signature("Классный руководитель", "Иванова А. Б."), Signature("Подпись родителя")),
        made_on=MADE_ON,
    )  # fmt: skip


def class_summary(pupils: int = 28, name: str = "8А") -> Document:
    """Report 1: too wide for one sheet."""
    columns = (
        Column("no", "№", Kind.WHOLE),
        Column("pupil", "Фамилия, имя"),
        *(
            Column(f"s{number}.{term}", head, Kind.MARK, group=subject, turned=True)
            for number, subject in enumerate(SUBJECTS)
            for term, head in enumerate(("1 четверть", "2 четверть", "3 четверть", "4 четверть", "год"))
        ),
        Column("decision", "Решение педагогического совета"),
    )
    rows = tuple(
        Row(
            (
                Cell(number + 1),
                Cell(f"Константинопольский{number} Александр"),
                *(
                    Cell((5, 4, 3, int(MarkValue.EXEMPT), None)[(number + at) % 5])
                    for at in range(5 * len(SUBJECTS))
                ),
                Cell("переведён в следующий класс"),
            )
        )
        for number in range(pupils)
    )
    return Document(
        key="summary", title="Сводная ведомость учёта успеваемости", name=name, school="МБОУ «Школа № 1»",
        heading=(f"{name} класс", "2026/2027 учебный год"), parts=(Table(columns, rows, frozen=2),),
        signatures=(Signature("Классный руководитель", "Иванова А. Б."),), across=True, made_on=MADE_ON,
    )  # fmt: skip


def long_list(rows: int = 120) -> Document:
    """Report 14: rows that wrap, headed by days."""
    columns = (
        Column("at", "Когда", Kind.DAY), Column("who", "Кто"), Column("what", "Что изменено"),
        Column("cell", "Урок"),
    )  # fmt: skip
    made: list[Row] = []
    for number in range(rows):
        if number % 25 == 0:
            made.append(Row((Cell(f"Неделя {number // 25 + 1}"),), RowKind.HEAD))
        text = "Отметка 4 исправлена на 5: " + "ученик доказал теорему у доски " * (number % 4)
        made.append(
            Row(
                (
                    Cell(dt.date(2026, 9, 1) + dt.timedelta(number)),
                    Cell("Иванова А. Б."),
                    Cell(text),
                    Cell("8А Алгебра, 3"),
                )
            )
        )
    return Document(
        key="access", title="Доступ к журналу", name="Школа", school="МБОУ «Школа № 1»",
        parts=(Paragraph("Кто что изменил в журнале.", strong=True), Table(columns, tuple(made), frozen=1)),
        signatures=(Signature("Заместитель директора по УВР", "Петрова В. Г."),), made_on=MADE_ON,
    )  # fmt: skip


def nothing() -> Document:
    """A report of nobody."""
    table = Table((Column("pupil", "Ученик"), Column("n", "Уроков", Kind.WHOLE)), (), empty="Пропусков нет")
    return Document(key="none", title="Отчёт о посещаемости", name="8А", parts=(table,))
