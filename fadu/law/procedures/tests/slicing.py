"""Parts of a procedure small enough to explore in full."""

from __future__ import annotations

from fadu.law.vocabulary.procedure import Gate, Procedure


def part(whole: Procedure, codes: str) -> Procedure:
    """Some acts and every rule among them; an act whose opener is left out starts in play."""
    kept = set(codes.split()) | ({whole.closing.code} if whole.closing else set())
    table = {
        cite: [tuple(r for r in group if {r.first.code, r.then.code} <= kept) for group in groups]
        for cite, groups in whole.table.items()
    }
    acts = tuple(a for a in whole.acts if a.code in kept)
    return Procedure(
        whole.code, whole.title, whole.since, whole.closing, acts, table, dict(whole.kinds)
    )


def gates_of(piece: Procedure, gates: tuple[Gate, ...]) -> list[Gate]:
    """The gates all of whose acts lie in a part."""
    inside = {a.code for a in piece.acts}
    return [g for g in gates if {a.code for a in (g.before, g.after, *g.looks_at)} <= inside]
