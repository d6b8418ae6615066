"""The words on the paper of journal and diary, in Russian and English: for the command line and for reports.  The
windows have theirs in their own catalogue."""

from __future__ import annotations

import string
from typing import Any, Protocol

_WEEKDAYS = (
    ("Понедельник", "Monday"), ("Вторник", "Tuesday"), ("Среда", "Wednesday"), ("Четверг", "Thursday"),
    ("Пятница", "Friday"), ("Суббота", "Saturday"), ("Воскресенье", "Sunday"),
)  # fmt: skip
_SHORT = (
    ("пн", "Mon"),
    ("вт", "Tue"),
    ("ср", "Wed"),
    ("чт", "Thu"),
    ("пт", "Fri"),
    ("сб", "Sat"),
    ("вс", "Sun"),
)
_OF_MONTHS = (
    ("января", "January"), ("февраля", "February"), ("марта", "March"), ("апреля", "April"), ("мая", "May"),
    ("июня", "June"), ("июля", "July"), ("августа", "August"), ("сентября", "September"), ("октября", "October"),
    ("ноября", "November"), ("декабря", "December"),
)  # fmt: skip

_MONTHS = (
    ("Январь", "January"), ("Февраль", "February"), ("Март", "March"), ("Апрель", "April"), ("Май", "May"),
    ("Июнь", "June"), ("Июль", "July"), ("Август", "August"), ("Сентябрь", "September"),
    ("Октябрь", "October"), ("Ноябрь", "November"), ("Декабрь", "December"),
)  # fmt: skip

PAPER: dict[str, tuple[str, str]] = {
    # a page of the journal
    "page.marks_sheet": ("Отметки", "Marks"),
    "page.topics_sheet": ("Темы уроков", "Topics"),
    "page.number": ("№", "No."),
    "page.pupil": ("Фамилия, имя", "Name"),
    "page.term_mark": ("Итог", "Term"),
    "page.date": ("Дата", "Date"),
    "page.lesson": ("Урок", "Lesson"),
    "page.topic": ("Тема урока", "Topic"),
    "page.homework": ("Домашнее задание", "Homework"),
    "page.teacher": ("Учитель", "Teacher"),
    "page.school_class": ("Класс", "Class"),
    "page.subject": ("Предмет", "Subject"),
    "page.signature": ("Подпись учителя", "Signature of the teacher"),
    "page.sheet": ("Лист {number} из {count}", "Sheet {number} of {count}"),
    "page.topics_on": ("Темы уроков — на листе {number}", "The topics are on sheet {number}"),
    "page.no_lessons": ("Уроков в этом периоде нет", "There are no lessons in this period"),
    "page.period.quarters": ("{number} четверть", "Quarter {number}"),
    "page.period.half_years": ("{number} полугодие", "Half-year {number}"),
    "page.period.trimesters": ("{number} триместр", "Trimester {number}"),
    "page.period.own": ("{number} период", "Period {number}"),
    **{f"page.month.{number}": names for number, names in enumerate(_MONTHS, 1)},
    # slips with logins
    "slip.title": ("Логины дневника", "Logins of the diary"),
    "slip.who.staff": ("сотрудник", "staff"),
    "slip.who.parent": ("родитель", "parent"),
    "slip.who.pupil": ("ученик", "pupil"),
    "slip.login": ("Логин", "Login"),
    "slip.password": ("Одноразовый пароль", "One-time password"),
    "slip.how": (
        "Откройте «Школьный дневник», введите логин и пароль или поднесите код к сканеру. Программа попросит "
        "придумать свой пароль: после этого пароль и код с листка ничего не открывают. Забудете свой – новый листок "
        "даст тот, кто выдал этот.",
        "Open the school diary, type login and password, or hold the code to a scanner. The program asks for a "
        "password of your own: after that, password and code of this slip open nothing. If yours is forgotten, who "
        "gave you this slip gives you a new one.",
    ),
    "slip.secret": ("Никому не показывайте этот листок.", "Do not show this slip to anybody."),
    "slip.issued": ("Выдано {day}", "Issued on {day}"),
    "slip.issued_by": ("Выдано {day}, {by}", "Issued on {day}, {by}"),
    "slip.field.school": ("Название школы", "Name of the school"),
    "slip.field.name": ("Фамилия, имя, отчество", "Name"),
    "slip.field.class_name": (
        "Класс ученика; у родителя – классы детей",
        "Class; of a parent those of the children",
    ),
    "slip.field.who": ("Кто это: ученик, родитель, сотрудник", "Who it is: pupil, parent, staff"),
    "slip.field.login": ("Логин", "Login"),
    "slip.field.password": ("Одноразовый пароль", "One-time password"),
    "slip.field.date": ("День выдачи", "Day of issue"),
    "slip.field.issued_by": ("Кто выдал", "Who has issued it"),
    "slip.field.qr": ("Код для сканера (картинка)", "Code for a scanner (a picture)"),
    # a diary
    **{f"diary.weekday.{number}": names for number, names in enumerate(_WEEKDAYS, 1)},
    **{f"diary.short_weekday.{number}": names for number, names in enumerate(_SHORT, 1)},
    **{f"diary.month.{number}": names for number, names in enumerate(_OF_MONTHS, 1)},
    "diary.decimal": (",", "."),
    "diary.mark.-1": ("зач", "pass"),
    "diary.mark.-2": ("незач", "fail"),
    "diary.mark.-3": ("осв", "ex"),
    "diary.mark.-4": ("н/а", "n/a"),
    "diary.mark.-5": ("•", "•"),
    "diary.mark.-6": ("отср", "def"),
    "diary.attendance.1": ("н", "A"),
    "diary.attendance.2": ("п", "E"),
    "diary.attendance.3": ("б", "I"),
    "diary.attendance.4": ("о", "L"),
    "diary.reason.1": ("без причины", "no reason known"),
    "diary.reason.2": ("по уважительной причине", "for a good reason"),
    "diary.reason.3": ("болезнь", "ill"),
    "diary.reason.4": ("опоздание", "late"),
    "diary.remark.remark": ("Замечание", "Remark"),
    "diary.remark.praise": ("Похвала", "Praise"),
    "diary.remark.notice": ("Сообщение", "Notice"),
    "diary.year": ("{name} учебный год", "School year {name}"),
    "diary.diary": ("Дневник", "Diary"),
    "diary.pupil": ("Ученик", "Pupil"),
    "diary.school_class": ("Класс", "Class"),
    "diary.week": ("неделя {number} из {count}", "week {number} of {count}"),
    "diary.number": ("№", "No."),
    "diary.subject": ("Предмет", "Subject"),
    "diary.task": ("Тема и домашнее задание", "Topic and homework"),
    "diary.mark": ("Отметка", "Mark"),
    "diary.homework": ("Д/з: {text}", "Homework: {text}"),
    "diary.for_one": ("лично", "individual"),
    "diary.room": ("каб. {room}", "room {room}"),
    "diary.cancelled": ("отменён", "cancelled"),
    "diary.moved": ("перенесён с {day}", "moved from {day}"),
    "diary.replaced": ("замена: {teacher}", "stood in for by {teacher}"),
    "diary.instead": ("вместо: {subject}", "in place of {subject}"),
    "diary.no_lessons": ("Уроков нет", "No lessons"),
    "diary.goes_on": ("{day} (продолжение)", "{day} (continued)"),
    "diary.late": ("{minutes} мин", "{minutes} min"),
    "diary.at_a_glance": (
        "Отметок: {marks}, средняя: {mean}. Пропущено уроков: {missed}, опозданий: {late}.",
        "Marks: {marks}, mean: {mean}. Lessons missed: {missed}, late: {late}.",
    ),
    "diary.parents": ("Подпись родителей", "Signature of the parents"),
    "diary.class_teacher": ("Подпись кл. руководителя", "Signature of the class teacher"),
    "diary.sheet": ("Лист {number} из {count}", "Sheet {number} of {count}"),
    "diary.extract": ("Выписка из дневника", "Extract of the diary"),
    "diary.printed": ("Напечатано {day}", "Printed on {day}"),
    "diary.all_marks": ("Отметки (дата, вид работы × вес)", "Marks (date, kind of work × weight)"),
    "diary.plain": ("Среднее", "Mean"),
    "diary.weighted": ("С учётом веса", "By weight"),
    "diary.missed": ("Пропущено уроков", "Lessons missed"),
    "diary.late_column": ("Опозданий", "Late"),
    "diary.result.2": ("Год", "Year"),
    "diary.result.3": ("Экз.", "Exam"),
    "diary.result.4": ("Итог", "Final"),
    "diary.summary": (
        "Отметок: {marks}, средний балл: {mean}. Пропущено уроков: {missed} (по болезни {ill}, "
        "по уважительной причине {excused}, без причины {absent}), опозданий: {late}.",
        "Marks: {marks}, mean: {mean}. Lessons missed: {missed} (ill {ill}, for a good reason {excused}, "
        "no reason known {absent}), late: {late}.",
    ),
    "diary.no_marks": ("Предметов в этом периоде нет.", "There are no subjects in this period."),
    "diary.absences": ("Пропуски и опоздания", "Absent or late"),
    "diary.absent_lesson": ("{number} {subject}", "{number} {subject}"),
    "diary.debts": ("Ещё не сдано", "Still to be handed in"),
    "diary.comments": ("Слова учителей", "What the teachers say"),
    "diary.due": ("сдать до {day}", "hand in by {day}"),
    "diary.parents_know": (
        "С выпиской ознакомлены, подпись родителей",
        "Seen; signature of the parents",
    ),
    "diary.signed_on": ("дата", "date"),
}


class Say(Protocol):
    """Who puts codes into words: `say("page.sheet", number=1, count=2)`."""

    @property
    def language(self) -> str: ...

    def __call__(self, code: str, /, **data: Any) -> str: ...


def pattern(say: Say, code: str) -> str:
    """A sentence whose data the layout puts in: its members stay in braces."""
    fields = (name for _, name, _, _ in string.Formatter().parse(PAPER[code][0]) if name)
    return say(code, **{name: f"{{{name}}}" for name in fields})
