"""Shares of draws come from the draws themselves."""

from __future__ import annotations

from datetime import date

from fadu.draws.figures import CHANGED_RATE, DRAWS, VOIDED_RATE
from fadu.draws.services import changing
from fadu.draws.tests.builders import DRAW_AT, LEADER, Ready, drawn, frozen
from fadu.figures.span import Span

YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))


def test_a_replaced_target_and_a_void_draw_are_counted(made: Ready):
    scope = made.drawer.scope
    first = drawn(made)
    changing.replace_target(
        batch=first,
        task="1",
        reason="单位停产停业",
        grounds="停产",
        sent=made.sent(DRAW_AT, LEADER),
    )
    second = drawn(made)
    changing.void_draw(
        batch=second, void_for="名录有误", grounds="漏列", sent=made.sent(DRAW_AT, LEADER)
    )
    frozen(made)

    assert DRAWS.value(scope, YEAR).numerator == 2
    assert (CHANGED_RATE.value(scope, YEAR).text, VOIDED_RATE.value(scope, YEAR).text) == (
        "50.00",
        "50.00",
    )
