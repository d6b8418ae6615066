"""What can be set, in a line each, and what is said when it is."""

SETTINGS: dict[str, tuple[str, str]] = {
    "settings.key": ("Настройка", "Setting"),
    "settings.value": ("Значение", "Value"),
    "settings.meaning": ("Что это", "What it is"),
    "settings.yes": ("да", "yes"),
    "settings.no": ("нет", "no"),
    "setting.done": (
        "{field}: {value} (было: {before}); класс: {name}",
        "{field}: {value} (it was {before}); class: {name}",
    ),
    "setting.not_found": ("Такой настройки нет: {field}.", "There is no such setting: {field}."),
    "setting.not_of_class": (
        "Настройка {field} – одна на всю школу.",
        "The setting {field} is one for the whole school.",
    ),
    "setting.school.name": ("название школы", "name of the school"),
    "setting.password.bcrypt_cost": (
        "стоимость проверки пароля (bcrypt)",
        "cost of checking a password (bcrypt)",
    ),
    "setting.password.min_length": ("наименьшая длина пароля", "least length of a password"),
    "setting.sign_in.failures_before_lock": (
        "после скольких неудач вход закрывается",
        "after how many failures a login is locked",
    ),
    "setting.sign_in.lock_minutes": ("на сколько минут закрывается", "for how many minutes it is locked"),
    "setting.session.idle_minutes.admin": ("минут без дела: администратор", "idle minutes: administrator"),
    "setting.session.idle_minutes.deputy": ("минут без дела: завуч", "idle minutes: deputy head"),
    "setting.session.idle_minutes.head": ("минут без дела: директор", "idle minutes: head"),
    "setting.session.idle_minutes.teacher": ("минут без дела: учитель", "idle minutes: teacher"),
    "setting.session.idle_minutes.class_teacher": (
        "минут без дела: классный руководитель",
        "idle minutes: class teacher",
    ),
    "setting.session.idle_minutes.parent": ("минут без дела: родитель", "idle minutes: parent"),
    "setting.session.idle_minutes.pupil": ("минут без дела: ученик", "idle minutes: pupil"),
    "setting.kiosk.idle_seconds": (
        "через сколько секунд без дела киоск закрывает дневник",
        "after how many idle seconds a kiosk closes the diary",
    ),
    "setting.rating.show_names": (
        "видят ли семьи в рейтинге имена одноклассников",
        "whether families see the names of classmates in the rating",
    ),
    "setting.signature.asked": (
        "просят ли родителей подписывать недели (и для класса)",
        "whether parents are asked to sign the weeks (also of a class)",
    ),
    "setting.messages.pupils_write": (
        "пишут ли ученики сообщения (читают – всегда)",
        "whether pupils write messages (they always read them)",
    ),
    "setting.messages.urgent_from": (
        "кто шлёт срочные: staff – только школа, parents – и родители, all – и ученики",
        "who sends urgent messages: staff only, parents too, or all (pupils too)",
    ),
    "setting.messages.urgent_per_day": (
        "сколько срочных сообщений в день может послать один человек",
        "how many urgent messages a day one person may send",
    ),
    "setting.messages.urgent_minutes": (
        "через сколько минут непрочитанное срочное сообщение уходит завучу",
        "after how many minutes an urgent message unseen goes to the deputy heads",
    ),
    "setting.attendance.excused_letter": (
        "буква уважительной причины: п или у",
        "letter for a good reason of absence: one of two Russian ones",
    ),
    "setting.journal.reason_after_days": (
        "через сколько дней правка отметки требует причины; 0 – никогда",
        "after how many days changing a mark needs a reason; 0: never",
    ),
    "setting.news.days_shown": (
        "сколько дней новость показывают, если автор не указал, до какого числа",
        "for how many days news are shown when their author does not say until when",
    ),
    "setting.digest.messages": (
        "сообщать о новых сообщениях (каждый может изменить для себя)",
        "tell of new messages (everybody may change it for himself)",
    ),
    "setting.digest.marks": ("сообщать семьям о новых оценках", "tell families of new marks"),
    "setting.digest.answers": (
        "сообщать семьям об ответах на сданные задания",
        "tell families of answers to homework handed in",
    ),
    "setting.digest.homework": (
        "сообщать семьям о задании на завтра",
        "tell families of homework for tomorrow",
    ),
    "setting.digest.weeks": (
        "сообщать родителям о неподписанных неделях",
        "tell parents of weeks that are not signed",
    ),
    "setting.digest.hand_ins": (
        "сообщать учителям о сданных заданиях",
        "tell teachers of homework handed in",
    ),
    "setting.digest.requests": (
        "сообщать о запросах на открытие периода и ответах на них",
        "tell of requests to open a period, and of answers to them",
    ),
    "setting.digest.class_weeks": (
        "сообщать классным руководителям, кто не подписал неделю",
        "tell class teachers who has not signed the week",
    ),
    "setting.digest.findings": (
        "сообщать о замечаниях контроля и ответах на них",
        "tell of the findings of control, and of answers to them",
    ),
    "setting.digest.news": ("сообщать о новостях", "tell of news"),
    "setting.digest.desktop": (
        "уведомления системы у сотрудников, когда впереди другое окно",
        "notices of the system for staff while another window is in front",
    ),
    "setting.report.sou_variant": (
        "вариант формулы СОУ: A или B",
        "variant of the formula of the degree of learning: A or B",
    ),
    "setting.files.most_mib": ("наибольший размер файла, МиБ", "largest size of a file, MiB"),
    "setting.files.most_mib_together": (
        "наибольший размер всех файлов одного сообщения, МиБ",
        "largest size of all files of a message, MiB",
    ),
    "setting.files.most": ("сколько файлов можно приложить", "how many files may be attached"),
    "setting.files.media": ("можно ли прикладывать звук и видео", "whether sound and video may be attached"),
    "setting.files.sources": (
        "можно ли прикладывать тексты программ и веб-страницы",
        "whether texts of programs and web pages may be attached",
    ),
    "setting.files.archives": ("можно ли прикладывать архивы", "whether archives may be attached"),
    "setting.files.other": (
        "можно ли прикладывать файлы неизвестного вида",
        "whether files of an unknown kind may be attached",
    ),
}
