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
    """One copy: its version, its digest, the register's entry that carries it, and its template in words."""

    version: DocumentVersion
    register: str
    n: int
    template: str = ""

    @property
    def sha256(self) -> str:
        """The digest of its file."""
        return self.version.sha256

    @property
    def paper(self) -> tuple[str, int]:
        """Kind and entry of its paper."""
        return self.version.kind, self.version.entry

    @property
    def standing(self) -> bool:
        """Whether nothing took its place."""
        return bool(self.version.state == VersionState.ISSUED)


def issued_copies(scope: Scope, matter: str) -> list[Issued]:
    """Every copy of a matter within reach that went out, also where it was replaced or made void: the newest first."""
    held = versions_of(scope, matter)
    carried = _carried(held)
    return [
        Issued(one, one.document, carried[one.document, one.sha256], template_of(one)) for one in held
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
