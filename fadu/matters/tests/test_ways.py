"""What a desk says against a deed stands among the reasons of the one door; of what another platform did it says nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from fadu.law.engine.record import Blocked, Reason
from fadu.matters import judging, ways

DEED: Any = SimpleNamespace(irregular="", act=SimpleNamespace(title="审核", recordable=True))
BESIDE = Reason(ways.DESK, "review", "", "在审核台办理")
OPEN = Reason(ways.UNDER, "review", "", "正在审核")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """One desk, which notes what it is asked."""
    asked: list[Any] = []
    monkeypatch.setattr(ways, "_WAYS", [])
    way = lambda *of: asked.append(of) or [BESIDE]  # noqa: E731
    ways.register(way)
    ways.register(way)
    return asked


def of(platform: str = "") -> Any:
    return SimpleNamespace(platform=platform)


def test_each_desk_is_asked_once_of_the_deed_and_of_all_it_comes_with(desk: list[Any]) -> None:
    assert ways.against(DEED, of(), [DEED, DEED]) == [BESIDE]
    assert len(desk) == 1
    assert desk[0][2] == [DEED, DEED]


def test_a_matter_handled_elsewhere_is_no_desks(desk: list[Any]) -> None:
    assert ways.against(DEED, of("省厅平台"), [DEED]) == []
    assert desk == []


@pytest.mark.parametrize(("reason", "allowed"), [(BESIDE, True), (OPEN, False)])
def test_what_went_beside_a_desk_may_stand_as_irregular_but_not_beside_an_open_round(
    reason: Reason, allowed: bool
) -> None:
    deed: Any = SimpleNamespace(irregular="口头审核", act=DEED.act)

    if allowed:
        assert judging.check_irregular(deed, [reason])
    else:
        with pytest.raises(Blocked, match="正在审核"):
            judging.check_irregular(deed, [reason])
