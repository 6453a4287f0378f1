"""Who may bring stacks; views/test_scans.py follows one to its last page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fadu.documents.scans.models import ScanBatch, ScanState
from fadu.faces.desk.scans_page import may_scan, stands

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.mark.parametrize(
    ("state", "total", "unread", "said"),
    [
        (ScanState.OPEN, 0, 1, ["识别中"]),
        (ScanState.READ, 3, 0, ["已识别"]),
        (ScanState.READ, 3, 1, ["已识别", "1个文件没有识别"]),
        (ScanState.READ, 0, 2, ["2个文件没有识别"]),
        (ScanState.REFUSED, 0, 0, ["没有办成"]),
    ],
)
def test_a_stack_that_could_not_be_read_is_not_told_as_read(state, total, unread, said):
    assert [one.text for one in stands(ScanBatch(state=state, total=total), unread)] == said


def test_those_who_only_look_bring_no_stacks(bureau: Bureau) -> None:
    viewer = bureau.zhang.viewer

    assert may_scan(viewer, None)
    assert not may_scan(replace(viewer, roles=frozenset({"supervisor"})), None)  # type: ignore[arg-type]
