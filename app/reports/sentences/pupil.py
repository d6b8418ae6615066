"""What the report of a pupil's marks and absences says."""

from __future__ import annotations

PUPIL: dict[str, tuple[str, str]] = {
    "report.pupil_attendance": (
        "Отчёт об успеваемости и посещаемости ученика",
        "Report on a pupil's progress and attendance",
    ),
    "report.pupil_attendance.about": (
        "Отметки и пропуски каждого урока по дням, средние баллы, пропущенные уроки и итоговые отметки ученика",
        "A pupil's marks and absences lesson by lesson, means, lessons missed and period marks",
    ),
    "pupil.pupil": ("Ученик: {name}", "Pupil: {name}"),
    "pupil.pupil_of": ("Ученик: {name}, {class_name} класс", "Pupil: {name}, class {class_name}"),
    "pupil.subject": ("Предмет", "Subject"),
    "pupil.plain": ("Средний балл", "Mean"),
    "pupil.weighted": ("Взвешенный", "Weighted"),
    "pupil.missed": ("Пропущено", "Missed"),
    "pupil.late": ("Опозданий", "Late"),
    "pupil.result": ("Отметка", "Period mark"),
    "pupil.year": ("Год", "Year"),
    "pupil.final": ("Итог", "Final"),
    "pupil.exam": ("Экзамен", "Exam"),
    "pupil.count": ("Отметок", "Marks"),
    "pupil.total": ("Всего", "Total"),
    "pupil.whole_time": ("За всё время", "All together"),
    "pupil.nothing": ("За это время нет ни уроков, ни отметок", "Neither lessons nor marks in this time"),
    "pupil.nobody": ("За это время в классе никого не было", "Nobody was in the class in this time"),
    "pupil.code.1": ("Н", "A"),
    "pupil.code.2": ("У", "E"),
    "pupil.code.3": ("Б", "I"),
    "pupil.code.4": ("О", "L"),
    "pupil.lesson": ("{day}, {number} урок: {entered}", "{day}, lesson {number}: {entered}"),
    "pupil.mark": ("{mark} – {kind}", "{mark} – {kind}"),
    "pupil.mark_weight": ("{mark} – {kind}, вес {weight}", "{mark} – {kind}, weight {weight}"),
    "pupil.note.codes": (
        "Н – отсутствие без указания причины, У – уважительная причина, Б – болезнь, О – опоздание. "
        "4/5 – две отметки за урок; двумя пробелами разделены уроки одного дня; • – работа не сдана.",
        "A – absent, E – excused, I – ill, L – late. 4/5: two marks in a lesson; two blanks stand between "
        "lessons of one day; •: a work not handed in.",
    ),
    "pupil.note.means": (
        "Средний балл – по отметкам-числам работ, которые учитываются; средневзвешенный – с весами работ.",
        "The mean is of marks that are numbers, of works that count; the weighted mean takes the weights of works.",
    ),
}  # fmt: skip
