"""A major finding goes under supervision by one draft that both officers sign: all of it, or nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.accounts import services
from fadu.casework.models import Draft, Link, State
from fadu.casework.services import drop, sign
from fadu.casework.services.signing import performed
from fadu.flows.models import Handover
from fadu.flows.services import handing as flows
from fadu.kernel.errors import Refused
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.role import Role
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.rooms.inspection.models import FindingState, VisitFinding
from fadu.rooms.inspection.tests.acting import Visiting, a_firm
from tests.people import FOUNDED, SINCE, Bureau


@pytest.fixture
def visiting(bureau: Bureau) -> Visiting:
    """A visit that found a major hazard and an ordinary one, and was recorded after."""
    services.grant_role(
        person=bureau.zhao.id, role=Role.OFFICER, agency=bureau.agency.id, since=SINCE,
        who=[Actor("founding", Role.SECURITY_ADMIN.value)], hand=bureau.hand(FOUNDED), at=FOUNDED,
    )  # fmt: skip
    made = Visiting(bureau, a_firm(bureau)).checked(campaign="储罐整治")
    made.do(a.find_problem, finding=["F1"], category=f.MAJOR, description="储罐没有紧急切断阀")
    made.do(a.find_problem, finding=["F2"], description="通道堵塞")
    made.do(a.sign_record, signature=f.SIGNED)
    return made


def _drafted(bureau: Bureau, visiting: Visiting, *keys: str) -> Draft:
    rows = list(VisitFinding.objects.filter(key__in=keys))
    hand = bureau.hand(visiting.now + timedelta(days=1))
    return flows.draft_major(rows, viewer=bureau.zhang.viewer, hand=hand, chance=hand.chance)


def _signed(bureau: Bureau, draft: Draft, at) -> None:
    for person, hours in ((bureau.zhang, 1), (bureau.zhao, 2)):
        hand = bureau.hand(at + timedelta(days=1, hours=hours))
        outcome = sign(draft=draft, viewer=person.viewer, hand=hand, door=flows.through(performed))
    assert outcome is not None


def test_the_second_signature_records_both_matters_and_their_link(
    bureau: Bureau, visiting: Visiting
):
    draft = _drafted(bureau, visiting, "F1")
    assert _drafted(bureau, visiting, "F1").id == draft.id
    assert not Matter.objects.filter(procedure="hazard.major").exists()

    _signed(bureau, draft, visiting.now)

    hazard = Matter.objects.get(procedure="hazard.major")
    lines = history(hazard)
    assert [line.act for line in lines] == ["find_hazard", "record_inspection"]
    assert {person for person, _ in lines[0].who} == {bureau.zhang.id, bureau.zhao.id}
    assert (lines[0].facts["description"], lines[0].facts["campaign"]) == (
        "储罐没有紧急切断阀", "储罐整治",
    )  # fmt: skip
    row = VisitFinding.objects.get(key="F1")
    assert (row.state, row.major) == (FindingState.MAJOR, hazard.pk)
    assert Link.objects.get().second == hazard.pk
    assert Draft.objects.get(pk=draft.id).state == State.SIGNED
    assert verify().problems == ()


def test_an_offence_goes_to_a_penalty_on_the_spot_by_one_draft(bureau: Bureau, visiting: Visiting):
    rows = list(VisitFinding.objects.filter(key="F2"))
    said = {"cause": "堵塞安全出口", "party_named": "某公司，某路1号", "place": "某车间"}
    hand = bureau.hand(visiting.now + timedelta(days=1))
    given = {"said": said, "viewer": bureau.zhang.viewer, "hand": hand, "chance": hand.chance}
    draft = flows.draft_spot(rows, **given)
    assert flows.draft_spot(rows, **given).id == draft.id
    with pytest.raises(Refused, match="F2已经拟成另一种移交的草稿（“记录违法事实”"):
        _drafted(bureau, visiting, "F1", "F2")
    with pytest.raises(Refused, match="F2已经拟成草稿，所填的内容不同"):
        flows.draft_spot(rows, **{**given, "said": {**said, "place": "另一车间"}})

    _signed(bureau, draft, visiting.now)

    spot = Matter.objects.get(procedure="penalty.simple")
    (found,) = history(spot)
    assert {person for person, _ in found.who} == {bureau.zhang.id, bureau.zhao.id}
    assert (spot.title, found.facts["place"], found.facts["facts_found"][:7]) == (
        "堵塞安全出口", "某车间", "F2 通道堵塞",
    )  # fmt: skip
    row = VisitFinding.objects.get(key="F2")
    assert (row.state, row.penalty) == (FindingState.FOUND, spot.pk)  # still to be corrected
    assert Link.objects.get().second == spot.pk
    assert (Handover.objects.count(), verify().problems) == (0, ())
    with pytest.raises(Refused, match="已经办结或者移交"):
        flows.draft_spot([row], **given)


def test_what_went_elsewhere_meanwhile_leaves_nothing_half_done(bureau: Bureau, visiting: Visiting):
    draft = _drafted(bureau, visiting, "F1", "F2")
    assert _drafted(bureau, visiting, "F2", "F1") == draft
    with pytest.raises(
        Refused, match=r"F1已经和F2一起拟成草稿（“[^”]+”，2025年"
    ):  # nothing is left out in silence
        _drafted(bureau, visiting, "F1")
    visiting.do(a.transfer_department, "F2")

    with pytest.raises(Refused):
        _signed(bureau, draft, visiting.now)

    assert not Matter.objects.filter(procedure="hazard.major").exists()
    assert not Link.objects.exists()
    assert VisitFinding.objects.get(key="F1").state == FindingState.FOUND
    later = bureau.hand(visiting.now + timedelta(days=3))
    drop(draft=Draft.objects.get(pk=draft.id), viewer=bureau.zhang.viewer, hand=later)
    with pytest.raises(Refused, match="已经办结或者移交"):
        _drafted(bureau, visiting, "F2")
    assert Handover.objects.count() == 1
