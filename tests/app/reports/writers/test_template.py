"""Letters and slips after a school's own template."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from app.auth.slip_code import slip_code
from app.errors import BadInput
from app.paper.qr import qr_picture
from app.reports.writers.files import TEMPLATES
from app.reports.writers.template import fill_template


def template(*paragraphs: str, header: str = "") -> bytes:
    """A document with these paragraphs; «|» cuts one into pieces, as Word does where a word was corrected."""
    document = docx.Document()
    for text in paragraphs:
        paragraph = document.add_paragraph()
        for number, piece in enumerate(text.split("|")):
            paragraph.add_run(piece).bold = number % 2 == 1
    if header:
        document.sections[0].header.paragraphs[0].text = header
    return saved(document)


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def texts(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in opened(content).paragraphs if paragraph.text]


def test_each_row_begins_a_page() -> None:
    filled = opened(
        fill_template(
            template("{{ pupil }},", "{{ school }}"), [{"pupil": one, "school": "Ш"} for one in "АБВ"]
        )
    )
    assert [one.text for one in filled.paragraphs] == ["А,", "Ш", "Б,", "Ш", "В,", "Ш"]
    breaks = [one.paragraph_format.page_break_before for one in filled.paragraphs]
    assert breaks == [None, None, True, None, True, None]
    assert len(filled.sections) == 1


def test_a_table_first_begins_a_page_too() -> None:
    document = docx.Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "{{ pupil }}"
    filled = opened(fill_template(saved(document), [{"pupil": one} for one in "АБ"]))
    kinds = [one.tag.rpartition("}")[2] for one in filled.element.body]
    assert kinds == ["tbl", "p", "tbl", "sectPr"]
    assert filled.paragraphs[0].paragraph_format.page_break_before
    assert [table.cell(0, 0).text for table in filled.tables] == ["А", "Б"]


@pytest.mark.parametrize("text", ["{{ pu|pil }}", "{|{ pupil }|}", "{{| pupil |}}", "{{ pupil| }}"])
def test_a_field_that_word_has_cut_is_one_field(text: str) -> None:
    assert texts(fill_template(template(text), [{"pupil": "Иванов"}])) == ["Иванов"]


@pytest.mark.parametrize(
    "text",
    ["<w:p/>", "Рога & Копыта <3", "{{ school }}", "{% if x %}", "a\u0001b", "'\"&amp;", "]]>", "\ud800"],
)
def test_a_text_is_a_text(text: str) -> None:
    (shown,) = texts(fill_template(template("«{{ pupil }}»"), [{"pupil": text, "school": "тайна"}]))
    assert shown == f"«{text}»".replace("\u0001", "").replace("\ud800", "")


def test_lines_of_a_text_are_lines() -> None:
    (shown,) = texts(fill_template(template("{{ text }}"), [{"text": "одна\nдругая\r\nтретья"}]))
    assert shown == "одна\nдругая\nтретья"


def test_lists_are_gone_through_and_what_is_empty_is_left_out() -> None:
    made = template(
        "{%p if debts %}",
        "Долги:",
        "{%p for one in debts %}",
        "{{ one.subject }}",
        "{%p endfor %}",
        "{%p endif %}",
        "Конец",
    )
    rows = [{"debts": [{"subject": "Алгебра"}, {"subject": "Физика"}]}, {"debts": []}]
    assert texts(fill_template(made, rows)) == ["Долги:", "Алгебра", "Физика", "Конец", "Конец"]


def test_all_rows_at_once_where_the_template_says_so() -> None:
    made = template("{{ school }}", "{%p for one in rows %}", "{{ one.name }}", "{%p endfor %}")
    rows = [{"school": "Ш", "name": name} for name in "АБ"]
    assert texts(fill_template(made, rows)) == ["Ш", "А", "Б"]


def test_heads_of_pages_hold_what_is_the_same_for_all() -> None:
    rows = [{"school": "Ш", "pupil": name} for name in "АБ"]
    filled = opened(fill_template(template("{{ pupil }}", header="{{ school }}"), rows))
    assert filled.sections[0].header.paragraphs[0].text == "Ш"
    with pytest.raises(BadInput) as caught:
        fill_template(template("{{ pupil }}", header="{{ pupil }}"), rows)
    assert caught.value.code == "template.different_heads"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{{ pupl }}", "pupl"), ("{% if pupl %}x{% endif %}", "pupl"), ("{{ one.nothing }}", "nothing"),
        ("{% for x in many %}{{ x.nothing }}{% endfor %}", "nothing"),
    ],
)  # fmt: skip
def test_an_unknown_field_is_told(text: str, field: str) -> None:
    row = {"pupil": "А", "one": {"a": "1"}, "many": [{"a": "1"}]}
    with pytest.raises(BadInput) as caught:
        fill_template(template("{{ pupil }}", text), [row], file="письмо.docx")
    assert (caught.value.code, caught.value.data) == (
        "template.unknown_field", {"file": "письмо.docx", "field": field},
    )  # fmt: skip


def test_what_is_not_well_written_is_told_with_its_place() -> None:
    with pytest.raises(BadInput) as caught:
        fill_template(template("Хорошо {{ pupil }}", "Плохо {{ pupil"), [{"pupil": "А"}], file="письмо.docx")
    assert caught.value.code == "template.syntax"
    assert caught.value.data["file"] == "письмо.docx"
    assert "Плохо {{ pupil" in str(caught.value.data["value"])
    with pytest.raises(BadInput) as caught:
        fill_template(template("{% for x in pupil %}"), [{"pupil": "А"}])
    assert caught.value.code == "template.syntax"


@pytest.mark.parametrize(
    "text",
    [
        "{{ pupil.__class__.__mro__ }}", "{{ pupil.upper() }}", "{% for x in range(9) %}{% endfor %}",
        "{{ ''.join(pupil) }}", "{% include '/etc/passwd' %}", "{% import 'x' as y %}", "{{ pupil * 100000000 }}",
        "{{ 9 ** 9 ** 9 }}", "{% set x = 1 %}", "{{ _secret }}",
        "{% autoescape false %}{{ pupil }}{% endautoescape %}",
        "{{ lipsum }}", "{{ cycler.__init__ }}", "{{ pupil|safe }}", "{{ pupil|attr('x') }}",
        "{{ '%9999999d'|format(1) }}",
        "".join(f"{{% for {name} in pupil %}}" for name in "abcd") + "x" + "{% endfor %}" * 4,
        "{{ pupil['__class__'] }}",
    ],
)  # fmt: skip
def test_a_template_can_only_show(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        fill_template(template(text), [{"pupil": "А"}])
    assert caught.value.code in ("template.forbidden", "template.syntax", "template.unknown_field")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{\\rtf1}", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_document_is_told(content: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        fill_template(content, [{}], file="x.docx")
    assert (caught.value.code, caught.value.data["file"]) == ("template.unreadable", "x.docx")


def test_a_document_that_unpacks_to_much_is_not_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * 60_000_000)
    with pytest.raises(BadInput) as caught:
        fill_template(stream.getvalue(), [{}])
    assert caught.value.code == "template.too_large"


# --- those that come with the program --------------------------------------------------------------------------

SUBJECT = {
    "subject": "Алгебра",
    "teacher": "П. В.",
    "marks": "5, 4",
    "mean": "4,50",
    "weighted": "4,50",
    "mark": "5",
    "missed": "0",
}
LETTER = {
    "school": "Школа № 1", "date": "27.11.2026", "pupil": "Иванов Пётр", "class_name": "8А", "parents": "Иванова М. П.",
    "term": "1 четверть", "subjects": [SUBJECT, SUBJECT], "debts": [], "remarks": [], "missed": "3", "ill": "1",
    "excused": "1", "absent": "1", "late": "0", "full_days": "0", "text": "", "class_teacher": "А. Б.", "phone": "",
}  # fmt: skip


def slip(number: int) -> dict[str, Any]:
    return {
        "school": "Школа № 1", "name": f"Иванов{number} Пётр", "class_name": "8А", "who": "ученик",
        "login": f"ivanov{number}", "password": "корова-кефир", "date": "27.11.2026", "issued_by": "А. Б.",
        "qr": qr_picture(slip_code(f"ivanov{number}", "nar-tem-vub-pes-kat-47"), 25),
    }  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_letter(language: str) -> None:
    made = fill_template(
        (TEMPLATES / f"letter.{language}.docx").read_bytes(), [LETTER, {**LETTER, "text": "Приходите"}]
    )
    filled = opened(made)
    assert len(filled.tables) == 2
    assert [cell.text for cell in filled.tables[0].rows[1].cells] == [
        "Алгебра",
        "П. В.",
        "5, 4",
        "4,50",
        "5",
        "0",
    ]
    assert len(filled.tables[0].rows) == 3
    assert texts(made).count("Приходите") == 1
    assert not any("{" in text for text in texts(made))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("count", [1, 8, 9])
def test_the_slips(language: str, count: int) -> None:
    made = fill_template(
        (TEMPLATES / f"slips.{language}.docx").read_bytes(), [slip(number) for number in range(count)]
    )
    (table,) = opened(made).tables
    assert len(table.rows) == (count + 1) // 2
    shown = " ".join(cell.text for row in table.rows for cell in row.cells)
    assert len(opened(made).inline_shapes) == count
    assert [f"ivanov{number}" in shown for number in range(count)] == [True] * count
    assert "{" not in shown
    assert all(row.height.mm == pytest.approx(68, abs=0.1) for row in table.rows)
    assert all(cell._tc[-1].tag == qn("w:p") for row in table.rows for cell in row.cells)


def test_a_text_cannot_ask_for_a_picture() -> None:
    rows = [slip(0) | {"name": "[picture 0]", "school": "[picture 00 0]"}]
    made = fill_template((TEMPLATES / "slips.en.docx").read_bytes(), rows)
    assert len(opened(made).inline_shapes) == 1


def test_the_samples_are_what_their_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, TEMPLATES / "make_templates.py", tmp_path], check=True, timeout=60)
    for path in sorted(TEMPLATES.glob("*.docx")):
        assert (
            opened((tmp_path / path.name).read_bytes()).element.xml == opened(path.read_bytes()).element.xml
        )
