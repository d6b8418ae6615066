"""Laying out the structure of the school.  Windows do it; the command line may meet a refusal of it."""

STRUCTURE: dict[str, tuple[str, str]] = {
    "structure.in_use": (
        "Убрать нельзя, пока с этим связано: {what}.",
        "This cannot be taken away while something hangs on it: {what}.",
    ),
    "title.missing": (
        "Введите название.",
        "Enter a name.",
    ),
    "title.bad": (
        "В названии не больше {most} букв, в одну строку.",
        "A name has at most {most} letters, in one line.",
    ),
    "title.taken": (
        "«{name}» уже есть. Выберите другое название.",
        "There is “{name}” already. Choose another name.",
    ),
    "order.incomplete": (
        "Список тем временем изменился. Он показан заново.",
        "The list has changed meanwhile. It is shown anew.",
    ),
    "year.overlaps": (
        "Эти дни уже относятся к {name} году.",
        "These days belong to the year {name} already.",
    ),
    "year.the_only_one": (
        "Это единственный учебный год: он остаётся.",
        "This is the only academic year: it stays.",
    ),
    "year.other": (
        "Это относится к другому учебному году.",
        "This belongs to another academic year.",
    ),
    "terms.none": (
        "Введите хотя бы один период.",
        "Enter at least one period.",
    ),
    "terms.too_many": (
        "В году не больше {most} периодов.",
        "A year has at most {most} periods.",
    ),
    "terms.backwards": (
        "Период {number} кончается раньше, чем начинается.",
        "Period {number} ends before it begins.",
    ),
    "terms.outside_year": (
        "Период {number} выходит за пределы учебного года.",
        "Period {number} lies outside the academic year.",
    ),
    "terms.overlap": (
        "Период {number} начинается раньше, чем кончается предыдущий.",
        "Period {number} begins before the one before it ends.",
    ),
    "terms.gap": (
        "После периода {number} остаются учебные дни вне периодов, с {starts} по {ends}. "
        "Сделайте их каникулами или сдвиньте периоды.",
        "After period {number} there are school days that belong to no period, from {starts} to {ends}. "
        "Make them a vacation, or move the periods.",
    ),
    "scheme.unknown": (
        "Этих периодов в файле школы больше нет.",
        "These periods are no longer in the school file.",
    ),
    "scheme.none": (
        "В учебном году ещё нет периодов. Сначала задайте их.",
        "The year has no periods yet. Lay it out first.",
    ),
    "holiday.unknown": (
        "Этого дня отдыха в файле школы больше нет.",
        "This holiday is no longer in the school file.",
    ),
    "holiday.exists": (
        "На эти дни уже есть «{name}».",
        "These days are “{name}” already.",
    ),
    "grades.bad": (
        "Классы – от 1 до 11, первый не больше последнего.",
        "Grades are 1 to 11, the first one not after the last.",
    ),
    "bells.unknown": (
        "Этого расписания звонков в файле школы больше нет.",
        "This bell schedule is no longer in the school file.",
    ),
    "bells.bad_shift": (
        "Смен не больше трёх.",
        "There are at most three shifts.",
    ),
    "bells.bad_number": (
        "Урока с номером {number} не бывает: номера от 0 до 15.",
        "There is no lesson with the number {number}: they go from 0 to 15.",
    ),
    "bells.bad_time": (
        "Урок {number} должен начаться раньше, чем кончится, в пределах дня.",
        "Lesson {number} has to begin before it ends, within the day.",
    ),
    "bells.overlap": (
        "Урок {number} начинается раньше, чем кончается предыдущий.",
        "Lesson {number} begins before the one before it ends.",
    ),
    "class.bad_name": (
        "«{value}» – не класс: сначала номер от 1 до 11, потом буква или короткое название.",
        "“{value}” is no class: first the grade from 1 to 11, then a letter or a short name.",
    ),
    "class.too_many": (
        "Не больше {most} классов за раз.",
        "At most {most} classes at once.",
    ),
    "class.bad_grade": (
        "Номер класса – от 1 до 11.",
        "Grades are 1 to 11.",
    ),
    "class.bad_days": (
        "Учатся 5 или 6 дней в неделю.",
        "Pupils learn on 5 or 6 days of the week.",
    ),
    "class.exists": (
        "Класс {name} уже есть.",
        "There is a class {name} already.",
    ),
    "subject.bad_scale": (
        "Такой шкалы нет.",
        "There is no such scale.",
    ),
    "group.unknown": (
        "Этой группы в файле школы больше нет.",
        "This group is no longer in the school file.",
    ),
    "course.exists": (
        "У этой группы такой предмет уже есть.",
        "This group has the subject already.",
    ),
    "course.bad_hours": (
        "Уроков в неделю – больше 0 и не больше {most}.",
        "Lessons a week are more than 0 and at most {most}.",
    ),
    "work_kind.bad_weight": (
        "Вес – больше 0 и не больше {most}.",
        "A weight is more than 0 and at most {most}.",
    ),
    "work_kind.the_only_one": (
        "Это единственный вид работ: он остаётся.",
        "This is the only kind of work: it stays.",
    ),
}
