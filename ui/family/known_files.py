"""What this PC remembers of school files: the last ones opened, and which key file opens which."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

_RECENT, _KEYS = "files/recent", "files/keys"
_MOST = 5


class KnownFiles:
    """Kept in the settings of the person at this PC.  The key itself is never kept, only where it lies."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def recent(self) -> list[str]:
        """School files opened before, the newest first."""
        stored = self._settings.value(_RECENT, [])
        if isinstance(stored, str):  # QSettings gives a list of one back as a plain text
            return [stored]
        return [str(path) for path in stored] if isinstance(stored, list) else []

    def remember(self, path: str, key_path: str | None) -> None:
        """A school file has been opened."""
        whole = str(Path(path).absolute())
        others = [other for other in self.recent if other != whole]
        self._settings.setValue(_RECENT, [whole, *others][:_MOST])
        if key_path is not None:
            self._settings.setValue(_name_for(whole), str(Path(key_path).absolute()))

    def key_for(self, path: str) -> str | None:
        """The key file that opened this school file before."""
        stored = self._settings.value(_name_for(str(Path(path).absolute())))
        return str(stored) if stored else None


def _name_for(path: str) -> str:
    """The name of a setting that belongs to a path: without separators."""
    return f"{_KEYS}/" + path.replace("\\", "|").replace("/", "|")
