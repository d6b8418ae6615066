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
    "restored.erased": (
        "Удалены снова (были удалены после этой копии): {count}.",
        "Erased again, as they had been since the backup: {count}.",
    ),
    "restored.to_erase": (
        "Людей, удалённых после этой копии: {count}. История другая, поэтому удалите их сами.",
        "People erased since this backup: {count}. The histories differ, so erase them by hand.",
    ),
    "repair.nothing": ("Исправлять нечего.", "There is nothing to repair."),
    "help.check.repair": (
        "исправить, что можно исправить без догадок; прежде делается копия рядом с файлом",
        "repair what can be repaired without a guess; the file is copied beside itself first",
    ),
    "help.check.salvage": (
        "сохранить из повреждённого файла всё, что читается, новым файлом",
        "save what can be read of a damaged file as a new one",
    ),
    "progress.salvage": ("спасение", "salvage"),
    "salvage.done": (
        "Сохранено строк: {rows}; новый файл – {path}.",
        "Rows saved: {rows}; the new file is {path}.",
    ),
    "salvage.torn": ("Прочиталось не всё: {name}.", "Not all could be read of: {name}."),
    "repair.copy": ("Файл, каким он был: {path}.", "The file as it was: {path}."),
    "repair.done": ("Исправлено ({name}): {count}.", "Repaired ({name}): {count}."),
    "repair.left": (
        "Содержимого файлов, которого нет и в копиях: {count}.",
        "Contents of files that the backups do not have either: {count}.",
    ),
    "repair.index": ("указатели базы", "indexes"),
    "repair.names": ("порядок имён", "order of names"),
    "repair.homes": ("место тем и заданий", "where topics and homework lie"),
    "repair.letters": ("списки сообщений и поиск", "inboxes and search"),
    "repair.settings": ("настройки", "settings"),
    "repair.contents": ("приложенные файлы", "attached files"),
    "repair.control": ("контроль", "control"),
    "repair.leftovers": ("остатки", "leftovers"),
    # keys
    "file.key_changed": (
        "Ключ школы изменён: нужен новый файл ключа (отпечаток {fingerprint}; {path}).",
        "The key of the school has changed: the new key file is needed (fingerprint {fingerprint}; {path}).",
    ),
    "key.same": ("Этот ключ у школы уже есть.", "The school has this very key."),
    "key.none": ("Школа не зашифрована: ключа нет.", "The school is not encrypted: there is no key."),
    "key.on_share": (
        "Ключ не должен лежать там же, где файл школы: {path}. Выберите место на этом ПК.",
        "The key must not lie where the school file is: {path}. Choose a place on this PC.",
    ),
    "key.bad_sheet": (
        "Это не ключ с листа: нужны четыре строки по 18 знаков.",
        "This is no key off a sheet: four lines of 18 signs are needed.",
    ),
    "key.bad_line": (
        "Ошибка в строке {row}: сверьте её с листом.",
        "Line {row} is wrong: compare it with the sheet.",
    ),
    "help.key": ("шифрование, ключ и лист восстановления", "encryption, key and recovery sheet"),
    "help.key.change": ("дать школе ключ или сменить его", "give the school a key, or another one"),
    "help.key.off": ("снять шифрование", "take encryption away"),
    "help.key.sheet": ("лист восстановления ключа (PDF)", "the recovery sheet of the key (PDF)"),
    "help.key.restore": ("файл ключа с листа восстановления", "the key file from a recovery sheet"),
    "help.key.new_key": (
        "новый файл ключа; если его нет, он будет сделан",
        "the new key file; made if it is not there",
    ),
    "help.key.into": ("папка для копии, которая делается прежде", "folder for the backup that is made first"),
    "help.key.file": ("файл ключа, который будет записан", "the key file that is written"),
    "help.key.typed": (
        "текст с листа; без него читается со входа",
        "what was typed off the sheet; else it is read from the input",
    ),
    "progress.key": ("смена ключа", "changing the key"),
    "key.changed": ("Ключ: было {before}, стало {after}.", "Key: it was {before}, it is {after}."),
    "key.backup": ("Прежде сделана копия: {path}.", "The backup of before: {path}."),
    "key.others": (
        "Положите новый файл ключа (отпечаток {value}) на каждый ПК. Прежние копии открываются прежним ключом:"
        " храните и его.",
        "Put the new key file (fingerprint {value}) on each PC. Old backups open with the old key: keep it.",
    ),
    "key.others_off": (
        "Файл больше не зашифрован. Прежние копии открываются прежним ключом: храните его.",
        "The file is not encrypted any more. Old backups open with the old key: keep it.",
    ),
    "key.sheet_made": (
        "Лист восстановления: {path}. Напечатайте его, уберите в сейф, а файл удалите.",
        "Recovery sheet: {path}. Print it, put it into the safe, and delete the file.",
    ),
    "key.type": (
        "Введите четыре строки с листа, потом Ctrl+D (в Windows Ctrl+Z и Enter):",
        "Type the four lines off the sheet, then Ctrl+D (on Windows Ctrl+Z and Enter):",
    ),
    "key.restored": (
        "Файл ключа {path} записан. Отпечаток {value} – такой же должен быть на листе.",
        "The key file {path} is written. Fingerprint {value}: the same has to stand on the sheet.",
    ),
    "sheet.title": ("Лист восстановления ключа", "Recovery sheet of the key"),
    "sheet.what": (
        "Файл школьного дневника зашифрован. Если файл ключа пропадёт, открыть дневник и его копии можно только с этим"
        " листом. Держите его в сейфе и не фотографируйте.",
        "The file of the school diary is encrypted. If the key file is lost, the diary and its backups can be opened"
        " with this sheet alone. Keep it in the safe, and take no pictures of it.",
    ),
    "sheet.school": ("Школа", "School"),
    "sheet.fingerprint": ("Отпечаток ключа", "Fingerprint"),
    "sheet.date": ("Напечатан", "Printed"),
    "sheet.how.1": ("Как вернуть файл ключа:", "How to get the key file back:"),
    "sheet.how.2": (
        "В командной строке: python -m app key restore school.key – и введите четыре строки.",
        "At the command line: python -m app key restore school.key, then type the four lines.",
    ),
    "sheet.how.3": (
        "Введите четыре строки; последние два знака каждой – проверка. Большие и малые буквы равны.",
        "The last two signs of each line check it. Case does not matter. 0 is the digit.",
    ),
    "sheet.how.4": (
        "В QR-коде – тот же ключ одной строкой.",
        "The QR code holds the same key in one line.",
    ),
}
