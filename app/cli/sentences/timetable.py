"""The timetable, as `show timetable` writes it."""

TIMETABLE: dict[str, tuple[str, str]] = {
    "timetable.changes_on": ("С {day} расписание другое.", "From {day} on the timetable is another."),
    "timetable.cancelled": ("[отменён: {lesson}]", "[cancelled: {lesson}]"),
    "timetable.moved": ("{lesson} (перенос с {day})", "{lesson} (moved from {day})"),
    "timetable.place": ("{day}, {number}-й урок", "{day}, lesson {number}"),
    "timetable.clashes": (
        "Накладок: {count}; уроков в неделе: {entries}.",
        "Clashes: {count}; lessons in the week: {entries}.",
    ),
    "timetable.clash.teacher": ("учитель в двух местах ({shared})", "a teacher in two places ({shared})"),
    "timetable.clash.room": ("кабинет занят дважды ({shared})", "a room taken twice ({shared})"),
    "timetable.clash.class": (
        "у класса два урока сразу ({shared})",
        "a class has two lessons at once ({shared})",
    ),
    "timetable.clash.pupil": (
        "ученик в двух группах сразу ({shared})",
        "a pupil in two groups at once ({shared})",
    ),
    "timetable.clash.no_bell": (
        "такого урока нет в звонках ({shared})",
        "there is no bell for it ({shared})",
    ),
    "timetable.clash.free_day": (
        "в этот день класс не учится ({shared})",
        "the class has no school then ({shared})",
    ),
    "timetable.day.1": ("понедельник", "Monday"),
    "timetable.day.2": ("вторник", "Tuesday"),
    "timetable.day.3": ("среда", "Wednesday"),
    "timetable.day.4": ("четверг", "Thursday"),
    "timetable.day.5": ("пятница", "Friday"),
    "timetable.day.6": ("суббота", "Saturday"),
    "timetable.day.7": ("воскресенье", "Sunday"),
}
