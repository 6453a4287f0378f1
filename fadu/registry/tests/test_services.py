"""Acts on parties: codes checked, duplicates refused and merged, personal values erased."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.registry import services
from fadu.registry.models import Party
from fadu.registry.tests.builders import CODE, a_party, by, erase
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau


def test_codes_are_normalised_when_they_hold(bureau: Bureau) -> None:
    party = a_party(bureau, credit_code=CODE.lower(), identity="11010519491231002x")

    assert (party.credit_code, party.identity) == (CODE, "11010519491231002X")


def test_every_wrong_code_is_named_at_once(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match=r"统一社会信用代码：.+；居民身份证号码：.+"):
        a_party(bureau, credit_code="N1430223MF0000013A", identity="110105194912310021")


def test_a_code_that_is_there_already_is_refused_by_name(bureau: Bureau) -> None:
    a_party(bureau, name="甲公司", credit_code=CODE)

    with pytest.raises(Refused, match="已登记为“甲公司”"):
        a_party(bureau, name="甲公司分公司", credit_code=CODE)


def test_the_same_form_sent_twice_enters_one_party(bureau: Bureau) -> None:
    first = a_party(bureau, id="3" * 26, credit_code=CODE)

    assert a_party(bureau, id="3" * 26, credit_code=CODE) == first
    assert Party.objects.count() == 1


def test_an_amendment_keeps_its_own_code_and_takes_no_others(bureau: Bureau) -> None:
    own, other = a_party(bureau, credit_code=CODE), a_party(bureau, name="乙公司")
    facts = {"party_kind": "单位", "name": "甲公司", "division": "430202", "credit_code": CODE}
    scope = bureau.zhang.viewer.scope

    services.amend_party(party=own, facts=facts, reason="核对", scope=scope, **by(bureau))
    with pytest.raises(Refused, match="已登记为"):
        services.amend_party(party=other, facts=facts, reason="x", scope=scope, **by(bureau))


def test_a_party_is_merged_only_into_another_one_in_use(bureau: Bureau) -> None:
    double, kept, third = a_party(bureau), a_party(bureau), a_party(bureau)
    with pytest.raises(BadInput, match="另一个在用"):
        services.merge_party(party=double, into=double, reason="x", **by(bureau))

    services.merge_party(party=double, into=kept, reason="重复", **by(bureau))
    double.refresh_from_db()

    assert double.merged_into == kept.pk
    with pytest.raises(BadInput, match="另一个在用"):
        services.merge_party(party=third, into=double, reason="x", **by(bureau))
    with pytest.raises(Refused, match="已经合并或者删除"):
        services.merge_party(party=double, into=third, reason="x", **by(bureau))


def test_erasure_empties_the_entry_and_the_ledger_still_verifies(bureau: Bureau) -> None:
    party = a_party(bureau, name="某个体户", identity="11010519491231002X", phone="13800000000")
    erase(party, bureau.hand(FOUNDED), FOUNDED)

    row = Party.objects.get(pk=party.pk)
    assert row.erased
    assert (row.name, row.identity, row.phone) == (None, None, None)
    assert verify().problems == ()
    assert not any("某个体户" in b for b in Entry.objects.values_list("body", flat=True))
    with pytest.raises(Refused, match="已经删除"):
        services.erase_party(party=row, reason="x", **by(bureau, "leader"))


def test_an_amendment_keeps_the_former_values_in_the_history(bureau: Bureau) -> None:
    party = a_party(bureau, name="甲公司")
    facts = {"party_kind": "单位", "name": "甲股份公司", "division": "430202"}
    scope = bureau.zhang.viewer.scope
    services.amend_party(party=party, facts=facts, reason="改制", scope=scope, **by(bureau))

    lines = matters.history(Matter.objects.get(pk=party.pk))
    assert [line.facts["name"] for line in lines] == ["甲公司", "甲股份公司"]
    assert lines[1].facts["reason"] == "改制"


def test_a_merged_party_keeps_its_own_history(bureau: Bureau) -> None:
    double, kept = a_party(bureau, name="甲公司"), a_party(bureau, name="甲公司")
    services.merge_party(party=double, into=kept, reason="重复", **by(bureau))

    acts = [line.act for line in matters.history(Matter.objects.get(pk=double.pk))]
    assert acts == ["enter_party", "merge_party"]
    assert len(matters.history(Matter.objects.get(pk=kept.pk))) == 1
    assert verify().problems == ()


def test_an_erasure_is_asked_for_by_the_legal_office_and_approved_by_another_who_leads(
    bureau: Bureau,
) -> None:
    party = a_party(bureau, name="某个体户")

    with pytest.raises(Refused, match="法规科"):
        services.ask_party_erasure(party=party, reason="本人申请", **by(bureau))
    with pytest.raises(Refused, match="提请删除个人信息"):
        services.erase_party(party=party, reason="本人申请", **by(bureau, "leader"))
    services.ask_party_erasure(party=party, reason="本人申请", **by(bureau, "legal_office"))
    with pytest.raises(Refused, match="不得办理批准删除个人信息"):
        services.erase_party(party=party, reason="本人申请", **by(bureau, "leader"))
    assert Party.objects.get(pk=party.pk).name == "某个体户"


def test_an_erased_party_is_neither_amended_nor_merged(bureau: Bureau) -> None:
    party, other = a_party(bureau), a_party(bureau)
    erase(party, bureau.hand(FOUNDED), FOUNDED)
    party.refresh_from_db()
    facts = {"party_kind": "单位", "name": "甲公司", "division": "430202"}
    scope = bureau.zhang.viewer.scope

    with pytest.raises(Refused, match="已经合并或者删除"):
        services.amend_party(party=party, facts=facts, reason="x", scope=scope, **by(bureau))
    with pytest.raises(BadInput, match="另一个在用"):
        services.merge_party(party=other, into=party, reason="x", **by(bureau))


def test_what_was_left_empty_is_not_stated(at: datetime) -> None:
    assert services.checked({"name": "甲", "phone": "", "identity": None}, at) == {"name": "甲"}


@pytest.mark.parametrize("asked", [0, 1, 2])
def test_erasing_one_entry_of_a_party_erases_those_that_were_joined(
    bureau: Bureau, asked: int
) -> None:
    entries = [a_party(bureau, name=f"某个体户{n}") for n in range(3)]
    services.merge_party(party=entries[0], into=entries[1], reason="重复", **by(bureau))
    services.merge_party(party=entries[1], into=entries[2], reason="重复", **by(bureau))

    erase(Party.objects.get(pk=entries[asked].pk), bureau.hand(FOUNDED), FOUNDED)

    assert set(Party.objects.values_list("name", "erased")) == {(None, True)}
    assert verify().problems == ()
