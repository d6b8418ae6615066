"""What the report of lessons given says."""

from __future__ import annotations

CURRICULUM: dict[str, tuple[str, str]] = {
    "report.curriculum": ("Выполнение учебного плана", "Fulfilment of the curriculum"),
    "report.curriculum.about": (
        "Сколько уроков должно быть дано и дано, отменённые, замены, переносы, отставание, сколько осталось тем",
        "Lessons that were to be given and were, cancelled, replaced and moved ones, how far behind, topics left",
    ),
    "curriculum.subject": ("Предмет", "Subject"),
    "curriculum.class": ("Класс", "Class"),
    "curriculum.teacher": ("Учитель", "Teacher"),
    "curriculum.week": ("Часов в неделю", "Hours a week"),
    "curriculum.lessons": ("Уроки", "Lessons"),
    "curriculum.laid": ("по расписанию", "in the timetable"),
    "curriculum.due": ("к этому дню", "due by now"),
    "curriculum.given": ("дано", "given"),
    "curriculum.deviation": ("Отклонение", "Deviation"),
    "curriculum.done": ("Выполнено, %", "Done, %"),
    "curriculum.of_them": ("В том числе", "Of these"),
    "curriculum.cancelled": ("отменено", "cancelled"),
    "curriculum.replaced": ("замещено", "replaced"),
    "curriculum.moved": ("перенесено", "moved"),
    "curriculum.no_topic": ("без темы", "no topic"),
    "curriculum.plan": ("Тематический план, часов", "Thematic plan, hours"),
    "curriculum.plan_hours": ("всего", "total"),
    "curriculum.plan_given": ("пройдено", "covered"),
    "curriculum.plan_left": ("осталось", "left"),
    "curriculum.plan_beyond": ("не хватает уроков", "no lesson for"),
    "curriculum.total": ("Всего", "Total"),
    "curriculum.by_class": ("По классам", "By class"),
    "curriculum.by_teacher": ("По учителям", "By teacher"),
    "curriculum.by_course": ("По предметам", "By subject"),
    "curriculum.behind": ("Отставание и опережение", "Behind and ahead"),
    "curriculum.all_given": ("Отставания нет", "Nothing is behind"),
    "curriculum.across": ("Сборные группы", "Groups across classes"),
    "curriculum.no_teacher": ("Учитель не назначен", "No teacher"),
    "curriculum.nothing": ("Курсов нет", "There are no courses"),
    "curriculum.lesson": ("{day}, {number} урок", "{day}, lesson {number}"),
    "curriculum.lesson_by": ("{day}, {number} урок – {teacher}", "{day}, lesson {number} – {teacher}"),
    "curriculum.lesson_from": (
        "{day}, {number} урок (перенесён с {origin})",
        "{day}, lesson {number} (moved from {origin})",
    ),
    "curriculum.topic": ("{topic} – {hours} ч", "{topic} – {hours} h"),
    "curriculum.course_line": ("{subject}, {class_name}: {deviation}", "{subject}, {class_name}: {deviation}"),
    "curriculum.note.due": (
        "По расписанию – уроки, разложенные в журнале на этот период, вместе с отменёнными; к этому дню – "
        "из них до {day}. Перенесённый урок считается за тот день, с которого он перенесён. "
        "Отклонение = дано − должно быть дано.",
        "In the timetable: lessons laid into the journal for this time, cancelled ones too; due by now: those up "
        "to {day}. A moved lesson counts for the day that it was moved from. Deviation = given − due.",
    ),
    "curriculum.note.plan": (
        "Тематический план – за весь учебный год: пройдено на {day}; «не хватает уроков» – часы плана, для которых "
        "до конца года уроков нет.",
        "The thematic plan is of the whole school year, covered up to {day}; «no lesson for»: hours of the plan that "
        "find no lesson until the end of the year.",
    ),
}  # fmt: skip
