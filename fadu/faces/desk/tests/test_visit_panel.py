"""The panel of a visit: its papers, warnings before anybody goes, and nothing on other matters' pages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from fadu.faces.desk.tests.builders import Office, a_clue, words
from fadu.faces.desk.tests.visits import a_firm, going, ordered
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.status import Status
from fadu.rooms.inspection.tests.acting import BEGUN
from fadu.statutes import services as statutes

pytestmark = pytest.mark.django_db


def set_parameter(office: Office, code: str, value: str) -> None:
    """Fill in a parameter of inspections."""
    bureau, at = office.bureau, BEGUN - timedelta(days=40)
    statutes.set_parameter(
        code=f"inspection.{code}", value=value, since=date(2025, 1, 1), source="会议纪要", status=Status.P,
        who=[Actor(bureau.zhao.id, "legal_office")], hand=bureau.hand(at), place=bureau.place, at=at,
    )  # fmt: skip


def test_the_panel_tells_papers_findings_and_where_to_go_on(office: Office, settings: Any) -> None:
    settings.VISIT_CODES = ("enterprise",)
    visit = ordered(office, a_firm(office))
    page = office.browser("张三").get(f"/matters/{visit.id}/")
    shown, html = words(page), page.content.decode()

    assert "行政检查审批表 有 检审〔2025〕1号" in shown
    assert "现场检查方案 缺" in shown
    assert "责令限期整改指令书 有 责改1号" in shown
    assert "/papers/record/" in html
    assert "问题1 配电箱未上锁" in shown
    assert "新发现" in shown
    assert "逾期1天" in shown
    assert f'href="/matters/{visit.id}/acts/reinspect/?key=F1"' in html
    assert f'href="/matters/{visit.id}/acts/order_correction/?key=F2"' in html
    assert f'href="/visits/{visit.id}/hand-on/"' in html
    assert "登记再次入企" in shown
    assert "生成检查码" not in shown
    leader = office.browser("李四").get(f"/matters/{visit.id}/").content.decode()
    assert f'href="/visits/{visit.id}/hand-on/"' not in leader
    other = a_clue(office)
    assert "扫码入企" not in words(office.browser("张三").get(f"/matters/{other.id}/"))


def test_who_goes_there_is_warned_before_and_no_more_afterwards(office: Office) -> None:
    set_parameter(office, "cap_applies", "是")
    set_parameter(office, "frequency_cap", "1")
    firm = a_firm(office)
    done = ordered(office, firm)
    visit = going(office, firm, days=1)
    visit.do(a.open_visit, visits_before=1, manner=f.ANNOUNCED)

    shown = words(office.browser("张三").get(f"/matters/{visit.id}/"))
    assert "已有1次，达到上限1次" in shown
    assert "行政检查通知书 待办" in shown
    assert "上次检查的问题" in shown
    assert "达到上限" not in words(office.browser("张三").get(f"/matters/{done.id}/"))
    visit.do(a.justify_visit)
    visit.do(a.approve_visit)
    visit.do(a.assign_officers, first_officer=office.id("张三"), second_officer=office.id("钱七"))
    visit.do(a.record_empty)
    again = going(office, firm, days=1)
    again.do(a.open_visit, visits_before=2)
    assert "连续1次到场而没有检查记录" in words(office.browser("张三").get(f"/matters/{again.id}/"))
    assert "检查 2025年3月" in words(office.browser("张三").get(f"/matters/{visit.id}/"))
