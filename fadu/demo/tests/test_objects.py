"""Three hundred invented objects, in real districts, by every sector and tier."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from fadu.demo import objects
from fadu.demo.bureau import COUNTIES
from fadu.kernel.codes import check_uscc
from fadu.matters.scope import Reach, Scope
from fadu.registry.models import Call, HazardSource, Licence, Party, Site, SupervisedObject
from fadu.registry.objects.selectors import Wanted, soon
from fadu.registry.objects.selectors import objects as listed

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def test_every_firm_is_an_object_with_what_belongs_to_it(small):
    objects.build(small.bureau, small.firms, NOW, lambda: None)
    scope = Scope("anybody", small.bureau.agency, Reach.CITY)

    assert listed(scope, Wanted()).count() == Party.objects.count() == 10 * objects.PER_AGENCY
    assert all(
        "示范" in party.name and check_uscc(party.credit_code).valid
        for party in Party.objects.all()
    )
    assert len(set(Party.objects.values_list("credit_code", flat=True))) == Party.objects.count()
    assert set(SupervisedObject.objects.values_list("division", flat=True)) <= {
        c for c, _ in COUNTIES
    } | {"430200"}
    assert Counter(SupervisedObject.objects.values_list("level", flat=True)) == {
        "市级": 30,
        "县级": 270,
    }
    assert SupervisedObject.objects.filter(tier="").exists()
    assert len(set(SupervisedObject.objects.values_list("tier", flat=True))) == 5
    for model in (Site, Licence, HazardSource):
        assert model.objects.values("party").distinct().count() == Party.objects.count()


def test_some_licences_have_ended_or_will_soon_and_others_came_in_as_well(small):
    objects.build(small.bureau, small.firms, NOW, lambda: None)
    scope, today = Scope("anybody", small.bureau.agency, Reach.CITY), NOW.date()

    ends = listed(scope, Wanted(expiring=soon(today))).count()
    assert 0 < ends < Party.objects.count()
    assert Licence.objects.filter(valid_until__lt=today).exists()
    assert set(Call.objects.values_list("mode", flat=True)) == {
        "检查",
        "调研",
        "宣传",
        "专家指导",
        "联合",
    }
    assert Call.objects.filter(counted=True).exists()
    assert not Call.objects.filter(called_on__gt=today).exists()
