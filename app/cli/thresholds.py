"""`set-thresholds SCHOOL.db --subject NAME --thresholds 2.5 3.5 4.5 --as LOGIN`: by which means marks are proposed."""

from __future__ import annotations

from app.cli.output import Context
from app.cli.selectors import fold
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.errors import BadInput, NotFound
from app.permissions import Action
from app.school.rows import SubjectThresholds, Thresholds
from app.school.thresholds import set_thresholds, subject_thresholds
from app.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("set-thresholds", "set_thresholds")
    words = parser.words
    add_school(parser)
    parser.add_argument("--subject", metavar="SUBJECT", required=True, help=words("help.subject"))
    parser.add_argument(
        "--thresholds", nargs=3, type=mean, metavar=("T3", "T4", "T5"), required=True,
        help=words("help.thresholds"),
    )  # fmt: skip
    add_sign_in(parser)
    add_output(parser, as_json=False)
    parser.set_defaults(run=run)


def mean(text: str) -> float:
    """An option's value that is a number, with a comma or a point."""
    return float(text.replace(",", "."))


def run(context: Context) -> int:
    """Set them."""
    return run_signed_in(
        context, Action.SET_THRESHOLDS, lambda session: _set(context, session), to_write=True
    )


def _set(context: Context, session: Session) -> int:
    three, four, five = context.options.thresholds
    one = _find(session, context.options.subject)
    set_thresholds(session, one.subject_id, (three, four, five), one.thresholds)
    context.say(
        "thresholds.set",
        subject=one.subject,
        now=_listed(context, (three, four, five)),
        before=_listed(context, one.thresholds),
        count=one.courses,
    )
    return 0


def _find(session: Session, name: str) -> SubjectThresholds:
    """The subject of that name, or the only one that begins like this."""
    known, wanted = subject_thresholds(session), fold(name)
    exact = [one for one in known if fold(one.subject) == wanted]
    found = exact or [one for one in known if fold(one.subject).startswith(wanted)]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(one.subject for one in found or known)
    if found:
        raise BadInput("subject.several", found=listed)
    raise NotFound("subject.not_found", value=name, found=listed or "–")


def _listed(context: Context, thresholds: Thresholds) -> str:
    """«2,6 / 3,6 / 4,6»."""
    return " / ".join(context.words.shown(one) for one in thresholds)
