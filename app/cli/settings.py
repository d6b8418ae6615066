"""`settings SCHOOL.db --as LOGIN [--set KEY=VALUE | --default KEY] [--class 7А]`: what a school can set."""

from __future__ import annotations

import json
from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_class
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.errors import BadInput, NotFound
from app.permissions import Action
from app.school.options import SettingRow, change_setting, settings
from app.session import Session

_YES, _NO = frozenset({"yes", "on", "true", "1", "да"}), frozenset({"no", "off", "false", "0", "нет"})


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("settings", "settings")
    words = parser.words
    add_school(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--set", dest="wish", metavar="KEY=VALUE", help=words("help.set"))
    what.add_argument("--default", metavar="KEY", help=words("help.default"))
    parser.add_argument("--class", dest="class_name", metavar="CLASS", help=words("help.setting_class"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """List them, or set one."""
    options = context.options
    if options.wish is None and options.default is None:
        return run_signed_in(context, Action.READ_SCHOOL, lambda session: _list(context, session))
    return run_signed_in(
        context, Action.CHANGE_SETTING, lambda session: _set(context, session), to_write=True
    )


def _list(context: Context, session: Session) -> int:
    found = settings(session)
    if context.options.json:
        context.data([{"key": one.key, "value": one.value, "default": one.default} for one in found])
        return 0
    head = [context.words(f"settings.{name}") for name in ("key", "value", "meaning")]
    context.table(
        head, [(one.key, _shown(context, one.value), context.words(f"setting.{one.key}")) for one in found]
    )
    return 0


def _set(context: Context, session: Session) -> int:
    options = context.options
    key, _, text = options.wish.partition("=") if options.wish is not None else (options.default, "", "")
    one = next((row for row in settings(session) if row.key == key.strip()), None)
    if one is None:
        raise NotFound("setting.not_found", field=key.strip())
    value = None if options.wish is None else _value(one, text.strip())
    school_class = find_class(session, options.class_name) if options.class_name is not None else None
    class_id = school_class.id if school_class is not None else None
    before = dict(one.by_class).get(class_id, one.value) if class_id is not None else one.value
    change_setting(session, one.key, value, expected=before, class_id=class_id)
    now = next(row for row in settings(session) if row.key == one.key)
    after = dict(now.by_class).get(class_id, now.value) if class_id is not None else now.value
    context.say(
        "setting.done",
        field=one.key,
        value=_shown(context, after),
        before=_shown(context, before),
        name=school_class.name if school_class is not None else "–",
    )
    return 0


def _value(one: SettingRow, text: str) -> Any:
    """What a text means for a setting: as its default is."""
    if isinstance(one.default, bool):
        if text.casefold() in _YES | _NO:
            return text.casefold() in _YES
    elif isinstance(one.default, str):
        return text
    else:
        try:
            return json.loads(text.replace(",", "."))
        except ValueError:
            pass
    raise BadInput("setting.bad_value", field=one.key, value=text)


def _shown(context: Context, value: Any) -> str:
    if isinstance(value, bool):
        return context.words("settings.yes" if value else "settings.no")
    return str(value)
