"""What is to be known of papers that were printed outside: a number that could not be used, words that were changed since."""

from __future__ import annotations

from fadu.documents.numbers.kinds import kind_of
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import OutsideSheet
from fadu.rooms.inspection.selectors.outside import sheets_of


def said(scope: Scope, matter: Matter) -> list[str]:
    """A sentence for each sheet of a matter within reach about which something is to be done."""
    told = [sheet for sheet in sheets_of(scope, matter.id) if sheet.problem or sheet.changed]
    return [_said(sheet) for sheet in told]


def _said(sheet: OutsideSheet) -> str:
    told = []
    if sheet.problem:
        told.append(f"编号不能作数，{sheet.problem}，请另取编号重新出具，收回原件")
    if sheet.changed:
        told.append("打印以后又改过内容，请核对当事人手中的是不是最后的，不是的收回重发")
    return f"现场打印的《{kind_of(sheet.kind).title}》{sheet.number}：{'；'.join(told)}。"
