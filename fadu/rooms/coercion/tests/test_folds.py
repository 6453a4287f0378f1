"""From entries to rows: seizures with their inventory, power cuts, closures."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.rooms.coercion.folds import fold_closure, fold_cut
from fadu.rooms.coercion.models import Closure, Item, PowerCut, Seizure
from fadu.rooms.coercion.tests.builders import DAY, GROUNDS, TAKEN, entry, record, taken

pytestmark = pytest.mark.django_db
LATER = date(2026, 6, 20)


def test_a_seizure_has_its_days_and_the_law_s_own_count():
    record(
        *taken(),
        entry("list_item", item=["I1"], item_name="乙醇", quantity="12桶"),
        entry("list_item", item=["I2"], item_name="叉车", quantity="1台"),
        entry("start_test", LATER),
        entry("end_test", LATER, tested_from="2026-06-05", tested_to="2026-06-15", until="2026-07-11"),
        entry("extend", LATER, until="2026-08-10"),
        entry("lift_item", LATER, "I2"),
    )  # fmt: skip

    row = Seizure.objects.get()
    assert (row.kind, row.party, row.taken_on, row.items) == ("查封", "PARTY", DAY, 2)
    assert (row.until, row.limit_on) == (date(2026, 8, 10), date(2026, 8, 10))
    assert (row.extended_on, row.testing, row.unapproved) == (LATER, False, False)
    assert {i.key: i.lifted_on for i in Item.objects.all()} == {"I1": None, "I2": LATER}


def test_what_is_lifted_disposed_of_or_handed_over_ends_and_says_how():
    for matter, act, said in (
        ("A", "lift", {"lifted_for": "期限已经届满"}),
        ("B", "dispose", {"disposal": "没收"}),
        ("C", "hand_over", {}),
    ):
        record(*taken(matter), entry(act, LATER, matter=matter, **said))

    rows = {s.pk: (s.ended_on, s.ended_by, s.lifted_for) for s in Seizure.objects.all()}
    assert rows == {
        "A": (LATER, "解除", "期限已经届满"), "B": (LATER, "没收", ""), "C": (LATER, "移送", ""),
    }  # fmt: skip


def test_an_urgent_seizure_waits_for_its_approval():
    record(entry("check_grounds", **GROUNDS), entry("execute_urgent", **TAKEN))
    assert (Seizure.objects.get().urgent, Seizure.objects.get().unapproved) == (True, True)

    record(entry("approve_later", LATER, approved=True))
    assert Seizure.objects.get().unapproved is False


def test_power_and_explosives_are_kept_apart_and_over_once_both_are():
    steps = [
        entry("register_stop", enterprise="PARTY", decision="停止施工", decision_number="1号"),
        entry("establish_refusal"),
        entry("approve_power", approved=True, verdict="批准停止供电，紧急情形不提前通知"),
        entry("approve_supply", approved=True, supply_kind="停止供应民用爆炸物品"),
        entry("cut_power", supplier="供电公司"),
        entry("cut_supply", LATER, supplier="民爆公司"),
        entry("lift_power", LATER),
        entry("restore_power", LATER),
    ]
    record(*steps, by=fold_cut)
    row = PowerCut.objects.get()
    assert (row.party, row.cut_on, row.refused_on) == ("PARTY", DAY, DAY)
    assert (row.power_cut_on, row.supply_cut_on) == (DAY, LATER)
    assert (row.supplier, row.supply_supplier) == ("供电公司", "民爆公司")
    assert (row.power_restored_on, row.lifted_on, row.restored_on) == (LATER, None, None)

    record(entry("lift_supply", LATER), entry("restore_supply", LATER), by=fold_cut)
    row = PowerCut.objects.get()
    assert (row.supply_lifted_on, row.lifted_on, row.restored_on) == (LATER, LATER, LATER)
    record(entry("cut_power", LATER, supplier="供电公司"), by=fold_cut)
    row = PowerCut.objects.get()
    assert (row.lifted_on, row.power_lifted_on, row.supply_lifted_on) == (None, None, LATER)


def test_an_approval_taken_back_is_none():
    record(
        entry("approve_power", approved=True, verdict="批准停止供电，提前通知"),
        entry("withdraw_power"),
        entry("approve_supply", approved=True, supply_kind="其他措施"),
        entry("withdraw_supply"),
        by=fold_cut,
    )

    row = PowerCut.objects.get()
    assert (row.approved_on, row.verdict) == (row.supply_approved_on, row.supply_kind) == (None, "")


def test_what_was_returned_before_the_end_leaves_the_rest_to_be_returned():
    record(
        *taken(),
        entry("list_item", item=["I1"]),
        entry("lift_item", key="I1"),
        entry("return_goods"),
    )
    assert Seizure.objects.get().returned_on is None

    record(entry("lift", LATER, lifted_for="期限已经届满"), entry("return_goods", LATER))
    assert Seizure.objects.get().returned_on == LATER


def test_a_closure_has_its_counts_its_proposal_and_its_answer():
    record(
        entry("verify_ground", enterprise="PARTY", ground="情形", counted_on="2026-06-01", times_180=3, times_year=4),
        entry("notify_party"),
        entry("hold_hearing", LATER),
        entry("propose_closure", LATER, government="某市人民政府", number="请〔2026〕1号"),
        entry("receive_answer", LATER, answer="决定予以关闭"),
        entry("follow_up", LATER, done=True),
        by=fold_closure,
    )  # fmt: skip

    row = Closure.objects.get()
    assert (row.times_180, row.times_year, row.counted_on) == (3, 4, DAY)
    assert (row.proposed_on, row.answer, row.done_on) == (LATER, "决定予以关闭", LATER)
    record(entry("propose_closure", LATER, government="某市人民政府"), by=fold_closure)
    assert (Closure.objects.get().answered_on, Closure.objects.get().answer) == (None, "")
