"""What the command line says when something cannot be done about findings and rules."""

CONTROL: dict[str, tuple[str, str]] = {
    "finding.unknown": ("Такого замечания нет.", "There is no such finding."),
    "finding.no_words": ("Напишите, в чём дело: без слов нельзя.", "Words are needed: say why."),
    "finding.bad_word": ("Замечание можно принять или вернуть.", "A finding is accepted or returned."),
    "finding.closed": ("Замечание уже закрыто.", "The finding is closed already."),
    "finding.accepted": ("Замечание уже принято.", "The finding is accepted already."),
    "finding.not_answered": (
        "Учитель ещё не ответил: возвращать нечего.",
        "The teacher has not answered: there is nothing to return.",
    ),
    "finding.answered": (
        "Учитель уже ответил: ответ ждёт завуча.",
        "The teacher has answered: it waits for the deputy head.",
    ),
    "finding.nobody": (
        "У замечания нет учителя: напоминать некому.",
        "The finding has no teacher to be reminded.",
    ),
    "finding.still_there": ("Ещё не исправлено.", "It is not corrected yet."),
    "finding.no_teacher": (
        "Нет учителя с замечаниями, чья фамилия начинается с «{value}».",
        "There is no teacher with findings whose name begins with “{value}”.",
    ),
    "finding.several_teachers": (
        "«{value}» – это несколько учителей: {found}.",
        "“{value}” is several teachers: {found}.",
    ),
    "control.done": (
        "Проверено единиц: {judged}; новых замечаний: {opened}, закрыто: {closed}.",
        "Units judged: {judged}; findings opened: {opened}, closed: {closed}.",
    ),
    "control.nothing": ("Замечаний нет.", "There are no findings."),
    "control.teacher": ("учитель", "teacher"),
    "control.class": ("класс", "class"),
    "control.subject": ("предмет", "subject"),
    "control.where": ("дата (урок)", "date (lesson)"),
    "control.pupil": ("ученик", "pupil"),
    "control.what": ("замечание", "finding"),
    "control.state": ("состояние", "state"),
    "progress.control": ("контроль", "control"),
    "control.no_rule": ("Такого правила нет: {rule}.", "There is no such rule: {rule}."),
    "control.bad_threshold": (
        "Порог правила {field} – от {low} до {high}.",
        "The threshold of {field} lies between {low} and {high}.",
    ),
    "control.bad_grades": ("Классы – от 1 до 11.", "Grades are 1 to 11."),
    "control.no_subjects": (
        "Правило {field} не зависит от предмета.",
        "The rule {field} does not depend on subjects.",
    ),
}
