"""A lawyer's review of the ordinary penalty: what passed against the law, and what was refused."""

import pytest

from fadu.law.procedures.penalty import sparing
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary.comparing import NOT_HEARD
from fadu.law.procedures.penalty_ordinary.facts_decision import no_penalty_ground
from fadu.law.procedures.tests.penalty_cases import (
    YUAN,
    concluded,
    day_fined,
    fined,
    halted,
    looked,
    ready,
    sent,
    served,
    taken,
    told,
)
from fadu.law.procedures.tests.penalty_lists import before, free
from fadu.law.vocabulary.sentences import sentences

LATE = {"act_state": "已经终了", "act_ended_on": "2019-01-01", "life_and_harm": False}
UNKNOWN = {"act_state": "尚待查明"}
CLOSED = {"business": "责令关闭"}
TAKEN = {"licence": "吊销许可证件"}
HEAVIER = {"weight": "重于告知的内容", "earlier_fine": 20_000 * YUAN}
SAME = {"weight": "不重于告知的内容", "earlier_fine": 20_000 * YUAN}


def test_an_act_found_too_late_is_not_penalised_whenever_that_is_found():
    case = ready().do("recheck_limitation:P", **LATE)  # 行政处罚法第三十六条：不再给予行政处罚

    before(case, "penalize:P", "立案后审查追责期限")
    free(case, "no_penalty:P", no_penalty_ground="超过追责期限")
    free(case.do("recheck_limitation:P"), "penalize:P")


def test_what_one_party_did_too_long_ago_bars_no_penalty_for_another():
    case = concluded("P", "Q").do("recheck_limitation:Q", **LATE).do("propose:P").do("notify:P")
    looked(case).do("waive_statement:P").do("no_penalty:Q").do("educate:Q")

    free(case, "penalize:P")


def test_a_case_that_is_too_old_is_put_away_without_a_penalty():
    case = concluded().do("recheck_limitation:P", **LATE).do("no_penalty:P").do("educate:P")
    case.all("close_case", "archive_case")

    assert case.marking.accepting


@pytest.mark.parametrize("found", [LATE, UNKNOWN])
def test_what_was_not_known_at_filing_is_found_out_before_a_penalty(found):
    case = type(concluded())(concluded().procedure, concluded().law, ("P",))
    case.do("check_jurisdiction", "2025-03-05").do("check_limitation", **UNKNOWN)
    case.all("file_case", "name_party", "assign_officers", "investigate", "order_to_correct:P")
    case.all("check_crime:P", "conclude_investigation", "propose:P", "notify:P")
    looked(case).do("waive_statement:P")

    before(case, "penalize:P", "第三十六条")
    before(case.do("recheck_limitation:P", **found), "penalize:P", "第三十六条")
    free(case.do("recheck_limitation:P"), "penalize:P")


def test_after_the_penalty_and_after_a_transfer_the_period_is_asked_after_no_more():
    assert fined().why("recheck_limitation:P")
    assert "recheck_limitation:P" not in sent().owed()
    case = taken().do("criminal_result:P", "2025-08-01", criminal="人民检察院不起诉")
    free(case.do("resume_penalty:P"), "recheck_limitation:P")


def test_closing_is_for_a_government_and_not_for_the_leader_of_the_bureau():
    for case, word in ((concluded(), "propose:P"), (ready(), "penalize:P")):
        before(case, word, "第一百一十五条", **CLOSED)  # 安全生产法：报请人民政府决定


def test_a_permit_is_taken_away_by_who_issued_it():
    case = concluded()
    before(case, "propose:P", "第十七条", **TAKEN)
    before(case, "propose:P", "第二十三条", **TAKEN, issuer="其他机关")
    free(case, "propose:P", **TAKEN, issuer="本机关")
    free(case, "propose:P", licence="暂扣许可证件")


@pytest.mark.parametrize("change", ["采纳当事人意见", "听证、审核或者讨论后变更"])
def test_nothing_is_made_heavier_for_what_the_party_said(change):
    case = told().do("make_statement:P").do("review_statement:P")
    for compared in (HEAVIER, SAME):
        before(case, "propose:P", "第四十五条第二款", change=change, fine=29_000 * YUAN, **compared)

    free(case, "propose:P", change=change, fine=20_000 * YUAN, **SAME)
    more = {"change": change, "fine": 29_000 * YUAN, "weight": NOT_HEARD}
    before(case, "propose:P", "第四十五条第二款", **more)  # 台账记有陈述申辩
    free(told(), "propose:P", **more)


@pytest.mark.parametrize("change", ["发现新的违法事实或者证据", "处罚依据变更"])
def test_new_facts_or_another_ground_may_make_it_heavier(change):
    case = told().do("make_statement:P").do("review_statement:P")

    free(case, "propose:P", change=change, fine=29_000 * YUAN, **HEAVIER)


def test_a_changed_proposal_says_how_it_compares():
    case = told().do("make_statement:P").do("review_statement:P")
    for known in ({}, {"weight": "不重于告知的内容"}):
        before(case, "propose:P", "第四十五条第二款", change="采纳当事人意见", **known)


def test_a_warning_beside_a_fine_that_is_only_less_was_not_told():
    case = ready()  # 告知的是罚款二万元
    before(case, "penalize:P", "第六十二条", fine=19_999 * YUAN, warning=True)

    free(case, "penalize:P", fine=0, warning=True)  # 以警告代替全部罚款


def test_a_daily_fine_stands_beside_what_was_found_on_time():
    assert day_fined().why("recheck_limitation:P")


def test_that_there_is_no_offence_is_found_by_decision_once_it_was_investigated_or_told():
    case = concluded().do("investigate")
    before(case, "drop_unfounded", "第五十七条第一款")  # 第三项：不予行政处罚
    free(case, "dismiss:P")
    assert told().why("drop_unfounded")


@pytest.mark.parametrize(("told_before", "reminded"), [(True, True), (False, False)])
def test_who_was_told_of_a_penalty_is_told_that_the_case_is_dropped(told_before, reminded):
    case = told().do("drop_case", told_before=told_before)

    assert ("serve:P" in case.owed()) is reminded
    free(case, "serve:P")
    free(case, "close_case")


def test_after_a_case_is_dropped_what_is_found_later_is_another_case_until_it_is_taken_up_again():
    case = taken().do("drop_case")
    for word in ("penalize:P", "register_clue", "file_case"):
        assert "另案办理" in case.why(word)[0].todo

    case.do("criminal_result:P", "2025-08-01", criminal="人民检察院不起诉")
    case.do("resume_penalty:P", course="应当给予行政处罚，继续办理")
    assert case.why("file_case")[0].todo == "原记录有误的，请更正原记录。"


def test_what_cannot_be_put_right_is_not_ordered_to_be():
    free(concluded("P", "Q"), "order_to_correct:P", correction="违法行为已经终了，无可改正")


def test_nobody_is_let_off_while_it_is_open_who_may_decide():
    case = concluded().do("request_recusal:P")
    for word in ("no_penalty:P", "dismiss:P"):
        before(case, word, "第四十三条第一款")
    free(case, "investigate")  # 第三款：决定作出之前，不停止调查


def test_money_is_brought_to_court_and_other_conduct_may_be():
    for case, owed in ((served("2025-04-10"), True), (halted(), False)):
        if owed:
            case.do("start_surcharge:P", "2025-04-28")
        case.do("demand:P", "2025-04-28")
        assert "apply_court:P" in case.owed("2025-11-01")
        held = [str(r) for r in case.why("close_case", "2025-11-01")]
        assert any("“申请法院强制执行”" in text for text in held) is owed


@pytest.mark.parametrize("ground", ["不满十四周岁", "精神状态致不能辨认或者控制自己行为"])
def test_who_looks_after_the_offender_is_told_to(ground):
    case = concluded()
    before(case, "no_penalty:P", "第三十条", no_penalty_ground=ground)
    free(case, "no_penalty:P", no_penalty_ground=ground, guarded="责令其监护人严加管教")


@pytest.mark.parametrize("ground", no_penalty_ground.choices)
def test_who_is_spared_for_an_offence_is_educated_and_who_is_past_the_time_need_not_be(ground):
    case = concluded().do("no_penalty:P", no_penalty_ground=ground, guarded="责令其监护人严加管教")

    assert ("educate:P" in case.owed()) is (ground != sparing.LAPSED)
    assert ("教育当事人" in str(case.why("close_case"))) is (ground != sparing.LAPSED)
    assert not case.why("educate:P")


@pytest.mark.parametrize(
    "text",
    [
        "撤销立案后恢复办理的，应当重新提出拟处罚意见并告知，方可作出处罚决定",
        "登记案件线索后，应当决定是否立案",
        "申请延期、分期缴纳后，应当决定是否批准延期、分期缴纳",
        "须待要求听证的期限届满而尚未到期的，不得作出处罚决定",
    ],
)
def test_the_list_to_be_signed_says_what_the_law_says(text):
    assert text in {s.text for s in sentences(ORDINARY_PENALTY)}


def test_the_list_to_be_signed_says_nothing_awry():
    listed = [s.text for s in sentences(ORDINARY_PENALTY)]
    awry = (
        "不属于属于",
        "应当缴款期限届满",
        "后，应当批准延期",
        "撤销立案后，应当提出",
        "可以公告期满",
    )

    assert [t for t in listed if any(word in t for word in awry)] == []
