"""What all reports say."""

from __future__ import annotations

_MONTHS = (
    ("января", "January"), ("февраля", "February"), ("марта", "March"), ("апреля", "April"), ("мая", "May"),
    ("июня", "June"), ("июля", "July"), ("августа", "August"), ("сентября", "September"), ("октября", "October"),
    ("ноября", "November"), ("декабря", "December"),
)  # fmt: skip

EVERY_REPORT: dict[str, tuple[str, str]] = {
    **{f"month.{number}": names for number, names in enumerate(_MONTHS, 1)},
    "long_day": ("{day} {month} {year}", "{day} {month} {year}"),
    "span": ("{starts} – {ends}", "{starts} – {ends}"),
    "mark.-1": ("зач", "pass"),
    "mark.-2": ("незач", "fail"),
    "mark.-3": ("осв", "ex"),
    "mark.-4": ("н/а", "n/a"),
    "mark.-5": ("•", "•"),
    "mark.-6": ("отср", "def"),
    "term.quarters": ("{number} четверть", "Quarter {number}"),
    "term.half_years": ("{number} полугодие", "Half-year {number}"),
    "term.trimesters": ("{number} триместр", "Trimester {number}"),
    "term.own": ("{number} период", "Period {number}"),
    "year": ("{name} учебный год", "School year {name}"),
    "term_of_year": ("{term}, {year} ({span})", "{term}, {year} ({span})"),
    "not_begun": ("Этот период ещё не начался", "This period has not begun yet"),
    "level": ("{first}–{last} классы", "Grades {first}–{last}"),
    "parallel": ("{grade}-е классы", "Grade {grade}"),
    "class": ("{name} класс", "Class {name}"),
    "printed": ("Составлено {day}", "Made on {day}"),
    "page": ("{number} / {count}", "{number} / {count}"),
    "signature.deputy": ("Заместитель директора по УВР", "Deputy head"),
    "signature.head": ("Директор", "Head"),
    "signature.class_teacher": ("Классный руководитель", "Class teacher"),
    "signature.teacher": ("Учитель", "Teacher"),
    "signature.parent": ("Подпись родителя", "Parent's signature"),
}
