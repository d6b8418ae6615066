"""Where one has been is where one goes on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSettings

from ui.journal.places import Place, Places


def test_the_last_course_and_its_place_outlive_the_program(settings: QSettings) -> None:
    places = Places(7)
    one, other = Place(11, 100, date(2026, 9, 2), 2, 1), Place(11, 101, date(2026, 9, 4), 3, 1)
    places.note(1, one)
    places.note(2, other)
    places.note(1, one)
    places.keep()
    again = Places(7)
    assert (again.course, again.of(1), again.of(2), again.of(3)) == (1, one, other, None)
    assert Places(8).course is None, "another account has places of its own"


def test_nonsense_in_the_settings_is_nowhere(settings: QSettings) -> None:
    for nonsense in ("", "{", "[[1]]", '[["a", 1, 2, "x", 1, 1]]', "7"):
        QSettings().setValue("journal/places/9", nonsense)
        assert Places(9).course is None
