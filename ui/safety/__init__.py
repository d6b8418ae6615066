"""«Сохранность»: backups, putting them back, checking, keys, and who did what."""
