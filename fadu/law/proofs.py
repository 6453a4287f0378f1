"""Shipped proofs of whole procedures (证明), each keyed by the digest of the version it is about.

A proof covers every reachable marking with one key of each kind: nothing dead, unpayable, stuck or
void. It takes seconds to minutes, so its result travels with the program and is void as soon as the version
changes. `python -m fadu.law.proofs CODE …` computes proofs anew and writes `proofs.json`; a
procedure with a finding, or one that was given up, gets none.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from fadu.law.engine.prove import Proof, prove
from fadu.law.registry import digest_of, procedure
from fadu.law.vocabulary.procedure import Procedure

FILE = Path(__file__).parent / "proofs.json"


@dataclass(frozen=True)
class Certificate:
    """What was covered: the version's digest, the keys, the acts, and the sound markings as a decimal.

    See `Proof` for what markings are counted: all that can come about are among them.
    """

    digest: str
    keys: tuple[str, ...]
    acts: int
    markings: str


def shipped() -> Mapping[str, Certificate]:
    """Every shipped proof by the code of its procedure, up to date or not."""
    found = json.loads(FILE.read_text(encoding="utf-8"))
    return {c: Certificate(**(v | {"keys": tuple(v["keys"])})) for c, v in found.items()}


def certificate(of: Procedure) -> Certificate | None:
    """The proof of exactly this version; None where there is none or it is of another version."""
    found = shipped().get(of.code)
    return found if found and found.digest == digest_of(of) else None


def certified(of: Procedure, proof: Proof) -> Certificate:
    """A proof without findings as it is shipped; ValueError where something was found."""
    if proof.findings:
        raise ValueError("\n".join(f.sentence(of) for f in proof.findings))
    return Certificate(digest_of(of), proof.keys, proof.acts, str(proof.markings))


def main(codes: list[str]) -> int:
    """Prove procedures anew, without a limit, and keep what holds."""
    for code in codes:
        of = procedure(code)
        try:
            new = certified(of, prove(of))
        except ValueError as findings:
            sys.stderr.write(f"{code}：{findings}\n")
            return 1
        kept = {c: asdict(v) for c, v in shipped().items()} | {code: asdict(new)}
        text = json.dumps(kept, indent=1, sort_keys=True, ensure_ascii=False)
        FILE.write_text(text + "\n", encoding="utf-8")
        sys.stdout.write(f"{code}：{new.markings}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
