"""Makes the sample templates beside it: `python resources/templates/make_templates.py`.

A school opens one in Word, changes what it likes, and gives it to the program: `report letter … --template FILE.docx`.
The fields are listed by `python -m app report letter --list`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FONT, LETTERS = "Times New Roman", "Courier New"
"""`LETTERS` tells l from 1 and O from 0."""
ENDFOR = "{%tr endfor %}"

_REMARK = (
    "– {{ one.day }}{% if one.subject %}, {{ one.subject }}{% endif %}: {{ one.text }} ({{ one.author }})"
)

LETTER = {
    "ru": {
        "title": "Информационное письмо",
        "hello": "Уважаемые родители{% if parents %} ({{ parents }}){% endif %}!",
        "about": "Сообщаем об успеваемости и посещаемости: {{ pupil }}, класс {{ class_name }}, {{ term }}.",
        "head": ("Предмет", "Учитель", "Отметки", "Средний балл", "Итог", "Пропущено"),
        "missed": (
            "Пропущено уроков: {{ missed }}, из них по болезни {{ ill }}, по уважительной причине {{ excused }}, "
            "без причины {{ absent }}. Полных дней: {{ full_days }}. Опозданий: {{ late }}."
        ),
        "debts": "Не сданы работы:",
        "debt": "– {{ one.subject }}: {{ one.work }} ({{ one.day }}){% if one.due %}, срок {{ one.due }}{% endif %}",
        "remarks": "Замечания и благодарности:",
        "remark": _REMARK,
        "teacher": (
            "Классный руководитель ____________________ {{ class_teacher }}"
        ),
        "date": "{{ date }}",
        "cut": "– – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – –",
        "seen": (
            "{{ pupil }}, класс {{ class_name }}. С письмом ознакомлен(а): «___» ____________ 20___ г. "
            "Подпись ____________"
        ),
    },
    "en": {
        "title": "Letter to parents",
        "hello": "Dear parents{% if parents %} ({{ parents }}){% endif %},",
        "about": "This is how {{ pupil }}, class {{ class_name }}, is getting on: {{ term }}.",
        "head": ("Subject", "Teacher", "Marks", "Mean", "Result", "Missed"),
        "missed": (
            "Lessons missed: {{ missed }}, of them ill {{ ill }}, excused {{ excused }}, no reason {{ absent }}. "
            "Whole days: {{ full_days }}. Late: {{ late }}."
        ),
        "debts": "Work not handed in:",
        "debt": "– {{ one.subject }}: {{ one.work }} ({{ one.day }}){% if one.due %}, due {{ one.due }}{% endif %}",
        "remarks": "Remarks:",
        "remark": _REMARK,
        "teacher": "Class teacher ____________________ {{ class_teacher }}",
        "date": "{{ date }}",
        "cut": "– – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – –",
        "seen": (
            "{{ pupil }}, class {{ class_name }}. I have read the letter: ____________ 20___. Signature ____________"
        ),
    },
}  # fmt: skip

SLIP = {
    "ru": (
        "{{ %s.school }}. Электронный дневник",
        "{{ %s.name }}{%% if %s.class_name %%}, {{ %s.class_name }}{%% endif %%}",
        "{{ %s.who }}",
        "Логин: {{ %s.login }}",
        "Пароль: {{ %s.password }}",
        "Введите логин и пароль или поднесите код к сканеру. Программа попросит придумать свой пароль: после этого "
        "пароль и код с листка ничего не открывают. Никому не показывайте этот листок.",
        "{{ %s.date }}{%% if %s.issued_by %%}, {{ %s.issued_by }}{%% endif %%}",
    ),
    "en": (
        "{{ %s.school }}. School diary",
        "{{ %s.name }}{%% if %s.class_name %%}, {{ %s.class_name }}{%% endif %%}",
        "{{ %s.who }}",
        "Login: {{ %s.login }}",
        "Password: {{ %s.password }}",
        "Type login and password, or hold the code to a scanner. The program asks for a password of your own: after "
        "that, password and code of this slip open nothing. Show it to nobody.",
        "{{ %s.date }}{%% if %s.issued_by %%}, {{ %s.issued_by }}{%% endif %%}",
    ),
}  # fmt: skip


def main(folder: Path) -> None:
    """Write them all."""
    for language in ("ru", "en"):
        letter(language).save(str(folder / f"letter.{language}.docx"))
        slips(language).save(str(folder / f"slips.{language}.docx"))


def letter(language: str) -> Any:
    """A page to the family of a pupil."""
    words: dict[str, Any] = LETTER[language]
    document = _blank(language, margin=18.0, left=22.0)
    _line(document, "{{ school }}", centred=True)
    _line(document, words["title"], size=14, bold=True, centred=True, after=8)
    _line(document, words["hello"], after=4)
    _line(document, words["about"], after=6)
    _block(document, "subjects", lambda: _subjects(document, words["head"]))
    _line(document, words["missed"], before=6, after=6)
    _block(document, "debts", lambda: _list(document, words["debts"], words["debt"], "debts"))
    _block(document, "remarks", lambda: _list(document, words["remarks"], words["remark"], "remarks"))
    _block(document, "text", lambda: _line(document, "{{ text }}", after=6))
    _line(document, words["teacher"], before=10, after=4)
    _line(document, words["date"], after=8)
    _line(document, words["cut"], size=8)
    _line(document, words["seen"], size=9, before=4)
    return document


def _block(document: Any, field: str, write: Any) -> None:
    """What is left out where the field is empty."""
    _line(document, "{%p if " + field + " %}")
    write()
    _line(document, "{%p endif %}")


def _subjects(document: Any, head: Sequence[str]) -> None:
    fields = ("subject", "teacher", "marks", "mean", "mark", "missed")
    widths = (38, 38, 44, 17, 15, 20)
    table = document.add_table(rows=4, cols=len(head))
    table.style = "Table Grid"
    for place, (text, field, wide) in enumerate(zip(head, fields, widths, strict=True)):
        for row in table.rows:
            row.cells[place].width = Mm(wide)
        _into(table.cell(0, place), text, size=9, bold=True)
        _into(table.cell(2, place), "{{ one." + field + " }}", size=9)
    _into(table.cell(1, 0), "{%tr for one in subjects %}", size=9)
    _into(table.cell(3, 0), ENDFOR, size=9)
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _list(document: Any, title: str, line: str, field: str) -> None:
    _line(document, title, bold=True)
    _line(document, "{%p for one in " + field + " %}")
    _line(document, line)
    _line(document, "{%p endfor %}", after=4)


def slips(language: str) -> Any:
    """Eight slips to a page, to be cut."""
    document = _blank(language, margin=10.0, left=10.0)
    table = document.add_table(rows=3, cols=2)
    table.style = "Table Grid"
    _into(table.cell(0, 0), "{%tr for line in rows|batch(2) %}")
    _into(table.cell(2, 0), ENDFOR)
    row = table.rows[1]
    row.height, row.height_rule = Mm(68), WD_ROW_HEIGHT_RULE.EXACTLY
    for place in (0, 1):
        cell = row.cells[place]
        cell.width = Mm(95)
        _slip(cell, f"line[{place}]", SLIP[language], is_sure=place == 0)
    low = document.paragraphs[-1] if document.paragraphs else document.add_paragraph()
    low.paragraph_format.space_after = Pt(0)
    low.add_run().font.size = Pt(1)
    return document


def _slip(cell: Any, name: str, lines: Sequence[str], *, is_sure: bool) -> None:
    """Name, login and password; below them, side by side, what to do and the code."""
    looks = (
        (8, False), (11, True), (9, False), (12, True), (12, True), (8, False), (8, False),
    )  # fmt: skip
    first = cell.paragraphs[0]
    texts = [line % ((name,) * line.count("%s")) if "%s" in line else line for line in lines]
    if not is_sure:
        first.add_run("{%p if line|length > 1 %}")
    for number, (text, (size, bold)) in enumerate(zip(texts[:5], looks, strict=False)):
        paragraph = first if number == 0 and is_sure else cell.add_paragraph()
        font = LETTERS if ".login" in text or ".password" in text else ""
        _write(paragraph, text, size=size, bold=bold, font=font, before=2, after=1)
    inner = cell.add_table(rows=1, cols=2)
    for place, wide in enumerate((60, 28)):
        inner.cell(0, place).width = Mm(wide)
    for number, (text, (size, bold)) in enumerate(zip(texts[5:], looks[5:], strict=True)):
        paragraph = inner.cell(0, 0).paragraphs[0] if number == 0 else inner.cell(0, 0).add_paragraph()
        _write(paragraph, text, size=size, bold=bold, before=2, after=1)
    _write(inner.cell(0, 1).paragraphs[0], "{{ " + name + ".qr }}", size=6)
    if is_sure:
        cell.add_paragraph().add_run("").font.size = Pt(1)
    else:
        cell.add_paragraph().add_run("{%p endif %}")
        cell.add_paragraph().add_run("").font.size = Pt(1)


def _blank(language: str, *, margin: float, left: float) -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(left), Mm(min(margin, 15))
    section.top_margin = section.bottom_margin = Mm(margin)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(11)
    properties = style.element.get_or_add_rPr()
    properties.rFonts.set(qn("w:cs"), FONT)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), {"ru": "ru-RU", "en": "en-GB"}[language])
    properties.append(spoken)
    core = document.core_properties
    core.author, core.title, core.comments = "", "", ""
    return document


def _line(document: Any, text: str, **look: Any) -> None:
    _write(document.add_paragraph(), text, **look)


def _into(cell: Any, text: str, **look: Any) -> None:
    _write(cell.paragraphs[0], text, **look)


def _write(
    paragraph: Any,
    text: str,
    *,
    size: float = 11,
    bold: bool = False,
    font: str = "",
    centred: bool = False,
    before: float = 0,
    after: float = 0,
) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    if font:
        run.font.name = font
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
