"""A projection that was changed behind the ledger's back is named."""

from __future__ import annotations

import pytest

from fadu.matters.models import Matter
from fadu.matters.rebuild import differences
from fadu.matters.tests.builders import PLACE, Desk

pytestmark = pytest.mark.django_db


def test_what_follows_from_the_entries_differs_in_nothing():
    desk = Desk()
    matter = desk.enter("甲").matter
    desk.wait(days=1).amend(matter, "乙")

    assert list(differences(lambda agency: PLACE)) == []


@pytest.mark.parametrize(
    ("column", "forged"),
    [("title", "别的公司"), ("closed", True), ("n", 7), ("county", "COUNTY2"), ("owner", "x")],
)
def test_a_forged_column_is_named(column, forged):
    desk = Desk()
    matter = desk.enter("甲").matter
    Matter.objects.filter(pk=matter).update(**{column: forged})

    found = list(differences(lambda agency: PLACE))

    assert [(d.matter, d.column, d.stands) for d in found] == [(matter, column, forged)]
