"""Acting out a matter: deeds in order, each with its own demo clock, recorded in one flow."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from fadu.documents.selectors import stored_file
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of, instant_of, rfc3339
from fadu.law.engine.record import DEPARTURE, Actor
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, FileRef, Hand, NewMatter, Outcome
from fadu.matters.scope import Place
from fadu.matters.services import perform

BY = "demo:builder/cli"
SAMPLE = "示范内容，人员和单位均为虚构"


def chance_of(seed: str) -> Callable[[int], bytes]:
    """Bytes that are the same in every run: the demonstration is reproducible."""
    turn = count()

    def draw(size: int) -> bytes:
        return hashlib.shake_256(f"fadu-demo/{seed}/{next(turn)}".encode()).digest(size)

    return draw


@dataclass(frozen=True)
class Crew:
    """Who acts in an agency, by capacity; two officers where the law wants two."""

    place: Place
    people: Mapping[Role, Sequence[Actor]]
    sample: str  # digest of the sample attachment

    def for_act(self, act: Act, outsider: str) -> tuple[Actor, ...]:
        """The people the act asks for; an outsider acts under the id given."""
        if not act.by:
            return (self.people[Role.OFFICER][0],)
        role = next((r for r in act.by if r in self.people), act.by[0])
        if role.outside:
            return (Actor(outsider, role.value),)
        return tuple(self.people[role][: max(1, act.officers)])


@dataclass
class Story:
    """One matter acted out; `settle` records all its deeds in one transaction."""

    procedure: Procedure
    crew: Crew
    law: LawView
    chance: Callable[[int], bytes]
    start: datetime
    platform: str = ""
    platform_number: str = ""
    outsider: str = ""  # the party whose acts are recorded for it, where no key names one
    id: str = ""
    now: datetime = field(init=False)
    deeds: list[Deed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.id = self.id or new_id(self.start, self.chance(10))
        self.now = self.start

    @property
    def matter(self) -> NewMatter:
        """The matter that the first deed opens."""
        return NewMatter(
            self.procedure, self.crew.place, self.platform, self.platform_number, self.id
        )

    def on(self, day: date, hour: int = 9, minute: int = 0) -> Story:
        """Go on at another time; never backwards."""
        self.now = max(self.now + timedelta(minutes=1), instant_of(day, time(hour, minute)))
        return self

    def do(self, act: Act, key: str = "", who: Sequence[Actor] = (), **facts: Any) -> Story:
        """Add a deed; facts that are required and not given are stated as sample content."""
        wanted = (f for f in act.stated if _wanted(f, act) and f.code not in facts)
        stated = {f.code: sample(f, self) for f in wanted if not f.is_spared(facts)}
        stated |= {code: value for code, value in facts.items() if value is not None}
        stranger = self.outsider or key or self.id
        actors = tuple(who) or self.crew.for_act(act, stranger)
        outside = bool(act.by) and all(r.outside for r in act.by)
        recorder = self.crew.people[Role.OFFICER][0].person if outside else ""
        noted = self.now + timedelta(minutes=5)
        hand = Hand(self.law, noted, self.chance, BY)
        self.deeds.append(
            Deed(self.matter, act, self.now, hand, actors, stated, key, recorded_by=recorder)
        )
        self.now += timedelta(minutes=10)
        return self

    def irregular(self, why: str) -> Story:
        """Mark the newest deed as one that happened against the rules, with the reason."""
        self.deeds[-1] = replace(self.deeds[-1], irregular=why)
        return self

    def on_paper(self, why: str) -> Story:
        """The newest deed happened on paper: its scan goes along, and why (线下办理)."""
        deed, held = self.deeds[-1], stored_file(self.crew.sample)
        if held is None:
            raise ValueError("a crew keeps its sample in the store")
        scan = FileRef(
            held.sha256,
            held.size,
            held.type,
            f"{deed.act.document or deed.act.title}（示范扫描件）.pdf",
        )
        self.deeds[-1] = replace(
            deed, facts={**deed.facts, DEPARTURE: why}, files=(*deed.files, scan)
        )
        return self

    def entered(self, day: date) -> Story:
        """The newest deed was entered only on a later day: a late entry is no late act."""
        deed = self.deeds[-1]
        noted = max(deed.hand.noted, instant_of(day, time(16)))
        self.deeds[-1] = replace(deed, hand=replace(deed.hand, noted=noted))
        return self

    def correct(self, n: int, why: str, **facts: Any) -> Story:
        """Enter the deed of that number anew, as it should have been stated, with the reason (更正)."""
        wrong = self.deeds[n]
        hand = Hand(self.law, self.now + timedelta(minutes=5), self.chance, BY)
        stated = {**wrong.facts, **facts}
        self.deeds.append(
            replace(wrong, hand=hand, facts=stated, corrects=n, why=why, irregular="")
        )
        self.now += timedelta(minutes=10)
        return self

    def number_of(self, act: Act) -> int:
        """The number that the newest deed of an act has in the matter."""
        return max(n for n, deed in enumerate(self.deeds) if deed.act is act)

    def settle(self) -> list[Outcome]:
        """Record everything, in one transaction."""
        return perform(self.deeds)


def sample(fact: Fact, story: Story) -> Any:
    """A value of the fact's kind that says it is a sample."""
    return _SAMPLES[fact.kind](fact, story)


_SAMPLES: Mapping[Kind, Callable[[Fact, Story], Any]] = {
    Kind.TEXT: lambda fact, story: SAMPLE,
    Kind.LONG_TEXT: lambda fact, story: SAMPLE,
    Kind.CHOICE: lambda fact, story: fact.choices[0],
    Kind.BOOL: lambda fact, story: False,
    Kind.NUMBER: lambda fact, story: 0,
    Kind.MONEY: lambda fact, story: 0,
    Kind.DATE: lambda fact, story: day_of(story.now).isoformat(),
    Kind.INSTANT: lambda fact, story: rfc3339(story.now),
    Kind.PERSON: lambda fact, story: story.crew.people[Role.OFFICER][-1].person,
    Kind.PARTY: lambda fact, story: story.crew.place.county,
    Kind.KEYS: lambda fact, story: [],
    Kind.FILE: lambda fact, story: story.crew.sample,
}


def _wanted(fact: Fact, act: Act) -> bool:
    return fact.required and fact.derived is None and fact.code != act.names
