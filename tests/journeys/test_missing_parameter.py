"""An act is refused because nobody has filled a parameter in; the legal office does, and the act goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from playwright.sync_api import BrowserContext, expect

from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.statutes.models import ParameterRow
from fadu.statutes.parameters.models import MissingList
from fadu.statutes.parameters.tests.test_sheets import pack, row
from tests import demonstration
from tests.journeys.cases import looked_into
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

FINE = "penalty.hearing_fine_unit"
TITLE = "听证标准：对单位的较大数额罚款"


@pytest.fixture
def bare(
    transactional_db: None, live_server: Any, settings: LazySettings,
    new_context: Callable[..., BrowserContext],
) -> Iterator[Office]:  # fmt: skip
    """The bureau, whose legal office has not settled what a heavy fine is."""
    bureau = demonstration.built(FINE)
    made = Office(bureau, live_server.url, settings, new_context)
    made.clock("2026-03-16")
    yield made
    assert {name: c.console for name, c in made.clerks.items() if c.console} == {}


def test_the_refusal_says_who_fills_it_and_after_that_the_act_goes_through(bare: Office) -> None:
    party = bare.party("走查化工有限公司")
    case = looked_into(bare, party, date(2026, 3, 2))
    entries = Entry.objects.count()

    # The first officer is warned by the form, and refused when they sign: nothing is written, what was typed is kept.
    officer, second = bare.clerk("zhangsan"), bare.clerk("lisi")
    officer.opens_act(case, "propose", party).sees("办理本环节所需的参数尚未填写", TITLE)
    officer.types(fine="20000", legal_basis="示范依据第一条").fills_the_rest("2026-03-16").signs()
    officer.is_refused(f"参数“{TITLE}”尚未填写，不能办理", "第六十三条", "请法规科在“参数”页填写")
    assert Entry.objects.count() == entries

    # The list of what is missing has it first; the head signs the list.
    lawyer, head = bare.clerk("zhaoliu"), bare.clerk("wangju")
    lawyer.opens("/parameters/missing/").sees("其中1项没有值就不能办理有关环节", TITLE, "影响办理")
    head.opens("/parameters/missing/").presses("签署缺项清单").sees(
        "本清单已由王局（示范）于2026年3月16日签署"
    )
    assert FINE in MissingList.objects.get().codes

    # The legal office is told, and fills it in, with source and day.
    lawyer.opens("/").sees(
        "缺项清单待填写", "缺项清单已由王局（示范）于2026年3月16日签署", "此后已填0项"
    )
    lawyer.page.get_by_role("link", name="缺项清单已由").click()
    first = lawyer.page.get_by_role("row").filter(has_text=TITLE)
    first.get_by_role("link", name="填写").click()
    lawyer.types(value="50000", since="2026-01-01", source="某省听证规定第三条").presses("填写")
    lawyer.sees("已记入台账", "50,000元")
    lawyer.opens("/parameters/missing/")
    expect(lawyer.page.get_by_text(TITLE)).to_have_count(0)
    lawyer.opens("/").sees("此后已填1项")

    # The draft that was kept goes through, under the value of its day.
    officer.opens_draft("提出拟处罚意见").signs().sees("尚需")
    second.opens_waiting("提出拟处罚意见").signs().sees("“提出拟处罚意见", "已记入台账")
    assert Matter.objects.get(id=case).last_act == "propose"
    assert verify().problems == ()


def test_a_pack_fills_it_in_after_it_was_tried(bare: Office, tmp_path: Path) -> None:
    page, file = bare.clerk("zhaoliu").page, tmp_path / "参数.xlsx"

    page.goto(f"{bare.url}/parameters/")
    page.get_by_role("link", name="导入", exact=True).click()
    file.write_bytes(pack(row(FINE, "五万")))
    page.get_by_label("电子表格").set_input_files(file)
    page.get_by_role("button", name="试导入").click()
    expect(page.get_by_role("heading", name="没有导入：1处有误")).to_be_visible()
    expect(page.get_by_text("金额“五万”无法识别")).to_be_visible()

    file.write_bytes(pack(row(FINE, "50,000")))
    page.get_by_label("电子表格").set_input_files(file)
    page.get_by_role("button", name="试导入").click()
    expect(page.get_by_text("新登记1项，更新0项，没有变化0项")).to_be_visible()
    assert not ParameterRow.objects.filter(code=FINE).exists()

    page.get_by_label("电子表格").set_input_files(file)
    page.get_by_role("button", name="导入", exact=True).click()
    expect(page.get_by_text("已导入：新登记1项")).to_be_visible()
    assert ParameterRow.objects.get(code=FINE).value == "5000000"
