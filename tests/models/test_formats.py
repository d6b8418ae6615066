"""Files of each format that was ever in use, kept as SQL, come to today's format: with its tables, and their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models.database import FORMAT_VERSION, SchoolFile
from models.migrations import MIGRATIONS
from models.opening import create_school_file, open_school_file

FORMATS = Path(__file__).parent / "formats"
VERSIONS = range(1, FORMAT_VERSION)


def old_file(version: int, path: Path) -> Path:
    """A file of a format that was in use, made of the SQL that is kept of it."""
    connection = apsw.Connection(str(path))
    connection.execute((FORMATS / f"format-{version}.sql").read_text("utf-8"))
    connection.close()
    return path


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[SchoolFile]:
    file = open_school_file(old_file(1, tmp_path / "old.db"))
    yield file
    file.close()


def layout(file: SchoolFile) -> dict[tuple[str, str], str]:
    """The tables, indexes and triggers of a file, in one spelling."""
    found = file.connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): re.sub(r'["\s]+', " ", sql).strip() for kind, name, sql in found}


def test_a_file_of_each_format_is_kept() -> None:
    assert [one for one in VERSIONS if not (FORMATS / f"format-{one}.sql").is_file()] == []
    assert sorted(MIGRATIONS) == list(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_file_has_the_tables_of_a_new_one(version: int, tmp_path: Path) -> None:
    with (
        open_school_file(old_file(version, tmp_path / "old.db")) as old,
        create_school_file(tmp_path / "new.db") as new,
    ):
        assert layout(old) == layout(new)
        assert old.connection.pragma("user_version") == FORMAT_VERSION
        assert list(old.connection.execute("PRAGMA foreign_key_check")) == []
        assert old.connection.pragma("integrity_check") == "ok"


def test_messages_of_format_1_are_all_there(upgraded: SchoolFile) -> None:
    found = upgraded.connection.execute("SELECT thread_id, no, text FROM message ORDER BY thread_id, no")
    assert list(found) == [
        (1, 1, "Добрый день!"),
        (1, 2, "Здравствуйте."),
        (1, 3, "Спасибо за ответ."),
        (2, 1, "Собираемся в восемь."),
    ]


def test_what_inboxes_show_of_format_1_is_what_was_there(upgraded: SchoolFile) -> None:
    """Each line of an inbox as the check reckons it, and the words to be found."""
    from app.backup.letter_invariants import LETTERS

    found = upgraded.connection.execute(
        "SELECT person_id, side, thread_id, box, unread, subject, last_words, closed FROM thread_participant"
        " ORDER BY thread_id, person_id"
    ).fetchall()
    assert [(row[2], row[4], row[5], row[7]) for row in found] == [
        (1, 1, "Олимпиада", 0), (1, 0, "Олимпиада", 0), (2, 0, "Экскурсия", 1), (2, 0, "Экскурсия", 1),
    ]  # fmt: skip
    assert [row[3] for row in found] == [0, 0, 0, 1]
    assert [row[6] for row in found] == ["Спасибо за ответ.", "Спасибо за ответ.", "", ""]
    assert [rule.code for rule in LETTERS if upgraded.connection.execute(rule.select).fetchall()] == []
    drafts = upgraded.connection.execute(
        "SELECT person_id, thread_key, text FROM message_draft ORDER BY 1"
    ).fetchall()
    assert drafts == [(3, "new", "Прошу до среды"), (13, "1", "Ещё один вопрос")]
    receipts = upgraded.connection.execute(
        "SELECT count(*), count(confirmed_at) FROM message_receipt"
    ).fetchall()
    assert receipts == [(3, 1)]


def test_news_of_format_1_are_all_there(upgraded: SchoolFile) -> None:
    """With words, readers and audience; what had no end is shown for a month."""
    ask = upgraded.connection.execute
    found = ask(
        "SELECT id, title, starts, ends, pinned, confirm, withdrawn_at, asked, school_class_id FROM news"
    )
    assert list(found) == [
        (1, "Каникулы", 20261120, 20261227, 1, 1, None, 1, None),
        (2, "Совещание", 20261123, 20261223, 0, 0, 1795416200, 1, None),
    ]
    words = ask("SELECT news_id, revision, author_id, title, text FROM news_text")
    assert list(words) == [
        (1, 1, 2, "Каникулы", "Каникулы начинаются **28 декабря**."),
        (2, 1, 3, "Совещание", "В среду."),
    ]
    assert list(ask("SELECT * FROM news_audience")) == [(1, "school", 0, "all"), (2, "staff", 0, "all")]
    assert list(ask("SELECT * FROM news_receipt")) == [(1, 13, 1795415700, 1, 1795415800, 1)]


def test_files_of_format_1_are_all_there(upgraded: SchoolFile) -> None:
    found = upgraded.connection.execute(
        "SELECT a.id, a.owner, a.owner_key, a.name, a.size, a.media_type, a.position, f.size, f.stored_by_id,"
        " lower(substr(hex(f.sha256), 1, 8)) FROM attachment a JOIN stored_file f ON f.sha256 = a.sha256 ORDER BY a.id"
    )
    assert list(found) == [
        (1, "news", "1", "объявление.txt", 4, "text/plain", 0, 4, 2, "982d9e3e"),
        (2, "message", "1/1", "план.txt", 4, "text/plain", 0, 4, 2, "982d9e3e"),
    ]


def test_hand_ins_of_format_1_are_all_there(upgraded: SchoolFile) -> None:
    found = upgraded.connection.execute(
        "SELECT course_id, due_date, no, pupil_id, version, state, handed_in_at, seen_at, answered_at, comment, text"
        " FROM homework_answer"
    )
    assert list(found) == [
        (1, 20261124, 1, 6, 1, 1, 1795416900, 1795417100, 1795417100, "Хорошо", "Решено, см. тетрадь")
    ]


def test_findings_of_format_2_are_all_there(tmp_path: Path) -> None:
    """With what was said to them; those of a lesson are judged with its course from now on."""
    with open_school_file(old_file(2, tmp_path / "old.db")) as file:
        found = file.connection.execute(
            "SELECT id, rule, unit, place, state, closed_at, teacher_id, date, number, term, detail FROM finding"
        ).fetchall()
        said = file.connection.execute(
            "SELECT finding_id, person_id, kind, text FROM finding_answer"
        ).fetchall()
    assert found == [
        (1, "no_topic", "course/1", "1/20261119/2", "open", None, 4, 20261119, 2, None, "{}"),
        (2, "no_topic", "course/1", "1/20261118/1", "answered", None, 4, 20261118, 1, None, "{}"),
        (3, "no_topic", "course/1", "1/20261117/1", "closed", 1795244400, 4, 20261117, 1, None, "{}"),
    ]  # fmt: skip
    assert said == [(2, 4, "reason", "Тема общая на два урока"), (2, 3, "return", "")]
