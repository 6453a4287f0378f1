"""Lawful walks through a procedure: each heads for an act that no walk before it has done.

The walker asks the procedure what stands against the act it heads for, and does that first; what
is left to choose (facts, people, detours) is drawn from seeded chance.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.kernel.zone import day_of, instant_of, rfc3339
from fadu.law.engine.facts import derivable
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Reason, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.rule import Verb
from tests.proofs.leading import by_verb, tellers, wishes

START = instant_of(date(2024, 9, 2), time(9))
END = instant_of(date(2028, 6, 1))  # the certificates and the calendar reach beyond it
LENGTH = 70  # acts a walk may take
AMOUNTS = (0, 2_000_000, 8_000_000)  # fen; on either side of the amounts the bureau has set
LEAPS = (1, 4, 12, 40, 120, 400)  # days to wait where the procedure names no day

STAFF = tuple(role for role in Role if role is not Role.COUNSEL)  # anybody of the agency

Choice = tuple[str, str]  # act code, key


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
        role = next((r for r in act.by or STAFF if r in held), held[0])
        return Actor(person, role.value, "held")

    def able(self, act: Act) -> list[str]:
        """Everybody who may do an act: one of anybody of the agency is not for its counsel."""
        return [p for p, held in self.roles.items() if set(held) & set(act.by or STAFF)]


class Walker:
    """One walk under way; it only ever does what the procedure allows."""

    def __init__(
        self,
        procedure: Procedure,
        law: LawView,
        cast: Cast,
        chance: random.Random,
        start: datetime = START,
    ) -> None:
        self.procedure, self.cast, self.chance = procedure, cast, chance
        self.marking = Marking(procedure, law)
        self.now, self.moves = start, list[Move]()
        self.wishes: dict[str, list[When]] = {}  # guards under which an act leads to the target
        self.first: Mapping[
            str, frozenset[str]
        ] = {}  # what is done before an act, for a guard on it to hold
        self.kept: frozenset[str] = (
            frozenset()
        )  # who alone may do what lies ahead, and may be barred from it
        self.day: datetime | None = (
            None  # the earliest day on which something on the way may be done
        )
        self.openers, self.closed_by = by_verb(procedure)

    def fork(self) -> Walker:
        """A walker that stands here and may go another way."""
        twin = copy(self)
        twin.marking, twin.moves = self.marking.copy(), list(self.moves)
        return twin

    def head_for(
        self, target: str, done: frozenset[str], length: int = LENGTH, patience: int = 6
    ) -> bool:
        """Walk until the target is done; false where the walk gets stuck or longer than `length`."""
        self.wishes = dict(wishes(self.procedure, target))
        self.kept = self._apart({target, *self.wishes})
        self.first = {code: told - {code, target} for code, told in tellers(self.wishes).items()}
        stuck = 0
        while len(self.moves) < length and stuck < patience and self.now < END:
            if not self._step(target, done):
                stuck += 1
                self.now = self.day or self.now + timedelta(days=self.chance.choice(LEAPS))
                self.marking.advance(self.now)
            elif self.moves[-1].act.code == target:
                return True
            else:
                stuck = 0
        return False

    def _step(self, target: str, done: frozenset[str]) -> bool:
        """Do one act: mostly one that leads on, now and then any other. False: nothing but waiting helps."""
        self.now += timedelta(minutes=self.chance.choice((1, 20, 60 * 24)))
        self.marking.advance(self.now)
        self.day = None
        enabled = dict.fromkeys(self.marking.enabled(self.now))
        found = self._towards(target, "", enabled, set())
        towards = list(dict.fromkeys(c for c in found if c in enabled))
        others = [c for c in enabled if c not in towards and c[0] not in done]
        self.chance.shuffle(towards)
        self.chance.shuffle(others)
        if others and not self._risky(others[0][0], target) and self.chance.random() < 0.3:
            towards.insert(0, others[0])
        if not towards and self.day is None:
            towards = [c for c in enabled if not self._risky(c[0], target)][:3]
        return any(self._try(self.procedure.act(code), key) for code, key in towards)

    def _risky(self, code: str, target: str) -> bool:
        """Whether an act may take the target, or the matter itself, out of play."""
        closing = self.procedure.closing
        if closing is not None and code == closing.code:
            return True
        return not self.closed_by.get(code, set()).isdisjoint({target, *self.wishes})

    def _towards(  # noqa: C901  (one branch per reason an act is not yet open)
        self, code: str, key: str, enabled: Mapping[Choice, None], seen: set[Choice]
    ) -> Iterator[Choice]:
        """The acts that stand between here and an act, the act itself last; notes the day to wait for."""
        if (code, key) in seen:
            return
        seen.add((code, key))
        if (code, key) in enabled:
            walked = {move.act.code for move in self.moves}
            for first in sorted(self.first.get(code, frozenset()) - walked):
                yield from self._towards(first, key, enabled, seen)
                return
            yield code, key
            return
        act = self.procedure.act(code)
        if act.each and not key:
            for each in self.marking.keys(act.each):
                yield from self._towards(code, each, enabled, seen)
            for naming in (a for a in self.procedure.acts if a.names == act.each):
                if not self.marking.keys(act.each):
                    yield from self._towards(naming.code, "", enabled, seen)
            return
        for reason in self.marking.why(Record(code, self.now, key)):
            if reason.kind == "early" and reason.until:
                self.day = min(self.day or reason.until, reason.until)
            for first in self._before(reason, code):
                same = key if first.each == act.each else ""
                yield from self._towards(first.code, same, enabled, seen)
        if act.lapse:
            lapse = self.marking.next_lapse()
            self.day = min(filter(None, (self.day, lapse)), default=None)

    def _before(self, reason: Reason, code: str) -> list[Act]:
        """The acts whose being done would answer a reason."""
        if reason.kind == "closed":
            return self.openers.get(code, [])
        return [reason.rule.first] if reason.rule and reason.kind in ("needs", "waits") else []

    def _try(self, act: Act, key: str) -> bool:
        told = self._told(act, key) if any(f.kind is Kind.MONEY for f in act.stated) else ()
        for _ in range(8):
            facts = {f.code: self._value(f, told) for f in act.stated if self._stated(f)}
            for when in self.wishes.get(act.code, ()):
                if when.fact.derived is None and self.chance.random() < 0.8:
                    facts[when.fact.code] = self._fitting(when)
            spared = {f.code for f in act.stated if f.is_spared(facts)}
            facts = {code: value for code, value in facts.items() if code not in spared}
            for who in self._people(act, key, facts):
                inside = tuple(a.person for a in who if a.person in self.cast.roles)
                record = Record(act.code, self.now, key, facts, who)
                if not self.marking.why(record):
                    self.marking.apply(record)
                    self.moves.append(Move(act, key, self.now, inside, facts))
                    return True
        return False

    def _apart(self, ahead: set[str]) -> frozenset[str]:
        """Who alone may do an act that lies ahead and that whoever did another may not do: they keep out of what others can do."""
        parted = {r.then for r in self.procedure.rules if r.verb is Verb.DIFFERS}
        found = [self.cast.able(act) for act in parted if act.code in ahead]
        return frozenset(able[0] for able in found if len(able) == 1)

    def _people(self, act: Act, key: str, facts: Mapping[str, Any]) -> Iterator[tuple[Actor, ...]]:
        """Some ways to staff an act."""
        if act.by and all(r.outside for r in act.by):
            yield (Actor(key or "outside", act.by[0].value),)
            return
        able = self.cast.able(act)
        for _ in range(4):
            asked = act.officers if act.binds_pair(facts) else 1
            others = [p for p in able if p not in self.kept]
            free = others if len(others) >= asked else able
            chosen = self.chance.sample(free, min(len(free), asked))
            yield tuple(self.cast.actor(p, act) for p in chosen)

    def _stated(self, fact: Fact) -> bool:
        return fact.derived is None and (fact.required or self.chance.random() < 0.5)

    def _fitting(self, when: When) -> Any:
        """A value under which a guard holds."""
        match when.op:
            case "in":
                return self.chance.choice(list(when.value))
            case "!=":
                return self.chance.choice([c for c in when.fact.choices if c != when.value])
            case ">":
                return when.value + 2_000_000
        return when.value

    def _told(self, act: Act, key: str) -> tuple[int, ...]:
        """The sums that the record alone tells whoever does the act, and halves of them: what a payment may come to."""
        before = self.marking.recalled(key)
        known = derivable(act, {}, self.marking.law, day_of(self.now), before)
        sums = [known[f.code] for f in act.facts if f.kind is Kind.MONEY and f.code in known]
        return tuple(part for whole in sums for part in (whole, whole // 2))

    def _value(self, fact: Fact, told: Sequence[int]) -> Any:  # noqa: C901, PLR0911  (one branch per kind of fact)
        day, pick = day_of(self.now), self.chance.choice
        match fact.kind:
            case Kind.CHOICE:
                return pick(fact.choices)
            case Kind.BOOL:
                return pick((True, False))
            case Kind.NUMBER:
                return pick((1, 7, 40))
            case Kind.MONEY:
                return pick((*AMOUNTS, *told))
            case Kind.DATE:
                before, after = (-20, -20, 0, 0), (10, 15, 30)
                ahead = (0, *after) if fact.ahead else before if fact.past else (*before, *after)
                if fact.ahead and fact.ahead.after:  # longer than the days that must be over first
                    ahead = (*after, 45)
                return (day + timedelta(days=pick(ahead))).isoformat()
            case Kind.INSTANT:
                return rfc3339(self.now - timedelta(hours=pick((0, 1, 24))))
            case Kind.PERSON:
                return pick([p for p in self.cast.roles if p not in self.kept])
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
