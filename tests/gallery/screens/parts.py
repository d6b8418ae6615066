"""The ground itself: every control, every widget, every colour. Not a screen of the program."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tests.gallery.registry import Stage, screen
from ui.icons import app_icon, set_icon
from ui.theme import SPACE, Tone, set_role, tokens_for
from ui.widgets import (
    Banner,
    BannerKind,
    BigButton,
    BusyBar,
    BusyOverlay,
    CellSign,
    ConnectionState,
    DateEdit,
    EmptyState,
    Form,
    Page,
    PasswordEdit,
    Spinner,
    StatusPill,
    Toast,
    draw_sign,
)

MARKS = ("5", "4", "3", "2", "1", "зач")
STATES = ("absence", "late", "debt", "changed", "weekend", "holiday", "today", "unsaved", "conflict")


class Swatches(QWidget):
    """Cells in all tones, each with its signs."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(560, 108)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        for column, value in enumerate(MARKS):
            self._cell(painter, QRectF(column * 46, 0, 40, 40), value, tokens.mark(value))
        for column, sign in enumerate(CellSign):
            rect = QRectF(300 + column * 46, 0, 40, 40)
            self._cell(painter, rect, "4", Tone(tokens.text, tokens.surface, tokens.grid))
            draw_sign(painter, rect, sign, tokens)
        for column, name in enumerate(STATES):
            self._cell(painter, QRectF(column * 62, 50, 56, 28), name[:7], getattr(tokens, name))
        for column, colour in enumerate(tokens.series):
            painter.fillRect(QRectF(column * 46, 88, 40, 12), QColor(colour))

    @staticmethod
    def _cell(painter: QPainter, rect: QRectF, text: str, tone: Tone) -> None:
        painter.fillRect(rect, QColor(tone.fill))
        painter.setPen(QPen(QColor(tone.edge), 1))
        painter.drawRect(rect)
        painter.setPen(QColor(tone.text))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)


def _card(*widgets: QWidget) -> QFrame:
    card = QFrame()
    set_role(card, "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
    layout.setSpacing(SPACE.m)
    for widget in widgets:
        layout.addWidget(widget)
    return card


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.s)
    for widget in widgets:
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    layout.addStretch()
    return row


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    set_role(label, role)
    return label


def _buttons() -> QWidget:
    buttons = []
    for text, role in (("Обычная", ""), ("Главная", "primary"), ("Удалить", "danger"), ("Тихая", "ghost")):
        button = QPushButton(text)
        set_role(button, role)
        buttons.append(button)
    set_icon(buttons[1], "save", "on_accent")
    off = QPushButton("Нельзя", enabled=False)
    set_icon(off, "pencil")
    tool = QToolButton()
    set_icon(tool, "refresh-cw")
    boxed = QToolButton(checkable=True, checked=True)
    set_role(boxed, "boxed")
    set_icon(boxed, "filter")
    return _row(*buttons, off, tool, boxed)


def _fields() -> QWidget:
    form = Form()
    login = form.add(QLineEdit("petrova"))
    password = form.add(PasswordEdit())
    password.setText("secret")
    wrong = form.add(QLineEdit("12"))
    form.describe(login, "&Логин", "Как на карточке, которую выдала школа")
    form.describe(password, "&Пароль")
    form.describe(wrong, "Класс")
    form.set_error(wrong, "Такого класса нет")
    return form


def _choices() -> QWidget:
    box = QComboBox()
    box.addItems(["1 четверть", "2 четверть"])
    checks = [QCheckBox("Выбрано", checked=True), QCheckBox("Нет"), QCheckBox("Часть", tristate=True)]
    checks[2].setCheckState(Qt.CheckState.PartiallyChecked)
    radio = QRadioButton("Так", checked=True)
    progress = QProgressBar(value=60, textVisible=False)
    progress.setMinimumWidth(120)
    return _card(
        _row(box, QSpinBox(value=5), QDateEdit(QDate(2024, 9, 2), calendarPopup=True)),
        _row(*checks, radio, QRadioButton("Иначе")),
        _row(progress, Spinner()),
        QPlainTextEdit("Учебник, § 12, № 345–348"),
    )


def _tables() -> QWidget:
    table = QTableWidget(4, 4)
    table.setHorizontalHeaderLabels(["Ученик", "02.09", "04.09", "06.09"])
    for row in range(4):
        table.setItem(row, 0, QTableWidgetItem(f"Ученик {row + 1}"))
        table.setItem(row, 1, QTableWidgetItem("5"))
    table.setCurrentCell(1, 1)
    rows = QListWidget()
    rows.addItems(["Алгебра", "Русский язык", "Физика"])
    rows.setCurrentRow(1)
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    tabs.addTab(table, "Журнал")
    tabs.addTab(rows, "Предметы")
    tabs.addTab(QWidget(), "Сообщения")
    return tabs


@screen("parts.controls")
def controls(stage: Stage) -> QWidget:
    """Everything that comes from Qt, dressed by the style sheet."""
    page = QWidget()
    set_role(page, "page")
    grid = QGridLayout(page)
    grid.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
    grid.setSpacing(SPACE.l)
    icon = QLabel()
    icon.setPixmap(app_icon().pixmap(64, 64))
    roles = ("display", "title", "subtitle", "section", "muted", "caption", "badge")
    grid.addWidget(_card(_row(icon, *(_label(role, role) for role in roles)), _buttons()), 0, 0, 1, 2)
    grid.addWidget(_card(_fields()), 1, 0)
    grid.addWidget(_choices(), 1, 1)
    grid.addWidget(_tables(), 2, 0)
    grid.addWidget(_card(_label("Тона и знаки", "section"), Swatches()), 2, 1)
    return page


@screen("parts.widgets")
def own_widgets(stage: Stage) -> QWidget:
    """Our own widgets in all their states."""
    page = QWidget()
    set_role(page, "page")
    grid = QGridLayout(page)
    grid.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
    grid.setSpacing(SPACE.l)
    banners = [Banner(kind) for kind in BannerKind]
    for banner in banners:
        banner.show_text("Оценка не сохранена: файл не отвечает.", action="Повторить")
    grid.addWidget(_card(*banners), 0, 0)
    pills = [StatusPill() for _ in ConnectionState]
    for pill, state in zip(pills, ConnectionState, strict=True):
        pill.set_state(state, at=datetime(2024, 9, 2, 12, 3), waiting=3)
    password = PasswordEdit()
    password.setText("pass")
    grid.addWidget(_card(*(_row(pill) for pill in pills), password), 0, 1)
    empty = EmptyState("calendar-days")
    empty.set_text("Уроков на этой неделе нет", "Каникулы до 8 января. Хорошо отдохнуть!")
    empty.set_action("Следующая неделя")
    grid.addWidget(_card(empty), 1, 0)
    covered = _card(_fields())
    grid.addWidget(covered, 1, 1)
    stage.keep += [bar := BusyBar(page, delay_ms=0), veil := BusyOverlay(covered, delay_ms=0)]
    bar.set_busy(True)
    veil.start("Проверяем пароль…")
    Toast.show_over(page, "Отметка удалена", action="Вернуть", on_action=page.update)
    Toast.show_over(page, "Сохранено на общем диске", kind=BannerKind.SUCCESS)
    return page


@screen("parts.page")
def centred_page(stage: Stage) -> QWidget:
    """A page with a column of large buttons."""
    page = Page()
    page.column.addWidget(_label("Кто вы?", "display"))
    page.column.addWidget(_label("Выберите, чтобы войти в дневник", "subtitle"))
    for icon_name, title, sentence in (
        ("users", "Семья", "Ученики и родители: дневник, оценки, домашние задания"),
        ("graduation-cap", "Учитель", "Журнал своих предметов и своего класса"),
        ("shield", "Администрация", "Завуч, директор, администратор"),
    ):
        button = BigButton(icon_name)
        button.set_text(title, sentence)
        page.column.addWidget(button)
    return page


def _picture(widget: QWidget) -> QLabel:
    """What opens as a window of its own, as a picture within the page."""
    widget.ensurePolished()
    widget.resize(widget.sizeHint())
    label = QLabel()
    label.setPixmap(widget.grab())
    if widget.parent() is None:
        widget.deleteLater()
    return label


def _menu() -> QMenu:
    menu = QMenu()
    for name, text in (("undo-2", "Отменить"), ("copy", "Копировать"), ("trash-2", "Удалить отметку")):
        action = menu.addAction(text)
        set_icon(action, name)
    menu.actions()[1].setEnabled(False)
    menu.actions()[0].setShortcut("Ctrl+Z")
    menu.addSeparator()
    chosen = menu.addAction("Показывать темы уроков")
    chosen.setCheckable(True)
    chosen.setChecked(True)
    menu.addMenu("Тема")
    menu.setActiveAction(menu.actions()[2])
    return menu


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.ensurePolished()  # rows are measured when they are expanded
    tree.setHeaderLabels(["Класс", "Учеников"])
    for grade in ("7", "8"):
        parent = QTreeWidgetItem(tree, [f"{grade} классы", "52"])
        for letter in "АБ":
            QTreeWidgetItem(parent, [f"{grade}{letter}", "26"])
    tree.expandAll()
    tree.setCurrentItem(tree.topLevelItem(1))
    return tree


@screen("parts.popups")
def popups(stage: Stage) -> QWidget:
    """Menus, calendars, messages, trees."""
    page = QWidget()
    set_role(page, "page")
    grid = QGridLayout(page)
    grid.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
    grid.setSpacing(SPACE.l)
    date = DateEdit(QDate(2024, 9, 12))
    date.setAccessibleName("Дата")
    calendar = date.calendarWidget()
    message = QMessageBox(QMessageBox.Icon.Question, "", "Удалить столбец с 25 отметками?")
    message.setInformativeText("Вернуть его можно будет до выхода из программы.")
    message.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
    grid.addWidget(_card(date, _picture(calendar)), 0, 0)
    grid.addWidget(_card(_picture(_menu()), _picture(message)), 0, 1)
    grid.addWidget(_tree(), 1, 0)
    group = QGroupBox("Вид")
    column = QVBoxLayout(group)
    for text in ("Как в системе", "Светлый", "Тёмный"):
        column.addWidget(QRadioButton(text))
    slider = QSlider(Qt.Orientation.Horizontal, value=40)
    long_text = QPlainTextEdit("\n".join(f"Строка {n}" for n in range(40)))
    grid.addWidget(_card(group, slider, long_text), 1, 1)
    return page
