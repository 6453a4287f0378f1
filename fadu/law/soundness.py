"""Whether the definitions hold (程序定义核查): structure, the lawyer's two lists, exhaustive proof."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fadu.kernel.calendar_seed import seed_calendar
from fadu.law.engine.argument import argue
from fadu.law.engine.explore import Explorer
from fadu.law.engine.gates import argue_gate
from fadu.law.engine.lists import refused
from fadu.law.engine.prove import Finding, one_of_each, prove
from fadu.law.engine.symbolic import TooLarge
from fadu.law.engine.view import LawView
from fadu.law.lawyers import LISTS
from fadu.law.parameters import PARAMETERS
from fadu.law.proofs import certificate
from fadu.law.vocabulary.checks import problems
from fadu.law.vocabulary.digest import gate_digest
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.procedure import Gate, Procedure

_LAW = LawView(seed_calendar(), Parameters.of(PARAMETERS))  # as shipped: U parameters are empty
EFFORT = 40_000_000  # nodes visited by the proof: about a minute on a desk machine
GATE_EFFORT = 2_000  # cubes that the induction about one gate looks into: a few seconds
_WALKS, _LENGTH, _SEED = 100, 120, 20210715


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with a definition, and the article it offends, if one is named."""

    kind: str
    act: str
    message: str
    cite: str = ""


@dataclass(frozen=True)
class Audit:
    """What was found, and how far the search went.

    exhausted: every reachable marking with one key of each kind was covered. unproved: gates, and
    acts that no walk has reached, on which the search was given up; they are not faults.
    """

    procedure: Procedure
    faults: tuple[Fault, ...]
    exhausted: bool
    unproved: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything was covered and nothing is wrong; giving up is not a proof."""
        return self.exhausted and not self.faults


def audit(procedure: Procedure, *, effort: int = EFFORT, anew: bool = False) -> Audit:
    """Check one procedure.

    A shipped proof of exactly this version stands for exploring it, and for following the gates that it
    covers, unless all is to be proved `anew`.
    What outgrows `effort` counts as unproved, and is walked at random (the same walks each time).
    """
    gates, lawful = LISTS.get(procedure.code, ((), ()))
    faults = [Fault("definition", "", text) for text in problems(procedure)]
    for case in lawful:
        faults += [
            Fault("refused", case.act.code, text, str(case.cite))
            for text in refused(procedure, [case], _LAW)
        ]
    told = None if anew else certificate(procedure)
    unproved = list[str]()
    for gate in gates:
        if told and gate_digest(gate) in told.gates:
            continue
        new, given_up = _passed(procedure, gate, effort)
        faults += new
        unproved += given_up
    if told:
        return Audit(procedure, tuple(faults), not unproved, tuple(unproved))
    try:
        found = _findings(procedure, effort)
    except TooLarge:
        missed = unreached(procedure)
        return Audit(procedure, tuple(faults), False, (*unproved, *missed))
    faults += [
        Fault(f.kind, f.act, f.sentence(procedure))
        for f in found
        if (procedure.code, f.kind, f.act, f.other) not in ACCEPTED
    ]
    return Audit(procedure, tuple(faults), not unproved, tuple(unproved))


def _passed(procedure: Procedure, gate: Gate, effort: int) -> tuple[list[Fault], list[str]]:
    """The ways that pass a gate; or, where the search for them is given up, the gate."""
    try:
        gaps = argue_gate(procedure, gate, limit=min(effort, GATE_EFFORT))[1]
    except TooLarge:
        return [], [f"“{gate.before.title}”先于“{gate.after.title}”"]
    return [Fault(g.kind, gate.after.code, g.sentence(procedure)) for g in gaps], []


def _findings(procedure: Procedure, effort: int) -> tuple[Finding, ...]:
    """What is wrong with a procedure; without a limit, what stands against an argument about it."""
    if procedure.closing and not effort:
        return argue(procedure)[1]
    return prove(procedure, limit=effort).findings


def unreached(procedure: Procedure) -> list[str]:
    """Acts that no random walk could do: to be looked at, for they may be dead."""
    explorer = Explorer(procedure, one_of_each(procedure))
    seen = explorer.walked(_WALKS, _LENGTH, _SEED)
    nodes = explorer.graph.nodes
    done = {nodes[i][0].code for i in seen}
    every = dict.fromkeys(nodes[s.bit][0].code for s in explorer.steps)
    return [f"“{procedure.act(code).title}”未曾走到" for code in every if code not in done]


# (procedure, kind, act, act skipped) -> why the law wants it so; everything else is a fault.
ACCEPTED: Mapping[tuple[str, str, str, str], str] = {}
