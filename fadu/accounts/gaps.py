"""Capability gaps (执法力量缺口): what an agency lacks today to do by itself what the law asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fadu.accounts.models import Certificate, Person, RoleGrant
from fadu.law.instruments import APL
from fadu.law.vocabulary.role import Role

ENFORCEMENT, LAWYER = "执法证", "法律职业资格证"
NOTICE = timedelta(days=90)


@dataclass(frozen=True)
class Gap:
    """One lack: a sentence, and the article that asks for what is lacking."""

    text: str
    basis: str


def gaps(
    people: Iterable[Person],
    grants: Iterable[RoleGrant],
    certificates: Iterable[Certificate],
    day: date,
) -> tuple[Gap, ...]:
    """What the people of one agency cannot do on `day`; grants and certificates are those of the day."""
    names = {p.id: str(p) for p in people}
    roles = _by_person((g.person, g.role) for g in grants)
    papers = _by_person((c.person, c.kind) for c in certificates)
    officers = [p for p in names if Role.OFFICER in roles.get(p, ())]
    certified = [p for p in officers if ENFORCEMENT in papers.get(p, ())]
    bare = [names[p] for p in officers if p not in certified]
    reviewers = [p for p in names if Role.LEGAL_REVIEWER in roles.get(p, ())]
    unread = [names[p] for p in reviewers if LAWYER not in papers.get(p, ())]
    found = []
    if len(certified) < 2:
        text = f"持有效执法证的执法人员{len(certified)}名，不足两名，不能独立实施行政处罚"
        found.append(Gap(text, str(APL.art(42, par=1))))
    if bare:
        found.append(Gap(f"没有有效执法证的执法人员：{'、'.join(bare)}", str(APL.art(42, par=1))))
    if not reviewers:
        found.append(
            Gap("没有法制审核人员，应当法制审核的案件不能作出决定", str(APL.art(58, par=1)))
        )
    if unread:
        text = f"未登记法律职业资格证的法制审核人员：{'、'.join(unread)}（初次从事审核的须取得）"
        found.append(Gap(text, str(APL.art(58, par=2))))
    if not any(Role.LEADER in held for held in roles.values()):
        found.append(Gap("没有行政机关负责人，调查终结后无人作出决定", str(APL.art(57, par=1))))
    return tuple(found)


def expiring(certificates: Iterable[Certificate], day: date) -> list[Certificate]:
    """The certificates still valid that end within 90 days, the first to end first."""
    near = [c for c in certificates if day <= c.ends_on <= day + NOTICE]
    return sorted(near, key=lambda c: c.ends_on)


def _by_person(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    held: dict[str, list[str]] = {}
    for person, what in pairs:
        held.setdefault(person, []).append(what)
    return held
