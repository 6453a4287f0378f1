"""What a reckoning writes into a draft: the proposal, or the decision not to penalise with its ground."""

from __future__ import annotations

from fadu.casework.models import Draft
from fadu.faces.desk.amount_acting import PROPOSED_BY, SPARED_BY
from fadu.faces.desk.amount_facts import PROCEDURES
from fadu.faces.desk.tests.amounts import form, inquired, page
from fadu.faces.desk.tests.builders import Office
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.registry import PROCEDURES as ALL
from fadu.rooms.penalty.models import Reckoning


def test_every_act_it_writes_is_one_of_its_procedure():
    known = {p.code: p.by_code for p in ALL if p.code in PROCEDURES}

    assert all(
        acts[code] in known[code] for acts in (PROPOSED_BY, SPARED_BY) for code in PROCEDURES
    )


def test_what_is_spared_is_drafted_as_a_decision_without_penalty(office: Office) -> None:
    case, matter = inquired(office)
    spared = {"course": "不予处罚", "amount": "0", "first_time": "是", "harm": "危害后果轻微"}

    answer = office.browser("张三").post(page(matter), form(case, do="keep", **spared))

    draft = Draft.objects.get(act="no_penalty")
    assert draft.id in answer.url
    assert draft.typed["no_penalty_ground"][0] in d.no_penalty_ground.choices
    assert "第三十三条第一款" in draft.typed["reason"][0]
    row = Reckoning.objects.get()
    assert (row.amount, row.course) == (0, "不予处罚")
