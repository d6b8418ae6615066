"""What journal page, extract of the diary and letter to parents say, beyond the words of their own paper."""

from __future__ import annotations

PAPERS: dict[str, tuple[str, str]] = {
    "report.journal_page": ("Страница классного журнала", "Page of the class journal"),
    "report.journal_page.about": (
        "Как в бумажном журнале: слева ученики и отметки, справа даты, темы и задания",
        "As in the paper journal: pupils and marks at the left, dates, topics and homework at the right",
    ),
    "report.diary_extract": ("Выписка из дневника", "Extract of the diary"),
    "report.diary_extract.about": (
        "Для семьи без компьютера: все отметки, средние баллы, пропуски, несданное и слова учителей",
        "For a family without a computer: all marks, means, absences, what is to be handed in, what teachers say",
    ),
    "report.letter": ("Информационное письмо родителям", "Letter to parents"),
    "report.letter.about": (
        "Отметки, долги, пропуски и замечания ученика, слова классного руководителя, место для подписи; шаблоны DOCX",
        "A pupil's marks, debts, absences and remarks, the words of the class teacher, a place to sign; DOCX templates",
    ),
    "extract.subject": ("Предмет", "Subject"),
    "extract.marks": ("Отметки", "Marks"),
    "extract.plain": ("Средний балл", "Mean"),
    "extract.weighted": ("С учётом веса", "Weighted"),
    "extract.missed": ("Пропущено уроков", "Missed"),
    "extract.late": ("Опозданий", "Late"),
    "extract.total": ("Всего", "Total"),
    "extract.no_subjects": ("Предметов в этом периоде нет", "There are no subjects in this period"),
    "extract.mark": ("{day}: {mark}, {work}", "{day}: {mark}, {work}"),
    "extract.date": ("Дата", "Date"),
    "extract.lesson": ("Урок", "Lesson"),
    "extract.reason": ("Причина", "Reason"),
    "extract.absences": ("Пропуски и опоздания", "Absent or late"),
    "extract.no_absences": ("Пропусков и опозданий нет", "Never absent or late"),
    "extract.debts": ("Ещё не сдано", "Still to be handed in"),
    "extract.no_debts": ("Всё сдано", "All is handed in"),
    "extract.work": ("Работа", "Work"),
    "extract.due": ("Сдать до", "Hand in by"),
    "extract.remarks": ("Замечания и слова учителей", "What the teachers say"),
    "extract.no_remarks": ("Замечаний нет", "Nothing"),
    "extract.text": ("Что написано", "Text"),
    "extract.author": ("Кто", "Who"),
    "letter.dear": ("Уважаемые родители ({parents})!", "Dear parents ({parents}),"),
    "letter.dear_parents": ("Уважаемые родители (законные представители)!", "Dear parents,"),
    "letter.about": (
        "Сообщаем об успехах вашего ребёнка: {pupil}, {class_name} класс, {time}.",
        "This is how your child is doing: {pupil}, class {class_name}, {time}.",
    ),
    "letter.absences": (
        "Пропущено уроков: {missed}, из них по болезни {ill}, по уважительной причине {excused}, без причины {absent}; "
        "полных дней: {days}. Опозданий: {late}.",
        "Lessons missed: {missed}, of them ill {ill}, for a good reason {excused}, no reason known {absent}; full "
        "days: {days}. Late: {late}.",
    ),
    "letter.seen": ("С письмом ознакомлен(а), дата, подпись", "Seen: date, signature"),
    "letter.field.school": ("Название школы", "Name of the school"),
    "letter.field.date": ("День, когда письмо составлено", "Day on which the letter is made"),
    "letter.field.pupil": ("Фамилия, имя, отчество ученика", "Name of the pupil"),
    "letter.field.class_name": ("Класс", "Class"),
    "letter.field.parents": ("Родители, через запятую", "Parents, with commas"),
    "letter.field.full_days": ("Дней пропущено полностью", "Full days missed"),
    "letter.field.term": ("Период: «2 четверть, 2026/2027 учебный год (…)»", "The period, in words"),
    "letter.field.subjects": (
        "Предметы, список: subject – предмет, teacher – учитель, marks – отметки, mean – средний балл, "
        "weighted – с учётом веса, mark – итоговая отметка, missed – пропущено уроков",
        "Subjects, a list: subject, teacher, marks, mean, weighted (mean), mark (of the period), missed (lessons)",
    ),
    "letter.field.debts": (
        "Несданное, список: subject – предмет, work – работа, day – дата урока, due – сдать до",
        "What is to be handed in, a list: subject, work, day (of the lesson), due",
    ),
    "letter.field.remarks": (
        "Замечания, список: day – дата, subject – предмет, text – текст, author – кто написал",
        "Remarks, a list: day, subject, text, author",
    ),
    "letter.field.missed": ("Пропущено уроков, всего", "Lessons missed"),
    "letter.field.ill": ("из них по болезни", "of them ill"),
    "letter.field.excused": ("из них по уважительной причине", "of them for a good reason"),
    "letter.field.absent": ("из них без причины", "of them with no reason known"),
    "letter.field.late": ("Опозданий", "Times late"),
    "letter.field.text": ("Слова классного руководителя", "The words of the class teacher"),
    "letter.field.class_teacher": ("Классный руководитель", "Class teacher"),
}  # fmt: skip
