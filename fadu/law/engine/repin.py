"""From one version of a procedure to another (转接): which version binds a matter, and what it carries.

Pure: the ledger says which entries pin which version, the caller passes them on. A matter is folded
over the version it is pinned to *last*; its earlier records are read under that version through the
act mapping of its transition, so that what was lawfully done stays done. An act that the mapping ends
(new code "") and one that the new version does not know have no effect there; they are told, never
silently lost, and whoever re-pins has to see them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from fadu.kernel.errors import Refused
from fadu.law.engine.record import Record
from fadu.law.vocabulary.procedure import Procedure


@dataclass(frozen=True)
class Repinned:
    """The records as the new version reads them, and the codes that it does not take over."""

    records: tuple[Record, ...]
    dropped: tuple[str, ...]


def binding(old: Procedure, new: Procedure, on: date) -> Procedure:
    """The version that binds a matter pinned to `old` on a day: `new` once its transition says so."""
    transition = new.transition
    if new.code != old.code or transition is None or transition.keep:
        return old
    return new if on >= (transition.on or new.since) else old


def mapping_of(old: Procedure, new: Procedure) -> Mapping[str, str]:
    """Former act code -> new act code, the same code where the transition says nothing else."""
    stated = dict(new.transition.mapping) if new.transition else {}
    known = new.by_code
    return {a.code: stated.get(a.code, a.code if a.code in known else "") for a in old.acts}


def check_repin(old: Procedure, new: Procedure, on: date) -> None:
    """Refused, with the article, where a matter may not go over from one version to the other."""
    if new.code != old.code:
        raise Refused(
            f"“{old.title}”不能转接为另一程序“{new.title}”", todo="请另立事项，并互相关联。"
        )
    if new is old:
        raise Refused("本事项已经适用该版本，不需要转接", todo="请核对所选版本。")
    transition = new.transition
    if transition is None:
        raise Refused(
            f"“{new.title}”自{new.since}起施行的版本没有写明过渡安排，正在办理的事项依原版本办结",
            todo="请法规科核对过渡规定。",
        )
    if binding(old, new, on) is new:
        return
    when = "" if transition.keep else f"，自{transition.on or new.since}起方可转接"
    raise Refused(
        f"依过渡规定，正在办理的“{old.title}”事项依原版本办理{when}",
        basis=str(transition.cite),
        todo="请继续依原版本办理。",
    )


def repin(
    records: Iterable[Record],
    old: Procedure,
    new: Procedure,
    mapping: Mapping[str, str] | None = None,
) -> Repinned:
    """Records made under `old` as `new` reads them; those it does not take over are left out and named.

    mapping: former code -> new code ("" ends an act); that of the transition unless told.
    """
    codes = mapping_of(old, new) if mapping is None else mapping
    known = new.by_code
    kept, dropped = [], dict[str, None]()
    for record in records:
        code = codes.get(record.act, record.act)
        if code not in known or bool(known[code].each) != bool(record.key):
            dropped[record.act] = None
        else:
            kept.append(record if code == record.act else replace(record, act=code))
    return Repinned(tuple(kept), tuple(dropped))


def chain(
    spans: Iterable[tuple[Procedure, Iterable[Record]]],
) -> tuple[Procedure, tuple[Record, ...], tuple[str, ...]]:
    """A matter whose entries pinned several versions in turn: the last, all records as it reads them.

    spans: each pinned version with the records made under it, in the order of the pins. Raises
    ValueError where there is none. The third value: codes that some step did not take over.
    """
    version: Procedure | None = None
    records, dropped = list[Record](), dict[str, None]()
    for pinned, made in spans:
        if version is not None and version is not pinned:
            moved = repin(records, version, pinned)
            records = list(moved.records)
            dropped |= dict.fromkeys(moved.dropped)
        version = pinned
        records += made
    if version is None:
        raise ValueError("no version is pinned")
    return version, tuple(records), tuple(dropped)
