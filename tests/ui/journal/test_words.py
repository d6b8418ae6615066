"""Days as all parts of the journal write them."""

from __future__ import annotations

from datetime import date

import pytest

from app.journal.lock_rows import TermLock, TermRequest
from tests.gallery.screens.journal_locks import ASKED, DECLINED
from ui.i18n import Language, Translations
from ui.journal.locks.words import lock_words
from ui.journal.words import date_words

DAY = date(2026, 11, 26)


def test_a_day_says_its_year_where_it_is_another_one(translations: Translations) -> None:
    assert date_words(DAY) == date_words(DAY, date(2026, 1, 1)) == "26 ноября"
    assert date_words(DAY, date(2027, 1, 11)) == "26 ноября 2026"
    translations.set_language(Language.EN)
    assert date_words(DAY, DAY) == "26 November"


@pytest.mark.parametrize("request_", [None, ASKED, DECLINED])
@pytest.mark.parametrize("until", [None, DAY])
@pytest.mark.parametrize("deputy", [True, False])
@pytest.mark.parametrize("language", list(Language))
def test_no_sentence_about_a_closed_period_ends_with_two_full_stops(
    translations: Translations,
    request_: TermRequest | None,
    until: date | None,
    deputy: bool,
    language: Language,
) -> None:
    translations.set_language(language)
    text = lock_words(TermLock(until, request_, not deputy, deputy, DAY), date(2026, 11, 23))
    assert ".." not in text
