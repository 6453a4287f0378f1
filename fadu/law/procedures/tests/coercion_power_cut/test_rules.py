"""A power cut from the stop to the restored supply, hours counted by hand."""

from __future__ import annotations

from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.procedures.tests.coercion_power_cut.cases import (
    ASKED,
    DAY,
    LAW,
    approved,
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


def test_urgent_danger_spares_the_notice_and_explosives_never_need_it():
    assert not approved(urgent=True).why("cut_power")
    supply = approved(h.EXPLOSIVES)
    assert not supply.why("cut_supply")
    assert supply.why("cut_power")


def test_without_major_hazard_refusal_danger_or_safety_nothing_is_approved():
    assert Walk(POWER_CUT, LAW).do("register_stop", DAY, major=False).why("establish_refusal")
    gone = refused().do("register_stop", major=False)
    assert gone.why("confirm_safe", secure=True)
    assert refused().do("establish_refusal", finding=f.CANNOT).why("confirm_safe", secure=True)
    unsafe = settle(refused(), "confirm_safe", secure=False)
    assert "第七十条第一款" in unsafe.why_cites("approve_cut")
    assert not settle(safe(), "approve_cut", approved=False, cut_kind=h.POWER, urgent=True).why("close_cut")  # fmt: skip


def test_an_approval_may_be_taken_back_until_it_is_carried_out():
    walk = approved(urgent=True).do("withdraw_cut")

    assert walk.why("cut_power")
    assert not walk.why("close_cut")


def test_a_separate_demand_is_asked_for_only_where_the_legal_office_says_so():
    assert safe().why("demand", demand_until="2026-06-03")
    walk = safe(ASKED)
    assert "第三十五条" in walk.why_cites("approve_cut")

    walk.do("demand", "2026-06-01 11:00", demand_until="2026-06-03")
    assert walk.why("approve_cut", "2026-06-03 12:00")
    assert not walk.why("approve_cut", "2026-06-04 09:00")


def test_a_cut_is_lifted_once_it_is_complied_with_and_the_supplier_is_told():
    walk = cut()
    assert "lift_cut" in walk.owed()
    assert walk.why("close_cut")
    assert {r.soft for r in walk.why("lift_cut")} == {True}

    walk.do("report_compliance").do("verify_compliance", result=f.COMPLIED)
    assert not walk.why("lift_cut")
    walk.do("lift_cut")
    assert "tell_supplier" in walk.owed()
    assert walk.why("close_cut")
    assert not walk.do("tell_supplier").why("close_cut")


def test_who_complies_before_the_cut_is_not_cut_off():
    walk = approved(urgent=True).do("verify_compliance", result=f.COMPLIED)

    assert walk.why("cut_power")
    assert not walk.why("close_cut")


def test_a_second_measure_is_approved_beside_the_first_and_one_lifting_ends_both():
    walk = settle(cut(), "approve_cut", approved=True, cut_kind=h.EXPLOSIVES, urgent=False)
    walk.do("cut_supply").do("record_cut").do("verify_compliance", result=f.COMPLIED)

    assert not walk.do("lift_cut").do("tell_supplier").why("close_cut")


def test_a_decision_annulled_is_no_ground_any_more():
    walk = approved(urgent=True).do("seek_remedy").do("record_outcome", outcome=f.ANNULLED)

    assert walk.why("cut_power")
