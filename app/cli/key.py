"""`key …`: encryption switched on, the key changed or taken away, its recovery sheet, and the key file from that."""

from __future__ import annotations

import sys
from pathlib import Path

from app.backup.key_change import KeyChanged, change_key, make_key
from app.backup.recovery_sheet import restore_key_file, sheet_facts, sheet_paper, sheet_words
from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, Parser, add_output, add_school, add_sign_in
from app.errors import BadInput
from app.paper.files import put_in_place
from app.paper.pdf import as_pdf
from app.permissions import Action
from app.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    below = Commands(commands.add("key", "key"), "what")
    change = below.add("change", "key.change")
    add_school(change)
    change.add_argument(
        "--new-key", required=True, metavar="K", type=Path, help=change.words("help.key.new_key")
    )
    change.set_defaults(run=run_change)
    off = below.add("off", "key.off")
    add_school(off)
    off.set_defaults(run=run_change, new_key=None)
    for parser in (change, off):
        parser.add_argument(
            "--into", required=True, metavar="DIR", type=Path, help=parser.words("help.key.into")
        )
        _finish(parser)
    sheet = below.add("sheet", "key.sheet")
    add_school(sheet)
    sheet.add_argument("-o", "--out", required=True, metavar="F.pdf", type=Path, help=sheet.words("help.out"))
    sheet.set_defaults(run=run_sheet)
    _finish(sheet)
    again = below.add("restore", "key.restore")
    again.add_argument("key", metavar="K", type=Path, help=again.words("help.key.file"))
    again.add_argument("--sheet", metavar="F.txt", type=Path, help=again.words("help.key.typed"))
    add_output(again, as_json=False)
    again.set_defaults(run=run_restore)


def _finish(parser: Parser) -> None:
    add_sign_in(parser)
    add_output(parser, as_json=False)


def run_change(context: Context) -> int:
    """Another key, the first one, or none."""
    options = context.options

    def work(session: Session) -> KeyChanged:
        if options.new_key is not None and not options.new_key.exists():
            make_key(session, options.new_key)
        try:
            return change_key(session, options.new_key, options.into, progress=progress)
        finally:
            session.school.close()

    with context.progress("key") as progress:
        done = run_signed_in(context, Action.KEEP_FILE, work, to_write=True)
    context.say("key.changed", before=done.before or "–", after=done.after or "–")
    context.say("key.backup", path=done.backup)
    if done.missing:
        context.note("backup.files_missing", files=done.missing)
    context.say("key.others" if done.after else "key.others_off", value=done.after)
    return 0


def run_sheet(context: Context) -> int:
    """The recovery sheet as PDF."""

    def work(session: Session) -> bytes:
        facts = sheet_facts(session)
        words = sheet_words(context.words, context.words.shown(facts.made_on))
        paper = sheet_paper(facts, words, language=context.words.language)
        return as_pdf(paper, made_at=session.clock.now())

    put_in_place(context.options.out, run_signed_in(context, Action.KEEP_FILE, work))
    context.say("key.sheet_made", path=context.options.out)
    return 0


def run_restore(context: Context) -> int:
    """The key file again; needs neither school nor login."""
    place = context.options.sheet
    try:
        if place is not None:
            text = place.read_text("utf-8-sig")
        else:
            context.note("key.type")
            text = sys.stdin.read()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("key.bad_sheet", path=str(place)) from error
    told = restore_key_file(text, context.options.key)
    context.say("key.restored", path=context.options.key, value=told)
    return 0
