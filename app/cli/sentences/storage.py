"""The school file, the share, keys, backups."""

STORAGE: dict[str, tuple[str, str]] = {
    "file.not_found": ("Файла {path} нет.", "There is no file {path}."),
    "file.no_rights": ("Нет прав на {path}.", "No permission for {path}."),
    "file.read_only": ("В {path} нельзя писать.", "{path} cannot be written to."),
    "file.not_a_school": ("{path} — не файл школы.", "{path} is not a school file."),
    "file.damaged": (
        "Файл {path} повреждён ({detail}). Восстановите его из резервной копии: restore.",
        "The file {path} is damaged ({detail}). Put a backup in its place: restore.",
    ),
    "file.newer": (
        "Файл {path} сделан более новой программой (формат {version}, эта знает {known}).",
        "The file {path} was made by a newer program (format {version}, this one knows {known}).",
    ),
    "file.older": (
        "Файл {path} старого формата ({version}); чтобы обновить его, откройте его для записи.",
        "The file {path} has an old format ({version}); to upgrade it, open it for writing.",
    ),
    "file.needs_key": (
        "Файл {path} зашифрован: нужен ключ, --key-file.",
        "The file {path} is encrypted: it needs its key, --key-file.",
    ),
    "file.wrong_key": ("Ключ не подходит к файлу {path}.", "The key does not fit the file {path}."),
    "file.not_encrypted": (
        "Файл {path} не зашифрован: ключ не нужен.",
        "The file {path} is not encrypted: it needs no key.",
    ),
    "file.in_wal": (
        "Другая программа оставила {path} в режиме WAL, в нём файл на сетевом диске портится.",
        "Another program left {path} in WAL mode, in which a file on a share gets corrupted.",
    ),
    "file.exists": ("Файл {path} уже есть.", "The file {path} exists already."),
    "file.being_upgraded": (
        "Файл {path} сейчас обновляет компьютер {host}; подождите.",
        "The file {path} is being upgraded by the PC {host}; wait.",
    ),
    "file.full": ("Нет места на диске: {path}.", "The disk is full: {path}."),
    "file.busy": (
        "Файл {path} занят другим компьютером (ждали {seconds} с).",
        "The file {path} is busy with another PC (waited for {seconds} s).",
    ),
    "file.in_use": (
        "Файл {path} открыт на другом компьютере; закройте там программу.",
        "The file {path} is open on another PC; close the program there.",
    ),
    "file.not_open": ("Файл школы не открыт.", "No school file is open."),
    "share.unreachable": ("{path} недоступен: сеть или диск.", "{path} cannot be reached: network or disk."),
    "share.nobrl": (
        "Сетевой диск подключён без блокировок (nobrl): файл {path} испортился бы.",
        "The share is mounted without locks (nobrl): the file {path} would get corrupted.",
    ),
    "share.cloud_folder": (
        "{path} лежит в облачной папке ({service}): файл школы там испортится.",
        "{path} lies in a cloud folder ({service}): a school file gets corrupted there.",
    ),
    "share.fenced": (
        "Связь с сетевым диском прерывалась, запись отменена: {path}.",
        "The connection to the share was lost, the change was given up: {path}.",
    ),
    "share.io": ("Ошибка чтения или записи: {path} ({detail}).", "Cannot read or write: {path} ({detail})."),
    "file_store.missing": (
        "Содержимого приложенного файла нет на месте.",
        "The content of an attached file is missing.",
    ),
    "file_store.altered": (
        "Содержимое приложенного файла изменено или повреждено: {path}.",
        "The content of an attached file was changed or damaged: {path}.",
    ),
    "file_store.changing": (
        "Файл менялся, пока его прикладывали. Закройте его в другой программе и попробуйте ещё раз.",
        "The file was being written to while it was attached. Close it in the other program and try again.",
    ),
    "file_store.full": (
        "Нет места на диске для приложенных файлов: {path}.",
        "The disk is full, no room for attached files: {path}.",
    ),
    "file_store.no_rights": (
        "Нет прав на папку приложенных файлов {path}.",
        "No permission for the folder of attached files {path}.",
    ),
    "file_store.io": (
        "Ошибка чтения или записи приложенных файлов: {path} ({detail}).",
        "Cannot read or write attached files: {path} ({detail}).",
    ),
    "key.not_found": ("Файла ключа {path} нет.", "There is no key file {path}."),
    "key.bad": ("{path} — не файл ключа.", "{path} is not a key file."),
    "sample.missing": ("Нет образца школы {path}.", "The sample school {path} is missing."),
    "sample.bad_size": (
        "Такой школы не бывает: допустимо от {low} до {high}.",
        "There is no such school: {low} to {high} is possible.",
    ),
    "backup.no_folder": ("Папки {path} нет; копия не сделана.", "There is no folder {path}; no backup made."),
    "backup.same_folder": (
        "Копия рядом с самим файлом пропадёт вместе с ним: укажите папку на другом диске, не {path}.",
        "A backup beside the file is lost with it: name a folder on another disk, not {path}.",
    ),
    "backup.no_space": (
        "Не хватает места в {path}: нужно {needed} байт, есть {free}.",
        "Not enough space in {path}: {needed} bytes needed, {free} free.",
    ),
    "backup.keep": (
        "Хранить нужно хотя бы одну копию, а не {value}.",
        "At least one backup has to be kept, not {value}.",
    ),
    "backup.bad_copy": (
        "Копия {path} не прошла проверку ({problem}) и не считается.",
        "The copy {path} did not pass the check ({problem}) and does not count.",
    ),
    "backup.no_manifest": (
        "У копии {path} нет описания (.manifest.json): нечем её проверить.",
        "The backup {path} has no manifest (.manifest.json): nothing to verify it by.",
    ),
    "backup.bad_manifest": ("Описание копии испорчено: {path}.", "The manifest is damaged: {path}."),
    "backup.changed": (
        "Копия {path} изменилась с тех пор, как её сделали: контрольная сумма не та.",
        "The backup {path} has changed since it was made: the checksum differs.",
    ),
    "restore.same_file": (
        "Копия и файл школы — один и тот же файл {path}.",
        "The backup and the school file are the same file {path}.",
    ),
    "session.ended": ("Сеанс окончен: войдите снова.", "The session has ended: sign in again."),
}
