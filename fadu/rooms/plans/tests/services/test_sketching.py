"""Lines being written: two windows do not overwrite each other, and a sheet brought in twice changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.kernel.errors import Refused
from fadu.rooms.plans.models import Sketch
from fadu.rooms.plans.services import sketching
from fadu.rooms.plans.tests.builders import AT, LINES, PLANT, SHOPS, measured, published
from tests.people import Bureau


def test_lines_are_kept_and_a_window_that_has_not_seen_them_is_refused(bureau: Bureau):
    plan = measured(bureau)
    by = {"plan": plan, "person": bureau.zhao.id, "at": AT}
    kept = sketching.keep_lines(lines=[replace(PLANT, no=0), SHOPS], seen=0, **by)

    assert [(one.no, one.object) for one in sketching.standing(plan)] == [
        (4, "甲类化工企业"),
        (3, "烟花爆竹零售点"),
    ]
    with pytest.raises(Refused, match="已被他人修改"):
        sketching.keep_lines(lines=[], seen=0, **by)
    assert sketching.keep_lines(lines=[], seen=kept.seen, **by).seen == 2


def test_a_sheet_adds_changes_and_twice_changes_nothing(bureau: Bureau):
    plan = measured(bureau)
    by = {"plan": plan, "person": bureau.zhao.id, "at": AT}
    sketching.keep_lines(lines=[PLANT], seen=0, **by)
    brought = [replace(PLANT, no=0, cap=3), replace(SHOPS, no=0)]

    assert sketching.add_lines(lines=brought, seen=1, **by) == (1, 1)
    assert [(one.no, one.cap) for one in sketching.standing(plan)] == [(1, 3), (2, None)]
    assert sketching.add_lines(lines=brought, seen=2, **by) == (0, 0)
    assert Sketch.objects.get(pk=plan.pk).seen == 2


def test_without_a_sketch_the_newest_wording_stands_and_numbers_are_never_used_again(
    bureau: Bureau,
):
    plan = published(bureau)

    assert [one.no for one in sketching.standing(plan)] == [1, 3, 4]
    added = [*sketching.standing(plan)[:1], replace(LINES[2], no=0, object="新类别")]
    sketching.keep_lines(plan=plan, lines=added, seen=0, person="x", at=AT)
    assert [one.no for one in sketching.standing(plan)] == [1, 5]  # 2 was merged away, 4 left out

    sketching.drop_lines(plan=plan)
    assert [one.no for one in sketching.standing(plan)] == [1, 3, 4]
