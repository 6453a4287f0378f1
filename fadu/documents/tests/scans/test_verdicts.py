"""What keeps a paper from being filed is said when its stack is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from fadu.documents.papers import kinds
from fadu.documents.papers.paper import read_mark
from fadu.documents.scans.sorting import Leaf, sorted_into
from fadu.documents.scans.verdicts import found, name_of, verdicts
from fadu.documents.tests.scans.builders import KIND, VISIT, desk
from fadu.kernel.errors import Refused

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau


def test_drafts_and_papers_without_a_number_are_told(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    key = (of.matters[0].pk, "order", 0)
    piles, _ = sorted_into([Leaf(1, read_mark(of.mark(1, 1)))])

    for changed, why in (
        ({"draft": "待批准"}, "还不能出具：待批准"),
        ({"number": ""}, "还没有编号"),
        ({}, ""),
    ):
        kind = replace(
            KIND, make=lambda file, n, changed=changed: replace(KIND.make(file, n), **changed)
        )  # type: ignore[misc]
        monkeypatch.setitem(kinds._KINDS, VISIT, (kind,))
        told = verdicts(bureau.zhang.viewer, piles)[name_of(key)]
        assert (told["title"], told["why"]) == ("责令限期整改指令书", why)
    with pytest.raises(Refused, match="不在您的查看范围内"):
        found(bureau.wang.viewer, key)
