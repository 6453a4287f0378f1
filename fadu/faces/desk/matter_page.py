"""The matter page put together: head, last day, 本案还缺, 可以办 / 应当办 / 不能办, timeline, people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.faces.desk.act_address import act_address
from fadu.faces.desk.history_page import Labels
from fadu.kernel.periods import Step, explain
from fadu.kernel.zone import day_of
from fadu.law.engine.clocks import Debt, End, end_of
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Reason, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule
from fadu.matters import selectors as matters
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.registry import selectors as parties
from fadu.ui.badges import DeadlineBadge, deadline_badge
from fadu.ui.casefile import ActionLine, Standing

WAITING = ("needs", "waits", "early")


@dataclass(frozen=True)
class Dossier:
    """One matter folded to now, with everything its page says about acts and periods."""

    matter: Matter
    viewer: Viewer
    law: LawView
    now: datetime

    @cached_property
    def procedure(self) -> Procedure:
        """The pinned version."""
        return versions.procedure(self.matter.procedure, digest=self.matter.digest)

    @cached_property
    def marking(self) -> Marking:
        """The matter folded to now, lapses included; nothing is written."""
        return matters.marking_of(self.matter, self.law, self.now)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Keys as people know them: parties by name, all else by kind and number."""
        return self.labelled(parties.party_names(self.marking.keys("party")))

    def labelled(self, known: Mapping[str, str]) -> Mapping[str, str]:
        """The labels, from the names of parties that somebody has asked for already."""
        named: dict[str, str] = {}
        for kind, title in self.procedure.kinds.items():
            keys = self.marking.keys(kind)
            named |= {key: known.get(key, f"{title}{i}") for i, key in enumerate(keys, 1)}
        return named

    @cached_property
    def parties(self) -> list[tuple[str, str]]:
        """The parties named in the matter: id and name."""
        return [(k, self.labels.get(k, k)) for k in self.marking.keys("party")]

    @cached_property
    def next(self) -> ActionLine | None:
        """The owed act whose period ends first, for the head of the page."""
        return next((line for line in self.owed if line.deadline), None)

    @property
    def own(self) -> bool:
        """Whether the viewer may prepare acts here: the matter of the viewer's own agency."""
        return self.viewer.staff and self.matter.county == self.viewer.place.county

    def opens(self, act: Act) -> bool:
        """Whether the form of an act is open to the viewer: to counsel that of what counsel may do."""
        if self.viewer.counsel_only:
            return self.viewer.fits(act) and self.matter.county == self.viewer.place.county
        return self.own

    def title(self, act: Act, key: str) -> str:
        """An act with the party or hazard it concerns, where the matter has several."""
        if not key or len(self.marking.keys(act.each)) == 1:
            return act.title
        return f"{act.title}（{self.labels.get(key, key)}）"

    def url(self, act: Act, key: str, *, irregular: bool = False) -> str:
        """Where the act is prepared."""
        room = "" if irregular else self.matter.procedure  # 补记 has one form for all
        base = act_address(room, self.matter.id, act.code)
        query = "&".join(
            q for q in (f"key={key}" if key else "", "irregular=1" if irregular else "") if q
        )
        return f"{base}?{query}" if query else base

    @cached_property
    def owed(self) -> list[ActionLine]:
        """应当办: what the law demands, the earliest end first, each with its day and article."""
        return [
            self._owed(o.act, o.key, o.paused) for o in self.marking.owed() if self._shown(o.act)
        ]

    @cached_property
    def possible(self) -> list[ActionLine]:
        """可以办: what the procedure allows now, is not owed, and the viewer may do or record."""
        return [self._may(act, key) for act, key in self._enabled if self.viewer.may_do(act)]

    @cached_property
    def possible_for_others(self) -> list[ActionLine]:
        """What others may do now; the viewer may prepare it and submit it to them."""
        return [self._may(act, key) for act, key in self._enabled if not self.viewer.may_do(act)]

    @cached_property
    def _enabled(self) -> list[tuple[Act, str]]:
        owed = {(o.act, o.key) for o in self.marking.owed()}
        acts, closing = self.procedure.by_code, self.procedure.closing
        found = [(acts[a], k) for a, k in self.marking.enabled(self.now) if (a, k) not in owed]
        # What was never done comes before what may be done again; closing the matter stands last.
        again = {one: self.marking.done(one[0].code, one[1]) is not None for one in found}
        return sorted(found, key=lambda one: (one[0] is closing, again[one]))

    def _may(self, act: Act, key: str) -> ActionLine:
        url = self._open_url(act, key)
        return ActionLine(self.title(act, key), Standing.MAY, url, who=who_may(act))

    @cached_property
    def blocked(self) -> list[ActionLine]:
        """不能办: what waits for something, with the sentence and the article that hold it back."""
        return list(self._blocked())

    @cached_property
    def lacking(self) -> list[str]:
        """本案还缺: what stands between this matter and its closing."""
        closing = self.procedure.closing
        if closing is None or self.matter.closed:
            return []
        owed = [o for o in self.marking.owed() if o.act != closing.code]
        return [self.title(self.procedure.act(o.act), o.key) for o in owed]

    def deadlines(self, act: str, key: str) -> list[tuple[DeadlineBadge, Rule, Debt]]:
        """The running periods of an act with the arithmetic of each."""
        i = self.marking.find(act, key)
        slot = self.marking.due.get(i, {}) if i is not None else {}
        rules = self.marking.graph.rules
        return [(self._badge(d, rules[d.rule]), rules[d.rule], d) for d in slot.values()]

    def _badge(self, debt: Debt, rule: Rule) -> DeadlineBadge:
        end = end_of(debt, self.law.calendar)
        last = last_day_of(end)
        name = self.procedure.act(rule.then.code).title
        return deadline_badge(
            last, today=day_of(self.now), name=name, basis=str(rule.cite or ""),
            provisional=bool(end.deadline and end.deadline.provisional), steps=steps_of(debt, self.law),
        )  # fmt: skip

    def _owed(self, code: str, key: str, paused: bool) -> ActionLine:
        act = self.procedure.act(code)
        badges = [b for b, _, _ in self.deadlines(code, key)]
        first = min(badges, key=lambda b: b.due) if badges and not paused else None
        against = self._against(act, key)
        reason = "期限中止" if paused else held_back(against)
        rules = [o.rules for o in self.marking.owed() if (o.act, o.key) == (code, key)]
        basis = "、".join(dict.fromkeys(str(r.cite) for group in rules for r in group if r.cite))
        url = "" if against and not self.matter.external else self._open_url(act, key)
        return ActionLine(
            self.title(act, key), Standing.OWED, url, reason, basis, first, who_may(act)
        )

    def _blocked(self) -> Iterator[ActionLine]:
        live = [(a, key) for _, a, key in self.marking.acts(self.marking.graph.live)]
        enabled = set(self.marking.enabled(self.now))
        for act, key in live:
            if (
                act.lapse
                or (act.code, key) in enabled
                or self.marking.state(act.code, key) != "open"
            ):
                continue
            against = self._against(act, key)
            if against:
                message = held_back(against)
                basis = "、".join(dict.fromkeys(r.cite for r in against if r.cite))
                elsewhere = self.matter.external  # its acts are written down, never held back
                standing = Standing.MAY if elsewhere else Standing.BLOCKED
                url = self._open_url(act, key) if elsewhere else ""
                yield ActionLine(self.title(act, key), standing, url, message, basis)

    def _against(self, act: Act, key: str) -> list[Reason]:
        found = self.marking.why(Record(act.code, self.now, key))
        return [r for r in found if r.kind in WAITING and not r.soft]

    def _shown(self, code: str) -> bool:
        return not self.procedure.act(code).lapse

    def _open_url(self, act: Act, key: str) -> str:
        return self.url(act, key) if not act.lapse and self.opens(act) else ""


def held_back(against: Iterable[Reason]) -> str:
    """What holds an act back, short under its own name: what has to be done first in one list."""
    first: list[str] = []
    others: list[str] = []
    for reason in against:
        rule = reason.rule
        plain = rule is not None and not rule.when and rule.first.each in ("", rule.then.each)
        if rule is not None and plain and reason.kind in ("needs", "waits"):
            first.append(f"“{rule.first.title}”")
        else:
            others.append(reason.message)
    listed = [f"尚未{'、'.join(dict.fromkeys(first))}"] if first else []
    return "；".join([*listed, *dict.fromkeys(others)])


def who_may(act: Act) -> str:
    """Who the law wants to do it, and how many."""
    who = "、".join(r.title for r in act.by)
    return f"{who}（不少于{act.officers}人）" if act.officers > 1 else who


def last_day_of(end: End) -> date:
    """The last lawful day of a period; of hours, the day on which the last second falls."""
    return end.deadline.due if end.deadline else day_of(end.at - timedelta(seconds=1))


def steps_of(debt: Debt, law: LawView) -> tuple[Step, ...]:
    """The arithmetic of a period day by day; none for hours or a day that the act itself names."""
    if debt.span.count == 0 or debt.span.unit.value == "hour":
        return ()
    return explain(day_of(debt.start), debt.span, law.calendar, roll=debt.roll, added=debt.added)


def people_of(lines: list[matters.Line]) -> list[tuple[str, str]]:
    """Who acted in a matter, with the role in which they first did: (person, role)."""
    seen: dict[str, str] = {}
    for line in lines:
        for person, role in line.who:
            seen.setdefault(person, role)
    return list(seen.items())


def people_in(lines: list[matters.Line], procedure: Procedure) -> set[str]:
    """Everybody a history speaks of: who acted, prepared or recorded, and whom its facts name."""
    ids = {p for line in lines for p, _ in line.who}
    ids |= {id for line in lines for id in (line.prepared_by, line.recorded_by)}
    return (ids | _stated(lines, procedure, Kind.PERSON)) - {""}


def labels_of(lines: list[matters.Line], dossier: Dossier) -> Labels:
    """Words for every id of a history: our people, parties, and keys by kind and number."""
    ids = people_in(lines, dossier.procedure)
    named = _stated(lines, dossier.procedure, Kind.PARTY)
    known = parties.party_names(ids | named | set(dossier.marking.keys("party")))
    vars(dossier).setdefault("labels", dossier.labelled(known))  # names are asked for once
    return Labels({**known, **accounts.names(ids)}, {**known, **dossier.labels})


def _stated(lines: list[matters.Line], procedure: Procedure, kind: Kind) -> set[str]:
    """The ids that facts of one kind name."""
    acts = procedure.by_code
    codes = {a: [f.code for f in acts[a].stated if f.kind is kind] for a in acts}
    return {
        value
        for line in lines
        for code in codes.get(line.act, ())
        if isinstance(value := line.facts.get(code), str)
    }
