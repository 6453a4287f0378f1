"""Stacks, files and pages call themselves something."""

from fadu.documents.scans.models import DiscardedSheets, ScanBatch, ScanFile, ScanPage


def test_rows_call_themselves() -> None:
    assert [str(one) for one in (ScanBatch(id="S"), ScanFile(name="一.pdf"), ScanPage(number=3), DiscardedSheets(sheets=2))] == [
        "扫描 S", "一.pdf", "第3页", "舍弃2页",
    ]  # fmt: skip
