"""How the commands and queries of news are called."""

from __future__ import annotations

from typing import Any

from app.news import commands, noting, queries, receipts
from app.news.rows import Draft, Kind, Notice, Part
from models.news import News, NewsAudience, NewsText
from tests.app.permission_cases import Its, case
from tests.build import NOW, BuiltSchool


def notice(*parts: Part, **more: Any) -> Notice:
    return Notice("Собрание", "В среду, в **18:00**.", parts, **more)


def for_class(its: Its) -> Notice:
    return notice(Part(Kind.CLASS, its.school_class))


def stored(school: BuiltSchool, *parts: Part, **more: Any) -> int:
    """News that the teacher of Russian, class teacher of 7А, has published; inside a write transaction."""
    values: dict[str, Any] = {
        "title": "Собрание", "author": school.russian_teacher, "published_at": NOW, "starts": NOW.date(),
        "ends": 20261231, "confirm": True, **more,
    }  # fmt: skip
    piece = News.create(**values)
    NewsText.create(
        news=piece, revision=1, author=values["author"], written_at=NOW, title="Собрание", text="В среду."
    )
    for part in parts:
        NewsAudience.create(news=piece, kind=part.kind, target=part.target, who=part.who)
    return int(piece.id)


def of_class(school: BuiltSchool, its: Its) -> None:
    NEWS[its.whose] = stored(school, Part(Kind.CLASS, its.school_class))


def of_everybody(school: BuiltSchool, its: Its) -> None:
    NEWS[its.whose] = stored(school, Part(Kind.SCHOOL))


NEWS: dict[str, int] = {}
"""What was stored last for each of the three: the calls know no school."""


CASES = (
    case(queries.unread_news, "read_news", "", lambda s, its: queries.unread_news(s), prepare=of_everybody),
    case(queries.news_list, "read_news", "", lambda s, its: queries.news_list(s), prepare=of_everybody),
    case(
        queries.news_piece, "read_news", "", lambda s, its: queries.news_piece(s, NEWS[its.whose]),
        prepare=of_everybody,
    ),
    case(noting.mark_read, "read_news", "", lambda s, its: noting.mark_read(s, NEWS[its.whose]), prepare=of_everybody),
    case(noting.confirm, "read_news", "", lambda s, its: noting.confirm(s, NEWS[its.whose]), prepare=of_everybody),
    case(
        queries.audience_choices, "write_news", "school_class",
        lambda s, its: queries.audience_choices(s, its.school_class),
    ),
    case(queries.audience_choices, "write_news", "", lambda s, its: queries.audience_choices(s)),
    case(queries.drafts, "write_news", "school_class", lambda s, its: queries.drafts(s, its.school_class)),
    case(
        commands.publish, "write_news", "school_class",
        lambda s, its: commands.publish(s, for_class(its), its.school_class),
    ),
    case(commands.publish, "write_news", "", lambda s, its: commands.publish(s, notice(Part(Kind.SCHOOL)))),
    case(commands.publish, "write_news", "", lambda s, its: commands.publish(s, notice(Part(Kind.GRADE, 7)))),
    case(commands.publish, "write_news", "", lambda s, its: commands.publish(s, notice(Part(Kind.STAFF)))),
    case(
        commands.change, "write_news", "school_class",
        lambda s, its: commands.change(s, NEWS[its.whose], for_class(its), its.school_class, expected=1),
        prepare=of_class,
    ),
    case(
        commands.withdraw, "write_news", "school_class",
        lambda s, its: commands.withdraw(s, NEWS[its.whose], its.school_class), prepare=of_class,
    ),
    case(
        commands.pin, "write_news", "school_class",
        lambda s, its: commands.pin(s, NEWS[its.whose], True, its.school_class), prepare=of_class,
    ),
    case(
        commands.save_draft, "write_news", "school_class",
        lambda s, its: commands.save_draft(s, Draft("Соб", "В ср"), its.school_class),
    ),
    case(
        commands.drop_draft, "write_news", "school_class",
        lambda s, its: commands.drop_draft(s, 1, its.school_class),
    ),
    case(
        noting.remind, "write_news", "school_class",
        lambda s, its: noting.remind(s, NEWS[its.whose], its.school_class), prepare=of_class,
    ),
    case(noting.remind, "write_news", "", lambda s, its: noting.remind(s, NEWS[its.whose]), prepare=of_everybody),
    case(
        receipts.receipts, "read_class", "school_class",
        lambda s, its: receipts.receipts(s, NEWS[its.whose], its.school_class), prepare=of_class,
    ),
    case(
        receipts.class_receipts, "read_class", "school_class",
        lambda s, its: receipts.class_receipts(s, NEWS[its.whose], its.school_class), prepare=of_class,
    ),
    case(
        receipts.staff_receipts, "read_school", "", lambda s, its: receipts.staff_receipts(s, NEWS[its.whose]),
        prepare=of_everybody,
    ),
)  # fmt: skip
