"""Thematic plans, and files of pages of the journal."""

PLANS: dict[str, tuple[str, str]] = {
    # a file
    "topic.missing": ("Нет темы.", "The topic is missing."),
    "topic.unreadable": ("В тексте недопустимые символы.", "The text has characters that cannot be shown."),
    "topic.without_number": (
        "У строки нет номера, а на название раздела она не похожа.",
        "The row has no number and does not look like the name of a part.",
    ),
    "hours.unreadable": (
        "Часы — целое число уроков, от 1 до 100.",
        "Hours are a whole number of lessons, from 1 to 100.",
    ),
    "plan.several": (
        "План есть на нескольких листах; укажите лист (--sheet).",
        "Several sheets hold a plan; name the sheet (--sheet).",
    ),
    "sheet.missing": ("Такого листа в файле нет.", "The file has no such sheet."),
    # a plan
    "plan.unknown": ("Такого плана нет.", "There is no such plan."),
    "plan.none": ("У курса нет тематического плана.", "The course has no thematic plan."),
    "plan.other_course": (
        "План для другого предмета, параллели или года.",
        "The plan is for another subject, grade or year.",
    ),
    "plan.no_grade": (
        "В группе нет учеников: неясно, для какого класса план.",
        "The group has no pupils: it is not clear for which grade the plan is.",
    ),
    "plan.shift_too_far": (
        "План сдвигают не больше чем на {most} уроков.",
        "A plan is shifted by at most {most} lessons.",
    ),
    "plan.name_missing": ("Нет названия плана, или оно слишком длинное.", "The name is missing or too long."),
    "plan.empty": ("В плане нет тем, или их слишком много.", "The plan has no topics, or too many."),
    "plan.bad_item": ("Эта тема плана не годится.", "This topic of the plan cannot be used."),
    "what.plans": ("планы", "plans"),
    "what.topics": ("темы", "topics"),
    "import.removed": ("убрано", "removed"),
    "import.plan_followed": ("Курс идёт по плану «{name}».", "The course follows the plan “{name}”."),
    "import.headings": (
        "Названия разделов, не темы: {count} ({names}).",
        "Names of parts and not topics: {count} ({names}).",
    ),
    "help.import.plan": ("тематический план курса", "the thematic plan of a course"),
    "help.import.sheet": ("лист, если план есть на нескольких", "the sheet, if several hold a plan"),
    "help.import.plan_name": (
        "название плана; без него — имя файла",
        "name of the plan; else that of the file",
    ),
    # the page for paper
    "help.journal.output": (
        "записать страницу, как в бумажном журнале, в этот файл (.pdf или .xlsx)",
        "write the page as in the paper journal to this file (.pdf or .xlsx)",
    ),
    "output.unknown_kind": (
        "Имя файла должно кончаться на .pdf или .xlsx.",
        "The name of the file has to end with .pdf or .xlsx.",
    ),
    "export.no_folder": ("Папки {path} нет.", "There is no folder {path}."),
    "export.no_rights": ("Нет прав писать в папку {path}.", "No permission to write to the folder {path}."),
    "export.no_space": ("На диске нет места: {path}.", "The disk is full: {path}."),
    "export.in_use": (
        "Файл {path} не заменить: он открыт в другой программе или защищён от записи.",
        "The file {path} cannot be replaced: it is open in another program or write-protected.",
    ),
    "export.failed": ("Файл {path} не записать ({detail}).", "The file {path} cannot be written ({detail})."),
    "show.written": (
        "Записано в {path}: учеников {pupils}, уроков {lessons}.",
        "Written to {path}: {pupils} pupils, {lessons} lessons.",
    ),
}
