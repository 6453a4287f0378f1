"""A case that begins with a decision it cites (安全生产法 112): its paper rests on what is cited, and the case is decided with the daily fine."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.documents.papers.selectors import casefile
from fadu.documents.tests.papers.reading import said
from fadu.figures.span import Span
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter
from fadu.rooms.penalty import selectors
from fadu.rooms.penalty.models import PartyOutcome, PenaltyCase
from fadu.rooms.penalty.sheets.daily import DAILY_DECISION
from fadu.rooms.penalty.sheets.filing import CLOSING
from fadu.rooms.penalty.tests.cases import Case, a_case, day_by_day
from tests.people import Bureau

FIVE_THOUSAND = 5_000_00


def citing(case: Case) -> Case:
    """Filed for what was refused after a fine of another case, which is cited."""
    unit, people = case.unit, case.people
    case.do(a.check_jurisdiction).do(a.check_limitation, act_ended_on="2025-03-03")
    case.do(a.file_case, number="（某）应急立〔2025〕9号").do(a.name_party, party=[unit])
    officers = people[Role.OFFICER]
    case.do(a.assign_officers, first_officer=officers[0], second_officer=officers[1])
    case.on("2025-04-02").do(
        a.cite_fined, unit, cited_by="某市应急管理局", cited_number="（某）应急罚〔2024〕7号", cited_on="2024-12-02", cited_served="2024-12-03",
        cited_fine=FIVE_THOUSAND, cited_order="2024-11-20", cited_until="2025-03-31", facts_found="某单位没有按照规定培训",
        production_unit=True, under_wsl=True,
    )  # fmt: skip
    return case


def cited(case: Case) -> str:
    """Fined for two days, paid and closed."""
    unit = citing(case).unit
    day_by_day(case.on("2025-04-03"), ("2025-04-02", "2025-04-03"), 2 * FIVE_THOUSAND)
    case.do(a.pay_daily, unit, amount=2 * FIVE_THOUSAND).do(a.publish, unit)
    return case.do(a.complete_performance, unit).do(a.close_case).settle()


@pytest.mark.django_db
def test_the_decision_names_what_it_rests_on_and_the_case_is_decided_by_it(bureau: Bureau) -> None:
    scope = bureau.zhang.viewer.scope
    file = casefile(scope, Matter.objects.get(pk=cited(a_case(bureau))))
    (n,) = DAILY_DECISION.entries(file)
    words = said(DAILY_DECISION.make(file, n))
    for part in (
        "有下列违法事实，有下列证据证明：某违法事实和证据。", "被某市应急管理局以（某）应急罚〔2024〕7号处以罚款，原处罚数额人民币伍仟元整（5,000元）；",
        "被责令改正（2024年11月20日）", "自2025年4月2日起至2025年4月3日止", "罚款人民币壹万元整（10,000元）",
    ):  # fmt: skip
        assert part in words, part
    (closing,) = CLOSING.entries(file)
    assert "决定按日连续处罚，（某）应急日罚〔2025〕1号" in said(CLOSING.make(file, closing))

    case = PenaltyCase.objects.get()
    assert (case.decided_on, case.closed_on) == (date(2025, 4, 3), date(2025, 4, 3))
    first, daily = PartyOutcome.objects.order_by("daily")
    assert (first.outcome, first.fine, first.decided_on) == ("", 0, date(2025, 4, 3))
    assert (daily.fine, daily.number) == (2 * FIVE_THOUSAND, "（某）应急日罚〔2025〕1号")
    year = Span(date(2025, 1, 1), date(2025, 12, 31))
    assert selectors.decided(scope, year).count() == 1
    assert selectors.decided_on_time(scope, year).count() == 1
    assert [row.fine for row in selectors.penalized(scope, year)] == [2 * FIVE_THOUSAND]


@pytest.mark.django_db
def test_that_nobody_is_fined_by_the_day_is_how_such_a_case_is_decided(bureau: Bureau) -> None:
    scope, case = bureau.zhang.viewer.scope, citing(a_case(bureau))
    case.on("2025-04-03").do(a.forgo_daily, case.unit, reason="已经改正").do(a.close_case).settle()

    year = Span(date(2025, 1, 1), date(2025, 12, 31))
    assert selectors.decided(scope, year).count() == 1
    assert selectors.decided_on_time(scope, year).count() == 1
    assert PartyOutcome.objects.get().outcome == ""
    assert not selectors.penalized(scope, year)
    assert not selectors.not_punished(scope, year)
