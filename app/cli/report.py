"""`report NAME SCHOOL.db … -o FILE`: a report as PDF, workbook, CSV or filled template; `--each`: a file for each class
or pupil; `report --list`: which reports there are.

All that reports need is loaded when one is asked for: the other commands do not wait for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.cli.output import Context
from app.cli.usage import Commands, add_output, add_school, add_sign_in, count, day
from app.reports.wish import WHOLE_YEAR

_FORMATS = ("pdf", "xlsx", "csv", "docx")


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("report", "report")
    words = parser.words
    parser.add_argument("name", metavar="NAME", nargs="?", help=words("help.report.name"))
    add_school(parser, required=False)
    parser.add_argument("--list", action="store_true", help=words("help.report.list"))
    for option, more, topic in (
        ("--class", {"dest": "class_name", "metavar": "CLASS"}, "class"),
        ("--grade", {"type": count, "metavar": "N"}, "grade"),
        ("--teacher", {"metavar": "NAME"}, "teacher"),
        ("--pupil", {"metavar": "NAME"}, "pupil"),
        ("--pupil-id", {"type": int, "metavar": "N"}, "pupil_id"),
        ("--subject", {"metavar": "SUBJECT"}, "subject"),
        ("--course", {"type": int, "metavar": "N"}, "course"),
        ("--year", {"metavar": "YEAR"}, "year"),
        ("--term", {"type": term, "metavar": "N|year"}, "term_or_year"),
        ("--from", {"dest": "starts", "type": day, "metavar": "DATE"}, "from"),
        ("--to", {"dest": "ends", "type": day, "metavar": "DATE"}, "to"),
        ("--each", {"choices": ("class", "pupil", "teacher")}, "report.each"),
        ("--format", {"choices": _FORMATS}, "report.format"),
        ("--text", {"metavar": "TEXT"}, "report.text"),
        ("--template", {"type": Path, "metavar": "FILE.docx"}, "report.template"),
    ):
        settings: dict[str, Any] = more
        parser.add_argument(option, help=words(f"help.{topic}"), **settings)
    parser.add_argument("--comma", action="store_true", help=words("help.report.comma"))
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=words("help.report.output"))
    add_sign_in(parser, required=False)
    add_output(parser)
    parser.set_defaults(run=run)


def term(text: str) -> int:
    """The value of `--term`: a number from 1, or the whole year."""
    return WHOLE_YEAR if text.casefold() in ("year", "год") else count(text)


def run(context: Context) -> int:
    """Do it."""
    from app.cli import report_work

    return report_work.run(context)
