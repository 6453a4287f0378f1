"""Visits as the desk's tests need them: acted out for the office, or as rows that acts would have left."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fadu.faces.desk.tests.builders import Office, a_party
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.tests.acting import BEGUN, Visiting

CODE = "91440300708461136T"
TODAY = date(2025, 3, 3)


def a_firm(office: Office, name: str = "丙仓储公司", code: str | None = CODE) -> str:
    """A firm with a credit code; returns its id."""
    return a_party(office.bureau, name, credit_code=code)


def going(office: Office, firm: str, days: int = 14) -> Visiting:
    """A visit to be acted out for the office, begun some days before the tests look."""
    return Visiting(office.bureau, firm, BEGUN - timedelta(days=days))


def ordered(office: Office, firm: str, term: str = "2025-03-02") -> Visiting:
    """A visit with two findings of which the first is ordered to be put right by a day."""
    visit = going(office, firm).checked(planned_on="2025-02-18")
    visit.do(a.find_problem, finding=["F1"], description="配电箱未上锁")
    visit.do(a.find_problem, finding=["F2"], description="灭火器过期")
    visit.do(a.order_correction, "F1", deadline=term, order_number="责改1号")
    return visit


def put(office: Office, number: int, **more: Any) -> None:
    """Visits of the office, as acts would have left them."""
    place = office.bureau.place
    row = {
        "province": place.province, "city": place.city, "county": place.county, "sector": "工贸",
        "kind": f.PLANNED, "manner": f.UNANNOUNCED, "team": f.ALONE, "occasion": "一般检查", "approval": f.j.NO_APPROVAL,
        "party": office.parties["甲烟花公司"], "opened_on": date(2025, 2, 10), "planned_on": date(2025, 3, 10),
    }  # fmt: skip
    name = more.pop("name", "V")
    Visit.objects.bulk_create(Visit(id=f"{name}{n:03d}", **{**row, **more}) for n in range(number))
