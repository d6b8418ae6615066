"""`erase SCHOOL.db --person-id N --ground TEXT`: a person's data go, the figures stay; `--dry-run` shows what would be
done, `--list` what was."""

from __future__ import annotations

from typing import Any

from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, MissingOption, add_output, add_school, add_sign_in
from app.permissions import Action
from app.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("erase", "erase")
    words = parser.words
    add_school(parser)
    parser.add_argument("--person-id", type=int, metavar="N", help=words("help.erase.person_id"))
    parser.add_argument("--ground", metavar="TEXT", help=words("help.erase.ground"))
    parser.add_argument("--has-left", action="store_true", help=words("help.erase.has_left"))
    parser.add_argument("--everywhere", action="store_true", help=words("help.erase.everywhere"))
    parser.add_argument("--dry-run", action="store_true", help=words("help.erase.dry_run"))
    parser.add_argument("--list", action="store_true", help=words("help.erase.list"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    options = context.options
    if not options.list and options.person_id is None:
        raise MissingOption("--person-id / --list")
    if options.list:
        return run_signed_in(context, Action.READ_LOG, lambda session: _list(context, session))
    return run_signed_in(
        context, Action.ERASE_PERSON, lambda session: _erase(context, session), to_write=not options.dry_run
    )


def _list(context: Context, session: Session) -> int:
    from app.people.erasing.records import erasures

    found = erasures(session)
    if context.options.json:
        context.data(
            [
                {"person": one.person_id, "at": one.at.isoformat(), "by": one.by, "ground": one.ground}
                for one in found
            ]
        )
        return 0
    for one in found:
        at = f"{one.at.astimezone():%Y-%m-%d %H:%M}"
        context.line(f"{at}  {one.called}  {one.ground} ({one.by})")
    if not found:
        context.say("erase.nobody")
    return 0


def _erase(context: Context, session: Session) -> int:
    from app.people.erasing.commands import erase, wipe
    from app.people.erasing.preview import erasing_preview

    options = context.options
    with context.progress("erase") as progress:
        preview = erasing_preview(session, options.person_id, progress)
    if options.dry_run:
        _show(context, preview)
        return 0
    ticked = [one.id for one in preview.passages] if options.everywhere else []
    done = erase(
        session, options.person_id, preview, options.ground or "", ticked=ticked, has_left=options.has_left
    )
    with context.progress("wipe") as progress:
        left = wipe(session, done.contents, progress)
    older = _older(session)
    if options.json:
        context.data(
            {
                "person": done.person_id, "called": done.called, "seq": done.seq, "texts": done.texts,
                "log": done.log, "contents_left": left, "older_copies": [one.path for one in older],
            }
        )  # fmt: skip
        return 0
    context.say("erase.done", called=done.called, texts=done.texts, log=done.log, seq=done.seq)
    if left:
        context.note("erase.contents_left", files=left)
    for one in older:
        context.note("erase.older", path=one.path, size=one.size)
    return 0


def _older(session: Session) -> tuple[Any, ...]:
    from app.people.erasing.records import folders_of_backups, older_copies

    return older_copies(session, folders_of_backups(session))


def _show(context: Context, preview: Any) -> None:
    sure = sum(1 for one in preview.passages if one.sure)
    perhaps = [one for one in preview.passages if one.perhaps]
    if context.options.json:
        context.data(
            {
                "name": preview.name, "called": preview.called, "stays": preview.stays, "goes": preview.goes,
                "sure": sure, "perhaps": len(perhaps), "here": preview.here, "hinders": preview.hinders,
                "parents": [number for number, _ in preview.parents],
            }
        )  # fmt: skip
        return
    context.say("erase.who", name=preview.name, called=preview.called)
    for name, counts in (("erase.goes", preview.goes), ("erase.stays", preview.stays)):
        told = [context.words(f"count.{what}", number=number) for what, number in counts.items() if number]
        context.say(name, counts=", ".join(told) or "–")
    context.say("erase.texts", sure=sure, perhaps=len(perhaps))
    for one in perhaps:
        context.line(f"  ? {one.before}[{one.hit}]{one.after}")
    if preview.parents:
        context.say(
            "erase.parents", names=", ".join(f"{name} ({number})" for number, name in preview.parents)
        )
