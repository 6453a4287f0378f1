"""What the public page of a plan says: who inspects whom, on what, on which basis, how often; published lines alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from fadu.accounts.selectors import agency_at
from fadu.checker import plan_items
from fadu.matters.scope import Place
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.selectors import public
from fadu.rooms.plans.sheets.paper import Told
from fadu.rooms.plans.sheets.papers import paper_of, public_parts
from fadu.ui.formats import long_day


def list_page(found: Sequence[Plan]) -> dict[str, Any]:
    """The published plans, the newest year first."""
    return {
        "plans": [
            {
                "title": f"{_called(one)}{one.year}年度检查计划",
                "url": reverse("public_plan", args=[one.county, one.year]),
                "day": public.public_wording(one).published_on,
            }
            for one in found
            if one.year
        ]
    }


def page_of(plan: Plan) -> dict[str, Any]:
    """The page of one plan."""
    wording = public.public_wording(plan)
    items = [line.item for line in public.public_lines(plan)]
    agency = _called(plan)
    names = public.public_names(one.party for one in items)
    told = Told(plan=plan, wording=wording, items=items, agency=agency, names=names)
    kinds = "、".join(f"{kind}{visits}次" for kind, visits, _ in plan_items.shares(items))
    day = long_day(wording.published_on) if wording.published_on else ""
    said = f"{agency}{plan.year}年度计划检查{wording.visits}次" + (
        f"：{kinds}。" if kinds else "。"
    )
    return {
        "sentence": said,
        "agency": agency,
        "title": f"{agency}{plan.year}年度检查计划",
        "published": day,
        "approval": wording.approval,
        "adjusted": wording.number > 1 and wording.made == "adjust",
        "paper": paper_of("enterprise", told),
        "parts": public_parts(told),
    }


def _called(plan: Plan) -> str:
    """The agency under its public name."""
    return agency_at(Place(plan.province, plan.city, plan.county)).name
