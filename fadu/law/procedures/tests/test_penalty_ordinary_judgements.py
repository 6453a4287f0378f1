"""Judgements of the ordinary penalty: limitation, local amounts, surcharge, daily fine."""

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.penalty_ordinary import acts
from fadu.law.procedures.penalty_ordinary import judgements as j
from fadu.law.procedures.penalty_ordinary.trying import FIRST, TRIED
from fadu.law.procedures.tests.penalty.test_stating import ANEW
from fadu.law.procedures.tests.penalty.test_stating import fined as fined_by_the_day
from fadu.law.procedures.tests.penalty_cases import (
    HEAVY,
    LAW,
    LIMITS,
    WSL_UNIT,
    YUAN,
    concluded,
    fined,
    served,
)
from fadu.law.procedures.tests.walking import law_view


def none(code: str) -> None:
    """A register in which nothing is filled."""
    raise Refused(code)


ENDED = {"act_state": "已经终了", "act_ended_on": "2023-03-01", "life_and_harm": False}


@pytest.mark.parametrize(
    ("facts", "over"),
    [
        ({"discovered_on": "2025-03-01"}, False),  # 第二年的相应日
        ({"discovered_on": "2025-03-02"}, True),
        ({"discovered_on": "2025-03-02", "life_and_harm": True}, False),
        ({"discovered_on": "2028-03-02", "life_and_harm": True}, True),
        ({"discovered_on": "2030-01-01", "act_state": "连续或者继续之中"}, False),
        ({"discovered_on": "2025-03-02", "other_limit": "2026-03-01"}, False),
        ({"discovered_on": "2025-03-01", "act_ended_on": "2024-02-29"}, False),
    ],
)
def test_limitation_runs_from_the_end_of_the_act_to_its_first_discovery(facts, over):
    assert j.limitation_over(ENDED | facts, none) is over


def test_an_ended_act_needs_its_last_day():
    facts = {"act_state": "已经终了", "discovered_on": "2025-01-01", "life_and_harm": False}

    with pytest.raises(Refused, match="终了日期"):
        j.limitation_over(facts, none)


def test_an_expired_case_is_refused_at_filing_and_a_late_finding_bars_the_penalty_alone():
    case = concluded()
    expired = {**ENDED, "act_ended_on": "2020-01-01", "discovered_on": "2025-03-03"}
    fresh = type(case)(case.procedure, case.law, ("P",)).do("check_jurisdiction")
    fresh.do("check_limitation", **expired)

    assert "第三十六条" in fresh.why_cites("file_case")
    assert case.do("recheck_limitation:P", **expired).why("propose:P") == []


def test_a_new_finding_in_time_opens_filing_again():
    case = concluded()
    fresh = type(case)(case.procedure, case.law, ("P",)).do("check_jurisdiction")
    fresh.do("check_limitation", **ENDED, discovered_on="2025-03-03").do("check_limitation")

    assert fresh.why("file_case") == []


@pytest.mark.parametrize(
    ("filled", "fine", "owed"),
    [
        ({}, 10_000_000 * YUAN, False),
        ({"penalty__review_fine_unit": 100_000 * YUAN}, 99_999 * YUAN, False),
        ({"penalty__review_fine_unit": 100_000 * YUAN}, 100_000 * YUAN, True),
    ],
)
def test_a_local_amount_makes_review_due_only_once_it_is_filled_in(filled, fine, owed):
    case = concluded(law=law_view(PARAMETERS, **LIMITS, **filled)).do("propose:P").do("notify:P")
    case.do("determine_review:P", fine=fine)

    assert ("legal_review:P" in case.owed()) is owed


def test_a_local_amount_makes_discussion_due():
    law = law_view(PARAMETERS, **LIMITS, penalty__discussion_fine_person=20_000 * YUAN)
    case = concluded(law=law).do("propose:P").do("notify:P")
    case.do("determine_complexity:P", party_kind="个人", fine=20_000 * YUAN)

    assert "discuss:P" in case.owed()


def test_the_surcharge_starts_by_decision_and_only_after_the_last_day():
    case = served("2025-04-10")

    assert case.why("start_surcharge:P", "2025-04-25")
    assert case.why("start_surcharge:P", "2025-04-26") == []


DAYS = {"fined_until": "2025-05-16"}
FROM = {"fined_from": "2025-05-07"}


def test_a_daily_fine_needs_an_order_a_fine_and_a_refusal_and_its_own_notice():
    case = served("2025-04-10", fine=5_000 * YUAN, **WSL_UNIT)
    assert "第一百一十二条" in case.why_cites("find_refusal:P")
    case.do("reinspect_fined:P", "2025-05-17", corrected=False).do("find_refusal:P")
    assert case.why("daily_fine:P", **DAYS, **FROM)
    case.do("propose_daily:P", **DAYS, fined_from="2025-05-07").do("notify:P")

    assert "第六十三条第一款" in case.why_cites(
        "daily_fine:P", **DAYS, **FROM
    )  # 总额五万元，达到听证标准


def test_without_a_fine_there_is_no_daily_fine():
    case = fined(fine=0, licence="暂扣许可证件", **WSL_UNIT).do("serve:P")

    assert "第一百一十二条" in case.why_cites("reinspect_fined:P", corrected=False)
    assert case.why("find_refusal:P")


@pytest.mark.parametrize(
    ("settled", "waits"), [({}, True), ({"penalty__hearing_waiver_ends_period": True}, False)]
)
def test_a_waiver_of_the_hearing_is_taken_and_ends_the_period_only_where_that_is_settled(
    settled, waits
):
    case = concluded(law=law_view(PARAMETERS, **settled)).do("propose:P", fine=0, **HEAVY)
    case.do("notify:P").do("waive_hearing:P")  # 行政处罚法第六十四条第一项；未填写的，等待期满

    assert ("hearing_lapse:P" in case.owed()) is waits
    assert (case.why("request_hearing:P") == []) is waits  # 等待期间可以反悔


def test_what_the_criminal_court_imposed_is_on_record_and_not_denied():
    """行政处罚法 35(2): after a criminal fine nothing is made anew that is a fine."""
    case = fined_by_the_day()
    tried = {
        code: ((case.now, said),) for code, said in zip(TRIED, ("判处罚金", FIRST), strict=True)
    }
    known, on = {**case.marking.recalled("P"), **tried}, day_of(case.now)

    with pytest.raises(Refused, match="登记的刑事处理结果是判处罚金"):
        derive(acts.alter_decision, ANEW, LAW, on, known)
    told = derive(acts.alter_decision, ANEW | {"criminal_fined": True}, LAW, on, known)
    assert told["remake"] == "不重新作出"
    known[TRIED[0]] = ((case.now, "判处刑罚，没有判处罚金"),)
    assert derive(acts.alter_decision, ANEW, LAW, on, known)["remake"] == "重新作出"
