"""A third audit, of the lawyer's first list by induction: gates passed on long ways round.

One row a finding: an act that came about although what must come first had not seen it all.
"""

import pytest

from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.tests.penalty_cases import (
    LAW,
    Case,
    asked,
    concluded,
    day_fined,
    filed,
    looked,
    served,
    taken,
    told,
)

ANNULLED = {
    "altered": "撤销并责令重新作出",
    "criminal_fined": False,
    "published": False,
    "taken_before": False,
}


def before(case: Case, word: str, cite: str, when: str = "", **facts: object) -> None:
    """The act is refused under this article."""
    assert cite in case.why_cites(word, when, **facts), case.why(word, when, **facts)


def free(case: Case, word: str, when: str = "", **facts: object) -> None:
    """The act is accepted."""
    assert [str(r) for r in case.why(word, when, **facts)] == []


def a_later_clue_is_looked_at() -> None:
    case = Case(ORDINARY_PENALTY, LAW, ("P",)).do("name_party", "2025-03-05")
    case.all("check_jurisdiction", "check_limitation", "register_clue", "refuse_filing")
    case.all("close_case", "archive_case").do("alter_decision:P", **ANNULLED)
    before(case, "file_case", "第二十二条")
    before(case, "file_case", "第三十六条")
    free(case.all("check_jurisdiction", "check_limitation"), "file_case")


def proposed_without_a_filing() -> None:
    case = Case(ORDINARY_PENALTY, LAW, ("P",)).do("name_party", "2025-03-05")
    case.all("check_jurisdiction", "check_limitation", "refuse_filing", "close_case")
    case.do("archive_case").do("alter_decision:P", **ANNULLED)
    case.all("investigate", "conclude_investigation")
    before(case, "propose:P", "第五十四条第二款")
    free(case.do("file_case"), "assign_officers")


def told_before_it_was_proposed() -> None:
    before(concluded(), "notify:P", "第四十四条")
    early = Case(ORDINARY_PENALTY, LAW, ("P",)).do("name_party", "2025-03-05")
    before(early, "notify:P", "第四十四条")


def a_statement_is_looked_into_before_what_is_decided_on_it() -> None:
    case = told().do("make_statement:P")
    before(case, "no_penalty:P", "第四十五条第一款")  # 必须充分听取当事人的意见
    free(case.do("review_statement:P"), "no_penalty:P")
    for end in ("drop_case", "dismiss:P"):  # 成立的，应当采纳；没有决定的，没有可以复核的
        case = told().do("make_statement:P").do(end)
        assert "review_statement:P" not in case.owed()
        free(case, "close_case")


def a_hearing_held_is_recorded_before_any_outcome() -> None:
    case = asked().do("notify_hearing:P", hearing_on="2025-04-23")
    case.do("hold_hearing:P", "2025-04-23")
    for word in ("no_penalty:P", "dismiss:P"):
        before(case, word, "第六十五条", "2025-04-24")
    free(case, "drop_case")
    case.do("record_hearing:P", "2025-04-24")
    for word in ("no_penalty:P", "dismiss:P"):
        free(case, word)


def an_appraisal_is_received_or_withdrawn() -> None:
    case = filed().do("commission_appraisal").do("drop_case")
    assert case.why("close_case")
    free(case.do("receive_appraisal", appraised="撤回委托"), "close_case")


def proposed_anew_after_an_end_without_penalty() -> None:
    for end in ("no_penalty:P", "dismiss:P", "drop_case"):
        case = looked(taken().do("propose:P").do("notify:P")).do("waive_statement:P")
        case.do(end, departure_reason="人民检察院书面建议先行处理")  # 移送规定 11(1)
        assert "propose:P" not in case.owed()  # nothing more is asked for as long as it rests
        case.do("criminal_result:P", "2025-08-01", criminal="人民检察院不起诉")
        case.do("resume_penalty:P", course="应当给予行政处罚，继续办理")
        before(case, "penalize:P", "第四十五条第一款")
        free(case, "propose:P")


def discussed_as_it_is_proposed() -> None:
    case = told().do("waive_statement:P").do("determine_review:P")
    case.do("determine_complexity:P", complexity="情节复杂").do("make_statement:P")
    case.do("review_statement:P", adopted="全部采纳")
    before(case, "discuss:P", "第五十七条第二款")


def nothing_runs_of_a_void_decision() -> None:
    void = day_fined().do("alter_decision:P", "2025-05-21", **ANNULLED | {"altered": "撤销"})
    for word in ("daily_overdue:P", "direct_daily_over:P", "direct_suit_over:P", "suit_over:P"):
        assert "done" not in {r.kind for r in void.why(word, "2026-06-30")}


def no_limit_runs_where_nothing_was_imposed() -> None:
    spared = concluded().do("no_penalty:P").do("serve:P").do("educate:P", "2026-06-30")
    assert "apply_court:P" not in spared.owed()
    assert "done" not in {r.kind for r in spared.why("suit_over:P")}
    assert "suit_over:P" in served().owed()


ROWS = [
    (a_later_clue_is_looked_at, "《行政处罚法》第二十二条、第三十六条：有新线索的，重新审查"),
    (proposed_without_a_filing, "《行政处罚法》第五十四条第二款：先立案，再提出拟处罚意见"),
    (told_before_it_was_proposed, "《行政处罚法》第四十四条：告知的是拟作出的处罚"),
    (
        a_statement_is_looked_into_before_what_is_decided_on_it,
        "《行政处罚法》第四十五条第一款：应当进行复核",
    ),
    (a_hearing_held_is_recorded_before_any_outcome, "《行政处罚法》第六十五条：根据听证笔录"),
    (an_appraisal_is_received_or_withdrawn, "《行政处罚法》第四十六条第二款"),
    (proposed_anew_after_an_end_without_penalty, "《行政处罚法》第四十四条、第四十五条第一款"),
    (discussed_as_it_is_proposed, "《行政处罚法》第五十七条第二款：采纳后重新提出，再讨论"),
    (nothing_runs_of_a_void_decision, "《行政复议法》第六十三条、《行政诉讼法》第七十条"),
    (no_limit_runs_where_nothing_was_imposed, "《行政诉讼法》第四十六条第一款"),
]


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_the_finding_of_the_third_audit_is_gone(check, article):
    check()
