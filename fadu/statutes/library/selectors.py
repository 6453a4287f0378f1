"""Reading the libraries: the entries of a day, one entry's history, what counts its uses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from django.db.models import Count, Q, QuerySet

from fadu.law.libraries import entries as law
from fadu.law.libraries.columns import unpack
from fadu.law.libraries.entries import Entry, in_force
from fadu.law.libraries.kinds import LENIENCY, LIBRARIES, TIER, listed_from, tier_from
from fadu.law.libraries.shipped import shipped
from fadu.law.penalties.lists import Listed, listed
from fadu.law.penalties.tiers import Tier
from fadu.law.vocabulary.status import Status
from fadu.matters.ready import among, ready, together
from fadu.statutes.library.models import LibraryRow, LibraryUse


def entries(library: str, on: date) -> tuple[Entry, ...]:
    """The entries of a library in force on a day: ours, and what came along where we have none."""
    return in_force(own_entries(library), shipped(library), on)


def own_entries(library: str) -> list[Entry]:
    """Every dated version in the register of a library."""
    uses = use_counts(library)
    rows = LibraryRow.objects.filter(library=library).order_by("id")
    return [_entry(row, uses.get(row.entry, 0)) for row in rows]


def matching(words: Sequence[str], on: date) -> list[Entry]:
    """The entries of all libraries in force on a day in which every word stands, in the order of the libraries."""
    came = [entry for text, entry in _shipped() if all(word in text for word in words)]
    held: dict[str, list[Entry]] = {}
    for row in _speaking(tuple(words), together(e.name for e in came)):
        held.setdefault(row.library, []).append(_entry(row, 0))
    found: list[Entry] = []
    for library in LIBRARIES:
        beside = [e for e in came if e.library == library.code]
        stand = in_force(held.get(library.code, ()), beside, on)
        found += [e for e in stand if e.shipped or all(w in law.text_of(e) for w in words)]
    return found


@ready
def _speaking(words: tuple[str, ...], names: str) -> QuerySet[LibraryRow]:
    """Every version of the entries of which one contains the words, and of those of the names."""
    said = LibraryRow.objects.all()
    for word in words:
        # how a text stands in the register: quotes and backslashes of JSON are no part of a word
        said = said.filter(
            Q(content__icontains=word) | Q(entry__icontains=word) | Q(source__icontains=word)
        )
    meant = Q(entry__in=said.values("entry")) | Q(entry__in=among(names))
    return LibraryRow.objects.filter(meant).order_by("id")


@cache
def _shipped() -> list[tuple[str, Entry]]:
    """What came along, with all that can be searched of it."""
    return [(law.text_of(e), e) for one in LIBRARIES for e in shipped(one.code)]


def entry(library: str, name: str, on: date) -> Entry | None:
    """One entry as it holds on a day."""
    own = [e for e in own_entries(library) if e.name == name]
    found = in_force(own, [e for e in shipped(library) if e.name == name], on)
    return found[0] if found else None


def exists(library: str, name: str) -> bool:
    """Whether the library ever had an entry of that name."""
    if any(e.name == name for e in shipped(library)):
        return True
    return LibraryRow.objects.filter(library=library, entry=name).exists()


def versions(library: str, name: str) -> list[LibraryRow]:
    """The versions of an entry in the register, the newest first."""
    return list(LibraryRow.objects.filter(library=library, entry=name).order_by("-since", "-id"))


def matter_of_entry(library: str, name: str) -> str:
    """The register matter of an entry; "" before it was first registered."""
    rows = LibraryRow.objects.filter(library=library, entry=name).order_by("id")
    first = rows.values_list("id", flat=True).first()
    return first.partition(":")[0] if first else ""


def uses_of(library: str, name: str) -> list[LibraryUse]:
    """Every use of an entry, the newest first."""
    return list(LibraryUse.objects.filter(library=library, entry=name).order_by("-used_on", "-id"))


def use_counts(library: str) -> dict[str, int]:
    """How often each entry of a library was used."""
    rows = LibraryUse.objects.filter(library=library).values_list("entry").annotate(Count("id"))
    return dict(rows.order_by())


def tiers_of(conduct: str, on: date) -> tuple[Tier, ...]:
    """The tiers in force for a conduct."""
    return tuple(tier_from(e) for e in entries(TIER.code, on) if e["conduct"] == conduct)


def lists_of(conduct: str, on: date) -> tuple[Listed, ...]:
    """The entries of the four lists that speak of a conduct."""
    return listed((listed_from(e) for e in entries(LENIENCY.code, on)), conduct, on)


def _entry(row: LibraryRow, uses: int) -> Entry:
    return Entry(
        row.library, row.entry, unpack(row.content), row.since, row.until, row.source,
        Status(row.status), row.demo, row.withdrawn, row.id, uses,
    )  # fmt: skip
