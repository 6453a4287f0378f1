"""Draws are found within reach; in public only once their commitment is."""

from __future__ import annotations

from datetime import date

from fadu.draws import selectors
from fadu.draws.services import changing
from fadu.draws.tests.builders import (
    DRAW_AT,
    LEADER,
    Ready,
    committed,
    draw_of,
    drawn,
    frozen,
)
from fadu.figures.span import Span

YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))


def test_another_agency_sees_no_draw_of_ours(made: Ready):
    batch = frozen(made)
    stranger, own = made.bureau.wang.viewer.scope, made.drawer.scope

    assert selectors.batch(stranger, batch.pk) is None
    assert not selectors.draws(stranger).exists()
    assert selectors.batch(own, batch.pk) == batch
    assert [d.number for d in selectors.of_batch(own, batch.pk)] == [1]
    assert set(selectors.newest(own, [batch.draw])) == {batch.draw}


def test_nothing_is_public_before_the_commitment(made: Ready):
    agency = made.bureau.agency.id
    frozen(made)
    assert selectors.public(agency, 2025, 1) is None
    second = draw_of(committed(made))

    assert selectors.public(agency, 2025, 2) == second
    assert selectors.public_list() == [second]
    assert selectors.last_of(agency, 2025) == second


def test_draws_are_counted_when_they_took_place(made: Ready):
    scope = made.drawer.scope
    frozen(made)
    batch = drawn(made)
    changing.replace_target(
        batch=batch,
        task="1",
        reason="单位停产停业",
        grounds="停产",
        sent=made.sent(DRAW_AT, LEADER),
    )
    assert selectors.performed(scope, YEAR).count() == 1
    assert selectors.changed(scope, YEAR).count() == 1
    assert selectors.voided(scope, YEAR).count() == 0
    changing.void_draw(
        batch=batch, void_for="名录有误", grounds="漏列", sent=made.sent(DRAW_AT, LEADER)
    )

    assert selectors.performed(scope, YEAR).count() == 1
    assert selectors.voided(scope, YEAR).count() == 1


def test_a_number_that_was_void_before_it_was_published_is_not_missing_in_public(made: Ready):
    agency = made.bureau.agency.id
    batch = frozen(made)
    committed(made, batch)

    assert [row.number for row in selectors.public_list()] == [2, 1]
    first = selectors.public(agency, 2025, 1)
    assert first is not None
    assert first.committed_at is None
