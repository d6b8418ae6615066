"""The diary for the printer: what is offered, what comes of it, and where it is not offered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from app.codes import Role
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.diary.week import MONDAY, Open, set_mark
from ui.diary.printing.dialog import PrintDialog
from ui.diary.printing.words import diary_words
from ui.diary.tab import DiaryTab
from ui.i18n import Language, Translations
from ui.paper import PreviewDialog
from ui.widgets import KIOSK, Toast


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the last file is remembered nowhere else."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))


def dialog_of(tab: DiaryTab) -> PrintDialog:
    tab._print.click()
    (dialog,) = tab.window().findChildren(PrintDialog)
    return dialog


def preview_of(tab: DiaryTab) -> PreviewDialog:
    (preview,) = tab.window().findChildren(PreviewDialog)
    return preview


def periods(dialog: PrintDialog) -> list[str]:
    return [dialog._spans.itemText(number) for number in range(dialog._spans.count())]


def test_the_week_that_is_open(open_diary: Open, teacher: Session, school: BuiltSchool) -> None:
    set_mark(teacher, school.algebra_a, school.arbuzova, 5)
    tab = open_diary("parent", Role.PARENT)
    dialog = dialog_of(tab)
    assert dialog._week.text() == "Неделя 23 – 29 ноября 2026, как в бумажном дневнике"
    assert not dialog._all.isVisible(), "a family has no class to print"
    assert_accessible(dialog)
    dialog._preview.click()
    paper = preview_of(tab)._paper
    assert paper.title == "Дневник: Арбузова Анна, 23 – 27 ноября 2026"
    assert paper.language == "ru"


def test_an_extract_of_a_period(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    dialog = dialog_of(tab)
    assert periods(dialog) == [
        "1 четверть", "2 четверть", "3 четверть", "4 четверть", "2026/2027 учебный год",
        "Сентябрь 2026", "Октябрь 2026", "Ноябрь 2026", "Другие дни",
    ]  # fmt: skip
    assert not dialog._spans.isEnabled()
    dialog._period.setChecked(True)
    assert dialog._spans.currentText() == "2 четверть", "that of the week"
    assert not dialog._from.isVisible()
    dialog._preview.click()
    assert preview_of(tab)._paper.title == "Выписка из дневника: Арбузова Анна, 2 четверть 2026/2027"


def test_other_days(open_diary: Open) -> None:
    dialog = dialog_of(open_diary("parent", Role.PARENT))
    dialog._period.setChecked(True)
    dialog._spans.setCurrentIndex(dialog._spans.count() - 1)
    assert dialog._from.isVisible()
    dialog._from.setDate(QDate(2026, 11, 9))
    dialog._until.setDate(QDate(2026, 11, 8))
    assert not dialog._preview.isEnabled()
    assert dialog._error.text() == "Период кончается раньше, чем начинается."
    dialog._until.setDate(QDate(2026, 11, 13))
    assert dialog._preview.isEnabled()
    assert (dialog.wish.starts, dialog.wish.ends) == (date(2026, 11, 9), date(2026, 11, 13))


@pytest.mark.parametrize(("week", "pages"), [(True, 4), (False, 4)])
def test_the_class_teacher_prints_the_class_in_one_go(open_diary: Open, week: bool, pages: int) -> None:
    tab = open_diary("russian_teacher", Role.CLASS_TEACHER)
    dialog = dialog_of(tab)
    assert dialog._all.text() == "Весь класс 7А"
    dialog._all.setChecked(True)
    (dialog._week if week else dialog._period).setChecked(True)
    if not week:
        dialog._spans.setCurrentIndex(dialog._spans.count() - 1)
        dialog._from.setDate(QDate(2026, 11, 16))
    dialog._preview.click()
    assert len(preview_of(tab)._paper.pages) == pages


def test_kept_as_pdf(open_diary: Open, tmp_path: Path) -> None:
    tab = open_diary("parent", Role.PARENT)
    dialog_of(tab)._save.click()
    (chooser,) = tab.window().findChildren(QFileDialog)
    assert chooser.selectedFiles()[0].endswith("Дневник Арбузова Анна 23 – 29 ноября 2026.pdf")
    chooser.fileSelected.emit(str(tmp_path / "неделя"))
    assert (tmp_path / "неделя.pdf").read_bytes().startswith(b"%PDF")
    assert [toast.accessibleName() for toast in tab.window().findChildren(Toast)] == ["Сохранено: неделя.pdf"]


def test_what_cannot_be_written_is_told(open_diary: Open, tmp_path: Path) -> None:
    tab = open_diary("parent", Role.PARENT)
    dialog_of(tab)._save.click()
    (chooser,) = tab.window().findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "нет такой папки" / "неделя.pdf"))
    (toast,) = tab.window().findChildren(Toast)
    assert toast.accessibleName().startswith("Папки")
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_ctrl_p_asks(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    tab.setFocus()
    QTest.keyClick(tab.window().focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)  # type: ignore[arg-type]
    assert len(tab.window().findChildren(PrintDialog)) == 1


def test_not_in_a_kiosk(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    assert tab._print.isVisible()
    window: QWidget = tab.window()
    window.setProperty(KIOSK, True)
    tab.hide()
    tab.show()
    assert not tab._print.isVisible()
    QTest.keyClick(tab.spread, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.findChildren(PrintDialog) == []


def test_words_are_whole_in_both_languages(translations: Translations) -> None:
    for language in Language:
        translations.set_language(language)
        words = diary_words()
        assert words.language == language.value
        assert words.long(MONDAY) == {"ru": "23 ноября 2026", "en": "23 November 2026"}[language.value]
        assert words.title(MONDAY).split(",")[0] == {"ru": "Понедельник", "en": "Monday"}[language.value]
        assert words.mean(4.25) == {"ru": "4,25", "en": "4.25"}[language.value]
