"""A walk through a procedure with lawful people and plausible facts, so that a test states what matters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.zone import day_of, instant_of, rfc3339
from fadu.law.engine.facts import derivable
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Reason, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.parameter import Parameter, Parameters, ParameterValue
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.status import Status

PLAIN: dict[Kind, Any] = {
    Kind.TEXT: "甲",
    Kind.LONG_TEXT: "有关情况",
    Kind.BOOL: False,
    Kind.NUMBER: 1,
    Kind.MONEY: 100,
    Kind.DATE: "2025-01-01",
    Kind.PERSON: "person-9",
    Kind.PARTY: "party-1",
    Kind.FILE: "0" * 64,
}


def at(text: str) -> datetime:
    """An instant from `2025-03-05` (ten in the morning, Shanghai) or `2025-03-05 09:30`."""
    day, _, clock = text.partition(" ")
    return instant_of(date.fromisoformat(day), time.fromisoformat(clock or "10:00"))


def law_view(declared: Iterable[Parameter], **values: Any) -> LawView:
    """The shipped calendar and the declared parameters; `hazard__review_days=10` fills one in."""
    filled = [
        ParameterValue(code.replace("__", "."), value, date(2019, 1, 1), "测试", Status.V)
        for code, value in values.items()
    ]
    return LawView(seed_calendar(), Parameters.of(declared, filled))


@dataclass
class Walk:
    """One matter under way. `kinds` gives the keys that a naming act names when a test is silent."""

    procedure: Procedure
    law: LawView
    keys: tuple[str, ...] = ()
    now: datetime = field(default_factory=lambda: at("2025-03-03"))
    marking: Marking = field(init=False)

    def __post_init__(self) -> None:
        self.marking = Marking(self.procedure, self.law)

    def record(
        self, word: str, when: str = "", who: tuple[Actor, ...] = (), **facts: Any
    ) -> Record:
        """A record of `code` or `code:key` with every fact that the test does not state made up."""
        code, _, key = word.partition(":")
        act = self.procedure.act(code)
        self.now = at(when) if when else self.now
        stated = {f.code: self._plain(f) for f in act.stated if f.required and not f.derived}
        spared = {f.code for f in act.stated if f.is_spared(stated | facts)}
        made_up = {c: value for c, value in stated.items() if c not in spared}
        return Record(code, self.now, key, made_up | facts, who or people(act))

    def _plain(self, fact: Fact) -> Any:
        if fact.kind is Kind.KEYS:
            return list(self.keys)
        if fact.kind is Kind.INSTANT:
            return rfc3339(self.now)
        if fact.ahead:  # a day that the act sets lies ahead of it
            return (day_of(self.now) + timedelta(days=45 if fact.ahead.after else 30)).isoformat()
        return fact.choices[0] if fact.kind is Kind.CHOICE else PLAIN[fact.kind]

    def do(self, word: str, when: str = "", **facts: Any) -> Walk:
        """Do an act; Blocked when the procedure refuses it."""
        self.marking.do(self.record(word, when, **facts))
        return self

    def all(self, *words: str) -> Walk:
        """Do several acts at the present instant."""
        for word in words:
            self.do(word)
        return self

    def why(self, word: str, when: str = "", **facts: Any) -> list[Reason]:
        """What stands against an act."""
        return self.marking.why(self.record(word, when, **facts))

    def why_cites(self, word: str, when: str = "", **facts: Any) -> str:
        """The articles that stand against an act, joined."""
        return "；".join(r.cite for r in self.why(word, when, **facts))

    def owed(self, when: str = "") -> dict[str, Any]:
        """What is owed now: `code` or `code:key` -> its earliest end, None without a period that runs."""
        self.now = at(when) if when else self.now
        state = self.marking.as_of(self.now)
        found = {}
        for debt in state.owed():
            word = f"{debt.act}:{debt.key}" if debt.key else debt.act
            last = debt.ends[0][0] if debt.ends and not debt.paused else None
            found[word] = getattr(last, "due", last)
        return found


def owed_sum(act: Act, marking: Marking, law: LawView, now: datetime, key: str) -> dict[str, int]:
    """The amount that a lawful payment, remission or confiscation states by the record; nothing of another act."""
    facts = derivable(act, {}, law, day_of(now), marking.recalled(key))
    stated = {f.code for f in act.facts}
    for code in ("surcharge_due", "left"):
        if code in facts:
            part = bool(stated & {"part", "surcharge_part"})
            return {"amount": facts[code] // 2 if part else facts[code]}
    # The court takes all that is left, unless a test says otherwise.
    taken = ((code.removesuffix("_left"), left) for code, left in facts.items())
    return {code: left for code, left in taken if code.startswith("court_") and code in stated}


def people(act: Act) -> tuple[Actor, ...]:
    """As many persons as the act asks for, in a capacity it admits; drafters never judge."""
    role = act.by[0].value if act.by else "officer"
    return tuple(Actor(f"{role}-{n}", role, f"4302-{n}") for n in range(act.officers))
