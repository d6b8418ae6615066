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
    "help.export.person": (
        "всё, что хранится о человеке, – для него самого (ZIP)",
        "all that is held on a person, for that person (ZIP)",
    ),
    "help.export.pupil": ("дело ученика для другой школы (ZIP)", "a pupil's file for another school (ZIP)"),
    "export.person": (
        "Выгружено: {path} (записей {rows}, файлов {files}).",
        "Exported: {path} ({rows} rows, {files} files).",
    ),
    "export.files_missing": (
        "Приложенных файлов не найдено или испорчено: {files}.",
        "Attached files missing or damaged: {files}.",
    ),
    "export.pupil": (
        "Выгружено: {path} (лет {years}; отметок: итоговых {term_marks}, текущих {marks}; пропусков {absences}).",
        "Exported: {path} ({years} years; period marks {term_marks}, marks {marks}, absences {absences}).",
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
    "help.export.oneroster": (
        "люди, классы, курсы и отметки года для другой системы (OneRoster 1.2)",
        "people, classes, courses and marks of a year for another system (OneRoster 1.2)",
    ),
    "help.export.bundle": (
        "куда записать: ZIP, а без «.zip» – новая папка",
        "where to write it: a ZIP, or without “.zip” a new folder",
    ),
    "help.export.no_results": ("без работ и отметок", "without works and marks"),
    "export.oneroster": ("Выгружено: {path} (строк {rows}).", "Exported: {path} ({rows} rows)."),
    "export.folder_used": (
        "В этой папке уже что-то есть: {path}. Укажите новую.",
        "There is something in this folder already: {path}. Name a new one.",
    ),
}
