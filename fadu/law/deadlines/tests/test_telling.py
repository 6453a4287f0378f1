"""Periods in words."""

import pytest

from fadu.law.deadlines.table import BY_KEY, LIMITS
from fadu.law.deadlines.telling import (
    conditions,
    elements,
    result_title,
    sentence,
    target_title,
)
from fadu.law.vocabulary.status import Status


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (
            "fine_payment",
            "自收到行政处罚决定书之日起15日内，当事人到指定的银行或者通过电子支付系统缴纳罚款",
        ),
        ("hearing_notice", "举行听证之日的7个工作日前，本机关通知当事人及有关人员"),
        ("decision_public_comment", "自公布决策草案征求意见之日起一般满30日后，结束征求意见"),
        ("license_ban_fraud", "自撤销行政许可之日起3年内，申请人不得再次申请该行政许可"),
        ("license_renewal_decide", "至迟在行政许可有效期届满之日，本机关作出是否准予延续的决定"),
        ("daily_fine_start", "自作出责令改正之日的次日起，按照原处罚数额按日连续处罚"),
        ("precursor_filing_certificate", "收到备案材料之日当日，本机关发给备案证明"),
        ("accident_toll", "自事故发生之日起30日内，伤亡人数发生变化的，应当及时补报"),
        ("disclosure_annual_report", "每年1月31日前，本机关提交上一年度报告并向社会公布"),
    ],
)
def test_one_line_as_an_official_would_say_it(key, words):
    assert sentence(BY_KEY[key][0]) == words


def test_every_element_has_its_value_and_status():
    for limit in LIMITS:
        rows = elements(limit)
        assert rows[0] == ("依据", limit.basis, limit.status)
        assert all(name and value and status in Status for name, value, status in rows), limit.key
        assert "。" not in sentence(limit)


def test_what_an_extension_asks_for_is_said():
    told = dict(conditions(BY_KEY["license_decision"][0]))

    assert (
        told["延长"]
        == "经本行政机关负责人批准，可以延长，最多10个工作日，并应当将延长期限的理由告知申请人"
    )
    assert "第四十五条" in told["不计入"]
    assert dict(conditions(BY_KEY["decision_public_comment"][0]))["性质"].startswith("条文写“一般”")
    assert dict(conditions(BY_KEY["recon_accept"][0]))["逾期的后果"].startswith("期限届满未作出")
    assert "不算过期" in dict(conditions(BY_KEY["recon_apply"][0]))["交邮"]
    assert "交邮" not in dict(conditions(BY_KEY["fine_payment"][0]))
    assert "不是办理的最后一日" in dict(conditions(BY_KEY["accident_toll"][0]))["注意"]
    assert "倒数" in dict(conditions(BY_KEY["hearing_notice"][0]))["尚无定论"]


@pytest.mark.parametrize(
    ("key", "result", "target"),
    [
        ("fine_payment", "最后一日", "顺延之前"),
        ("penalty_decision", "最后一日", "顺延之前（本机关以此为准）"),
        ("execution_demand", "最早可以办理", "顺延之前（本机关以此为准）"),
        ("transfer_send", "最迟", "顺延之前（本机关以此为准）"),
        ("accident_toll_fire", "期间的最后一日", "顺延之前"),
        ("hearing_notice", "最后一日", "宜在此日之前办理"),
        ("disclosure_annual_report", "最后一日", "宜在此日之前办理"),
    ],
)
def test_the_answer_is_called_by_what_it_is(key, result, target):
    limit = BY_KEY[key][0]

    assert (result_title(limit), target_title(limit)) == (result, target)
