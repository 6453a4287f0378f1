"""A batch is read strictly: what is not as agreed is refused whole, and the first wrong place is named."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from fadu.faces.field.batch import MOST_BYTES, MOST_ITEMS, Attached, Second, Sheet, read
from fadu.kernel.errors import BadInput

ID, SHA = "01JQ0000000000000000000000", "ab" * 32
ITEM: dict[str, Any] = {
    "key": ID, "matter": ID, "act": "find_problem", "copy": "f-1", "at": "2026-03-02T01:00:00.250Z",
    "device_at": "2026-03-02T01:00:03Z", "facts": {"description": "堆放杂物", "finding": ["f-1"]},
    "files": [{"sha256": SHA, "name": "现场.jpg"}], "seen": 3, "second": {"person": ID, "signature": SHA},
    "sheet": {"id": ID, "number": "（某）应急责改〔2026〕12号", "changed": False},
}  # fmt: skip


def batch(*items: Any, **over: Any) -> bytes:
    return json.dumps({"offset_ms": 3000, "items": list(items)} | over).encode()


def test_an_item_is_read_as_it_was_captured() -> None:
    (item,) = read(batch(ITEM), "application/json; charset=utf-8")

    assert item.at == datetime(2026, 3, 2, 1, 0, 0, 250_000, tzinfo=UTC)
    assert (item.offset_ms, item.seen, item.copy) == (3000, 3, "f-1")
    assert item.files == (Attached(SHA, "现场.jpg"),)
    assert item.second == Second(ID, SHA)
    assert item.sheet == Sheet(ID, "（某）应急责改〔2026〕12号", changed=False)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"key": "short"}, "key 写法不符"),
        ({"matter": "../../etc/passwd"}, "matter 写法不符"),
        ({"act": "Find-Problem"}, "act 写法不符"),
        ({"copy": "a b"}, "copy 写法不符"),
        ({"at": "昨天"}, "时刻“昨天”无法识别"),
        ({"device_at": 1}, "时间写法不符"),
        ({"facts": []}, "facts 应当是栏目和值"),
        ({"facts": {"description": {"c": SHA}}}, "facts 应当是栏目和值"),
        ({"facts": {"audience": 1.5}}, "不是完整的 JSON"),
        ({"files": [{"sha256": "AB" * 32, "name": "a"}]}, "SHA-256 写法不符"),
        ({"files": [{"sha256": SHA, "name": "../a"}]}, "附件名称写法不符"),
        ({"files": [{"sha256": SHA}]}, "附件应当有"),
        ({"seen": -1}, "seen 应当是"),
        ({"seen": True}, "seen 应当是"),
        ({"second": {"person": ID}}, "second 应当有"),
        ({"second": {"person": "x", "signature": SHA}}, "另一名检查人员写法不符"),
        ({"sheet": {"id": ID}}, "sheet 应当有"),
        ({"sheet": {"id": "x", "number": "1", "changed": True}}, "sheet 写法不符"),
        ({"sheet": {"id": ID, "number": "", "changed": True}}, "文书编号写法不符"),
        ({"more": 1}, "栏目不符"),
    ],
)
def test_what_is_not_as_agreed_is_named(change: dict[str, Any], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read(batch(ITEM | change), "application/json")


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        (batch(ITEM), "text/plain", "application/json"),
        (b" " * (MOST_BYTES + 1), "application/json", "512 KB"),
        (b"{", "application/json", "不是完整的 JSON"),
        (b"[" * 100_000, "application/json", "不是完整的 JSON"),
        (b"[]", "application/json", "offset_ms 和 items"),
        (batch(), "application/json", f"1 至 {MOST_ITEMS} 项"),
        (batch(ITEM, ITEM), "application/json", "出现了两次"),
        (batch(ITEM, offset_ms="3"), "application/json", "整数毫秒"),
    ],
)
def test_a_batch_that_is_none_is_refused_whole(body: bytes, kind: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read(body, kind)
