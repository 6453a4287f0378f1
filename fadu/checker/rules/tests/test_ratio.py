"""Rates are recomputed from operands of the same sentence, and only from those."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.checker.rules.ratio import check
from fadu.checker.rules.tests.builders import checked, verdicts

RIGHT = [
    "共2212处，整改2177处，整改率98.42%。",
    "应训480人，实训465人，参训率96.88%，合格452人，合格率97.20%。",
    "受理信访件156件，办结149件，办结率95.51%。",
    "排查隐患100处（已整改98处），整改率98%。",
    "抽检2860批次，不合格57批次，合格率98.01%。",
    "年度预算1200万元，全年支出1150万元，预算执行率95.83%。",
    "报送信息120条，采用45条，采用率37.5%。",
    "应到120人，实到114人，到会率95%。",
    "排查隐患2212处。整改2177处，整改率98.42%。",
    "整改率98.42%（2177/2212）。",
    "报告传染病1260例，及时报告1258例，及时报告率99.84%。",
    "收案24件，审结22件，审结率91.67%。",
    "计划检查300家，实际检查320家，计划完成率106.67%。",
    "发现隐患1.2万处，整改1.1万处，整改率90%。",
    "共查出２１２０处，整改２ １００处，整改率９９.０６％。",
    "一审行政诉讼案件8件，负责人出庭应诉8件，出庭应诉率100%。",
]
WRONG = [
    ("全县排查隐患2212处、整改2177处,整改率98.14%。", "98.14%", "98.42%"),
    ("应训480人，实训465人，参训率96.88%，合格452人，合格率92.70%。", "92.70%", "97.20%"),
    ("受理156件，已办结149件，办结率达96.51%。", "96.51%", "95.51%"),
    ("抽检2860批次，不合格57批次，合格率98.81%。", "98.81%", "98.01%"),
    ("预算安排860.5万元，实际支出845.2万元，执行率99.22%。", "99.22%", "98.22%"),
    ("排查隐患100处，其中重大隐患20处，已整改98处，整改率99%。", "99%", "98%"),
    ("排查隐患2212处。整改2177处，整改率98.14%。", "98.14%", "98.42%"),
    ("整改率98.14%（2177/2212）。", "98.14%", "98.42%"),
    ("受理工单3620件，按时办结3602件，按时办结率95.50%。", "95.50%", "99.50%"),
    ("排查纠纷1860件，成功化解1823件，化解成功率达89.01%。", "89.01%", "98.01%"),
    ("发现隐患 1 250 处，整改 1 198 处，整改率９８.８４％。", "98.84%", "95.84%"),
    ("收回问卷200份，满意190份，满意率百分之九十九。", "99%", "95%"),
]
SILENT = [
    "近2212处，整改2177处，整改率98.14%。",
    "排查2212处，整改2000余处，整改率98.14%。",
    "排查2212处，整改2177处，整改率98%以上。",
    "全市排查隐患2212处，我局整改150处，整改率98%。",
    "检查企业120家，督促80家整改到位，整改率100%。",
    "排查一般隐患500处、重大隐患20处，整改518处，整改率99.62%。",
    "受理信访件156件，按期办结149件，办结率100%。",
    "受理案件120件，办结110件，信访件办结率100%。",
    "排查隐患500处，整改480处，重大隐患整改率100%。",
    "排查隐患500处，整改480处，确保整改率达到100%。",
    "参学率、参考率、合格率均达100%。",
    "报送58个案例，报送率及合格率均达100%。",
    "培训员工500人，考试合格480人，合格率98%。",
    "累计排查隐患1200处，今年新增整改900处，整改率88%。",
    "截至12月底排查1200处，截至11月底整改1100处，整改率95%。",
    "发现隐患500个，整改480处，整改率98%。",
    "责令整改120处，整改率98%。",
    "检查次数|120家|整改|80家|整改率|98%",
    "2023年排查500处，2024年整改480处，整改率98%。",
    "乡镇排查800处，部门排查450处，整改1198处，整改率95.84%。",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_rate_is_counted_and_nothing_is_said(text):
    review = checked(check, text)

    assert review.findings == ()
    assert review.claims_checked >= 1


@pytest.mark.parametrize(("text", "stated", "computed"), WRONG)
def test_a_wrong_rate_is_named_with_the_right_one(text, stated, computed):
    assert verdicts(check, text) == [("inconsistent", stated, computed)]


@pytest.mark.parametrize("text", SILENT)
def test_where_the_text_does_not_settle_it_nothing_is_said(text):
    assert verdicts(check, text) == []


def test_a_rate_cut_off_instead_of_rounded_is_called_so():
    found = verdicts(check, "排查2212处，整改2177处，整改率98.41%。")

    assert found == [("truncated", "98.41%", "98.42%")]


def test_the_quotation_holds_the_operands():
    (finding,) = checked(check, "今年共排查10处、整改8处,整改率90%。").findings

    assert finding.quote == "今年共排查10处、整改8处,整改率90%"


def half_up(part: int, whole: int, places: int) -> str:
    scaled = str((part * 10 ** (places + 2) * 2 + whole) // (2 * whole)).rjust(places + 1, "0")
    return f"{scaled[:-places]}.{scaled[-places:]}" if places else scaled


counts = st.integers(2, 99_999).flatmap(
    lambda whole: st.tuples(st.integers(1, whole), st.just(whole))
)


@settings(deadline=None)
@given(counts, st.integers(0, 2))
def test_every_correctly_rounded_sentence_is_left_in_peace(pair, places):
    part, whole = pair

    found = checked(check, f"共{whole}处，整改{part}处，整改率{half_up(part, whole, places)}%。")

    assert (found.findings, found.claims_checked) == ((), 1)


@settings(deadline=None)
@given(counts, st.integers(0, 2), st.integers(2, 3000), st.booleans())
def test_every_rate_beyond_rounding_is_found(pair, places, steps, up):
    part, whole = pair
    right = half_up(part, whole, places)
    units = int(right.replace(".", "")) + (steps if up else -steps)
    if not 0 <= units <= 100 * 10**places:
        units = int(right.replace(".", "")) + (-steps if up else steps)
    if not 0 <= units <= 100 * 10**places:
        return
    text = str(units).rjust(places + 1, "0")
    wrong = f"{text[:-places]}.{text[-places:]}" if places else text

    found = verdicts(check, f"共{whole}处，整改{part}处，整改率{wrong}%。")

    assert found == [("inconsistent", f"{wrong}%", f"{right}%")]
