"""What an earlier act stated is read from the record, or its absence is told with the article."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL
from fadu.law.procedures.penalty.recalling import restated

TOLD = restated("inform", "told_fine", lacking="没有告知", todo="请先告知。", cite=APL.art(44))


def test_the_fact_is_what_the_act_stated_when_it_was_last_done():
    assert TOLD.function({}, None, {"inform.told_fine": 0}) == 0
    assert (TOLD.recalls, TOLD.function.__qualname__) == (
        ("inform.told_fine",),
        "restated.inform.told_fine",
    )


@pytest.mark.parametrize("record", [{}, {"told_fine": 5}, {"inform.told_fine": None}])
def test_where_nothing_was_stated_the_refusal_has_the_article_and_the_next_step(record):
    with pytest.raises(Refused, match="没有告知") as refusal:
        TOLD.function({}, None, record)

    assert (refusal.value.basis, refusal.value.todo) == ("《行政处罚法》第四十四条", "请先告知。")
