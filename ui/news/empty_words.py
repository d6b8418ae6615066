"""What is said where there are no news to list, or none is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.errors import sentence_for
from ui.news.filter_bar import Choice, Shelf

Words = tuple[str, str, str]
"""Title, sentence, and the words of a button; "" for none."""


def nothing_open(choice: Choice) -> Words:
    """Beside the list."""
    translate = QCoreApplication.translate
    if choice.shelf is Shelf.DRAFTS:
        return (
            translate("NewsTab", "Choose a draft"),
            translate("NewsTab", "You write on where you stopped."),
            "",
        )
    return translate("NewsTab", "Choose a news item"), translate("NewsTab", "Its text appears here."), ""


def nothing_listed(choice: Choice, *, is_known: bool, error: Exception | None) -> Words:
    """In place of the list; before the first answer (not `is_known`) nothing, or what went wrong."""
    translate = QCoreApplication.translate
    if not is_known:
        if error is None:
            return "", "", ""
        title = translate("NewsTab", "The news could not be read")
        return title, sentence_for(error), translate("NewsTab", "Try again")
    if choice.is_narrowed and choice.shelf is not Shelf.DRAFTS:
        return translate("NewsTab", "Nothing found"), "", translate("NewsTab", "Show all")
    title, sentence = {
        Shelf.DRAFTS: (
            translate("NewsTab", "Nothing is begun"),
            translate("NewsTab", "What you write is kept here until it is published."),
        ),
        Shelf.ARCHIVE: (
            translate("NewsTab", "The archive is empty"),
            translate("NewsTab", "News whose last day is over come here."),
        ),
        Shelf.PLANNED: (
            translate("NewsTab", "Nothing is planned"),
            translate("NewsTab", "News with a later first day wait here, and appear by themselves."),
        ),
        Shelf.CURRENT: (
            translate("NewsTab", "No news now"),
            translate("NewsTab", "New ones appear here by themselves."),
        ),
    }[choice.shelf]
    return title, sentence, ""
