"""A measure of coercion and what it arose from are linked in one transaction, and no measure is opened twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fadu.casework.models import Link
from fadu.flows.services import coercing as flows
from fadu.kernel.errors import Refused
from fadu.law.engine.record import Actor
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import act
from fadu.rooms.coercion.models import Closure, PowerCut, Seizure
from fadu.rooms.coercion.tests.measuring import COUNTED, GROUNDS, seized
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.inspection.tests.acting import a_firm, sent
from tests.people import Bureau

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
STOPPED = {
    "stop_kind": "停止施工",
    "scope": "二号工地",
    "order_number": "（某）应急现决〔2026〕3号",
}


@pytest.fixture
def supervised(bureau: Bureau) -> Hazard:
    """A major hazard whose stop was refused, with a real danger."""
    party, where = a_firm(bureau), ""

    def do(what: Act, key: str = "", **facts: Any) -> None:
        nonlocal where
        who = [
            Actor(bureau.zhang.id, "officer", "43020001"),
            Actor(bureau.zhao.id, "officer", "43020002"),
        ]
        to: Any = where or NewMatter(MAJOR_HAZARD, bureau.place)
        at = NOW - timedelta(hours=1)
        where = act(to, what, hand=bureau.hand(at), who=who, facts=facts, at=at, key=key).matter

    do(
        hazard.find_hazard,
        hazard=["H1"],
        source="现场检查",
        enterprise=party,
        description="边坡失稳",
    )
    do(
        hazard.judge_hazard, "H1", is_major=True, sector="其他", standard="标准", standard_version="2026-01-01", item="1",
        judged_by="对照判定标准", grounds="现场核对", listing_owed=False,
    )  # fmt: skip
    do(hazard.stop_work, "H1", **STOPPED)
    do(hazard.find_stop_refused, "H1", decision="停止施工", danger=True, evidence="0" * 64, grounds="夜间继续施工")  # fmt: skip
    return Hazard.objects.get(key="H1")


def test_a_refusal_under_supervision_goes_to_a_power_cut_with_what_was_recorded(
    bureau: Bureau, supervised: Hazard
) -> None:
    opened = flows.open_cut(supervised, sent(bureau, NOW, Role.OFFICER))

    made = Matter.objects.get(pk=opened.matter)
    lines = {line.act: line.facts for line in history(made)}
    assert (lines["register_stop"]["decision"], lines["register_stop"]["decision_number"]) == (
        "停止施工", STOPPED["order_number"],
    )  # fmt: skip
    assert lines["establish_refusal"]["grounds"] == "夜间继续施工"
    assert made.title == "某某仓储有限公司停电停供"
    assert PowerCut.objects.get().party == supervised.enterprise
    assert Link.objects.get().second == opened.matter


def test_what_the_supervision_does_itself_is_not_opened_beside_it(
    bureau: Bureau, supervised: Hazard
) -> None:
    before = Entry.objects.count()
    supervised.major = False
    with pytest.raises(Refused, match="或者不属于重大事故隐患"):
        flows.open_cut(supervised, sent(bureau, NOW, Role.OFFICER))
    assert Entry.objects.count() == before

    supervised.major, pair = True, sent(bureau, NOW, Role.OFFICER)
    head = [Actor(bureau.li.id, Role.PRINCIPAL.value)]
    hand = bureau.hand(NOW)
    act(supervised.matter, hazard.confirm_safe_cut, hand=hand, who=pair.who, facts={"secure": True, "grounds": "核实"}, at=NOW, key="H1")  # fmt: skip
    cut = {"cut_kind": "停止供电", "urgent": True, "grounds": "同意"}
    act(supervised.matter, hazard.approve_cut, hand=hand, who=head, facts=cut, at=NOW, key="H1")
    with pytest.raises(Refused, match="不能另立事项重复办理"):
        flows.open_cut(supervised, sent(bureau, NOW + timedelta(hours=1), Role.OFFICER))


def test_a_closure_and_a_seizure_open_beside_what_they_arose_from(
    bureau: Bureau, supervised: Hazard
) -> None:
    matter = Matter.objects.get(pk=supervised.matter)
    pair = sent(bureau, NOW, Role.OFFICER)

    shut = flows.open_closure(matter, supervised.enterprise, pair, COUNTED | {"subject": ""})
    taken = flows.open_seizure(matter, supervised.enterprise, pair, GROUNDS, "检查发现违法储存")

    assert (Closure.objects.get().times_year, Closure.objects.get().pk) == (4, shut.matter)
    assert Seizure.objects.get(pk=taken.matter).party == supervised.enterprise
    assert {one.second for one in Link.objects.all()} == {shut.matter, taken.matter}


def test_a_seizure_goes_to_a_case_with_its_clue(bureau: Bureau) -> None:
    measure = seized(bureau)
    row = Seizure.objects.get(pk=measure.id)

    opened = flows.refer_penalty(row, sent(bureau, measure.now + timedelta(hours=1), Role.OFFICER), f.REASONS[0], "擅自储存乙醇")  # fmt: skip

    case = Matter.objects.get(pk=opened.matter)
    assert history(case)[0].facts["summary"] == "某某化工有限公司：擅自储存乙醇"
    last = history(Matter.objects.get(pk=measure.id))[-1]
    assert (last.act, last.facts["linked"]) == ("refer_penalty", opened.matter)
