"""A file comes in: which column is what, and what would be, with rows that are refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.codes import Role
from tests.app.exchange import build
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.exchange.imports import ImportPage
from ui.exchange.tab import ExchangeTab

_LIST = """МБОУ «Школа № 77»;;;;;
Список учеников на 01.09.2026;;;;;
ФИО;Класс;Дата рождения;Телефон;Мать;СНИЛС
Жилин Пётр Ильич;5А;01.09.2015;+7 900 000-00-01;Жилина Ия Яновна, +7 900 000-00-02;1
Шилова Ия Яновна;5А;31.02.2015;;;2
Дёмин;5А;03.11.2015;+7 900 000-00-03;;3
Уткина Ульяна;5Ы1?;04.11.2015;;Уткина Инна;4
Фомин Фома Фомич;5Б;05.11.2015;;Фомина Яна Юрьевна;5
"""
_ODD = """Кто;Где учится;Родился;Что-то ещё
Пётр Жилин;5А;9/30/2015;x
Ия Шилова;5А;10/1/2015;y
Юрий Дёмин;5Б;11/2/2015;z
"""


def _tab(stage: Stage, name: str, content: str) -> QWidget:
    desk = open_desk(stage.directory)
    tab = ExchangeTab(stage.place(stage.worker(desk), sign_in(desk, "admin", Role.ADMIN)))
    tab.resize(1280, 800)
    tab.show()
    page = tab.pages["import"]
    assert isinstance(page, ImportPage)
    if name:
        page.panel.show_paths([build.written(Path(stage.directory), name, content)])
    stage.settle(200)
    return tab


@screen("importing.start")
def start(stage: Stage) -> QWidget:
    """Nothing is chosen."""
    return _tab(stage, "", "")


@screen("importing.columns")
def columns(stage: Stage) -> QWidget:
    """Headers that nobody knows: guessed by what stands below."""
    return _tab(stage, "таблица.csv", _ODD.replace("Родился", "Р."))


@screen("importing.preview")
def preview(stage: Stage) -> QWidget:
    """Rows that cannot be used."""
    return _tab(stage, "Список 2026.csv", _LIST)
