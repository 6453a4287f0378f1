"""A local approval step in a browser: proposed, adopted, demanded of a new matter, and given; older ones stay.

The document of the bureau's own rule is invented.
"""

from __future__ import annotations

import pytest

from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.statutes.local.models import LocalPiece
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

TITLE, DOCUMENT, RULE = "分管负责人审查线索", "株应急〔2026〕9号（虚构）", "案件线索内部审查规定"


def a_clue(officer: Clerk) -> str:
    """A new matter with its first act."""
    officer.opens("/matters/new/").page.get_by_role("link", name="登记案件线索").click()
    officer.types(summary="群众举报").fills_the_rest("2026-03-02").signs()
    return officer.sees("“登记案件线索”已记入台账（第1条）").matter


def proposed(lawyer: Clerk) -> str:
    """The approval before 审查管辖, previewed and proposed; returns its id."""
    lawyer.opens("/local/").sees("没有本地程序").page.get_by_role("link", name="提出").click()
    lawyer.page.select_option("[name=procedure]", "penalty.ordinary")
    lawyer.page.check("[name=kind][value=approval]")
    lawyer.presses("下一步").types(
        before="check_jurisdiction", title=TITLE, by="leader", document=DOCUMENT, rule=RULE,
        grounds="线索由多个科室受理，须统一把关",
    )  # fmt: skip
    lawyer.presses("^预览").sees(
        "已证明", f"未经{TITLE}，不得审查管辖", "减少0条", "本局规定", RULE
    )
    assert not LocalPiece.objects.exists()
    lawyer.presses("提交批准").sees("已提出，等待主要负责人批准", "待批准")
    return LocalPiece.objects.get().id


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_local_approval_is_demanded_of_new_matters_once_the_head_has_adopted_it(
    office: Office, scripts: bool
) -> None:
    officer, lawyer, head, deputy = (
        office.clerk(who, java_script_enabled=scripts)
        for who in ("zhangsan", "zhaoliu", "wangju", "liuju")
    )
    before = a_clue(officer)
    piece = proposed(lawyer)
    lawyer.opens(f"/local/{piece}/adopt/").sees("本地程序由主要负责人批准或者退回")

    office.clock("2026-03-02", "09:10")
    head.opens_waiting(TITLE).sees("已证明")
    head.page.get_by_role("link", name="批准").click()
    head.presses("批准").sees("已批准", "此前立案的不受影响")

    office.clock("2026-03-02", "09:20")
    after = a_clue(officer)
    officer.opens_act(after, "check_jurisdiction").is_refused(f"尚未“{TITLE}”", RULE, DOCUMENT)
    officer.fills_the_rest("2026-03-02").signs().is_refused(f"尚未“{TITLE}”", RULE)
    officer.opens_act(before, "check_jurisdiction").fills_the_rest("2026-03-02").signs()
    officer.sees("“审查管辖”已记入台账（第2条）")

    office.clock("2026-03-02", "09:30")
    deputy.opens(f"/matters/{after}/").page.get_by_role("link", name=TITLE).first.click()
    deputy.types(opinion="同意移送办理").signs().sees(f"“{TITLE}”已记入台账（第2条）")
    office.clock("2026-03-02", "09:40")
    officer.opens_act(after, "check_jurisdiction").fills_the_rest("2026-03-02").signs()
    officer.sees("“审查管辖”已记入台账（第3条）")

    officer.opens(f"/matters/{after}/?tab=picture").sees("本局规定")
    officer.opens("/procedures/penalty.ordinary/").sees("含本局增加的1项")
    assert Matter.objects.get(id=before).digest != Matter.objects.get(id=after).digest
    assert verify().problems == ()
