"""What is owed on a fine stands on the matter's page from the decision until it is paid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from fadu.faces.desk import owing_panel
from fadu.fees.models import Fee
from fadu.kernel.zone import instant_of
from fadu.law.procedures.tests.walking import law_view
from fadu.rooms.penalty.tests.test_owing import DUE, FINE, PRESSED, SERVED, line
from fadu.ui.casefile import Fact

FINED = (line("penalize", SERVED, fine=FINE), line("serve", SERVED))


def told(
    day: date, *lines: Any, procedure: str = "penalty.ordinary", fees: Sequence[Fee] = ()
) -> dict[str, str]:
    return {x.title: x.text for x in panel_of(day, *lines, procedure=procedure, fees=fees)}


def panel_of(
    day: date, *lines: Any, procedure: str = "penalty.ordinary", fees: Sequence[Fee] = ()
) -> list[Fact]:
    dossier: Any = SimpleNamespace(
        matter=SimpleNamespace(procedure=procedure), parties=[("P", "某公司")], law=law_view(()),
        now=instant_of(day),
    )  # fmt: skip
    return owing_panel.panel(dossier, [*FINED, *lines], lambda: fees)


def test_it_tells_what_is_paid_the_last_day_and_how_the_surcharge_was_counted():
    later = date(2025, 4, 14)

    assert told(DUE)["罚款"] == "20,000.01元，已缴0元，未缴20,000.01元"
    assert told(DUE)["缴款的最后一日"] == "2025年3月25日"
    assert "加处罚款" not in told(DUE)
    shown = told(later, PRESSED, line("remit_surcharge", later, amount=100))
    assert shown["加处罚款"] == "截至2025年4月14日，12,000元"
    assert "自缴款期限届满的次日起计算20日" in shown["计算过程"]
    assert shown["加处罚款缴纳情况"] == "已缴0元，减免1元，未缴11,999元"


def test_codes_stand_beside_their_sum_and_what_is_paid_under_one_is_told_to_the_fen():
    codes = [
        Fee(id="1", code="4302", of_sum="罚款", party="P", due=FINE, received=FINE, credited=FINE),
        Fee(id="2", code="4303", of_sum="加处罚款", party="P", due=1),
        Fee(id="3", code="4304", of_sum="罚款", party="Q", due=1),
    ]  # fmt: skip
    paid = told(DUE, line("pay_fine", DUE, amount=FINE), fees=codes)

    assert paid == {
        "罚款": "20,000.01元，已缴20,000.01元，未缴0元",
        "缴款码": "4302，应缴20,000.01元，到账20,000.01元",
        "缴款码（加处罚款）": "4303，应缴0.01元，到账0元",
    }


def test_it_says_nothing_once_all_is_paid_or_in_another_procedure():
    assert told(DUE, line("pay_fine", DUE, amount=FINE)) == {}
    assert told(DUE, procedure="hazard.major") == {}


def test_of_an_alteration_that_states_no_sum_it_says_so_and_what_to_do():
    code = Fee(id="1", code="4302", of_sum="罚款", party="P", due=FINE)
    shown = told(DUE, PRESSED, line("alter_decision", DUE, altered="变更"), fees=[code])

    assert (
        shown["罚款"] == "2025年3月25日登记决定变更，没有载明变更后的数额，应缴金额无法由系统确定"
    )
    assert "更正这一条" in shown["下一步"]
    assert set(shown) == {"罚款", "下一步", "缴款码"}


def test_of_an_altered_decision_it_tells_both_sums_and_what_is_to_be_given_back():
    changed = line("alter_decision", DUE, altered="变更", fine_after=12_345_67, daily_after=0)

    assert told(DUE, changed) == {
        "罚款": "20,000.01元，2025年3月25日变更为12,345.67元，已缴0元，未缴12,345.67元",
        "缴款的最后一日": "2025年3月25日",
    }
    paid = told(DUE, line("pay_fine", SERVED, amount=FINE), changed)
    assert paid == {
        "罚款": "20,000.01元，2025年3月25日变更为12,345.67元，已缴20,000.01元，未缴0元",
        "应当退还": "多收7,654.34元",
    }


def test_confiscated_income_is_told_until_all_of_it_is_taken():
    """行政处罚法 74(2)."""
    decided = line("penalize", SERVED, fine=0, confiscated_income=600_000)
    part = line("confiscate_part", DUE, amount=200_000)
    court = line("court_executed", DUE, court_confiscated_income=100_000)
    rest = line("execute_confiscation", DUE, amount=350_000, income_taken=300_000)

    assert (
        told(DUE, decided, part, court)["没收违法所得"] == "6,000元，已执行3,000元，未执行3,000元"
    )
    assert "没收违法所得" not in told(DUE, decided, part, court, rest)
    lower = line("alter_decision", DUE, altered="变更", income_after=500_000)
    assert told(DUE, decided, part, court, rest, lower)["应当退还"] == "多收1,000元"


def test_where_the_fine_is_altered_to_nothing_a_daily_fine_is_to_be_looked_at():
    """安全生产法 112 knows a daily fine only of who was fined; 行政处罚法 75(2): the bureau corrects it."""
    daily = line("daily_fine", DUE, daily_total=600_00)
    none = line("alter_decision", DUE, altered="变更", altered_decision="处罚决定", fine_after=0, daily_after=600_00)  # fmt: skip
    hint = "按日连续处罚的前提"

    assert "《安全生产法》第一百一十二条" in told(DUE, daily, none)[hint]
    assert "《行政处罚法》第七十五条第二款" in told(DUE, daily, none)[hint]
    lower = line("alter_decision", DUE, altered="变更", altered_decision="处罚决定", fine_after=1, daily_after=600_00)  # fmt: skip
    gone = line("alter_decision", DUE, altered="撤销", altered_decision="按日连续处罚决定", fine_after=0, daily_after=0)  # fmt: skip
    for lines in ((daily,), (none,), (daily, lower), (daily, none, gone)):
        assert hint not in told(DUE, *lines)


def test_once_execution_has_ended_nothing_is_late_and_nothing_grows():
    """行政强制法 39(2), 40."""
    later, ended = date(2025, 4, 14), date(2025, 4, 4)
    for act in ("end_execution", "cease_execution"):
        shown = told(later, PRESSED, line(act, ended))
        assert shown["加处罚款"] == "截至2025年4月4日，6,000元"
        assert "缴款的最后一日" not in shown
    (fact, *_) = panel_of(later, PRESSED, line("end_execution", ended))
    assert [badge.text for badge in fact.badges] == ["执行已经终结"]
    again = line("penalize", later, fine=FINE)
    assert "加处罚款" not in told(later, PRESSED, line("end_execution", ended), again)


def twice(*lines: Any) -> list[Any]:
    """Fined day by day on 25 March and again on 8 April, each served."""
    first, then = date(2025, 3, 25), date(2025, 4, 8)
    return [
        line("pay_fine", DUE, amount=FINE), line("daily_fine", first, daily_total=10_000_00), line("serve_daily", first),
        line("daily_fine", then, daily_total=15_000_00), line("serve_daily", then), *lines,
    ]  # fmt: skip


def test_of_several_daily_fines_each_is_told_with_its_own_last_day():
    """安全生产法 112: each refusal that is found is fined for its own days."""
    found = panel_of(date(2025, 4, 15), *twice())

    assert {x.title: x.text for x in found} == {
        "按日连续处罚罚款": "2次决定合计25,000元，已缴0元，未缴25,000元",
        "第1次（2025年3月25日决定）": "10,000元，未缴10,000元，缴款的最后一日2025年4月9日",
        "第2次（2025年4月8日决定）": "15,000元，未缴15,000元，缴款的最后一日2025年4月23日",
    }
    assert [[b.text for b in x.badges] for x in found] == [["逾期未缴"], ["逾期未缴"], []]


def test_of_two_daily_fines_of_which_the_newest_is_annulled_alone_the_first_is_owed_by_its_own_day():
    day = date(2025, 4, 12)
    gone = line("alter_decision", day, altered="撤销", altered_decision="按日连续处罚决定", fine_after=FINE, daily_after=10_000_00)  # fmt: skip
    found = panel_of(date(2025, 4, 15), *twice(gone))

    assert {x.title: x.text for x in found} == {
        "按日连续处罚罚款": "2次决定合计25,000元，2025年4月12日登记决定撤销，现为10,000元，已缴0元，未缴10,000元",
        "第1次（2025年3月25日决定）": "10,000元，未缴10,000元，缴款的最后一日2025年4月9日",
        "第2次（2025年4月8日决定）": "15,000元，已经撤销、变更，不再缴纳",
    }
    assert [[b.text for b in x.badges] for x in found] == [
        ["逾期未缴", "有决定已变更、撤销"], ["逾期未缴"], ["不再缴纳"],
    ]  # fmt: skip
    paid = told(
        date(2025, 4, 15), *twice(line("pay_daily", date(2025, 4, 9), amount=25_000_00), gone)
    )
    assert paid["第1次（2025年3月25日决定）"] == "10,000元"
    assert paid["应当退还"] == "多收15,000元"
    lower = line(
        "alter_decision",
        day,
        altered="变更",
        altered_decision="按日连续处罚决定",
        daily_after=22_000_00,
    )
    assert told(date(2025, 4, 15), *twice(lower))["第2次（2025年4月8日决定）"] == (
        "15,000元，现为12,000元，未缴12,000元，缴款的最后一日2025年4月23日"
    )
