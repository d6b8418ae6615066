"""Reports."""

REPORTS: dict[str, tuple[str, str]] = {
    "help.report": (
        "отчёт в файл .pdf, .xlsx, .csv или .docx; --list — какие отчёты есть",
        "a report as a file .pdf, .xlsx, .csv or .docx; --list tells which reports there are",
    ),
    "help.report.name": ("какой отчёт", "which report"),
    "help.report.list": (
        "какие отчёты есть, о ком и в каких файлах; с названием отчёта — поля его шаблона DOCX",
        "which reports there are, of whom and as which files; with a name: the fields of its DOCX template",
    ),
    "help.report.output": (
        "в какой файл записать (.pdf, .xlsx, .csv, .docx); с --each — в какую папку",
        "the file to write (.pdf, .xlsx, .csv, .docx); with --each the folder",
    ),
    "help.report.each": (
        "отдельный файл для каждого класса, ученика или учителя",
        "a file for each class, pupil or teacher",
    ),
    "help.report.format": (
        "вид файлов для --each; обычно pdf",
        "kind of the files of --each; pdf by default",
    ),
    "help.report.text": (
        "слова классного руководителя в письме родителям",
        "the words of the class teacher in the letter to parents",
    ),
    "help.report.template": (
        "шаблон школы в DOCX вместо обычного",
        "the school's own template in DOCX in place of the usual one",
    ),
    "help.report.comma": (
        "в CSV — запятая между ячейками, а не точка с запятой",
        "a comma between the cells of CSV in place of a semicolon",
    ),
    "help.grade": ("параллель, 8", "all classes of a grade, 8"),
    "help.teacher": ("учитель, «Фамилия Имя»", "teacher, “Surname Name”"),
    "help.term_or_year": (
        "номер четверти или полугодия, year — весь год; обычно текущий период",
        "number of the quarter or half-year, year: the whole year; by default the current period",
    ),
    "help.from": ("с какого дня", "from which day"),
    "help.to": ("по какой день", "to which day"),
    "report.unknown": (
        "Отчёта «{value}» нет. Есть: {found}.",
        "There is no report “{value}”. There are: {found}.",
    ),
    "report.not_of": (
        "Этот отчёт не о том, что указано. Он бывает: {found}.",
        "This report is of something else. It can be of: {found}.",
    ),
    "report.nothing": ("Нечего показать: никого нет.", "There is nothing to show: there is nobody."),
    "report.no_template": (
        "Для этого отчёта шаблонов DOCX нет.",
        "This report has no templates in DOCX.",
    ),
    "report.output_kind": (
        "Имя файла должно кончаться на .pdf, .xlsx, .csv или .docx.",
        "The name of the file has to end with .pdf, .xlsx, .csv or .docx.",
    ),
    "template.no_file": (
        "Такого файла нет, или он не читается.",
        "There is no such file, or it cannot be read.",
    ),
    "template.unreadable": (
        "Это не документ DOCX, или он повреждён.",
        "This is no document in DOCX, or it is damaged.",
    ),
    "template.syntax": (
        "Поля шаблона написаны с ошибкой ({detail}).",
        "The fields of the template are not well written ({detail}).",
    ),
    "template.forbidden": (
        "В шаблоне можно показывать поля, проверять их (if) и перебирать списки (for), остальное нельзя.",
        "A template may show fields, ask for them (if) and go through lists (for), and nothing else.",
    ),
    "template.unknown_field": ("Такого поля у этого отчёта нет.", "This report has no such field."),
    "template.different_heads": (
        "В колонтитулах могут быть только поля, одинаковые для всех: школа, дата.",
        "Heads and feet of pages may hold only fields that are the same for all: the school, the day.",
    ),
    "template.too_large": ("Шаблон слишком большой.", "The template is too large."),
    "teacher.several": (
        "Учителей несколько; укажите --teacher точнее: {found}.",
        "There are several teachers; give --teacher in full: {found}.",
    ),
    "teacher.not_found": ("Учителя «{value}» нет.", "There is no teacher “{value}”."),
    "progress.report": ("отчёты", "reports"),
    "report.written": (
        "Записано в {path}: документов {documents}.",
        "Written to {path}: {documents} documents.",
    ),
    "report.written_each": (
        "Записано в папку {path}: файлов {files}, документов {documents}.",
        "Written to the folder {path}: {files} files, {documents} documents.",
    ),
    "report.failed_one": ("{name}: {why}", "{name}: {why}"),
    "report.some_failed": ("Не удалось: {failed} из {whole}.", "Failed: {failed} of {whole}."),
    "report.list.name": ("отчёт", "report"),
    "report.list.title": ("название", "title"),
    "report.list.of": ("о ком", "of"),
    "report.list.over": ("за что", "over"),
    "report.list.files": ("файлы", "files"),
    "report.list.field": ("поле", "field"),
    "report.list.meaning": ("что это", "what it is"),
    "report.of.pupil": ("ученик", "pupil"),
    "report.of.class": ("класс", "class"),
    "report.of.parallel": ("параллель", "grade"),
    "report.of.school": ("школа", "school"),
    "report.of.teacher": ("учитель", "teacher"),
    "report.of.course": ("курс", "course"),
    "report.over.none": ("сегодня", "today"),
    "report.over.term": ("период", "period"),
    "report.over.term_or_year": ("период, год", "period, year"),
    "report.over.year": ("год", "year"),
    "report.over.days": ("дни, период", "days, period"),
}
