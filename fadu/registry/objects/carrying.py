"""What a merged duplicate knew and the entry that goes on does not: told as deeds, so that both keep their history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.registry.models import HazardSource, Licence, Site, SupervisedObject, TierGrade

Told = tuple[Act, dict[str, Any]]


@dataclass(frozen=True)
class Known:
    """What stands registered of one party: its object, gradings, and what has not ended."""

    held: SupervisedObject | None
    grades: tuple[TierGrade, ...]
    sites: tuple[Site, ...]
    licences: tuple[Licence, ...]
    sources: tuple[HazardSource, ...]


def carried(double: Known, kept: Known) -> Iterator[Told]:
    """Acts on the kept entry that tell what only the duplicate knew; nothing is said twice."""
    held = double.held
    supervised = kept.held is not None and kept.held.ended_on is None
    if held is not None and held.ended_on is None and not supervised:
        yield (
            registers.classify_object,
            _stated(sector=held.sector, industry_code=held.industry_code, level=held.level),
        )
        supervised = True
    if supervised and not kept.grades:
        for grade in double.grades:
            told = {
                "tier": grade.tier,
                "tier_basis": grade.basis,
                "graded_on": _day(grade.graded_on),
            }
            yield registers.grade_object, _stated(**told)
    yield from _new(registers.set_site, map(site_facts, double.sites), map(site_facts, kept.sites))
    yield from _new(
        registers.set_licence, map(licence_facts, double.licences), map(licence_facts, kept.licences)
    )  # fmt: skip
    yield from _new(
        registers.set_source, map(source_facts, double.sources), map(source_facts, kept.sources)
    )


def site_facts(site: Site) -> dict[str, Any]:
    """A site as its act stated it."""
    return _stated(
        site_name=site.name, site_address=site.address, site_division=site.division,
        phone_free=site.phone_free, contact=site.contact, phone=site.phone,
    )  # fmt: skip


def licence_facts(licence: Licence) -> dict[str, Any]:
    """A licence as its act stated it."""
    return _stated(
        licence_kind=licence.kind, licence_number=licence.number, issuer=licence.issuer,
        valid_from=_day(licence.valid_from), valid_until=_day(licence.valid_until),
    )  # fmt: skip


def source_facts(source: HazardSource) -> dict[str, Any]:
    """A hazard source as its act stated it."""
    return _stated(hazard=source.hazard, hazard_level=source.level, described=source.described)


KEYS: Mapping[Act, tuple[str, ...]] = {
    registers.set_site: ("site_name",),
    registers.set_licence: ("licence_kind", "licence_number"),
    registers.set_source: ("hazard", "described"),
}
"""What tells two registered things of one party apart."""


def key_of(act: Act, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What names a thing among those of its party."""
    return tuple(str(facts.get(code, "")) for code in KEYS[act])


def _new(
    act: Act, ours: Iterable[dict[str, Any]], theirs: Iterable[Mapping[str, Any]]
) -> Iterator[Told]:
    known = {key_of(act, facts) for facts in theirs}
    for facts in ours:
        if key_of(act, facts) not in known:
            yield act, facts


def _stated(**facts: Any) -> dict[str, Any]:
    return {code: value for code, value in facts.items() if value not in ("", None)}


def _day(day: Any) -> str:
    return day.isoformat() if day else ""
