"""Demand and application say which agreement was made and whether it was performed; without one they say nothing of it."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import said
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.sheets.agreeing import agreed
from fadu.rooms.penalty.sheets.court import COURT
from fadu.rooms.penalty.sheets.execution import DEMAND
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.tests.sheets.test_execution import added


def test_an_agreement_and_that_it_was_not_performed_stand_on_demand_and_application(
    files: Mapping[str, CaseFile],
) -> None:
    """行政强制法 42."""
    file = files["contested"]
    (demand,), (court,) = DEMAND.entries(file), COURT.entries(file)
    for sheet, n in ((DEMAND, demand), (COURT, court)):
        assert "执行协议" not in said(sheet.make(file, n))

    made = added(
        file,
        "start_surcharge",
        a.agree_execution,
        stages="分三期，每月一期。",
        agreed_until="2025-08-31",
    )
    made = added(made, "agree_execution", a.remit_surcharge, amount=1_000_00)
    words = said(DEMAND.make(made, demand))
    assert "达成分阶段履行的执行协议：分三期，每月一期，于2025年8月31日前履行完毕；" in words
    assert "依照执行协议减免加处罚款人民币壹仟元整（1,000元）。" in words
    assert "不履行执行协议" not in words
    broken = added(made, "remit_surcharge", a.break_agreement, reason="没有缴纳")
    for sheet, n in ((DEMAND, demand), (COURT, court)):
        words = said(sheet.make(broken, n))
        assert "当事人不履行执行协议，恢复强制执行（《行政强制法》第四十二条第二款）。" in words
        assert "分三期" in words


def test_an_agreement_on_the_daily_fine_or_after_the_paper_is_none_of_it(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (line,) = file.every(a.demand.code)
    daily = added(file, "start_surcharge", a.agree_daily_execution, stages="分期")
    later = added(file, "demand", a.agree_execution, stages="分期")

    assert agreed(Told(daily, line)) == agreed(Told(later, line)) == ""
