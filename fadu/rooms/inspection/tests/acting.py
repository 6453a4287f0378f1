"""A visit acted out through the one door by the people of tests/people.py."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from fadu.kernel.zone import day_of, rfc3339
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import NewMatter, Outcome, Sent
from fadu.matters.services import act
from fadu.registry.services import enter_party
from tests.people import Bureau

BEGUN = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
TOLD: Mapping[str, Mapping[str, Any]] = {
    "open_visit": {
        "source": f.PLANNED, "manner": f.UNANNOUNCED, "team": f.ALONE, "trade": "工贸",
        "subject": "某公司行政检查", "site": "一号库", "basis": "《安全生产法》第六十五条",
    },
    "find_problem": {"category": f.ORDINARY, "violated": "《安全生产法》第三十五条"},
}  # fmt: skip


class Visiting:
    """One visit to a firm; each act is done ten minutes after the one before, with sample facts."""

    def __init__(self, bureau: Bureau, party: str, now: datetime = BEGUN) -> None:
        self.bureau, self.party, self.now, self.id = bureau, party, now, ""

    def do(self, what: Act, key: str = "", at: datetime | None = None, **more: Any) -> Outcome:
        """Record one act; `more` are facts, and `corrects` with `why` of a correction."""
        self.now += timedelta(minutes=10)
        hand = self.bureau.hand(max(self.now, at or self.now))
        passed = {name: more.pop(name) for name in ("corrects", "why") if name in more}
        facts = {x.code: self._sample(x.kind, x.choices) for x in what.stated if x.required}
        facts |= {**TOLD.get(what.code, {}), **more}
        done = act(
            self.id or NewMatter(INSPECTION_VISIT, self.bureau.place), what, hand=hand,
            who=self._who(what), facts=facts, at=at or self.now, key=key, **passed,
        )  # fmt: skip
        self.id = self.id or done.matter
        return done

    def checked(self, **task: Any) -> Visiting:
        """Opened, approved, staffed, entered, checked and recorded."""
        self.do(a.open_visit, **task)
        two = {"first_officer": self.bureau.zhang.id, "second_officer": self.bureau.zhao.id}
        self.do(a.approve_visit, number="检审〔2025〕1号")
        self.do(a.assign_officers, **two)
        for what in (a.enter_by_code, a.show_certificate, a.check_site, a.sign_record):
            self.do(what)
        return self

    def _who(self, what: Act) -> list[Actor]:
        if not what.by:
            return []
        if Role.OFFICER in what.by:
            zhang = Actor(self.bureau.zhang.id, Role.OFFICER.value, "43020001")
            zhao = Actor(self.bureau.zhao.id, Role.OFFICER.value, "43020002")
            return [zhang, zhao][: max(1, what.officers)]
        if what.by[0].outside:
            return [Actor(self.party, what.by[0].value)]
        return [Actor(self.bureau.li.id, what.by[0].value)]

    def _sample(self, kind: Kind, choices: tuple[str, ...]) -> Any:
        return {
            Kind.CHOICE: next(iter(choices), ""), Kind.BOOL: False, Kind.NUMBER: 0,
            Kind.DATE: day_of(self.now).isoformat(), Kind.INSTANT: rfc3339(self.now),
            Kind.PERSON: self.bureau.zhang.id, Kind.PARTY: self.party, Kind.FILE: "0" * 64,
            Kind.KEYS: ["F1"],
        }.get(kind, "如实记录")  # fmt: skip


FIRM = {
    "party_kind": "单位", "name": "某某仓储有限公司", "credit_code": "91440300708461136T",
    "division": "430202",
}  # fmt: skip


def a_firm(bureau: Bureau, **changed: Any) -> str:
    """A firm entered through the register; returns its id."""
    zhang = Actor(bureau.zhang.id, Role.OFFICER.value)
    return enter_party(
        facts=FIRM | changed, who=[zhang], hand=bureau.hand(BEGUN), at=BEGUN, place=bureau.place,
        scope=bureau.zhang.viewer.scope,
    )  # fmt: skip


def sent(bureau: Bureau, at: datetime = BEGUN, role: Role = Role.LEADER, **more: Any) -> Sent:
    """A sending by the leader, or by 张三 and 赵六 as officers."""
    if role is Role.LEADER:
        return Sent((Actor(bureau.li.id, role.value),), bureau.hand(at), at, **more)
    pair = (
        Actor(bureau.zhang.id, role.value, "43020001"),
        Actor(bureau.zhao.id, role.value, "43020002"),
    )
    return Sent(pair, bureau.hand(at), at, **more)
