"""Reads over plans: one's own, with wordings, lines and the lines being written; another county sees nothing."""

from __future__ import annotations

from fadu.rooms.plans.selectors import plans
from fadu.rooms.plans.services import sketching
from fadu.rooms.plans.tests.builders import AT, LINES, published
from tests.people import Bureau


def test_the_bureau_reads_its_plan_and_another_county_none_of_it(bureau: Bureau):
    plan = published(bureau)
    sketching.keep_lines(plan=plan, lines=LINES, seen=0, person=bureau.zhao.id, at=AT)
    ours, theirs = bureau.zhao.viewer.scope, bureau.wang.viewer.scope

    assert plans.plan(ours, plan.pk) == plan
    assert [w.number for w in plans.wordings(ours, plan)] == [2, 1]
    assert set(plans.newest(ours, [plan])) == {plan.public}
    assert [line.no for line in plans.lines(ours, plan.public)] == [1, 3, 4]
    assert plans.sketch(ours, plan) is not None
    assert plans.plan(theirs, plan.pk) is None
    assert plans.wordings(theirs, plan) == plans.lines(theirs, plan.public) == []
    assert plans.sketch(theirs, plan) is None
    assert plans.units(ours, [""]) == {}
