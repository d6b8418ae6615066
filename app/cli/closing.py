"""`close-term|reopen-term SCHOOL.db --term N --as LOGIN`: from now on teachers only read a period, or enter again."""

from __future__ import annotations

from collections.abc import Sequence

from app.cli.output import Context
from app.cli.selectors import find_class
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in, count
from app.codes import TermKind
from app.errors import BadInput, NotFound
from app.journal.closing import close_term, closing_state, reopen_term, unmarked_courses
from app.journal.closing_rows import TermState
from app.permissions import Action
from app.school.queries import terms
from app.school.rows import CourseCard
from app.session import Session

_MOST_COURSES = 40


def add(commands: Commands) -> None:
    """Add both commands."""
    for name, topic in (("close-term", "close_term"), ("reopen-term", "reopen_term")):
        parser = commands.add(name, topic)
        words = parser.words
        add_school(parser)
        parser.add_argument("--term", type=count, metavar="N", required=True, help=words("help.term"))
        parser.add_argument("--kind", choices=[kind.value for kind in TermKind], help=words("help.kind"))
        parser.add_argument("--class", dest="class_name", metavar="CLASS", help=words("help.term_class"))
        if topic == "close_term":
            parser.add_argument("--early", action="store_true", help=words("help.early"))
        add_sign_in(parser)
        add_output(parser, as_json=False)
        parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do one of them."""
    work = _reopen if context.options.command == "reopen-term" else _close
    return run_signed_in(context, Action.CLOSE_TERM, lambda session: work(context, session), to_write=True)


def _close(context: Context, session: Session) -> int:
    found = _find(context, session)
    if found.closed_at is None:
        close_term(session, found.term.id, early=context.options.early)
    now = _find(context, session)
    context.say(
        "term.now_closed", term=_name(context, now), since=now.closed_at.date() if now.closed_at else None
    )
    missing = unmarked_courses(session, found.term.id)
    if missing:
        context.note("term.unmarked", count=len(missing), found=_listed(missing))
    return 0


def _reopen(context: Context, session: Session) -> int:
    found = _find(context, session)
    if found.closed_at is not None:
        reopen_term(session, found.term.id, found.closed_at)
    context.say("term.now_open", term=_name(context, found))
    return 0


def _find(context: Context, session: Session) -> TermState:
    """The period of the current year with this number, of this kind, that this class has."""
    options = context.options
    schemes = [one for one in closing_state(session).schemes if not one.year]
    wanted = [
        one
        for scheme in schemes
        for one in scheme.terms
        if one.term.number == options.term and options.kind in (None, scheme.kind)
    ]
    if options.class_name is not None:
        own = {term.id for term in terms(session, find_class(session, options.class_name).id)}
        wanted = [one for one in wanted if one.term.id in own]
    if len(wanted) == 1:
        return wanted[0]
    listed = ", ".join(_name(context, one) for one in wanted)
    if wanted:
        raise BadInput("term.several", found=listed)
    every = ", ".join(_name(context, one) for scheme in schemes for one in scheme.terms)
    raise NotFound("term.not_found", value=options.term, found=every or "–")


def _name(context: Context, one: TermState) -> str:
    """«1 четверть, 01.09.2026 – 23.10.2026»."""
    words, term = context.words, one.term
    name = words(f"term.{term.kind}", number=term.number)
    return f"{name}, {words.shown(term.starts)} – {words.shown(term.ends)}"


def _listed(courses: Sequence[CourseCard]) -> str:
    names = [
        " ".join(part for part in (one.class_name, one.subject, one.group_name) if part) for one in courses
    ]
    return ", ".join(names[:_MOST_COURSES]) + (", …" if len(names) > _MOST_COURSES else "")
