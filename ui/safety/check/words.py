"""What a check has found, in words: what is wrong, where, and what to do.

What is wrong is said in the words of the command line, which knows all findings: a nightly task and a window say the
same.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from app.backup.problems import Problem
from app.backup.repairing import repair_of
from app.cli.messages import Words
from app.cli.sentences import SENTENCES


def found_words() -> Words:
    """In the language of the window."""
    return Words("ru" if QLocale().language() is QLocale.Language.Russian else "en")


def title_of(code: str) -> str:
    """What is wrong."""
    return found_words()(f"finding.{code}" if f"finding.{code}" in SENTENCES else code)


def place_of(problem: Problem) -> str:
    """Where: «курс Алгебра 7А, дата 12.11.2026, ученик № 7»."""
    words = found_words()
    shown = [
        f"{words(f'data.{name}') if f'data.{name}' in SENTENCES else name} {words.shown(value)}"
        for name, value in problem.data.items()
        if value is not None
    ]
    return ", ".join(shown)


class Advice(QObject):
    """What to do about a finding."""

    def of(self, problem: Problem) -> str:
        code = problem.code
        if repair_of(problem) is not None:
            return self.tr("The program can repair this.")
        if code in ("file.damaged", "check.unreadable", "file.wrong_format", "file.broken_reference"):
            return self.tr("The file is damaged: put back the newest good backup, or save what is readable.")
        if code.startswith("log.") or code.endswith((".not_as_logged", ".not_in_log", ".gone")):
            return self.tr(
                "Somebody changed the file past this program: look who can write to the folder, and compare with a"
                " backup."
            )
        if code.endswith((".not_enrolled", ".not_in_group")):
            return self.tr(
                "Correct from when to when the pupil is in the class or group, or take the entry away in the journal."
            )
        if code == "share.notices_late":
            return self.tr("Mount the share with the option that is named: see the installation guide.")
        if code == "school.no_admin":
            return self.tr("Give somebody the role of administrator, or nobody can look after the diary.")
        return self.tr("Correct it where it was entered.")
