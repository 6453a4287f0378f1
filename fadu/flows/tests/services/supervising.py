"""A major hazard whose stop was refused, and a measure taken up from it by two officers, as flows meet them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fadu.accounts import services as accounts
from fadu.casework.models import Draft
from fadu.casework.services import sign
from fadu.casework.services.signing import performed
from fadu.flows.services.carrying import draft_measure
from fadu.flows.services.coercing import Origin
from fadu.flows.services.doors import crossing
from fadu.law.engine.record import Actor
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, NewMatter, Outcome
from fadu.matters.models import Matter
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.inspection.tests.acting import a_firm
from tests.people import FOUNDED, SINCE

if TYPE_CHECKING:
    from tests.people import Bureau

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
STOPPED = {
    "stop_kind": "停止施工",
    "scope": "二号工地",
    "order_number": "（某）应急现决〔2026〕3号",
}
JUDGED = {
    "is_major": True, "sector": "煤矿", "standard": "标准", "standard_version": "2026-01-01", "item": "1",
    "judged_by": "对照判定标准", "grounds": "现场核对",
}  # fmt: skip
REFUSED = {
    "decision": "停止施工",
    "danger": True,
    "evidence": "0" * 64,
    "grounds": "夜间继续施工",
}


def who(bureau: Bureau, act: Act) -> tuple[Actor, ...]:
    """As many of the right people as an act asks for."""
    if Role.OFFICER in act.by:
        pair = (
            Actor(bureau.zhang.id, "officer", "43020001"),
            Actor(bureau.zhao.id, "officer", "43020002"),
        )
        return pair[: act.officers]
    return (Actor(bureau.li.id, act.by[0].value),)


def do(bureau: Bureau, matter: Any, act: Act, at: datetime, key: str = "", **facts: Any) -> Outcome:
    """One act through the desk's door."""
    door = crossing(performed, bureau.zhang.viewer.scope)
    return door(Deed(matter, act, at, bureau.hand(at), who(bureau, act), facts, key))


def supervised(bureau: Bureau) -> Hazard:
    """A major hazard of a mine whose stop was refused, with a real danger; Zhao may sign too."""
    accounts.grant_role(
        person=bureau.zhao.id, role=Role.OFFICER, agency=bureau.agency.id, since=SINCE,
        who=[Actor("founding", Role.SECURITY_ADMIN.value)], hand=bureau.hand(FOUNDED), at=FOUNDED,
    )  # fmt: skip
    at, new = NOW - timedelta(hours=1), NewMatter(MAJOR_HAZARD, bureau.place)
    found = {"hazard": ["H1"], "source": "现场检查", "trade": "煤矿", "description": "边坡失稳"}
    id = do(bureau, new, hazard.find_hazard, at, enterprise=a_firm(bureau), **found).matter
    do(bureau, id, hazard.judge_hazard, at, "H1", **JUDGED)
    do(bureau, id, hazard.stop_work, at, "H1", **STOPPED)
    do(bureau, id, hazard.find_stop_refused, at, "H1", **REFUSED)
    return Hazard.objects.get(key="H1")


def origin(row: Hazard, *, whole: bool = False) -> Origin:
    """The hazard as what a measure arises from; whole: its matter, as of a closure or a seizure."""
    return Origin(Matter.objects.get(pk=row.matter), row.enterprise, "" if whole else row.key)


def drafted(bureau: Bureau, of: Origin, measure: str, **more: Any) -> Draft:
    """The draft that a measure begins with."""
    hand = bureau.hand(NOW)
    viewer = bureau.zhang.viewer
    return draft_measure(of, measure, viewer=viewer, hand=hand, chance=hand.chance, more=more)


def signed(bureau: Bureau, draft: Draft, at: datetime = NOW) -> Matter:
    """Signed by both officers; the matter that was opened."""
    Draft.objects.filter(pk=draft.pk).update(ready=True)
    for person, hours in ((bureau.zhang, 1), (bureau.zhao, 2)):
        door = crossing(performed, person.viewer.scope)
        hand = bureau.hand(at + timedelta(hours=hours))
        done = sign(draft=draft, viewer=person.viewer, hand=hand, door=door)
    assert done is not None
    return Matter.objects.get(pk=done.matter)


def cut(bureau: Bureau, row: Hazard) -> Matter:
    """A power cut taken up, found safe and approved at once, urgent."""
    matter = signed(bureau, drafted(bureau, origin(row), "coercion.power_cut"))
    at = NOW + timedelta(hours=3)
    safe = {"measures": pf.BOTH, "secure": True, "grounds": "核实", "milder": False, "means": "约谈无效", "residents": False}  # fmt: skip
    do(bureau, matter.pk, p.confirm_safe, at, **safe)
    do(bureau, matter.pk, p.approve_power, at, approved=True, urgent=True, grounds="同意")
    do(bureau, matter.pk, p.approve_supply, at, approved=True, supply_kind=pf.EXPLOSIVES, grounds="同意")  # fmt: skip
    return matter
