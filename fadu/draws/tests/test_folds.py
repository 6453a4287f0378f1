"""Rows follow from entries alone: rebuilt, they are the same; what was typed by hand fills the batch."""

from __future__ import annotations

import pytest

from fadu.draws.folds import fold_draw
from fadu.draws.models import Batch, Draw
from fadu.draws.tests.builders import (
    DRAW_AT,
    Ready,
    committed,
    draw_of,
    drawn,
    frozen,
    opened,
    valued,
)
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


@pytest.mark.parametrize(
    ("what", "changed", "said"),
    [
        (a.publish_commitment, {}, "不是冻结时的承诺值"),
        (a.record_randomness, {"random_value": "1"}, "不是冻结的来源的写法"),
        (a.record_randomness, {"committed_at": "2025-01-01T00:00:00Z"}, "时间与公布承诺值的记录"),
        (a.record_randomness, {"occurred_at": "2025-03-06T00:00:00Z"}, "时间与公布承诺值的记录"),
        (a.draw, {}, "没有按冻结的名录抽取"),
    ],
)
def test_no_door_takes_what_the_frozen_plan_does_not_allow(made: Ready, what, changed, said):
    build = {a.publish_commitment: frozen, a.record_randomness: committed, a.draw: valued}[what]
    batch, sent = build(made), made.sent(DRAW_AT)
    stated = {
        a.publish_commitment: {"commitment": "0" * 64, "random_source": "骰子", "channel": "网站"},
        a.record_randomness: {
            "random_source": "骰子", "random_value": "31415926；0427",
            "committed_at": "2025-03-03T02:00:00Z", "occurred_at": "2025-03-05T01:00:00Z",
        },
        a.draw: {"number": "1", "drawn": 1, "result": "0" * 64},
    }[what]  # fmt: skip

    with pytest.raises(BadInput, match=said):
        act(batch.pk, what, hand=sent.hand, who=sent.who, facts=stated | changed, at=sent.at)
