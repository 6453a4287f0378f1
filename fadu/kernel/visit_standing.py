"""Whether a visit code holds, as far as the code and the published keys tell: no network, no register.

What the register adds (withdrawn, unknown) is said in the room; docs/visit-code.md has the order of the questions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fadu.kernel import visit_code
from fadu.kernel.errors import BadInput
from fadu.kernel.visit_code import Terms

Holds = Callable[[bytes, bytes, bytes], bool]
"""Whether (public key, signature, data) belong together."""


class Standing(StrEnum):
    """What is to be said of a code; only the first may be shown as true."""

    GENUINE = "genuine"
    NOT_YET = "not_yet"  # 尚未生效
    EXPIRED = "expired"  # 已过有效时间
    WITHDRAWN = "withdrawn"  # 检查取消，已撤回
    REPLACED = "replaced"  # 已由新的检查码代替
    UNKNOWN = "unknown"  # 签名无误而没有登记
    FORGED = "forged"  # 签名不符
    NO_KEY = "no_key"  # 签名的密钥不在公布之列
    UNREADABLE = "unreadable"  # 不是检查码，或者不完整


@dataclass(frozen=True)
class Checked:
    """A standing, and the terms where the signature vouches for them; `contents` is what the register adds."""

    standing: Standing
    terms: Terms | None = None
    contents: str = ""


def checked(scanned: str, now: datetime, keys: Mapping[bytes, bytes], holds: Holds) -> Checked:
    """What a scanned text is worth at `now`; `keys` are the public keys by their number.

    The terms of a forged code are not told: nobody vouches for them.
    """
    try:
        read = visit_code.opened(visit_code.text_of(scanned))
    except BadInput:
        return Checked(Standing.UNREADABLE)
    public = keys.get(read.key)
    if public is None:
        return Checked(Standing.NO_KEY)
    if not holds(public, read.signature, visit_code.CONTEXT + read.body):
        return Checked(Standing.FORGED)
    if now < read.terms.since:
        return Checked(Standing.NOT_YET, read.terms)
    if now >= read.terms.until:
        return Checked(Standing.EXPIRED, read.terms)
    return Checked(Standing.GENUINE, read.terms)
