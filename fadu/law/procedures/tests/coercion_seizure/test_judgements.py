"""May it be, who approves, how long: every bar alone, every boundary by the day."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import derive
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.coercion_seizure import acts
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.procedures.coercion_seizure import judgements as j
from fadu.law.procedures.tests.coercion_seizure.cases import LAW
from fadu.law.procedures.tests.walking import law_view

PLAIN = {
    "basis_rank": "法律", "discretion": f.DISCRETIONS[0], "chemicals": False, "unrelated": False,
    "necessities": False, "sealed_before": False, "milder": False,
}  # fmt: skip
DAY = date(2026, 6, 1)
TAKEN = {"until": "2026-07-01"}
SPOT = {"shown": True, "told": True, "heard": True, "until": "2026-07-01"}


def route(on: date = DAY, **stated: object) -> tuple[str, str]:
    found = derive(acts.check_grounds, PLAIN | stated, LAW, on)
    return found["route"], found["later_route"]


@pytest.mark.parametrize(
    "stated",
    [
        {"unrelated": True},  # 行政强制法 23(1)
        {"necessities": True},
        {"sealed_before": True},  # 23(2)
        {"milder": True},  # 5
        {"basis_rank": j.BELOW},  # 10(4)
        {"discretion": j.REFRAIN},  # 16(2): a recorded choice, not a bar
    ],
)
def test_each_bar_alone_bars(stated):
    assert route(**stated) == (j.BARRED, j.BARRED)


def test_what_may_be_left_may_also_be_done():
    assert route(discretion=f.DISCRETIONS[1])[0] == j.LEADER


def test_dangerous_chemicals_are_the_principals_since_may_2026_and_later_by_parameter():
    assert route(date(2026, 4, 30), chemicals=True) == (j.LEADER, j.LEADER)
    assert route(date(2026, 5, 1), chemicals=True) == (j.PRINCIPAL, j.PRINCIPAL)
    mild = law_view(PARAMETERS, enforcement__seizure_principal=False)
    found = derive(acts.check_grounds, PLAIN | {"chemicals": True}, mild, DAY)
    assert (found["route"], found["later_route"]) == (j.PRINCIPAL, j.LEADER)


def test_what_was_left_out_on_the_spot_is_named_with_its_item():
    assert derive(acts.execute, SPOT, LAW, DAY)["on_the_spot"] is True
    with pytest.raises(Refused) as refused:
        derive(acts.execute, SPOT | {"shown": False, "heard": False}, LAW, DAY)
    assert "没有出示执法身份证件，没有听取" in str(refused.value)
    assert "第三项" in refused.value.basis
    assert "第六项" in refused.value.basis


@pytest.mark.parametrize(
    ("until", "lawful"),
    [("2026-06-02", True), ("2026-07-01", True), ("2026-07-02", False), ("2026-06-01", False)],
)
def test_the_first_term_is_thirty_days_at_most(until, lawful):
    asked = SPOT | {"until": until}
    if lawful:
        assert derive(acts.execute, asked, LAW, DAY)["term_fits"] is True
    else:
        with pytest.raises(Refused, match="不得超过三十日"):
            derive(acts.execute, asked, LAW, DAY)


@pytest.mark.parametrize(
    ("on", "until", "said"),
    [
        (date(2026, 7, 1), "2026-07-31", ""),
        (date(2026, 7, 1), "2026-08-01", "延长期限不得超过三十日"),
        (date(2026, 7, 2), "2026-07-31", "已经届满，不能延长"),
    ],
)
def test_an_extension_is_thirty_days_at_most_and_never_too_late(on, until, said):
    if not said:
        assert derive(acts.extend, {"until": until}, LAW, on, TAKEN)["extension_fits"] is True
    else:
        with pytest.raises(Refused, match=said):
            derive(acts.extend, {"until": until}, LAW, on, TAKEN)


def test_the_former_day_is_the_record_s_and_another_is_refused():
    """行政强制法 25(1)：the extension is counted from what was decided last, never from what is claimed."""
    moved = {"until": "2026-07-11"}
    longer, on = {"until": "2026-08-10"}, date(2026, 7, 11)

    assert derive(acts.extend, longer, LAW, on, moved)["former_until"] == "2026-07-11"
    with pytest.raises(Refused, match="台账记录为2026年7月11日") as refusal:
        derive(acts.extend, longer | {"former_until": "2026-07-31"}, LAW, on, moved)
    assert "第二十五条第一款" in refusal.value.basis
    with pytest.raises(Refused, match="没有记录查封、扣押期限"):
        derive(acts.extend, longer, LAW, on)


def test_the_days_of_a_test_are_left_out_its_first_day_not_counted():
    days = {"tested_from": "2026-06-05", "tested_to": "2026-06-15"}
    assert derive(acts.end_test, days, LAW, DAY, TAKEN)["until"] == "2026-07-11"
    for wrong in (
        {"tested_to": "2026-06-04"},
        {"tested_from": "2026-07-02", "tested_to": "2026-07-03"},
    ):
        with pytest.raises(Refused, match="期间应当在查封、扣押期限内开始"):
            derive(acts.end_test, days | wrong, LAW, DAY, TAKEN)
