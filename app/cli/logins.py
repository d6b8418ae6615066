"""`logins issue` and `logins reset`: one-time passwords on slips, written to a file that only its owner reads."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from app.cli.output import Context
from app.cli.selectors import find_class
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, Parser, add_output, add_school, add_sign_in
from app.errors import StorageProblem
from app.paper.slips import Slip, slip_rows, slip_words, slips_paper
from app.people.commands import IssuedLogin, issue_class_logins, issue_login, reset_password
from app.people.issuing import issue_first_logins, login_needs
from app.people.slips import SlipHead, slip_head, slips_of
from app.permissions import Action
from app.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    below = Commands(commands.add("logins", "logins"), "what")
    issue = below.add("issue", "logins.issue")
    add_school(issue)
    whose = issue.add_mutually_exclusive_group(required=True)
    whose.add_argument("--class", dest="class_name", metavar="CLASS", help=issue.words("help.class"))
    whose.add_argument("--all-classes", action="store_true", help=issue.words("help.logins.school"))
    whose.add_argument("--staff", action="store_true", help=issue.words("help.logins.staff"))
    issue.add_argument("--for", dest="who", choices=("pupils", "parents", "both"), default="both",
                       help=issue.words("help.who"))  # fmt: skip
    issue.add_argument("--all", action="store_true", help=issue.words("help.all"))
    issue.set_defaults(run=run_issue)
    reset = below.add("reset", "logins.reset")
    add_school(reset)
    reset.add_argument("--person-id", type=int, required=True, metavar="N", help=reset.words("help.login"))
    reset.add_argument("--new", action="store_true", help=reset.words("help.logins.new"))
    reset.set_defaults(run=run_reset)
    for parser in (issue, reset):
        _add_out(parser)


def _add_out(parser: Parser) -> None:
    parser.add_argument("-o", "--out", required=True, type=Path, metavar="F", help=parser.words("help.out"))
    parser.add_argument(
        "--template", type=Path, metavar="FILE.docx", help=parser.words("help.report.template")
    )
    add_sign_in(parser)
    add_output(parser, as_json=False)


def run_issue(context: Context) -> int:
    """Logins for a class by its teacher; or first logins of all classes, or of the staff, by the administrator."""
    options = context.options
    if options.all_classes or options.staff:
        return _issue_first(context)

    def work(session: Session) -> int:
        found = find_class(session, options.class_name)
        with context.progress("passwords") as progress:
            issued = issue_class_logins(
                session,
                found.id,
                options.who,
                not options.all,
                progress=lambda done: progress(done, 2 * found.pupils),
            )
        return _hand_out(context, session, issued, file)

    _try_template(context)
    with _slips(options.out) as file:
        return run_signed_in(context, Action.ISSUE_LOGIN, work, to_write=True)


def _issue_first(context: Context) -> int:
    options = context.options

    def work(session: Session) -> int:
        classes = [] if options.staff else [one.class_id for one in login_needs(session) if one.class_id]
        with context.progress("passwords") as progress:
            parts = issue_first_logins(
                session,
                classes,
                options.who,
                staff=options.staff,
                progress=progress,
            )
        return _hand_out(context, session, [one for part in parts for one in part.logins], file)

    _try_template(context)
    with _slips(options.out) as file:
        return run_signed_in(context, Action.ISSUE_FIRST_LOGIN, work, to_write=True)


def run_reset(context: Context) -> int:
    """A new password for one person."""
    options = context.options
    issue = issue_login if options.new else reset_password
    _try_template(context)
    with _slips(options.out) as file:
        return run_signed_in(
            context,
            Action.ISSUE_LOGIN,
            lambda session: _hand_out(context, session, [issue(session, options.person_id)], file),
            to_write=True,
        )


def _slips(path: Path) -> BinaryIO:
    """Opened before anything is issued: a password that cannot be written down would be lost."""
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError as error:
        raise StorageProblem("file.exists", path=str(path)) from error
    except FileNotFoundError as error:
        raise StorageProblem("share.unreachable", path=str(path.parent)) from error
    except OSError as error:
        raise StorageProblem("file.no_rights", path=str(path)) from error
    return os.fdopen(descriptor, "wb")


def _hand_out(context: Context, session: Session, issued: Sequence[IssuedLogin], file: BinaryIO) -> int:
    path: Path = context.options.out
    make = _KINDS.get(path.suffix.lower(), _as_text)
    file.write(make(context, session, issued))
    file.flush()
    os.fsync(file.fileno())
    if issued:
        context.say("logins.written", count=len(issued), path=path)
    else:
        context.say("logins.none")
    return 0


def _as_csv(_context: Context, _session: Session, issued: Sequence[IssuedLogin]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";").writerows((one.name, one.login, one.password) for one in issued)
    return stream.getvalue().encode("utf-8-sig")


def _as_text(context: Context, _session: Session, issued: Sequence[IssuedLogin]) -> bytes:
    cut = "\n\n" + "- " * 30 + "\n\n"
    slips = (
        context.words("logins.slip", name=one.name, login=one.login, password=one.password) for one in issued
    )
    return (cut.join(slips) + "\n").encode("utf-8-sig")


def _as_pdf(context: Context, session: Session, issued: Sequence[IssuedLogin]) -> bytes:
    from app.paper.pdf import as_pdf

    head = slip_head(session)
    paper = slips_paper(
        slips_of(issued), slip_words(context.words), school=head.school, on=head.on, by=head.by
    )
    return as_pdf(paper, made_at=session.clock.now())


def _as_docx(context: Context, session: Session, issued: Sequence[IssuedLogin]) -> bytes:
    return _filled(context, slips_of(issued), slip_head(session))


def _try_template(context: Context) -> None:
    """A template that cannot be filled is found out before anything is issued, or the passwords would be lost."""
    if context.options.out.suffix.lower() == ".docx":
        trial = [Slip("–", "pupil", "–", "–", "–")] * 2
        _filled(context, trial, SlipHead("–", dt.date.min, "–"))


def _filled(context: Context, slips: Sequence[Slip], head: SlipHead) -> bytes:
    from app.reports.words import ReportWords
    from app.reports.writers.files import FilledTemplate, usual_template

    words = ReportWords(context.words.language)
    template = FilledTemplate(context.options.template or usual_template("slips", words))
    for row in slip_rows(slips, slip_words(words), school=head.school, on=head.on, by=head.by):
        template.add(row)
    return template.finished()


_KINDS: dict[str, Callable[[Context, Session, Sequence[IssuedLogin]], bytes]] = {
    ".csv": _as_csv,
    ".pdf": _as_pdf,
    ".docx": _as_docx,
}
