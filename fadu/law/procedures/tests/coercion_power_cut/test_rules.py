"""A power cut from the stop to the restored supply, hours counted by hand."""

from __future__ import annotations

import pytest

from fadu.law.engine.record import Record
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.procedures.tests.coercion_power_cut.cases import (
    ASKED,
    DAY,
    LAW,
    QUIET,
    REVIEWED,
    approved,
    both,
    cut,
    refused,
    safe,
    settle,
)
from fadu.law.procedures.tests.walking import Walk


def test_power_is_cut_a_day_after_the_enterprise_was_told_and_not_a_minute_before():
    walk = approved()
    assert "第七十条第二款" in walk.why_cites("cut_power")

    walk.do("notify_enterprise", "2026-06-01 10:00")
    assert walk.why("cut_power", "2026-06-02 09:59")
    assert not walk.why("cut_power", "2026-06-02 10:00")


def test_the_letter_to_the_supplier_names_no_hour_before_the_approval_nor_within_the_day_of_notice():
    """安全生产法 70(1), 70(2)."""
    walk = both().do("notify_enterprise", "2026-06-01 10:00")
    early, due = ({"stop_at": f"2026-06-02T{hour}:00+08:00"} for hour in ("09:59", "10:00"))
    assert "第七十条第二款" in walk.why_cites("cut_power", "2026-06-02 10:00", **early)
    assert not walk.why("cut_power", "2026-06-02 10:00", **due)
    assert "第七十条第一款" in walk.why_cites("cut_supply", stop_at="2026-05-31T10:00:00+08:00")
    assert walk.why("cut_supply", stop_at="2026-05-31T10:00:00+08:00", departure_reason="已停")


def test_urgent_danger_spares_the_notice_and_explosives_never_need_it():
    assert not approved(urgent=True).why("cut_power")
    walk = both()
    assert not walk.why("cut_supply")
    assert "第七十条第二款" in walk.why_cites("cut_power")


def test_a_second_approval_takes_a_notice_of_its_own_and_each_covers_one_notice_to_the_supplier():
    walk = (
        approved().do("notify_enterprise", "2026-06-01 10:00").do("cut_power", "2026-06-02 10:00")
    )
    assert walk.why("cut_power")
    settle(walk, "approve_power", "2026-06-03 09:00", approved=True, urgent=False)
    assert walk.why("cut_power", "2026-06-05")
    walk.do("notify_enterprise", "2026-06-05 11:00")
    assert walk.why("cut_power", "2026-06-06 10:59", departure_reason="来不及")
    assert not walk.why("cut_power", "2026-06-06 11:00")


def test_only_the_principal_approves():
    record = safe().record("approve_supply")
    leader = tuple(type(x)(x.person, "leader", x.certificate) for x in record.who)
    asked = type(record)(record.act, record.at, "", record.facts, leader)

    assert "role" in {r.kind for r in safe().marking.why(asked)}


def test_each_measure_has_an_approval_of_its_own_and_neither_undoes_the_other():
    """安全生产法 70(1)：both may be taken; 70(2) speaks of power alone."""
    assert approved(urgent=True).why("cut_supply")
    walk = both().do("notify_enterprise", "2026-06-01 10:00").do("cut_supply", "2026-06-01 11:00")
    assert not walk.why("cut_power", "2026-06-02 10:00")

    settle(walk, "confirm_safe", measures=f.SUPPLY_ONLY, secure=False)
    assert not walk.why("cut_power")  # what is found of explosives leaves power alone
    assert walk.why("approve_supply")
    settle(walk, "confirm_safe", measures=f.POWER_ONLY, secure=True)
    assert walk.why("cut_power")  # looked into anew, it is approved anew


def test_without_major_hazard_refusal_danger_or_safety_nothing_is_approved():
    assert Walk(POWER_CUT, LAW).do("register_stop", DAY, major=False).why("establish_refusal")
    gone = refused().do("register_stop", major=False)
    assert gone.why("confirm_safe", secure=True)
    assert refused().do("establish_refusal", finding=f.CANNOT).why("confirm_safe", secure=True)
    unsafe = settle(refused(), "confirm_safe", measures=f.BOTH, secure=False)
    for head in ("approve_power", "approve_supply"):
        assert "第七十条第一款" in unsafe.why_cites(head)
    asked = settle(safe(), "approve_power", approved=False, urgent=True)
    assert "批准停止供应民用爆炸物品等" in str(asked.why("close_cut")[0])  # asked for both
    assert not asked.do("approve_supply", approved=False).why("close_cut")


@pytest.mark.parametrize("measures", f.MEASURES)
def test_where_a_milder_way_reaches_the_aim_nothing_is_approved_and_nothing_is_cut(measures):
    """行政强制法 5, 优化营商环境条例 59(1), corrections.md O1: a hard bar with article and next step, until it is found otherwise."""
    for walk in (safe(), both()):
        settle(walk, "confirm_safe", measures=measures, secure=True, milder=True)
        for act in ("approve_power", "approve_supply", "cut_power", "cut_supply"):
            said = {r.message: r for r in walk.why(act, departure_reason="仍要停电")}
            no = said["采用非强制手段可以达到行政管理目的，不得采取停止供电、停止供应等措施"]
            assert no.cite == "《行政强制法》第五条《优化营商环境条例》第五十九条第一款"
            assert "重新确认后再报批准" in no.todo
            assert "closed" in {r.kind for r in said.values()}
            bare = walk.marking.why(Record(act, walk.now))  # the form, before anything is typed
            assert no.message in {r.message for r in bare if r.kind == "needs"}
        assert not walk.why("close_cut")

        settle(walk, "confirm_safe", measures=f.BOTH, secure=True, means="约谈后又恢复生产")
        assert not walk.why("approve_power")
        assert not walk.why("approve_supply")
        assert walk.why("cut_power")  # approved anew first


def test_what_was_cut_is_lifted_also_where_a_milder_way_has_come_up():
    walk = settle(cut(), "confirm_safe", measures=f.BOTH, secure=True, milder=True)

    assert "lift_power" in walk.owed()
    assert not [r for r in walk.why("lift_power") if not r.soft]


def test_residents_are_never_cut_off_to_make_somebody_comply():
    """行政强制法 43(2)."""
    walk = refused()
    for measures in f.MEASURES:
        [reason] = walk.why("confirm_safe", measures=measures, secure=True, residents=True)
        assert (reason.cite, reason.soft) == ("《行政强制法》第四十三条第二款", False)
        assert "不能分开的，不得采取" in reason.todo
    settle(walk, "confirm_safe", measures=f.POWER_ONLY, secure=False, residents=True)
    assert walk.why("approve_power")
    settle(walk, "confirm_safe", measures=f.POWER_ONLY, secure=True, residents=False)
    assert not walk.why("approve_power")


def test_at_night_and_on_holidays_is_cut_only_in_urgency_once_the_legal_office_says_so():
    """行政强制法 43(1): whether it reaches these measures, and what is night, is not written."""
    night = {"stop_at": "2026-06-01T23:00:00+08:00"}
    holiday = {"stop_at": "2026-10-02T10:00:00+08:00"}
    for law, refuses in ((LAW, False), (QUIET, True)):
        walk = settle(approved(law, urgent=True), "approve_supply", approved=True)
        for act in ("cut_power", "cut_supply"):
            for when in (night, holiday):
                against = walk.why(act, **when)
                assert bool(against) is refuses
                assert all(
                    "第四十三条第一款" in r.cite and "写明紧急情况" in r.todo for r in against
                )
                assert not walk.why(act, **when, pressing="反应釜超温，随时可能爆炸")
            assert not walk.why(act, stop_at="2026-06-01T10:00:00+08:00")


def test_an_approval_may_be_taken_back_until_it_is_carried_out():
    walk = both().do("withdraw_power")
    assert walk.why("cut_power")
    assert not walk.why("cut_supply")

    walk.do("withdraw_supply")
    assert walk.why("cut_supply")
    assert not walk.why("close_cut")


def test_a_separate_demand_is_asked_for_only_where_the_legal_office_says_so():
    assert safe().why("demand", demand_until="2026-06-03")
    walk = safe(ASKED)
    assert "第三十五条" in walk.why_cites("approve_power")

    walk.do("demand", "2026-06-01 11:00", demand_until="2026-06-03")
    assert walk.why("approve_supply", "2026-06-03 12:00")
    assert not walk.why("approve_supply", "2026-06-04 09:00")


def test_a_review_comes_first_only_where_the_local_list_says_so():
    assert safe().why("legal_review")
    walk = safe(REVIEWED)
    assert "第五十八条" in walk.why_cites("approve_power")

    assert not safe(REVIEWED).do("legal_review", passed=True).why("approve_power")
    walk.do("legal_review", passed=False)
    assert walk.why("approve_power")
    assert "confirm_safe" in walk.owed()


def test_a_cut_is_lifted_once_it_is_complied_with_and_the_supplier_is_told():
    walk = cut()
    assert "lift_power" in walk.owed()
    assert walk.why("close_cut")
    assert {r.soft for r in walk.why("lift_power")} == {True}

    walk.do("report_compliance").do("verify_compliance", result=f.COMPLIED)
    assert not walk.why("lift_power")
    assert walk.why("lift_supply")  # never stopped
    walk.do("lift_power")
    assert "restore_power" in walk.owed()
    assert walk.why("close_cut")
    assert not walk.do("restore_power").why("close_cut")


def test_who_complies_before_the_cut_is_not_cut_off():
    walk = both().do("verify_compliance", result=f.COMPLIED)

    assert walk.why("cut_power")
    assert walk.why("cut_supply")
    assert not walk.why("close_cut")


def test_a_second_measure_is_approved_beside_the_first_and_each_is_lifted_by_itself():
    walk = cut().do("approve_supply", approved=True).do("cut_supply").do("record_supply")
    walk.do("verify_compliance", result=f.NOT_YET).do(
        "lift_power", lifted_for=f.lifted_for.choices[2]
    )
    walk.do("restore_power")
    assert "lift_supply" in walk.owed()
    assert walk.why("close_cut")

    walk.do("verify_compliance", result=f.COMPLIED).do("lift_supply").do("restore_supply")
    assert not walk.why("close_cut")


def test_nothing_is_cut_on_an_approval_whose_ground_is_gone():
    walk = cut().do("approve_supply", approved=True).do("verify_compliance", result=f.NOT_YET)
    walk.do("lift_power", lifted_for=f.lifted_for.choices[1])  # 决定已撤销

    assert walk.why("cut_supply")
    assert walk.why("confirm_safe", secure=True)
    assert not walk.do("register_stop", major=True).why("establish_refusal", finding=f.CAN)


def test_a_decision_annulled_is_no_ground_any_more():
    walk = approved(urgent=True).do("seek_remedy").do("record_outcome", outcome=f.ANNULLED)

    assert walk.why("cut_power")
