"""Classes, courses, lessons, marks, the diary."""

SCHOOL: dict[str, tuple[str, str]] = {
    "conflict": (
        "Это уже изменил другой человек: сейчас там {actual}.",
        "Somebody else has changed this: it is {actual} now.",
    ),
    "school.name_missing": ("Нет названия школы.", "The name of the school is missing."),
    "year.unknown": ("Такого учебного года нет.", "There is no such academic year."),
    "class.unknown": ("Такого класса нет.", "There is no such class."),
    "year.not_found": ("Учебного года «{value}» нет.", "There is no academic year “{value}”."),
    "year.none": ("В файле нет учебного года.", "There is no academic year in the file."),
    "class.not_found": ("Класса «{value}» нет.", "There is no class “{value}”."),
    "course.unknown": ("Такого курса нет.", "There is no such course."),
    "course.not_found": (
        "Курса «{value}» нет. Есть: {found}.",
        "There is no course “{value}”. There are: {found}.",
    ),
    "course.several": (
        "Курсов несколько; укажите --class и --subject или --course: {found}.",
        "There are several courses; give --class and --subject or --course: {found}.",
    ),
    "subject.unknown": ("Такого предмета нет.", "There is no such subject."),
    "subject.not_found": (
        "Предмета «{value}» нет. Есть: {found}.",
        "There is no subject “{value}”. There are: {found}.",
    ),
    "subject.several": (
        "Так начинается не один предмет: {found}.",
        "Several subjects begin like this: {found}.",
    ),
    "thresholds.other_scale": (
        "В предмете «{subject}» нет отметок от 2 до 5, поэтому нет и порогов.",
        "The subject “{subject}” has no marks from 2 to 5, and so no thresholds.",
    ),
    "thresholds.outside": (
        "Порог для {mark}: {value} не подходит, нужно больше {low} и не больше {high}.",
        "The threshold for {mark}: {value} does not do, it has to be above {low} and not above {high}.",
    ),
    "thresholds.too_exact": (
        "У порога не больше {most} знаков после запятой: {value}.",
        "A threshold has at most {most} digits after the point: {value}.",
    ),
    "term.unknown": ("Такого периода нет.", "There is no such period."),
    "term.not_found": (
        "Периода {value} нет. Есть: {found}.",
        "There is no period {value}. There are: {found}.",
    ),
    "term.closed": ("Период закрыт.", "The period is closed."),
    "term.not_closed": ("Период открыт.", "The period is open."),
    "term.not_over": (
        "Период ещё идёт: последний день – {date}. Закрыть его раньше: --early.",
        "The period is not over: its last day is {date}. To close it before that: --early.",
    ),
    "term.several": (
        "Такой период не один; укажите --kind или --class: {found}.",
        "There are several such periods; give --kind or --class: {found}.",
    ),
    "term.quarters": ("{number} четверть", "quarter {number}"),
    "term.half_years": ("{number} полугодие", "half-year {number}"),
    "term.trimesters": ("{number} триместр", "trimester {number}"),
    "term.own": ("{number} период", "period {number}"),
    "term_request.exists": (
        "Открыть этот период уже попросили.",
        "Somebody has asked already to open this period.",
    ),
    "term_request.unknown": (
        "Эта просьба больше не ждёт ответа.",
        "This request is not waiting any more.",
    ),
    "term_request.bad_reason": (
        "Укажите причину, не длиннее {most} букв.",
        "Give a reason of at most {most} letters.",
    ),
    "date.outside_year": ("День вне учебного года.", "The day lies outside the academic year."),
    "lesson.unknown": ("Такого урока нет.", "There is no such lesson."),
    "lesson.exists": ("Такой урок уже есть.", "There is such a lesson already."),
    "lesson.cancelled": ("Урок отменён.", "The lesson is cancelled."),
    "lesson.bad_number": ("Такого номера урока нет.", "There is no such number of a lesson."),
    "lesson.bad_state": ("Такого состояния урока нет.", "There is no such state of a lesson."),
    "lesson.has_marks": ("На уроке стоят отметки.", "The lesson has marks."),
    "lesson.needs_substitute": ("Не указано, кто замещает.", "It is not said who stands in."),
    "lesson.not_empty": ("Урок не пуст.", "The lesson is not empty."),
    "work.unknown": ("Такой работы на уроке нет.", "The lesson has no such work."),
    "work.too_many": ("Больше {most} работ на уроке не бывает.", "A lesson has at most {most} works."),
    "work.bad_weight": ("Такого веса не бывает.", "There is no such weight."),
    "work.has_marks": ("За работу стоят отметки.", "The work has marks."),
    "work_kind.unknown": ("Такого вида работы нет.", "There is no such kind of work."),
    "work_kind.none": ("В школе нет ни одного вида работ.", "The school has no kind of work."),
    "mark.outside_scale": (
        "Отметки {value} в этой шкале нет.",
        "The scale has no mark {value}.",
    ),
    "journal.reason_needed": (
        "Отметка стоит давно (больше {days} дн.): чтобы изменить её, укажите причину.",
        "This has stood for more than {days} days: to change it, give a reason.",
    ),
    "text.too_long": ("Текст длиннее {most} букв.", "The text is longer than {most} letters."),
    "term_mark.reason_needed": (
        "Для «н/а» и отсрочки нужна причина.",
        "“Not attested” and a deferral need a reason.",
    ),
    "cell.not_understood": ("Непонятная запись: {value}.", "Not understood: {value}."),
    "cell.is_date": (
        "{value} – это дата: таблица приняла за неё 4/5. Задайте там ячейкам текстовый формат.",
        "{value} is a date: a spreadsheet has taken 4/5 for one. Format its cells as text there.",
    ),
    "cell.is_fraction": ("{value} – не отметка, а среднее.", "{value} is no mark but a mean."),
    "block.empty": ("Вставлять нечего.", "There is nothing to paste."),
    "block.too_large": (
        "Слишком много за один раз: журнал берёт {max_rows} строк и {max_columns} столбцов.",
        "Too much at once: the journal takes {max_rows} rows and {max_columns} columns.",
    ),
    "attendance.unknown_code": ("Такого обозначения нет.", "There is no such code."),
    "attendance.bad_minutes": ("Опоздание: от 1 до 240 минут.", "Lateness: 1 to 240 minutes."),
    "pupil.not_in_course": ("Ученик не в этой группе.", "The pupil is not in this course."),
    "pupil.not_enrolled_then": (
        "В этот день ученика в классе не было.",
        "The pupil was not in the class on that day.",
    ),
    "homework.unknown": ("Такого задания нет.", "There is no such homework."),
    "homework.has_answers": (
        "На задание уже сданы ответы ({count}): его можно изменить, но не убрать.",
        "Answers were handed in to the homework ({count}): it can be changed, but not taken back.",
    ),
    "homework.empty": ("Задание пусто.", "The homework is empty."),
    "homework.no_lesson": (
        "В этот день урока нет: оценку поставить некуда.",
        "There is no lesson on that day to put the mark into.",
    ),
    "hand_in.empty": ("Сдавать нечего: напишите ответ.", "There is nothing to hand in: write an answer."),
    "hand_in.too_many": (
        "Работу можно сдать не больше {most} раз.",
        "A work can be handed in at most {most} times.",
    ),
    "hand_in.seen": (
        "Учитель уже увидел работу: забрать её нельзя, можно сдать новую.",
        "The teacher has seen the work: it cannot be taken back, but another one can be handed in.",
    ),
    "hand_in.not_last": (
        "Забрать можно только последнюю сданную работу.",
        "Only what was handed in last can be taken back.",
    ),
    "hand_in.unknown": ("Работа не сдана, или её забрали.", "Nothing is handed in, or it was taken back."),
    "hand_in.rework_without_words": (
        "Напишите, что доработать.",
        "Say what has to be worked over.",
    ),
    "homework.bad_minutes": ("Время задания: от 1 до 600 минут.", "Homework takes 1 to 600 minutes."),
    "homework.due_before_set": (
        "Задание сдают не раньше, чем задали.",
        "Homework cannot be due before it is set.",
    ),
    "remark.empty": ("Замечание пусто.", "The remark is empty."),
    "remark.too_long": ("Замечание длиннее {most} букв.", "The remark is longer than {most} letters."),
    "remark.bad_kind": ("Такого вида замечаний нет.", "There is no such kind of remark."),
    "remark.unknown": ("Такого замечания нет.", "There is no such remark."),
    "week.not_over": (
        "Неделю можно подписать с её пятницы.",
        "A week can be signed from its Friday on.",
    ),
    "week.no_lessons": ("На этой неделе уроков не было.", "There were no lessons in this week."),
    "week.other_year": (
        "Это неделя другого учебного года.",
        "This week belongs to another academic year.",
    ),
    "week.none": ("В эти дни уроков не было.", "There were no lessons on these days."),
    "signature.not_asked": (
        "Школа не просит подписывать недели.",
        "The school does not ask for signatures under the weeks.",
    ),
    "signature.not_parent": (
        "Это не родитель ученика.",
        "This person is not a parent of the pupil.",
    ),
    "signature.not_paper": (
        "Неделю подписал родитель в самом дневнике: это не отменяют.",
        "A parent has signed the week in the diary itself: that is not taken back.",
    ),
    "visit.bad_part": ("Такой части дневника нет.", "The diary has no such part."),
    "rating.none": ("В первом классе рейтинга нет.", "There is no rating in the first grade."),
}
