"""Canonical text: RFC 8785 (JCS) with bans that make the standard library's JSON writer *be* it.

No floats; integers within ±2^53; keys in the Basic Multilingual Plane (so that code points sort as
UTF-16 does); the whole text in NFC. What is banned is refused, never repaired: repairing would
change a name.
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from fadu.kernel.errors import BadInput

Plain: TypeAlias = "str | int | bool | Sequence[Plain] | Mapping[str, Plain] | None"
"""A value that has a canonical text."""

LARGEST = 2**53
_SURROGATE = re.compile("[\ud800-\udfff]")
_encode = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode


def canonical(value: Plain) -> str:
    """The one text of a value; BadInput names the place of what has none."""
    _check(value, "")
    text = _encode(value)
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        raise BadInput("文字不是 NFC 规范形式", todo="请用输入法重新录入，不要粘贴带组合符号的文字")
    return text


def digest_input(value: Plain) -> bytes:
    """The bytes over which a value is hashed: its canonical text in UTF-8."""
    return canonical(value).encode()


def read(text: str) -> Any:
    """The value of a canonical text; ValueError says that the text is not canonical."""
    value = _decode(text)
    if _encode(value) != text:
        raise ValueError("not the canonical text of its value")
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        raise ValueError("not in NFC")
    return value


def _check(value: Any, place: str) -> None:
    if isinstance(value, str):
        _check_text(value, place)
    elif value is None or isinstance(value, bool):
        return
    elif isinstance(value, int):
        if not -LARGEST <= value <= LARGEST:
            raise BadInput(f"“{place or '值'}”的整数超出 2 的 53 次方")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _check_key(key, place)
            _check(item, f"{place}/{key}")
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            _check(item, f"{place}/{index}")
    else:
        raise BadInput(
            f"“{place or '值'}”的类型 {type(value).__name__} 不能记入台账",
            todo="金额用分（整数），比例用整数和小数位数，日期用文字",
        )


def _check_text(value: str, place: str) -> None:
    if not value.isascii() and _SURROGATE.search(value):
        raise BadInput(f"“{place or '值'}”含有残缺的字符")


def _check_key(key: Any, place: str) -> None:
    if not isinstance(key, str):
        raise BadInput(f"“{place or '值'}”的键必须是文字")
    if not key.isascii():
        _check_text(key, place)
        if max(key) > "\uffff":
            raise BadInput(f"“{place}/{key}”的键含有基本平面以外的字符")


def _no_float(text: str) -> Any:
    raise ValueError(f"float {text}")


def _integer(text: str) -> int:
    value = int(text)
    if len(text) > 15 and not -LARGEST <= value <= LARGEST:
        raise ValueError(f"integer {text}")
    return value


_decode = json.JSONDecoder(
    parse_float=_no_float, parse_constant=_no_float, parse_int=_integer
).decode
