"""The signed or sealed copies of a matter's papers that stand, with the entries that carry them."""

from __future__ import annotations

from dataclasses import dataclass

from fadu.documents.issued.models import VersionState
from fadu.documents.issued.selectors import versions_of
from fadu.ledger import selectors as ledger
from fadu.matters.models import Matter
from fadu.matters.scope import Scope


@dataclass(frozen=True)
class Issued:
    """One copy: of which paper, its digest, and the register's entry that carries it."""

    kind: str
    entry: int
    sha256: str
    register: str
    n: int


def issued_copies(scope: Scope, matter: str) -> list[Issued]:
    """The copies of a matter within reach that went out and were neither replaced nor made void."""
    standing = [one for one in versions_of(scope, matter) if one.state == VersionState.ISSUED]
    registers = Matter.objects.in_bulk([one.document for one in standing])
    found = []
    for one in standing:
        entries = ledger.bodies(one.document, registers[one.document].opened)
        n = next(entry.n for entry in entries if one.sha256 in entry.body)
        found.append(Issued(one.kind, one.entry, one.sha256, one.document, n))
    return found
