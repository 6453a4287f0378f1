"""Canonical text: RFC 8785 (JCS) with bans that make the standard library's JSON writer *be* it.

No floats; integers within ±2^53; keys in the Basic Multilingual Plane (so that code points sort as
UTF-16 does); the whole text in NFC. What is banned is refused, never repaired: repairing would
change a name.

The standard library writes; orjson reads a text, and tells that it is the one which the standard
library would write, several times faster. Only its yes is believed, so where it is absent or in
doubt nothing but time is lost.
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from fadu.kernel.errors import BadInput

try:
    import orjson
except ModuleNotFoundError:  # no wheel for this processor
    orjson = None  # type: ignore[assignment]

Plain: TypeAlias = "str | int | bool | Sequence[Plain] | Mapping[str, Plain] | None"
"""A value that has a canonical text."""

LARGEST = 2**53
ALWAYS = frozenset((str, bool, type(None)))
"""Types whose every value has a canonical text, as far as its type tells."""
_SURROGATE = re.compile("[\ud800-\udfff]")
NEVER_COMPOSED = re.compile("[·‐-‧　-〩㐀-䶿一-鿿！-｠]*")
"""Ideographs and their punctuation: no normalisation changes them, or joins them to what stands before."""
_encode = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode


def canonical(value: Plain) -> str:
    """The one text of a value; BadInput names the place of what has none."""
    if not _surely_plain(value):
        problem = _problem(value)
        if problem:
            raise _refusal(problem)
    text = _written(value)
    if text.isascii():
        return text
    if _SURROGATE.search(text):
        raise _refusal(_damaged(value) or ("", "含有残缺的字符", ""))
    if not unicodedata.is_normalized("NFC", text):
        raise BadInput("文字不是 NFC 规范形式", todo="请用输入法重新录入，不要粘贴带组合符号的文字")
    return text


def _written(value: Plain) -> str:
    """The text of a value whose types, numbers and keys are in order: orjson writes them the same way."""
    try:
        return (
            _encode(value) if orjson is None else orjson.dumps(value, option=_AS_CANONICAL).decode()
        )
    except TypeError:  # an integer of 2^53, half a surrogate pair, or too deep for it
        return _encode(value)


def digest_input(value: Plain) -> bytes:
    """The bytes over which a value is hashed: its canonical text in UTF-8."""
    return canonical(value).encode()


def compact(value: Any) -> str:
    """JSON for a statement of the database: as short as can be, in no order; nothing is checked."""
    if orjson is None:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return orjson.dumps(value).decode()


def parsed(body: str) -> Any:
    """The value of a body that stands in the ledger, which sealing has made canonical; nothing is checked."""
    return json.loads(body) if orjson is None else orjson.loads(body)


def read(text: str) -> Any:
    """The value of a canonical text; ValueError says that the text is not canonical."""
    return read_utf8(text.encode())


def read_utf8(data: bytes) -> Any:
    """The value of a canonical text given as UTF-8; ValueError says that it is not canonical."""
    value = _quickly_read(data)
    if value is not _UNSURE:
        return value
    text = data.decode()
    try:
        value, end = _read_first(text)
        same = end == len(text) and _is_text_of(value, text)
    except RecursionError as failure:
        raise ValueError("nested without end") from failure
    if not same:
        raise ValueError("not the canonical text of its value")
    if not (data.isascii() or unicodedata.is_normalized("NFC", text)):
        raise ValueError("not in NFC")
    return value


def _quickly_read(data: bytes) -> Any:
    """The value of what is canonical beyond doubt, by orjson; `_UNSURE` may mean that it cannot tell.

    orjson writes as the standard library does, except floats. In what it has written, a float within
    an array or object stands between two of `_BONES`, and is nothing but points once digits, signs
    and letters are left out and the exponent's `e` counts as a point.
    """
    if orjson is None:
        return _UNSURE
    try:
        value = orjson.loads(data)
        if orjson.dumps(value, option=_AS_CANONICAL) != data:
            return _UNSURE
    except (ValueError, TypeError):  # no text, an integer of 2^53, or too deep for it
        return _UNSURE
    bones = data.translate(_BONES, _FLESH)
    if not bones.startswith(b"[") or _FLOAT.search(bones):
        return _UNSURE
    if not bones.isascii() and not _never_composed(bones.translate(None, _ASCII)):
        return value if unicodedata.is_normalized("NFC", data.decode()) else _UNSURE
    return value


@lru_cache(maxsize=4096)
def _never_composed(beyond_ascii: bytes) -> bool:
    """Whether a text is in NFC wherever these characters stand in it, its others being ASCII."""
    return NEVER_COMPOSED.fullmatch(beyond_ascii.decode()) is not None


def _is_text_of(value: Any, text: str) -> bool:
    """Whether `text` is the canonical text of a value that was read from it."""
    _read_within(text)
    return _encode(value) == text


_Problem = tuple[str, str, str]
"""Place within the value, what is wrong there, and what to do."""


def _surely_plain(value: Any) -> bool:
    """Whether nothing is wrong with a value; False may mean that it must be looked at more closely."""
    kind = type(value)
    if kind is dict:
        for key, item in value.items():
            if type(key) is not str or not key.isascii():
                return False
            if type(item) not in ALWAYS and not _surely_plain(item):
                return False
        return True
    if kind is list or kind is tuple:
        return all(type(item) in ALWAYS or _surely_plain(item) for item in value)
    return -LARGEST <= value <= LARGEST if kind is int else kind in ALWAYS


def _problem(value: Any) -> _Problem | None:
    """Why a value has no canonical text, as far as its types, numbers and keys tell."""
    kind = type(value)
    if kind in ALWAYS or (kind is int and -LARGEST <= value <= LARGEST):
        return None
    if kind is dict or isinstance(value, Mapping):
        for key, item in value.items():
            if type(item) in ALWAYS and type(key) is str and key.isascii():
                continue
            problem = _key_problem(key) or _inside(key, _problem(item))
            if problem:
                return problem
        return None
    if isinstance(value, (list, tuple)):
        found = (_inside(index, _problem(item)) for index, item in enumerate(value))
        return next(filter(None, found), None)
    if isinstance(value, int):
        return None if -LARGEST <= value <= LARGEST else ("", "的整数超出 2 的 53 次方", "")
    words = f"的类型 {type(value).__name__} 不能记入台账"
    todo = "金额用分（整数），比例用整数和小数位数，日期用文字"
    return None if isinstance(value, str) else ("", words, todo)


def _key_problem(key: Any) -> _Problem | None:
    if not isinstance(key, str):
        return "", "的键必须是文字", ""
    if not key.isascii() and max(key) > "\uffff":
        return f"/{key}", "的键含有基本平面以外的字符", ""
    return None


def _inside(part: object, problem: _Problem | None) -> _Problem | None:
    return problem and (f"/{part}{problem[0]}", *problem[1:])


def _damaged(value: Any) -> _Problem | None:
    """Where half a surrogate pair stands."""
    if isinstance(value, str):
        return ("", "含有残缺的字符", "") if _SURROGATE.search(value) else None
    if isinstance(value, Mapping):
        keys = (_damaged(key) for key in value)
        items = (_inside(key, _damaged(item)) for key, item in value.items())
        return next(filter(None, (*keys, *items)), None)
    if isinstance(value, (list, tuple)):
        found = (_inside(index, _damaged(item)) for index, item in enumerate(value))
        return next(filter(None, found), None)
    return None


def _refusal(problem: _Problem) -> BadInput:
    place, words, todo = problem
    return BadInput(f"“{place or '值'}”{words}", todo=todo)


def _no_float(text: str) -> Any:
    raise ValueError(f"float {text}")


def _integer(text: str) -> int:
    value = int(text)
    if len(text) > 15 and not -LARGEST <= value <= LARGEST:
        raise ValueError(f"integer {text}")
    return value


_read_first = json.JSONDecoder(parse_float=_no_float, parse_constant=_no_float).raw_decode
_read_within = json.JSONDecoder(parse_int=_integer).raw_decode
_AS_CANONICAL = (orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER) if orjson else 0
_UNSURE = object()
_BONES = bytes.maketrans(b"{}]:,e", b"[[[[[.")
_FLESH = b"0123456789-+abcdghijklmnopqrsuvwxyz_"  # `t` and `f` stay: what is left of true and false
_FLOAT = re.compile(rb"\[\.\.?\[")
_ASCII = bytes(range(128))
