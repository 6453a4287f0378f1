"""Shipped proofs of whole procedures (证明), each keyed by the digest of the version it is about.

A proof covers every reachable marking with one key of each kind: nothing dead, unpayable, stuck or
void. It takes seconds to minutes, so its result travels with the program and is void as soon as the version
changes. `python -m fadu.law.proofs CODE …` computes proofs anew and writes `proofs.json`; a
procedure with a finding, or one that was given up, gets none. The proof of a procedure that ends is an
argument in `arguments/`, which the tests check without searching.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from fadu.law.engine.argument import Argument, argue, objections
from fadu.law.engine.prove import Finding, Proof, one_of_each, prove
from fadu.law.registry import digest_of, procedure
from fadu.law.vocabulary.procedure import Procedure

FILE = Path(__file__).parent / "proofs.json"
ARGUMENTS = Path(__file__).parent / "arguments"


@dataclass(frozen=True)
class Certificate:
    """What was covered: the version's digest, the keys, the acts.

    markings: the sound ones as a decimal, where they were searched (see `Proof`). clauses, ways: of what
    the argument consists, where one was found.
    """

    digest: str
    keys: tuple[str, ...]
    acts: int
    markings: str = ""
    clauses: int = 0
    ways: int = 0


def shipped() -> Mapping[str, Certificate]:
    """Every shipped proof by the code of its procedure, up to date or not."""
    found = json.loads(FILE.read_text(encoding="utf-8"))
    return {c: Certificate(**(v | {"keys": tuple(v["keys"])})) for c, v in found.items()}


def certificate(of: Procedure) -> Certificate | None:
    """The proof of exactly this version; None where there is none or it is of another version."""
    found = shipped().get(of.code)
    return found if found and found.digest == digest_of(of) else None


def argument(code: str) -> Argument | None:
    """The shipped argument about a procedure, whatever version it is of."""
    path = ARGUMENTS / f"{code}.json"
    return Argument.of(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def certified(of: Procedure, proof: Proof) -> Certificate:
    """A proof without findings as it is shipped; ValueError where something was found."""
    _faultless(of, proof.findings)
    return Certificate(digest_of(of), proof.keys, proof.acts, str(proof.markings))


def argued(of: Procedure) -> tuple[Certificate, Argument]:
    """An argument about a procedure that ends; ValueError where something was found, or it has gaps."""
    found, findings = argue(of)
    _faultless(of, findings)
    gaps = objections(of, found)
    if gaps:
        raise ValueError("\n".join(gaps))
    told = Certificate(
        digest_of(of),
        one_of_each(of),
        len(of.acts),
        clauses=len(found.clauses),
        ways=len(found.ways),
    )
    return told, found


def _faultless(of: Procedure, findings: Iterable[Finding]) -> None:
    told = [f.sentence(of) for f in findings]
    if told:
        raise ValueError("\n".join(told))


def main(codes: list[str]) -> int:
    """Prove procedures anew, without a limit, and keep what holds."""
    for code in codes:
        of = procedure(code)
        try:
            new, why = argued(of) if of.closing else (certified(of, prove(of)), None)
        except ValueError as findings:
            sys.stderr.write(f"{code}：{findings}\n")
            return 1
        if why:
            text = json.dumps(why.plain(), separators=(",", ":"))
            ARGUMENTS.mkdir(exist_ok=True)
            (ARGUMENTS / f"{code}.json").write_text(text + "\n", encoding="utf-8")
        kept = {c: asdict(v) for c, v in shipped().items()} | {code: asdict(new)}
        text = json.dumps(kept, indent=1, sort_keys=True, ensure_ascii=False)
        FILE.write_text(text + "\n", encoding="utf-8")
        sys.stdout.write(f"{code}：已证明\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
