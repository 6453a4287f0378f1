"""Pinned digests of every version (程序版本摘要): editing one turns a test red.

A matter that runs is folded over the version it began under, for good. To amend the law, write a
new Procedure with its `since` and `transition` and add a line here; only while a version has never
been in use may its line be replaced. `python -m fadu.law.pins` prints the lines as they are now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from fadu.law.registry import PROCEDURES, digest_of
from fadu.law.vocabulary.digest import sentences_digest
from fadu.law.vocabulary.procedure import Procedure

Pin = tuple[str, str]  # structure, which matters pin; sentences, which the lawyer signed

PINS: Mapping[tuple[str, str], Pin] = {}


def drifted(procedures: Iterable[Procedure] = PROCEDURES) -> Iterator[str]:
    """What a version says that its pin does not, as an instruction."""
    for p in procedures:
        pinned = PINS.get((p.code, p.since.isoformat()))
        if pinned is None:
            yield f"程序“{p.code}”（自{p.since}起）没有登记摘要：运行 python -m fadu.law.pins，把该行加入 PINS"
        elif pinned[0] != digest_of(p):
            yield f"程序“{p.code}”（自{p.since}起）的规则变了：已经启用的版本不得改动，修法应当另写新版本"
        elif pinned[1] != sentences_digest(p):
            yield f"程序“{p.code}”（自{p.since}起）的条文措辞变了：请法规科重新签字后更新摘要"


def lines(procedures: Iterable[Procedure] = PROCEDURES) -> Iterator[str]:
    """The lines of PINS as the definitions are now."""
    for p in procedures:
        pair = f'("{digest_of(p)}", "{sentences_digest(p)}")'
        yield f'    ("{p.code}", "{p.since}"): {pair},'


if __name__ == "__main__":
    import sys

    sys.stdout.write("\n".join(lines()) + "\n")
