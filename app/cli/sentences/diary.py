"""Files of a diary: `show diary … -o FILE.pdf`."""

DIARY: dict[str, tuple[str, str]] = {
    "help.diary.output": (
        "записать в этот файл (.pdf) неделю или, если указан --term, выписку за период; "
        "с --class без ученика — на весь класс",
        "write the week, or with --term the extract of a period, to this file (.pdf); with --class and no pupil "
        "for the whole class",
    ),
    "output.only_pdf": ("Имя файла должно кончаться на .pdf.", "The name of the file has to end with .pdf."),
    "show.diary_written": (
        "Записано в {path}: учеников {pupils}, листов {pages}.",
        "Written to {path}: {pupils} pupils, {pages} sheets.",
    ),
    "pupil.none_in_class": ("В этом классе тогда никого не было.", "There was nobody in this class then."),
    "period.bad": (
        "Период кончается раньше, чем начинается.",
        "The period ends before it begins.",
    ),
}
