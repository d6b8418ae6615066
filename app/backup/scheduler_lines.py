"""The lines with which the system's own scheduler makes the backups that are due, also when no program is open."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from app.permissions import Action
from app.session import Session
from app.unit_of_work import query
from models.access import Account

_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class SchedulerLines:
    """`here` is the one for this PC's system."""

    windows: str
    cron: str

    @property
    def here(self) -> str:
        """For the system that this program runs on."""
        return self.windows if sys.platform == "win32" else self.cron


@query(Action.KEEP_FILE)
def scheduler_lines(session: Session) -> SchedulerLines:
    """For this school, with this PC's paths.  Where the password (and the key) lie, whoever sets it up decides."""
    login = Account.select(Account.login).where(Account.id == session.account_id).scalar()
    return lines_for(_ROOT, str(session.school.path), str(login), encrypted=session.school.encrypted)


def lines_for(program: Path, school: str, login: str, *, encrypted: bool) -> SchedulerLines:
    """A task of Windows, and a line for cron, for each hour: what is not due is not made."""
    windows, posix = PureWindowsPath(str(program)), PurePosixPath(program.as_posix())
    key = (r" --key-file C:\Diary\school.key", " --key-file /etc/diary/school.key") if encrypted else ("", "")
    task = (
        f'cmd /c cd /d \\"{windows}\\" && .venv\\Scripts\\python -m app backup \\"{school}\\" --due --as {login}'
        rf" --password-file C:\Diary\password.txt{key[0]}"
    )
    job = (
        f"cd '{posix}' && .venv/bin/python -m app backup '{school}' --due --as {login}"
        f" --password-file /etc/diary/password{key[1]}"
    )
    return SchedulerLines(
        f'schtasks /Create /F /SC HOURLY /TN "School diary backups" /RU SYSTEM /TR "{task}"',
        f"7 * * * * {job}",
    )
