"""A sheet with which something is wrong is told in one sentence; one in order is not told at all."""

from __future__ import annotations

import pytest

from fadu.faces.desk.outside_sheets import said
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.rooms.inspection.models import OutsideSheet
from fadu.rooms.inspection.tests.builders import NOW

pytestmark = pytest.mark.django_db


def test_what_is_wrong_with_a_sheet_is_told_with_what_to_do():
    place = {"province": "province", "city": "city", "county": "county"}
    for id, problem, changed in (("1", "", False), ("2", "2号已作废，不能再用", True)):
        OutsideSheet.objects.create(
            id=id, visit="V", kind="record", number=f"现记〔2026〕{id}号", entry=6, noted=NOW,
            problem=problem, changed=changed, **place,
        )  # fmt: skip

    assert said(Scope("p", "city", Reach.CITY), Matter(id="V")) == [
        "现场打印的《现场检查记录》现记〔2026〕2号：编号不能作数，2号已作废，不能再用，请另取编号重新出具，收回原件；"
        "打印以后又改过内容，请核对当事人手中的是不是最后的，不是的收回重发。"
    ]
