"""A matter brought back from its chain."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.law import registry
from fadu.matters.loading import demand, happened, load
from fadu.matters.tests.builders import START, Desk

pytestmark = pytest.mark.django_db


def test_a_loaded_matter_has_its_bodies_in_the_order_of_the_chain():
    desk = Desk()
    outcome = desk.enter("甲")
    desk.amend(outcome.matter, "乙", idem="again")

    loaded = load([outcome.matter], registry.procedure)[outcome.matter]

    assert [b["act"] for b in loaded.bodies] == ["enter_party", "amend_party"]
    assert loaded.n == 1
    assert loaded.seen["again"][0] == 1
    assert loaded.last_at == START


def test_a_corrected_entry_is_no_record_any_more():
    desk = Desk()
    matter = desk.enter("甲").matter
    desk.amend(matter, "乙")
    desk.amend(matter, "丙", corrects=1, why="错字")

    loaded = load([matter], registry.procedure)[matter]

    assert [r.n for r in loaded.records()] == [0, 2]


def test_a_matter_that_is_not_there_is_named():
    with pytest.raises(BadInput, match="没有编号为“nowhere”"):
        demand(load(["nowhere"], registry.procedure), "nowhere")


def test_a_mere_day_stands_for_its_first_moment():
    instant, day_only = happened("2025-03-03")

    assert day_only
    assert instant.isoformat() == "2025-03-02T16:00:00+00:00"
    assert happened("2025-03-03T01:00:00Z") == (START, False)
