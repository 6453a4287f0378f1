"""From another matter to one of coercion in one transaction, and from a seizure to a case; each names the other.

One measure is recorded in one matter (decision 35): what a supervised hazard has approved or proposed itself is not opened again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fadu.flows.services.apart import CLOSURE_BASIS, CUT_BASIS, demand_not_apart
from fadu.flows.services.opening import CHECKED, Opened
from fadu.kernel.errors import Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.instruments import WSL
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.registers import LINK_REGISTER, link
from fadu.law.procedures.registers.linking import AROSE
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.deeds import Deed, NewMatter
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.registry.selectors import party_names
from fadu.rooms.coercion.models import Seizure
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.inspection.services.sending import Sent

STOPS = {**{word: word for word in pf.STOPS[:3]}, h.SUSPENSION: pf.STOPS[3]}
"""What a refusal found under supervision calls the decision, and what the cut calls it."""


def open_seizure(
    matter: Matter, party: str, sent: Sent, grounds: Mapping[str, Any], reason: str
) -> Opened:
    """A seizure on what a visit or a case found; nothing is written in the matter that it arose from but the link."""
    new = _new(SEIZURE, matter, sent)
    facts = {"party": party, "linked": matter.id, **grounds}
    perform([_deed(new, s.check_grounds, sent, facts), _linked(matter, new, reason, sent)])
    return Opened(new.id)


def open_cut(one: Hazard, sent: Sent) -> Opened:
    """A power cut on a refusal found under supervision, with the decision and the refusal as they were recorded."""
    matter = Matter.objects.get(pk=one.matter)
    lines = [x for x in history(matter) if not x.corrected]
    refusal = _last(lines, hazard.find_stop_refused, one.key)
    if refusal is None or refusal.facts.get("danger") is not True or not one.major:
        raise Refused(
            "没有认定拒不执行停产停业等决定并有现实危险，或者不属于重大事故隐患",
            basis=str(WSL.art(70, par=1)),
            todo="请先在督办事项中认定重大事故隐患、认定拒不执行停产停业等决定。",
        )
    _not_here(lines, (hazard.approve_cut,), hazard.lift_cut, one.key, CUT_BASIS)
    demand_not_apart(matter.id, hazard.approve_cut.code)
    stop = _last(lines, hazard.stop_work, one.key) or _last(lines, hazard.record_suspension)
    new = _new(POWER_CUT, matter, sent)
    decided = {
        "enterprise": one.enterprise, "major": True, "decision": STOPS[refusal.facts["decision"]],
        "decision_number": str((stop and stop.facts.get("order_number")) or "见关联事项"),
        "served_on": day_of(stop.at if stop else refusal.at).isoformat(), "linked": matter.id,
        "subject": f"{_name(one.enterprise)}停电停供",
    }  # fmt: skip
    found = {"finding": pf.CAN, **{n: refusal.facts.get(n) for n in ("evidence", "grounds")}}
    perform([
        _deed(new, p.register_stop, sent, decided), _deed(new, p.establish_refusal, sent, found),
        _linked(matter, new, "拒不执行停产停业等决定，另行办理停电停供", sent),
    ])  # fmt: skip
    return Opened(new.id)


def open_closure(matter: Matter, enterprise: str, sent: Sent, ground: Mapping[str, Any]) -> Opened:
    """A proposed closure on a supervised hazard or a case, the condition verified with what was counted."""
    lines = [x for x in history(matter) if not x.corrected]
    _not_here(lines, (hazard.propose_closure,), hazard.record_no_closure, "", CLOSURE_BASIS)
    demand_not_apart(matter.id, hazard.propose_closure.code)
    new = _new(CLOSURE, matter, sent)
    named = {
        "enterprise": enterprise,
        "linked": matter.id,
        "subject": f"提请关闭{_name(enterprise)}",
    }
    perform([
        _deed(new, c.verify_ground, sent, named | dict(ground)),
        _linked(matter, new, "核对提请关闭的情形", sent),
    ])  # fmt: skip
    return Opened(new.id)


def refer_penalty(seizure: Seizure, sent: Sent, referred_for: str, summary: str) -> Opened:
    """Open one `penalty.ordinary` on what was seized, or on its obstruction (行政处罚法第五十四条第二款)."""
    matter = Matter.objects.get(pk=seizure.pk)
    new = _new(ORDINARY_PENALTY, matter, sent)
    clue = {"source": CHECKED, "summary": f"{_name(seizure.party)}：{summary}"}
    perform([
        _deed(matter.id, s.refer_penalty, sent, {"referred_for": referred_for, "linked": new.id}),
        _deed(new, penalty.register_clue, sent, clue),
        _linked(matter, new, "查封、扣押涉及的违法行为移交立案", sent),
    ])  # fmt: skip
    return Opened(new.id)


def _not_here(
    lines: Sequence[Line], acts: Sequence[Act], ended_by: Act, key: str, basis: Any
) -> None:
    """Refused where the matter itself has begun what would be opened beside it, and has not ended it."""
    done = [x for x in lines if x.key == key and x.act in {a.code for a in acts}]
    over = _last(lines, ended_by, key)
    if done and (over is None or (over.at, over.n) < (done[-1].at, done[-1].n)):
        raise Refused(
            f"督办事项中已经“{next(a.title for a in acts if a.code == done[-1].act)}”，不能另立事项重复办理",
            basis=str(basis),
            todo="请在督办事项中继续办理。",
        )


def _last(lines: Sequence[Line], act: Act, key: str = "") -> Line | None:
    return next((x for x in reversed(lines) if x.act == act.code and x.key == key), None)


def _name(party: str) -> str:
    return party_names([party]).get(party, "生产经营单位") if party else "生产经营单位"


def _new(procedure: Procedure, beside: Matter, sent: Sent) -> NewMatter:
    id = new_id(sent.hand.noted, sent.hand.chance(10))
    return NewMatter(procedure, beside.place, id=id)


def _deed(matter: str | NewMatter, what: Act, sent: Sent, facts: Mapping[str, Any]) -> Deed:
    stated = {name: value for name, value in facts.items() if value not in (None, "")}
    return Deed(matter, what, sent.at, sent.hand, tuple(sent.who), stated, idem=sent.idem)


def _linked(matter: Matter, new: NewMatter, reason: str, sent: Sent) -> Deed:
    facts = {
        "first_matter": matter.id, "second_matter": new.id, "link_kind": AROSE, "reason": reason,
    }  # fmt: skip
    who = tuple(sent.who)[:1]
    return Deed(NewMatter(LINK_REGISTER, matter.place), link, sent.hand.noted, sent.hand, who, facts, idem=sent.idem)  # fmt: skip
