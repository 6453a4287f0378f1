"""Lawful walks through a procedure, found by seeded search: each heads for an act that none has done yet."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from fadu.kernel.zone import day_of, instant_of, rfc3339
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Lawful, Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.rule import Verb

START = instant_of(date(2024, 3, 4), time(9))
END = instant_of(date(2028, 6, 1))  # certificates and calendar reach beyond it
LENGTH = 70  # acts a walk may take
TRIES = 60  # walks towards one act
AMOUNTS = (0, 2_000_000, 8_000_000)  # fen; on either side of the amounts the bureau has set
LEAPS = (1, 4, 12, 40, 120, 400)  # days to wait when nothing better is to be done


@dataclass(frozen=True)
class Move:
    """One act of a walk: when, by whom inside the bureau (nobody for an outsider's act), with which facts."""

    act: Act
    key: str
    at: datetime
    people: tuple[str, ...]
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Cast:
    """Who may act: roles by person, the parties at hand, the digest of a stored file."""

    roles: Mapping[str, Sequence[Role]]
    parties: Sequence[str]
    file: str

    def actor(self, person: str, act: Act) -> Actor:
        """The person in the first capacity that the act admits."""
        held = self.roles[person]
        role = next((r for r in act.by if r in held), held[0])
        return Actor(person, role.value, "held")

    def able(self, act: Act) -> list[str]:
        """Everybody who may do an act."""
        return [p for p, held in self.roles.items() if not act.by or set(held) & set(act.by)]


@dataclass(frozen=True)
class Guide:
    """What leads to an act and what leads away from it, by the rules alone."""

    procedure: Procedure
    target: str
    lawful: Sequence[Lawful] = ()

    @cached_property
    def route(self) -> tuple[str, ...]:
        """The acts of the lawyer's list that lead furthest towards the target, in their order."""

        def near(case: Lawful) -> tuple[bool, int, int]:
            whole = {case.act.code, *(word.partition(":")[0] for word in case.after)}
            return self.target in whole, len(whole & self.leads), -len(case.after)

        best = max(self.lawful, key=near, default=None)
        if best is None:
            return ()
        words = (*best.after, best.act.code)
        return tuple(dict.fromkeys(word.partition(":")[0] for word in words))

    @cached_property
    def leads(self) -> frozenset[str]:
        """The acts that open the target or that it needs, and what these need in turn."""
        found, left = {self.target}, [self.target]
        while left:
            then = left.pop()
            for rule in self.procedure.rules:
                towards = rule.verb in (Verb.NEEDS, Verb.OPENS) and rule.then.code == then
                if towards and rule.first.code not in found:
                    found.add(rule.first.code)
                    left.append(rule.first.code)
        return frozenset(found)

    @cached_property
    def ends(self) -> frozenset[str]:
        """The acts that take the target itself out of play."""
        closing = (r for r in self.procedure.rules if r.verb is Verb.CLOSES)
        return frozenset(r.first.code for r in closing if r.then.code == self.target)

    @cached_property
    def harms(self) -> frozenset[str]:
        """The acts that close something on the way."""
        closing = (r for r in self.procedure.rules if r.verb is Verb.CLOSES)
        return frozenset(r.first.code for r in closing if r.then.code in self.leads)

    def weight(self, act: Act, m: Marking, key: str, done: frozenset[str]) -> float:
        """How much is to be said for doing an act next."""
        if act.code == self.target:
            return 10_000
        i = m.find(act.code, key)
        fresh = i is not None and not m.ex >> i & 1
        weight = 20.0 if act.code in self.leads and fresh else 1.0
        if fresh and act.code in self.route:
            weight += 200.0 / (1 + self.route.index(act.code))
        if i is not None and m.re >> i & 1:
            weight += 12
        if act.code not in done:
            weight += 4
        if not fresh:
            weight *= 0.2
        if act.code in self.ends:
            weight *= 0.01
        elif act.code in self.harms and act.code not in self.leads:
            weight *= 0.1
        if act is self.procedure.closing:
            weight *= 0.05
        return weight


class Walker:
    """One walk under way: it only ever does what the procedure allows."""

    def __init__(
        self, procedure: Procedure, law: LawView, cast: Cast, chance: random.Random
    ) -> None:
        self.procedure, self.law, self.cast, self.chance = procedure, law, cast, chance
        self.marking = Marking(procedure, law)
        self.now, self.moves = START, list[Move]()

    def walk(self, guide: Guide, done: frozenset[str]) -> list[Move]:
        """Walk until the target is done, or until the walk is long enough or stuck."""
        stuck = 0
        while len(self.moves) < LENGTH and stuck < 12 and self.now < END:
            if self._step(guide, done):
                stuck = 0
                if self.moves[-1].act.code == guide.target:
                    return self.moves
            else:
                stuck += 1
                self.now += timedelta(days=self.chance.choice(LEAPS))
                self.marking.advance(self.now)
        return self.moves

    def _step(self, guide: Guide, done: frozenset[str]) -> bool:
        """Do one act; false where waiting is all that can be done."""
        self.now += timedelta(minutes=self.chance.choice((1, 20, 60 * 24)))
        self.marking.advance(self.now)
        may = [(self.procedure.act(a), k) for a, k in self.marking.enabled(self.now)]
        if not self.moves:
            may = [(a, k) for a, k in may if a is self.procedure.acts[0]] or may
        while may:
            weights = [guide.weight(a, self.marking, k, done) for a, k in may]
            if self.moves and max(weights) < 2 and self.chance.random() < 0.6:
                return False
            chosen = self.chance.choices(range(len(may)), weights)[0]
            if self._try(*may.pop(chosen)):
                return True
        return False

    def _try(self, act: Act, key: str) -> bool:
        for _ in range(6):
            facts = {f.code: self._value(f) for f in act.stated if self._stated(f)}
            for who in self._people(act, key):
                inside = tuple(a.person for a in who if a.person in self.cast.roles)
                record = Record(act.code, self.now, key, facts, who)
                if not self.marking.why(record):
                    self.marking.apply(record)
                    self.moves.append(Move(act, key, self.now, inside, facts))
                    return True
        return False

    def _people(self, act: Act, key: str) -> Iterator[tuple[Actor, ...]]:
        """Some ways to staff an act."""
        if act.by and all(r.outside for r in act.by):
            yield (Actor(key or "outside", act.by[0].value),)
            return
        able = self.cast.able(act)
        for _ in range(4):
            chosen = self.chance.sample(able, min(len(able), act.officers))
            yield tuple(self.cast.actor(p, act) for p in chosen)

    def _stated(self, fact: Fact) -> bool:
        return fact.derived is None and (fact.required or self.chance.random() < 0.5)

    def _value(self, fact: Fact) -> Any:
        day, pick = day_of(self.now), self.chance.choice
        match fact.kind:
            case Kind.CHOICE:
                return pick(fact.choices)
            case Kind.BOOL:
                return pick((True, False))
            case Kind.NUMBER:
                return pick((1, 7, 40))
            case Kind.MONEY:
                return pick(AMOUNTS)
            case Kind.DATE:
                return (day + timedelta(days=pick((-20, 0, 10, 15, 30)))).isoformat()
            case Kind.INSTANT:
                return rfc3339(self.now)
            case Kind.PERSON:
                return pick(list(self.cast.roles))
            case Kind.PARTY:
                return pick(self.cast.parties)
            case Kind.FILE:
                return self.cast.file
            case Kind.KEYS:
                return self._keys(fact)
        return f"{fact.title}{self.chance.randrange(1000)}"

    def _keys(self, fact: Fact) -> list[str]:
        kind = next(a.names for a in self.procedure.acts if a.names and a.keys_fact == fact)
        known = self.marking.keys(kind)
        if kind == "party":
            return [p for p in self.cast.parties if p not in known][:1]
        return [f"{kind}-{len(known) + n}" for n in range(1, self.chance.choice((2, 3)))]


def plan(
    procedure: Procedure, lawful: Sequence[Lawful], law: LawView, cast: Cast, seed: int
) -> list[list[Move]]:
    """Walks that together do every act somebody can do; what no walk reached is simply not in them."""
    chance, done = random.Random(seed), frozenset[str]()
    walks: list[list[Move]] = []
    targets = [a.code for a in procedure.acts if not a.lapse]
    for target in reversed(targets):
        if target in done:
            continue
        guide = Guide(procedure, target, lawful)
        for _ in range(TRIES):
            found = Walker(procedure, law, cast, chance).walk(guide, done)
            if found and found[-1].act.code == target:
                walks.append(found)
                done |= covered([found])
                break
    return needed(walks)


def covered(walks: Iterable[Sequence[Move]]) -> frozenset[str]:
    """The acts that walks do."""
    return frozenset(move.act.code for walk in walks for move in walk)


def needed(walks: list[list[Move]]) -> list[list[Move]]:
    """The walks without those whose every act another one does, the longest given up first."""
    kept = sorted(walks, key=len)
    for walk in reversed(list(kept)):
        rest = [w for w in kept if w is not walk]
        if covered([walk]) <= covered(rest):
            kept = rest
    return kept
