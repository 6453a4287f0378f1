"""What a device sends: a batch of acts captured on the spot, read strictly or not at all.

    {"offset_ms": -1200,
     "items": [{"key": "01J…", "matter": "01J…", "act": "find_problem", "copy": "",
                "at": "2026-03-02T01:30:00.250Z", "device_at": "2026-03-02T01:29:58.950Z",
                "facts": {…}, "files": [{"sha256": "…", "name": "…"}], "seen": 7,
                "second": {"person": "01J…", "signature": "<sha256>"},
                "sheet": {"id": "01J…", "number": "（某）应急责改〔2026〕12号", "changed": false}}]}

`at` is the device's time corrected by the measured offset, `device_at` what its clock showed. `seen` is the
position of the matter's newest entry that the device knows; -1 is not taken, since no visit begins here. `sheet`: the
paper that the device has made of the act under a number taken along, or null.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_instant

MOST_BYTES = 512 * 1024
MOST_ITEMS = 60
MOST_FILES = 40
LONGEST_NAME = 200
LONGEST_NUMBER = 100
_DAY_MS = 86_400_000

_ID = re.compile(r"[0-9A-Za-z]{26}", re.ASCII)
_ACT = re.compile(r"[a-z][a-z_]{0,59}", re.ASCII)
_COPY = re.compile(r"[0-9A-Za-z._:+-]{0,40}", re.ASCII)
_SHA = re.compile(r"[0-9a-f]{64}", re.ASCII)
_FIELDS = {
    "key", "matter", "act", "copy", "at", "device_at", "facts", "files", "seen", "second", "sheet",
}  # fmt: skip


@dataclass(frozen=True)
class Attached:
    """A file that the act carries, stored already under its digest; the name is personal."""

    sha256: str
    name: str


@dataclass(frozen=True)
class Second:
    """The other officer, who signed by hand on the device, and the picture of the signature."""

    person: str
    signature: str


@dataclass(frozen=True)
class Sheet:
    """A paper made on the device: its id there, its number, whether it was changed after it had been printed."""

    id: str
    number: str
    changed: bool


@dataclass(frozen=True)
class Item:
    """One act as captured. `key` is its idempotency key, made by the device once and for good."""

    key: str
    matter: str
    act: str
    copy: str
    at: datetime
    device_at: datetime
    offset_ms: int
    facts: Mapping[str, Any]
    files: tuple[Attached, ...]
    seen: int
    second: Second | None
    sheet: Sheet | None = None


def read(body: bytes, content_type: str) -> tuple[Item, ...]:
    """The items of a batch in their order; BadInput names the first place that is not as agreed."""
    if content_type.partition(";")[0].strip().lower() != "application/json":
        _bad("内容类型应当是 application/json")
    if len(body) > MOST_BYTES:
        _bad(f"一次最多送 {MOST_BYTES // 1024} KB，请分次送")
    try:
        sent = json.loads(body, parse_float=_no_float, parse_constant=_no_float)
    except (ValueError, RecursionError):
        _bad("不是完整的 JSON")
    if not isinstance(sent, dict) or set(sent) != {"offset_ms", "items"}:
        _bad("应当有 offset_ms 和 items 两项")
    offset, items = sent["offset_ms"], sent["items"]
    if not _whole(offset) or abs(offset) > 3650 * _DAY_MS:
        _bad("offset_ms 应当是整数毫秒")
    if not isinstance(items, list) or not 0 < len(items) <= MOST_ITEMS:
        _bad(f"items 应当有 1 至 {MOST_ITEMS} 项")
    found = tuple(_item(one, offset, number) for number, one in enumerate(items, 1))
    if len({one.key for one in found}) != len(found):
        _bad("同一个 key 在一批里出现了两次")
    return found


def _item(sent: Any, offset: int, number: int) -> Item:
    where = f"第{number}项"
    if not isinstance(sent, dict) or set(sent) != _FIELDS:
        _bad(f"{where}的栏目不符：应当有{'、'.join(sorted(_FIELDS))}")
    for name, shape in (("key", _ID), ("matter", _ID), ("act", _ACT), ("copy", _COPY)):
        if not isinstance(sent[name], str) or not shape.fullmatch(sent[name]):
            _bad(f"{where}的 {name} 写法不符")
    facts = sent["facts"]
    if not isinstance(facts, dict) or not all(_plain(value) for value in facts.values()):
        _bad(f"{where}的 facts 应当是栏目和值，值是文字、整数、是否或者编号的列表")
    if not _whole(sent["seen"]) or not 0 <= sent["seen"] < 10**6:
        _bad(f"{where}的 seen 应当是最新记录的序号")
    files = sent["files"]
    if not isinstance(files, list) or len(files) > MOST_FILES:
        _bad(f"{where}的附件最多 {MOST_FILES} 个")
    return Item(
        sent["key"], sent["matter"], sent["act"], sent["copy"],
        _instant(sent["at"], where), _instant(sent["device_at"], where), offset, facts,
        tuple(_file(one, where) for one in files), sent["seen"], _second(sent["second"], where),
        _sheet(sent["sheet"], where),
    )  # fmt: skip


def _file(sent: Any, where: str) -> Attached:
    if not isinstance(sent, dict) or set(sent) != {"sha256", "name"}:
        _bad(f"{where}的附件应当有 sha256 和 name")
    name = sent["name"]
    if not isinstance(name, str) or not 0 < len(name) <= LONGEST_NAME or "/" in name:
        _bad(f"{where}的附件名称写法不符")
    return Attached(_digest(sent["sha256"], where), name)


def _second(sent: Any, where: str) -> Second | None:
    if sent is None:
        return None
    if not isinstance(sent, dict) or set(sent) != {"person", "signature"}:
        _bad(f"{where}的 second 应当有 person 和 signature")
    if not isinstance(sent["person"], str) or not _ID.fullmatch(sent["person"]):
        _bad(f"{where}的另一名检查人员写法不符")
    return Second(sent["person"], _digest(sent["signature"], where))


def _sheet(sent: Any, where: str) -> Sheet | None:
    if sent is None:
        return None
    if not isinstance(sent, dict) or set(sent) != {"id", "number", "changed"}:
        _bad(f"{where}的 sheet 应当有 id、number 和 changed")
    id, number, changed = sent["id"], sent["number"], sent["changed"]
    if not isinstance(id, str) or not _ID.fullmatch(id) or not isinstance(changed, bool):
        _bad(f"{where}的 sheet 写法不符")
    if not isinstance(number, str) or not 0 < len(number) <= LONGEST_NUMBER:
        _bad(f"{where}的文书编号写法不符")
    return Sheet(id, number, changed)


def _digest(sent: Any, where: str) -> str:
    if not isinstance(sent, str) or not _SHA.fullmatch(sent):
        _bad(f"{where}的 SHA-256 写法不符")
    return sent


def _instant(sent: Any, where: str) -> datetime:
    if not isinstance(sent, str):
        _bad(f"{where}的时间写法不符")
    return parse_instant(sent)


def _plain(value: Any) -> bool:
    """Whether a fact is as an act states it: no commitment of the ledger's comes from outside."""
    if isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str | int)


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _no_float(text: str) -> NoReturn:
    raise ValueError(text)  # the ledger knows no broken numbers (settled 8)


def _bad(why: str) -> NoReturn:
    raise BadInput(f"送来的现场记录无法读取：{why}", todo="请更新现场应用后重新同步")
