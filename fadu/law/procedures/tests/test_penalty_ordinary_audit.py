"""The audit's twenty-six findings on an earlier model: none of them may come back.

One row a finding: what was refused and is lawful, or what passed and is not.
"""

import pytest

from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY, acts
from fadu.law.procedures.tests.penalty_cases import (
    BY_NOTICE,
    HEAVY,
    NO_MORE,
    YUAN,
    Case,
    asked,
    concluded,
    filed,
    fined,
    halted,
    heard,
    looked,
    ready,
    sent,
    served,
    taken,
    told,
)


def before(case: Case, word: str, cite: str, when: str = "", **facts: object) -> None:
    """The act is refused under this article."""
    assert cite in case.why_cites(word, when, **facts), case.why(word, when, **facts)


def free(case: Case, word: str, when: str = "", **facts: object) -> None:
    """The act is accepted."""
    assert [str(r) for r in case.why(word, when, **facts)] == []


def p1() -> None:
    before(asked(), "terminate_hearing:P", "第六十四条第二项")
    case = asked().do("notify_hearing:P", hearing_on="2025-04-25")
    before(case, "terminate_hearing:P", "第六十四条第二项", "2025-04-24")
    free(case, "terminate_hearing:P", "2025-04-25")
    free(asked(), "withdraw_hearing:P")


def p2() -> None:
    case = served("2025-04-10").do("check_crime:P", "2025-04-20", suspected=True)
    case.all("form_team:P", "report_transfer:P").do("decide_transfer:P", approved=True)
    free(case, "send_transfer:P")


def p3() -> None:
    case = sent().do("police_decide:P", "2025-04-07", filed=False)
    case.do("resume_penalty:P", "2025-04-14").do("propose:P").do("notify:P")
    looked(case).do("waive_statement:P", "2025-04-15")
    free(case, "penalize:P")
    fine = taken().do("criminal_result:P", "2025-08-01", criminal="判处罚金")
    before(fine, "penalize:P", "第三十五条第二款")
    ours = {"licence": "吊销许可证件", "issuer": "本机关"}
    fine.do("propose:P", fine=0, **ours, fine_barred=True)
    looked(fine.do("notify:P")).do("waive_statement:P", "2025-08-11")
    free(fine, "penalize_without_fine:P", **ours)


def p4() -> None:
    team = concluded().do("check_crime:P", suspected=True)
    before(team, "report_transfer:P", "第五条第一款")
    report = team.do("form_team:P").do("report_transfer:P")
    deputy = report.record("decide_transfer:P", who=(Actor("l", "leader"),), approved=True)
    assert {r.kind for r in report.marking.why(deputy)} == {"role"}
    before(report.do("decide_transfer:P", approved=False), "send_transfer:P", "第五条第二款")


def p5() -> None:
    early = asked().do("determine_review:P", review_ground="涉及重大公共利益")
    before(early, "legal_review:P", "第五十八条第一款")
    case = heard()
    before(case, "penalize:P", "第五十八条第一款", **HEAVY)
    free(case.do("legal_review:P"), "penalize:P", "2025-04-25", **HEAVY, fine=0)


def p6() -> None:
    case = concluded().do("determine_complexity:P", complexity="情节复杂")
    before(case, "discuss:P", "第五十七条第二款")
    case = asked().do("determine_review:P").do("determine_complexity:P", complexity="情节复杂")
    before(case, "discuss:P", "第五十七条第二款")


def p7() -> None:
    case = ready().do("propose:P", change="发现新的违法事实或者证据", **NO_MORE)
    before(case, "penalize:P", "第四十四条")
    free(case, "notify:P")


def p8() -> None:
    case = filed().do("approve_registration", batch=["B1", "B2"])
    case.all("register_evidence:B1", "register_evidence:B2", "dispose_evidence:B1")
    assert "dispose_evidence:B2" in case.owed()
    assert case.why("register_evidence:B3")


def p9() -> None:
    case = Case(ORDINARY_PENALTY, filed().law, ("P",))
    for word in ("investigate", "commission_appraisal", "approve_registration"):
        case.do(word)
    free(case, "register_evidence:B")
    case.do("name_party")
    assert case.why("propose:P")


def p10() -> None:
    case = filed().do("declare_recusal", recused="officer-0")
    assert {r.kind for r in case.why("investigate")} == {"barred"}
    free(filed(), "decide_recusal", granted=True)
    chair = asked().do("notify_hearing:P", hearing_on="2025-04-23")
    chair.do("request_chair_recusal:P", recused="hearing_chair-0")
    before(chair, "hold_hearing:P", "第六十四条第四项", "2025-04-23")
    chair.do("decide_chair_recusal:P", recused="hearing_chair-0", granted=True)
    assert {r.kind for r in chair.why("hold_hearing:P", "2025-04-23")} == {"barred"}
    pending = ready().do("request_recusal:P")
    before(pending, "penalize:P", "第四十三条第二款")
    free(pending, "investigate")


def p11() -> None:
    case = Case(ORDINARY_PENALTY, filed().law)
    case.all("check_jurisdiction", "check_limitation", "file_case")
    free(case, "investigate")
    free(case, "name_party", party=["Q"])
    free(filed(), "name_party", party=["Q"])


def p12() -> None:
    case = concluded("P", "Q").do("no_penalty:Q").do("propose:P").do("notify:P")
    looked(case).do("waive_statement:P")
    free(case, "penalize:P")
    free(case, "check_crime:Q", suspected=True)


def p13() -> None:
    case = concluded("P", "Q")
    for key in ("P", "Q"):
        case.do(f"propose:{key}", "2025-04-01", **HEAVY).do(f"notify:{key}")
        case.do(f"request_hearing:{key}")
    case.do("notify_hearing:P", hearing_on="2025-04-14")
    free(case, "hold_hearing:P", "2025-04-14")
    before(case, "hold_hearing:Q", "第六十四条第二项", "2025-04-14")


def p14() -> None:
    case = halted("2025-03-10")
    before(case, "close_case", "第四十七条", "2025-03-11")
    case.do("demand:P", "2025-04-01")
    free(case, "apply_court:P", "2025-09-11")
    assert case.why("complete_performance:P")
    free(case.do("perform_conduct:P"), "complete_performance:P")


def p15() -> None:
    case = served("2025-03-10").do("start_surcharge:P", "2025-04-01").do("demand:P")
    case.do("file_suit:P", "2025-05-06")
    assert case.why("apply_court:P", "2025-10-10")
    (owed,) = [o for o in case.marking.owed() if o.act == "pay_surcharge"]
    assert owed.paused
    case.do("end_suit:P", "2025-10-10", judged="驳回诉讼请求")
    free(case, "apply_judgment:P")


def p16() -> None:
    case = served("2025-03-10").do("demand:P", "2025-04-01")
    before(case, "apply_court:P", "第一百五十六条", "2026-12-01")


def p17() -> None:
    case = served("2025-03-10")
    assert case.why("approve_deferral:P", deferred_until="2025-08-29")
    case.do("request_deferral:P", "2025-03-20")
    before(case, "demand:P", "第七十二条第二款", "2025-04-01")
    case.do("approve_deferral:P", deferred_until="2025-08-29")
    before(case, "demand:P", "第七十二条第二款", "2025-08-29")
    free(case, "demand:P", "2025-08-30")


def p18() -> None:
    case = served("2025-03-10").do("start_surcharge:P", "2025-04-01").do("pay_fine:P")
    free(case, "demand:P")
    assert case.why("complete_performance:P")
    case.do("pay_surcharge:P").do("complete_performance:P")
    assert case.why("demand:P")


def p19() -> None:
    case = filed().all("investigate", "check_crime:P", "conclude_investigation")
    looked(case.do("propose:P").do("notify:P")).do("waive_statement:P")
    before(case, "penalize:P", "第二十八条第一款")
    assert "educate:P" in concluded().do("no_penalty:P").owed()
    took = fined(fine=0, confiscated_income=5_000 * YUAN)
    assert "execute_confiscation:P" in took.owed()


def p20() -> None:
    assert "publish:P" in fined(production_unit=True).owed()
    assert "publish:P" not in fined(production_unit=False, social_impact=False).owed()
    gone = served().do("publish:P")
    gone.do("alter_decision:P", altered="撤销", published=True, taken_before=False)
    assert "withdraw_publication:P" in gone.owed()


def p21() -> None:
    titles = {r.instrument for rule in ORDINARY_PENALTY.rules for r in rule.cite.refs}
    assert titles <= {
        *("APL-2021", "AEL-2011", "ARL-2023", "ALiL-2017", "CPL-2023", "CSL-2018", "CTR-2020"),
        *("WSL-2021", "SPC-ALI-2018", "ARC-2020", "AIR-2007"),
    }


def p22() -> None:
    case = asked()
    officer = case.record("notify_hearing:P", who=(Actor("officer-0", "officer"),))
    assert case.marking.why(officer) == []
    case.do("notify_hearing:P", hearing_on="2025-04-23")
    chair = case.record("hold_hearing:P", "2025-04-23", (Actor("officer-0", "hearing_chair"),))
    assert {r.kind for r in case.marking.why(chair)} == {"differs"}


def p23() -> None:
    rules = {str(r.cite) for r in ORDINARY_PENALTY.rules if r.then is acts.approve_deferral}
    assert "《行政处罚法》第六十六条第二款" in rules


def p24() -> None:
    case = fined("2025-04-10").do("start_service:P", "2025-04-14", **BY_NOTICE)
    free(case, "serve:P", "2025-05-15", service="公告送达")
    assert case.owed()["serve:P"] is None


def p25() -> None:
    for one, other, cite in (
        ("determine_review:P", "determine_complexity:P", "第五十七条第二款"),
        ("determine_complexity:P", "determine_review:P", "第五十八条第一款"),
    ):
        case = told().do("waive_statement:P").do(one)
        before(case, "penalize:P", cite)
        free(case.do(other), "penalize:P")


def p26() -> None:
    for act in (acts.notify, acts.review_statement, acts.serve, acts.demand, acts.investigate):
        assert act.officers == 2
        assert act.certified
    case = concluded().do("propose:P")
    alone = case.record("notify:P", who=(Actor("officer-0", "officer", "43"),))
    assert {r.kind for r in case.marking.why(alone)} == {"officers"}


ROWS = [
    (p1, "《行政处罚法》第六十四条第六项：终止听证须经通知且到听证之日"),
    (p2, "《移送规定》第三条、第十一条：处罚后发现犯罪仍须移送"),
    (p3, "《移送规定》第十条、《行政处罚法》第三十五条第二款：退回后处罚，判处罚金的不再罚款"),
    (p4, "《移送规定》第五条：专案组、书面报告、正职审批"),
    (p5, "《行政处罚法》第五十八条第一款第二项：听证后审核"),
    (p6, "《行政处罚法》第五十七条第二款：告知、听证、审核后集体讨论"),
    (p7, "《行政处罚法》第四十四条：变更的重新告知"),
    (p8, "《行政处罚法》第五十六条：逐批批准、逐批处理"),
    (p9, "《行政处罚法》第五十四条、第五十六条：立案前可以取证、保存"),
    (p10, "《行政处罚法》第四十三条、第六十四条第四项：自行回避、主持人回避"),
    (p11, "《行政处罚法》第五十四条：当事人可以后定、追加"),
    (p12, "《行政处罚法》第五十七条第一款：分别作出决定"),
    (p13, "《行政处罚法》第六十四条第二项：逐一通知听证"),
    (p14, "《行政处罚法》第六十六条第一款：各类处罚都要履行"),
    (p15, "《行政强制法》第五十三条、《行政处罚法》第七十三条第三款：救济期间"),
    (p16, "《行政强制法》第五十三条：三个月"),
    (p17, "《行政处罚法》第六十六条第二款、第七十二条第二款：经申请批准的期限"),
    (p18, "《行政强制法》第四十五条、第四十六条：加处罚款仍可催告"),
    (p19, "《行政处罚法》第二十八条第一款、第三十三条第三款：责令改正、教育、没收"),
    (p20, "《安全生产法》第七十八条第二款、《行政处罚法》第四十八条第二款：公开与撤回"),
    (p21, "《行政处罚法》第四十五条、第六十条：不引用其他领域的规章"),
    (p22, "《行政处罚法》第六十四条第二项、第四项：只限制主持"),
    (p23, "《行政处罚法》第六十六条第二款：款、项分明"),
    (p24, "《行政处罚法》第六十一条、《民事诉讼法》第九十五条：公告送达"),
    (p25, "《行政处罚法》第五十七条第二款、第五十八条：必须作出是或者否的认定"),
    (p26, "《行政处罚法》第四十二条第一款：两名执法人员"),
]


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_the_former_defect_is_gone(check, article):
    check()
