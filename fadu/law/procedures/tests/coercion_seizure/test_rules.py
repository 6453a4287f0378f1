"""A seizure from its grounds to the return: each step under its article, days counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.procedures.tests.coercion_seizure.cases import (
    EXTENDED,
    FOUND,
    LAST,
    LATEST,
    REVIEWED,
    SEALED,
    checked,
    on_site,
    settle,
    taken,
    urgent,
)
from fadu.law.procedures.tests.walking import at

LIFTED = {"lifted_for": f.NO_OFFENCE}
ON_SITE = {"shown": True, "told": True, "heard": True, "until": LAST}


def test_a_seizure_is_approved_carried_out_looked_into_lifted_and_returned():
    walk = taken()
    assert walk.owed()["lift"] == date(2026, 7, 1)
    assert walk.why("close_measure")

    walk.do("establish_facts", "2026-06-10", violation=False, related=True)
    assert walk.why("dispose")
    walk.do("lift", "2026-06-10", **LIFTED)
    assert "return_goods" in walk.owed()
    assert walk.why("close_measure")
    assert not walk.do("return_goods").why("close_measure")


@pytest.mark.parametrize("wrong", [{"unrelated": True}, {"sealed_before": True}, {"milder": True}])
def test_what_may_not_be_seized_is_neither_approved_nor_taken(wrong):
    walk = checked(**wrong)

    for act in ("approve", "execute", "execute_urgent"):
        assert walk.why(act, **(ON_SITE if act != "approve" else {}))
    assert not walk.why("close_measure")


def test_nothing_is_taken_before_the_approval_nor_after_its_refusal():
    walk = checked()
    assert walk.why("execute", **ON_SITE)
    assert walk.do("approve", approved=False).why("execute", **ON_SITE)
    again = settle(checked().do("approve", approved=True), "check_grounds")
    assert again.why("execute", **ON_SITE)  # what was looked into anew is approved anew


def test_a_review_comes_before_the_approval_where_the_local_list_says_so_and_never_in_urgency():
    assert checked().why("legal_review")
    walk = checked(law=REVIEWED)
    assert "第五十八条" in walk.why_cites("approve")
    assert not walk.why("execute_urgent", **ON_SITE)  # 行政强制法 19

    assert not checked(law=REVIEWED).do("legal_review", passed=True).why("approve")
    assert walk.do("legal_review", passed=False).why("approve")
    assert not on_site(checked(law=REVIEWED), "execute_urgent").why("report_urgent")


def test_chemicals_are_approved_by_the_principal_alone():
    walk = checked(chemicals=True)

    assert walk.why("approve")
    assert not walk.do("approve_principal", approved=True).why("execute", **ON_SITE)
    before_the_law = checked("2026-04-01", chemicals=True)
    assert before_the_law.why("approve_principal")
    assert not before_the_law.why("approve")


def test_in_urgency_report_and_approval_are_made_up_within_a_day_or_it_is_to_be_lifted():
    walk = urgent()
    owed = walk.owed()
    assert {owed["report_urgent"], owed["approve_later"]} == {at("2026-06-02")}
    walk.do("establish_facts", **FOUND)
    for act in ("dispose", "extend", "start_test", "sell_perishable"):  # not before it is approved
        stated = {"extend": EXTENDED, "start_test": {"test_until": LAST}}.get(act, {})
        assert "第十九条" in walk.why_cites(act, **stated), act

    late = urgent()
    assert "lift" in late.owed("2026-06-02 10:00")
    assert late.do("approve_later", approved=True).owed()["lift"] is not None
    assert not walk.do("approve_later", "2026-06-01 18:00", approved=True).why("dispose")


def test_an_urgent_seizure_that_is_not_approved_is_lifted_at_once():
    walk = urgent().do("report_urgent").do("approve_later", "2026-06-01 18:00", approved=False)

    assert "lift" in walk.owed()
    assert walk.do("establish_facts", **FOUND).why("dispose")
    assert walk.why("extend", **EXTENDED)
    assert not walk.why("lift", **LIFTED)


def test_the_approval_made_up_for_chemicals_is_the_principals():
    walk = urgent(chemicals=True)

    assert walk.why("approve_later")
    assert not walk.why("approve_later_principal")


def test_on_the_spot_list_record_and_decision_are_owed_and_the_decision_goes_with_the_list():
    walk = settle(checked().do("approve", approved=True), "execute", **ON_SITE)
    spot = {"list_item", "record_scene", "deliver_decision", "keep", "establish_facts"}

    assert spot <= walk.owed().keys()
    assert "第二十四条" in walk.why_cites("deliver_decision")
    assert not walk.do("list_item").why("deliver_decision")


def test_a_seal_that_is_over_is_to_be_lifted_and_nothing_else():
    walk = taken().do("establish_facts", **FOUND)
    assert not walk.why("dispose", "2026-07-01 23:59")

    assert walk.owed("2026-07-02 00:00")["lift"] == date(2026, 7, 1)
    for act, stated in (
        ("dispose", {}),
        ("extend", EXTENDED),
        ("start_test", {"test_until": LATEST}),
    ):
        assert walk.why(act, "2026-07-02 00:00", **stated)
    assert (
        not walk.do("lift", "2026-07-02", lifted_for=f.EXPIRED)
        .do("return_goods")
        .why("close_measure")
    )


def test_an_extension_is_told_in_writing_and_is_the_only_one():
    walk = settle(taken(), "extend", "2026-06-30", **EXTENDED)

    assert walk.owed()["lift"] == date(2026, 7, 31)
    assert "notify_extension" in walk.owed()
    walk.do("lift", **LIFTED).do("return_goods")
    assert walk.why("close_measure")
    assert not walk.do("notify_extension").why("close_measure")
    running = settle(taken(), "extend", "2026-06-30", **EXTENDED)
    assert not running.why("lift", "2026-07-15", **LIFTED)
    assert running.why("extend", "2026-07-15", **(EXTENDED | {"until": "2026-08-20"}))
    assert running.why("establish_facts", "2026-08-01") == []
    assert running.do("establish_facts", **FOUND).why("dispose")  # 延长的期限已经届满


def test_the_time_of_a_test_is_left_out_and_nothing_is_decided_meanwhile():
    walk = taken().do("establish_facts", **FOUND)
    walk.do("start_test", "2026-06-05", test_until="2026-06-20")
    assert walk.owed()["lift"] is None
    assert walk.owed()["end_test"] == date(2026, 6, 20)
    assert walk.why("dispose")
    assert walk.why("extend", **EXTENDED)

    settle(walk, "end_test", "2026-07-03", tested_from="2026-06-05", tested_to="2026-06-15")  # fmt: skip
    assert walk.owed()["lift"] == date(2026, 7, 11)
    assert not walk.why("dispose", "2026-07-11")
    assert walk.why("dispose", "2026-07-12")


def test_only_what_is_sealed_is_kept_by_others_and_losses_are_made_good():
    assert not taken(measure=SEALED).why("entrust_keeper")
    seized = taken(measure=f.SEIZE)
    assert seized.why("entrust_keeper")

    seized.do("record_loss", loss=f.LOSSES[1])
    assert seized.why("recover_cost")  # 先行赔付后，有权追偿
    assert not seized.do("compensate").why("recover_cost")


@pytest.mark.parametrize("end", ["dispose", "hand_over"])
def test_what_is_disposed_of_or_handed_over_is_not_lifted(end):
    walk = taken().do("establish_facts", **FOUND).do(end)

    assert walk.why("lift", **LIFTED)
    assert not walk.why("close_measure")


def test_a_thing_may_be_lifted_alone_and_the_rest_stays():
    walk = taken().do("lift_item:I1", lifted_for=f.NOT_RELATED)

    assert walk.why("lift_item:I1")
    assert {"lift", "return_goods"} <= walk.owed().keys()  # 28(2)：立即退还
    assert walk.owed()["lift"] == date(2026, 7, 1)
    walk.do("return_goods")
    assert walk.why("return_goods")
    walk.do("establish_facts", **FOUND).do("lift", **LIFTED)
    assert walk.why("close_measure")
    assert not walk.do("return_goods").why("close_measure")


def test_an_objection_is_looked_into_and_a_measure_annulled_is_lifted():
    walk = taken().do("make_objection")
    assert "review_objection" in walk.owed()
    assert "lift" in walk.do("review_objection", adopted=True).owed()

    annulled = taken().do("seek_remedy").do("record_outcome", outcome=f.ANNULLED)
    assert annulled.do("establish_facts", **FOUND).why("dispose")
    assert not annulled.why("lift", **LIFTED)


def test_obstruction_is_recorded_at_any_time_and_goes_to_a_case():
    walk = checked().do("record_obstruction")

    assert not walk.why("refer_penalty", referred_for=f.REASONS[1])
