"""Pictures and files of news: who may write attaches them, who may read opens them."""

from __future__ import annotations

import pytest

from app.codes import Role
from app.errors import NotAllowed, NotFound
from app.files.queries import attachment, intake
from app.files.rows import StoredRef
from app.news.commands import change, publish, save_draft, withdraw
from app.news.queries import drafts, news_list, news_piece
from app.news.rows import Draft
from app.session import Session
from tests.app.news.paper import class_teacher, head, notice, of_class, other_parent
from tests.build import BuiltSchool


def stored(session: Session, name: str = "план.pdf") -> StoredRef:
    """A file that lies in the store and hangs on nothing yet."""
    return intake(session).put_bytes(name, b"%PDF-1.7\n" + name.encode())


def test_who_may_read_the_piece_may_open_its_files(school: BuiltSchool) -> None:
    teacher = class_teacher(school)
    text = notice(of_class(school.class_a), files=(stored(teacher),))
    news_id = publish(teacher, text, school.class_a)
    reader = other_parent(school)
    assert [row.has_files for row in news_list(reader).rows] == [True]
    (file,) = news_piece(reader, news_id).files
    assert file.name == "план.pdf"
    for session in (reader, head(school), teacher, school.session(Role.PUPIL, school.zhukova)):
        assert attachment(session, file.attachment_id).read().startswith(b"%PDF")
    others = [school.session(Role.PUPIL, school.vetrova), school.session(Role.TEACHER, school.maths_teacher)]
    for session in others:
        with pytest.raises(NotFound, match=r"attachment\.unknown"):
            attachment(session, file.attachment_id)
    withdraw(teacher, news_id, school.class_a)
    with pytest.raises(NotFound, match=r"attachment\.unknown"):
        attachment(reader, file.attachment_id)
    assert attachment(head(school), file.attachment_id)


def test_files_come_and_go_with_a_wording(school: BuiltSchool) -> None:
    session = head(school)
    news_id = publish(session, notice(files=(stored(session, "а.pdf"), stored(session, "б.pdf"))))
    first, _ = news_piece(session, news_id).files
    wording = notice(files=(stored(session, "в.pdf"),), dropped=(first.attachment_id,))
    change(session, news_id, wording, expected=1)
    assert [file.name for file in news_piece(session, news_id).files] == ["б.pdf", "в.pdf"]
    other = publish(session, notice())
    with pytest.raises(NotFound, match=r"attachment\.unknown"):
        change(session, other, notice(dropped=(first.attachment_id,)), expected=1)


def test_what_may_not_be_published_attaches_nothing(school: BuiltSchool) -> None:
    teacher = class_teacher(school)
    with pytest.raises(NotAllowed):
        publish(teacher, notice(of_class(school.class_b), files=(stored(teacher),)), school.class_a)
    assert news_list(head(school)).rows == ()


def test_a_draft_keeps_its_files(school: BuiltSchool) -> None:
    session = head(school)
    draft = Draft("Едем", "скоро", files=(stored(session),), dropped=(7,))
    save_draft(session, draft)
    assert [one.draft for one in drafts(session)] == [draft]
