"""Several matters are read by as many statements as two are, and each as it would be read alone."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.matters import selectors
from fadu.matters.gathering import chains
from fadu.matters.models import Matter
from fadu.matters.tests.builders import Desk


@pytest.mark.django_db
def test_several_matters_cost_the_statements_of_one_and_each_is_read_as_if_alone():
    desk = Desk()
    for cause in ("甲案", "乙案", "丙案", "丁案"):
        desk.file(cause)
        desk.wait(minutes=1)
    party = desk.enter("某公司").matter  # with personal values that stand open
    rows = [*Matter.objects.filter(register=False), Matter.objects.get(pk=party)]

    with CaptureQueriesContext(connection) as asked:
        found = chains(rows)

    assert len(asked) == 2
    assert set(found) == {row.pk for row in rows}
    for row in rows:
        assert found[row.pk].history() == selectors.history(row) != []
        alone = selectors.unlocked(row)
        assert found[row.pk].unlocked().records() == alone.records()
    assert found[party].history()[0].facts["name"] == "某公司"
    assert found[party].unlocked() is not found[party].unlocked()
    assert chains([]) == {}
