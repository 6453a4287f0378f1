"""What anybody may see of a plan: the wording that was published last, and nothing that is being written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fadu.registry.models import Party
from fadu.rooms.plans.models import Line, Plan, Wording

UNIT = "单位"


def published(limit: int = 100) -> list[Plan]:
    """Plans with a wording that is public, the newest year first."""
    return list(Plan.objects.exclude(public="").order_by("-year", "-id")[:limit])


def published_plan(agency: str, year: int) -> Plan | None:
    """The plan of an agency and year, if it is public; of several the newest."""
    rows = Plan.objects.filter(county=agency, year=year).exclude(public="")
    return rows.order_by("-id").first()


def public_wording(plan: Plan) -> Wording:
    """The wording that is public."""
    return Wording.objects.get(pk=plan.public)


def public_lines(plan: Plan) -> list[Line]:
    """The lines that are public."""
    return list(Line.objects.filter(wording=plan.public).order_by("no"))


def public_names(ids: Iterable[str]) -> Mapping[str, str]:
    """Names of units by party; the name of an individual business is that of a person and stays out."""
    rows = Party.objects.filter(pk__in=[id for id in ids if id], kind=UNIT)
    return {one.pk: one.name or "" for one in rows}
