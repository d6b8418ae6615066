"""Small files of the kinds that are read, made here with invented people."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(sheets: Mapping[str, Iterable[Sequence[Any]]]) -> bytes:
    """An XLSX workbook as an ordinary program writes it."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def raw_workbook(
    sheet_data: str,
    *,
    styles: str = "",
    strings: str = "",
    sheet_head: str = "",
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """An XLSX workbook of one sheet «5А» whose XML is given, for what no honest program writes."""
    relations = f'<Relationship Id="s1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="b" Type="{_RELATIONS}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
            '<sheet name="5А" sheetId="1" r:id="s1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": (
            f'{sheet_head}<worksheet xmlns="{MAIN}"><sheetData>{sheet_data}</sheetData></worksheet>'
        ),
    }
    if styles:
        relations += f'<Relationship Id="s2" Type="{_RELATIONS}/styles" Target="/xl/styles.xml"/>'
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    if strings:
        relations += f'<Relationship Id="s3" Type="{_RELATIONS}/sharedStrings" Target="SharedStrings.xml"/>'
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'
    return zipped({**parts, **(more or {})})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def ods(rows: str) -> bytes:
    """An ODS workbook of one sheet whose rows are given as XML."""
    spaces = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "table", "text")
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document-content{spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="5А">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def ods_row(*texts: str) -> str:
    """A row of text cells for `ods`."""
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in texts
    )
    return f"<table:table-row>{cells}</table:table-row>"


REPORT_HEAD = (
    ('МАОУ "Школа № 77"',),
    (),
    ("Отчет об успеваемости и посещаемости ученика",),
    (),
)


def report_block(
    pupil: str,
    subjects: Mapping[str, Sequence[Any]],
    *,
    months: Sequence[str] = ("Март", "", "Апрель"),
    days: Sequence[Any] = (30, 31, 1),
    summary: Mapping[str, Sequence[Any]] | None = None,
    period: str = "с 24.03.25 по 24.05.25",
) -> list[Sequence[Any]]:
    """One pupil's block of a report of marks and absences, with the blank rows around it."""
    blank = [""] * 3
    ends = summary or {}
    return [
        ("Учебный год: 2024/2025",),
        ("Класс: 8А",),
        (f"Период: {period}",),
        (f"Ученик: {pupil}",),
        (),
        ("Предмет", *months, "Средняя оценка", "Средневзвешенный \n балл", "Итоговая оценка за период"),
        ("", *days, *blank),
        *((name, *cells, *ends.get(name, blank)) for name, cells in subjects.items()),
        (),
        (),
        ("Н", "Неуважительная"),
        ("О", "Опоздание"),
        ("Б", "Болезнь"),
        ("У", "Уважительная"),
    ]


def report(*blocks: Iterable[Sequence[Any]]) -> bytes:
    """A report of these blocks, as a workbook."""
    return workbook({"Лист1": [*REPORT_HEAD, *(row for block in blocks for row in block)]})


FET = """\
<?xml version="1.0" encoding="UTF-8"?>
<fet version="6.1.0">
<Institution_Name>Школа № 77</Institution_Name>
<Days_List><Number_of_Days>2</Number_of_Days>
<Day><Name>Понедельник</Name></Day><Day><Name>Вт</Name></Day></Days_List>
<Hours_List><Number_of_Hours>3</Number_of_Hours>
<Hour><Name>0 урок</Name></Hour><Hour><Name>1 урок</Name></Hour><Hour><Name>2 урок</Name></Hour></Hours_List>
<Subjects_List><Subject><Name>Алгебра</Name></Subject><Subject><Name>Труд</Name></Subject></Subjects_List>
<Teachers_List><Teacher><Name>Ткачёва Н. П.</Name></Teacher></Teachers_List>
<Students_List>
<Year><Name>8</Name><Number_of_Students>50</Number_of_Students>
<Group><Name>8А</Name><Number_of_Students>25</Number_of_Students>
<Subgroup><Name>8А девочки</Name><Number_of_Students>12</Number_of_Students></Subgroup></Group>
<Group><Name>8Б</Name><Number_of_Students>25</Number_of_Students>
<Subgroup><Name>8А девочки</Name></Subgroup></Group>
</Year></Students_List>
<Activities_List>
<Activity><Teacher>Ткачёва Н. П.</Teacher><Subject>Алгебра</Subject><Students>8А</Students>
<Duration>1</Duration><Id>1</Id><Active>true</Active></Activity>
<Activity><Teacher>Ткачёва Н. П.</Teacher><Teacher>Шилов О. О.</Teacher><Subject>Труд</Subject>
<Students>8А</Students>
<Students>8Б</Students><Duration>2</Duration><Id>2</Id><Active>true</Active></Activity>
<Activity><Teacher>Шилов О. О.</Teacher><Subject>Труд</Subject><Duration>1</Duration><Id>3</Id>
<Active>false</Active></Activity>
<Activity><Teacher>Шилов О. О.</Teacher><Subject>Алгебра</Subject><Students>8Б</Students><Id>4</Id></Activity>
</Activities_List>
<Rooms_List><Room><Name>12</Name></Room></Rooms_List>
<Time_Constraints_List>
<ConstraintActivityPreferredStartingTime><Weight_Percentage>100</Weight_Percentage><Activity_Id>1</Activity_Id>
<Preferred_Day>Вт</Preferred_Day><Preferred_Hour>0 урок</Preferred_Hour>
</ConstraintActivityPreferredStartingTime>
<ConstraintActivityPreferredStartingTime><Weight_Percentage>100</Weight_Percentage><Activity_Id>2</Activity_Id>
<Preferred_Day>Понедельник</Preferred_Day><Preferred_Hour>1 урок</Preferred_Hour>
</ConstraintActivityPreferredStartingTime>
<ConstraintActivityPreferredStartingTime><Weight_Percentage>100</Weight_Percentage><Activity_Id>3</Activity_Id>
<Preferred_Day>Вт</Preferred_Day><Preferred_Hour>2 урок</Preferred_Hour>
</ConstraintActivityPreferredStartingTime>
<ConstraintActivityPreferredStartingTime><Weight_Percentage>95</Weight_Percentage><Activity_Id>4</Activity_Id>
<Preferred_Day>Вт</Preferred_Day><Preferred_Hour>2 урок</Preferred_Hour>
</ConstraintActivityPreferredStartingTime>
</Time_Constraints_List>
<Space_Constraints_List>
<ConstraintActivityPreferredRoom><Weight_Percentage>100</Weight_Percentage><Activity_Id>1</Activity_Id><Room>12</Room>
</ConstraintActivityPreferredRoom>
</Space_Constraints_List>
</fet>
"""

FET_CSV = (
    '"Activity Id","Day","Hour","Students Sets","Subject","Teachers","Activity Tags","Room","Comments"\r\n'
    '"1","Вт","08:30 - 09:15","8А","Алгебра","Ткачёва Н. П.","","12",""\r\n'
    '"2","Пн","09:25 - 10:10","8А+8Б","Труд","Ткачёва Н. П.+Шилов О. О.","","",""\r\n'
    '"2","Пн","10:20 - 11:05","8А+8Б","Труд","Ткачёва Н. П.+Шилов О. О.","","",""\r\n'
)


def written(folder: Path, name: str, content: bytes | str) -> Path:
    """The path of a file with this content; text is UTF-8."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
