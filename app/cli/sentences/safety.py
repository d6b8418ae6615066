"""Keeping the school safe: backups by themselves, bringing back a part, repairing, keys."""

SAFETY: dict[str, tuple[str, str]] = {
    # settings
    "setting.backup.every_hours": (
        "через сколько часов учебного дня делать копию (в остальные дни – раз в сутки)",
        "after how many hours of a school day a backup is made (on other days once a day)",
    ),
    "setting.backup.keep": (
        "за сколько последних дней хранить по копии на день",
        "of how many days one backup a day is kept",
    ),
    "setting.backup.keep_weeks": (
        "за сколько недель хранить по копии на неделю",
        "of how many weeks one backup a week is kept",
    ),
    "setting.backup.keep_months": (
        "за сколько месяцев хранить по копии на месяц",
        "of how many months one backup a month is kept",
    ),
    "setting.backup.warn_days": (
        "через сколько дней без копии предупреждать администратора",
        "after how many days without a backup the administrator is warned",
    ),
    "setting.backup.reread_days": (
        "через сколько дней перечитывать старые копии",
        "after how many days old backups are read again",
    ),
    # errors
    "backup.restless": (
        "Сейчас пишут без перерыва; копия будет сделана чуть позже.",
        "Others are writing all the time; the backup is made a little later.",
    ),
    "backup.folder_away": (
        "Папки для копий {path} сейчас нет: диск не подключён или сеть не отвечает.",
        "The folder for backups {path} is not there: the disk is not connected, or the network does not answer.",
    ),
    "backup.other_folder": (
        "{path} – не та папка для копий: её метка другая.",
        "{path} is another folder for backups than the one that was set: its mark differs.",
    ),
    "backup.folder_known": ("В папку {path} копии уже делаются.", "Backups go to the folder {path} already."),
    "backup.not_writable": (
        "В папку {path} писать нельзя ({detail}).",
        "The folder {path} cannot be written to ({detail}).",
    ),
    "backup.itself": (
        "{path} – сам файл школы, а не копия.",
        "{path} is the school file itself, and no backup.",
    ),
    "partial.other_course": (
        "{course}: сейчас это другой курс, чем в копии. Ничего не изменено.",
        "{course} is another course now than in the backup. Nothing was changed.",
    ),
    # the command
    "help.due": (
        "сделать копии, которым пришло время, в папки школы (для планировщика); с DIR – как эту папку видит этот ПК",
        "make the backups that are due, in the school's folders (for a scheduler); DIR: as this PC sees that folder",
    ),
    "backup.none_due": (
        "Делать нечего: копии свежие, или их делает другая программа.",
        "Nothing to do: the backups are recent, or another program is making them.",
    ),
}
