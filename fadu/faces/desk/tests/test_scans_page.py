"""Who may bring stacks; views/test_scans.py follows one to its last page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fadu.faces.desk.scans_page import may_scan

if TYPE_CHECKING:
    from tests.people import Bureau


def test_those_who_only_look_bring_no_stacks(bureau: Bureau) -> None:
    viewer = bureau.zhang.viewer

    assert may_scan(viewer, None)
    assert not may_scan(replace(viewer, roles=frozenset({"supervisor"})), None)  # type: ignore[arg-type]
