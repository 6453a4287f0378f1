"""A measure takes over what was recorded where it arises, and leads to a case."""

from __future__ import annotations

from datetime import timedelta

from fadu.flows.services import coercing as flows
from fadu.flows.tests.services.supervising import NOW, origin, supervised
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import act
from fadu.rooms.coercion.models import Seizure
from fadu.rooms.coercion.tests.measuring import seized
from fadu.rooms.inspection.tests.acting import sent
from fadu.rooms.penalty.models import PartyOutcome
from tests.people import Bureau


def test_each_measure_carries_over_what_a_supervision_recorded(bureau: Bureau) -> None:
    row = supervised(bureau)

    cut = flows.carried_facts(origin(row), "coercion.power_cut")
    seizure = flows.carried_facts(origin(row), "coercion.seizure")
    closure = flows.carried_facts(origin(row, whole=True), "coercion.closure")

    assert cut == {
        "enterprise": row.enterprise, "linked": row.matter, "subject": "某某仓储有限公司停电停供", "major": True,
        "decision": "停止施工", "decision_number": "（某）应急现决〔2026〕3号", "served_on": "2026-06-01",
    }  # fmt: skip
    assert (seizure["reason"], seizure["party"], "chemicals" in seizure) == ("边坡失稳", row.enterprise, False)  # fmt: skip
    assert (closure["coal"], closure["major"], "ground" in closure) == (True, True, False)


def test_a_case_gives_its_decision_and_says_nothing_of_a_hazard(bureau: Bureau) -> None:
    now, place = NOW, bureau.place
    form = sent(bureau, now, Role.OFFICER)
    clue = {"source": "监督检查", "summary": "拒不停产"}
    case = act(NewMatter(ORDINARY_PENALTY, place), penalty.register_clue, hand=form.hand, who=form.who[:1], facts=clue, at=now)  # fmt: skip
    PartyOutcome.objects.create(
        id=f"{case.matter}:P", matter=case.matter, party="P", number="（某）应急罚〔2026〕7号", served_on=now.date(),
        province=place.province, city=place.city, county=place.county, decided_on=now.date(),
    )  # fmt: skip
    of = flows.Origin(Matter.objects.get(pk=case.matter), "P", "P")

    cut = flows.carried_facts(of, "coercion.power_cut")

    assert (cut["decision"], cut["decision_number"]) == (
        "停产停业整顿（行政处罚）",
        "（某）应急罚〔2026〕7号",
    )
    assert "major" not in cut


def test_a_seizure_goes_to_a_case_with_its_clue(bureau: Bureau) -> None:
    measure = seized(bureau)
    row = Seizure.objects.get(pk=measure.id)

    opened = flows.refer_penalty(row, sent(bureau, measure.now + timedelta(hours=1), Role.OFFICER), f.REASONS[0], "擅自储存乙醇")  # fmt: skip

    case = Matter.objects.get(pk=opened.matter)
    assert history(case)[0].facts["summary"] == "某某化工有限公司：擅自储存乙醇"
    last = history(Matter.objects.get(pk=measure.id))[-1]
    assert (last.act, last.facts["linked"]) == ("refer_penalty", opened.matter)
