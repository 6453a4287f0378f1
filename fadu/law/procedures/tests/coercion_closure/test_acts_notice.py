"""Notice and call of a closure are served as those of a penalty: what runs from service, and what waits for it.

行政处罚法 44, 61(2), 62, 64; 民事诉讼法 95. Working days counted by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fadu.law.procedures.coercion_closure import acts as own
from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.tests.coercion_closure.cases import (
    COUNTED,
    HEARING_DAY,
    REVIEWED,
    announced,
    called,
    noted,
    settle,
    told,
    verified,
)
from fadu.law.procedures.tests.walking import Walk

PUBLIC = {"service": "公告送达"}
BY_NOTICE = {
    "way": "公告送达", "announced_in": "某日报", "announced_why": "下落不明", "announcement": True,
}  # fmt: skip
BY_POST = {"way": "邮寄", "announcement": False}
TOLD_BY_NOTICE = ("start_notice_service", "2026-06-01", BY_NOTICE)
Step = tuple[str, str, dict[str, Any]]


def after(begin: Callable[[], Walk], *steps: Step) -> Walk:
    """A stage, and what was done since."""
    walk = begin()
    for act, when, facts in steps:
        walk.do(act, when, **facts)
    return walk


UNLAWFUL = [
    # 行政处罚法 44、62：没有送达，就是没有告知
    (noted, (), ("propose_closure", "2026-07-01", {}), "应当“送达告知书”而尚未办理"),
    (noted, (), ("end_statement", "2026-07-01", {}), "应当“送达告知书”而尚未办理"),
    (noted, (), ("waive_statement", "2026-06-02", {}), "应当“送达告知书”而尚未办理"),
    (verified, (), ("serve_notice", "2026-06-01", {}), "送达告知书"),
    # 告知书载明的截止日已过，等于没有期限
    (noted, (), ("serve_notice", "2026-06-06", {}), "截止日2026年6月5日在送达之前"),
    # 行政处罚法 61(2)：当事人同意并签订确认书
    (noted, (), ("serve_notice", "2026-06-02", {"service": WIRE}), "同意电子送达并签订确认书"),
    (announced, (), ("serve_call", "2026-06-03", {"service": WIRE}), "同意电子送达并签订确认书"),
    # 民事诉讼法 95(1)：自发出公告之日起经过三十日
    (noted, (), ("serve_notice", "2026-06-02", PUBLIC), "告知书公告期满"),
    (noted, (("start_notice_service", "2026-06-01", BY_POST),), ("serve_notice", "2026-06-05", PUBLIC), "告知书公告期满"),
    (noted, (TOLD_BY_NOTICE,), ("serve_notice", "2026-07-01", PUBLIC), "告知书公告期满"),
    (announced, (), ("serve_call", "2026-06-03", PUBLIC), "听证会通知书公告期满"),
    # 行政处罚法 64(二)：七日前通知；没有送达的，没有通知
    (announced, (), ("hold_hearing", "2026-07-15", {}), "应当“送达听证会通知书”而尚未办理"),
    (announced, (), ("end_hearing", "2026-07-15", {}), "应当“送达听证会通知书”而尚未办理"),
    (announced, (), ("serve_call", "2026-06-05", {}), "最早于2026年6月17日举行，不能定在2026年6月15日"),
    (told, (), ("serve_call", "2026-06-03", {}), "送达听证会通知书"),
    # 行政处罚法 64(一)：五日自送达起算，6月4日、5日、8日、9日、10日
    (noted, (("serve_notice", "2026-06-03", {}), ("waive_statement", "2026-06-03", {})), ("propose_closure", "2026-06-10 23:59", {}), "要求听证的期限届满"),
]  # fmt: skip
LAWFUL = [
    # 知道告知内容的，不待送达可以要求听证、陈述
    (noted, (), ("request_hearing", "2026-06-01", {})),
    (noted, (), ("make_statement", "2026-06-01", {})),
    (noted, (), ("serve_notice", "2026-06-05", {})),
    (noted, (("agree_electronic", "2026-06-01", {}),), ("serve_notice", "2026-06-02", {"service": WIRE})),
    (announced, (("agree_electronic", "2026-06-03", {}),), ("serve_call", "2026-06-03", {"service": WIRE})),
    (noted, (TOLD_BY_NOTICE,), ("serve_notice", "2026-06-04", {"service": "直接送达"})),
    (noted, (("serve_notice", "2026-06-03", {}),), ("request_hearing", "2026-06-10 23:59", {})),
    (noted, (("serve_notice", "2026-06-03", {}), ("waive_statement", "2026-06-03", {})), ("propose_closure", "2026-06-11 00:00", {})),
    (called, (), ("hold_hearing", HEARING_DAY, {})),
    (called, (), ("end_hearing", HEARING_DAY, {})),
    (verified, (), ("confirm_address", "2026-06-01", {})),
    (told, (), ("confirm_address", "2026-06-20", {})),
]  # fmt: skip


@pytest.mark.parametrize(("begin", "steps", "deed", "against"), UNLAWFUL)
def test_what_has_not_been_served_binds_nobody(begin, steps, deed, against):
    act, when, facts = deed

    assert against in str(after(begin, *steps).why(act, when, **facts))


@pytest.mark.parametrize(("begin", "steps", "deed"), LAWFUL)
def test_what_has_been_served_or_is_known_may_go_on(begin, steps, deed):
    act, when, facts = deed

    assert after(begin, *steps).why(act, when, **facts) == []


def test_by_public_notice_it_is_served_once_thirty_days_have_run():
    """民事诉讼法 95(1)：6月2日起的第三十日是7月1日."""
    far = verified().do("notify_party", "2026-06-01", statement_until="2026-07-10")
    walk = far.do("start_notice_service", "2026-06-01", **BY_NOTICE)
    assert "notice_announcement_over" in walk.owed()
    assert walk.why("serve_notice", "2026-07-01 23:59", **PUBLIC)

    walk.do("serve_notice", "2026-07-02", **PUBLIC)

    # 7月3日、6日至9日
    assert not walk.why("request_hearing", "2026-07-09 23:59")
    assert walk.why("request_hearing", "2026-07-10")


def test_a_notice_made_anew_is_served_anew_and_the_public_notice_of_the_former_one_counts_no_more():
    walk = noted().do("start_notice_service", "2026-06-01", **BY_NOTICE)
    settle(walk, "verify_ground", "2026-06-20", **COUNTED)
    walk.do("notify_party", "2026-06-20", statement_until="2026-07-30")

    assert "notice_announcement_over" not in walk.owed()
    assert "serve_notice" in walk.owed()
    assert walk.why("serve_notice", "2026-07-10", **PUBLIC)


def test_a_request_taken_back_leaves_no_call_to_be_served():
    walk = announced().do("start_call_service", "2026-06-03", **BY_NOTICE)
    walk.do("withdraw_hearing", "2026-06-04").do("waive_statement")

    assert not {"serve_call", "call_announcement_over"} & walk.owed("2026-06-20").keys()
    assert walk.why("serve_call", "2026-06-20")
    assert not walk.why("propose_closure", "2026-06-20")


def test_where_it_is_reviewed_the_review_waits_for_the_notice_to_be_served():
    """优化营商环境条例 58：第三方来源，由参数决定."""
    assert "第五十八条" in noted(REVIEWED).why_cites("legal_review", "2026-07-01")


def test_a_service_states_what_that_of_a_penalty_states():
    """行政处罚法 63(1)(四)：告知和听证就是行政处罚的告知和听证."""
    for code in ("serve_call", "start_notice_service", "start_call_service", "confirm_address", "agree_electronic"):  # fmt: skip
        mine, theirs = getattr(own, code), getattr(penalty, code)
        assert (mine.title, mine.facts, mine.officers) == (theirs.title, theirs.facts, theirs.officers)  # fmt: skip
    assert own.serve_notice.facts[:2] == penalty.serve_notice.facts[:2]
    assert own.serve_notice.facts[2].title == penalty.serve_notice.facts[2].title
