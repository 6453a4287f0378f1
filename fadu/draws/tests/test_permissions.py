"""Who may draw: the legal office of the agency itself, never those who inspect."""

from __future__ import annotations

from fadu.draws import permissions
from fadu.draws.tests.builders import Ready, opened


def test_the_legal_office_draws_and_the_leader_decides(made: Ready):
    batch, bureau = opened(made), made.bureau

    assert permissions.may_draw(bureau.zhao.viewer, batch)
    assert permissions.may_open(bureau.zhao.viewer, None)
    assert permissions.may_decide(bureau.li.viewer, batch)
    assert not permissions.may_draw(bureau.zhang.viewer, batch)
    assert not permissions.may_open(bureau.zhang.viewer, None)
    assert not permissions.may_decide(bureau.zhao.viewer, batch)
    assert permissions.may_see_draws(bureau.zhang.viewer, None)


def test_another_agency_neither_draws_nor_decides(made: Ready):
    batch = opened(made)
    batch.county = made.bureau.other.id

    assert not permissions.may_draw(made.bureau.zhao.viewer, batch)
    assert not permissions.may_decide(made.bureau.li.viewer, batch)
