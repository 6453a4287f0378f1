"""A running visit of 张三 and 赵六 to a firm, and a browser for whoever looks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.test import Client

from fadu.law.procedures.inspection_visit import acts as a
from fadu.registry.tests.builders import a_party
from fadu.rooms.inspection.tests.acting import Visiting
from tests.people import Bureau, Colleague

MORNING = datetime(2025, 3, 3, 1, 30, tzinfo=UTC)
DAY = "2025-03-03"
FIRM = "甲仓储有限公司"


def a_visit(bureau: Bureau, firm: str = FIRM, *, entered: bool = True, **task: Any) -> str:
    """Opened, approved and assigned, and entered unless told otherwise; the visit's id."""
    visiting = Visiting(bureau, a_party(bureau, name=firm).id)
    visiting.do(a.open_visit, **{"planned_on": DAY, **task})
    visiting.do(a.approve_visit, number="检审〔2025〕1号")
    two = {"first_officer": bureau.zhang.id, "second_officer": bureau.zhao.id}
    visiting.do(a.assign_officers, **two)
    if entered:
        visiting.do(a.enter_by_code)
    return visiting.id


def browser(who: Colleague) -> Client:
    """Signed in."""
    client = Client()
    client.force_login(who.account, "django.contrib.auth.backends.ModelBackend")
    return client
