"""What a measure of coercion takes over from the matter that it arises from, and what is recorded in both at once.

A measure is a matter of its own (decision 35, 50): seizure, power cut, closure. The first act of the new matter, what the
supervision of a hazard records of it and the link stand or fall together. From a seizure the way leads to a case.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.flows.services.opening import CHECKED, Opened, deed_of, linked
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.procedures.coercion_seizure import facts as sf
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.deeds import Deed, NewMatter, Sent
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.registry.selectors import party_names
from fadu.rooms.coercion.models import Seizure
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.penalty.models import PartyOutcome

FIRST: Mapping[str, tuple[Procedure, Act]] = {
    SEIZURE.code: (SEIZURE, s.check_grounds),
    POWER_CUT.code: (POWER_CUT, p.register_stop),
    CLOSURE.code: (CLOSURE, c.verify_ground),
}
"""The three measures, and the act by which each begins."""
STOPS = {**{word: word for word in pf.STOPS[:3]}, h.SUSPENSION: pf.STOPS[3]}
"""What a refusal found under supervision calls the decision, and what the cut calls it."""
WHY = {
    SEIZURE.code: "检查、办案中发现，依法查封、扣押",
    POWER_CUT.code: "拒不执行停产停业等决定，另行办理停电停供",
    CLOSURE.code: "核对提请关闭的情形",
}
"""Why a measure is linked to the matter that it arises from."""


@dataclass(frozen=True)
class Origin:
    """What a measure arises from: a matter, against whom, and the hazard or the party of it that is meant."""

    matter: Matter
    party: str
    key: str = ""

    @property
    def supervised(self) -> bool:
        """Whether it is the supervision of a major hazard, which sees what becomes of the measure."""
        return self.matter.procedure == MAJOR_HAZARD.code

    @property
    def lines(self) -> list[Line]:
        """What stands on the record."""
        return [x for x in history(self.matter) if not x.corrected]

    def last(self, *acts: Act) -> Line | None:
        """The newest entry of some acts, on the same hazard or party where they have copies."""
        return _last(self.lines, {act.code: self.key if act.each else "" for act in acts})


def _last(lines: Sequence[Line], wanted: Mapping[str, str]) -> Line | None:
    return next((x for x in reversed(lines) if wanted.get(x.act) == x.key), None)


def carried_facts(of: Origin, measure: str) -> dict[str, Any]:
    """What the first act of a measure takes over; what nobody has recorded yet is left to the officers."""
    found = {
        SEIZURE.code: _of_seizure,
        POWER_CUT.code: _of_cut,
        CLOSURE.code: _of_closure,
    }[measure](of)
    return {name: value for name, value in found.items() if value not in (None, "")}


def _of_seizure(of: Origin) -> dict[str, Any]:
    row = _hazard(of)
    return {
        "party": of.party, "linked": of.matter.id, "subject": f"{_name(of.party)}查封、扣押",
        "basis_rank": sf.RANKS[0], "basis": "《安全生产法》第六十五条第一款第四项",
        "chemicals": True if row and row.sector == "危险化学品" else None,
        "reason": _told(of),
    }  # fmt: skip


def _told(of: Origin) -> str:
    """How the matter describes what was found."""
    found = of.last(hazard.find_hazard) if of.supervised else of.last(penalty.file_case)
    return str(found.facts.get("description" if of.supervised else "cause") or "") if found else ""


def _of_cut(of: Origin) -> dict[str, Any]:
    said = {
        "enterprise": of.party, "linked": of.matter.id, "subject": f"{_name(of.party)}停电停供",
    }  # fmt: skip
    return said | (_stop_under_supervision(of) if of.supervised else _stop_as_penalty(of))


def _stop_under_supervision(of: Origin) -> dict[str, Any]:
    """The decision that was refused, as it was served on site or as a penalty."""
    refusal = of.last(hazard.find_stop_refused)
    stop = of.last(hazard.stop_work) or of.last(hazard.record_suspension)
    row = _hazard(of)
    return {
        "major": row.major if row else None,
        "decision": STOPS.get(str(refusal.facts.get("decision"))) if refusal else None,
        "decision_number": stop.facts.get("order_number") if stop else None,
        "served_on": day_of(stop.at).isoformat() if stop else None,
    }


def _stop_as_penalty(of: Origin) -> dict[str, Any]:
    """The decision on the party, where one was made and served; whether a major hazard exists is the officers' to say."""
    row = PartyOutcome.objects.filter(matter=of.matter.id, party=of.key).first()
    served = row.served_on.isoformat() if row and row.served_on else None
    return {"decision": pf.STOPS[3], "decision_number": row.number if row else None, "served_on": served}  # fmt: skip


def _of_closure(of: Origin) -> dict[str, Any]:
    ground = of.last(hazard.determine_closure) if of.supervised else None
    rows = Hazard.objects.filter(matter=of.matter.id) if of.supervised else Hazard.objects.none()
    return {
        "enterprise": of.party, "linked": of.matter.id, "subject": f"提请关闭{_name(of.party)}",
        "coal": rows.filter(sector="煤矿").exists() if of.supervised else None,
        "major": rows.filter(major=True, eliminated_on=None).exists() if of.supervised else None,
        "ground": ground.facts.get("closure_ground") if ground else None,
        "reason": ground.facts.get("grounds") if ground else None,
    }  # fmt: skip


def _hazard(of: Origin) -> Hazard | None:
    return Hazard.objects.filter(matter=of.matter.id, key=of.key).first() if of.key else None


def whole(of: Origin, first: Deed, sent: Sent) -> list[Deed]:
    """The first act of a measure with all that goes with it: the supervision's own act before it, the link after."""
    new = first.matter
    assert isinstance(new, NewMatter)
    before, after = [], [linked(of.matter, new, WHY[new.procedure.code], sent)]
    if of.supervised and new.procedure is POWER_CUT:
        before = [deed_of(of.matter.id, hazard.open_cut, sent, {"linked": new.id}, key=of.key)]
        after = [*_refusal(of, new, sent), *after]
    if of.supervised and new.procedure is CLOSURE:
        before = [deed_of(of.matter.id, hazard.open_closure, sent, {"linked": new.id})]
    return [*before, first, *after]


def _refusal(of: Origin, new: NewMatter, sent: Sent) -> list[Deed]:
    """The refusal as it was established under supervision by two officers, which need not be established twice."""
    found = of.last(hazard.find_stop_refused)
    told = {n: found.facts.get(n) for n in ("evidence", "grounds")} if found else {}
    if not all(told.values()) or not told:  # erased
        return []
    return [deed_of(new, p.establish_refusal, sent, {"finding": pf.CAN, **told})]


def refer_penalty(seizure: Seizure, sent: Sent, referred_for: str, summary: str) -> Opened:
    """Open one `penalty.ordinary` on what was seized, or on its obstruction (行政处罚法第五十四条第二款)."""
    matter = Matter.objects.get(pk=seizure.pk)
    id = new_id(sent.hand.noted, sent.hand.chance(10))
    new = NewMatter(ORDINARY_PENALTY, matter.place, id=id)
    clue = {"source": CHECKED, "summary": f"{_name(seizure.party)}：{summary}"}
    perform([
        deed_of(matter.id, s.refer_penalty, sent, {"referred_for": referred_for, "linked": new.id}),
        deed_of(new, penalty.register_clue, sent, clue),
        linked(matter, new, "查封、扣押涉及的违法行为移交立案", sent),
    ])  # fmt: skip
    return Opened(new.id)


def _name(party: str) -> str:
    return party_names([party]).get(party, "生产经营单位") if party else "生产经营单位"
