"""The recordings (音像材料) that were put to a visit, each with its device and the way to the file."""

from __future__ import annotations

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.evidence.models import Recording
from fadu.evidence.selectors import recordings_of
from fadu.matters.scope import Scope
from fadu.ui.formats import moment
from fadu.ui.tables import Cell, Column, Row, Table

COLUMNS = (Column("拍摄时间", "date"), Column("设备"), Column("使用人", "narrow"), Column("登记", "date"))  # fmt: skip


def taken_at(scope: Scope, visit: str) -> Table | None:
    """The table in the order in which they were taken; None where there are none within reach."""
    found = recordings_of(scope, visit)
    if not found:
        return None
    names = accounts.names({one.shot_by for one in found})
    return Table("音像材料", COLUMNS, tuple(_row(one, names.get(one.shot_by, "")) for one in found))


def _row(one: Recording, who: str) -> Row:
    url = reverse("file", kwargs={"id": one.pk, "sha256": one.sha256})
    sealed = f"校验值 {one.sha256[:12]}…"
    return Row((
        Cell(moment(one.captured), url, f"取自{one.captured_from}"),
        Cell(f"{one.device_kind} {one.device}"), Cell(who or "已删除人员"), Cell(moment(one.imported), sub=sealed),
    ))  # fmt: skip
