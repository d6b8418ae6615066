"""What to do about a fault of the program: a line for the person, the details in a file of the user's profile."""

from __future__ import annotations

import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

_LARGEST = 1_000_000


def log_path() -> Path:
    """Where details of faults are kept, by the custom of the system."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Logs"
    else:
        base = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return base / "school-diary" / "command-line.log"


def note_fault(error: BaseException) -> Path | None:
    """Append where the fault happened; None when even that is not possible.

    The words of the exception stay out: they may quote a name or a value from the school.
    """
    frames = traceback.extract_tb(error.__traceback__)
    where = "".join(f"  {frame.filename}:{frame.lineno} in {frame.name}\n" for frame in frames)
    text = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC {type(error).__name__}\n{where}\n"
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".old.log"))
        with os.fdopen(
            os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "a", encoding="utf-8"
        ) as file:
            file.write(text)
    except OSError:
        return None
    return path
