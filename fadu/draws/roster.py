"""The four lists of a draw from the registers: firms in reach by stratum, officers with certificates.

A stratum is an industry (行业) of the register of parties; the tier is what the firm was graded as an object
of supervision by the day of the freeze. What is typed besides, exclusions and recusals, is one line a row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fadu.accounts.selectors import agency_names, certificates, in_agency, roles_of
from fadu.accounts.viewer import Viewer
from fadu.kernel.codes import check_uscc
from fadu.kernel.draw_bytes import personal
from fadu.kernel.draw_plan import EXCLUDED, Exclusion, Lists, Officer, Recusal, Target, sorted_lists
from fadu.kernel.errors import BadInput
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Scope
from fadu.registry.objects.selectors import graded
from fadu.registry.selectors import parties

UNTIERED = "未评定"
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


@dataclass
class Secrets:
    """What the published lists hold commitments of: value and salt, for the list that stays inside."""

    chance: Callable[[int], bytes]
    rows: list[dict[str, str]] = field(default_factory=list)

    def commit(self, what: str, of: str, value: str) -> str:
        """The commitment of a value, kept with its salt."""
        salt = self.chance(SALT)
        self.rows.append({"what": what, "of": of, "value": value, "salt": salt.hex()})
        return personal(salt, value)


def strata(scope: Scope) -> dict[str, int]:
    """How many firms with a right credit code each industry has, in reach; the largest first."""
    rows = parties(scope).exclude(industry="").exclude(credit_code=None)
    found = Counter(
        industry for industry, code in rows.values_list("industry", "credit_code") if _right(code)
    )
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def uncoded(scope: Scope) -> int:
    """How many units in reach cannot be listed: without an industry or a right credit code."""
    rows = parties(scope).filter(kind="单位").values_list("industry", "credit_code")
    return sum(1 for industry, code in rows if not industry or not _right(code))


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


def lists_of(
    seen: tuple[Scope, date],
    wanted: Iterable[str],
    people: Sequence[Inspector],
    typed: tuple[str, str],
    secrets: Secrets,
) -> Lists:
    """The lists in their order as they stand on a day within reach; `typed` are the exclusions and the recusals. BadInput names every line amiss."""
    excluded, recused = typed
    names = {one.name: one.id for one in people}
    wrong: list[str] = []
    out = tuple(_exclusions(excluded, secrets, wrong))
    apart = tuple(_recusals(recused, names, secrets, wrong))
    if wrong:
        raise BadInput("；".join(wrong), todo="请改正后重新冻结。")
    return sorted_lists(
        Lists(
            roster=tuple(_targets(*seen, frozenset(wanted))),
            exclusions=out,
            officers=tuple(_officer(one, secrets) for one in people),
            recusals=apart,
        )
    )


def _targets(scope: Scope, on: date, wanted: frozenset[str]) -> Iterator[Target]:
    grades: Any = graded(scope, on)  # with the tier of that day beside each
    tiers = dict(grades.values_list("id", "tier_then"))
    rows = parties(scope).filter(industry__in=wanted).exclude(credit_code=None)
    seen: set[str] = set()
    places = dict(rows.order_by().values_list("county", "county").distinct())
    names = agency_names(places)
    columns = ("id", "credit_code", "industry", "county")
    for id, code, industry, county in rows.values_list(*columns).iterator():
        if code and _right(code) and code not in seen:
            seen.add(code)
            yield Target(code, industry, tiers.get(id, UNTIERED), names.get(county, ""))


def _officer(one: Inspector, secrets: Secrets) -> Officer:
    return Officer(
        one.id, secrets.commit("执法证号", one.id, one.number), one.valid_until, one.unit
    )


def _exclusions(text: str, secrets: Secrets, wrong: list[str]) -> Iterator[Exclusion]:
    """Lines of 信用代码 理由 依据 [说明]."""
    for number, parts in _lines(text):
        if len(parts) < 3:
            wrong.append(f"剔除第{number}行应为“信用代码 理由 依据 说明”，说明可以不写")
            continue
        code, reason, authority = parts[0].upper(), _REASONS.get(parts[1]), parts[2]
        note = " ".join(parts[3:])
        if reason is None:
            wrong.append(f"剔除第{number}行的理由“{parts[1]}”应为{'、'.join(_REASONS)}")
        elif reason == "other" and not note:
            wrong.append(f"剔除第{number}行的理由是其他，应当写明说明")
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


def _right(code: str | None) -> bool:
    verdict = check_uscc(code or "")
    return verdict.valid and verdict.code == code
