"""Opening a batch, freezing its lists under the next number, publishing the commitment."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from fadu.accounts.models import Agency
from fadu.accounts.selectors import names
from fadu.accounts.viewer import Viewer
from fadu.documents.services import JSON, keep
from fadu.draws import roster, selectors
from fadu.draws.models import Batch, Draw, State
from fadu.draws.sealing import nonce_of
from fadu.draws.services import sealed
from fadu.draws.services.sending import Tell, current, record, silent
from fadu.draws.strata import Basis
from fadu.kernel import draw as kernel
from fadu.kernel.draw_file import committed_file, written
from fadu.kernel.draw_plan import Lists, Matter, Plan, Stratum
from fadu.kernel.draw_sources import KINDS, Source
from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_moment, day_of, parse_instant
from fadu.law.procedures.inspection_draw import INSPECTION_DRAW
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.vocabulary.role import Role
from fadu.ledger.canonical import canonical
from fadu.matters.deeds import FileRef, NewMatter, Outcome, Page, Sent
from fadu.matters.scope import Place
from fadu.matters.services import act, repeated


@dataclass(frozen=True)
class Scheme:
    """What is decided before lists are frozen (抽取方案): how many of what, when, by whose throw, who may go.

    people: ids of the officers who may be sent. typed: exclusions and recusals, see `roster`. basis: by what
    firms are told apart into strata.
    """

    strata: tuple[Stratum, ...]
    sources: tuple[Source, ...]
    draw_at: datetime
    visits: tuple[date, date]
    matters: tuple[Matter, ...]
    people: frozenset[str]
    typed: roster.Typed = field(default_factory=roster.Typed)
    basis: Basis = Basis.INDUSTRY
    officers_per_target: int = 2
    load_cap: int = 0
    cross: str = "none"
    supplements: int | None = None


def determine_kind(
    *, place: Place, subject: str, kind: str, mode: str, plan_number: str, sent: Sent, id: str = ""
) -> Outcome:
    """Open a batch (认定检查类别和抽取方式): only general inspections go on to be drawn."""
    facts = {"subject": subject, "kind": kind, "mode": mode, "plan_number": plan_number or None}
    new = NewMatter(INSPECTION_DRAW, place, id=id)
    what = a.determine_kind
    return act(new, what, hand=sent.hand, who=sent.who, facts=facts, at=sent.at, idem=sent.idem)


def freeze_lists(
    *, batch: Batch, scheme: Scheme, viewer: Viewer, key: bytes, sent: Sent, tell: Tell = silent
) -> Outcome:
    """Freeze the lists under the agency's next number of the year and commit to them (冻结名录).

    Writers of one agency wait for each other here, so numbers are consecutive. BadInput or Refused name all
    that stands against the draw, and no number is used up. The lists are read and hashed before the lock is
    taken, for a million of them takes longer than others wait; only where another draw took the number
    meanwhile are they committed to anew. tell: hears what is being done.
    """
    page: Page = {"idem": sent.idem}
    if first := repeated(batch.pk, page):
        return first
    at = sent.at.replace(microsecond=0)  # docs/draw.md: whole seconds
    year = day_of(at).year
    secrets = roster.Secrets(sent.hand.chance)
    tell("读取名录")
    drawn_by = _drawn_by(sent, secrets)
    lists = _lists(scheme, viewer, day_of(at), secrets)

    def committed(last: Draw | None) -> _Kept:
        agency = Agency.objects.get(pk=batch.county)
        number, previous = (last.number + 1, last.commit) if last else (1, None)
        plan = Plan(
            agency=agency.name, year=year, number=number, previous=previous, frozen_at=at,
            drawn_by=drawn_by, **_of(scheme),
        )  # fmt: skip
        made = kernel.commit(kernel.freeze(plan, lists), nonce_of(batch.pk, year, number, key))
        return _kept(made, secrets, sent)

    tell("核对名录、计算承诺值")
    last = selectors.last_of(batch.county, year)
    kept = committed(last)
    tell("记入台账")
    with transaction.atomic():
        Agency.objects.select_for_update().get(pk=batch.county)
        if first := repeated(batch.pk, page):
            return first
        now = selectors.last_of(batch.county, year)
        return _freeze(batch, kept if now == last else committed(now), secrets, sent)


def _drawn_by(sent: Sent, secrets: roster.Secrets) -> tuple[tuple[str, str], ...]:
    """By which capacities it is drawn, each with the commitment of a name."""
    called = names(one.person for one in sent.who)
    return tuple(
        (Role(one.role).title, secrets.commit("抽取人", one.person, called[one.person]))
        for one in sent.who
    )


def _lists(scheme: Scheme, viewer: Viewer, on: date, secrets: roster.Secrets) -> Lists:
    """The lists of the registers as they stand."""
    people = [p for p in roster.inspectors(viewer, scheme.visits[1]) if p.id in scheme.people]
    wanted = [s.name for s in scheme.strata]
    among = roster.Drawing(viewer.scope, on, scheme.basis)
    return roster.lists_of(among, wanted, people, scheme.typed, secrets)


def _of(scheme: Scheme) -> dict[str, Any]:
    """The fields of the plan that were decided; a load cap of zero is the least that always suffices."""
    many = sum(s.sample for s in scheme.strata)
    return {
        "draw_at": scheme.draw_at,
        "visits": scheme.visits,
        "strata": scheme.strata,
        "sources": scheme.sources,
        "matters": tuple(sorted(scheme.matters, key=lambda m: m.code)),
        "officers_per_target": scheme.officers_per_target,
        "load_cap": scheme.load_cap or many,
        "cross": scheme.cross,
        "supplements": scheme.supplements,
    }


@dataclass(frozen=True)
class _Kept:
    """A committed draw and its two files as they stand in the store."""

    made: kernel.Committed
    public: FileRef
    inner: FileRef


def _kept(made: kernel.Committed, secrets: roster.Secrets, sent: Sent) -> _Kept:
    """Store the public file and the list of what else it commits to; values and salts stand apart."""
    noted, name = sent.hand.noted, f"{made.frozen.plan.year}-{made.frozen.plan.number}"
    public = keep(written(committed_file(made)).encode(), f"名录{name}.json", JSON, noted)
    inside = json.dumps(sealed.without_values(secrets.rows), ensure_ascii=False, indent=1).encode()
    return _Kept(made, public, keep(inside, f"检查人员名录{name}.json", JSON, noted))


def _freeze(batch: Batch, kept: _Kept, secrets: roster.Secrets, sent: Sent) -> Outcome:
    """Record what is committed to, and keep what opens it."""
    made, public, inner = kept.made, kept.public, kept.inner
    plan, lists = made.frozen.plan, made.frozen.lists
    facts = {
        "number": f"{plan.year}年第{plan.number}号",
        "object_list": public.sha256,
        "objects": len(lists.roster),
        "officer_list": inner.sha256,
        "officers": len(lists.officers),
        "to_draw": sum(s.sample for s in plan.strata),
        "reserves": sum(s.reserves for s in plan.strata),
        "conditions": "、".join(s.name for s in plan.strata),
        "frozen": canonical({"frozen": made.frozen.document, "sealed": made.sealed}),
        "commitment": made.commit,
    }
    done = record(batch, a.freeze_lists, sent, facts, (public, inner))
    sealed.keep(f"{batch.pk}:{plan.year}-{plan.number}", secrets.rows)
    return done


def publish_commitment(*, batch: Batch, channel: str, sent: Sent) -> Outcome:
    """Publish the commitment and the sources (公布名单承诺值), while no source has its value yet."""
    row = current(batch)
    if row.state != State.FROZEN:
        raise Refused(f"第{row.number}号{row.get_state_display()}，不能再公布承诺值")
    if sent.at >= min(parse_instant(s["at"]) for s in row.frozen["sources"]):
        raise Refused(
            "公共随机数的产生时间已到，此时公布承诺值，不能证明名录先于随机数",
            basis="《优化营商环境条例》第五十四条第一款",
            todo="请重新冻结名录，把随机数的产生时间定在公布承诺值之后。",
        )
    facts = {
        "commitment": row.commit,
        "random_source": "；".join(said_source(s) for s in row.frozen["sources"]),
        "channel": channel,
    }
    return record(batch, a.publish_commitment, sent, facts)


def said_source(source: dict[str, Any]) -> str:
    """A source as people read it: kind, whose, when."""
    parts = [str(source["name"])]
    parts += [f"第{source['issue']}期"] if "issue" in source else []
    parts += [f"第{source['round']}轮"] if "round" in source else []
    parts += [f"{source['size']}位"] if "size" in source else []
    parts.append(chinese_moment(parse_instant(source["at"])))
    return f"{KINDS[source['kind']]}（{'，'.join(parts)}）"


def strata_of(counts: Sequence[tuple[str, int, int]]) -> tuple[Stratum, ...]:
    """The strata of which something is drawn."""
    return tuple(Stratum(name, n, k) for name, n, k in counts if n)
