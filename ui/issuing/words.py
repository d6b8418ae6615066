"""The words of a slip, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.paper.slips import SlipWords


def slip_words() -> SlipWords:
    """The words of a slip, in the language of the window."""
    translate = QCoreApplication.translate
    language = QLocale().bcp47Name()[:2]
    return SlipWords(
        language=language,
        title=translate("Slip", "Logins of the diary"),
        who={
            "staff": translate("Slip", "staff", "who a login is of"),
            "parent": translate("Slip", "parent", "who a login is of"),
            "pupil": translate("Slip", "pupil", "who a login is of"),
        },
        login=translate("Slip", "Login"),
        password=translate("Slip", "One-time password"),
        how=translate(
            "Slip",
            "Open the school diary, type login and password, or hold the code to a scanner. The program asks for a "
            "password of your own: after that, password and code of this slip open nothing. If yours is forgotten, "
            "who gave you this slip gives you a new one.",
        ),
        secret=translate("Slip", "Do not show this slip to anybody."),
        issued=translate("Slip", "Issued on {day}"),
        issued_by=translate("Slip", "Issued on {day}, {by}"),
        date_format="%d.%m.%Y" if language == "ru" else "%Y-%m-%d",
    )
