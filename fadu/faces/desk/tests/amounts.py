"""A penalty matter inquired into by 张三 in February 2025, on which amounts are reckoned."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from django.urls import reverse

from fadu.faces.desk.tests.builders import Office
from fadu.law.engine.record import Actor
from fadu.law.libraries.kinds import TIER
from fadu.law.penalties.terms import Payer, Stage
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status
from fadu.matters.models import Matter
from fadu.rooms.penalty.tests.cases import Case, a_case, found
from fadu.statutes.keeping import By
from fadu.statutes.library import services as library
from fadu.statutes.library.services import Dated
from tests.people import Bureau

FOUND = datetime(2025, 2, 20, 1, 0, tzinfo=UTC)
FORM = {
    "stage": "first", "payer": "unit", "ended": "2025-02-20", "discovered": "2025-02-20", "decided": "2025-03-03",
    "lives": "否", "slight": "否", "first_time": "否", "corrected": "是", "harm": "危害后果不轻微", "no_fault": "",
    "mind": "精神正常", "course": "一般", "weightier": "", "amount": "20000", "deviation": "", "asked": "1",
}  # fmt: skip


def inquired(office: Office) -> tuple[Case, Matter]:
    """A case with one unit, to the end of the investigation."""
    case = replace(a_case(office.bureau), now=FOUND)
    found(case, case.unit).settle()
    return case, Matter.objects.get(pk=case.id)


def page(matter: Matter) -> str:
    """The address of 裁量."""
    return reverse("amount", kwargs={"id": matter.pk})


def form(case: Case, norms: str = "AQF-97-4", do: str = "reckon", **more: Any) -> dict[str, Any]:
    """What an officer sends."""
    return {**FORM, "key": case.unit, "norms": norms, "do": do, **more}


def a_tier(bureau: Bureau) -> str:
    """The tier 较轻 of AQF-97-4, up to 1万元, from 2025 on; the id of its register matter."""
    who = [Actor(bureau.zhao.id, Role.LEGAL_OFFICE.value)]
    content = {
        "conduct": "AQF-97-4", "stage": Stage.FIRST.title, "payer": Payer.UNIT.title, "name": "较轻",
        "condition": "一名人员没有记录", "low": "0", "high": "10000",
    }  # fmt: skip
    dated = Dated(date(2025, 1, 1), "某局裁量基准（示范）", Status.P)
    by = By(who, bureau.hand(FOUND), bureau.place, FOUND)
    return library.set_entry(library=TIER, content=content, dated=dated, by=by).matter
