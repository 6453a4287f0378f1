"""What a paper of a case reads: its entry, what came before it for the same party, and who the party is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.kernel.zone import parse_day, parse_instant
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple.acts import assess, record_offence
from fadu.law.procedures.penalty_simple.facts import party_kind, party_named
from fadu.law.procedures.penalty_simple.judgements import PERSON
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.matters.lines import Line
from fadu.registry.selectors import entered, known_at
from fadu.rooms.penalty.sheets.wording import GONE, amount
from fadu.ui.formats import long_day, moment

FOUND = record_offence.code
MAN = "个人"
_WRITTEN: Mapping[Kind, Callable[[Any], str]] = {
    Kind.MONEY: lambda value: amount(int(value)),
    Kind.DATE: lambda value: long_day(parse_day(value)),
    Kind.INSTANT: lambda value: moment(parse_instant(value)),
}


@dataclass(frozen=True)
class Party:
    """A party as it was registered at the time, organisation or person; None: erased, "": never stated.

    written: in no register; name and address are one text, as the officers took it down.
    """

    kind: str | None
    name: str | None
    code: str | None
    address: str | None
    principal: str | None
    written: bool = False

    @property
    def you(self) -> str:
        """How the paper speaks to it."""
        return "你" if self.kind == MAN else "你单位"

    @property
    def whole(self) -> str:
        """Name, address and number in one line."""
        code = f"，证照或者身份号码：{self.code}" if self.code else ""
        return f"{self.name}" if self.written else f"{self.name}，地址：{self.address}{code}"


@dataclass(frozen=True)
class Told:
    """The entry that gives a paper, in its case."""

    file: CaseFile
    line: Line

    @property
    def day(self) -> date:
        """The day of the entry."""
        return parts.day_of_line(self.line)

    @property
    def party(self) -> Party:
        """Whom the entry concerns; of one that concerns the case, its only party."""
        keys = self.parties
        if self.line.key in keys:
            return self.party_of(self.line.key)
        if keys or not self.on_the_spot:
            return self.party_of(keys[0]) if len(keys) == 1 else Party("", "", "", "", "")
        said = self.printed(party_named, self.file.last(FOUND))
        person = stated(self.file.last(assess.code), party_kind.code) == PERSON
        return Party(MAN if person else "", said, "", said, "", written=True)

    @property
    def on_the_spot(self) -> bool:
        """Whether it is a penalty on the spot, which has one party, without a key."""
        return self.file.matter.procedure == SIMPLE_PENALTY.code

    @property
    def parties(self) -> tuple[str, ...]:
        """Every party of the case, in the order in which they were named; on the spot, the one found."""
        told = (x.facts.get("party") for x in self.file.every(a.name_party.code, FOUND))
        named = ([one] if isinstance(one, str) and one else one for one in told)
        return tuple(
            dict.fromkeys(str(k) for keys in named if isinstance(keys, list) for k in keys)
        )

    @property
    def names(self) -> str | None:
        """All parties by name; None where one is erased."""
        names = [self.party_of(key).name for key in self.parties]
        return None if None in names else "、".join(str(n) for n in names)

    def party_of(self, key: str) -> Party:
        """A party as registered when the entry happened."""
        if key not in self.file.looked_up:
            self.file.looked_up[key] = entered(key)
        said = known_at(self.file.looked_up[key], self.line.at)
        kind, name, address, principal = (
            said.get(c, "") for c in ("party_kind", "name", "address", "principal")
        )
        code, identity = said.get("credit_code", ""), said.get("identity", "")
        return Party(kind, name, identity if kind == MAN else code, address, principal)

    def last(self, *acts: Act) -> Line | None:
        """The newest entry of these acts up to this one: of the same party (or batch) where they have copies."""
        found = [
            line
            for act in acts
            if (
                line := self.file.last(
                    act.code, key=self.line.key if act.each else "", before=self.line
                )
            )
        ]
        return max(found, key=lambda line: (line.at, line.n), default=None)

    def newest(self, key: str, *acts: Act) -> Line | None:
        """The newest entry of these acts up to this one, of a party of the case."""
        found = [x for act in acts if (x := self.file.last(act.code, key=key, before=self.line))]
        return max(found, key=lambda line: (line.at, line.n), default=None)

    def naming(self, act: Act) -> Line | None:
        """The entry of an act that names the copy (batch) which this entry concerns."""
        lines = self.file.every(act.code)
        return next((x for x in lines if self.line.key in (x.facts.get(act.names) or ())), None)

    def on(self, *acts: Act) -> str:
        """The day of the newest entry of these acts; "" where there is none."""
        line = self.last(*acts)
        return long_day(parts.day_of_line(line)) if line else ""

    def value(self, fact: Fact, *acts: Act) -> str | None:
        """A fact of this entry, or of the newest of some acts, as it is printed; "" where nothing states it."""
        line = self.last(*acts) if acts else self.line
        return self.printed(fact, line)

    def printed(self, fact: Fact, line: Line | None) -> str | None:
        """A fact of an entry in the words of a paper."""
        value: Any = stated(line, fact.code)
        if value is None or value == "" or line is None:
            return None if value is None else ""
        if fact.kind in _WRITTEN:
            return _WRITTEN[fact.kind](value)
        if fact.kind is Kind.BOOL:
            return "是" if value is True else fact.denied or "否"
        if fact.kind is Kind.PERSON:
            return self.file.officer(value, self.day)
        return str(value).strip()

    @property
    def case_number(self) -> str | None:
        """The number under which the case was filed; "" before."""
        return self.printed(f.number, self.file.last(a.file_case.code, before=self.line))

    @property
    def cause(self) -> str | None:
        """What the case is about; "" before it is filed, or found on the spot."""
        return self.printed(f.cause, self.file.last(a.file_case.code, FOUND, before=self.line))

    @property
    def team(self) -> parts.Team:
        """Who did what the entry tells, with their certificates."""
        return parts.acting(self.file, [self.line], self.day)

    @property
    def assigned(self) -> parts.Team:
        """The officers of the case when the entry happened."""
        line = self.file.last(a.assign_officers.code, before=self.line)
        people = [stated(line, fact.code) for fact in (f.first_officer, f.second_officer)]
        return parts.team(self.file, people, self.day)

    def called(self, person: Any) -> str | None:
        """A person by name alone, where no certificate is asked for."""
        known = self.file.people.get(str(person))
        return known.name if known else None

    @property
    def people(self) -> str | None:
        """Everybody who acted, by name; None where one is erased."""
        names = [self.called(person) for person, _ in self.line.who]
        return None if None in names else "、".join(str(n) for n in names)

    def signed(self, line: Line | None) -> str:
        """Who acted, by name, and when: how a decision stands on a form."""
        if line is None:
            return ""
        names = [self.called(person) for person, _ in line.who]
        return f"{'、'.join(GONE if n is None else n for n in names)}　{parts.when(line)}"
