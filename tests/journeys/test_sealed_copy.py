"""A decision is printed, sealed, filed as issued; the decision of another case is refused by name."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import expect

from fadu.demo import papers as sample
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.printing.engine import missing
from fadu.documents.tests.issued.copies import stamped
from fadu.kernel.zone import instant_of
from tests.journeys import cases
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "PDF")]


def sealed(clerk: Clerk, case: str) -> bytes:
    """The decision of a case as it is printed, with a seal upon it; its versions are then open."""
    clerk.opens(f"/matters/{case}?tab=papers")
    clerk.page.locator("a[href*='/papers/decision/'][href$='/versions/']").click()
    place = clerk.page.url.removesuffix("versions/")
    return stamped(clerk.page.request.get(f"{place}pdf/").body())


def send(clerk: Clerk, content: bytes) -> None:
    """Choose a file and send the form that is open."""
    file = {"name": "决定书.pdf", "mimeType": "application/pdf", "buffer": content}
    clerk.page.set_input_files("[name=copy]", file)  # type: ignore[arg-type]
    clerk.page.get_by_role("button", name="核对并登记").click()


def test_a_sealed_decision_is_filed_and_that_of_another_case_is_not(office: Office) -> None:
    party = office.party("签章化工有限公司", address="某某街道示范路1号")
    sample.build(office.bureau, party, instant_of(date(2026, 1, 20)))
    one, other = (cases.performed(office, party, date(2026, 2, 2), number=70 + n) for n in range(2))
    clerk = office.clerk("zhangsan")
    foreign = sealed(clerk, other)
    own = sealed(clerk, one)

    clerk.page.get_by_role("link", name="登记签章件").click()
    send(clerk, foreign)
    alert = clerk.page.get_by_role("alert").first
    expect(alert).to_contain_text("页是另一事项的文书（行政处罚决定书")
    assert not DocumentVersion.objects.filter(matter__in=(one, other)).exists()
    send(clerk, own)

    expect(clerk.page.get_by_role("row").nth(1)).to_contain_text("已出具")
    expect(clerk.page.get_by_role("row").nth(1)).to_contain_text("系统逐项比对文字层")
    assert DocumentVersion.objects.get(matter=one).state == "issued"
    assert clerk.console == []
