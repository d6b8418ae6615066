"""What the command line says of erasing people."""

ERASING: dict[str, tuple[str, str]] = {
    "help.erase": (
        "удалить персональные данные человека, оставив безымянную статистику (152-ФЗ)",
        "erase a person's data and keep the figures without a name",
    ),
    "help.erase.person_id": ("номер человека", "number of the person"),
    "help.erase.ground": (
        "основание: какое заявление, от какого числа",
        "the ground: which paper, of which day",
    ),
    "help.erase.has_left": (
        "человек выбыл (уволился): снять его с классов, групп и курсов со вчерашнего дня",
        "who is still here has left: out of classes, groups and courses from yesterday on",
    ),
    "help.erase.everywhere": (
        "заменить имя и там, где неясно, о нём ли речь",
        "replace the name also where it may mean somebody else",
    ),
    "help.erase.dry_run": ("только показать, что будет", "only show what would be done"),
    "help.erase.list": ("показать сделанные удаления", "list the erasures that were done"),
    "progress.erase": ("Поиск", "Search"),
    "progress.wipe": ("Запись файла заново", "Writing the file anew"),
    "erase.who": ("{name}: останется «{called}».", "{name}: will be “{called}”."),
    "erase.stays": ("Остаётся без имени: {counts}.", "Stays without a name: {counts}."),
    "erase.goes": ("Удаляется: {counts}.", "Goes: {counts}."),
    "erase.texts": (
        "Имя стоит в текстах: {sure} наверняка, ещё {perhaps} под вопросом.",
        "The name stands in texts: in {sure} for sure, perhaps in {perhaps} more.",
    ),
    "erase.parents": (
        "Больше никого из детей здесь нет у: {names}.",
        "No other child is here of: {names}.",
    ),
    "erase.done": (
        "Удалено: теперь «{called}». Исправлено текстов {texts}, строк журнала изменений {log}; запись {seq}.",
        "Erased: “{called}” from now on. Texts changed: {texts}, rows of the change log: {log}; record {seq}.",
    ),
    "erase.contents_left": (
        "Только что приложенных файлов: {files}; их уберёт clear-files.",
        "Files attached a moment ago: {files}; clear-files takes them away.",
    ),
    "erase.older": (
        "Имя ещё есть в копии {path} ({size} байт).",
        "The name is still in the copy {path} ({size} bytes).",
    ),
    "erase.nobody": ("Никого не удаляли.", "Nobody was erased."),
    "erasing.oneself": ("Себя удалить нельзя.", "One cannot erase oneself."),
    "erasing.last_admin": (
        "Это последний администратор: без него никто не войдёт.",
        "This is the last administrator: without one nobody gets in.",
    ),
    "erasing.here": (
        "Человек ещё числится в школе; если он выбыл, укажите --has-left.",
        "The person is still at the school; if he has left, give --has-left.",
    ),
    "erasing.changed": (
        "Пока готовилось удаление, об этом человеке что-то записали. Повторите.",
        "Something was written about the person meanwhile. Please do it again.",
    ),
    "erasing.no_ground": (
        "Укажите основание (до 300 знаков): какое заявление, от какого числа.",
        "Give the ground (up to 300 characters): which paper, of which day.",
    ),
    "backup.not_removed": (
        "Копия {path} не удалена: {detail}.",
        "The copy {path} was not removed: {detail}.",
    ),
    "count.marks": ("отметок {number}", "marks {number}"),
    "count.absences": ("пропусков {number}", "absences {number}"),
    "count.term_marks": ("итоговых отметок {number}", "period marks {number}"),
    "count.enrollments": ("зачислений {number}", "enrolments {number}"),
    "count.signatures": ("подписей {number}", "signatures {number}"),
    "count.visits": ("просмотров {number}", "looks {number}"),
    "count.ticks": ("отмеченных заданий {number}", "ticks {number}"),
    "count.guardianships": ("связей с роднёй {number}", "guardianships {number}"),
    "count.logins": ("логинов {number}", "logins {number}"),
    "count.remarks": ("замечаний {number}", "remarks {number}"),
    "count.comments": ("комментариев {number}", "comments {number}"),
    "count.hand_ins": ("сданных работ {number}", "works handed in {number}"),
    "count.drafts": ("черновиков {number}", "drafts {number}"),
    "count.homework": ("личных заданий {number}", "homework of one's own {number}"),
    "count.letters": ("сообщений {number}", "messages {number}"),
    "count.threads": ("переписок о нём {number}", "threads about the person {number}"),
}
