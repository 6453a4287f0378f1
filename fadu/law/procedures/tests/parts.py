"""The parts of procedures that are explored in full, and the certificates of those without a fault.

A certificate holds for exactly the part, the keys, the gates and the search that it was made of; where
it does not, the question is answered by exploring. `tests/proofs/test_parts.py` explores every part
anew; `python -m fadu.law.procedures.tests.parts` does so and writes the certificates.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from fadu.law.engine.lists import open_gates
from fadu.law.engine.prove import prove
from fadu.law.procedures import decision_major, hazard_major, penalty_ordinary
from fadu.law.procedures.tests import decision_slices, hazard_slices, penalty_slices
from fadu.law.procedures.tests.slicing import gates_of, part
from fadu.law.vocabulary.digest import digest
from fadu.law.vocabulary.procedure import Gate, Procedure

FILE = Path(__file__).with_name("parts.json")
COMMAND = "python -m fadu.law.procedures.tests.parts"
ROOT = Path(__file__).resolve().parents[4]
SEARCH = ("fadu.law.engine.prove", "fadu.law.engine.lists")
IMPORTED = re.compile(r"^from (fadu\.law\.(?:engine|vocabulary)\.\w+) import", re.MULTILINE)


@dataclass(frozen=True)
class Question:
    """What is asked of a part: its defects with these keys, or, where there are any, its open gates."""

    name: str
    piece: Procedure
    keys: tuple[str, ...] = ()
    gates: tuple[Gate, ...] = ()

    def explored(self) -> list[str]:
        """What is wrong with the part, in sentences, by visiting every marking."""
        if self.gates:
            return [gap.sentence(self.piece) for gap in open_gates(self.piece, self.gates)]
        return [found.sentence(self.piece) for found in prove(self.piece, self.keys).findings]

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all that decides the answer: the part, the keys, the gates, and the search itself."""
        asked = [digest(self.piece), self.keys, [_plain(g) for g in self.gates], search()]
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()

    def faults(self) -> list[str]:
        """What is wrong with the part: nothing by its certificate, or what exploring it finds."""
        return [] if shipped().get(self.name) == self.digest else self.explored()


def _plain(gate: Gate) -> list[object]:
    looks = [a.code for a in gate.looks_at]
    stated = {act: repr(sorted(facts.items())) for act, facts in gate.facts.items()}
    return [
        gate.before.code,
        gate.after.code,
        looks,
        stated,
        repr(sorted(gate.against.items())),
        [a.code for a in gate.moot],
    ]


def modules() -> Mapping[str, str]:
    """The text of the search by module: what proves, and all of the law that it is made of."""
    left, read = [*SEARCH], dict[str, str]()
    while left:
        module = left.pop()
        if module not in read:
            path = ROOT / f"{module.replace('.', '/')}.py"
            read[module] = path.read_text(encoding="utf-8")
            left += IMPORTED.findall(read[module])
    return dict(sorted(read.items()))


@cache
def search() -> str:
    """SHA-256 of the text of the search."""
    return hashlib.sha256("".join(modules().values()).encode()).hexdigest()


def shipped() -> Mapping[str, str]:
    """The certificates, up to date or not: the name of each question and the digest it was asked of."""
    found: dict[str, str] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def _penalty() -> Iterator[Question]:
    for name in penalty_slices.SLICES:
        keys = ("party", *penalty_slices.MORE_KEYS.get(name, ()))
        yield Question(f"penalty.ordinary {name}", penalty_slices.part(name), keys)
        piece = penalty_slices.part(name, penalty_slices.DUE)
        yield _gates(f"penalty.ordinary {name}", piece, penalty_ordinary.GATES)


def _hazard() -> Iterator[Question]:
    for name, codes in hazard_slices.SLICES.items():
        piece = part(hazard_major.MAJOR_HAZARD, codes)
        yield _gates(f"hazard.major {name}", piece, hazard_major.GATES)


def _decision() -> Iterator[Question]:
    for name, codes in decision_slices.SLICES.items():
        piece = part(decision_major.MAJOR_DECISION, codes)
        yield Question(f"decision.major {name}", piece, decision_slices.kinds(name))
        yield _gates(f"decision.major {name}", piece, decision_major.GATES)


def _gates(name: str, piece: Procedure, gates: tuple[Gate, ...]) -> Question:
    return Question(f"{name}, gates", piece, gates=tuple(gates_of(piece, gates)))


@cache
def questions() -> Mapping[str, Question]:
    """Every question about every part by its name; none about the gates of a part that has none."""
    asked = (*_penalty(), *_hazard(), *_decision())
    return {q.name: q for q in asked if q.gates or not q.name.endswith(", gates")}


def named(code: str, *, gates: bool = False) -> list[str]:
    """The names of the questions about the parts of one procedure: its defects, or its gates."""
    mine = (name for name in questions() if name.startswith(f"{code} "))
    return [name for name in mine if name.endswith(", gates") == gates]


def main() -> int:
    """Explore every part and keep what holds; 1 where something is wrong, and then nothing is kept."""
    faults = {name: found for name, q in questions().items() if (found := q.explored())}
    for name, found in faults.items():
        sys.stderr.write(f"{name}：{'；'.join(found)}\n")
    if faults:
        return 1
    text = json.dumps({name: q.digest for name, q in questions().items()}, indent=1)
    FILE.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
