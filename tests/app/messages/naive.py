"""Messages as somebody would keep them on paper: who wrote what, and who has seen it.  No rows, no counts kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.codes import Side

Party = tuple[int, Side]


@dataclass
class PlainMessage:
    author: Party
    text: str
    at: int
    urgent: bool
    withdrawn: bool = False
    seen: set[Party] = field(default_factory=set)
    confirmed: set[Party] = field(default_factory=set)


@dataclass
class PlainThread:
    number: int
    subject: str
    starter: Party
    parties: list[Party]
    replies: bool
    messages: list[PlainMessage] = field(default_factory=list)
    read: dict[Party, int] = field(default_factory=dict)
    archived: set[Party] = field(default_factory=set)
    closed: bool = False

    def write(self, author: Party, text: str, at: int, *, urgent: bool) -> None:
        if self.read.get(author, 0) == len(self.messages):
            self.read[author] = len(self.messages) + 1
        self.messages.append(PlainMessage(author, text, at, urgent))
        self.archived.clear()

    def look(self, party: Party, up_to: int) -> None:
        before = self.read.get(party, 0)
        for no, message in enumerate(self.messages, 1):
            if before < no <= up_to and message.author != party and not message.withdrawn:
                message.seen.add(party)
        self.read[party] = max(before, min(up_to, len(self.messages)))

    def unread(self, party: Party) -> int:
        read = self.read.get(party, 0)
        return sum(
            no > read and message.author != party and not message.withdrawn
            for no, message in enumerate(self.messages, 1)
        )

    def waits(self, party: Party) -> list[int]:
        """The urgent messages that somebody has to confirm."""
        return [
            no
            for no, message in enumerate(self.messages, 1)
            if message.urgent and not message.withdrawn and self._asked(party, message)
        ]

    def _asked(self, party: Party, message: PlainMessage) -> bool:
        staff, by_staff = party[1] is Side.STAFF, message.author[1] is Side.STAFF
        with_family = any(side is not Side.STAFF for _, side in self.parties)
        if party == message.author:
            return False
        if by_staff and not with_family:
            return party not in message.confirmed
        if staff == by_staff:
            return False
        return not any((one[1] is Side.STAFF) == staff for one in message.confirmed)

    @property
    def last_at(self) -> int:
        return self.messages[-1].at

    def waiting_since(self) -> int | None:
        since = None
        for message in self.messages:
            if not message.withdrawn:
                since = None if message.author[1] is Side.STAFF else (since or message.at)
        return None if self.closed else since
