"""From one matter to another in one transaction: a major hazard goes under supervision, an offence to a case or to a
penalty on the spot, and a penalty that turns out not to be for the spot to a case.

The act of the visit and the first act of what it opens stand or fall together, each names the other, and the two matters
are linked (由此产生).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fadu.kernel.errors import BadInput
from fadu.kernel.ids import new_id
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.penalty_simple import facts as spot_facts
from fadu.law.procedures.registers import LINK_REGISTER, link
from fadu.law.procedures.registers.linking import AROSE
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Deed, NewMatter, Sent
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import perform, repeated
from fadu.registry.selectors import party_names
from fadu.rooms.inspection.models import Visit, VisitFinding

CHECKED = "监督检查"
"""The word of the case's 案件来源 for what a visit found."""
MAJOR, SPOT = "检查发现的重大事故隐患转入督办", "检查发现的违法行为当场处罚"
"""Why a matter is linked to the visit that it arose from."""


@dataclass(frozen=True)
class Opened:
    """What was opened from a visit; `repeated`: the same form had been sent before."""

    matter: str
    repeated: bool = False


def hand_to_major(findings: Sequence[VisitFinding], sent: Sent) -> Opened:
    """Open one `hazard.major` for findings of a visit, with the record of how they were found (安全生产法第四十一条第三款).

    What the visit itself found to be major was found then; what a review says of an ordinary one is found now.
    """
    visit, matter = of_one_visit(findings)
    if first := _sent_before(matter, sent, findings, "major"):
        return first
    new = NewMatter(MAJOR_HAZARD, matter.place, id=new_id(sent.hand.noted, sent.hand.chance(10)))
    lines = history(matter)
    named = {"enterprise": visit.party, "trade": visit.sector or None}
    named |= {"subject": f"{called(visit)}重大事故隐患", "campaign": visit.campaign}
    opening = [
        deed_of(new, hazard.find_hazard, sent, _stated(named | {
            "hazard": [one.key], "source": h.VISIT, "description": one.description or one.violated,
        }), at=when(one, lines, sent.at))
        for one in findings
    ]  # fmt: skip
    opening += recorded(new, findings, lines, sent)
    handed = [
        deed_of(matter.id, a.hand_to_major, sent, {"linked": new.id}, key=one.key)
        for one in findings
    ]
    opening.sort(key=lambda deed: deed.at)
    perform([*handed, *opening, linked(matter, new, MAJOR, sent)])
    return Opened(new.id)


def refer_penalty(
    findings: Sequence[VisitFinding], sent: Sent, *, follow_up: str = f.HERE, summary: str = ""
) -> Opened:
    """Open one `penalty.ordinary` on findings of a visit, with the clue registered (行政处罚法第五十四条第二款).

    follow_up: who sees to the correction, the visit or the case.
    """
    visit, matter = of_one_visit(findings)
    if first := _sent_before(matter, sent, findings, "penalty"):
        return first
    told = summary or _told(findings)
    new, clue = _case(matter, sent, f"{called(visit)}：{told}")
    referred = [
        deed_of(
            matter.id,
            a.refer_penalty,
            sent,
            {"linked": new.id, "follow_up": follow_up},
            key=one.key,
        )
        for one in findings
    ]
    perform([*referred, clue, linked(matter, new, "检查发现的违法行为移交立案", sent)])
    return Opened(new.id)


def punish_on_spot(
    findings: Sequence[VisitFinding], sent: Sent, *, cause: str, named: str, place: str
) -> Opened:
    """Open one `penalty.simple` on findings of a visit, with what was found on record (行政处罚法第五十一条).

    The two officers of `sent` found it and sign; cause, the party's name and address, and the place are theirs to state.
    """
    visit, matter = of_one_visit(findings)
    if first := _sent_before(matter, sent, findings, "penalty"):
        return first
    new = NewMatter(SIMPLE_PENALTY, matter.place, id=new_id(sent.hand.noted, sent.hand.chance(10)))
    found = offence(visit, findings, {"cause": cause, "party_named": named, "place": place})
    referred = [
        deed_of(
            matter.id, a.refer_penalty, sent, {"linked": new.id, "follow_up": f.HERE}, key=one.key
        )
        for one in findings
    ]
    record = deed_of(new, spot.record_offence, sent, found)
    perform([*referred, record, linked(matter, new, SPOT, sent)])
    return Opened(new.id)


def offence(
    visit: Visit, findings: Sequence[VisitFinding], said: Mapping[str, str]
) -> dict[str, str]:
    """What a visit's findings state as an offence, with the officers' own words of cause, party and place."""
    return {
        "cause": said["cause"], "source": CHECKED, "party": visit.party, "party_named": said["party_named"],
        "happened_on": min(one.found_on for one in findings).isoformat(), "place": said["place"],
        "facts_found": _told(findings), "shown": spot_facts.shown.choices[0],
    }  # fmt: skip


def hand_to_ordinary(matter: Matter, sent: Sent, *, reason: str) -> Opened:
    """Open one `penalty.ordinary` from a penalty on the spot that is none, with the clue registered (51, 54(2))."""
    if sent.idem and repeated(matter.id, {"idem": sent.idem}):
        done = [line for line in history(matter) if line.act == spot.hand_to_ordinary.code]
        return Opened(done[-1].facts["linked"], repeated=True)
    new, clue = _case(matter, sent, f"{matter.title}：{reason}")
    handed = deed_of(matter.id, spot.hand_to_ordinary, sent, {"linked": new.id, "reason": reason})
    perform([handed, clue, linked(matter, new, "不适用当场处罚，转入普通程序", sent)])
    return Opened(new.id)


def refer_obstruction(visit: Visit, sent: Sent, summary: str) -> Opened:
    """Open one `penalty.ordinary` on the refusal or obstruction of a visit (安全生产法第一百零八条)."""
    matter = Matter.objects.get(pk=visit.pk)
    if sent.idem and repeated(matter.id, {"idem": sent.idem}):
        done = [line for line in history(matter) if line.act == a.refer_obstruction.code]
        return Opened(done[-1].facts["linked"], repeated=True)
    new, clue = _case(matter, sent, f"{called(visit)}：{summary}")
    referred = deed_of(matter.id, a.refer_obstruction, sent, {"linked": new.id})
    perform([referred, clue, linked(matter, new, "拒绝、阻碍检查移交立案", sent)])
    return Opened(new.id)


def of_one_visit(findings: Sequence[VisitFinding]) -> tuple[Visit, Matter]:
    ids = {one.visit for one in findings}
    if len(ids) != 1:
        raise BadInput("请选择同一次检查的问题", todo="不同检查的问题分别办理。")
    id = ids.pop()
    return Visit.objects.get(pk=id), Matter.objects.get(pk=id)


def _sent_before(
    matter: Matter, sent: Sent, findings: Sequence[VisitFinding], column: str
) -> Opened | None:
    """The matter that the same form opened."""
    if not sent.idem or repeated(matter.id, {"idem": sent.idem}) is None:
        return None
    row = VisitFinding.objects.get(pk=findings[0].pk)
    return Opened(getattr(row, column), repeated=True)


def _told(findings: Sequence[VisitFinding]) -> str:
    return "；".join(f"{one.key} {one.description or ''}（违反{one.violated}）" for one in findings)


def called(visit: Visit) -> str:
    return party_names([visit.party]).get(visit.party, "被检查单位")


def deed_of(
    matter: str | NewMatter,
    what: Act,
    sent: Sent,
    facts: Mapping[str, Any],
    *,
    key: str = "",
    at: Any = None,
) -> Deed:
    return Deed(
        matter, what, at or sent.at, sent.hand, tuple(sent.who), facts, key,
        expected=sent.expected if isinstance(matter, str) and not key else None, idem=sent.idem,
    )  # fmt: skip


def _stated(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value not in (None, "")}


def when(finding: VisitFinding, lines: Sequence[Line], now: datetime) -> datetime:
    """When the hazard was found to be major: by the visit's own finding, or by what is said now."""
    if finding.category != f.MAJOR:
        return now
    named = (line for line in lines if line.act == a.find_problem.code and not line.corrected)
    found = [line.at for line in named if finding.key in line.facts.get("finding", ())]
    return found[-1] if found else now


def recorded(
    new: NewMatter, findings: Sequence[VisitFinding], lines: Sequence[Line], sent: Sent
) -> list[Deed]:
    """The visit's own record of the inspection, which need not be made twice, where it was signed or refused after the
    newest of the findings; else the supervised matter asks for one.
    """
    since = max(when(one, lines, sent.at) for one in findings)
    made = [
        line
        for line in lines
        if line.act == a.sign_record.code and not line.corrected and line.at >= since
    ]
    if not made:
        return []
    told = {name: made[-1].facts.get(name) for name in ("place", "content", "signature")}
    if not (told["place"] and told["content"]):  # erased
        return []
    facts = told | {"occasion": h.occasion.choices[0], "shown": True}
    return [deed_of(new, hazard.record_inspection, sent, facts, at=made[-1].at)]


def _case(matter: Matter, sent: Sent, told: str) -> tuple[NewMatter, Deed]:
    new = NewMatter(
        ORDINARY_PENALTY, matter.place, id=new_id(sent.hand.noted, sent.hand.chance(10))
    )
    return new, deed_of(new, penalty.register_clue, sent, {"source": CHECKED, "summary": told})


def linked(matter: Matter, new: NewMatter, reason: str, sent: Sent) -> Deed:
    facts = {
        "first_matter": matter.id, "second_matter": new.id, "link_kind": AROSE, "reason": reason,
    }  # fmt: skip
    register = NewMatter(LINK_REGISTER, matter.place)
    return Deed(
        register, link, sent.hand.noted, sent.hand, tuple(sent.who)[:1], facts, idem=sent.idem
    )
