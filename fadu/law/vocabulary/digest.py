"""Digests that pin a version: its structure for running matters, its sentences for the signature."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Ahead, Fact, When
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.period import Period, Term
from fadu.law.vocabulary.procedure import Gate, Procedure
from fadu.law.vocabulary.rule import Rule
from fadu.law.vocabulary.sentences import sentences


def digest(procedure: Procedure) -> str:
    """SHA-256 of the canonical structure: acts with all flags, facts, rules, guards, periods,
    citations and their status. Titles, help and wording are left to `sentences_digest`.
    """
    return _hash(structure(procedure))


def sentences_digest(procedure: Procedure) -> str:
    """SHA-256 of the list that is signed, sentence by sentence with its citation."""
    return _hash([str(s) for s in sentences(procedure)])


def gate_digest(gate: Gate) -> str:
    """SHA-256 of what a gate says; together with a version's digest, of what a proof of it is about."""
    return _hash(
        {
            "before": gate.before.code,
            "after": gate.after.code,
            "looks_at": sorted(a.code for a in gate.looks_at),
            "moot": sorted(a.code for a in gate.moot),
            "facts": {act: dict(stated) for act, stated in gate.facts.items()},
            "against": dict(gate.against),
        }
    )


def structure(procedure: Procedure) -> dict[str, Any]:
    """The structure as plain data in canonical order, for digests and for comparing versions."""
    transition = procedure.transition
    return {
        "code": procedure.code,
        "since": procedure.since.isoformat(),
        "closing": procedure.closing.code if procedure.closing else None,
        "kinds": sorted(procedure.kinds),
        "register": procedure.register,
        "transition": transition
        and {
            "keep": transition.keep,
            "cite": _cite(transition.cite),
            "on": transition.on.isoformat() if transition.on else None,
            "mapping": sorted(map(list, transition.mapping)),
        },
        "acts": sorted((_act(a) for a in procedure.acts), key=lambda a: str(a["code"])),
        "rules": sorted((_rule(r) for r in procedure.rules), key=_text),
    }


def _act(act: Act) -> dict[str, Any]:
    return {
        "code": act.code,
        "by": sorted(act.by),
        "officers": act.officers,
        "each": act.each,
        "names": act.names,
        "repeats": act.repeats,
        "lapse": act.lapse,
        "facts": sorted((_fact(f) for f in act.facts), key=lambda f: str(f["code"])),
        "document": act.document,
        "certified": act.certified,
        "owed": act.owed,
        "starts_open": act.starts_open,
        "recordable": act.recordable,
        "bars": act.bars,
        "bars_when": _when(act.bars_when),
        **({"pair_when": _when(act.pair_when)} if act.pair_when else {}),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    derived = fact.derived
    return {
        "code": fact.code,
        "kind": fact.kind,
        "choices": list(fact.choices),
        "required": fact.required,
        "personal": fact.is_personal,
        "derived": derived
        and {
            "function": derived.function.__qualname__,
            "cite": _cite(derived.cite),
            "parameters": sorted(derived.parameters),
            **({"dated": True} if derived.dated else {}),
            **({"counted": True} if derived.counted else {}),
            **({"optional": sorted(derived.optional)} if derived.optional else {}),
            **({"recalls": sorted(derived.recalls)} if derived.recalls else {}),
        },
        **({"ahead": _ahead(fact.ahead)} if fact.ahead else {}),
        **({"past": True} if fact.past else {}),
        **({"unless": _when(fact.unless)} if fact.unless else {}),
    }


def _ahead(ahead: Ahead) -> dict[str, Any]:
    after = ahead.after
    return {"cite": _cite(ahead.cite), "after": after and [after.count, after.unit]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "verb": rule.verb,
        "first": rule.first.code,
        "then": rule.then.code,
        "term": _term(rule.term),
        "when": _when(rule.when),
        "soft": rule.soft,
        "restart": rule.restart,
        **({"standing": True} if rule.standing else {}),
        **({"units": [f.code for f in rule.units]} if rule.units else {}),
        "cite": _cite(rule.cite),
    }


def _term(term: Term | None) -> dict[str, Any] | None:
    if term is None:
        return None
    common = {"unit": term.unit, "status": term.status, "roll": term.roll}
    if isinstance(term, Period):
        return common | {"count": term.count}
    fact = term.fact.code if term.fact else ""
    return common | {"fact": fact, "parameter": term.parameter, "optional": term.optional}


def _when(when: When | None) -> list[Any] | None:
    if when is None:
        return None
    value = sorted(when.value, key=_text) if when.op == "in" else when.value
    return [when.fact.code, when.op, value]


def _cite(cite: Citation | None) -> dict[str, Any] | None:
    if cite is None:
        return None
    refs = [[r.instrument, r.article, r.bis, r.par, r.item] for r in cite.refs]
    return {"refs": refs, "status": cite.status}


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _hash(value: Any) -> str:
    return hashlib.sha256(_text(value).encode()).hexdigest()
