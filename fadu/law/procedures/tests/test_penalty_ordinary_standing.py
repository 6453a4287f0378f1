"""What practice asks for beside the law reminds and never refuses (默认做法不作前置条件).

Service of a decision not to punish is practice; service of a penalty is the law's.
"""

from datetime import date

import pytest

from fadu.law.engine.review import review
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.tests.penalty_cases import (
    BY_NOTICE,
    LAW,
    Case,
    concluded,
    fined,
    looked,
)

ANEW = {
    "altered": "撤销并责令重新作出",
    "criminal_fined": False,
    "published": False,
    "taken_before": False,
}


def spared() -> Case:
    """A decision not to punish on 1 April 2025; the party has been taught."""
    return concluded().do("no_penalty:P", "2025-04-01").do("educate:P")


def test_a_decision_not_to_punish_is_closed_with_a_reminder_of_its_service():
    case = spared()
    (reminder,) = case.marking.reminders(case.record("close_case"))

    assert "serve:P" in case.owed()
    assert case.why("close_case") == []
    assert "送达决定书" in reminder.message
    assert "第六十一条第一款" in reminder.cite
    case.all("close_case", "archive_case")
    assert case.marking.accepting


def test_once_served_nobody_is_reminded():
    case = spared().do("serve:P")

    assert case.marking.reminders(case.record("close_case")) == []


@pytest.mark.parametrize("way", [{"way": "邮寄"}, BY_NOTICE])
def test_service_that_was_begun_of_its_own_accord_holds_closing_back_no_more(way):
    case = spared().do("start_service:P", "2025-04-02", **way)

    assert case.why("close_case") == []
    assert case.marking.reminders(case.record("close_case"))


@pytest.mark.parametrize("way", [{}, {"way": "邮寄"}, BY_NOTICE])
def test_a_penalty_is_not_closed_before_it_is_served(way):
    case = fined("2025-04-10").do("pay_fine:P")
    if way:
        case.do("start_service:P", **way)

    assert "送达决定书" in "".join(str(r) for r in case.why("close_case"))
    assert case.marking.reminders(case.record("close_case")) == []


def test_of_two_parties_only_the_punished_one_holds_closing_back():
    case = concluded("P", "Q").do("no_penalty:Q", "2025-04-01").do("educate:Q").do("propose:P")
    looked(case.do("notify:P")).do("waive_statement:P").do("penalize:P").do("pay_fine:P")
    assert "送达决定书" in "".join(str(r) for r in case.why("close_case"))
    case.do("serve:P").do("complete_performance:P")

    assert case.why("close_case") == []
    assert len(case.marking.reminders(case.record("close_case"))) == 1


def test_the_review_of_a_closed_file_says_what_practice_missed():
    case = Case(ORDINARY_PENALTY, LAW, ("P",))
    log = [
        case.record(word, when, **({"act_state": "连续或者继续之中"} if "limitation" in word else {}))
        for word, when in (
            ("check_jurisdiction", "2025-03-05"), ("check_limitation", "2025-03-05"),
            ("file_case", "2025-03-05"), ("name_party", "2025-03-05"),
            ("assign_officers", "2025-03-05"), ("investigate", "2025-03-06"),
            ("check_crime:P", "2025-03-07"), ("conclude_investigation", "2025-03-07"),
            ("no_penalty:P", "2025-04-01"), ("educate:P", "2025-04-01"), ("close_case", "2025-04-02"),
        )
    ]  # fmt: skip
    told = [(r.kind, r.soft) for _, r in review(ORDINARY_PENALTY, LAW, log) if "送达" in str(r)]

    assert told == [("open", True)] * 2  # when it was closed, and at the end of the file


def test_a_decision_made_anew_is_served_within_days_of_its_own():
    case = fined("2025-04-10").do("alter_decision:P", "2025-05-10", **ANEW)
    assert not {"serve:P", "start_service:P", "publish:P"} & set(case.owed())
    case.do("end_execution:P", "2025-05-12").all("propose:P", "notify:P", "waive_statement:P")
    looked(case).do("penalize:P", "2025-05-13")

    assert case.owed()["serve:P"] == date(2025, 5, 22)
