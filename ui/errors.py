"""Every problem that `app` can name, in words: what is wrong and what can be done about it.

`sentence_for(error)` gives the text for a banner.  What has no sentence is a fault of the program: it is shown as
such, with its code, and written to the log.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.errors import DiaryError

_CONTEXT = "Errors"

SENTENCES: dict[str, str] = {
    # the file and the share
    "file.not_found": QT_TRANSLATE_NOOP("Errors", "There is no file {path}."),
    "file.no_rights": QT_TRANSLATE_NOOP("Errors", "You have no right to use the file {path}. Ask the administrator of the share."),
    "file.read_only": QT_TRANSLATE_NOOP("Errors", "The school file can only be read here: the folder or the file is write-protected."),
    "file.not_a_school": QT_TRANSLATE_NOOP("Errors", "{path} is not a school file of this program."),
    "file.damaged": QT_TRANSLATE_NOOP("Errors", "The school file is damaged. Nothing was changed. Restore it from a backup."),
    "file.newer": QT_TRANSLATE_NOOP("Errors", "The school file was written by a newer version of the program. Please update the program on this PC."),
    "file.older": QT_TRANSLATE_NOOP("Errors", "The school file was written by an older version of the program and can only be read after an upgrade."),
    "file.needs_key": QT_TRANSLATE_NOOP("Errors", "The school file is encrypted. Choose the key file of this PC."),
    "file.wrong_key": QT_TRANSLATE_NOOP("Errors", "The key file does not fit this school file."),
    "file.not_encrypted": QT_TRANSLATE_NOOP("Errors", "The school file is not encrypted; open it without a key file."),
    "file.in_wal": QT_TRANSLATE_NOOP("Errors", "Another tool has left the school file in WAL mode, which is not safe on a network share. Convert it with “python -m app check”."),
    "file.exists": QT_TRANSLATE_NOOP("Errors", "The file {path} is already there. It was not touched; choose another name."),
    "file.being_upgraded": QT_TRANSLATE_NOOP("Errors", "The school file is just being upgraded by the PC {host}. Please try again in a few minutes."),
    "file.full": QT_TRANSLATE_NOOP("Errors", "The disk with the school file is full. Nothing was lost; free some space and try again."),
    "file.busy": QT_TRANSLATE_NOOP("Errors", "Other PCs are writing to the school file. What you entered is kept; please try again."),
    "file.not_open": QT_TRANSLATE_NOOP("Errors", "No school file is open."),
    "key.not_found": QT_TRANSLATE_NOOP("Errors", "There is no key file {path}."),
    "key.bad": QT_TRANSLATE_NOOP("Errors", "{path} is not a key file."),
    "share.unreachable": QT_TRANSLATE_NOOP("Errors", "The network share is not answering. Check the network; the program keeps trying."),
    "share.io": QT_TRANSLATE_NOOP("Errors", "The network share does not answer properly. What you entered is kept; the program keeps trying."),
    "share.fenced": QT_TRANSLATE_NOOP("Errors", "The network share was silent for too long. What you entered is kept and will be written again."),
    "share.nobrl": QT_TRANSLATE_NOOP("Errors", "The share is mounted without file locks (option nobrl). Two PCs would damage the file, so it is not opened."),
    "share.cloud_folder": QT_TRANSLATE_NOOP("Errors", "The school file must not lie in a folder synchronised with a cloud ({service}): it would be damaged. Move it to a network share."),
    "sample.missing": QT_TRANSLATE_NOOP("Errors", "The sample school is not part of this installation."),
    # signing in
    "sign_in.wrong": QT_TRANSLATE_NOOP("Errors", "Login or password is wrong."),
    "sign_in.locked": QT_TRANSLATE_NOOP("Errors", "Too many attempts. Please wait {wait}."),
    "sign_in.disabled": QT_TRANSLATE_NOOP("Errors", "This login is switched off. Ask the person who issued it."),
    "sign_in.no_role": QT_TRANSLATE_NOOP("Errors", "This login is not for this entrance."),
    "sign_in.must_change": QT_TRANSLATE_NOOP("Errors", "Please choose a password of your own first."),
    "session.ended": QT_TRANSLATE_NOOP("Errors", "You are signed out. Please sign in again."),
    "password.too_short": QT_TRANSLATE_NOOP("Errors", "The password needs at least {min_length} characters."),
    "password.same_as_login": QT_TRANSLATE_NOOP("Errors", "The password must not be the login."),
    "password.too_simple": QT_TRANSLATE_NOOP("Errors", "This password is too easy to guess. Mix words, or letters and digits."),
    "password.unchanged": QT_TRANSLATE_NOOP("Errors", "The new password is the old one. Choose another."),
    "not_allowed": QT_TRANSLATE_NOOP("Errors", "You have no right to do this."),
    "conflict": QT_TRANSLATE_NOOP("Errors", "Somebody else has changed this meanwhile. Nothing was overwritten."),
    "setting.bad_value": QT_TRANSLATE_NOOP("Errors", "This value is not possible for the setting {field}."),
}  # fmt: skip


def sentence_for(error: BaseException) -> str:
    """One or two sentences in the language of the window."""
    if isinstance(error, DiaryError) and error.code in SENTENCES:
        text = QCoreApplication.translate(_CONTEXT, SENTENCES[error.code])
        return text.format_map(_Details(error.data))
    told = error.code if isinstance(error, DiaryError) else type(error).__name__
    text = QCoreApplication.translate(
        _CONTEXT,
        "Something went wrong in the program ({code}). Nothing you entered is lost; please tell the administrator.",
    )
    return text.replace("{code}", told)


def wait_in_words(seconds: int) -> str:
    """«12 s», «5 min»: how long to wait."""
    if seconds < 90:
        return QCoreApplication.translate(_CONTEXT, "%n second(s)", "", seconds)
    return QCoreApplication.translate(_CONTEXT, "%n minute(s)", "", -(-seconds // 60))


class _Details(dict[str, object]):
    """Data of an error for `format_map`: what is missing shows as a dash, moments in the reader's format."""

    def __getitem__(self, name: str) -> object:
        if name == "wait":
            return wait_in_words(int(str(self.get("seconds", 0))))
        value = super().get(name)
        if value is None:
            return "–"
        if isinstance(value, datetime):
            return QLocale().toString(value.astimezone(), QLocale.FormatType.ShortFormat)
        return value

    def __missing__(self, name: str) -> object:
        return "–"
