"""What the reports on results say."""

from __future__ import annotations

RESULTS: dict[str, tuple[str, str]] = {
    "report.class_summary": (
        "Сводная ведомость учёта успеваемости",
        "Summary of the class's marks",
    ),
    "report.class_summary.about": (
        "Отметки всех учеников класса по всем предметам за период или год, итоги по предметам.",
        "Marks of all pupils of a class in all subjects over a period or the year, with counts for each subject.",
    ),
    "report.report_card": ("Табель успеваемости", "Report card"),
    "report.report_card.about": (
        "Отметки ученика по всем предметам за все периоды, годовые, экзаменационные и итоговые; пропуски уроков.",
        "A pupil's marks of all periods, the year, exam and final marks, and the lessons missed.",
    ),
    # --- columns
    "results.no": ("№", "No."),
    "results.pupil": ("Фамилия, имя, отчество", "Pupil"),
    "results.subject": ("Предмет", "Subject"),
    "results.period": ("Период", "Period"),
    "results.periods": ("Учебные периоды", "Periods"),
    "results.slot.year": ("Год", "Year"),
    "results.slot.exam": ("Экзамен", "Exam"),
    "results.slot.final": ("Итог", "Final"),
    "results.decision": ("Решение педагогического совета (дата, №)", "Decision of the council (date, no.)"),
    "results.mean_of_pupil": ("Средний балл", "Mean"),
    "results.missed_lessons": ("Пропущено уроков", "Lessons missed"),
    "results.missed.missed": ("всего", "all"),
    "results.missed.ill": ("по болезни", "ill"),
    "results.missed.excused": ("по уважительной причине", "excused"),
    "results.missed.absent": ("без уважительной причины", "without reason"),
    "results.missed.late": ("опозданий", "late"),
    "results.missed_of": ("{reason}: {count}", "{reason}: {count}"),
    "results.card.missed": ("Пропущено уроков", "Lessons missed"),
    "results.card.ill": ("в том числе по болезни", "of them ill"),
    # --- counts
    "results.counts_of": ("{slot}: итоги по предметам", "{slot}: by subject"),
    "results.count.n": ("Учащихся (N)", "Pupils (N)"),
    "results.count.n5": ("«5»", "“5”"),
    "results.count.n4": ("«4»", "“4”"),
    "results.count.n3": ("«3»", "“3”"),
    "results.count.n2": ("«2»", "“2”"),
    "results.count.na": ("н/а", "n/a"),
    "results.count.ex": ("осв.", "exempt"),
    "results.count.passed": ("Успеваемость, %", "Passed, %"),
    "results.count.quality": ("Качество знаний, %", "Quality, %"),
    "results.count.degree": ("СОУ ({variant}), %", "Degree of being taught ({variant}), %"),
    "results.count.mean": ("Средний балл", "Mean"),
    "results.sou.A": ("вариант А", "variant A"),
    "results.sou.B": ("вариант Б", "variant B"),
    "results.class_results": (
        "{slot}. Учащихся {whole}: отличников {excellent}, хорошистов {good}, с «3» {fair}, неуспевающих и"
        " неаттестованных {failing}. Успеваемость {passed} %, качество {quality} %.",
        "{slot}. Pupils {whole}: with nothing but “5” {excellent}, with “4” {good}, with “3” {fair}, failing or not"
        " attested {failing}. Passed {passed} %, quality {quality} %.",
    ),
    # --- people
    "results.left": ("{name} (выбыл(а) {day})", "{name} (left {day})"),
    "results.came": ("{name} (прибыл(а) {day})", "{name} (came {day})"),
    "results.pupil_line": ("Ученик: {name}", "Pupil: {name}"),
    "results.in_no_class": ("В классе не состоит", "In no class"),
    "results.nobody_in_class": ("В классе нет учащихся.", "There are no pupils in the class."),
    "results.no_subjects": (
        "За этот год у ученика нет предметов.",
        "The pupil has no subjects in this year.",
    ),
    # --- notes
    "results.note.n": (
        "N — учащиеся с результатом: без освобождённых («осв»), выбывших и не имеющих отметки; «н/а» входит в N."
        " Успеваемость = (n5 + n4 + n3) / N, качество = (n5 + n4) / N.",
        "N: pupils with a result, without exempt ones, leavers and those with no mark; “n/a” is in N."
        " Passed = (n5 + n4 + n3) / N, quality = (n5 + n4) / N.",
    ),
    "results.note.degree": (
        "СОУ (степень обученности), {variant}: ({terms}) / N.",
        "Degree of being taught, {variant}: ({terms}) / N.",
    ),
    "results.note.other_scales": (
        "Отметки по другим шкалам (10, 12, 100 баллов, «зачёт») в n5…n2, успеваемость, качество и СОУ не входят и не"
        " пересчитываются; для них приведён средний балл по своей шкале.",
        "Marks on other scales (10, 12, 100 points, pass/fail) are neither counted in n5…n2, passed, quality and degree"
        " nor converted; of them the mean on their own scale is given.",
    ),
    "results.note.no_marks": ("В 1 классе отметки не ставятся.", "There are no marks in grade 1."),
    "results.note.brackets": (
        "В скобках — отметки тех, кто в конце периода в классе (группе) не состоял; в подсчёт они не входят.",
        "In brackets: marks of those who did not belong to the class (group) at the end of the period; they are not"
        " counted.",
    ),
}
