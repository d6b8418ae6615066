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
        "Отметки по другим шкалам (10, 12, 100 баллов, «зачёт») не пересчитываются и в подсчёт не входят.",
        "Marks on other scales (10, 12, 100 points, pass/fail) are neither converted nor counted.",
    ),
    "results.note.other_means": (
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
    # --- the report of a teacher
    "report.subject_teacher": ("Отчёт учителя-предметника", "Report of a subject teacher"),
    "report.subject_teacher.about": (
        "По каждому классу и предмету учителя: сколько каких отметок, успеваемость, качество, СОУ, средний балл.",
        "For each class and subject of a teacher: how many have which mark, and the shares.",
    ),
    "results.teacher_line": ("Учитель: {name}", "Teacher: {name}"),
    "results.class": ("Класс", "Class"),
    "results.listed": ("Учащихся", "Pupils"),
    "results.parallel": ("{grade}-е классы", "Grade {grade}"),
    "results.all_of": ("Всего: {subject}", "All: {subject}"),
    "results.all_of_teacher": ("Всего по учителю", "All of the teacher"),
    "results.no_courses": ("Отметок за этот период нет.", "There are no marks of this period."),
    # --- the report of a class teacher
    "report.class_teacher": ("Отчёт классного руководителя", "Report of a class teacher"),
    "report.class_teacher.about": (
        "Кто как закончил период — поимённо, с предметами и учителями; прибывшие и выбывшие, пропуски уроков.",
        "How the pupils ended a period, with names, subjects and teachers; who came and left; lessons missed.",
    ),
    "results.movement": ("Состав класса", "The class"),
    "results.came_and_left": ("Кто прибыл и выбыл", "Who came and left"),
    "results.arrived": ("прибыл(а): {line}", "came: {line}"),
    "results.gone": ("выбыл(а): {line}", "left: {line}"),
    "results.nobody": ("никто", "nobody"),
    "results.by_result": ("Итоги: {slot}", "Results: {slot}"),
    "results.by_name": ("Поимённо", "By name"),
    "results.nobody_yet": ("Отметок за этот период ещё нет.", "There are no marks of this period yet."),
    "results.what": ("Показатель", "What"),
    "results.count": ("Учащихся", "Pupils"),
    "results.share": ("%", "%"),
    "results.subjects_teachers": ("Предметы, отметки, учителя", "Subjects, marks, teachers"),
    "results.subject_teacher": ("{subject} — {mark} ({teacher})", "{subject} — {mark} ({teacher})"),
    "results.subject_mark": ("{subject} — {mark}", "{subject} — {mark}"),
    "results.group.listed": ("Всего учащихся на конец периода", "Pupils at the end of the period"),
    "results.group.n": ("Из них с результатом (N)", "Of them with a result (N)"),
    "results.group.excellent": ("Отличники", "With nothing but “5”"),
    "results.group.good": ("Хорошисты (на «4» и «5»)", "With “4” and “5”"),
    "results.group.one4": ("Из них с одной «4»", "Of them with one “4”"),
    "results.group.fair": ("С «3» (троечники)", "With “3”"),
    "results.group.one3": ("Из них с одной «3»", "Of them with one “3”"),
    "results.group.failed": ("Неуспевающие (с «2»)", "Failing (with “2”)"),
    "results.group.not_attested": ("Не аттестованы", "Not attested"),
    "results.group.fail": ("Неуспевающие и неаттестованные", "Failing or not attested"),
    "results.group.passed": ("Успевают (успеваемость)", "Passed"),
    "results.group.quality": ("На «4» и «5» (качество)", "With “4” and “5” (quality)"),
    "results.all": ("Всего", "All"),
    "results.each_pupil": ("На одного учащегося", "Per pupil"),
    "results.nobody_missed": ("Пропусков нет.", "Nobody missed a lesson."),
    # --- the results of the school
    "report.results": ("Итоги успеваемости", "Results"),
    "report.results.about": (
        "По классам, параллелям, уровням и школе: успеваемость, качество, посещаемость, сравнение с прошлым периодом.",
        "By class, grade, level and school: passed, quality, attendance, compared with the period before.",
    ),
    "results.school": ("По школе", "School"),
    "results.by_class": ("Итоги по классам", "Results by class"),
    "results.marks_by_class": ("Отметки по классам (все предметы)", "Marks by class (all subjects)"),
    "results.by_subject": ("Отметки по предметам", "Marks by subject"),
    "results.no_classes": ("Таких классов нет.", "There are no such classes."),
    "results.no_marks_yet": (
        "Отметок нет: их ещё не поставили (в 1 классе отметки не ставятся).",
        "There are no marks: none was set yet (grade 1 has none).",
    ),
    "results.lessons": ("Уроки", "Lessons"),
    "results.before": ("Сравнение с прошлым", "Compared with before"),
    "results.of.listed": ("Учащихся", "Pupils"),
    "results.of.n": ("С отметками (N)", "With a result (N)"),
    "results.of.excellent": ("Отличников", "Only “5”"),
    "results.of.good": ("Хорошистов", "With “4”"),
    "results.of.fair": ("С «3»", "With “3”"),
    "results.of.failing": ("Неуспев., н/а", "Failing, n/a"),
    "results.of.passed": ("Успеваемость, %", "Passed, %"),
    "results.of.quality": ("Качество, %", "Quality, %"),
    "results.of.due": ("по списку", "due"),
    "results.of.missed": ("пропущено", "missed"),
    "results.of.attendance": ("посещаемость, %", "attended, %"),
    "results.of.passed_before": ("Успеваемость была, %", "Passed before, %"),
    "results.of.passed_change": ("изменение", "change"),
    "results.of.quality_before": ("Качество было, %", "Quality before, %"),
    "results.of.quality_change": ("изменение", "change"),
    "results.of.taught": ("Изучают", "Taught"),
    "results.of.marks": ("Отметок (N)", "Marks (N)"),
    "results.chart_progress": (
        "Успеваемость и качество знаний по классам, %",
        "Passed and quality by class, %",
    ),
    "results.chart_attendance": ("Посещаемость по классам, %", "Attendance by class, %"),
    "results.chart_quality": ("Качество знаний: было и стало, %", "Quality: before and now, %"),
    "results.note.class": (
        "Успеваемость класса — доля учащихся без «2» и «н/а», качество — доля отличников и хорошистов, от N.",
        "Passed, of a class: the share of pupils without “2” and “n/a”; quality: nothing below “4”; of N.",
    ),
    "results.note.before_term": (
        "Сравнение — с прошлым периодом этого года (с первым периодом — с последним прошлого года того же класса).",
        "Compared with the period before in this year (the first one with the last of the class's year before).",
    ),
    "results.note.before_year": (
        "Сравнение — с тем же классом годом раньше; в итогах — только классы, о которых это известно.",
        "Compared with the same class a year before; totals are of those classes of which it is known.",
    ),
    "results.note.left_out": (
        "Не вошли классы, у которых учебный период ещё не заканчивается: {classes}.",
        "Left out are classes whose period does not end yet: {classes}.",
    ),
    # --- density of marks
    "report.mark_density": ("Накопляемость отметок", "Density of marks"),
    "report.mark_density.about": (
        "Сколько отметок у учащихся за период против нормы; меньше 70 % нормы выделено.",
        "How many marks pupils have in a period against the norm; less than 70 % stands out.",
    ),
    "results.marks": ("Отметок", "Marks"),
    "results.norm": ("Норма", "Norm"),
    "results.due": ("Положено к дате", "Due by now"),
    "results.density": ("Накопляемость, %", "Density, %"),
    "results.few": ("Меньше 70 %, чел.", "Below 70 %"),
    "results.few_by_name": ("Меньше 70 % нормы, поимённо", "Below 70 % of the norm, by name"),
    "results.of_due": ("{name}: {count} из {due}", "{name}: {count} of {due}"),
    "results.note.norm": (
        "Норма отметок за период: 3 при одном уроке в неделю, 5 при двух, 7 при трёх и больше.",
        "Norm of marks in a period: 3 for one lesson a week, 5 for two, 7 for three and more.",
    ),
    "results.note.due": (
        "Положено к дате — часть нормы по прошедшим дням периода (для прибывших — со дня прибытия)."
        " Выделено, где меньше 70 %.",
        "Due by now is the part of the norm for the days of the period that have passed (of newcomers: since then)."
        " What is below 70 % stands out.",
    ),
    # --- mean against mark
    "report.mean_and_mark": (
        "Сравнение среднего балла и итоговой отметки",
        "Mean and mark compared",
    ),
    "report.mean_and_mark.about": (
        "По каждому ученику и предмету: средний и средневзвешенный балл, что из него следует и что поставлено.",
        "For each pupil and subject: plain and weighted mean, the mark that follows from it, and the one that was set.",
    ),
    "results.mean": ("Средний балл", "Mean"),
    "results.weighted": ("Взвешенный балл", "Weighted mean"),
    "results.proposal": ("Следует отметка", "Mark that follows"),
    "results.mark_set": ("Поставлено", "Mark set"),
    "results.difference": ("Разница", "Difference"),
    "results.differ": (
        "Поставлено отметок: {marked}, из них отличаются от той, что следует: {differ}.",
        "Marks set: {marked}; of them other than the one that follows: {differ}.",
    ),
    "results.all_subjects": ("все предметы", "all subjects"),
    "results.note.proposal": (
        "Отметка следует из средневзвешенного балла по порогам предмета; ставит её учитель.",
        "The mark follows from the weighted mean by the thresholds of the subject; the teacher sets it.",
    ),
    "results.note.proposal_year": (
        "Годовая отметка следует из отметок за периоды (среднее, с округлением); ставит её учитель."
        " Средний балл — по всем отметкам года.",
        "The year mark follows from the marks of the periods (their mean, rounded); the teacher sets it."
        " The mean is of all marks of the year.",
    ),
    "results.note.thresholds": (
        "Пороги среднего балла ({subjects}): «3» — {three}, «4» — {four}, «5» — {five}.",
        "Thresholds of the mean ({subjects}): “3” from {three}, “4” from {four}, “5” from {five}.",
    ),
    "results.sign.class_teacher": ("Подпись классного руководителя", "Class teacher's signature"),
}
