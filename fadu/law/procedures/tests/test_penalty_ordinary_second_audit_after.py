"""A second audit, after the decision: service, daily fines, deferral, remedies, police, the archive.

One row a finding: what passed and is not lawful, or what was refused and is.
"""

from datetime import date

import pytest

from fadu.law.engine.review import review
from fadu.law.instruments import APL, find
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY, acts
from fadu.law.procedures.tests.penalty_cases import (
    BY_NOTICE,
    LAW,
    Case,
    day_fined,
    fined,
    looked,
    ordered,
    sent,
    served,
    taken,
)
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free
from fadu.law.vocabulary.rule import Verb

MAIL = {"way": "邮寄"}
NONE = {"published": False, "taken_before": False}


def demanded_before_service() -> None:
    case = fined("2025-03-10")
    before(case, "demand:P", "第七十二条第一款", "2025-12-01")
    halt = ordered("2025-03-10")
    before(halt, "demand:P", "第七十二条第一款", "2025-12-01")
    free(halt.do("serve:P", "2025-12-01"), "demand:P")


def served_before_the_notice_is_over() -> None:
    case = fined("2025-04-10").do("start_service:P", **BY_NOTICE)
    late = {"service": "公告送达", "departure_reason": "来不及"}
    before(case, "serve:P", "《民事诉讼法》第九十五条第一款", "2025-04-12", **late)
    free(case.do("start_service:P", "2025-04-12", **MAIL), "serve:P", service="邮寄送达")
    mute = fined("2025-04-10").why("start_service:P", way="公告送达")
    assert "第九十五条第二款" in str(mute[0])
    again = fined("2025-04-10").do("start_service:P", **BY_NOTICE)
    again.do("start_service:P", "2025-05-20", **BY_NOTICE)  # 第二次公告重新起算
    before(again, "serve:P", "第九十五条第一款", "2025-06-19", service="公告送达")
    free(again, "serve:P", "2025-06-20", service="公告送达")


def service_started_late() -> None:
    for way in ("邮寄", "公告送达"):
        case = fined("2025-04-10")
        facts = BY_NOTICE if way == "公告送达" else MAIL
        assert case.owed()["start_service:P"] == date(2025, 4, 21)
        case.do("start_service:P", "2025-06-10", **facts)
        assert case.owed()["serve:P"] is None
    log = []
    case = fined("2025-04-10")
    for word, when in (("start_service:P", "2025-06-10"), ("serve:P", "2025-06-20")):
        log.append(case.record(word, when, **(MAIL if word.startswith("start") else {})))
    late = _late(fined("2025-04-10"), log)
    assert late == [("start_service", "《行政处罚法》第六十一条第一款")]
    day = day_fined("2025-05-20")
    assert day.owed()["start_daily_service:P"] == day.owed()["serve_daily:P"] == date(2025, 5, 29)
    day.do("start_daily_service:P", "2025-05-21", **BY_NOTICE)
    before(day, "serve_daily:P", "第九十五条第一款", "2025-06-20", service="公告送达")
    free(day, "serve_daily:P", "2025-06-21", service="公告送达")


def _late(case: Case, log: list) -> list:
    """What a review says of records after a case that so far is in order."""
    found = []
    for record in log:
        i = case.marking.find(record.act, record.key)
        case.marking.advance(record.at)
        runs = () if i in case.marking.paused else case.marking.ends(i)
        ends = [(e, r) for e, r in runs if e.missed(record.at)]
        found += [(record.act, str(rule.cite)) for _, rule in ends]
        case.marking.apply(record)
    assert list(review(ORDINARY_PENALTY, case.law, [])) == []
    return found


def daily_fine_unpaid() -> None:
    case = day_fined("2025-05-20", paid=True).do("serve_daily:P", "2025-05-21")
    before(case, "demand_daily:P", "第七十二条第一款", "2025-06-05")
    free(case, "demand_daily:P", "2025-06-06")
    free(case, "start_daily_surcharge:P", "2025-06-06")
    case.do("start_daily_surcharge:P", "2025-06-06").all(
        "serve_daily_surcharge:P", "demand_daily:P"
    )
    before(case, "apply_daily:P", "第五十三条", "2025-11-21")
    free(case, "apply_daily:P", "2025-11-22")
    before(case, "apply_daily:P", "第一百五十六条", "2026-03-02")  # 三个月至2月21日，春节后顺延
    free(case, "apply_daily_late:P", "2026-03-02")
    case.do("apply_daily:P", "2025-11-24").do("court_rule:P", ruled="准予执行")
    case.do("court_executed:P").do("complete_performance:P", how_performed="人民法院强制执行")
    assert "pay_daily:P" not in case.owed()


def daily_fine_paid_in_time() -> None:
    case = day_fined("2025-05-20", paid=True).do("serve_daily:P", "2025-05-21")
    case.do("pay_daily:P", "2025-06-04")
    assert not {"demand_daily:P", "daily_suit_over:P"} & set(case.owed("2026-03-02"))
    assert case.why("apply_daily:P")
    assert case.why("demand_daily:P")


def an_old_demand_says_nothing_of_the_daily_fine() -> None:
    case = served("2025-03-10", fine=1_000_00, production_unit=True, under_wsl=True)
    case.do("demand:P", "2025-04-01").do("reinspect_fined:P", "2025-05-06", corrected=False)
    case.do("find_refusal:P").do("propose_daily:P", "2025-05-20", fined_from="2025-05-07", fined_until="2025-05-16")  # fmt: skip
    looked(case.do("notify:P").do("waive_statement:P")).do("daily_fine:P", fined_from="2025-05-07", fined_until="2025-05-16")  # fmt: skip
    case.do("serve_daily:P", "2025-05-21")
    free(case, "apply_court:P", "2025-09-11")  # 原罚款的期限不因按日连续处罚推后
    before(case, "apply_daily:P", "第五十四条", "2025-11-24")


def counted_from_receipt() -> None:
    case = sent().do("police_decide:P", "2025-04-03", filed=False)
    before(case, "object_refusal:P", "第九条第一款", "2025-04-04")
    case.do("receive_refusal:P", "2025-04-10")
    free(case, "object_refusal:P", "2025-04-11")
    free(case, "suggest_supervision:P", "2025-04-14")  # 4月13日是星期日：顺延
    before(case, "object_refusal:P", "第九条第一款", "2025-04-15")
    case.do("object_refusal:P", "2025-04-11").do("police_review:P", "2025-04-14", filed=False)
    case.do("receive_review:P", "2025-04-21")
    free(case, "suggest_supervision:P", "2025-04-24")
    before(case, "suggest_supervision:P", "第九条", "2025-04-25")
    kept = sent().do("police_decide:P", "2025-04-03", filed=True)
    assert "handover:P" not in kept.owed()
    assert kept.do("receive_filing:P", "2025-04-10").owed()["handover:P"] == date(2025, 4, 14)


def deferred_after_the_suit_limit() -> None:
    case = served("2025-03-10").do("demand:P", "2025-04-01")
    case.do("request_deferral:P", "2025-09-15")
    case.do("approve_deferral:P", "2025-09-16", deferred_until="2026-03-31")
    before(case, "apply_court:P", "第七十二条第二款", "2025-10-15")
    before(case, "apply_court_late:P", "第七十二条第二款", "2026-01-15")
    free(case, "apply_court:P", "2026-04-10")
    assert case.owed("2026-04-10")["apply_court:P"] == date(2026, 6, 30)
    assert case.why("apply_court:P", "2026-07-01")
    free(case, "apply_court_late:P", "2026-07-01")  # 有正当理由的除外


def enforced_by_the_organ_of_reconsideration() -> None:
    def after(result: str) -> Case:
        case = served("2025-03-10").do("demand:P", "2025-04-01")
        case.do("apply_reconsideration:P", "2025-04-20")
        return case.do("end_reconsideration:P", "2025-06-16", reviewed=result)

    for result in ("变更", "调解书"):
        assert after(result).why("apply_court:P", "2025-07-02")
        assert after(result).why("apply_court_late:P", "2026-07-02")
    for result in ("维持", "驳回复议请求", "逾期未作决定"):
        assert after(result).why("apply_court:P", "2025-07-01")
        free(after(result), "apply_court:P", "2025-07-02")  # 十五日届满


def judgments_are_enforced() -> None:
    for result in ("驳回诉讼请求", "判决变更", "调解书"):
        case = served("2025-03-10").do("file_suit:P", "2025-05-06")
        case.do("end_suit:P", "2025-10-10", judged=result)
        assert case.why("apply_court:P", "2025-10-13")
        free(case, "apply_judgment:P", "2027-10-11")  # 10月10日是星期日：顺延
        assert case.why("apply_judgment:P", "2027-10-12")
        free(case, "apply_judgment_late:P", "2027-10-12")
    gone = served("2025-03-10").do("file_suit:P", "2025-05-06")
    gone.do("end_suit:P", "2025-10-10", judged="撤销或者确认违法、无效")
    assert gone.why("apply_judgment:P")


def crime_found_after_archiving() -> None:
    case = served("2025-03-10").do("pay_fine:P").do("complete_performance:P")
    case.all("close_case", "archive_case").do("find_crime:P", "2025-06-03")
    assert {"form_team:P", "archive_case"} <= set(case.owed())
    case.all("form_team:P", "report_transfer:P").do("decide_transfer:P", approved=True)
    case.do("send_transfer:P").do("police_sign:P").do("police_decide:P", filed=True)
    before(case, "archive_case", "接到立案通知书")
    case.all("receive_filing:P", "handover:P").do("archive_case")
    assert case.marking.accepting


def returned_after_archiving() -> None:
    case = taken().all("close_case", "archive_case")
    case.do("criminal_result:P", "2025-08-01", criminal="人民检察院不起诉")
    before(case, "archive_case", "处理退回的案件")
    case.do("resume_penalty:P", course="应当给予行政处罚，继续办理")
    assert case.why("penalize:P")
    case.do("propose:P").do("notify:P").do("waive_statement:P")
    looked(case).do("penalize:P").do("serve:P").do("pay_fine:P").do("complete_performance:P")
    free(case, "archive_case")


def handed_over_before_it_was_filed() -> None:
    """Found by the proof of the whole: no outcome, with its duties closed, before there is a case."""
    case = Case(ORDINARY_PENALTY, LAW, ("P",)).do("name_party", "2025-03-05")
    case.do("check_crime:P", suspected=True).do("form_team:P").do("report_transfer:P")
    case.do("decide_transfer:P", approved=True).do("send_transfer:P").do("police_sign:P")
    case.do("police_decide:P", filed=False)
    back = {"course": "依法不予处罚"}
    before(case, "resume_penalty:P", "第五十四条第二款", **back)
    assert case.why("no_penalty:P")
    case.do("check_jurisdiction").all("check_limitation", "file_case")
    free(case, "resume_penalty:P", **back)


def spared_after_daily_fines_began() -> None:
    assert {r.then for r in ORDINARY_PENALTY.rules if r.verb is Verb.CLOSES and r.first is acts.no_penalty} >= {
        acts.propose_daily, acts.daily_fine, acts.find_refusal,
    }  # fmt: skip


def cited_where_it_stands() -> None:
    altered = {str(r.cite) for r in ORDINARY_PENALTY.rules if r.then is acts.alter_decision}
    for article in ("六十三", "六十五", "六十七", "七十四", "七十五", "七十七"):
        assert any(f"第{article}条" in cite for cite in altered), article
    opened = [r for r in ORDINARY_PENALTY.rules if r.then is acts.receive_appraisal and not r.when]
    assert {str(r.cite) for r in opened} >= {str(APL.art(46, par=1, item=7))}


def law_of_its_own_date() -> None:
    refs = {ref.instrument for rule in ORDINARY_PENALTY.rules for ref in rule.cite.refs}
    assert [key for key in refs if find(key).since > ORDINARY_PENALTY.since] == []


ROWS = [
    (demanded_before_service, "《行政强制法》第五十四条、《行政处罚法》第六十一条：送达以后才能催告"),
    (served_before_the_notice_is_over, "《民事诉讼法》第九十五条：经过三十日，即视为送达"),
    (service_started_late, "《行政处罚法》第六十一条第一款：七日内送达或者启动送达"),
    (daily_fine_unpaid, "《行政处罚法》第七十二条第一款第一项、第四项，《行政强制法》第五十三条、第五十四条"),
    (daily_fine_paid_in_time, "《行政处罚法》第七十二条第一款：逾期不履行的，才可以催告"),
    (an_old_demand_says_nothing_of_the_daily_fine, "《行政强制法》第五十四条：申请前应当催告"),
    (counted_from_receipt, "《移送规定》第九条、第十二条：自接到、收到通知书之日起"),
    (deferred_after_the_suit_limit, "《行政处罚法》第七十二条第二款：自期限结束之日起计算"),
    (enforced_by_the_organ_of_reconsideration, "《行政复议法》第七十八条、《行政诉讼法》第四十五条"),
    (judgments_are_enforced, "《行政诉讼法》第九十五条、《行诉解释》第一百五十三条"),
    (crime_found_after_archiving, "《移送规定》第三条第一款：归档后发现犯罪"),
    (returned_after_archiving, "《行政处罚法》第二十七条第一款、《移送规定》第十三条：归档后退回"),
    (handed_over_before_it_was_filed, "《行政处罚法》第五十四条第二款、《移送规定》第十条：先立案，再处理"),
    (spared_after_daily_fines_began, "《安全生产法》第一百一十二条：不予处罚的，不再按日连续处罚"),
    (cited_where_it_stands, "《行政复议法》第六十三条至第六十七条、《行政诉讼法》第七十条至第七十七条"),
    (law_of_its_own_date, "《立法法》：所引法律在施行之日以后才适用"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_the_finding_of_the_second_audit_is_gone(check, article):
    check()
