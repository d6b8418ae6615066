"""The new year: what stands in its way, and what it has made."""

NEW_YEAR: dict[str, tuple[str, str]] = {
    "help.new_year": (
        "новый учебный год: классы переходят, выпускники выбывают, курсы продолжаются",
        "a new academic year: classes move up, leavers go, courses are carried over",
    ),
    "help.new_year_rehearse": (
        "проверить: всё делается и сразу отменяется, файл остаётся прежним",
        "try it: all is done and undone at once, the file stays as it is",
    ),
    "help.new_year_carry_out": ("перейти в новый год", "make the new year"),
    "help.new_year_take_back": (
        "отменить переход, пока в новый год ничего не внесено",
        "take it back, as long as nothing was entered in the new year",
    ),
    "new_year.head.class": ("Класс", "Class"),
    "new_year.head.from": ("Откуда (учеников)", "From (pupils)"),
    "new_year.head.pupils": ("Учеников", "Pupils"),
    "new_year.head.courses": ("Курсов", "Courses"),
    "new_year.head.hours": ("Часов", "Hours"),
    "new_year.stop": ("Мешает: {what}", "In the way: {what}"),
    "new_year.note": ("Внимание: {what}", "Note: {what}"),
    "new_year.pupils": (
        "Учеников переходит: {moved}, условно: {conditional}, остаётся в параллели: {repeat}, выбывает: {left}.",
        "Pupils who move up: {moved}, conditionally: {conditional}, repeat: {repeat}, leave: {left}.",
    ),
    "new_year.rehearsed": (
        "Проверено: {year}, строк {rows}, записей журнала {log}. В файле ничего не изменилось.",
        "Tried: {year}, {rows} rows, {log} rows of the log. Nothing has changed in the file.",
    ),
    "new_year.carried_out": (
        "Сделано: {year}, строк {rows}, записей журнала {log}.",
        "Done: {year}, {rows} rows, {log} rows of the log.",
    ),
    "new_year.taken_back": (
        "{year} отменён: строк убрано {removed}, возвращено как было {restored}.",
        "{year} is taken back: {removed} rows removed, {restored} as they were before.",
    ),
    "new_year.there": ("{year} уже есть: классов {classes}.", "{year} is there: {classes} classes."),
    "new_year.was_entered": (
        "С тех пор внесено: {table}, {count} ({names})",
        "Entered since: {table}, {count} ({names})",
    ),
    "new_year.kind.quarters": ("четверти", "quarters"),
    "new_year.kind.half_years": ("полугодия", "half-years"),
    "new_year.kind.trimesters": ("триместры", "trimesters"),
    "new_year.kind.own": ("периоды", "periods"),
    # --- refused
    "new_year.done": (
        "Год {year} уже есть, второй раз он не делается.",
        "The year {year} is there already; it is not made twice.",
    ),
    "new_year.not_done": (
        "Отменять нечего: переход в новый год не делали или уже отменили.",
        "There is nothing to take back: no new year was made, or it has been taken back.",
    ),
    "new_year.entered": (
        "В новый год уже внесено: отменить его нельзя, ничего не потеряв. Что внесено, показывает new-year без"
        " параметров.",
        "Something was entered in the new year already: it cannot be taken back without losing that. What it is, shows"
        " new-year without options.",
    ),
    "new_year.blocked": (
        "Перейти в новый год нельзя: {findings}. Подробности покажет --rehearse.",
        "The new year cannot be made: {findings}. --rehearse tells more.",
    ),
    "new_year.no_old_classes": (
        "В году {year} нет классов: переходить некому.",
        "The year {year} has no classes: nobody can move up.",
    ),
    "new_year.bad_plan": ("Сохранённый план не читается.", "The kept plan cannot be read."),
    "new_year.class_taken": ("Класс {name} уже есть.", "There is a class {name} already."),
    "new_year.course_taken": ("Этот предмет у класса уже есть.", "The class has this subject already."),
    # --- findings
    "new_year.laid_out": (
        "год {year} уже заведён: возьмите его даты в план",
        "the year {year} is laid out already: take its days into the plan",
    ),
    "new_year.not_laid_out": (
        "года {year}, даты которого взяты в план, больше нет",
        "the year {year} whose days the plan took over is there no more",
    ),
    "new_year.no_name": ("у года нет названия", "the year has no name"),
    "new_year.backwards": ("год кончается ({ends}) раньше начала", "the year ends ({ends}) before it begins"),
    "new_year.overlaps": (
        "год начинается, когда {year} ещё идёт (до {ends})",
        "the year begins while {year} is still on (to {ends})",
    ),
    "new_year.gap": (
        "между годами перерыв: {ends} – {starts}",
        "there is a gap between the years: {ends} – {starts}",
    ),
    "new_year.leave_day": (
        "день выбытия {day} не в году {year}",
        "the day of leaving {day} is not in the year {year}",
    ),
    "new_year.no_periods": ("классы без периодов: {classes}", "classes without periods: {classes}"),
    "new_year.no_terms": ("{periods}: ни одного периода", "{periods}: no period"),
    "new_year.many_terms": ("{periods}: больше 12 периодов", "{periods}: more than 12 periods"),
    "new_year.period": (
        "{periods}: период {number} вне года или кончается раньше начала",
        "{periods}: period {number} is outside the year, or ends before it begins",
    ),
    "new_year.periods_overlap": (
        "{periods}: {number} и {other} пересекаются",
        "{periods}: {number} and {other} overlap",
    ),
    "new_year.holiday": (
        "«{name}» ({starts} – {ends}) вне года или кончается раньше начала",
        "“{name}” ({starts} – {ends}) is outside the year, or ends before it begins",
    ),
    "new_year.no_classes": ("в новом году ни одного класса", "the new year has no class"),
    "new_year.same_name": ("два класса называются {name}", "two classes are called {name}"),
    "new_year.class_name": ("{name}: так класс назвать нельзя", "{name} cannot be the name of a class"),
    "new_year.source_gone": (
        "{name}: класса, из которого он получается, больше нет",
        "{name}: the class that it comes from is there no more",
    ),
    "new_year.jumps": (
        "из {name} в {other}: не следующий класс",
        "from {name} to {other}: not the next grade",
    ),
    "new_year.forgotten": (
        "{name}: не сказано, куда он переходит (учеников: {pupils})",
        "{name}: nothing says where it goes (pupils: {pupils})",
    ),
    "new_year.both": ("{name} и выбывает, и переходит", "{name} both leaves and moves up"),
    "new_year.lost": (
        "{name}: учеников без класса: {pupils} ({names})",
        "{name}: pupils without a class: {pupils} ({names})",
    ),
    "new_year.gone_since": (
        "в плане есть ученики, которых уже нет в классах: {pupils}",
        "the plan names pupils who are in no class any more: {pupils}",
    ),
    "new_year.pupil_day": (
        "{name}: день выбытия {day} раньше прихода ({starts}) или вне года",
        "{name}: the day of leaving {day} is before the arrival ({starts}), or outside the year",
    ),
    "new_year.full": (
        "{name}: учеников {pupils}, больше {most}",
        "{name}: {pupils} pupils, more than {most}",
    ),
    "new_year.empty": ("{name}: ни одного ученика", "{name}: not a single pupil"),
    "new_year.to_fill": (
        "без учеников, их зачислят: {classes}",
        "without pupils, to be enrolled: {classes}",
    ),
    "new_year.empty_groups": (
        "группы без учеников {name}: {groups}",
        "groups without pupils {name}: {groups}",
    ),
    "new_year.no_teacher": (
        "курсов без учителя: {courses} ({classes})",
        "courses without a teacher: {courses} ({classes})",
    ),
    "new_year.no_class_teacher": (
        "без классного руководителя: {classes}",
        "without a class teacher: {classes}",
    ),
    "new_year.teacher_left": (
        "{person} больше не учитель: курсов {courses}",
        "{person} is a teacher no more: {courses} courses",
    ),
    "new_year.leader_left": (
        "{name}: {person} больше не учитель",
        "{name}: {person} is a teacher no more",
    ),
    "new_year.no_courses": ("классы без курсов: {classes}", "classes without courses: {classes}"),
    "new_year.check": ("проверка файла нашла бы: {rule}", "a check of the file would find: {rule}"),
    "new_year.still_running": (
        "{year} ещё идёт: занятия до {ends}",
        "{year} is still on: lessons to {ends}",
    ),
    "new_year.unmarked": (
        "{periods}, {number}: без отметок за период курсов {courses} ({names})",
        "{periods}, {number}: courses without period marks: {courses} ({names})",
    ),
    "new_year.no_year_marks": (
        "без годовых отметок курсов {courses} ({names})",
        "courses without marks of the year: {courses} ({names})",
    ),
}
