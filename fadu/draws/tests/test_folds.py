"""Rows follow from entries alone: rebuilt, they are the same; what was typed by hand fills the batch."""

from __future__ import annotations

import pytest

from fadu.draws.folds import fold_draw
from fadu.draws.models import Batch, Draw
from fadu.draws.tests.builders import Ready, draw_of, drawn, opened
from fadu.kernel.errors import BadInput
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_draw import facts as f
from fadu.ledger.verify import verify
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore
from fadu.matters.services import act


def entry(made: Ready, batch: Batch, what: str, **facts: object) -> Recorded:
    """An entry as the fold sees it."""
    sent = made.sent()
    return Recorded(batch.pk, made.bureau.place, 1, what, "", sent.at, sent.at, facts, ("x",))


def test_the_ledger_verifies_with_the_rows_of_a_draw(made: Ready):
    drawn(made)

    assert list(verify().problems) == []


def test_lists_registered_by_hand_leave_no_numbered_draw(made: Ready):
    batch, sent = opened(made), made.sent()
    facts = {
        "number": "纸质1号", "object_list": "0" * 64, "objects": 3, "officer_list": "0" * 64, "officers": 2,
        "to_draw": 1, "reserves": 0, "commitment": "手工",
    }  # fmt: skip
    act(batch.pk, a.freeze_lists, hand=sent.hand, who=sent.who, facts=facts, at=sent.at)

    assert not Draw.objects.exists()
    assert Batch.objects.get(pk=batch.pk).n == 1


def test_a_frozen_plan_that_is_none_is_refused(made: Ready):
    with pytest.raises(BadInput, match=r"不是 docs/draw\.md 的写法"):
        fold_draw(entry(made, opened(made), "freeze_lists", frozen="{"), RowStore())


def test_a_number_older_than_the_commitment_leaves_the_draw_where_it_is(made: Ready):
    batch = drawn(made)
    before = draw_of(batch)
    changes = fold_draw(
        entry(made, batch, "record_randomness", order_kept=f.EARLIER, random_value="1"), RowStore()
    )

    assert [change.model for change in changes] == [Batch]
    assert draw_of(batch).randomness == before.randomness
