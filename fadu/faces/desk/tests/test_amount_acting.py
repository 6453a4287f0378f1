"""What a reckoning writes into a draft: the proposal, or the decision not to penalise with its ground."""

from __future__ import annotations

from dataclasses import replace

from fadu.casework.models import Draft
from fadu.faces.desk.amount_acting import PROPOSED_BY, SPARED_BY
from fadu.faces.desk.amount_facts import PROCEDURES
from fadu.faces.desk.tests.amounts import FOUND, form, inquired, page
from fadu.faces.desk.tests.builders import Office
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.registry import PROCEDURES as ALL
from fadu.ledger.models import Entry
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.rooms.penalty.models import Reckoning
from fadu.rooms.penalty.tests.cases import a_case


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


def test_what_is_sent_twice_is_kept_once_and_nobody_overwrites_another(office: Office) -> None:
    case, matter = inquired(office)
    browser = office.browser("张三")
    shown = [
        browser.get(page(matter), {"key": case.unit, "norms": "AQF-97-4"}).context["form"]
        for _ in range(2)
    ]
    one, other = (
        {name: str(form_[name].value()) for name in ("token", "expected")} for form_ in shown
    )

    answers = [browser.post(page(matter), form(case, do="keep", **one)) for _ in range(2)]
    late = browser.post(page(matter), form(case, do="keep", amount="10000", **other))

    assert one["expected"] == "-1"
    assert (
        f'value="{one["token"]}"' in browser.post(page(matter), form(case, **one)).content.decode()
    )
    assert [answer.url for answer in answers] == [answers[0].url] * 2
    assert Draft.objects.get().id in answers[0].url
    assert late.status_code == 409
    assert (
        Reckoning.objects.get().amount,
        Entry.objects.filter(matter=Reckoning.objects.get().pk).count(),
    ) == (20_000_00, 1)


def test_a_draft_on_the_spot_is_filled_in_the_words_of_its_procedure(office: Office) -> None:
    case = replace(a_case(office.bureau), now=FOUND).do(spot.record_offence)
    case.deeds = [
        replace(deed, matter=NewMatter(SIMPLE_PENALTY, office.bureau.place, id=case.id))
        for deed in case.deeds
    ]
    case.deeds[0].facts["party"] = case.unit
    matter = Matter.objects.get(pk=case.settle())
    sums = {"amount": "10000", "do": "keep"}

    office.browser("张三").post(page(matter), form(case, **sums))

    draft = Draft.objects.get(act="assess")
    assert draft.typed["party_kind"] == ["法人或者其他组织"]
