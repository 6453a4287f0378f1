"""Service by public notice (公告送达): 民事诉讼法 95, thirty days from a notice that was truly begun.

The article of the version in force since 2024-01-01, as the procedure itself; thirty days since 2022.
One row a finding: what passed and is not lawful, or what was refused and is.
"""

import pytest

from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.procedures.tests.penalty_cases import BY_NOTICE, day_fined, fined, looked, served
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

MAIL = {"way": "邮寄"}
NONE = {"published": False, "taken_before": False}


def served_by_a_notice_never_begun() -> None:
    notice = {"service": "公告送达"}
    cite = "《民事诉讼法》第九十五条第一款"
    before(fined("2025-04-10"), "serve:P", cite, "2025-06-01", **notice)
    mailed = fined("2025-04-10").do("start_service:P", "2025-04-11", **MAIL)
    before(mailed, "serve:P", cite, "2025-06-01", **notice)
    gone = fined("2025-04-10").do("start_service:P", "2025-04-11", **BY_NOTICE)
    gone.do("start_service:P", "2025-04-20", **MAIL)  # 公告没有期满，改为邮寄
    before(gone, "serve:P", cite, "2025-06-01", **notice)
    run = fined("2025-04-10").do("start_service:P", "2025-04-11", **BY_NOTICE)
    before(run, "serve:P", cite, "2025-05-12", **notice)  # 5月11日是星期日：顺延
    free(run, "serve:P", "2025-05-13", **notice)
    before(day_fined("2025-05-20"), "serve_daily:P", cite, "2025-07-01", **notice)


def found_while_the_notice_runs() -> None:
    case = fined("2025-04-10").do("start_service:P", "2025-04-11", **BY_NOTICE)
    before(case, "serve:P", "第六十一条第二款", "2025-04-15", service=WIRE)
    case.do("agree_electronic:P", "2025-04-14")
    for way in ("直接送达", "留置送达", "邮寄送达", WIRE):
        free(case, "serve:P", "2025-04-15", service=way)
    assert case.do("serve:P", "2025-04-15", service="直接送达").why("start_service:P")


def a_decision_made_anew_has_a_notice_of_its_own() -> None:
    case = fined("2025-04-10").do("start_service:P", "2025-04-11", **BY_NOTICE)
    anew = {"altered": "撤销并责令重新作出", "criminal_fined": False, **NONE}
    case.do("alter_decision:P", "2025-06-03", **anew).do("end_execution:P")
    case.all("propose:P", "notify:P", "waive_statement:P")
    looked(case).do("penalize:P", "2025-06-10")
    before(case, "serve:P", "第九十五条第一款", "2025-07-20", service="公告送达")
    case.do("start_service:P", "2025-06-11", **BY_NOTICE)
    before(case, "serve:P", "第九十五条第一款", "2025-07-11", service="公告送达")
    free(case, "serve:P", "2025-07-12", service="公告送达")


def demanded_by_a_notice() -> None:
    notice, cite = {"service": "公告送达"}, "《民事诉讼法》第九十五条第一款"
    case = served("2025-03-10")
    before(case, "demand:P", cite, "2025-05-10", **notice)
    case.do("announce_demand:P", "2025-04-01")
    free(case, "demand:P", "2025-04-15", service="直接送达")  # 公告期间找到当事人的
    before(case, "demand:P", cite, "2025-05-05", **notice)  # 5月1日至5日放假：顺延至6日
    free(case, "demand:P", "2025-05-07", **notice)
    case.do("demand:P", "2025-05-07", **notice)
    before(case, "demand:P", cite, "2025-07-01", **notice)  # 再次催告的，再次公告
    day = day_fined("2025-05-20").do("serve_daily:P", "2025-05-21")
    before(day, "demand_daily:P", cite, "2025-07-10", **notice)
    day.do("announce_daily_demand:P", "2025-06-06")  # 7月6日是星期日：顺延
    before(day, "demand_daily:P", cite, "2025-07-07", **notice)
    free(day, "demand_daily:P", "2025-07-08", **notice)


ROWS = [
    (served_by_a_notice_never_begun, "《民事诉讼法》第九十五条：没有公告的，不能以公告送达"),
    (found_while_the_notice_runs, "《民事诉讼法》第九十五条：能够直接送达的，不必等公告期满"),
    (a_decision_made_anew_has_a_notice_of_its_own, "《民事诉讼法》第九十五条：每份决定书各自公告"),
    (demanded_by_a_notice, "《行政强制法》第三十八条、《民事诉讼法》第九十五条：公告送达催告书"),
]


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_service_by_notice_takes_a_notice_that_has_run(check, article):
    check()
