"""What can be set, in words: a name and what it changes for whom.  A test asks for an option without them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.codes import Role
from ui.roles import role_name

_CONTEXT = "Settings"

GROUPS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "school": (QT_TRANSLATE_NOOP("Settings", "School"), ("school.",)),
    "journal": (QT_TRANSLATE_NOOP("Settings", "Journal and reports"), ("journal.", "attendance.", "report.")),
    "families": (QT_TRANSLATE_NOOP("Settings", "Families"), ("rating.", "signature.")),
    "messages": (QT_TRANSLATE_NOOP("Settings", "Messages and news"), ("messages.", "news.")),
    "digest": (QT_TRANSLATE_NOOP("Settings", "What is told as new"), ("digest.",)),
    "files": (QT_TRANSLATE_NOOP("Settings", "Attached files"), ("files.",)),
    "sign_in": (
        QT_TRANSLATE_NOOP("Settings", "Passwords and signing in"),
        ("password.", "sign_in.", "session.", "kiosk."),
    ),
    "backup": (QT_TRANSLATE_NOOP("Settings", "Backups"), ("backup.",)),
}
"""Groups in their order, each with the beginnings of its keys."""

_IDLE = QT_TRANSLATE_NOOP(
    "Settings", "After so long without a key or a click the window asks for the password again."
)
_TOLD = QT_TRANSLATE_NOOP(
    "Settings", "For those who have not chosen otherwise: each person can switch it off for himself."
)

OPTIONS: dict[str, tuple[Any, Any]] = {
    "school.name": (
        QT_TRANSLATE_NOOP("Settings", "Name of the school"),
        QT_TRANSLATE_NOOP(
            "Settings", "Stands on reports, letters, slips with logins and in the title of the window."
        ),
    ),
    "journal.reason_after_days": (
        QT_TRANSLATE_NOOP("Settings", "A reason is asked for after"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A teacher who changes what has stood in the journal for longer says why; the reason stands in the log. 0: never asked.",
        ),
    ),
    "attendance.excused_letter": (
        QT_TRANSLATE_NOOP("Settings", "Letter for an excused absence"),
        QT_TRANSLATE_NOOP(
            "Settings", "How an absence with a good reason is written in journals, diaries and reports."
        ),
    ),
    "report.sou_variant": (
        QT_TRANSLATE_NOOP("Settings", "Degree of learning (СОУ)"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A counts pupils without an attested mark with 7, B leaves them out. The variant stands under each table.",
        ),
    ),
    "rating.show_names": (
        QT_TRANSLATE_NOOP("Settings", "Names in the rating"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Whether families see the names of classmates in the rating. Off: each sees the own place alone.",
        ),
    ),
    "signature.asked": (
        QT_TRANSLATE_NOOP("Settings", "Parents sign the weeks"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Whether parents are asked to sign each finished week of the diary, and class teachers see who did not.",
        ),
    ),
    "messages.pupils_write": (
        QT_TRANSLATE_NOOP("Settings", "Pupils write messages"),
        QT_TRANSLATE_NOOP(
            "Settings", "Off: pupils read what is written to them and cannot write themselves."
        ),
    ),
    "messages.urgent_from": (
        QT_TRANSLATE_NOOP("Settings", "Who may send urgent messages"),
        QT_TRANSLATE_NOOP(
            "Settings", "An urgent message is shown at once, whatever somebody has switched off."
        ),
    ),
    "messages.urgent_per_day": (
        QT_TRANSLATE_NOOP("Settings", "Urgent messages a day"),
        QT_TRANSLATE_NOOP("Settings", "So many one person may send a day, staff as well."),
    ),
    "messages.urgent_minutes": (
        QT_TRANSLATE_NOOP("Settings", "An unseen urgent message goes on after"),
        QT_TRANSLATE_NOOP(
            "Settings", "What nobody of those addressed has seen by then goes to the deputy heads, too."
        ),
    ),
    "news.days_shown": (
        QT_TRANSLATE_NOOP("Settings", "News are shown for"),
        QT_TRANSLATE_NOOP("Settings", "Where their author does not say until when."),
    ),
    "digest.messages": (QT_TRANSLATE_NOOP("Settings", "New messages"), _TOLD),
    "digest.marks": (QT_TRANSLATE_NOOP("Settings", "New marks"), _TOLD),
    "digest.answers": (QT_TRANSLATE_NOOP("Settings", "Answers to handed-in work"), _TOLD),
    "digest.homework": (QT_TRANSLATE_NOOP("Settings", "New homework"), _TOLD),
    "digest.weeks": (QT_TRANSLATE_NOOP("Settings", "Weeks to sign"), _TOLD),
    "digest.hand_ins": (QT_TRANSLATE_NOOP("Settings", "Work that waits for an answer"), _TOLD),
    "digest.requests": (QT_TRANSLATE_NOOP("Settings", "Requests to open a period"), _TOLD),
    "digest.class_weeks": (QT_TRANSLATE_NOOP("Settings", "Weeks that a class has not signed"), _TOLD),
    "digest.findings": (QT_TRANSLATE_NOOP("Settings", "Findings of control"), _TOLD),
    "digest.news": (QT_TRANSLATE_NOOP("Settings", "News of the school"), _TOLD),
    "digest.desktop": (
        QT_TRANSLATE_NOOP("Settings", "Notices of the system"),
        QT_TRANSLATE_NOOP(
            "Settings", "Whether staff is told by the system's own notices while another window is in front."
        ),
    ),
    "files.most_mib": (
        QT_TRANSLATE_NOOP("Settings", "Largest file"),
        QT_TRANSLATE_NOOP(
            "Settings", "Of each file that is attached to a message, news, homework or an answer."
        ),
    ),
    "files.most_mib_together": (
        QT_TRANSLATE_NOOP("Settings", "Largest together"),
        QT_TRANSLATE_NOOP("Settings", "Of all files of one message, piece of news, homework or answer."),
    ),
    "files.most": (
        QT_TRANSLATE_NOOP("Settings", "Most files"),
        QT_TRANSLATE_NOOP("Settings", "Of one message, piece of news, homework or answer."),
    ),
    "files.media": (
        QT_TRANSLATE_NOOP("Settings", "Sound and films"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Whether they may be attached. Pictures, PDF and documents always may, programs never.",
        ),
    ),
    "files.sources": (
        QT_TRANSLATE_NOOP("Settings", "Sources of programs"),
        QT_TRANSLATE_NOOP(
            "Settings", "Whether texts of programs may be attached, for lessons of informatics."
        ),
    ),
    "files.archives": (
        QT_TRANSLATE_NOOP("Settings", "Archives"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Whether ZIP and the like may be attached. What lies in them cannot be looked at before.",
        ),
    ),
    "files.other": (
        QT_TRANSLATE_NOOP("Settings", "All other kinds"),
        QT_TRANSLATE_NOOP(
            "Settings", "Whether files of kinds that the program does not know may be attached."
        ),
    ),
    "password.min_length": (
        QT_TRANSLATE_NOOP("Settings", "Least length of a password"),
        QT_TRANSLATE_NOOP("Settings", "Holds for passwords that are chosen from now on."),
    ),
    "password.bcrypt_cost": (
        QT_TRANSLATE_NOOP("Settings", "Cost of checking a password"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Each step doubles the time of signing in and of guessing. 12 is right for most PCs; holds for new passwords.",
        ),
    ),
    "sign_in.failures_before_lock": (
        QT_TRANSLATE_NOOP("Settings", "A login is locked after"),
        QT_TRANSLATE_NOOP("Settings", "So many wrong passwords in a row."),
    ),
    "sign_in.lock_minutes": (
        QT_TRANSLATE_NOOP("Settings", "It is locked for"),
        QT_TRANSLATE_NOOP("Settings", "Whoever issues logins can unlock it before."),
    ),
    **{
        f"session.idle_minutes.{role.value}": (QT_TRANSLATE_NOOP("Settings", "Window is locked: {0}"), _IDLE)
        for role in Role
    },
    "kiosk.idle_seconds": (
        QT_TRANSLATE_NOOP("Settings", "A kiosk closes the diary after"),
        QT_TRANSLATE_NOOP("Settings", "So long without a touch or a key, whoever is signed in."),
    ),
    "backup.every_hours": (
        QT_TRANSLATE_NOOP("Settings", "A backup is made every"),
        QT_TRANSLATE_NOOP(
            "Settings", "While somebody of the staff has the program open and something has changed since."
        ),
    ),
    "backup.keep": (
        QT_TRANSLATE_NOOP("Settings", "Daily backups kept"),
        QT_TRANSLATE_NOOP("Settings", "Older ones are thinned out to one a week, then to one a month."),
    ),
    "backup.keep_weeks": (
        QT_TRANSLATE_NOOP("Settings", "Weekly backups kept"),
        QT_TRANSLATE_NOOP("Settings", "So many weeks back there is one backup of each week."),
    ),
    "backup.keep_months": (
        QT_TRANSLATE_NOOP("Settings", "Monthly backups kept"),
        QT_TRANSLATE_NOOP("Settings", "So many months back there is one backup of each month."),
    ),
    "backup.warn_days": (
        QT_TRANSLATE_NOOP("Settings", "The administrator is warned after"),
        QT_TRANSLATE_NOOP("Settings", "So many days without a good backup."),
    ),
    "backup.reread_days": (
        QT_TRANSLATE_NOOP("Settings", "Backups are read again every"),
        QT_TRANSLATE_NOOP("Settings", "So that a disk that forgets is noticed before the backup is needed."),
    ),
}
"""By key: the name, and what it changes for whom."""

_UNITS: dict[str, Any] = {
    "days": QT_TRANSLATE_NOOP("Settings", "days"),
    "minutes": QT_TRANSLATE_NOOP("Settings", "min"),
    "seconds": QT_TRANSLATE_NOOP("Settings", "s"),
    "hours": QT_TRANSLATE_NOOP("Settings", "h"),
    "mib": QT_TRANSLATE_NOOP("Settings", "MB"),
    "weeks": QT_TRANSLATE_NOOP("Settings", "weeks"),
    "months": QT_TRANSLATE_NOOP("Settings", "months"),
}

_CHOICES: dict[tuple[str, str], Any] = {
    ("messages.urgent_from", "staff"): QT_TRANSLATE_NOOP("Settings", "staff only"),
    ("messages.urgent_from", "parents"): QT_TRANSLATE_NOOP("Settings", "staff and parents"),
    ("messages.urgent_from", "all"): QT_TRANSLATE_NOOP("Settings", "staff, parents and pupils"),
}


def translated(text: Any) -> str:
    """A text of this module in the language of the window."""
    return str(QCoreApplication.translate(_CONTEXT, text))


def group_of(key: str) -> str:
    """The group of a setting; KeyError names one that belongs to none."""
    for group, (_, beginnings) in GROUPS.items():
        if key.startswith(beginnings):
            return group
    raise KeyError(key)


def label(key: str) -> str:
    """The name of a setting."""
    text = translated(OPTIONS[key][0])
    return text.format(role_name(Role(key.rpartition(".")[2])).lower()) if "{0}" in text else text


def explanation(key: str) -> str:
    """What it changes for whom."""
    return translated(OPTIONS[key][1])


def unit(key: str) -> str:
    """What its number counts; "" for things."""
    found = next((text for name, text in _UNITS.items() if name in key.rpartition(".")[2]), None)
    if found is None and key.startswith("session.idle_minutes"):
        found = _UNITS["minutes"]
    return translated(found) if found is not None else ""


def value_words(key: str, value: Any) -> str:
    """A value as people say it."""
    if isinstance(value, bool):
        return translated(_YES if value else _NO)
    if isinstance(value, str):
        known = _CHOICES.get((key, value))
        return translated(known) if known is not None else value or "–"
    return " ".join(part for part in (str(value), unit(key)) if part)


_YES, _NO = QT_TRANSLATE_NOOP("Settings", "yes"), QT_TRANSLATE_NOOP("Settings", "no")  # type: Any, Any
