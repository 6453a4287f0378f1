"""Reads over parties keep to the viewer's reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.registry import selectors, services
from fadu.registry.models import Party
from fadu.registry.tests.builders import CODE, a_party, by, erase
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau


def test_parties_of_the_city_are_out_of_sight_of_the_county(bureau: Bureau) -> None:
    party = a_party(bureau)
    county = bureau.wang.viewer.scope

    assert not selectors.parties(county).exists()
    assert selectors.party(county, party.pk) is None
    assert selectors.in_reach(county, [party.pk]) == []
    assert selectors.by_code(county, CODE) is None


def test_a_party_is_found_by_part_of_its_name_or_by_its_code(bureau: Bureau) -> None:
    scope = bureau.zhang.viewer.scope
    first = a_party(bureau, name="湘城鑫达烟花公司", credit_code=CODE)
    a_party(bureau, name="乙矿业公司")

    assert selectors.lookup(scope, "烟花") == [first]
    assert selectors.lookup(scope, CODE.lower()) == [first]
    assert selectors.by_code(scope, f" {CODE} ") == first
    assert len(selectors.lookup(scope, "")) == 2
    assert selectors.matching(scope, "丙").count() == 0
    assert selectors.party_names([first.pk]) == {first.pk: "湘城鑫达烟花公司"}


def test_a_party_is_found_by_words_of_its_name_by_its_letters_and_by_its_code(
    bureau: Bureau,
) -> None:
    scope, county = bureau.zhang.viewer.scope, bureau.wang.viewer.scope
    first = a_party(bureau, name="重庆长安烟花公司", credit_code=CODE)
    other = a_party(bureau, name="乙矿业公司")

    for words in ("烟花", "长安 烟花", "cqca", "yh", CODE.lower(), f" {CODE}"):
        assert selectors.found(scope, words, 5) == [first], words
        assert selectors.found(county, words, 5) == [], words
    assert selectors.found(scope, "公司", 5) == [other, first]
    assert selectors.found(scope, "公司", 1) == [other]
    assert selectors.named(scope, "公司", 1) == selectors.Named(frozenset({other.id}), more=True)
    assert selectors.named(scope, "公司", 2).more is False
    assert selectors.found(scope, "丙", 5) == selectors.found(scope, "，", 5) == []


def test_a_party_under_another_name_is_found_by_it_alone_and_a_merged_one_no_more(
    bureau: Bureau,
) -> None:
    scope = bureau.zhang.viewer.scope
    party, kept = a_party(bureau, name="甲烟花公司"), a_party(bureau, name="丁烟花公司")
    facts = {"party_kind": party.kind, "name": "丙陶瓷公司", "division": party.division}
    services.amend_party(party=party, facts=facts, reason="更名", scope=scope, **by(bureau))

    assert selectors.found(scope, "jyhgs", 5) == []
    assert [p.id for p in selectors.found(scope, "btcgs", 5)] == [party.id]
    services.merge_party(
        party=Party.objects.get(pk=party.pk), into=kept, reason="重复", **by(bureau)
    )
    assert selectors.found(scope, "陶瓷", 5) == []


def test_merged_parties_leave_the_list_and_stay_reachable(bureau: Bureau) -> None:
    scope = bureau.zhang.viewer.scope
    double, kept = a_party(bureau), a_party(bureau)
    services.merge_party(party=double, into=kept, reason="重复", **by(bureau))

    assert list(selectors.parties(scope)) == [kept]
    assert selectors.party(scope, double.pk) == double
    assert selectors.in_reach(scope, [double.pk]) == [double]


def test_the_entries_of_one_party_are_found_from_any_of_them(bureau: Bureau) -> None:
    first, second, kept, other = (a_party(bureau, name=f"甲公司{n}") for n in range(4))
    services.merge_party(party=first, into=second, reason="重复", **by(bureau))
    services.merge_party(party=second, into=kept, reason="重复", **by(bureau))
    same = {first.id, second.id, kept.id}

    for party in Party.objects.filter(id__in=same):
        assert selectors.joined(party) == sorted(same - {party.id})
    assert selectors.joined(other) == []
    assert selectors.lasting([*same, other.id, "unknown"]) == {kept.id, other.id, "unknown"}


def test_names_are_found_by_credit_code_within_reach(bureau: Bureau) -> None:
    a_party(bureau, credit_code=CODE)

    assert selectors.by_codes(bureau.zhang.viewer.scope, [CODE, "other"]) == {CODE: "甲公司"}
    assert selectors.by_codes(bureau.wang.viewer.scope, [CODE]) == {}


def test_every_name_that_a_party_ever_had_is_known_with_those_of_its_duplicates(
    bureau: Bureau,
) -> None:
    scope = bureau.zhang.viewer.scope
    party, double, other = (a_party(bureau, name=name) for name in ("甲厂", "甲工厂", "丙厂"))
    facts = {"party_kind": party.kind, "name": "甲公司", "division": party.division}
    services.amend_party(party=party, facts=facts, reason="更名", scope=scope, **by(bureau))
    services.merge_party(party=double, into=party, reason="重复", **by(bureau))
    same = frozenset({"甲厂", "甲公司", "甲工厂"})

    found = selectors.names_borne([party.id, double.id, other.id, "unknown"])
    assert found == {party.id: same, double.id: same, other.id: {"丙厂"}}


def test_names_that_were_erased_are_known_no_more(bureau: Bureau) -> None:
    party = a_party(bureau, name="某人")
    erase(party, bureau.hand(FOUNDED), FOUNDED)

    assert selectors.names_borne([party.id]) == {party.id: frozenset()}
