"""The verifiable draw (公开可复算抽取): freeze, commit, seed, tickets, selection. Pure; the bytes are in docs/draw.md.

Nothing here asks for chance: the nonce and the public values are arguments, so the same lists always
give the same picks, in any language.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.kernel.draw_bytes import (
    MOST_ID,
    digest,
    encode,
    encode_text,
    head,
    hmac_states,
    merkle_root,
)
from fadu.kernel.draw_officers import Duty
from fadu.kernel.draw_plan import LISTS, VERSION, Lists, Plan
from fadu.kernel.draw_rules import Finding, findings
from fadu.kernel.draw_sources import misfit
from fadu.kernel.errors import BadInput, Refused

NONCE_BYTES = 32
_SHOWN = 20
_LEAST_ROOM = 4096


@dataclass(frozen=True)
class Frozen:
    """A plan and its lists after the freeze; `document` is the object that is committed to."""

    plan: Plan
    lists: Lists
    document: dict[str, Any]


@dataclass(frozen=True)
class Committed:
    """A frozen draw, the hash of its sealed nonce and its commitment (承诺值), both in hex: what is published first."""

    frozen: Frozen
    sealed: str
    commit: str


@dataclass(frozen=True)
class Picked:
    """A stratum's targets in the order of their tickets: pairs of id and ticket in hex."""

    stratum: str
    drawn: tuple[tuple[str, str], ...]
    reserves: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Drawn:
    """A finished draw: what was revealed and everything that follows from it.

    `officers` pairs each drawn target, in the order of the draw, with its officers; none where they do not suffice.
    """

    committed: Committed
    nonce: bytes
    values: tuple[str, ...]
    seed: bytes
    targets: tuple[Picked, ...]
    officers: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def plan(self) -> Plan:
        """The plan that was frozen."""
        return self.committed.frozen.plan

    @property
    def lists(self) -> Lists:
        """The lists that were frozen."""
        return self.committed.frozen.lists


def freeze(plan: Plan, lists: Lists) -> Frozen:
    """Freeze lists that are in their order (`sorted_lists`); Refused by a rule of law, BadInput by any other."""
    demand(findings(plan, lists))
    return Frozen(plan, lists, frozen_document(plan, lists))


def frozen_document(plan: Plan, lists: Lists) -> dict[str, Any]:
    """The object `frozen` of any plan and lists, whether they may be drawn or not."""
    roots = {name: merkle_root(one.row() for one in getattr(lists, name)) for name in LISTS}
    return plan.as_json(roots)


def demand(found: Sequence[Finding]) -> None:
    """Raise what stands against a draw, all of it in one sentence, the law before the form."""
    if not found:
        return
    first = next((one for one in found if one.basis), None)
    said = "；".join(map(str, found[:_SHOWN]))
    if len(found) > _SHOWN:
        said += f"；另有{len(found) - _SHOWN}处"
    if first:
        raise Refused(said, todo="请调整抽取方案后重新冻结。")
    raise BadInput(said, todo="请改正后重新冻结。")


def commit(frozen: Frozen, nonce: bytes) -> Committed:
    """Commit to what was frozen with a nonce of 32 random bytes that stays sealed until the draw."""
    sealed = seal(nonce)
    return Committed(frozen, sealed, commitment(frozen.document, sealed))


def seal(nonce: bytes) -> str:
    """The hash under which a nonce is sealed; BadInput unless it has 32 bytes."""
    if len(nonce) != NONCE_BYTES:
        raise BadInput(f"密封随机数应为{NONCE_BYTES}字节，实为{len(nonce)}字节")
    return hashlib.sha256(nonce).hexdigest()


def commitment(document: dict[str, Any], sealed: str) -> str:
    """The commitment to an object `frozen` and a sealed nonce."""
    return digest(VERSION, document, sealed).hex()


def draw(committed: Committed, nonce: bytes, values: Sequence[str]) -> Drawn:
    """Draw with the revealed nonce and the public values, each in its one form; BadInput if either does not fit."""
    plan, lists = committed.frozen.plan, committed.frozen.lists
    if seal(nonce) != committed.sealed:
        raise BadInput("公开的随机数与密封时的承诺不符", todo="请核对密封保存的随机数")
    if wrong := misfits(plan, values):
        raise BadInput("；".join(wrong), todo="请按各来源公布的结果填写")
    seed = seed_of(committed.commit, nonce, plan, values)
    targets = tuple(select(seed, plan, lists))
    officers = Duty(seed, plan, lists).assigned(
        name for picked in targets for name, _ in picked.drawn
    )
    return Drawn(committed, nonce, tuple(values), seed, targets, officers)


def misfits(plan: Plan, values: Sequence[object]) -> list[str]:
    """Which public values are missing, too many or not in the form of their source."""
    if len(values) != len(plan.sources):
        return [f"公共随机数应有{len(plan.sources)}个，实有{len(values)}个"]
    pairs = zip(plan.sources, values, strict=True)
    return [said for source, value in pairs if (said := misfit(source, value))]


def seed_of(commitment: str, nonce: bytes, plan: Plan, values: Sequence[str]) -> bytes:
    """The seed (种子): commitment, nonce and public values, typed and in the order of the sources."""
    pairs = [[s.kind, value] for s, value in zip(plan.sources, values, strict=True)]
    return digest("seed/v1", commitment, nonce.hex(), pairs)


def select(seed: bytes, plan: Plan, lists: Lists) -> Iterable[Picked]:
    """Each stratum's drawn targets and reserves, in the order of the plan."""
    out = {one.id for one in lists.exclusions}
    eligible: dict[str, list[str]] = {stratum.name: [] for stratum in plan.strata}
    for target in lists.roster:
        if target.id not in out and target.stratum in eligible:
            eligible[target.stratum].append(target.id)
    for stratum in plan.strata:
        many = stratum.sample + stratum.reserves
        found = [
            (name, t.hex()) for t, name in lowest(seed, stratum.name, eligible[stratum.name], many)
        ]
        yield Picked(stratum.name, tuple(found[: stratum.sample]), tuple(found[stratum.sample :]))


def lowest(seed: bytes, stratum: str, ids: Iterable[str], count: int) -> list[tuple[bytes, str]]:
    """The `count` lowest (ticket, id) of a stratum, in order; memory grows with `count`, not with the ids.

    The two halves of HMAC-SHA-256 are prepared once and copied for each id.
    """
    if count < 1:
        return []
    inner, outer = hmac_states(seed, head("L", 3) + encode_text("target/v1") + encode(stratum))
    begin, finish = inner.copy, outer.copy
    heads = [head("T", size) for size in range(MOST_ID + 1)]
    kept: list[tuple[bytes, str]] = []
    limit, room = b"\xff" * 32, max(2 * count, _LEAST_ROOM)
    for name in ids:
        raw = name.encode("ascii")
        half = begin()
        half.update(heads[len(raw)] + raw)
        whole = finish()
        whole.update(half.digest())
        ticket = whole.digest()
        if ticket <= limit:
            kept.append((ticket, name))
            if len(kept) >= room:
                kept.sort()
                del kept[count:]
                limit = kept[-1][0]
    kept.sort()
    return kept[:count]
