"""Which papers of a procedure may be served electronically, on what consent, and which act records it.

An allow-list: what is not named here is served otherwise. One table for all: a paper whose service is an act is served on its
case as its receipt is confirmed; one that goes with another (听证告知书) leads an officer to the act that serves both, with day
and form of service filled in; of one without such an act (延期决定、催告书) the register alone tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fadu.law.instruments import AEL, APL, CPL
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as closure
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.lines import Line

AGREED = APL.art(61, par=2) + CPL.art(90, par=1)
DEMANDED = AEL.art(38) + CPL.art(90, par=1)
ARRIVED = CPL.art(90, par=2)
"""The day of service: that on which the message arrived at the recipient's system."""
NOTICE = CPL.art(95, par=1)


@dataclass(frozen=True)
class Way:
    """How one kind of paper is served. served: the case's act of service, recorded as receipt is confirmed.

    basis: the articles on electronic service. starts, over: the acts with which a public notice begins and runs out. beside: the
    act that serves another paper together with this one; of two papers only people know whether both are there, so officers record it.
    """

    served: Act | None
    basis: Citation
    starts: Act | None = None
    over: Act | None = None
    beside: Act | None = None

    @property
    def act(self) -> Act | None:
        """The act by which the case says that the paper was served; None where the register alone does."""
        return self.served or self.beside


@dataclass(frozen=True)
class Serving:
    """A procedure whose papers are served: the act of consent and where it states the system.

    ways: by the kind of paper; apart: by the kind and the act that gave the paper, where one kind is served by several acts.
    named: the fact that names whom the matter is about, where acts have no copy a party.
    """

    procedure: Procedure
    consent: Act
    system: Fact
    wire: Mapping[str, Any]
    notice: Mapping[str, Any]
    ways: Mapping[str, Way]
    apart: Mapping[tuple[str, str], Way] = field(default_factory=dict)
    named: Fact | None = None

    def way(self, kind: str, given: str) -> Way | None:
        """How the paper of a kind that an act gave is served; None where it is not served electronically."""
        return self.apart.get((kind, given)) or self.ways.get(kind)

    def served_by(self, kind: str) -> frozenset[str]:
        """The acts by which papers of a kind are served."""
        ways = [self.ways.get(kind), *(way for (one, _), way in self.apart.items() if one == kind)]
        return frozenset(way.served.code for way in ways if way and way.served)

    def party(self, lines: Iterable[Line], paper: Line) -> str:
        """Whom a paper concerns: the party of its entry, or of the matter as named up to then; "" where none is registered."""
        if self.named is None:
            return paper.key
        until = (paper.at, paper.n)
        told = [
            one for one in lines if one.facts.get(self.named.code) and not one.corrected and (one.at, one.n) <= until
        ]  # fmt: skip
        newest = max(told, key=lambda one: (one.at, one.n), default=None)
        return str(newest.facts[self.named.code]) if newest else ""


_DECISION = Way(a.serve, AGREED, a.start_service, a.announcement_over)
_NOTICE = Way(a.serve_notice, AGREED, a.start_notice_service, a.notice_announcement_over)
ORDINARY = Serving(
    ORDINARY_PENALTY,
    a.agree_electronic,
    x.receiving,
    {x.service.code: x.WIRE},
    {x.way.code: "公告送达"},
    {
        "decision": _DECISION,
        "no_penalty": _DECISION,
        "daily": Way(a.serve_daily, AGREED, a.start_daily_service, a.daily_announcement_over),
        "told": _NOTICE,
        "hearing_told": Way(None, AGREED, beside=a.serve_notice),
        "hearing_call": Way(a.serve_call, AGREED, a.start_call_service, a.call_announcement_over),
        "deferral": Way(None, AGREED),
        "surcharge": Way(a.serve_surcharge, DEMANDED),
        "demand": Way(None, DEMANDED),
    },
    {("surcharge", a.start_daily_surcharge.code): Way(a.serve_daily_surcharge, DEMANDED)},
)
PROPOSED = Serving(
    CLOSURE,
    c.agree_electronic,
    x.receiving,
    ORDINARY.wire,
    ORDINARY.notice,
    {
        "hearing_told": Way(
            c.serve_notice, AGREED, c.start_notice_service, c.notice_announcement_over
        ),
        "hearing_call": Way(c.serve_call, AGREED, c.start_call_service, c.call_announcement_over),
    },
    named=closure.enterprise,
)
"""A proposed closure: its notice is one paper, and served as such."""
SERVINGS: Mapping[str, Serving] = {one.procedure.code: one for one in (ORDINARY, PROPOSED)}


def kinds_of(serving: Serving, what: Act) -> frozenset[str]:
    """The kinds of papers that an act of the case serves."""
    ways = [*serving.ways.items(), *((kind, way) for (kind, _), way in serving.apart.items())]
    return frozenset(kind for kind, way in ways if way.act is what)


def consented(serving: Serving, lines: Iterable[Line], key: str) -> Line | None:
    """The newest consent that stands of the party with this key ("": of the one party there is); None where it never agreed."""
    found = [
        one for one in lines if one.act == serving.consent.code and one.key == key and not one.corrected
    ]  # fmt: skip
    return max(found, key=lambda one: (one.at, one.n), default=None)
