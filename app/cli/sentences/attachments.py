"""What can go wrong with attached files, and with the switches of what is told."""

ATTACHMENTS: dict[str, tuple[str, str]] = {
    "attachment.changing": (
        "Файл изменился, пока его прикладывали. Закройте его в другой программе и попробуйте ещё раз.",
        "The file was changed while it was being attached. Close it in the other program and try again.",
    ),
    "attachment.empty": (
        "Файл «{name}» пустой.",
        "The file {name} is empty.",
    ),
    "attachment.kind_not_allowed": (
        "Школа не разрешает прикладывать такие файлы, как «{name}». Можно: картинки, PDF, тексты и "
        "документы Office.",
        "The school does not allow files such as {name}. Pictures, PDF, texts and office documents can "
        "be attached.",
    ),
    "attachment.no_file": (
        "«{name}» – не файл: папку приложить нельзя.",
        "{name} is no file: folders cannot be attached.",
    ),
    "attachment.not_what_it_says": (
        "Файл «{name}» – не то, чем назван: внутри не {extension}. Сохраните его заново в той программе,"
        " где он сделан.",
        "The file {name} is not what its name says: what is in it is no {extension}. Save it anew in its"
        " own program.",
    ),
    "attachment.pdf_damaged": (
        "PDF повреждён, показать его не получается. Сохранить его можно.",
        "The PDF is damaged and cannot be shown. It can still be saved.",
    ),
    "attachment.pdf_locked": (
        "PDF закрыт паролем, здесь его не показать. Сохранить его можно.",
        "The PDF is locked with a password and cannot be shown here. It can still be saved.",
    ),
    "attachment.pdf_slow": (
        "PDF рисуется слишком долго, показ прерван. Сохранить его можно.",
        "The PDF takes too long to be drawn, so that was ended. It can still be saved.",
    ),
    "attachment.program": (
        "«{name}» – программа или документ с программой (макросом) внутри: такое приложить нельзя.",
        "{name} is a program, or a document with one inside: it cannot be attached.",
    ),
    "attachment.too_large": (
        "Файл «{name}» слишком большой: {size_bytes} байт. Можно не больше {most_bytes} байт.",
        "The file {name} is too large: {size_bytes} bytes. At most {most_bytes} bytes are possible.",
    ),
    "attachment.too_large_together": (
        "Вместе файлы слишком большие: {size_bytes} байт. Можно не больше {most_bytes} байт.",
        "The files are too large together: {size_bytes} bytes. At most {most_bytes} bytes are possible.",
    ),
    "attachment.too_many": (
        "Слишком много файлов: здесь можно приложить не больше {most}.",
        "Too many files: at most {most} can be attached here.",
    ),
    "attachment.unknown": (
        "Этого файла здесь больше нет.",
        "This file is no longer here.",
    ),
    "attachment.unreadable": (
        "Файл «{name}» не читается. Возможно, он открыт в другой программе или флешку вынули.",
        "The file {name} cannot be read. Is it open in another program, or on a stick that was taken out?",
    ),
    "file_store.changing": (
        "Пока файл прикладывали, в него писала другая программа. Закройте его там и попробуйте ещё раз.",
        "The file was being written to while it was attached. Close it in the other program and try again.",
    ),
    "setting.always_told": (
        "О срочных сообщениях говорится всегда: это не отключается.",
        "Urgent messages are always told: this cannot be switched off.",
    ),
}
