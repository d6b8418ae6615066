"""What can go wrong with attached files."""

FILES: dict[str, tuple[str, str]] = {
    "attachment.unknown": (
        "Этого файла здесь больше нет.",
        "This file is no longer here.",
    ),
    "attachment.no_file": (
        "{name} – не файл: папки прикладывать нельзя.",
        "{name} is no file: folders cannot be attached.",
    ),
    "attachment.unreadable": (
        "Файл {name} не читается. Может быть, он открыт в другой программе.",
        "The file {name} cannot be read. It may be open in another program.",
    ),
    "attachment.changing": (
        "Файл менялся, пока его прикладывали. Закройте его в другой программе и попробуйте ещё раз.",
        "The file was changed while it was being attached. Close it in the other program and try again.",
    ),
    "attachment.empty": (
        "Файл {name} пуст.",
        "The file {name} is empty.",
    ),
    "attachment.program": (
        "{name} – программа или документ с программой внутри: приложить нельзя.",
        "{name} is a program, or a document with one inside: it cannot be attached.",
    ),
    "attachment.not_what_it_says": (
        "В файле {name} не то, что обещает имя: внутри не {extension}. Сохраните его заново в своей программе.",
        "The file {name} is not what its name says: what is in it is no {extension}. Save it anew in its program.",
    ),
    "attachment.too_large": (
        "Файл {name} слишком велик: {size_bytes} байт, а можно не больше {most_bytes}.",
        "The file {name} is too large: {size_bytes} bytes of at most {most_bytes}.",
    ),
    "attachment.kind_not_allowed": (
        "Такие файлы, как {name}, школа не разрешает.",
        "The school does not allow files such as {name}.",
    ),
    "attachment.too_many": (
        "Слишком много файлов: приложить можно не больше {most}.",
        "Too many files: at most {most} can be attached.",
    ),
    "attachment.too_large_together": (
        "Вместе файлы слишком велики: {size_bytes} байт, а можно не больше {most_bytes}.",
        "The files are too large together: {size_bytes} bytes of at most {most_bytes}.",
    ),
    "attachment.picture_damaged": (
        "Картинка повреждена, показать её нельзя.",
        "The picture is damaged and cannot be shown.",
    ),
    "attachment.picture_too_large": (
        "В картинке слишком много точек, чтобы показать её.",
        "The picture has too many dots to be shown.",
    ),
    "attachment.pdf_damaged": (
        "PDF повреждён, показать его нельзя.",
        "The PDF is damaged and cannot be shown.",
    ),
    "attachment.pdf_locked": (
        "PDF закрыт паролем, показать его нельзя.",
        "The PDF is locked with a password and cannot be shown.",
    ),
    "attachment.pdf_slow": (
        "PDF рисуется слишком долго, показ прекращён.",
        "The PDF takes too long to be drawn, so that was ended.",
    ),
}
