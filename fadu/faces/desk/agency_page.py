"""The tree of agencies as rows, each with how many people and certified officers it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors
from fadu.accounts.models import Agency
from fadu.faces.desk.forms.agencies import LEVELS
from fadu.law.vocabulary.role import Role
from fadu.ui.badges import Badge, Tone
from fadu.ui.tables import Cell, Column, Row, Table

COLUMNS = (
    Column("机构"),
    Column("简称"),
    Column("层级", "narrow"),
    Column("行政区划代码", "narrow"),
    Column("在职人员", "number"),
    Column("状态", "narrow"),
)
INDENT = "　　"


def context(request: Any) -> dict[str, Any]:
    """The tree, and what the system administrator may do with it."""
    keeps = request.viewer.holds(Role.SYSTEM_ADMIN)
    found = list(selectors.agency_tree())
    staff = selectors.headcounts()
    rows = tuple(Row(_cells(a, depth, staff.get(a.id, 0), keeps)) for a, depth in in_order(found))
    return {
        "table": Table("机构设置", COLUMNS, rows),
        "keeps": keeps,
    }


def in_order(agencies: Iterable[Agency]) -> Iterator[tuple[Agency, int]]:
    """Every agency below its parent, with its depth; one whose parent is unknown stands on top."""
    below: dict[str, list[Agency]] = {}
    found = list(agencies)
    known = {a.id for a in found}
    for agency in found:
        below.setdefault(agency.parent if agency.parent in known else "", []).append(agency)

    def walk(parent: str, depth: int) -> Iterator[tuple[Agency, int]]:
        for agency in below.get(parent, []):
            yield agency, depth
            yield from walk(agency.id, depth + 1)

    return walk("", 0)


def _cells(agency: Agency, depth: int, staff: int, keeps: bool) -> tuple[Cell, ...]:
    url = reverse("amend_agency", kwargs={"id": agency.id}) if keeps and not agency.closed else ""
    state = Badge("已撤销", Tone.QUIET) if agency.closed else Badge("在用", Tone.GOOD, "check")
    return (
        Cell(INDENT * depth + agency.name, url),
        Cell(agency.short_name),
        Cell(LEVELS.get(agency.level, agency.level)),
        Cell(agency.division),
        Cell(str(staff)),
        Cell("", badges=(state,)),
    )
