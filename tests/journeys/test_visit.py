"""A visit from the list of firms to what is to be reviewed this week: opened and staffed by the head, entered by code."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from fadu.accounts import selectors as accounts
from fadu.demo.acting import Story, chance_of
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.services import perform
from fadu.rooms.inspection.models import Visit, VisitFinding
from tests.journeys.office import Office

pytestmark = pytest.mark.browser
_TICKS = count()


@pytest.fixture(autouse=True)
def codes(settings: Any, tmp_path: Path) -> None:
    """A key of the journey's own; codes are shown and scanned."""
    settings.VISIT_KEY_FILE, settings.VISIT_KEY_NAMED = tmp_path / "visit.key", False
    settings.VISIT_CODES = ("own", "enterprise")


def last_visit(office: Office, party: str) -> str:
    """A visit of last year whose finding is still there; returns its id."""
    crew, begun = office.bureau.crew, instant_of(date(2026, 1, 5))
    first, second = (one.person for one in crew.people[Role.OFFICER][:2])
    story = Story(
        INSPECTION_VISIT, crew, office.bureau.law, chance_of("last"), begun, outsider=party
    )
    story.do(a.open_visit, enterprise=party, source=f.PLANNED, manner=f.UNANNOUNCED)
    story.do(a.approve_visit).do(a.assign_officers, first_officer=first, second_officer=second)
    story.do(a.enter_by_code).do(a.show_certificate).do(a.check_site)
    story.do(a.find_problem, finding=["F1"], category=f.ORDINARY, description="配电箱未上锁", violated="《安全生产法》第三十五条")  # fmt: skip
    story.do(a.sign_record, signature=f.SIGNED).settle()
    return story.id


def done(office: Office, visit: str, act: Act, key: str = "", **facts: Any) -> None:
    """What is not the point of the journey, by 张三 and 李四 at the present of the clock."""
    now = office.settings.TEST_CLOCK
    story = Story(INSPECTION_VISIT, office.bureau.crew, office.bureau.law, chance_of(f"{next(_TICKS)}"), now)  # fmt: skip
    two = [office.person(name) for name in ("zhangsan", "lisi")]
    story.do(act, key, accounts.actors(two, act, day_of(now)), **facts)
    deed = story.deeds[0]
    perform([replace(deed, matter=visit, hand=replace(deed.hand, noted=now))])


def test_a_visit_is_opened_entered_recorded_and_reviewed(office: Office) -> None:
    party = office.party("走查陶瓷有限公司")
    before = last_visit(office, party)
    head = office.clerk("wangju").opens(f"/parties/{party}/")
    head.page.get_by_role("link", name="确定检查任务").click()
    head.types(
        source=f.SPECIAL, manner=f.UNANNOUNCED, trade="工贸", basis="《安全生产法》第六十五条"
    )
    head.types(first="2026-03-02", last="2026-03-02")
    head.types(first_officer=office.person("zhangsan"), second_officer=office.person("lisi"))
    head.presses("^预览").sees("这是预览，还没有办理", "2026年3月2日")
    assert Visit.objects.count() == 1
    head.presses("^确认办理").sees("检查任务已经确定")
    visit = Visit.objects.exclude(pk=before).get().pk
    office.clock("2026-03-02", "09:10")
    head.opens_act(visit, "approve_visit").types(number="检审〔2026〕9号").signs().sees(
        "已记入台账"
    )

    office.clock("2026-03-02", "09:20")
    officer = office.clerk("zhangsan").opens(f"/matters/{visit}/").sees("1项还在，本次尚未列入")
    # The code followed the approval by itself.
    officer.page.get_by_role("link", name="出示、打印").click()
    officer.sees("请企业扫码核验").opens(f"/visits/{visit}/entry/").presses("^登记入企")
    officer.sees("“入企登记”已记入台账", "已使用")
    for minute, act in ((30, a.show_certificate), (40, a.check_site)):
        office.clock("2026-03-02", f"09:{minute}")
        done(office, visit, act)
    office.clock("2026-03-02", "09:50")
    officer.opens(f"/matters/{visit}/").presses("拟成本次的草稿").sees("已拟成1份草稿")
    officer.opens_draft("发现问题").types(at="2026-03-02T09:45").signs()
    officer.sees("尚需另一名人员签名")
    other = office.clerk("lisi").opens(officer.page.url.removeprefix(office.url))
    other.signs().sees("已记入台账", "列为问题1")
    assert VisitFinding.objects.get(visit=visit).found_before == f"{before}:F1"

    key = VisitFinding.objects.get(visit=visit).key
    office.clock("2026-03-02", "10:00")
    done(office, visit, a.order_correction, key, deadline="2026-03-10", order_number="责改9号")
    office.clock("2026-03-12")
    officer.opens("/").sees("本周应复查")
    officer.opens("/visits/recheck/").sees("走查陶瓷有限公司", "逾期2天")
    row = officer.page.get_by_role("row", name=re.compile("2026年3月10日"))
    row.get_by_role("link", name="复查").click()
    expect(officer.page.get_by_role("heading", level=1)).to_have_text("复查整改情况")
