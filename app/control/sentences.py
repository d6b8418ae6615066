"""The sentences of control, in Russian and English: of the rules, of what they find, and of what becomes of it.  Shown
by the windows, the command line and reports alike.

A sentence of a finding names figures of its `detail`: {lessons}; with the noun behind it: {count_lessons}; {mark} is a
mark as it is written, {time_minutes} hours and minutes, {term_of} and {term_for} the period in two cases.  Where a
figure is not there, the shorter sentence «….short» is told, or else the title of the rule.
"""

from __future__ import annotations

_Both = tuple[str, str]

TITLES: dict[str, _Both] = {
    "not_kept": ("Урок не заполнен", "Lesson not kept"),
    "no_topic": ("Нет темы урока", "No topic"),
    "no_homework": ("Нет домашнего задания", "No homework"),
    "no_marks": ("Урок без отметок", "Lesson without marks"),
    "few_marks": ("Мало отметок за урок", "Few marks at a lesson"),
    "unmarked_row": ("Уроки подряд без отметок", "Lessons in a row unmarked"),
    "absent_and_mark": ("«н» вместе с отметкой", "“Absent” with a mark"),
    "two_not_corrected": ("«2» не исправлена", "A 2 not corrected"),
    "two_at_edge": ("«2» на границе периода", "A 2 at the edge of a period"),
    "two_after_absence": ("«2» после пропуска", "A 2 after an absence"),
    "term_mark_missing": ("Нет отметки за период", "No mark for the period"),
    "term_mark_differs": ("Отметка не по среднему", "Period mark off the mean"),
    "term_mark_few": ("Мало отметок для итога", "Too few marks for a period"),
    "missed_yet_attested": ("Аттестован при пропусках", "Mostly absent, yet attested"),
    "homework_late": ("Задание записано поздно", "Homework entered late"),
    "homework_load": ("Заданий больше нормы", "Homework over the norm"),
    "works_on_one_day": ("Контрольные в один день", "Control works on one day"),
    "parent_away": ("Родители не заходят", "Parents stay away"),
    "week_not_signed": ("Неделя не подписана", "Week not signed"),
    "message_unanswered": ("Сообщение без ответа", "A message unanswered"),
}

FOUND: dict[str, _Both] = {
    "not_kept": ("Урок не заполнен: ни отметок, ни пропусков", "The lesson is not kept: no mark and no absence"),
    "no_topic": ("Не записана тема урока", "The topic of the lesson is not entered"),
    "no_homework": (
        "Домашние задания даются редко: дней с заданием – {given} из {days}",
        "Homework is given seldom: on {given} of {days} days with lessons",
    ),
    "no_homework.short": ("Не записано домашнее задание", "Homework is not entered"),
    "no_marks": ("За урок нет ни одной отметки", "The lesson has no mark at all"),
    "few_marks": (
        "Мало отметок за урок: {marks}, нужно не меньше {least}",
        "Few marks at the lesson: {marks}, there should be at least {least}",
    ),
    "unmarked_row": ("Нет отметок {count_lessons} подряд", "No marks at {count_lessons} in a row"),
    "absent_and_mark": ("«н» и отметка «{mark}» в одной клетке", "“Absent” and the mark {mark} in one cell"),
    "absent_and_mark.short": ("«н» и отметка в одной клетке", "“Absent” and a mark in one cell"),
    "two_not_corrected": ("«{mark}» не исправлена за {count_lessons}", "{mark} not corrected within {count_lessons}"),
    "two_at_edge.first": ("«{mark}» на первом уроке {term_of}", "{mark} at the first lesson of {term_of}"),
    "two_at_edge.last": ("«{mark}» на последнем уроке {term_of}", "{mark} at the last lesson of {term_of}"),
    "two_after_absence": (
        "«{mark}» сразу после пропуска (уроков подряд: {missed})",
        "{mark} right after an absence (lessons in a row: {missed})",
    ),
    "two_after_absence.short": ("«{mark}» сразу после пропуска", "{mark} right after an absence"),
    "term_mark_missing": (
        "Ни у кого нет отметки за {term_for} (учеников: {pupils})",
        "Nobody has a mark for {term_for} (pupils: {pupils})",
    ),
    "term_mark_missing.short": ("Нет отметки за {term_for}", "No mark for {term_for}"),
    "term_mark_differs": (
        "За {term_for} «{mark}», а средний балл {mean}",
        "{mark} for {term_for}, while the mean is {mean}",
    ),
    "term_mark_few": (
        "«{mark}» за {term_for}, а отметок всего {marks} (нужно не меньше {least})",
        "{mark} for {term_for} on {marks} marks only (there should be at least {least})",
    ),
    "missed_yet_attested": (
        "«{mark}» за {term_for}, а пропущено {missed} из {lessons} уроков",
        "{mark} for {term_for}, while {missed} of {lessons} lessons were missed",
    ),
    "homework_late": (
        "Задание записано через {time_minutes} после конца учебного дня",
        "Homework entered {time_minutes} after the end of the school day",
    ),
    "homework_late.short": (
        "Задание записано после конца учебного дня",
        "Homework entered after the end of the school day",
    ),
    "homework_load": (
        "Домашних заданий на {time_minutes}, а норма – {time_norm}",
        "Homework for {time_minutes}, while the norm is {time_norm}",
    ),
    "works_on_one_day": ("Контрольных работ в один день: {works}", "Control works on one day: {works}"),
    "parent_away": (
        "Родители не открывали дневник {count_weeks}",
        "Parents have not opened the diary for {count_weeks}",
    ),
    "week_not_signed": ("Неделю подписали {signed} из {of}", "{signed} of {of} have signed the week"),
    "message_unanswered": (
        "Сообщение родителя без ответа {count_days}",
        "A parent's message unanswered for {count_days}",
    ),
}  # fmt: skip

EXPLAINED: dict[str, _Both] = {
    "not_kept": (
        "Урок состоялся, а к концу срока (0 – в день урока) в журнале нет ни отметки, ни пропуска, ни пометки "
        "«проведён».",
        "The lesson has taken place, and by the end of the time given (0: on its day) the journal has neither a mark "
        "nor an absence, nor says that it was held.",
    ),
    "no_topic": (
        "К концу срока (0 – в день урока) у проведённого урока не записана тема.",
        "By the end of the time given (0: on the lesson's day) the lesson has no topic.",
    ),
    "no_homework": (
        "К концу срока (0 – в день урока) нет задания к следующему уроку. Не спрашивается в 1 классе и в последний "
        "день периода. Где задания даются реже, чем в каждый третий день, это одно замечание на весь курс.",
        "By the end of the time given (0: on the lesson's day) there is no homework for the next lesson. Not asked in "
        "grade 1, nor on the last day of a period. Where homework is given on fewer than a third of the days it is one "
        "finding for the whole course.",
    ),
    "no_marks": (
        "К концу срока (0 – в день урока) отметки не поставлены никому.",
        "By the end of the time given (0: on the lesson's day) nobody has got a mark.",
    ),
    "few_marks": (
        "За урок поставлено меньше отметок, чем принято в школе.",
        "Fewer marks were given at the lesson than the school expects.",
    ),
    "unmarked_row": (
        "На нескольких уроках подряд отметок нет ни у кого; предел – сколько таких уроков допускается.",
        "Nobody has got a mark at several lessons in a row; so many of them are allowed.",
    ),
    "absent_and_mark": (
        "Ученик отмечен отсутствующим и на том же уроке получил отметку.",
        "The pupil is marked as absent, and has got a mark at the same lesson.",
    ),
    "two_not_corrected": (
        "После «2» за столько уроков не появилось отметки выше.",
        "Within so many lessons after a 2 there is no better mark.",
    ),
    "two_at_edge": (
        "Неудовлетворительная отметка стоит на первом или последнем уроке периода.",
        "An unsatisfactory mark stands at the first or the last lesson of a period.",
    ),
    "two_after_absence": (
        "«2» получена на первом же уроке после пропуска стольких уроков подряд или больше.",
        "A 2 at the first lesson after so many lessons in a row, or more, were missed.",
    ),
    "term_mark_missing": (
        "Период закончился, прошло столько дней, а у ученика нет отметки за него.",
        "So many days after the end of a period the pupil has no mark for it.",
    ),
    "term_mark_differs": (
        "Отметка за период отличается от округлённого среднего взвешенного на столько баллов или больше.",
        "The mark for a period differs from the rounded weighted mean by so much or more.",
    ),
    "term_mark_few": (
        "Отметка за период выставлена, а текущих отметок меньше, чем нужно.",
        "There is a mark for the period, and fewer marks at lessons than it needs.",
    ),
    "missed_yet_attested": (
        "Ученик пропустил больше такой доли уроков, а отметка за период выставлена.",
        "The pupil has missed more than this share of the lessons, and yet has a mark for the period.",
    ),
    "homework_late": (
        "Задание записано или изменено позже, чем через столько минут после последнего звонка того дня, когда задано.",
        "Homework was entered or changed later than so many minutes after the last bell of the day on which it was "
        "given.",
    ),
    "homework_load": (
        "Время на задания к одному дню больше нормы: 1 час в 1 классе, 1,5 – во 2–3, 2 – в 4–5, 2,5 – в 6–8, 3,5 – в "
        "9–11. Считается нагрузка одного ученика: задания разных подгрупп не складываются.",
        "The time that homework for one day takes is over the norm: 1 hour in grade 1, 1.5 in 2–3, 2 in 4–5, 2.5 in "
        "6–8, 3.5 in 9–11. It is the load of one pupil: homework of different groups is not added up.",
    ),
    "works_on_one_day": (
        "У ученика на один день назначено больше контрольных работ, чем допускается. Считаются все работы, вес которых "
        "не меньше веса контрольной: диктанты, сочинения, зачёты.",
        "A pupil has more control works on one day than are allowed. All works that weigh as much as a control work "
        "count: dictations, essays, credits.",
    ),
    "parent_away": (
        "Ни один из родителей не открывал дневник ребёнка столько учебных недель подряд. Семьи без логина не "
        "считаются.",
        "No parent has opened the child's diary for so many school weeks in a row. Families without a login do not "
        "count.",
    ),
    "week_not_signed": (
        "Законченную неделю подписала меньшая доля семей класса, чем требуется.",
        "A smaller share of the families of a class than expected has signed a finished week.",
    ),
    "message_unanswered": (
        "Родитель написал, и столько учебных дней ему никто не ответил (0 – в тот же день).",
        "A parent has written, and nobody has answered for so many school days (0: on the same day).",
    ),
}

THRESHOLDS: dict[str, _Both] = {
    "not_kept": ("Дней на заполнение", "Days to do it"),
    "no_topic": ("Дней на заполнение", "Days to do it"),
    "no_homework": ("Дней на заполнение", "Days to do it"),
    "no_marks": ("Дней на заполнение", "Days to do it"),
    "few_marks": ("Не меньше отметок", "At least"),
    "unmarked_row": ("Допускается подряд", "Allowed in a row"),
    "two_not_corrected": ("Исправить за", "To be corrected within"),
    "two_after_absence": ("Пропущено не меньше", "Missed at least"),
    "term_mark_missing": ("Дней после периода", "Days after the period"),
    "term_mark_differs": ("Отличие не меньше", "Differs by at least"),
    "term_mark_few": ("Не меньше отметок", "At least"),
    "missed_yet_attested": ("Пропущено больше", "Missed more than"),
    "homework_late": ("Допускается опоздание", "Allowed after the lessons"),
    "homework_load": ("Предел от нормы", "Limit, of the norm"),
    "works_on_one_day": ("Допускается в день", "Allowed on a day"),
    "parent_away": ("Недель подряд", "Weeks in a row"),
    "week_not_signed": ("Подписать должны", "To be signed by"),
    "message_unanswered": ("Ответить за", "To be answered within"),
}

UNITS: dict[str, _Both] = {
    "none": ("", ""),
    "days": ("дн.", "d"),
    "lessons": ("ур.", "lessons"),
    "marks": ("отм.", "marks"),
    "mark_steps": ("балл.", "steps"),
    "percent": ("%", "%"),
    "minutes": ("мин", "min"),
    "weeks": ("нед.", "weeks"),
    "works": ("раб.", "works"),
}

GROUPS: dict[str, _Both] = {
    "journal": ("Заполнение журнала", "Keeping of the journal"),
    "marks": ("Отметки на уроках", "Marks at lessons"),
    "terms": ("Отметки за период", "Marks for periods"),
    "load": ("Нагрузка класса", "Load of a class"),
    "families": ("Семьи", "Families"),
}

STATES: dict[str, _Both] = {
    "open": ("Ждёт учителя", "Waiting"),
    "answered": ("Есть ответ", "Answered"),
    "returned": ("Возвращено", "Returned"),
    "accepted": ("Принято", "Accepted"),
    "closed": ("Закрыто", "Closed"),
}

SAID: dict[str, _Both] = {
    "fixed": ("Исправлено", "Corrected"),
    "reason": ("Причина", "Reason"),
    "accept": ("Принято", "Accepted"),
    "return": ("Возвращено", "Returned"),
    "remind": ("Напоминание", "Reminder"),
}

BECAUSE: dict[str, _Both] = {
    "gone": ("Устранено", "It is so no more"),
    "rule_off": ("Правило выключено", "The rule was switched off"),
    "rule_changed": ("Правило изменено", "The rule was changed"),
    "term_closed": ("Период закрыт", "The period was closed"),
    "year_over": ("Учебный год закончился", "The school year is over"),
}

TERMS_OF: dict[str, _Both] = {
    "quarters": ("{n}-й четверти", "quarter {n}"),
    "half_years": ("{n}-го полугодия", "half-year {n}"),
    "trimesters": ("{n}-го триместра", "trimester {n}"),
    "own": ("{n}-го периода", "period {n}"),
    "": ("периода", "the period"),
}
TERMS_FOR: dict[str, _Both] = {
    "quarters": ("{n}-ю четверть", "quarter {n}"),
    "half_years": ("{n}-е полугодие", "half-year {n}"),
    "trimesters": ("{n}-й триместр", "trimester {n}"),
    "own": ("{n}-й период", "period {n}"),
    "": ("период", "the period"),
}

NOUNS: dict[str, tuple[tuple[str, str, str], tuple[str, str]]] = {
    "lessons": (("урок", "урока", "уроков"), ("lesson", "lessons")),
    "days": (("день", "дня", "дней"), ("day", "days")),
    "weeks": (("неделю", "недели", "недель"), ("week", "weeks")),
}
"""Behind a number: one, few, many; one, other."""

TIME: dict[str, _Both] = {
    "minutes": ("{minutes} мин", "{minutes} min"),
    "hours": ("{hours} ч", "{hours} h"),
    "both": ("{hours} ч {minutes} мин", "{hours} h {minutes} min"),
    "days": ("{days} сут. {hours} ч", "{days} d {hours} h"),
}

LIST: dict[str, _Both] = {
    "title": ("Замечания", "Findings"),
    "rule": ("Правило", "Rule"),
    "what": ("Что", "What"),
    "class": ("Класс", "Class"),
    "subject": ("Предмет", "Subject"),
    "teacher": ("Учитель", "Teacher"),
    "pupil": ("Ученик", "Pupil"),
    "day": ("Дата", "Day"),
    "place": ("Урок, период", "Lesson, period"),
    "since": ("Найдено", "Found"),
    "state": ("Состояние", "State"),
    "closed": ("Закрыто", "Closed"),
    "last": ("Последнее слово", "Last word"),
    "lesson": ("{number}-й урок", "lesson {number}"),
    "week": ("неделя", "week"),
    "closed_ones": ("Закрытые", "Closed ones"),
    "not_closed": ("Незакрытые", "Those not closed"),
    "states": ("Состояние: {states}", "State: {states}"),
    "from": ("с {day}", "from {day}"),
    "to": ("по {day}", "up to {day}"),
    "total": ("Всего: {count}", "In all: {count}"),
    "judged": ("Журналы проверены {day} в {time}", "The journals were checked on {day} at {time}"),
    "nothing": ("Таких замечаний нет", "There are no such findings"),
}
"""Of the list on paper or as a file."""
