"""What the command line says of exports."""

EXPORTS: dict[str, tuple[str, str]] = {
    "help.export": (
        "выгрузить данные: таблицы, дело ученика, данные о человеке",
        "export data: tables, a pupil's file, what is held on a person",
    ),
    "help.export.tables": (
        "все данные школы таблицами CSV с описанием (ZIP)",
        "all data of the school as CSV tables with a description (ZIP)",
    ),
    "help.export.output": ("куда записать", "where to write it"),
    "help.export.letters": (
        "вместе с перепиской (без ключа она не выгружается)",
        "with what people wrote to one another (left out otherwise)",
    ),
    "progress.export": ("Выгрузка", "Export"),
    "export.tables": (
        "Выгружено: {path} (таблиц {tables}, строк {rows}).",
        "Exported: {path} ({tables} tables, {rows} rows).",
    ),
    "help.export.calendar": (
        "уроки года для календаря телефона или почты (ICS)",
        "the lessons of a year for the calendar of a phone or a mail program (ICS)",
    ),
    "export.calendar": (
        "Выгружено: {path} (уроков {lessons}).",
        "Exported: {path} ({lessons} lessons).",
    ),
    "export.calendar_without_time": (
        "Уроков без времени: {count} – для них нет звонков, в календарь они не вошли.",
        "Lessons without a time: {count}. No bells are known for them, and they are left out.",
    ),
}
