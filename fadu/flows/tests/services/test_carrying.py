"""A measure goes from one matter to its own by one draft that both officers sign: all of it, or nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.casework.models import Draft, Link
from fadu.flows.models import Carried
from fadu.flows.tests.services.supervising import NOW, do, drafted, origin, signed, supervised
from fadu.kernel.errors import Refused
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.coercion_seizure import facts as sf
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.rooms.coercion.models import Closure, PowerCut, Seizure
from tests.people import Bureau


def acts(matter: str) -> list[str]:
    return [line.act for line in history(Matter.objects.get(pk=matter))]


def test_a_refusal_goes_to_a_power_cut_with_what_was_recorded(bureau: Bureau) -> None:
    row = supervised(bureau)
    draft = drafted(bureau, origin(row), "coercion.power_cut")
    assert drafted(bureau, origin(row), "coercion.power_cut").id == draft.id
    assert not Matter.objects.filter(procedure="coercion.power_cut").exists()

    cut = signed(bureau, draft)

    lines = {line.act: line for line in history(cut)}
    assert list(lines) == ["register_stop", "establish_refusal"]
    assert {person for person, _ in lines["establish_refusal"].who} == {
        bureau.zhang.id,
        bureau.zhao.id,
    }
    assert lines["establish_refusal"].facts["grounds"] == "夜间继续施工"
    assert acts(row.matter)[-1] == "open_cut"
    assert Link.objects.get().second == cut.pk
    assert (cut.title, PowerCut.objects.get().party) == ("某某仓储有限公司停电停供", row.enterprise)
    assert (Carried.objects.count(), verify().problems) == (0, ())
    with pytest.raises(Refused, match="已经另立事项办理"):
        drafted(bureau, origin(row), "coercion.power_cut")


def test_what_the_supervision_does_not_allow_leaves_nothing_half_done(bureau: Bureau) -> None:
    row = supervised(bureau)
    draft = drafted(bureau, origin(row), "coercion.power_cut")
    do(bureau, row.matter, hazard.judge_hazard, NOW, "H1", is_major=False, sector="煤矿", standard="标准", standard_version="2026-01-01", item="1", judged_by="对照判定标准", grounds="重新核对")  # fmt: skip
    before = Entry.objects.count()

    with pytest.raises(Refused, match="转入停止供电"):
        signed(bureau, draft)
    assert Entry.objects.count() == before
    assert Draft.objects.filter(pk=draft.pk, conflict="").exists()

    shut = drafted(bureau, origin(row, whole=True), "coercion.closure", counted_on="2026-06-01", coal_counted=1, reason="核对", ground=j.REFUSED)  # fmt: skip
    with pytest.raises(Refused, match="转入提请关闭"):  # 核对提请关闭情形 comes first
        signed(bureau, shut)


def test_a_closure_and_a_seizure_open_beside_what_they_arose_from(bureau: Bureau) -> None:
    row = supervised(bureau)
    later = NOW + timedelta(minutes=5)
    ground = {"closure_ground": j.REFUSED, "grounds": "拒不执行停产停业整顿决定"}
    do(bureau, row.matter, hazard.determine_closure, later, **ground)
    counted = {"counted_on": "2026-06-01", "coal_counted": 1}
    grounds = {
        "target": sf.GOODS, "chemicals": False, "unrelated": False, "necessities": False, "sealed_before": False,
        "milder": False, "discretion": sf.DISCRETIONS[0],
    }  # fmt: skip

    shut = signed(bureau, drafted(bureau, origin(row, whole=True), "coercion.closure", **counted))
    taken = signed(bureau, drafted(bureau, origin(row, whole=True), "coercion.seizure", **grounds))

    assert (Closure.objects.get().ground, Closure.objects.get().pk) == (j.REFUSED, shut.pk)
    assert Seizure.objects.get(pk=taken.pk).party == row.enterprise
    assert "open_closure" in acts(row.matter)
    assert {one.second for one in Link.objects.all()} == {shut.pk, taken.pk}
