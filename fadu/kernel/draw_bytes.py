"""The bytes of a draw (docs/draw.md): typed, length-prefixed values and the Merkle root of a list.

One value has one encoding in every language: `12` and `"12"` differ, and nothing is normalised on the way.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fadu.kernel.errors import BadInput

MOST_INTEGER = 2**53 - 1
MOST_ID = 64
_BLOCK = 64
HEX = re.compile(r"[0-9a-f]{64}", re.ASCII)
_EMPTY = hashlib.sha256(b"").digest()
_LENGTHS = tuple(size.to_bytes(4, "big") for size in range(256))


def encode(value: Any) -> bytes:
    """E(value): tag, four bytes of length, content; BadInput for what has no encoding."""
    if isinstance(value, str):
        return encode_text(value)
    if value is None:
        return b"N\0\0\0\0"
    if isinstance(value, bool):
        return b"F\0\0\0\1" + bytes([value])
    if isinstance(value, int):
        if not 0 <= value <= MOST_INTEGER:
            raise BadInput(f"整数{value}超出0至2^53-1的范围")
        return b"I\0\0\0\x08" + value.to_bytes(8, "big")
    if isinstance(value, Mapping):
        keys = sorted(value)
        return head("O", len(keys)) + b"".join(encode(key) + encode(value[key]) for key in keys)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return head("L", len(value)) + b"".join(map(encode, value))
    raise BadInput(f"“{value}”不能编码：只有文字、整数、是否、空、列表和对象")


def encode_text(text: str) -> bytes:
    """E of a text; BadInput unless it is in Unicode NFC and free of lone surrogates."""
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        raise BadInput(f"文字“{text}”不是 Unicode NFC 形式，不得用于抽取")
    try:
        raw = text.encode()
    except UnicodeEncodeError as error:
        raise BadInput("文字含有不成对的代理码位，不得用于抽取") from error
    return head("T", len(raw)) + raw


def head(tag: str, size: int) -> bytes:
    """A tag and a length, as they stand before the content of a text, a list or an object."""
    length = _LENGTHS[size] if size < 256 else size.to_bytes(4, "big")
    return tag.encode("ascii") + length


def digest(*parts: Any) -> bytes:
    """H(E([parts…])): how commitments and seeds are made."""
    return hashlib.sha256(encode(parts)).digest()


def hmac_states(key: bytes, prefix: bytes) -> tuple[Any, Any]:
    """The inner state of HMAC-SHA-256 after a prefix of the message, and the outer state; a key of at most a block."""
    padded = key.ljust(_BLOCK, b"\0")
    inner = hashlib.sha256(bytes(sign ^ 0x36 for sign in padded))
    inner.update(prefix)
    return inner, hashlib.sha256(bytes(sign ^ 0x5C for sign in padded))


def is_hex(value: object) -> bool:
    """Whether a value is a hash as it stands in a file: 64 lower-case hex digits."""
    return isinstance(value, str) and HEX.fullmatch(value) is not None


def personal(salt: bytes, text: str) -> str:
    """The commitment under which a name or number stands in a published draw, as in the ledger.

    Hex of H(salt ‖ JSON text); 16 random bytes of salt, never used twice: a shorter one is BadInput.
    """
    if len(salt) != 16:
        raise BadInput(f"盐应为16字节，实为{len(salt)}字节")
    encode_text(text)
    return hashlib.sha256(salt + _json_text(text).encode()).hexdigest()


def merkle_root(rows: Iterable[Sequence[Any]]) -> tuple[str, int]:
    """Root in hex and size of a list after RFC 9162, in memory that grows with its logarithm."""
    sha, size = hashlib.sha256, 0
    peaks: list[bytes] = []
    for row in rows:
        node, level = sha(b"\0" + encode(row)).digest(), size
        while level & 1:
            node, level = sha(b"\1" + peaks.pop() + node).digest(), level >> 1
        peaks.append(node)
        size += 1
    if not peaks:
        return _EMPTY.hex(), 0
    root = peaks.pop()
    while peaks:
        root = sha(b"\1" + peaks.pop() + root).digest()
    return root.hex(), size


_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}


def _json_text(text: str) -> str:
    """Canonical JSON of a text (RFC 8785): what the ledger hashes."""
    signs = (_ESCAPES.get(sign) or (f"\\u{ord(sign):04x}" if sign < " " else sign) for sign in text)
    return '"' + "".join(signs) + '"'
