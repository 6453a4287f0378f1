"""A draw: lists, promise, number, selection; replacements, recusal, publication. Days by hand."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.procedures.tests.inspection_draw.cases import (
    AFTER,
    BEFORE,
    determined,
    drawn,
    fresh,
    promised,
    settle,
)


def test_a_whole_draw_is_published_within_twenty_working_days_and_put_away():
    walk = drawn()

    # 3月6、7日，10日至14日，17日至21日，24日至28日，31日、4月1日、2日
    assert walk.owed()["publish_draw"] == date(2025, 4, 2)
    assert "第二十六条" in walk.why_cites("close_draw")
    assert not walk.do("publish_draw").why("close_draw")


@pytest.mark.parametrize("kind", [f.KEY, f.CASE])
def test_neither_key_supervision_nor_a_case_is_drawn(kind):
    walk = determined(kind)

    for act in ("freeze_lists", "draw", "record_external"):
        assert "第五十四条" in walk.why_cites(act)
    assert not walk.why("close_draw")


def test_nothing_is_frozen_before_it_is_determined_what_is_drawn():
    assert fresh().why("freeze_lists")


def test_the_number_comes_after_the_promise_or_another_is_taken():
    walk = promised()
    assert walk.why("draw")

    settle(walk, "record_randomness", **BEFORE)
    assert walk.why("draw")
    assert "record_randomness" in walk.owed()
    assert not settle(walk, "record_randomness", **AFTER).why("draw")


def test_lists_that_are_frozen_anew_take_a_new_promise_and_a_new_number():
    walk = settle(promised(), "record_randomness", **AFTER).do("freeze_lists")

    assert walk.why("draw")
    walk.do("publish_commitment")
    assert walk.why("draw")
    assert not settle(walk, "record_randomness", **AFTER).why("draw")


def test_nothing_is_drawn_twice_unless_the_first_is_void():
    walk = drawn()
    assert walk.why("draw")
    assert walk.why("freeze_lists")

    walk.do("void_draw")
    assert walk.why("draw")
    settle(walk, "determine_kind", kind=f.GENERAL, mode=f.OWN)
    walk.all("freeze_lists", "publish_commitment")
    assert not settle(walk, "record_randomness", **AFTER).why("draw")


def test_what_another_platform_drew_is_registered_and_published():
    walk = determined(mode=f.EXTERNAL)
    assert walk.why("freeze_lists")

    walk.do("record_external")
    assert "publish_draw" in walk.owed()
    assert walk.why("determine_kind")


@pytest.mark.parametrize("act", ["replace_target", "cancel_target"])
def test_a_change_of_the_targets_is_published_too(act):
    walk = drawn().do("publish_draw").do(act)

    assert "publish_draw" in walk.owed()


def test_a_recusal_is_decided_and_the_next_officer_takes_the_task():
    walk = drawn().do("declare_recusal")
    assert "decide_recusal" in walk.owed()
    assert walk.why("substitute_officer")

    walk.do("decide_recusal", granted=True)
    assert "substitute_officer" in walk.owed()
    walk.do("decide_recusal", granted=False)
    assert walk.why("substitute_officer")


def test_a_batch_given_up_after_the_promise_is_published_as_such():
    walk = promised().do("drop_batch", committed=True)
    assert [*walk.owed()] == ["publish_draw"]

    before = determined().do("drop_batch", committed=False)
    assert before.owed() == {}
    assert not before.why("close_draw")


def test_a_batch_under_way_is_not_put_away():
    assert determined().why("close_draw")
    assert promised().why("close_draw")


def test_a_task_paper_is_local_and_holds_nothing_back():
    walk = drawn().do("publish_draw")

    assert "issue_tasks" in walk.owed()
    assert not walk.why("close_draw")
