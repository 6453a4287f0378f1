"""Acts on objects: checked before they are recorded, amended and ended without touching what stood before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts.selectors import place_of
from fadu.kernel.errors import BadInput, Refused
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.matters.rebuild import differences
from fadu.registry import services as parties
from fadu.registry.models import (
    Call,
    HazardSource,
    Licence,
    Party,
    Site,
    SupervisedObject,
    TierGrade,
)
from fadu.registry.objects import services
from fadu.registry.tests.builders import CALL, LICENCE, SITE, SOURCE, a_party, an_object, by, erase
from fadu.statutes.selectors import law_view
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau


def test_an_object_has_class_tier_site_licence_and_hazard_source(bureau: Bureau) -> None:
    party = an_object(bureau)
    services.set_site(party=party, facts=SITE, **by(bureau))
    services.set_licence(party=party, facts=LICENCE, **by(bureau))
    services.set_source(party=party, facts=SOURCE, **by(bureau))
    services.note_call(party=party, facts=CALL, **by(bureau))

    held = SupervisedObject.objects.get(pk=party.pk)
    assert (held.sector, held.tier, held.level, held.division) == (
        "烟花爆竹",
        "较大风险",
        "市级",
        "430202",
    )
    assert (Site.objects.get().name, Site.objects.get().phone_free) == ("一号仓库", True)
    assert Licence.objects.get().number == LICENCE["licence_number"]
    assert HazardSource.objects.get().level == "三级"
    assert Call.objects.get().chosen_for == "双随机抽取"
    assert verify().problems == ()
    assert list(differences(law_view(), FOUNDED, place_of)) == []


def test_names_numbers_and_words_are_commitments_in_the_ledger(bureau: Bureau) -> None:
    party = an_object(bureau)
    for act, facts in ((services.set_site, SITE), (services.set_licence, LICENCE), (services.note_call, CALL)):  # fmt: skip
        act(party=party, facts=facts, **by(bureau))

    bodies = "".join(Entry.objects.values_list("body", flat=True))
    for said in (SITE["contact"], SITE["phone"], SITE["site_name"], LICENCE["licence_number"], CALL["purpose"], "分级评定表"):  # fmt: skip
        assert str(said) not in bodies


def test_a_thing_is_amended_in_its_place_and_ended_once(bureau: Bureau) -> None:
    party = an_object(bureau)
    services.set_site(party=party, facts=SITE, **by(bureau))
    id = Site.objects.get().id
    services.set_site(
        party=party, facts={**SITE, "site": id, "site_name": "二号仓库"}, **by(bureau)
    )
    assert Site.objects.get().name == "二号仓库"

    ended = {"site": id, "ends_on": "2024-01-01", "reason": "拆除"}
    services.end_site(party=party, facts=ended, **by(bureau))
    with pytest.raises(Refused, match="已经注销"):
        services.end_site(party=party, facts=ended, **by(bureau))
    told = [
        line.facts.get("site_name") for line in matters.history(Matter.objects.get(pk=party.pk))
    ]
    assert told.count("一号仓库") == told.count("二号仓库") == 1


@pytest.mark.parametrize(
    ("act", "facts", "said"),
    [
        ("classify_object", {"sector": "烟花爆竹", "level": "市级", "industry_code": "2672"}, "C2672"),
        ("grade_object", {"tier": "低风险", "tier_basis": "表", "graded_on": "2031-01-01"}, "晚于今天"),
        ("set_site", {**SITE, "site_division": "4302"}, "应为六位数字"),
        ("set_licence", {**LICENCE, "valid_until": "2023-01-01"}, "届满日早于起始日"),
        ("set_source", {**SOURCE, "hazard_level": ""}, "应当写明等级"),
        ("set_source", {**SOURCE, "hazard": "有限空间"}, "只有重大危险源分级"),
        ("note_call", {**CALL, "called_on": "2031-01-01"}, "晚于今天"),
        ("note_call", {**CALL, "mode": "闲逛"}, "应当是下列之一"),
        ("set_site", {**SITE, "site": "nothing"}, "不存在或者已经注销"),
        ("end_licence", {"ends_on": "2024-01-01", "reason": "x"}, "不存在或者已经注销"),
        ("cancel_call", {"call": "nothing", "reason": "x"}, "不存在或者已经撤销"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_leaves_no_trace(
    bureau: Bureau, act: str, facts: dict[str, Any], said: str
) -> None:
    party = an_object(bureau)
    before = Entry.objects.count()

    with pytest.raises((BadInput, Refused), match=said):
        getattr(services, act)(party=party, facts=facts, **by(bureau))
    assert Entry.objects.count() == before


def test_a_tier_needs_an_object_and_an_older_grading_does_not_replace_a_newer_one(
    bureau: Bureau,
) -> None:
    told = {"tier": "低风险", "tier_basis": "表", "graded_on": "2023-06-01"}
    with pytest.raises(Refused, match="列入监管对象"):
        services.grade_object(party=a_party(bureau), facts=told, **by(bureau))

    party = an_object(bureau)
    services.grade_object(party=party, facts=told, **by(bureau))
    assert SupervisedObject.objects.get(pk=party.pk).tier == "较大风险"
    assert TierGrade.objects.count() == 2


def test_an_object_leaves_and_comes_back(bureau: Bureau) -> None:
    party = an_object(bureau)
    left = {"ends_on": "2024-01-01", "reason": "已注销"}
    services.release_object(party=party, facts=left, **by(bureau))
    assert SupervisedObject.objects.get(pk=party.pk).ended_on is not None
    with pytest.raises(Refused, match="不在监管对象之列"):
        services.release_object(party=party, facts=left, **by(bureau))

    services.classify_object(party=party, facts={"sector": "商贸", "level": "县级"}, **by(bureau))
    held = SupervisedObject.objects.get(pk=party.pk)
    assert (held.ended_on, held.sector, held.tier) == (None, "商贸", "较大风险")


def test_an_amended_district_moves_the_object(bureau: Bureau) -> None:
    party = an_object(bureau)
    facts = {"party_kind": "单位", "name": "甲公司", "division": "430203"}
    parties.amend_party(
        party=party, facts=facts, reason="迁址", scope=bureau.zhang.viewer.scope, **by(bureau)
    )

    assert SupervisedObject.objects.get(pk=party.pk).division == "430203"


def test_a_merged_duplicate_leaves_what_only_it_knew_to_the_entry_that_goes_on(
    bureau: Bureau,
) -> None:
    double, kept = an_object(bureau), a_party(bureau)
    for party in (double, kept):
        services.set_site(party=party, facts=SITE, **by(bureau))
    services.set_licence(party=double, facts=LICENCE, **by(bureau))
    services.set_source(party=double, facts=SOURCE, **by(bureau))
    parties.merge_party(party=double, into=kept, reason="重复", **by(bureau))

    assert SupervisedObject.objects.get(pk=kept.pk).tier == "较大风险"
    assert SupervisedObject.objects.get(pk=double.pk).ended_on is not None
    assert Site.objects.filter(party=kept.pk).count() == 1
    assert Licence.objects.filter(party=kept.pk).count() == 1
    acts = [line.act for line in matters.history(Matter.objects.get(pk=kept.pk))]
    assert acts == ["enter_party", "set_site", "classify_object", "grade_object", "set_licence", "set_source"]  # fmt: skip
    assert matters.history(Matter.objects.get(pk=double.pk))[-1].act == "merge_party"
    assert verify().problems == ()
    double.refresh_from_db()
    with pytest.raises(Refused, match="已经合并或者删除"):
        services.set_site(party=double, facts=SITE, **by(bureau))


def test_erasing_a_party_empties_everything_registered_of_it(bureau: Bureau) -> None:
    party = an_object(bureau)
    for act, facts in ((services.set_site, SITE), (services.set_licence, LICENCE), (services.set_source, SOURCE), (services.note_call, CALL)):  # fmt: skip
        act(party=party, facts=facts, **by(bureau))
    erase(party, bureau.hand(FOUNDED), FOUNDED)

    assert list(Site.objects.values_list("name", "contact", "phone")) == [(None, None, None)]
    assert list(Licence.objects.values_list("number")) == [(None,)]
    assert list(Call.objects.values_list("purpose", "chosen_for")) == [(None, None)]
    assert list(TierGrade.objects.values_list("basis")) == [(None,)]
    assert verify().problems == ()
    assert list(differences(law_view(), FOUNDED, place_of)) == []


def test_the_same_form_sent_twice_records_one_call(bureau: Bureau) -> None:
    party = a_party(bureau)
    for _ in range(2):
        services.note_call(party=party, facts=CALL, idem="k" * 26, **by(bureau))

    assert Call.objects.count() == 1
    services.cancel_call(party=party, facts={"call": Call.objects.get().id, "reason": "误记"}, **by(bureau))  # fmt: skip
    assert Call.objects.get().cancelled


def test_parts_are_what_holds_personal_values(bureau: Bureau) -> None:
    party = an_object(bureau)
    services.set_site(party=party, facts=SITE, **by(bureau))

    assert [model for model, _ in services.parts_of(party.id)] == [TierGrade, Site]
    assert Party.objects.get(pk=party.pk) == party
