"""The chain of a matter (事项): every body names the hash of the one before it.

hash = SHA-256(body), and the body holds `prev`, so the hash covers it. Checking needs bodies only.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any

from fadu.ledger.canonical import read_utf8
from fadu.ledger.crypto import sha256

MANDATORY = frozenset(
    {
        *("v", "alg", "agency", "matter", "opened", "n", "act", "key", "at", "noted"),
        *("who", "facts", "files", "images", "by", "prev"),
    }
)
OPTIONAL = frozenset(
    ("procedure", "captured", "pins", "corrects", "irregular", "prepared_by", "recorded_by")
)
_IMAGE = ("digest", "id", "table", "v")
_IMAGE_TYPES = (str, str, str, int)
_ALLOWED = MANDATORY | OPTIONAL
_READ = itemgetter("n", "matter", "opened", "facts", "who", "files", "images")
_TYPES = (int, str, str, dict, list, list, list)


def first_prev(matter: str) -> str:
    """The `prev` of a matter's first entry: SHA-256("fadu/v1" ‖ matter), hex."""
    return sha256(b"fadu/v1" + matter.encode()).hex()


def body_hash(data: bytes) -> str:
    """The hash of an entry, hex: SHA-256 over the UTF-8 bytes of its body."""
    return sha256(data).hex()


def parsed(body: str | bytes) -> tuple[Mapping[str, Any] | None, str]:
    """The fields of a body and, where it is not a body of format 1, what is wrong (Chinese)."""
    try:
        value = read_utf8(body.encode() if isinstance(body, str) else body)
    except ValueError:
        return None, "正文不是规范文本"
    if type(value) is not dict or not _are_fields(tuple(value)):
        return None, "正文的字段不合格式"
    if not _typed(value):
        return None, "正文字段的类型不合格式"
    if value["v"] != 1 or value["alg"] != "sha256":
        return value, "正文的格式版本或算法不认识"
    return value, ""


@lru_cache(maxsize=256)
def _are_fields(names: tuple[str, ...]) -> bool:
    """Whether a body may have exactly these fields; few combinations occur, so they are remembered."""
    return MANDATORY <= set(names) <= _ALLOWED


def _typed(value: dict[str, Any]) -> bool:
    """Whether the fields that a check reads can be read."""
    return (
        tuple(map(type, _READ(value))) == _TYPES
        and ("procedure" not in value or type(value["procedure"]) is dict)
        and all(map(_is_image, value["images"]))
    )


def _is_image(item: Any) -> bool:
    return (
        type(item) is dict
        and tuple(item) == _IMAGE
        and tuple(map(type, item.values())) == _IMAGE_TYPES
    )


def link_problem(value: Mapping[str, Any], before: str | None) -> str:
    """What is wrong with the link from a parsed body to its predecessor's hash (None where there is none)."""
    if value["n"] == 0:
        wanted: str | None = first_prev(value["matter"])
        if "procedure" not in value:
            return "首条没有写明程序版本"
    else:
        wanted = before
    if wanted is None:
        return f"缺少前一条（第 {value['n'] - 1} 号）"
    return "" if value["prev"] == wanted else "与前一条的哈希不相接"


def problems(bodies: Iterable[str], matter: str) -> Iterator[str]:
    """What is wrong with the chain of one matter, given all its bodies in order (Chinese, by number)."""
    before: str | None = None
    for n, body in enumerate(bodies):
        value, problem = parsed(body)
        if value is not None and not problem:
            if value["matter"] != matter or value["n"] != n:
                problem = "不是本事项的这一号"
            else:
                problem = link_problem(value, before)
        if problem:
            yield f"第 {n} 号：{problem}"
        before = body_hash(body.encode())
