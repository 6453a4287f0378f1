"""Officers and the legal office prepare, the legal office drafts, each for its own agency; administrators see nothing."""

from __future__ import annotations

from fadu.rooms.plans import permissions
from fadu.rooms.plans.models import Plan
from tests.people import Bureau


def test_who_may_do_what_with_a_plan(bureau: Bureau):
    ours, theirs = Plan(county=bureau.place.agency), Plan(county=bureau.other.id)
    zhang, zhao, li = bureau.zhang.viewer, bureau.zhao.viewer, bureau.li.viewer

    assert permissions.may_see_plans(li, None)
    assert permissions.may_open_plan(zhang, None)
    assert not permissions.may_open_plan(li, None)
    assert [permissions.may_prepare(v, ours) for v in (zhang, zhao, li)] == [True, True, False]
    assert [permissions.may_draft(v, ours) for v in (zhang, zhao, li)] == [False, True, False]
    assert not permissions.may_prepare(zhao, theirs)
    assert not permissions.may_draft(zhao, theirs)
