"""What an entry by code must show (入企登记), judged when the device's record of it arrives: as it was at the door."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fadu.accounts.viewer import Viewer
from fadu.faces.field.batch import Item
from fadu.kernel.errors import Refused
from fadu.kernel.validity import holds
from fadu.law.procedures.inspection_visit import acts as a
from fadu.registry.selectors import party
from fadu.rooms.inspection.selectors.codes import issued_code
from fadu.rooms.inspection.selectors.visits import visit
from fadu.rooms.inspection.services.entry import (
    TITLES,
    Mode,
    demand_open,
    scanned_enterprise,
    shown_external,
)

BY_CODE = (a.enter_by_code.code, a.enter_again.code)


def demand_proof(item: Item, viewer: Viewer) -> None:
    """Refused where the code that the act states was not one that could be shown for this visit at that time."""
    mode = next((m for m, title in TITLES.items() if title == item.facts.get("code_mode")), None)
    if item.act in BY_CODE and mode is not None:
        _DEMANDS[mode](item, str(item.facts.get("code_number", "")), viewer)


def _own(item: Item, number: str, viewer: Viewer) -> None:
    """Ours: issued for the visit, within its time and not withdrawn then, whatever has replaced it since."""
    demand_open(Mode.OWN)
    row = issued_code(viewer.scope, item.matter, number)
    if row is None:
        raise Refused(
            "记录的检查码不是为这次检查生成的", todo="请核对；没有检查码的，记明未扫码入企的原因"
        )
    withdrawn = row.withdrawn is not None and row.withdrawn <= item.at
    if withdrawn or not holds(item.at, row.since, end=row.until):
        raise Refused(
            "入企时检查码已经撤回或者不在有效时间内",
            todo="请核对入企时间；确实没有有效检查码的，记明原因",
        )


def _enterprise(item: Item, number: str, viewer: Viewer) -> None:
    row = visit(viewer.scope, item.matter)
    firm = party(viewer.scope, row.party) if row else None
    scanned_enterprise(scanned=number, enterprise=(firm and firm.credit_code) or "", at=item.at)


def _external(item: Item, number: str, viewer: Viewer) -> None:
    shot = str(item.facts.get("screenshot") or "")
    shown_external(number=number, shown=item.at, screenshot=shot, now=item.at)


_DEMANDS: Mapping[Mode, Callable[[Item, str, Viewer], None]] = {
    Mode.OWN: _own,
    Mode.ENTERPRISE: _enterprise,
    Mode.EXTERNAL: _external,
}
