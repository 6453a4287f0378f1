"""Pages of plans as people open and send them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client

from fadu.faces.desk.tests.builders import hidden

WORKSHEET = {
    "year": "2025", "staff": "4", "other0_name": "专项执法", "other0_officers": "2", "other0_days_each": "40",
    "non0_name": "学习培训", "non0_officers": "4", "non0_days_each": "15",
}  # fmt: skip
PLANT = {
    "kind": "重点检查", "object": "甲类化工企业", "units": "5", "matters": "重大危险源管理", "basis": "《安全生产法》第六十五条",
    "method": "现场检查", "quarter": "1", "times": "2", "cap": "4", "officers": "2", "days": "1", "division": "危化科",
}  # fmt: skip
TRAINING = PLANT | {"kind": "一般检查", "matters": "职工培训", "times": "1", "division": "基础科", "partners": "消防"}  # fmt: skip
SHOPS = PLANT | {"kind": "一般检查", "object": "零售点", "units": "40", "quarter": "0", "times": "1", "days": "0.5", "division": "花炮科"}  # fmt: skip


def lines(*rows: dict[str, str], seen: int = 0, standing: int = 0) -> dict[str, str]:
    """The grid as sent with these rows, the first of which stand already."""
    sent = {
        "seen": f"{seen}",
        "line-TOTAL_FORMS": f"{len(rows)}",
        "line-INITIAL_FORMS": f"{standing}",
    }
    return sent | {f"line-{at}-{name}": value for at, row in enumerate(rows) for name, value in row.items()}  # fmt: skip


def sent(browser: Client, url: str, **typed: Any) -> HttpResponse:
    """A form as the page gave it, with what is typed."""
    return browser.post(url, hidden(browser.get(url)) | typed)
