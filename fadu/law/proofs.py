"""Shipped proofs of whole procedures (证明), each keyed by the digest of the version it is about.

A proof covers every reachable marking with one key of each kind: nothing dead, unpayable, stuck or
void. It takes seconds to minutes, so its result travels with the program and is void as soon as the version
changes. `python -m fadu.law.proofs CODE …` computes proofs anew and writes `proofs.json`; a
procedure with a finding, or one that was given up, gets none. The proof of a procedure that ends is an
argument in `arguments/`, and so is that of each gate of the lawyer's list, in `arguments/gates/`; the
tests check them without searching.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from fadu.law.engine.argument import Argument, argue, objections
from fadu.law.engine.clauses import Clauses
from fadu.law.engine.gates import argue_gate, gate_objections
from fadu.law.engine.prove import Finding, Proof, one_of_each, prove
from fadu.law.lawyers import gates
from fadu.law.registry import digest_of, procedure
from fadu.law.vocabulary.digest import gate_digest
from fadu.law.vocabulary.procedure import Gate, Procedure

FILE = Path(__file__).parent / "proofs.json"
ARGUMENTS = Path(__file__).parent / "arguments"


@dataclass(frozen=True)
class Certificate:
    """What was covered: the version's digest, the keys, the acts.

    markings: the sound ones as a decimal, where they were searched (see `Proof`). clauses, ways: of what
    the argument consists, where one was found. gates: the digests of the gates that hold.
    """

    digest: str
    keys: tuple[str, ...]
    acts: int
    markings: str = ""
    clauses: int = 0
    ways: int = 0
    gates: tuple[str, ...] = ()


def shipped() -> Mapping[str, Certificate]:
    """Every shipped proof by the code of its procedure, up to date or not."""
    found = json.loads(FILE.read_text(encoding="utf-8"))
    return {
        c: Certificate(**(v | {"keys": tuple(v["keys"]), "gates": tuple(v.get("gates", ()))}))
        for c, v in found.items()
    }


def certificate(of: Procedure) -> Certificate | None:
    """The proof of exactly this version; None where there is none or it is of another version."""
    found = shipped().get(of.code)
    return found if found and found.digest == digest_of(of) else None


def argument(code: str) -> Argument | None:
    """The shipped argument about a procedure, whatever version it is of."""
    path = ARGUMENTS / f"{code}.json"
    return Argument.of(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def gate_arguments(code: str) -> Mapping[str, Clauses]:
    """The shipped clauses that show each gate of a procedure to hold, by the gate's digest."""
    path = ARGUMENTS / "gates" / f"{code}.json"
    if not path.exists():
        return {}
    found = json.loads(path.read_text(encoding="utf-8"))
    return {gate: tuple(map(tuple, clauses)) for gate, clauses in found.items()}


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


def followed(
    of: Procedure, gates: Iterable[Gate], tell: Callable[[str], object]
) -> dict[str, Clauses]:
    """The clauses of every gate that holds, by its digest; the ways that pass the others are told."""
    held = dict[str, Clauses]()
    for gate in gates:
        clauses, gaps = argue_gate(of, gate)
        missed = [gap.sentence(of) for gap in gaps] or gate_objections(of, gate, clauses)
        for text in missed:
            tell(f"{of.code}：{text}\n")
        if not missed:
            held[gate_digest(gate)] = clauses
    return held


def _faultless(of: Procedure, findings: Iterable[Finding]) -> None:
    told = [f.sentence(of) for f in findings]
    if told:
        raise ValueError("\n".join(told))


def main(codes: list[str]) -> int:
    """Prove procedures anew, without a limit, and keep what holds; 1 where something does not."""
    for code in codes:
        of = procedure(code)
        try:
            new, why = argued(of) if of.closing else (certified(of, prove(of)), None)
        except ValueError as findings:
            sys.stderr.write(f"{code}：{findings}\n")
            return 1
        if why:
            _write(ARGUMENTS / f"{code}.json", why.plain())
        listed = gates(code)
        held = followed(of, listed, sys.stderr.write)
        if listed:
            _write(ARGUMENTS / "gates" / f"{code}.json", held)
        new = replace(new, gates=tuple(sorted(held)))
        kept = {c: asdict(v) for c, v in shipped().items()} | {code: asdict(new)}
        text = json.dumps(kept, indent=1, sort_keys=True, ensure_ascii=False)
        FILE.write_text(text + "\n", encoding="utf-8")
        if len(held) < len(listed):
            return 1
        sys.stdout.write(f"{code}：已证明\n")
    return 0


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
