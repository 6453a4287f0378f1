"""What a matter of its own carries is not decided under supervision too, until it is over."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.flows.services import coercing as flows
from fadu.flows.services.apart import apart
from fadu.flows.tests.services.test_coercing import NOW, supervised
from fadu.kernel.errors import Refused
from fadu.law.engine.record import Actor
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.matters.deeds import Deed
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import act, perform
from fadu.rooms.coercion.models import PowerCut
from fadu.rooms.coercion.tests.measuring import COUNTED
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.inspection.tests.acting import sent
from tests.people import Bureau

__all__ = ["supervised"]


def test_a_cut_that_goes_on_beside_is_neither_approved_nor_opened_again(
    bureau: Bureau, supervised: Hazard
) -> None:
    pair, later = sent(bureau, NOW, Role.OFFICER), NOW + timedelta(hours=1)
    secure = {"secure": True, "grounds": "核实"}
    act(supervised.matter, hazard.confirm_safe_cut, hand=bureau.hand(NOW), who=pair.who, facts=secure, at=NOW, key="H1")  # fmt: skip
    opened = flows.open_cut(supervised, pair)
    head = (Actor(bureau.li.id, Role.PRINCIPAL.value),)
    facts = {"cut_kind": "停止供电", "urgent": True, "grounds": "同意"}
    approval = Deed(supervised.matter, hazard.approve_cut, later, bureau.hand(later), head, facts, key="H1")  # fmt: skip
    door, before = apart(lambda deed: perform([deed])[0]), Entry.objects.count()

    with pytest.raises(Refused, match=f"事项编号{opened.matter}") as refusal:
        door(approval)
    assert "第七十条第一款" in refusal.value.basis
    with pytest.raises(Refused, match="另立事项办理同一措施"):
        flows.open_cut(supervised, sent(bureau, later, Role.OFFICER))
    assert Entry.objects.count() == before

    PowerCut.objects.filter(pk=opened.matter).update(lifted_on=later.date())
    door(approval)
    assert history(Matter.objects.get(pk=supervised.matter))[-1].act == hazard.approve_cut.code


def test_a_closure_is_proposed_beside_once(bureau: Bureau, supervised: Hazard) -> None:
    matter, pair = Matter.objects.get(pk=supervised.matter), sent(bureau, NOW, Role.OFFICER)
    flows.open_closure(matter, supervised.enterprise, pair, COUNTED | {"subject": ""})

    with pytest.raises(Refused, match="另立事项办理同一措施"):
        flows.open_closure(matter, supervised.enterprise, pair, COUNTED | {"subject": ""})
