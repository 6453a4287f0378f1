"""What a projection must say, derived for many matters at once: a few statements a batch, each body parsed once.

Nothing here asks the engine. The columns that are compared follow from the entries alone: a matter is
closed when its closing act stands among them. What is due follows the law of the day, which the
sweep and the one door ask the engine for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger import selectors as ledger
from fadu.ledger.canonical import parsed
from fadu.matters import carried, consulted, versions
from fadu.matters.folds import Folding, folding_of
from fadu.matters.loading import latest
from fadu.matters.projection import ERASED
from fadu.matters.scope import Place

Places = Callable[[str], Place]

_Body = Mapping[str, Any]
_Name = tuple[int, str, str, Any]  # seq, column, fact, what stands in the body


@dataclass
class _Chain:
    """The entries of one matter, in order."""

    matter: str
    serial: int
    tip: str = ""
    bodies: list[_Body] = field(default_factory=list)
    seqs: list[int] = field(default_factory=list)

    def standing(self) -> list[tuple[int, _Body]]:
        """Seq and body of what no later entry corrects."""
        dropped = {b["corrects"]["n"] for b in self.bodies if "corrects" in b}
        pairs = zip(self.seqs, self.bodies, strict=True)
        return [(seq, b) for seq, b in pairs if b["n"] not in dropped] if dropped else list(pairs)


def derived(matters: Sequence[str], place_of: Places) -> dict[str, dict[str, Any]]:
    """Matter → the columns of its projection that follow from its entries and the agency tree; a
    matter without entries is absent. `place_of` answers an agency's place by its id.
    """
    # One chain at a time is held: thousands of parsed bodies would keep the collector of cycles busy.
    found: dict[str, dict[str, Any]] = {}
    naming: dict[str, list[_Name]] = {}
    for chain in _chains(matters):
        found[chain.matter] = _columns(chain, place_of)
        naming[chain.matter] = list(_naming(chain))
    wanted = (seq for each in naming.values() for seq, *_, stands in each if type(stands) is dict)
    opened = ledger.opened_values(wanted)
    for matter, names in naming.items():
        found[matter] |= _names(names, opened)
    return found


def _chains(matters: Sequence[str]) -> Iterator[_Chain]:
    chain: _Chain | None = None
    for matter, seq, hash, body in ledger.chains(matters):
        if chain is None or chain.matter != matter:
            if chain is not None:
                yield chain
            chain = _Chain(matter, seq)
        chain.bodies.append(parsed(body))
        chain.seqs.append(seq)
        chain.tip = hash
    if chain is not None:
        yield chain


def _columns(chain: _Chain, place_of: Places) -> dict[str, Any]:
    first = chain.bodies[0]
    pinned = [body["procedure"] for body in chain.bodies if "procedure" in body][-1]
    procedure = versions.procedure(pinned["code"], digest=pinned["digest"])
    standing = [body for _, body in chain.standing()]
    last, at = latest(standing)
    place = place_of(first["agency"])
    return {
        "opened": date.fromisoformat(first["opened"]),
        "procedure": procedure.code,
        "digest": pinned["digest"],
        "province": place.province,
        "city": place.city,
        "county": place.county,
        "register": procedure.register,
        "platform": first["facts"].get("platform", ""),
        "platform_number": first["facts"].get("platform_number", ""),
        "serial": chain.serial,
        "n": len(chain.bodies) - 1,
        "tip": chain.tip,
        "owner": next((b["who"][0]["person"] for b in standing if b["who"]), ""),
        "closed": _closed(procedure, standing),
        "last_act": last["act"],
        "last_at": at,
        "irregular": sum("irregular" in b for b in chain.bodies),
        "files": {(b["n"], sha256) for b in chain.bodies for sha256 in carried.digests(b)},
        "consulted": consulted.of_chain(chain.bodies),
    }


def _closed(procedure: Procedure, standing: Sequence[_Body]) -> bool:
    """Whether the closing act was done; like the marking, a key it does not have is no doing of it."""
    if procedure.closing is None:
        return False
    code = procedure.closing.code
    return any(b["act"] == code and not b["key"] for b in standing)


def _naming(chain: _Chain) -> Iterator[_Name]:
    """Every fact that may name the matter."""
    sources = _sources(folding_of(chain.bodies[0]["procedure"]["code"]))
    for seq, body in chain.standing():
        facts, act = body["facts"], body["act"]
        for column, only, code in sources:
            if code in facts and (not only or only == act):
                yield seq, column, code, facts[code]


@lru_cache(maxsize=256)
def _sources(folding: Folding) -> list[tuple[str, str, str]]:
    """Column, act (or ""), fact; the first source of a column wins over the later ones."""
    found = []
    for column, sources in (("title", folding.title), ("number", folding.number)):
        for source in sources:
            act, _, code = source.rpartition(".")
            found.append((column, act, code))
    return found


def _names(naming: Sequence[_Name], opened: Mapping[int, Mapping[str, Any]]) -> dict[str, str]:
    """Title and number: of the newest entry that has one, its first source that is no empty text.

    An entry that named the matter and was erased leaves `ERASED` as its title.
    """
    names, by = {"title": "", "number": ""}, {"title": -1, "number": -1}
    for seq, column, code, stands in naming:
        value = opened.get(seq, {}).get(f"/facts/{code}") if type(stands) is dict else stands
        if by[column] == seq or not (value is None or (isinstance(value, str) and value)):
            continue
        by[column] = seq
        if value is not None:
            names[column] = value
        elif column == "title":
            names[column] = ERASED
    return names
