"""The four lists of a draw from the registers: firms in reach by stratum, officers with certificates.

The tier is what the firm was graded as an object of supervision by the day of the freeze; strata: see `strata`.
What is typed besides, exclusions and recusals, is one line a row; exclusions may come in a sheet as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fadu.accounts.selectors import agency_names, certificates, in_agency, roles_of
from fadu.accounts.viewer import Viewer
from fadu.draws.strata import UNTIERED, Basis, right, stratum_of, tiers
from fadu.kernel.draw_bytes import personal
from fadu.kernel.draw_plan import EXCLUDED, Exclusion, Lists, Officer, Recusal, Target, sorted_lists
from fadu.kernel.errors import BadInput
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Scope
from fadu.registry.selectors import parties

PAPER = "执法证"
SALT = 16
_REASONS = {title: code for code, title in EXCLUDED.items()}


@dataclass(frozen=True)
class Inspector:
    """An officer who may be sent: id, name, number of the certificate, its last day, unit."""

    id: str
    name: str
    number: str
    valid_until: date
    unit: str


@dataclass(frozen=True)
class Typed:
    """What is typed beside the registers: exclusions and recusals, one line a row; the rows of a sheet of
    exclusions by their numbers in it.
    """

    excluded: str = ""
    recused: str = ""
    sheet: tuple[tuple[int, tuple[str, ...]], ...] = ()


@dataclass
class Secrets:
    """What the published lists hold commitments of: value and salt, which stay inside and can be erased."""

    chance: Callable[[int], bytes]
    rows: list[dict[str, str]] = field(default_factory=list)

    def commit(self, what: str, of: str, value: str) -> str:
        """The commitment of a value, kept with its salt."""
        salt = self.chance(SALT)
        made = personal(salt, value)
        self.rows.append(
            {"what": what, "of": of, "value": value, "salt": salt.hex(), "commitment": made}
        )
        return made


def uncoded(scope: Scope) -> int:
    """How many units in reach cannot be listed: without an industry or a right credit code."""
    rows = parties(scope).filter(kind="单位").values_list("industry", "credit_code")
    return sum(1 for industry, code in rows if not industry or not right(code))


def inspectors(viewer: Viewer, last_day: date) -> list[Inspector]:
    """The officers of the viewer's agency whose certificate is valid on the last day of the visits."""
    staff = {p.id: p for p in in_agency(viewer)}
    holding = {p for p, roles in roles_of(staff, last_day).items() if Role.OFFICER in roles}
    units = agency_names(p.agency for p in staff.values())
    papers: dict[str, Any] = {}
    for paper in certificates(holding, last_day):
        if paper.kind == PAPER and paper.number:
            papers[paper.person] = paper
    return [
        Inspector(id, str(staff[id]), paper.number, paper.ends_on, units.get(staff[id].agency, ""))
        for id, paper in sorted(papers.items())
    ]


@dataclass(frozen=True)
class Drawing:
    """Whom a draw is among: within which reach, as things stand on which day, in strata by what."""

    scope: Scope
    on: date
    basis: Basis = Basis.INDUSTRY


def lists_of(
    among: Drawing,
    wanted: Iterable[str],
    people: Sequence[Inspector],
    typed: Typed,
    secrets: Secrets,
) -> Lists:
    """The lists in their order, of the strata wanted. BadInput names every line amiss."""
    names = {one.name: one.id for one in people}
    wrong: list[str] = []
    out = tuple(_exclusions(typed, secrets, wrong))
    apart = tuple(_recusals(typed.recused, names, secrets, wrong))
    if wrong:
        raise BadInput("；".join(wrong), todo="请改正后重新冻结。")
    return sorted_lists(
        Lists(
            roster=tuple(_targets(among, frozenset(wanted))),
            exclusions=out,
            officers=tuple(_officer(one, secrets) for one in people),
            recusals=apart,
        )
    )


def _targets(among: Drawing, wanted: frozenset[str]) -> Iterator[Target]:
    tiered = tiers(among.scope, among.on)
    of = stratum_of(among.scope, among.on, among.basis)
    rows = parties(among.scope).exclude(credit_code=None)
    if among.basis is Basis.INDUSTRY:
        rows = rows.filter(industry__in=wanted)
    seen: set[str] = set()
    places = dict(rows.order_by().values_list("county", "county").distinct())
    names = agency_names(places)
    columns = ("id", "credit_code", "industry", "county")
    for id, code, industry, county in rows.values_list(*columns).iterator():
        stratum = of(id, industry)
        if stratum in wanted and code and code not in seen and right(code):
            seen.add(code)
            yield Target(code, stratum, tiered.get(id, UNTIERED), names.get(county, ""))


def _officer(one: Inspector, secrets: Secrets) -> Officer:
    return Officer(
        one.id, secrets.commit("执法证号", one.id, one.number), one.valid_until, one.unit
    )


def _exclusions(typed: Typed, secrets: Secrets, wrong: list[str]) -> Iterator[Exclusion]:
    """Lines of 信用代码 理由 依据 [说明], typed or of a sheet."""
    lines = [(f"第{number}行", parts) for number, parts in _lines(typed.excluded)]
    lines += [(f"表格第{number}行", list(parts)) for number, parts in typed.sheet]
    seen: dict[str, str] = {}
    for where, parts in lines:
        if len(parts) < 3:
            wrong.append(f"剔除{where}应为“信用代码 理由 依据 说明”，说明可以不写")
            continue
        code, reason, authority = parts[0].upper(), _REASONS.get(parts[1]), parts[2]
        note = " ".join(parts[3:])
        if (first := seen.setdefault(code, where)) != where:
            wrong.append(f"剔除{where}与{first}是同一家")
        elif reason is None:
            wrong.append(f"剔除{where}的理由“{parts[1]}”应为{'、'.join(_REASONS)}")
        elif reason == "other" and not note:
            wrong.append(f"剔除{where}的理由是其他，应当写明说明")
        else:
            kept = secrets.commit("剔除说明", code, note) if note else None
            yield Exclusion(code, reason, authority, kept)


def _recusals(
    text: str, names: Mapping[str, str], secrets: Secrets, wrong: list[str]
) -> Iterator[Recusal]:
    """Lines of 姓名 信用代码 [说明]."""
    for number, parts in _lines(text):
        if len(parts) < 2 or parts[0] not in names:
            wrong.append(f"回避第{number}行应为“姓名 信用代码 说明”，姓名应在检查人员名录之内")
            continue
        officer, code, note = names[parts[0]], parts[1].upper(), " ".join(parts[2:])
        kept = secrets.commit("回避说明", officer, note) if note else None
        yield Recusal(officer, code, kept)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if parts := line.split():
            yield number, parts
