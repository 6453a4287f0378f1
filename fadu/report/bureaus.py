"""Whose report it is: the bureau behind a viewer or a division code, with its whole reach."""

from __future__ import annotations

from dataclasses import dataclass

from fadu.accounts.models import Agency
from fadu.accounts.selectors import agency_at, agency_tree
from fadu.accounts.viewer import Viewer
from fadu.kernel.errors import BadInput, Refused
from fadu.matters.scope import Place, Reach, Scope

_REACH = {"province": Reach.PROVINCE, "city": Reach.CITY}


@dataclass(frozen=True)
class Bureau:
    """A bureau that reports, and the reach over which its figures are counted."""

    id: str
    name: str
    place: Place
    scope: Scope


def bureau_of(viewer: Viewer) -> Bureau:
    """The viewer's bureau; an office (内设机构) stands for the bureau it belongs to."""
    return _bureau(agency_at(viewer.place), viewer.person)


def bureau_by_division(division: str = "") -> Bureau:
    """The bureau with this division code; without one, the only city bureau there is (BadInput else)."""
    rows = agency_tree().filter(closed=False, level__in=_REACH)
    found = list(rows.filter(division=division) if division else rows.filter(level="city"))
    if len(found) == 1:
        return _bureau(found[0], "")
    if division:
        raise BadInput(f"没有行政区划代码为“{division}”的市级机构")
    if not found:
        raise BadInput("还没有登记市级机构", todo="请先由系统管理员登记机构")
    codes = "、".join(f"{a.division} {a.name}" for a in found)
    raise BadInput(f"登记了多个市级机构：{codes}", todo="请用 --agency 写明行政区划代码")


def _bureau(agency: Agency, person: str) -> Bureau:
    reach = _REACH.get(agency.level)
    if reach is None:
        raise Refused("年度报告由市级应急管理部门编制", todo="县级单位请在“数据报送”中填报。")
    return Bureau(agency.id, agency.name, agency.place, Scope(person, agency.id, reach))
