"""A fine and its payment code: the code imported, the result imported with one wrong row, the matter paid to the fen."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from fadu.demo import outcomes, penalties
from fadu.demo.acting import Story
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from tests.journeys.cases import shaped
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = pytest.mark.browser
FILED = date(2026, 3, 2)
CODE = "430226030001"


def served(story: Story, party: str, day: date) -> None:
    """Fined and served; nothing paid."""
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, penalties.FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(story, party, penalties.FINE, **outcomes.PLAIN)
    penalties.decided(story, party, day + timedelta(days=16), penalties.FINE)


def takes(officer: Clerk, file: Path) -> Clerk:
    """Import a file on the page that is open."""
    officer.attaches("sheet", file).page.get_by_role("button", name="导入", exact=True).click()
    return officer


def test_a_code_and_its_payment_come_by_file_and_the_matter_is_paid_to_the_fen(
    office: Office, tmp_path: Path
) -> None:
    name = "非税陶瓷有限公司"
    case = shaped(office, served, office.party(name), FILED, 56)
    codes, results = tmp_path / "缴款码.csv", tmp_path / "到账.csv"
    number = "（株示范）应急罚〔2026〕57号"
    codes.write_text(f"处罚决定书文号,缴款码,金额（元）\n{number},{CODE},20000.00\n", "gb18030")
    rows = f"{CODE},{name},2000000,2026-03-27,票7001\n99990000,别的公司,100,2026-03-27,票7002\n"
    results.write_text(f"缴款码,缴款人,金额（分）,缴款日期,票据号\n{rows}", "utf-8")
    office.clock("2026-03-30")
    officer = office.clerk("zhangsan")

    officer.opens("/fees/?state=uncoded").sees(name, number).presses_link("导入缴款码")
    takes(officer, codes).sees("已入账1行")
    takes(officer.opens("/fees/results/"), results)
    officer.sees("已入账1行，以前已入账0行，没有入账1行", "没有登记这个缴款码")
    takes(officer, results).sees("已入账0行，以前已入账1行，没有入账1行")
    officer.opens(f"/matters/{case}/").sees("20,000元，已缴20,000元，未缴0元", "已缴清", CODE)

    line = history(Matter.objects.get(pk=case))[-1]
    assert (line.act, line.facts["amount"], line.facts["receipt"]) == ("pay_fine", 2_000_000, "票7001")  # fmt: skip
    assert verify().problems == ()
    assert officer.console == []
