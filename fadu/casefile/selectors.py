"""The signed or sealed copies of a matter's papers that stand, with the entries that carry them."""

from __future__ import annotations

from dataclasses import dataclass

from fadu.documents.issued.models import DocumentVersion, VersionState
from fadu.documents.issued.selectors import versions_of
from fadu.ledger import selectors as ledger
from fadu.matters.models import Matter
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
    registers = Matter.objects.in_bulk([one.document for one in standing])
    found = []
    for one in standing:
        entries = ledger.bodies(one.document, registers[one.document].opened)
        n = next(entry.n for entry in entries if one.sha256 in entry.body)
        found.append(Issued(one.kind, one.entry, one.sha256, one.document, n, template_of(one)))
    return found


def template_of(one: DocumentVersion) -> str:
    """The template in force on a paper's day: from when it held, and its digest, whose rest stands in the entry."""
    if not one.template:
        return ""
    since = one.template_since
    held = f"{since.isoformat()}启用" if since else "系统自带"
    return f"模板{held}，{one.template[:8]}"
