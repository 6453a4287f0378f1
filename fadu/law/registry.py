"""The procedures in force (程序名录): every version, found by code and by the digest a matter pins.

Each is checked whole when this module is imported; a broken definition does not start the server.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fadu.kernel.errors import BadInput
from fadu.kernel.validity import holds
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.inspection_draw import INSPECTION_DRAW
from fadu.law.procedures.inspection_plan import INSPECTION_PLAN
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.registers import REGISTERS
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.digest import digest
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.sentences import Sentence, sentences

PROCEDURES: tuple[Procedure, ...] = tuple(
    checked(p)
    for p in (
        ORDINARY_PENALTY,
        SIMPLE_PENALTY,
        MAJOR_HAZARD,
        MAJOR_DECISION,
        INSPECTION_PLAN,
        INSPECTION_DRAW,
        INSPECTION_VISIT,
        SEIZURE,
        POWER_CUT,
        CLOSURE,
        *REGISTERS,
    )
)
PICTURES = Path(__file__).parent / "pictures"


@cache
def digest_of(procedure: Procedure) -> str:
    """The structural digest of a version, as matters pin it."""
    return digest(procedure)


@cache
def sentences_of(procedure: Procedure) -> tuple[Sentence, ...]:
    """Every rule of a version as a sentence with its citation."""
    return sentences(procedure)


@cache
def _by_digest() -> Mapping[tuple[str, str], Procedure]:
    return {(p.code, digest_of(p)): p for p in PROCEDURES}


def procedure(code: str, *, digest: str | None = None, on: date | None = None) -> Procedure:
    """The version a matter pinned (`digest`), or the one in force on a day, or the newest.

    BadInput where no such version is known: nothing is folded over another law than its own.
    """
    if digest is not None:
        found = version(code, digest)
        if found is None:
            raise BadInput(f"程序“{code}”没有摘要为 {digest[:12]}… 的版本", todo="请核对软件版本")
        return found
    versions = [
        p for p in PROCEDURES if p.code == code and (on is None or holds(on, p.since, last=p.until))
    ]
    if not versions:
        when = f"在{on.isoformat()}施行的版本" if on else ""
        raise BadInput(f"没有程序“{code}”{when}", todo="程序代码见 fadu procedure list")
    return max(versions, key=lambda p: p.since)


def version(code: str, digest: str) -> Procedure | None:
    """The shipped version of this digest; nothing if there is none."""
    return _by_digest().get((code, digest))


@cache
def layout_of(procedure: Procedure) -> Mapping[str, Any] | None:
    """The shipped coordinates of the procedure's picture; None where they are of another version."""
    path = PICTURES / f"{procedure.code}.json"
    if not path.exists():
        return None
    drawn: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return drawn if drawn.get("digest") == digest_of(procedure) else None
