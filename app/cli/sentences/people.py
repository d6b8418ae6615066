"""Signing in, passwords, logins, people, rights."""

PEOPLE: dict[str, tuple[str, str]] = {
    "not_allowed": ("Роль «{role}» не даёт на это права.", "The role “{role}” may not do this."),
    "sign_in.wrong": ("Неверный логин или пароль.", "Wrong login or password."),
    "sign_in.locked": (
        "Слишком много неверных паролей; подождите {seconds} с.",
        "Too many wrong passwords; wait for {seconds} s.",
    ),
    "sign_in.disabled": ("Эта учётная запись отключена.", "This login is switched off."),
    "sign_in.no_role": ("Этот логин не для этого входа.", "This login is not for this door."),
    "sign_in.must_change": (
        "Сначала смените выданный пароль: password.",
        "First change the password that you were given: password.",
    ),
    "login.unusable": (
        "Такой логин не годится: латинские буквы, цифры, точка, дефис.",
        "This login cannot be used: Latin letters, digits, full stop, hyphen.",
    ),
    "login.exists": ("Логин уже выдан.", "The login has been issued already."),
    "login.none": ("Логин ещё не выдан.", "No login has been issued yet."),
    "login.not_of_class": ("Этого человека нет в классе.", "This person is not of the class."),
    "password.too_short": (
        "Пароль короче {min_length} знаков.",
        "The password is shorter than {min_length} characters.",
    ),
    "password.too_long": (
        "Пароль длиннее {max_length} знаков.",
        "The password is longer than {max_length} characters.",
    ),
    "password.too_simple": ("Этот пароль легко угадать.", "This password is easily guessed."),
    "password.like_login": ("Пароль похож на логин.", "The password is like the login."),
    "password.same_as_login": ("Пароль совпадает с логином.", "The password is the login."),
    "password.same_as_old": ("Новый пароль такой же, как старый.", "The new password is the old one."),
    "password.unchanged": ("Новый пароль такой же, как старый.", "The new password is the old one."),
    "password.no_terminal": (
        "Пароль спросить негде: укажите --password-file.",
        "There is no terminal to ask for the password: give --password-file.",
    ),
    "password.file_unreadable": (
        "Файл с паролем {path} не читается.",
        "The password file {path} cannot be read.",
    ),
    "password.file_empty": ("В файле {path} нет пароля.", "There is no password in the file {path}."),
    "password.differ": ("Пароли не совпали.", "The passwords differ."),
    "people.last_admin": (
        "Это последний администратор: без него никто не войдёт.",
        "This is the last administrator: without one nobody gets in.",
    ),
    "person.bad_name": ("Имя не годится.", "The name cannot be used."),
    "person.bad_sex": ("Пол — m или f.", "The sex is m or f."),
    "person.not_a_pupil": ("Это не ученик.", "This is not a pupil."),
    "person.unknown": ("Такого человека нет.", "There is no such person."),
    "pupil.unknown": ("Ученика «{value}» нет.", "There is no pupil “{value}”."),
    "pupil.several": (
        "Учеников несколько; укажите --pupil или --pupil-id: {found}.",
        "There are several pupils; give --pupil or --pupil-id: {found}.",
    ),
    "role.not_granted": ("Роль «{value}» не назначают.", "The role “{value}” cannot be granted."),
    "role.not_held": ("У вас нет роли «{value}».", "You do not have the role “{value}”."),
    "guardianship.exists": ("Они уже связаны.", "They are linked already."),
    "guardianship.unknown": ("Они не связаны.", "They are not linked."),
    "guardianship.oneself": (
        "Никто не бывает родителем самому себе.",
        "Nobody is a parent of himself.",
    ),
    "person.bad_born": (
        "Такой даты рождения не бывает: {value}.",
        "This birth date cannot be right: {value}.",
    ),
    "person.bad_email": ("Это не адрес почты: {value}.", "This is no e-mail address: {value}."),
    "person.too_many_parents": ("Родителей не больше {most}.", "At most {most} parents."),
    "enrollment.overlap": (
        "В эти дни ученик в классе {class_name} (с {starts} по {ends}).",
        "The pupil is in class {class_name} on these days (from {starts} to {ends}).",
    ),
    "enrollment.ends_before": ("Последний день раньше первого.", "The last day lies before the first."),
    "enrollment.same_class": ("Ученик уже в этом классе.", "The pupil is in this class already."),
    "enrollment.other_year": ("Это класс другого года.", "This is a class of another year."),
    "enrollment.not_then": (
        "Накануне {day} ученик не в этом классе.",
        "On the day before {day} the pupil is not in this class.",
    ),
    "enrollment.marks_beyond": (
        "За эти дни есть отметки или пропуски: {count}, с {first} по {last}.",
        "There are marks or absences on these days: {count}, from {first} to {last}.",
    ),
    "enrollment.has_term_marks": (
        "У ученика есть отметки за период в этом классе.",
        "The pupil has period marks in this class.",
    ),
    "enrollment.unknown": ("Ученика в этом классе нет.", "The pupil is not in this class."),
    "group.unknown": ("Такой группы нет.", "There is no such group."),
    "group.bad_name": ("Название группы не годится.", "The name of the group cannot be used."),
    "group.exists": ("Группа «{name}» уже есть.", "There is a group “{name}” already."),
    "group.has_courses": ("У группы «{name}» есть курсы.", "The group “{name}” has courses."),
    "group.joins_later": ("Ученик записан в группу позже.", "The pupil joins the group later."),
    "group.leaves_later": (
        "Ученик в группе до более позднего дня.",
        "The pupil is in the group up to a later day.",
    ),
    "group.marks_beyond": (
        "В журнале группы есть отметки или пропуски по {last}.",
        "The group's journal has marks or absences up to {last}.",
    ),
    "group.not_of_class": ("Это группа другого класса.", "This group belongs to another class."),
    "group.pupil_twice": ("Ученик стоит в двух группах.", "A pupil stands in two groups."),
    "group.twice_in_subject": (
        "Ученик уже в группе «{name}» по этому предмету.",
        "The pupil is in the group “{name}” of this subject.",
    ),
    "leader.exists": ("Этот классный руководитель уже записан.", "This class teacher is entered already."),
    "leader.unknown": ("Такого классного руководителя нет.", "There is no such class teacher."),
    "setting.always_told": (
        "О срочных сообщениях сообщается всегда: {field} не отключается.",
        "Urgent messages are always told: {field} cannot be switched off.",
    ),
    "setting.bad_value": (
        "Недопустимое значение настройки {field}: {value}.",
        "The setting {field} cannot have the value {value}.",
    ),
}
