"""Who may read a piece of news, and who may change it.  Pure of the file but for what a session knows."""

from __future__ import annotations

from app.codes import Role
from app.errors import NotAllowed, NotFound
from app.news import reading
from app.news.rows import Kind, NewsState, Part
from app.news.rules import holds_class, meant_for, state_of
from app.permissions import Action, Target, can, require
from app.school import structure
from app.session import Session

_LEADERS = frozenset({Role.ADMIN, Role.DEPUTY, Role.HEAD})


def state(session: Session, piece: reading.Stored) -> NewsState:
    """Where a piece stands today."""
    return state_of(piece.starts, piece.ends, piece.withdrawn_at is not None, session.clock.today())


def is_meant(session: Session, piece: reading.Stored) -> bool:
    """Whether it is for this reader: then it is unread until read, and counts."""
    return meant_for(piece.parts, piece.starts, piece.ends, reading.reader(session))


def may_read(session: Session, piece: reading.Stored) -> bool:
    """Those it is for; the heads of the school; a class teacher what families of the class are told, and what was
    written in the class's name.  Planned and withdrawn: only those who may change it."""
    if may_change(session, piece):
        return True
    if state(session, piece) in (NewsState.PLANNED, NewsState.WITHDRAWN):
        return False
    return session.role in _LEADERS or is_meant(session, piece) or _concerns_own_class(session, piece)


def _concerns_own_class(session: Session, piece: reading.Stored) -> bool:
    return session.role is Role.CLASS_TEACHER and any(
        concerns_class(session, piece, one) for one in session.scope.classes
    )


def concerns_class(session: Session, piece: reading.Stored, class_id: int) -> bool:
    """Whether families of a class are among those it is for, in that class's year."""
    facts = structure.class_facts(session, class_id)
    in_year = piece.starts <= facts.year.ends and facts.year.starts <= piece.ends
    return in_year and any(holds_class(part, class_id, facts.grade) for part in piece.parts)


def may_change(session: Session, piece: reading.Stored) -> bool:
    """The heads of the school anything; a class teacher what he has written for own classes alone."""
    if session.role is Role.CLASS_TEACHER and piece.author_id != session.person_id:
        return False
    return may_write_for(session, piece.parts)


def may_write_for(session: Session, parts: tuple[Part, ...]) -> bool:
    """Whether the session may address all of an audience.  What is not a class is nobody's own."""
    return bool(parts) and all(can(session, Action.WRITE_NEWS, _target(part)) for part in parts)


def require_audience(session: Session, parts: tuple[Part, ...]) -> None:
    """Raises NotAllowed unless the session may address all of it."""
    for part in parts:
        require(session, Action.WRITE_NEWS, _target(part))


def _target(part: Part) -> Target:
    return Target(school_class=part.target) if part.kind is Kind.CLASS else Target()


def readable(session: Session, news_id: int) -> reading.Stored:
    """A piece that the session may read.  Raises NotFound news.unknown, also for what it may not."""
    piece = _find(session, news_id)
    if piece is None or not may_read(session, piece):
        raise unknown(news_id)
    return piece


def may_read_files(session: Session, owner_key: str) -> bool:
    """Whether what hangs on a piece may be opened: by whoever may read it."""
    piece = _find(session, int(owner_key)) if owner_key.isdecimal() and len(owner_key) < 19 else None
    return piece is not None and may_read(session, piece)


def unknown(news_id: int) -> NotFound:
    """The same whether there is no such piece, or it is not for this session."""
    return NotFound("news.unknown", news=news_id)


def changeable(session: Session, news_id: int) -> reading.Stored:
    """A piece that the session may change.  Raises NotFound news.unknown, NotAllowed for what it may only read."""
    piece = readable(session, news_id)
    if not may_change(session, piece):
        raise NotAllowed("not_allowed", action=Action.WRITE_NEWS.value, role=session.role.value)
    return piece


def _find(session: Session, news_id: int) -> reading.Stored | None:
    kept = next((one for one in reading.present(session) if one.id == news_id), None)
    return kept or reading.one(news_id)


def own_class(session: Session) -> int | None:
    """The class in whose name a class teacher writes; None for everybody else."""
    if session.role is not Role.CLASS_TEACHER:
        return None
    return min(session.scope.current_classes, default=None)


def can_write(session: Session) -> bool:
    """Whether the session may write news at all."""
    return can(session, Action.WRITE_NEWS, Target(school_class=own_class(session)))


def readable_for_class(session: Session, news_id: int, class_id: int | None) -> reading.Stored:
    """As `readable`; unknown too where it is not for families of the class."""
    piece = readable(session, news_id)
    if class_id is not None and not concerns_class(session, piece, class_id):
        raise unknown(news_id)
    return piece
