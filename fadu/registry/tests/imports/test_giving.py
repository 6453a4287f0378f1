"""Objects go out a part at a time, each once, and within reach alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.matters.scope import Reach, Scope
from fadu.registry.imports import giving
from fadu.registry.imports.kinds import OBJECTS
from fadu.registry.objects.selectors import Wanted
from fadu.registry.tests.imports.sheets import code, row
from fadu.registry.tests.imports.test_services import taken

if TYPE_CHECKING:
    import pytest

    from tests.people import Bureau


def test_every_object_within_reach_goes_out_once(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken(bureau, "objects", *(row(OBJECTS, credit_code=code(n), name=f"{n}厂") for n in range(5)))
    monkeypatch.setattr(giving, "PART", 2)
    here = Scope("", bureau.place.province, Reach.PROVINCE)
    elsewhere = Scope("", "ELSEWHERE", Reach.PROVINCE)

    lines = list(giving.lines(here, Wanted()))

    assert [line[0] for line in lines] == ["4厂", "3厂", "2厂", "1厂", "0厂"]
    assert list(giving.lines(elsewhere, Wanted())) == []
    assert [len(s) for s in giving.sheets([elsewhere, here], 3)] == [3, 2]
    assert len(giving.written(lines)) > 1000
