"""The visit code (检查码): what the square on an officer's phone or on the notice says, byte by byte.

The format is docs/visit-code.md; whoever has the published key checks a code by that page alone. Nothing here knows an
algorithm: signing and checking come as arguments.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

from fadu.kernel.codes import check_uscc
from fadu.kernel.errors import BadInput

VERSION = 1
CONTEXT = b"fadu/visit-code/v1\n"
"""Stands before what is signed, so that a signature made for another purpose is none of a visit code."""
KINDS = ("计划检查", "随机抽查", "个案检查", "专项检查", "复查")
"""The kinds of visit, in the words of the procedure; the code holds the place in this list, from 1."""
KEY_BYTES, SIGNATURE_BYTES = 4, 64
MOST_AGENCY, MOST_BASIS, MOST_CERTIFICATE, MOST_OFFICERS = (
    90,
    240,
    30,
    20,
)  # bytes, bytes, bytes, people
PARAMETER = "c"

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)
_LONGEST = 2000  # characters of a scanned text; a square holds few more
_AGAIN = "请重新扫描；仍然不行的，请执法人员报出六位口令核对"

Sign = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Terms:
    """What a code says: which visit of whom, why, by whom, and from when until when it may be shown."""

    visit: str  # 26 characters, as fadu.kernel.ids
    enterprise: str  # unified social credit code
    agency: str  # official name of the agency
    kind: str  # one of KINDS
    basis: str  # the law or the plan under which the visit is made
    certificates: tuple[str, ...]  # of the officers, in their order
    since: datetime  # a whole minute; valid from it on
    until: datetime  # a whole minute; valid before it


@dataclass(frozen=True)
class Sealed:
    """A code as it was read, not yet checked: its terms, the number of its key, and what was signed how."""

    terms: Terms
    key: bytes
    body: bytes
    signature: bytes


def sealed(terms: Terms, key: bytes, sign: Sign) -> str:
    """The text of a code with these terms, signed by the key whose number is `key`.

    Terms that the format cannot hold are BadInput, all of them named at once.
    """
    body = packed(terms, key)
    return _base32(body + sign(CONTEXT + body))


def opened(text: str) -> Sealed:
    """Read the text of a code; whatever is not exactly what `sealed` writes is BadInput."""
    data = _bytes(text)
    if not data or data[0] != VERSION:
        raise BadInput(
            "这个检查码的版本不认识", todo="请升级本系统，或者请执法人员报出六位口令核对"
        )
    body, signature = data[:-SIGNATURE_BYTES], data[-SIGNATURE_BYTES:]
    try:
        terms, key = _unpacked(body)
    except (IndexError, ValueError, OverflowError) as problem:
        raise BadInput("检查码不完整或者被改动过", todo=_AGAIN) from problem
    return Sealed(terms, key, body, signature)


def address(site: str, text: str) -> tuple[str, str]:
    """The address that the square holds, in two parts: what precedes the code, and the code.

    Apart, because the code alone fits the square's letters-and-digits mode, which takes half the room.
    """
    return f"{site.rstrip('/')}/v/?{PARAMETER}=", text


def text_of(scanned: str) -> str:
    """The code's text in what was scanned: the text itself, or an address that carries it."""
    plain = scanned.strip()
    if len(plain) > _LONGEST:
        raise BadInput("扫到的内容过长，不是检查码", todo=_AGAIN)
    if "/" not in plain:
        return plain
    try:
        query = parse_qsl(urlsplit(plain).query, strict_parsing=True)
    except ValueError:
        query = []
    if len(query) != 1 or query[0][0] != PARAMETER:
        raise BadInput("扫到的网址里没有检查码", todo=_AGAIN)
    return query[0][1]


def packed(terms: Terms, key: bytes) -> bytes:
    """The bytes that are signed; what the format cannot hold is BadInput."""
    if problems := [
        *_problems(terms),
        *(() if len(key) == KEY_BYTES else ("密钥编号应为4个字节",)),
    ]:
        raise BadInput("检查码不能生成：" + "；".join(problems), todo="请补正后重新生成")
    numbers = [
        bytes([VERSION]), key, _visit_number(terms.visit).to_bytes(16, "big"),
        bytes([KINDS.index(terms.kind) + 1]), _minutes(terms.since), _minutes(terms.until),
        terms.enterprise.encode("ascii"),
    ]  # fmt: skip
    names = [_counted(terms.agency), _counted(terms.basis), bytes([len(terms.certificates)])]
    return b"".join([*numbers, *names, *(_counted(one) for one in terms.certificates)])


def _problems(terms: Terms) -> list[str]:
    """Everything in the terms that the format cannot hold."""
    found = []
    if _visit_number(terms.visit) < 0:
        found.append("检查编号不是本系统的编号")
    if terms.kind not in KINDS:
        found.append(f"检查类别“{terms.kind}”不是{'、'.join(KINDS)}之一")
    verdict = check_uscc(terms.enterprise)
    if not verdict.valid or verdict.code != terms.enterprise:
        found.append(f"统一社会信用代码有误（{verdict.reason or '应为大写、无空格'}）")
    if not (_whole(terms.since) and _whole(terms.until) and terms.since < terms.until):
        found.append("有效时间应为整分，且止于起之后")
    if not 1 <= len(terms.certificates) <= MOST_OFFICERS:
        found.append(f"执法证件号应有1至{MOST_OFFICERS}个")
    if len(set(terms.certificates)) != len(terms.certificates):
        found.append("执法证件号重复")
    named = [("机关名称", terms.agency, MOST_AGENCY), ("依据", terms.basis, MOST_BASIS)]
    named += [("执法证件号", one, MOST_CERTIFICATE) for one in terms.certificates]
    found += [
        f"{what}“{word}”为空、过长（{most}字节以内）或者含有不可见字符"
        for what, word, most in named
        if not _plain(word, most)
    ]
    return found


def _plain(word: str, most: int) -> bool:
    """Whether a word may stand in a code: composed form, visible, no blank at its ends, not too long."""
    return (
        0 < len(word.encode("utf-8", "replace")) <= most
        and word.isprintable()
        and word == word.strip()
        and unicodedata.is_normalized("NFC", word)
    )


def _whole(instant: datetime) -> bool:
    """Whether an instant is a whole minute that four bytes hold."""
    if instant.tzinfo is None:
        return False
    minutes, rest = divmod(instant - _EPOCH, _MINUTE)
    return not rest and 0 <= minutes < 1 << 32


def _minutes(instant: datetime) -> bytes:
    return ((instant - _EPOCH) // _MINUTE).to_bytes(4, "big")


def _counted(word: str) -> bytes:
    data = word.encode("utf-8")
    return bytes([len(data)]) + data


def _visit_number(visit: str) -> int:
    """The 128 bits of an identifier; -1 where the text is none."""
    if len(visit) != 26 or any(sign not in _ALPHABET for sign in visit):
        return -1
    number = 0
    for sign in visit:
        number = number << 5 | _ALPHABET.index(sign)
    return number if number < 1 << 128 else -1


def _unpacked(body: bytes) -> tuple[Terms, bytes]:
    """Terms and key number of a body; ValueError or IndexError unless packing them again gives it back."""
    key, rest = body[1:5], body[5:]
    number, kind = int.from_bytes(rest[:16], "big"), KINDS[rest[16] - 1] if rest[16] else ""
    since, until = (_EPOCH + int.from_bytes(rest[at : at + 4], "big") * _MINUTE for at in (17, 21))
    enterprise, rest = rest[25:43].decode("ascii"), rest[43:]
    agency, rest = _word(rest)
    basis, rest = _word(rest)
    count, rest = rest[0], rest[1:]
    certificates = []
    for _ in range(count):
        one, rest = _word(rest)
        certificates.append(one)
    visit = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(26)))
    terms = Terms(visit, enterprise, agency, kind, basis, tuple(certificates), since, until)
    if rest or _packed_again(terms, key) != body:
        raise ValueError("not what the format writes")
    return terms, key


def _packed_again(terms: Terms, key: bytes) -> bytes | None:
    """The bytes of these terms, or None where the format cannot hold them."""
    try:
        return packed(terms, key)
    except BadInput:
        return None


def _word(data: bytes) -> tuple[str, bytes]:
    end = 1 + data[0]
    if len(data) < end:
        raise ValueError("cut off")
    return data[1:end].decode("utf-8"), data[end:]


def _base32(data: bytes) -> str:
    """Letters and digits, five bits each, the most significant first, zero bits at the end."""
    length = -(-len(data) * 8 // 5)
    number = int.from_bytes(data, "big") << length * 5 - len(data) * 8
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def _bytes(text: str) -> bytes:
    """The bytes of a code's text; one code has one text, so nothing is read leniently."""
    size = len(text) * 5 // 8
    spare = len(text) * 5 - size * 8
    if (
        size <= SIGNATURE_BYTES
        or len(text) > _LONGEST
        or spare > 4
        or any(s not in _ALPHABET for s in text)
    ):
        raise BadInput("这不是检查码", todo=_AGAIN)
    number = 0
    for sign in text:
        number = number << 5 | _ALPHABET.index(sign)
    if number & (1 << spare) - 1:
        raise BadInput("检查码不完整或者被改动过", todo=_AGAIN)
    return (number >> spare).to_bytes(size, "big")
