"""Linking two matters: who may, what the entry and the row hold, and the end of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts.selectors import place_of
from fadu.casework import services
from fadu.casework.models import Link
from fadu.casework.tests.builders import NOW, a_matter
from fadu.kernel.errors import BadInput, Refused
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau

AROSE, SAME = "由此产生", "同一当事人"


def linked(bureau: Bureau, first: Matter, second: Matter, **over: Any) -> Link:
    """张三 links two matters."""
    given: dict[str, Any] = {"viewer": bureau.zhang.viewer, "kind": AROSE, "reason": "移送", **over}
    outcome = services.link(first=first, second=second, hand=bureau.hand(NOW), **given)
    return Link.objects.get(pk=outcome.matter)


def test_a_link_says_what_arose_from_what_and_only_the_ledger_keeps_the_reason(
    bureau: Bureau,
) -> None:
    hazard, case = a_matter(bureau), a_matter(bureau)

    row = linked(bureau, case, hazard, reason="某人拒不整改")

    assert (row.first, row.second, row.kind, row.ended) == (case.id, hazard.id, AROSE, False)
    assert row.linked_by == bureau.zhang.id
    assert "某人" not in Entry.objects.get(matter=row.pk).body
    assert verify().problems == ()


def test_where_the_order_says_nothing_two_matters_are_linked_once_either_way(
    bureau: Bureau,
) -> None:
    one, other = a_matter(bureau), a_matter(bureau)
    linked(bureau, one, other, kind=SAME)

    with pytest.raises(Refused, match="已有同样的关联"):
        linked(bureau, other, one, kind=SAME)
    linked(bureau, other, one, kind=AROSE)

    assert Link.objects.count() == 2


def test_a_matter_may_be_linked_again_after_the_end(bureau: Bureau) -> None:
    one, other = a_matter(bureau), a_matter(bureau)
    row = linked(bureau, one, other)
    by = {"matter": one, "viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}

    services.unlink(link=row, reason="关联有误", **by)
    row.refresh_from_db()
    again = linked(bureau, one, other)

    assert row.ended
    assert not again.ended
    with pytest.raises(Refused, match="已经解除"):
        services.unlink(link=row, reason="再次", **by)
    assert verify().problems == ()


def test_the_same_form_sent_twice_links_once(bureau: Bureau) -> None:
    one, other = a_matter(bureau), a_matter(bureau)
    for _ in range(2):
        linked(bureau, one, other, idem="7" * 26)

    assert Link.objects.count() == 1


@pytest.mark.parametrize("over", [{"reason": " "}, {"second": "itself"}])
def test_a_link_needs_a_reason_and_another_matter(bureau: Bureau, over: dict[str, str]) -> None:
    one, other = a_matter(bureau), a_matter(bureau)
    end = one if over.pop("second", "") else other

    with pytest.raises(BadInput):
        linked(bureau, one, end, **over)
    assert not Link.objects.exists()


def test_an_agency_links_its_own_matters_to_what_it_may_see(bureau: Bureau) -> None:
    one, other = a_matter(bureau), a_matter(bureau)
    row = linked(bureau, one, other)
    wang = bureau.wang.viewer

    with pytest.raises(Refused, match="办理其中一个事项的机关"):
        linked(bureau, one, other, viewer=wang, kind=SAME)
    with pytest.raises(Refused, match="办理其中一个事项的机关"):
        services.unlink(link=row, matter=one, viewer=wang, reason="误", hand=bureau.hand(NOW))

    elsewhere = place_of(bureau.other.pk)
    other.province, other.city, other.county = elsewhere.province, elsewhere.city, elsewhere.county
    with pytest.raises(Refused, match="不在您的查看范围内"):
        linked(bureau, one, other, kind=SAME)


def test_a_link_is_ended_from_one_of_its_matters(bureau: Bureau) -> None:
    one, other, third = (a_matter(bureau) for _ in range(3))
    row = linked(bureau, one, other)

    with pytest.raises(BadInput, match="与本事项无关"):
        services.unlink(
            link=row, matter=third, viewer=bureau.zhang.viewer, reason="误", hand=bureau.hand(NOW)
        )
