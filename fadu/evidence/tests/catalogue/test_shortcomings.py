"""What an item lacks is named under its article, and nothing else is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.evidence.catalogue.models import Evidence, Handover
from fadu.evidence.catalogue.shortcomings import of_item, unusable

TAKEN = date(2025, 3, 1)


def item(**over: Any) -> Evidence:
    """An item that lacks nothing, but for what is said."""
    whole: dict[str, Any] = {
        "number": 1, "kind": "书证", "way": "现场收集", "first_taker": "a", "second_taker": "b", "taken_on": TAKEN,
        "confirmation": "签名或者盖章确认", "verified": "查证属实", "lawful": True,
    }  # fmt: skip
    return Evidence(**whole | over)


def lacks(handovers: tuple[Handover, ...] = (), **over: Any) -> list[tuple[str, str, bool]]:
    return [(one.text, str(one.cite), one.grave) for one in of_item(item(**over), handovers)]


def moved(giver: str, taker: str, day: int = 2) -> Handover:
    return Handover(at=datetime(2025, 3, day, 1, tzinfo=UTC), giver=giver, taker=taker)


def test_each_shortcoming_stands_under_its_article() -> None:
    law = "《行政处罚法》"
    assert lacks() == []
    assert lacks(excluded=True, verified="", lawful=False) == []
    for over, text, cite, grave in (
        ({"verified": ""}, "尚未查证属实，", f"{law}第四十六条第二款", True),
        ({"verified": "不能查证属实"}, "不能查证属实，", f"{law}第四十六条第二款", True),
        ({"lawful": False}, "不是以合法手段取得，", f"{law}第四十六条第三款", True),
        ({"second_taker": ""}, "现场收集的执法人员不足两人", f"{law}第四十二条第一款", False),
        ({"second_taker": "a"}, "现场收集的执法人员不足两人", f"{law}第四十二条第一款", False),
        ({"confirmation": "尚未确认"}, "当事人尚未确认", "《本系统登记规则》第二十三条", False),
        ({"kind": "物证"}, "没有登记存放地点", "《本系统登记规则》第二十四条", False),
    ):  # fmt: skip
        ((said, by, heavy),) = lacks(**over)
        assert said.startswith(text)
        assert (by, heavy) == (cite, grave)
    assert lacks(way="向有关单位调取", second_taker="") == []
    assert unusable([item(), item(verified="", number=2)])[0].number == 2


def test_a_chain_of_custody_is_whole_or_its_gap_is_named() -> None:
    chain = (
        moved("张三", "李保管"),
        moved("李保管", "检测中心", 3),
        moved("检测中心", "李保管", 5),
    )
    assert lacks(chain, kind="物证", storage="物证室") == []

    gap = (*chain[:1], moved("王五", "检测中心", 3), moved("", "甲公司", 4))
    assert [text for text, *_ in lacks(gap)] == [
        "第2次交接的移交人“王五”不是上一次的接收人“李保管”"
    ]
    assert [text for text, *_ in lacks((Handover(at=datetime(2025, 2, 27, tzinfo=UTC)),))] == ["第1次交接早于取得日期"]  # fmt: skip
