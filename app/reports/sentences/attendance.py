"""What the reports of presence at lessons say."""

from __future__ import annotations

_MONTHS = (
    ("Январь", "January"), ("Февраль", "February"), ("Март", "March"), ("Апрель", "April"), ("Май", "May"),
    ("Июнь", "June"), ("Июль", "July"), ("Август", "August"), ("Сентябрь", "September"), ("Октябрь", "October"),
    ("Ноябрь", "November"), ("Декабрь", "December"),
)  # fmt: skip

ATTENDANCE: dict[str, tuple[str, str]] = {
    **{f"calendar_month.{number}": names for number, names in enumerate(_MONTHS, 1)},
    "month_of_year": ("{month} {year}", "{month} {year}"),
    "report.class_attendance": ("Отчёт о посещаемости", "Attendance report"),
    "report.class_attendance.about": (
        "Пропущенные уроки и дни по причинам, опоздания, процент посещаемости: по ученикам, классам, неделям и месяцам",
        "Lessons and days missed by reason, lateness and attendance rate: by pupil, class, week and month",
    ),
    "attendance.by_pupil": ("По ученикам", "By pupil"),
    "attendance.by_class": ("По классам", "By class"),
    "attendance.by_term": ("По учебным периодам", "By term"),
    "attendance.by_month": ("По месяцам", "By month"),
    "attendance.by_week": ("По неделям", "By week"),
    "attendance.no": ("№", "No."),
    "attendance.pupil": ("Ученик", "Pupil"),
    "attendance.class": ("Класс", "Class"),
    "attendance.pupils": ("Учеников", "Pupils"),
    "attendance.time": ("Период", "Period"),
    "attendance.due": ("Уроков", "Lessons"),
    "attendance.lessons_missed": ("Пропущено уроков", "Lessons missed"),
    "attendance.days_missed": ("Пропущено дней", "Days missed"),
    "attendance.all": ("всего", "total"),
    "attendance.ill": ("по болезни", "illness"),
    "attendance.excused": ("уважит. причина", "excused"),
    "attendance.absent": ("без причины", "unexcused"),
    "attendance.late": ("Опозданий", "Late"),
    "attendance.share": ("Посещаемость, %", "Attendance, %"),
    "attendance.each": ("Пропущено на ученика", "Missed per pupil"),
    "attendance.total": ("Всего", "Total"),
    "attendance.each_pupil": ("На одного ученика", "Per pupil"),
    "attendance.lesson": ("{day}, {number} урок, {subject}: {sign}", "{day}, lesson {number}, {subject}: {sign}"),
    "attendance.pupil_count": ("{pupil}: {count}", "{pupil}: {count}"),
    "attendance.code.1": ("н", "absent"),
    "attendance.code.2": ("у", "excused"),
    "attendance.code.3": ("б", "ill"),
    "attendance.code.4": ("о", "late"),
    "attendance.chart_weeks": ("Посещаемость по неделям, %", "Attendance by week, %"),
    "attendance.chart_months": ("Посещаемость по месяцам, %", "Attendance by month, %"),
    "attendance.chart_classes": ("Посещаемость по классам, %", "Attendance by class, %"),
    "attendance.none": ("За это время в классе никого не было", "Nobody was in the class in this time"),
    "attendance.no_classes": ("Таких классов нет", "There are no such classes"),
    "attendance.note.due": (
        "Уроки – проведённые на {day} уроки тех предметов, которые ученик изучает, за дни, когда он был в классе; "
        "отменённые не считаются; в итогах – вместе по всем ученикам. Посещаемость = (уроков − пропущено) / уроков.",
        "Lessons: those held up to {day} of the subjects that the pupil takes, on days in the class, without cancelled "
        "ones; totals are over all pupils. Attendance = (lessons − missed) / lessons.",
    ),
    "attendance.note.days": (
        "День считается пропущенным, только если пропущены все его уроки; «по болезни» – если все по болезни. "
        "Опоздание – не пропуск.",
        "A day counts as missed only if all of its lessons were missed; «illness» if all were because of illness. "
        "Lateness is no absence.",
    ),
    "attendance.note.reason": (
        "«Без причины» – пропуски с пометкой «н», причина которых не указана или неуважительна.",
        "«Unexcused»: absences for which no reason, or no good one, is known.",
    ),
}  # fmt: skip
