"""The walks of the two doors as they were planned once: planning the longest takes minutes, planning it anew begins with these.

A plan belongs to the procedure and to the planner it was made with; `test_two_doors.py` fails where it does not,
and whatever a plan holds is acted out there in full. People, parties and the file stand in it by what they are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

from fadu.accounts.models import Account
from fadu.kernel.zone import parse_instant, rfc3339
from fadu.law.vocabulary.digest import digest
from fadu.law.vocabulary.procedure import Procedure
from tests.proofs.walking import Cast, Move

FOLDER = Path(__file__).with_name("plans")
COMMAND = "python -m pytest tests/proofs/test_two_doors.py --replan"
PLANNER = ("planning.py", "walking.py", "leading.py")


def digest_of(procedure: Procedure, seed: int, starts: Sequence[datetime]) -> str:
    """SHA-256 of what a plan is made of: the version's structure, the seed, the days, and the planner itself."""
    texts = [Path(__file__).with_name(name).read_text(encoding="utf-8") for name in PLANNER]
    asked = [digest(procedure), seed, [rfc3339(start) for start in starts], texts]
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()


def write(procedure: Procedure, made_of: str, walks: list[list[Move]], cast: Cast) -> None:
    """Keep a plan."""
    names = _names(cast)
    moves = [
        [[m.act.code, m.key, rfc3339(m.at), list(m.people), dict(m.facts)] for m in walk]
        for walk in walks
    ]
    lines = ",\n".join(
        "[\n" + ",\n".join(json.dumps(_named(m, names), ensure_ascii=False) for m in walk) + "\n]"
        for walk in moves
    )
    FOLDER.mkdir(exist_ok=True)
    text = f'{{"digest": "{made_of}", "walks": [\n{lines}\n]}}\n'
    _file(procedure).write_text(text, encoding="utf-8")


def read(procedure: Procedure, made_of: str, cast: Cast) -> list[list[Move]]:
    """The plan that was kept; AssertionError with the command where it is of another version."""
    kept = json.loads(_file(procedure).read_text(encoding="utf-8"))
    assert kept["digest"] == made_of, f"走查计划已过时：运行 {COMMAND}"
    return _moves(procedure, kept["walks"], cast)


def former(procedure: Procedure, cast: Cast) -> list[list[Move]]:
    """The walks that were kept, of whatever version, each as far as the procedure still has its acts; none where none were."""
    if not _file(procedure).exists():
        return []
    known = {act.code for act in procedure.acts}
    walks = json.loads(_file(procedure).read_text(encoding="utf-8"))["walks"]
    held = [list(takewhile(lambda move: move[0] in known, walk)) for walk in walks]
    return _moves(procedure, held, cast)


def _moves(procedure: Procedure, kept: Sequence[Sequence[Any]], cast: Cast) -> list[list[Move]]:
    ids = {name: id for id, name in _names(cast).items()}
    walks = [[_named(move, ids) for move in walk] for walk in kept]
    return [
        [
            Move(procedure.act(code), key, parse_instant(at), tuple(people), facts)
            for code, key, at, people, facts in walk
        ]
        for walk in walks
    ]


def _file(procedure: Procedure) -> Path:
    return FOLDER / f"{procedure.code}.json"


def _names(cast: Cast) -> Mapping[str, str]:
    """Ids that hold in one database only, by what each is of."""
    people = Account.objects.filter(person__in=cast.roles).values_list("person", "username")
    parties = {party: f"<party {number}>" for number, party in enumerate(cast.parties)}
    return {id: f"<{name}>" for id, name in people} | parties | {cast.file: "<file>"}


def _named(value: Any, names: Mapping[str, str]) -> Any:
    """The value with every id in it replaced."""
    if isinstance(value, dict):
        return {key: _named(held, names) for key, held in value.items()}
    if isinstance(value, list):
        return [_named(held, names) for held in value]
    return names.get(value, value) if isinstance(value, str) else value
