"""The kinds of documents that are numbered (文种). The set of forms in force was found in no text: the words are ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fadu.kernel.errors import BadInput


@dataclass(frozen=True)
class DocumentKind:
    """A kind; `word` stands in its number behind the agency's own (机关代字)."""

    code: str
    title: str
    word: str


KINDS: tuple[DocumentKind, ...] = (
    DocumentKind("approval", "行政检查审批表", "检审"),
    DocumentKind("scheme", "现场检查方案", "检查"),
    DocumentKind("notice", "行政检查通知书", "检通"),
    DocumentKind("record", "现场检查记录", "现记"),
    DocumentKind("order", "责令限期整改指令书", "责改"),
    DocumentKind("measures", "现场处理措施决定书", "现决"),
    DocumentKind("extension", "延长整改期限决定书", "延改"),
    DocumentKind("review", "整改复查意见书", "复查"),
)
BY_CODE: Mapping[str, DocumentKind] = {kind.code: kind for kind in KINDS}


def kind_of(code: str) -> DocumentKind:
    """The kind of this code; BadInput names what there is."""
    if code not in BY_CODE:
        known = "、".join(f"{kind.code}（{kind.title}）" for kind in KINDS)
        raise BadInput(f"没有名为“{code}”的文种", todo=f"可用的有：{known}")
    return BY_CODE[code]


def written(word: str, year: int, serial: int) -> str:
    """A document number as it is printed: （株）应急责改〔2026〕12号."""
    return f"{word}〔{year}〕{serial}号"
