"""What only a duplicate knew is told once, and nothing that the kept entry knows already."""

from __future__ import annotations

from datetime import date

from fadu.registry.models import HazardSource, Licence, Site, SupervisedObject, TierGrade
from fadu.registry.objects.carrying import Known, carried, key_of, licence_facts

SITE = Site(name="一号仓库", address="某路1号", division="430202", phone_free=False)
LICENCE = Licence(kind="安全生产许可证", number="1", issuer="某局", valid_from=date(2024, 1, 1))
SOURCE = HazardSource(hazard="有限空间", described="污水池")
OBJECT = SupervisedObject(sector="商贸", level="县级")
GRADE = TierGrade(tier="低风险", basis="表", graded_on=date(2024, 1, 2))
NOTHING = Known(None, (), (), (), ())


def test_everything_is_told_to_an_entry_that_knows_nothing() -> None:
    told = list(carried(Known(OBJECT, (GRADE,), (SITE,), (LICENCE,), (SOURCE,)), NOTHING))

    assert [act.code for act, _ in told] == ["classify_object", "grade_object", "set_site", "set_licence", "set_source"]  # fmt: skip
    assert told[1][1] == {"tier": "低风险", "tier_basis": "表", "graded_on": "2024-01-02"}
    assert "valid_until" not in told[3][1]


def test_what_is_known_already_is_not_said_twice() -> None:
    same = Known(OBJECT, (GRADE,), (SITE,), (LICENCE,), (SOURCE,))

    assert list(carried(same, same)) == []
    assert list(carried(NOTHING, same)) == []


def test_a_tier_goes_only_where_the_party_is_supervised() -> None:
    left = SupervisedObject(sector="商贸", level="县级", ended_on=date(2024, 1, 2))

    assert list(carried(Known(left, (GRADE,), (), (), ()), NOTHING)) == []


def test_two_licences_of_one_kind_are_told_apart_by_their_number() -> None:
    act = next(carried(Known(None, (), (), (LICENCE,), ()), NOTHING))[0]

    assert key_of(act, licence_facts(LICENCE)) == ("安全生产许可证", "1")
