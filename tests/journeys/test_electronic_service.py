"""A decision is served on the phone that its party confirmed: sent from the desk, read and confirmed by the firm, the desk says when."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from playwright.sync_api import BrowserContext, expect

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.demo import papers as sample
from fadu.demo.acting import chance_of
from fadu.demo.sealing import made_of, sealed
from fadu.documents.issued.services import file_copy
from fadu.documents.printing.engine import missing
from fadu.kernel.zone import instant_of
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.deeds import Hand
from fadu.publication.serving.selectors import served_of
from fadu.publication.serving.services import sending
from tests.journeys import cases
from tests.journeys.office import Office

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "PDF")]
FIRM, PHONE, DIGITS = "送达化工有限公司", "13900000341", "0341"
NARROW = {"width": 390, "height": 844}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def case(office: Office, tmp_path: Path) -> str:
    """Decided against a firm that has agreed; the sealed decision is filed, and 张三 has prepared its service."""
    office.settings.MESSAGES, office.settings.PUBLIC_ADDRESS = tmp_path / "messages", office.url
    party = office.party(FIRM, address="某某街道示范路1号")
    sample.build(office.bureau, party, instant_of(date(2026, 1, 20)))
    id = cases.ready(office, party, date(2026, 2, 2))
    office.record(id, a.agree_electronic, key=party, receiving=f"手机{PHONE}")
    office.clock("2026-03-02", "09:10")
    told: dict[str, Any] = {
        "number": "（株示范）应急罚〔2026〕54号",
    }
    office.record(
        id,
        a.penalize,
        key=party,
        fine=2_000_000,
        production_unit=True,
        **told,
    )
    office.clock("2026-03-02", "09:20")
    viewer = accounts.viewer(Account.objects.get(username="zhangsan"), date(2026, 3, 2))
    made = made_of(viewer, id)
    assert made is not None
    hand = Hand(office.bureau.law, office.settings.TEST_CLOCK, chance_of("serving"), "journey")
    upload = SimpleUploadedFile("决定书.pdf", sealed(made.paper))
    file_copy(viewer=viewer, made=made, upload=upload, hand=hand)
    served = served_of(viewer.scope, made.matter, "decision", made.paper.n)
    assert served is not None
    sending.prepare(viewer=viewer, served=served, hand=hand, id="01KJPREPARED00000000000000")
    office.clock("2026-03-02", "09:30")
    return f"/matters/{id}/papers/decision/{made.paper.n}/service/"


def test_a_firm_confirms_a_decision_on_its_phone_and_the_desk_says_when_it_was_served(
    office: Office, case: str, new_context: Callable[..., BrowserContext]
) -> None:
    desk = office.clerk("lisi").opens(case)
    desk.page.get_by_role("link", name="发出").click()
    desk.page.get_by_role("button", name="发出").click()
    desk.sees("已发出，未打开")

    (message,) = office.settings.MESSAGES.glob("*.json")
    address = re.search(r"http\S+", json.loads(message.read_bytes())["words"])[0]  # type: ignore[index]
    firm = new_context(java_script_enabled=False).new_page()
    firm.set_viewport_size(NARROW)
    firm.goto(address)
    firm.get_by_label("手机号码末四位").fill(DIGITS)
    firm.get_by_role("button", name="打开").click()
    expect(firm.get_by_role("img", name="行政处罚决定书第1页")).to_be_visible()
    assert firm.evaluate(OVERFLOW) == 0
    with firm.expect_download() as file:
        firm.get_by_role("button", name="下载文书").click()
    assert Path(file.value.path()).read_bytes().startswith(b"%PDF-")
    firm.get_by_label("受送达人名称").fill(FIRM)
    firm.get_by_label("签收人姓名").fill("周九")
    firm.get_by_label("签收人身份").select_option("负责收件的人")
    firm.get_by_role("button", name="确认签收").click()
    expect(firm.get_by_role("status")).to_contain_text("已经签收，送达日期2026年3月2日")
    assert firm.context.cookies() == []

    desk.opens(case).sees("已送达，送达日期2026年3月2日（星期一）；周九签收。")
