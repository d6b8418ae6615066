"""Languages: complete, compiled, switched live; and the tools that keep the files."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import catalogue
from ui.catalogue import Message
from ui.i18n import Language, Translations
from ui.widgets import ConnectionState, StatusPill

VIEW = """
class NewsView:
    def retranslate(self):
        self.tr("Read")
        self.tr("%n message(s)", "", 3)
        self.tr("From {0}").format("x")
"""


def test_every_sentence_is_translated_and_compiled() -> None:
    assert catalogue.problems() == []


def test_language_is_switched_live_and_kept(
    translations: Translations, qapp: QApplication, settings: QSettings, qtbot: QtBot
) -> None:
    pill = StatusPill()
    qtbot.addWidget(pill)
    pill.set_state(ConnectionState.SAVING)
    assert pill.accessibleName() == "Сохраняется…"
    translations.set_language(Language.EN)
    qtbot.waitUntil(lambda: pill.accessibleName() == "Saving…")
    assert QLocale().language() is QLocale.Language.English
    later = Translations(qapp, settings)
    assert later.language is Language.EN
    shiboken6.delete(later)
    translations.set_language(Language.RU)


def test_a_language_that_was_left_is_not_kept(translations: Translations, qtbot: QtBot) -> None:
    """A kiosk goes back to the language of the school after each visitor who chose another."""
    for language in (Language.EN, Language.RU, Language.EN):
        translations.set_language(language)
    qtbot.waitUntil(lambda: len(translations.children()) == len(translations._translators))
    assert len(translations._translators) == 2


def test_plurals_in_both_languages(translations: Translations, qtbot: QtBot) -> None:
    pill = StatusPill()
    qtbot.addWidget(pill)
    words = {}
    for language in Language:
        translations.set_language(language)
        for count in (1, 3, 5, 21):
            pill.set_state(ConnectionState.UNREACHABLE, waiting=count)
            pill.retranslate()
            words[language, count] = pill.accessibleName().split(", ")[1]
    ru, en = Language.RU, Language.EN
    assert [words[ru, n] for n in (1, 3, 5, 21)] == [
        "1 изменение ждёт",
        "3 изменения ждут",
        "5 изменений ждут",
        "21 изменение ждёт",
    ]
    assert [words[en, n] for n in (1, 3)] == ["1 change waiting", "3 changes waiting"]


def test_qts_own_dialogs_are_russian_too(translations: Translations) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"


def test_unknown_language_in_the_settings_is_russian(qapp: QApplication, settings: QSettings) -> None:
    settings.setValue("view/language", "tlh")
    translations = Translations(qapp, settings)
    assert translations.language is Language.RU
    shiboken6.delete(translations)  # else the tests after this one would find their windows in Russian


def _sources(folder: Path, text: str) -> Path:
    sources = folder / "sources"
    sources.mkdir(exist_ok=True)
    (sources / "view.py").write_text(text, encoding="utf-8")
    return sources


def _write(folder: Path, sources: Path, russian: dict[str, list[str]]) -> None:
    """Files as `update` and `fill` would leave them."""
    for language in catalogue.PLURALS:
        there = catalogue.merged(catalogue.collect(sources), {}, language)
        for (_, sentence, _), message in there.items():
            if language == "ru":
                message.forms = russian.get(sentence, message.forms)
            elif message.plural:
                message.forms = ["%n message", "%n messages"]
        path = folder / f"{language}.ts"
        catalogue.write(path, there, language)
        catalogue.compile_file(path, path.with_suffix(".qm"))


RUSSIAN = {
    "Read": ["Прочитать"],
    "%n message(s)": ["%n сообщение", "%n сообщения", "%n сообщений"],
    "From {0}": ["От {0}"],
}


def test_complete_files_have_no_problems(tmp_path: Path) -> None:
    sources = _sources(tmp_path, VIEW)
    _write(tmp_path, sources, RUSSIAN)
    assert catalogue.problems(tmp_path, sources) == []


def test_each_kind_of_problem_is_found(tmp_path: Path) -> None:
    sources = _sources(tmp_path, VIEW)
    _write(tmp_path, sources, RUSSIAN | {"Read": [""], "From {0}": ["От кого-то"]})
    found = "\n".join(catalogue.problems(tmp_path, sources))
    assert "'Read' is not translated" in found
    assert "'From {0}' loses {0}" in found
    _write(tmp_path, sources, RUSSIAN)
    _sources(tmp_path, VIEW.replace('"Read"', '"Open"') + '        self.child.tr("loose")\n')
    found = "\n".join(catalogue.problems(tmp_path, sources))
    assert "'Open' is missing" in found
    assert "'Read' is no longer in the code" in found
    assert "'loose': the class is not told" in found
    _sources(tmp_path, VIEW.replace('"", 3', "n=3"))
    assert "has %n but is no plural" in "\n".join(catalogue.problems(tmp_path, sources))


def test_stale_compiled_file_is_found(tmp_path: Path) -> None:
    sources = _sources(tmp_path, VIEW)
    _write(tmp_path, sources, RUSSIAN)
    there = catalogue.read(tmp_path / "ru.ts")
    there["NewsView", "Read", ""] = Message(False, ["Читать"])
    catalogue.write(tmp_path / "ru.ts", there, "ru")
    assert catalogue.problems(tmp_path, sources) == ["ru.qm is older than ru.ts (python -m ui.i18n update)"]


def test_files_keep_everything_when_read_and_written(tmp_path: Path) -> None:
    there = {
        ("B", 'quo"te & <b>\nsecond line', ""): Message(False, ["«кавычки» & <b>"], "for the title"),
        ("A", "Open", "a door"): Message(False, ["Открыть"]),
        ("A", "%n file(s)", ""): Message(True, ["%n файл", "%n файла", ""]),
    }
    path = tmp_path / "ru.ts"
    catalogue.write(path, there, "ru")
    before = path.read_bytes()
    assert catalogue.read(path) == there
    catalogue.write(path, dict(reversed(catalogue.read(path).items())), "ru")
    assert path.read_bytes() == before, "the order of the file is its own"


def test_filling_says_what_does_not_fit(tmp_path: Path, monkeypatch: object) -> None:
    sources = _sources(tmp_path, VIEW)
    _write(tmp_path, sources, {})
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)  # type: ignore[attr-defined]
    monkeypatch.setattr(catalogue, "update", lambda: None)  # type: ignore[attr-defined]
    complaints = catalogue.fill("ru", {"NewsView": {"Read": "Читать", "%n message(s)": "x", "Gone": "y"}})
    assert complaints == [
        "NewsView: '%n message(s)': 3 forms are needed",
        "NewsView: 'Gone': no such sentence in the code",
    ]
    assert catalogue.read(tmp_path / "ru.ts")["NewsView", "Read", ""].forms == ["Читать"]
