"""A second audit, up to the decision: negative results that did not bind, rights that were lost.

One row a finding: what passed and is not lawful, or what was refused and is.
"""

import pytest

from fadu.law.engine.record import Actor
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.tests.penalty_cases import (
    DAYS,
    HEAVY,
    LAW,
    LIMITS,
    NO_MORE,
    WSL_UNIT,
    YUAN,
    Case,
    asked,
    concluded,
    heard,
    looked,
    ready,
    refusing,
    served,
    suspected,
    taken,
    told,
)
from fadu.law.procedures.tests.walking import law_view

EXPIRED = {
    "act_state": "已经终了",
    "act_ended_on": "2020-01-01",
    "discovered_on": "2025-03-03",
    "life_and_harm": False,
}
ELSEWHERE = {"jurisdiction": "其他机关管辖，应当移送"}


def before(case: Case, word: str, cite: str, when: str = "", **facts: object) -> None:
    """The act is refused under this article."""
    reasons = case.why(word, when, **facts)
    assert cite in "；".join(f"{r.cite}{r}" for r in reasons), reasons


def free(case: Case, word: str, when: str = "", **facts: object) -> None:
    """The act is accepted."""
    assert [str(r) for r in case.why(word, when, **facts)] == []


def heavier_than_told() -> None:
    case = ready()
    before(case, "penalize:P", "第六十二条", business="责令停产停业")
    before(
        case, "penalize:P", "第六十二条", licence="吊销许可证件", issuer="本机关", employment=True
    )
    before(case, "penalize:P", "第六十二条", confiscated_income=1)
    before(case, "penalize:P", "第六十二条", confiscated_goods=1)
    before(case, "penalize:P", "第六十二条", warning=True)
    before(case, "penalize:P", "第六十二条", fine=10_000 * YUAN, warning=True)
    free(case, "penalize:P", fine=0, warning=True)  # 以警告代替罚款，较轻
    barred = looked(told(fine=0, warning=True, fine_barred=True)).do("waive_statement:P")
    free(barred, "penalize_without_fine:P", warning=True)
    before(barred, "penalize_without_fine:P", "第六十二条", warning=True, business="责令停产停业")


def hearing_not_told() -> None:
    case = looked(told(**HEAVY)).do("waive_statement:P")
    free(case, "penalize:P", "2025-04-10", **HEAVY)
    # 告知时作为单位不到听证标准，决定时认定是个人，达到标准
    before(ready(), "penalize:P", "第六十三条第一款", party_kind="个人")


def daily_beyond_notice() -> None:
    case = refusing().do("propose_daily:P", "2025-05-20", **DAYS).do("notify:P")
    looked(case).do("waive_statement:P")
    free(case, "daily_fine:P", **DAYS)
    before(case, "daily_fine:P", "第六十二条", **DAYS | {"fined_until": "2025-05-17"})
    before(case, "daily_fine:P", "第六十三条第一款", **DAYS, party_kind="个人")


def fined_by_the_court() -> None:
    case = refusing().do("check_crime:P", "2025-05-20", suspected=True)
    case.do("propose_daily:P", **DAYS).do("notify:P").do("waive_statement:P")
    before(looked(case), "daily_fine:P", "第十一条第一款", **DAYS)
    case.all("form_team:P", "report_transfer:P").do("decide_transfer:P", approved=True)
    case.do("send_transfer:P").do("police_sign:P").do("police_decide:P", filed=True)
    case.do("receive_filing:P").do("criminal_result:P", "2025-08-01", criminal="判处罚金")
    for word in ("find_refusal:P", "propose_daily:P", "daily_fine:P"):
        before(case, word, "第三十五条第二款", **(DAYS if word == "daily_fine:P" else {}))


def corrected_in_time() -> None:
    case = served(**WSL_UNIT)
    before(case, "find_refusal:P", "第一百一十二条")
    case.do("reinspect_fined:P", "2025-05-06", corrected=True)
    before(case, "find_refusal:P", "第一百一十二条")
    case.do("reinspect_fined:P", "2025-05-07", corrected=False)
    free(case, "find_refusal:P")
    day = refusing().do("propose_daily:P", "2025-05-20", **DAYS)
    day.do("reinspect_fined:P", corrected=True)  # 已经改正的，不再按日处罚
    for word in ("find_refusal:P", "propose_daily:P", "daily_fine:P"):
        before(day, word, "第一百一十二条", **(DAYS if word == "daily_fine:P" else {}))
    for lacking in ({"production_unit": False}, {"under_wsl": False}):
        other = served(**WSL_UNIT | lacking)
        before(other, "reinspect_fined:P", "第一百一十二条", corrected=False)


def refused_then_filed() -> None:
    for word, facts in (("check_limitation", EXPIRED), ("check_jurisdiction", ELSEWHERE)):
        case = Case(ORDINARY_PENALTY, LAW, ("P",)).all("check_jurisdiction", "check_limitation")
        case.do(word, **facts)
        before(case, "file_case", "第三十六条" if word == "check_limitation" else "第二十二条")
        case.do("refuse_filing")
        assert case.why("file_case")
        free(case, "close_case")
        case.do("register_clue")
        before(case, "file_case", "第三十六条")
        before(case, "file_case", "第二十二条")
        free(case.all("check_jurisdiction", "check_limitation"), "file_case")


def not_ours_after_filing() -> None:
    case = ready().do("check_jurisdiction", **ELSEWHERE)
    before(case, "penalize:P", "第二十二条")
    case.do("drop_case", dropped="不属于本机关管辖，已经移送")
    free(case, "close_case")


def discussed_against() -> None:
    def discussed(result: str) -> Case:
        case = told().do("waive_statement:P").do("determine_review:P")
        case.do("determine_complexity:P", complexity="情节复杂")
        return case.do("discuss:P", discussed=result)

    spared = discussed("不予处罚")
    before(spared, "penalize:P", "第五十七条第二款")
    free(spared, "no_penalty:P")
    free(spared, "dismiss:P")
    free(spared.do("discuss:P", discussed="同意拟处罚意见"), "penalize:P")
    sent = discussed("移送公安机关")
    before(sent, "penalize:P", "第五十七条第二款")
    assert {"check_crime:P", "discuss:P"} <= set(sent.owed())
    before(sent.do("check_crime:P", suspected=False), "penalize:P", "第五十七条第二款")
    free(sent.do("discuss:P", discussed="同意拟处罚意见"), "penalize:P")
    moved = discussed("移送公安机关").do("check_crime:P", suspected=True)
    before(moved, "penalize:P", "第十一条第一款")
    moved.all("form_team:P", "report_transfer:P").do("decide_transfer:P", approved=True)
    moved.do("send_transfer:P").do("police_sign:P").do("police_decide:P", filed=True)
    free(moved.all("receive_filing:P", "handover:P"), "close_case")


def daily_discussed_against() -> None:
    for result in ("不予处罚", "变更拟处罚意见"):
        case = refusing().do("propose_daily:P", "2025-05-20", **DAYS).do("notify:P")
        case.do("waive_statement:P").do("determine_review:P")
        case.do("determine_complexity:P", complexity="重大违法行为")
        case.do("discuss:P", discussed=result)
        before(case, "daily_fine:P", "第五十七条第二款", **DAYS)


def review_before_the_hearing() -> None:
    strict = law_view(PARAMETERS, **LIMITS, penalty__review_after_every_hearing=False)
    case = told("2025-04-11", law=strict, **HEAVY).do("determine_complexity:P")
    case.do("determine_review:P", review_ground="涉及重大公共利益").do("legal_review:P")
    case.do("request_hearing:P").do("notify_hearing:P", hearing_on="2025-04-23")
    case.do("hold_hearing:P", "2025-04-23").do("record_hearing:P", major_interest=False)
    before(case, "penalize:P", "第五十八条第一款", **HEAVY)
    free(case.do("legal_review:P"), "penalize:P", **HEAVY)


def review_no_longer_owed() -> None:
    case = looked(told()).do("waive_statement:P").do("propose:P").do("notify:P")
    case.do("determine_complexity:P").do("waive_statement:P")
    case.do("determine_review:P", review_ground="涉及重大公共利益")
    assert case.why("determine_review:P")  # 刚认定应当审核
    before(case, "penalize:P", "第五十八条第一款")
    case.do("propose:P", "2025-04-02").do("notify:P").do("waive_statement:P")
    before(case, "penalize:P", "第五十八条第一款")
    free(looked(case), "penalize:P")
    hearing = heard().do("propose:P", "2025-04-25", **HEAVY).do("notify:P")
    hearing.do("determine_complexity:P").do("waive_statement:P")
    before(hearing, "determine_review:P", "第五十八条第一款")  # 听证后应当审核，不能免
    before(hearing, "penalize:P", "第五十八条第一款", "2025-05-08", **HEAVY)


def adopted_in_full() -> None:
    case = looked(told()).do("make_statement:P").do("review_statement:P", adopted="全部采纳")
    before(case, "penalize:P", "第四十五条第一款")
    free(case, "no_penalty:P")
    free(case, "dismiss:P")
    case.do("propose:P", fine=10_000 * YUAN, change="采纳当事人意见", **NO_MORE)
    case.do("notify:P")
    looked(case).do("waive_statement:P")
    free(case, "penalize:P", fine=10_000 * YUAN)
    day = refusing().do("propose_daily:P", "2025-05-20", **DAYS).do("notify:P")
    looked(day).do("make_statement:P").do("review_statement:P", adopted="全部采纳")
    before(day, "daily_fine:P", "第四十五条第一款", **DAYS)


def chaired_by_an_investigator() -> None:
    for word in ("commission_appraisal", "order_to_correct:P", "check_crime:P", "reinspect:P"):
        case = asked()
        expert = (Actor("x", "officer", "4302-x"), Actor("y", "officer", "4302-y"))
        record = case.record(word, who=expert[: case.procedure.act(word.split(":")[0]).officers])
        case.marking.do(record)
        if word == "commission_appraisal":
            case.do("receive_appraisal")
        case.do("notify_hearing:P", hearing_on="2025-04-23")
        chair = case.record("hold_hearing:P", "2025-04-23", (Actor("x", "hearing_chair"),))
        assert {r.kind for r in case.marking.why(chair)} == {"differs"}, word


def suspicion_withdrawn() -> None:
    case = concluded().do("check_crime:P", suspected=True)
    before(case, "no_penalty:P", "第十一条第一款")
    free(case.do("check_crime:P", suspected=False), "no_penalty:P")
    assert case.why("form_team:P")
    formed = suspected().do("check_crime:P", suspected=False)
    before(formed, "no_penalty:P", "第十一条第一款")  # 专案组已经报告，由正职决定


def returned_and_let_off() -> None:
    fine = taken().do("criminal_result:P", "2025-08-01", criminal="人民检察院不起诉")
    fine.do("resume_penalty:P", course="依法不予处罚")
    assert "no_penalty:P" in fine.owed()
    free(fine, "dismiss:P")


ROWS = [
    (heavier_than_told, "《行政处罚法》第四十四条、第六十二条：不得重于告知的内容"),
    (hearing_not_told, "《行政处罚法》第六十三条第一款：没有告知听证权利的，不得作出较重处罚"),
    (daily_beyond_notice, "《行政处罚法》第四十四条、第六十三条第一款：按日连续处罚同样告知"),
    (fined_by_the_court, "《行政处罚法》第三十五条第二款、《移送规定》第十一条第一款"),
    (corrected_in_time, "《安全生产法》第一百一十二条：生产经营单位、受到罚款、拒不改正"),
    (refused_then_filed, "《行政处罚法》第二十二条、第三十六条：否定的审查结论约束立案"),
    (not_ours_after_filing, "《行政处罚法》第二十二条、第五十七条第一款：立案后发现不归本机关"),
    (discussed_against, "《行政处罚法》第五十七条第二款：集体讨论决定有约束力"),
    (daily_discussed_against, "《行政处罚法》第五十七条第二款：对按日连续处罚的讨论同样约束"),
    (review_before_the_hearing, "《行政处罚法》第五十八条第一款：审核应当看过听证笔录"),
    (review_no_longer_owed, "《行政处罚法》第五十八条第一款：不再属于审核情形的可以不审核"),
    (adopted_in_full, "《行政处罚法》第四十五条第一款：成立的，应当采纳"),
    (chaired_by_an_investigator, "《行政处罚法》第六十四条第四项：非本案调查人员主持"),
    (suspicion_withdrawn, "《行政处罚法》第二十七条第一款：误认涉嫌犯罪的更正"),
    (returned_and_let_off, "《移送规定》第十三条：退回的案件应当依法作出处理"),
]


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_the_finding_of_the_second_audit_is_gone(check, article):
    check()
