"""Who of a bundle is already known here: first by the other system's own id, then by name; staff, and parents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from app.changes import Record
from app.exchange.importing.ledger import Ledger, stored
from app.exchange.importing.matching import Known
from app.exchange.reasons import Reason
from app.exchange.rosters import Part, RosterFiles, UserRecord
from models.base import rows
from models.codes import STAFF_ROLES, Role
from models.people import Guardianship, Person, StaffRole, fold

_LONGEST_PHONE, _LONGEST_EMAIL = 40, 100  # as a person's card takes them
_STAFF = frozenset({Part.TEACHER, Part.LEADER})
_NAMES_SHOWN = 10


Details = Sequence[tuple[str, Any, Any]]
"""What of somebody is different: field, before, after."""


class People:
    """The persons of the school and those of a bundle."""

    def __init__(self, ledger: Ledger, files: RosterFiles) -> None:
        self._ledger, self._files = ledger, files
        columns = (
            Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sex, Person.born, Person.phone,
            Person.email, Person.external_id,
        )  # fmt: skip
        names = [one.name for one in columns]
        query = Person.select(*columns).where(Person.erased_at.is_null()).order_by(Person.id)
        self.states: dict[int, dict[str, Any]] = {
            row[0]: dict(zip(names[1:], row[1:], strict=True)) for row in rows(query)
        }
        self._external: dict[str, int] = {}
        for number, state in self.states.items():
            if state["external_id"]:
                self._external.setdefault(state["external_id"], number)
        self.ids: dict[str, int] = {}
        """The other system's id → person, for all who have been found or made."""
        self._counted: set[int] = set()

    # --- who is known --------------------------------------------------------------------------------------

    def find(self, external: str) -> int | None:
        """The person of an id: of this bundle, or brought by an earlier one."""
        return self.ids.get(external) or self._external.get(external)

    def is_free(self, person: int) -> bool:
        """Whether somebody can be meant by a name: no other system's id says that he is somebody else."""
        external = self.states[person]["external_id"]
        return (not external or external not in self._files.users) and person not in self.ids.values()

    def known(self, person: int) -> Known:
        """The name and day of birth of a person of the school."""
        state = self.states[person]
        return Known(state["last_name"], state["first_name"], state["patronymic"], state["born"])

    def name(self, person: int) -> str:
        """Surname and given name."""
        return f"{self.states[person]['last_name']} {self.states[person]['first_name']}".strip()

    def of(self, user: UserRecord) -> Known:
        """The name and day of birth of a person of the bundle."""
        return Known.of(user.name, self._born(user))

    def _born(self, user: UserRecord) -> date | None:
        found = self._files.facts.get(user.id)
        return None if found is None else found.born

    # --- what is told of them ------------------------------------------------------------------------------

    def _facts(self, user: UserRecord) -> dict[str, Any]:
        facts = self._files.facts.get(user.id)
        return {
            "sex": facts.gender if facts else None,
            "born": facts.born if facts else None,
            "phone": user.phone[:_LONGEST_PHONE] or None,
            "email": user.email[:_LONGEST_EMAIL] or None,
            "external_id": user.id,
        }

    def add(self, user: UserRecord, counted: str, group: str = "") -> int:
        """A new person; `group` is what tells him apart in a list: his class, whose parent he is."""
        state = {
            "last_name": user.name.surname,
            "first_name": user.name.given,
            "patronymic": user.name.patronymic,
        }
        state.update(self._facts(user))
        number = self._ledger.insert(None, Person, sort_key=_sort_key(state), **state)
        self._ledger.tell(counted, user.name.full, group, "added")
        self.states[number] = state
        self.ids[user.id] = number
        self._counted.add(number)
        return number

    def keep(self, user: UserRecord, person: int) -> Details:
        """Whoever was found: store what the bundle tells differently; what it leaves blank stays.  Returns what it
        was."""
        self.ids[user.id] = person
        told = {name: value for name, value in self._facts(user).items() if value is not None}
        if user.named:
            names = (user.name.surname, user.name.given, user.name.patronymic)
            pairs = zip(("last_name", "first_name", "patronymic"), names, strict=True)
            told.update({name: value for name, value in pairs if value})
        state = self.states[person]
        different = {name: value for name, value in told.items() if state.get(name) != value}
        if not different:
            return []
        before, after = stored(state), {**state, **different}
        more = {"sort_key": _sort_key(after)} if _sort_key(after) != _sort_key(state) else {}
        Person.update(**different, **more).where(Person.id == person).execute()
        self._ledger.record(Record("person", str(person), before, stored(after)))
        self.states[person] = after
        return [(name, state.get(name), value) for name, value in different.items() if name != "external_id"]

    def count(
        self, user: UserRecord, person: int, counted: str, group: str, changed: bool, details: Details = ()
    ) -> None:
        """Count and name somebody who was there, once."""
        if person not in self._counted:
            self._counted.add(person)
            self._ledger.tell(counted, user.name.full, group, "changed" if changed else "unchanged", details)


def _sort_key(state: dict[str, Any]) -> str:
    return fold(f"{state['last_name']} {state['first_name']} {state['patronymic']}")


class Staff:
    """Those of a bundle who work at the school.

    A bundle grants no rights over the school: whoever has them elsewhere comes as a teacher, and the summary names
    them for the administrator to decide.
    """

    def __init__(self, ledger: Ledger, people: People) -> None:
        self._ledger, self._people = ledger, people
        self._roles: dict[int, set[str]] = {}
        for person, role in rows(StaffRole.select(StaffRole.person, StaffRole.role)):
            self._roles.setdefault(person, set()).add(role)
        self._names: dict[str, list[int]] = {}
        for person in self._roles:
            if person in people.states:
                self._names.setdefault(people.known(person).key, []).append(person)
        self._by_hand: list[str] = []

    def store(self, users: Iterable[UserRecord]) -> None:
        """Find or make them all."""
        for user in users:
            if _STAFF & user.parts:
                self._store(user)
        if self._by_hand:
            shown = ", ".join(self._by_hand[:_NAMES_SHOWN])
            more = "…" if len(self._by_hand) > _NAMES_SHOWN else ""
            self._ledger.note(f"{len(self._by_hand)}: {shown}{more}", Reason.RIGHTS_BY_HAND)

    def _store(self, user: UserRecord) -> None:
        person = self._people.find(user.id) or self._by_name(user)
        if person is None:
            person = self._people.add(user, "people")
        else:
            known = self._people.states[person]["external_id"] == user.id
            details = self._people.keep(user, person)
            changed = bool(details) or not known or person not in self._roles
            self._people.count(user, person, "people", "", changed, details)
        roles = self._roles.setdefault(person, set())
        if not roles:
            self._ledger.insert(None, StaffRole, person=person, role=Role.TEACHER.value)
            roles.add(Role.TEACHER.value)
        leads = roles & {role.value for role in STAFF_ROLES if role is not Role.TEACHER}
        if Part.LEADER in user.parts and not leads:
            self._by_hand.append(user.name.full)

    def _by_name(self, user: UserRecord) -> int | None:
        found = [one for one in self._names.get(self._people.of(user).key, ()) if self._people.is_free(one)]
        return found[0] if len(found) == 1 else None

    def is_staff(self, person: int) -> bool:
        """Whether somebody may teach."""
        return person in self._roles


class Guardians:
    """Those of a bundle who answer for pupils."""

    def __init__(self, ledger: Ledger, people: People, files: RosterFiles) -> None:
        self._ledger, self._people = ledger, people
        self._of_pupil: dict[int, set[int]] = {}
        for parent, pupil in rows(Guardianship.select(Guardianship.parent, Guardianship.pupil)):
            self._of_pupil.setdefault(pupil, set()).add(parent)
        self._wards: dict[str, list[str]] = {}
        for user in files.users.values():
            for other in user.agents:
                self._wards.setdefault(user.id, []).append(other)
                self._wards.setdefault(other, []).append(user.id)

    def store(self, users: Iterable[UserRecord], pupils: set[int]) -> None:
        """Find or make them all; `pupils` are those who have a class."""
        for user in users:
            if Part.GUARDIAN in user.parts:
                self._store(user, pupils)

    def _store(self, user: UserRecord, pupils: set[int]) -> None:
        wards = {self._people.find(one) for one in self._wards.get(user.id, ())}
        children = sorted(one for one in wards if one is not None and one in pupils)
        person = self._people.find(user.id) or self._by_name(user, children)
        children = [one for one in children if one != person]
        if not children:
            self._ledger.refuse(user.place, user.name.full, Reason.GUARDIAN_OF_NOBODY)
            return
        group = ", ".join(self._people.name(one) for one in children)
        if person is None:
            person = self._people.add(user, "parents", group)
        else:
            known = self._people.states[person]["external_id"] == user.id
            details = self._people.keep(user, person)
            self._people.count(user, person, "parents", group, bool(details) or not known, details)
        for child in children:
            there = self._of_pupil.setdefault(child, set())
            if person in there:
                self._ledger.unchanged["guardianships"] += 1
                continue
            there.add(person)
            Guardianship.insert(parent=person, pupil=child, relation="").execute()
            self._ledger.record(
                Record("guardianship", f"{person}/{child}", None, {"relation": ""}, pupil=child)
            )
            self._ledger.added["guardianships"] += 1

    def _by_name(self, user: UserRecord, children: list[int]) -> int | None:
        """A parent of one of the children who is called so."""
        key = self._people.of(user).key
        there = {one for child in children for one in self._of_pupil.get(child, ())}
        found = [
            one
            for one in sorted(there)
            if one in self._people.states and self._people.known(one).key == key and self._people.is_free(one)
        ]
        return found[0] if len(found) == 1 else None
