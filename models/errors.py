"""Errors of the lowest floor: the file and the share, told apart so that all above stays simple."""

from __future__ import annotations

from typing import Any


class StorageError(Exception):
    """The school file cannot be used as asked.

    Codes (data in brackets):
    file.not_found, file.no_rights, file.read_only, file.not_a_school (path), file.damaged (detail),
    file.newer (version, known), file.needs_key, file.wrong_key, file.key_changed (fingerprint,
    changed_at), file.in_wal, file.exists,
    file.being_upgraded (host, since), file.full, file.busy (seconds),
    file_store.missing, file_store.altered (name), file_store.full, file_store.no_rights, file_store.io (path),
    file_store.changing,
    share.unreachable, share.nobrl, share.cloud_folder, share.fenced, share.io
    """

    def __init__(self, code: str, **data: Any) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.data.items() if value is not None)
        return f"{self.code} ({details})" if details else self.code
