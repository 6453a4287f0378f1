"""The sentence on top says what is next, and a word and its tone go together."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.faces.public.order_page import badge_of, due_of, head_of
from fadu.publication.channels import Stand
from fadu.publication.orders import Item
from fadu.ui.badges import Tone

TODAY = date(2026, 3, 2)
SOON, GONE = date(2026, 3, 5), date(2026, 3, 1)


def an_item(stand: Stand, last: date | None = SOON) -> Item:
    return Item("A", "隐患1", stand=stand, last_day=last)


@pytest.mark.parametrize(
    ("items", "tone", "said"),
    [
        ([an_item(Stand.OPEN), an_item(Stand.PASSED)], Tone.WARN, "还有1项要整改，最近的期限是2026年3月5日"),
        ([an_item(Stand.OPEN, GONE)], Tone.BAD, "已经超过期限"),
        ([an_item(Stand.REPORTED, GONE)], Tone.INFO, "等待复查"),
        ([an_item(Stand.OPEN, None)], Tone.WARN, "还有1项要整改。"),
        ([an_item(Stand.CLOSED, GONE)], Tone.GOOD, "全部事项都已办结"),
    ],
)  # fmt: skip
def test_the_head_says_what_is_next(items: list[Item], tone: Tone, said: str) -> None:
    order: Any = SimpleNamespace(items=tuple(items))

    found = head_of(order, TODAY)

    assert (found[0], said in found[1]) == (tone, True)


def test_a_term_that_is_over_is_said_so_until_the_work_is_reported() -> None:
    assert badge_of(an_item(Stand.OPEN, GONE), TODAY).text == "已过期限"
    assert badge_of(an_item(Stand.REPORTED, GONE), TODAY).tone is Tone.INFO
    assert due_of(an_item(Stand.REPORTED), TODAY) is None
    shown = due_of(an_item(Stand.NOT_YET), TODAY)
    assert shown is not None
    assert shown.text == "剩3天"
