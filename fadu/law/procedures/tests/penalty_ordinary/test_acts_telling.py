"""Notices are served: the party's periods run from then, by public notice only after thirty days (44, 62, 64; 民事诉讼法 95)."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.procedures.tests.penalty_cases import BY_NOTICE, HEAVY, asked, concluded, looked

PUBLIC = {"service": "公告送达"}


def noted(**proposal: object):
    """Proposed, and the notice made on 1 April 2025; not served yet."""
    return concluded().do("propose:P", "2025-04-01", **proposal).only("notify:P")


def test_nothing_runs_and_nothing_is_decided_before_the_notice_is_served():
    case = looked(noted(**HEAVY))

    assert "serve_notice:P" in case.owed()
    for word in ("penalize:P", "end_statement:P", "waive_statement:P"):
        assert "送达告知书" in str(case.why(word, "2025-06-03"))
    assert case.why("request_hearing:P") == []  # who knows of it may ask at once


def test_the_five_working_days_run_from_service():
    case = noted(**HEAVY).do("serve_notice:P", "2025-04-10", service="邮寄送达")

    # 4.11 14 15 16 17
    assert case.why("request_hearing:P", "2025-04-17 23:00") == []
    assert "request_hearing:P" not in case.owed("2025-04-17 23:00")
    assert "hearing_lapse" in {r.act for r in case.why("hearing_lapse:P", "2025-04-18")}
    case.marking.advance(case.record("request_hearing:P", "2025-04-18").at)
    assert "期限届满" in str(case.why("request_hearing:P", "2025-04-18"))


def test_by_public_notice_only_after_thirty_days_and_otherwise_when_the_party_is_found():
    case = noted()
    assert "公告" in str(case.why("serve_notice:P", "2025-04-02", **PUBLIC))

    case.do("start_notice_service:P", "2025-04-02", **BY_NOTICE)

    assert case.why("serve_notice:P", "2025-04-20", service="直接送达") == []
    # the thirtieth day, 2 May, is a holiday: 6 May is the last one
    assert "公告期满" in str(case.why("serve_notice:P", "2025-05-06", **PUBLIC))
    assert case.why("serve_notice:P", "2025-05-07", **PUBLIC) == []


def test_a_new_notice_is_announced_anew():
    case = noted().do("start_notice_service:P", "2025-04-02", **BY_NOTICE)
    case.do("serve_notice:P", "2025-05-07", **PUBLIC)
    case.do("propose:P", "2025-05-08").only("notify:P")

    assert "公告" in str(case.why("serve_notice:P", "2025-06-03", **PUBLIC))
    assert "serve_notice:P" in case.owed()


def test_electronic_service_of_a_notice_needs_the_signed_confirmation():
    case = noted()

    assert "第六十一条第二款" in case.why_cites("serve_notice:P", service=WIRE)
    assert case.do("agree_electronic:P").why("serve_notice:P", service=WIRE) == []


@pytest.mark.parametrize("act", ["hold_hearing:P", "terminate_hearing:P"])
def test_the_hearing_waits_seven_working_days_from_the_service_of_its_notice(act):
    case = asked().only("notify_hearing:P", hearing_on="2025-04-30")
    assert "送达听证会通知书" in str(case.why(act, "2025-05-06"))

    assert "七日前" in str(case.why("serve_call:P", "2025-04-22"))
    case.do("serve_call:P", "2025-04-18")

    assert case.why(act, "2025-04-30") == []
    assert case.why(act, "2025-04-29") != []


def test_a_notice_whose_term_ran_out_is_made_anew():
    case = concluded().do("propose:P", "2025-04-01").only("notify:P", statement_until="2025-04-08")

    assert "在送达之前" in str(case.why("serve_notice:P", "2025-04-09"))
    assert case.why("serve_notice:P", "2025-04-08") == []
