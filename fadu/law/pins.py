"""Pinned digests of every version (程序版本摘要): editing a version in force turns a test red.

A matter that runs is folded over the version it began under, for good. To amend the law, write a
new Procedure with its `since` and `transition`; only while a version has never been in use may its
pin be replaced. `python -m fadu.law.pins --write` writes `pins.json` as the definitions are now.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from fadu.law.registry import PROCEDURES, digest_of
from fadu.law.vocabulary.digest import sentences_digest
from fadu.law.vocabulary.procedure import Procedure

FILE = Path(__file__).parent / "pins.json"
Pin = Mapping[str, str]  # structure: which matters pin; sentences: which the lawyer signed


def pins() -> Mapping[str, Pin]:
    """The pinned versions by `code since`."""
    found: Mapping[str, Pin] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def name_of(procedure: Procedure) -> str:
    """How a version is called in the file."""
    return f"{procedure.code} {procedure.since.isoformat()}"


def present(procedures: Iterable[Procedure] = PROCEDURES) -> dict[str, Pin]:
    """The pins as the definitions are now."""
    return {
        name_of(p): {"structure": digest_of(p), "sentences": sentences_digest(p)}
        for p in procedures
    }


def drifted(procedures: Iterable[Procedure] = PROCEDURES) -> Iterator[str]:
    """What a version says that its pin does not, as an instruction."""
    pinned = pins()
    for name, now in present(procedures).items():
        then = pinned.get(name)
        if then is None:
            yield f"程序版本“{name}”没有登记摘要：运行 python -m fadu.law.pins --write"
        elif then["structure"] != now["structure"]:
            yield f"程序版本“{name}”的规则变了：已经启用的版本不得改动，修法应当另写新版本"
        elif then["sentences"] != now["sentences"]:
            yield f"程序版本“{name}”的条文措辞变了：请法规科重新签字后更新摘要"


def main(arguments: list[str]) -> int:
    """Say what has drifted, or write the pins anew."""
    if "--write" in arguments:
        FILE.write_text(json.dumps(present(), indent=1) + "\n", encoding="utf-8")
        return 0
    found = list(drifted())
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
