"""The signed or sealed copies of a matter's papers that stand, with the entries that carry them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from fadu.documents.issued.models import DocumentVersion, VersionState
from fadu.documents.issued.selectors import versions_of
from fadu.ledger import selectors as ledger
from fadu.matters.scope import Scope


@dataclass(frozen=True)
class Issued:
    """One copy: of which paper, its digest, the register's entry that carries it, and its template in words."""

    kind: str
    entry: int
    sha256: str
    register: str
    n: int
    template: str = ""


def issued_copies(scope: Scope, matter: str) -> list[Issued]:
    """The copies of a matter within reach that went out and were neither replaced nor made void."""
    standing = [one for one in versions_of(scope, matter) if one.state == VersionState.ISSUED]
    carried = _carried(standing)
    return [
        Issued(one.kind, one.entry, one.sha256, one.document, carried[one.document, one.sha256], template_of(one))
        for one in standing
    ]  # fmt: skip


def _carried(versions: Sequence[DocumentVersion]) -> dict[tuple[str, str], int]:
    """By register and digest, the first entry that carries the copy: all registers are read at once."""
    wanted: dict[str, list[str]] = {}
    for one in versions:
        wanted.setdefault(one.document, []).append(one.sha256)
    found: dict[tuple[str, str], int] = {}
    read: Counter[str] = Counter()
    for document, _, _, body in ledger.chains(list(wanted)):
        for sha256 in wanted[document]:
            if sha256 in body:
                found.setdefault((document, sha256), read[document])
        read[document] += 1  # a chain has no gap
    return found


def template_of(one: DocumentVersion) -> str:
    """The template in force on a paper's day: from when it held, and its digest, whose rest stands in the entry."""
    if not one.template:
        return ""
    since = one.template_since
    held = f"{since.isoformat()}启用" if since else "系统自带"
    return f"模板{held}，{one.template[:8]}"
