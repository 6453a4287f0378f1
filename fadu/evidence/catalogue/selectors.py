"""The catalogue of a matter as the viewer may see it, and what of it stands in the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fadu.documents.models import StoredFile
from fadu.evidence.catalogue.models import Evidence, Handover, RedactedCopy
from fadu.evidence.catalogue.shortcomings import Shortcoming, of_item
from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.law.parameters.evidence import YEARS
from fadu.matters.scope import Scope

ORDER = tuple(YEARS)


@dataclass(frozen=True)
class Item:
    """An item with its hand-overs, its redacted copies and what it lacks."""

    row: Evidence
    handovers: tuple[Handover, ...]
    copies: tuple[RedactedCopy, ...]
    lacks: tuple[Shortcoming, ...]

    @property
    def grave(self) -> bool:
        """Whether no fact may rest on it as it stands."""
        return any(lack.grave for lack in self.lacks)


def of_matter(scope: Scope, matter: str) -> list[Item]:
    """The catalogue of a matter: by kind in the law's order, then by number."""
    rows = list(scope.filter(Evidence.objects.filter(matter=matter)))
    rows.sort(key=lambda one: (ORDER.index(one.kind), one.number))
    return _whole(scope, rows)


def item(scope: Scope, id: str) -> Item | None:
    """One item within reach."""
    found = _whole(scope, list(scope.filter(Evidence.objects.filter(pk=id))))
    return found[0] if found else None


def _whole(scope: Scope, rows: Sequence[Evidence]) -> list[Item]:
    ids = [row.pk for row in rows]
    chains: dict[str, list[Handover]] = defaultdict(list)
    copies: dict[str, list[RedactedCopy]] = defaultdict(list)
    for one in scope.filter_beside(Handover.objects.filter(evidence__in=ids)).order_by("at", "id"):
        chains[one.evidence].append(one)
    for copy in scope.filter_beside(RedactedCopy.objects.filter(evidence__in=ids)).order_by(
        "made", "id"
    ):
        copies[copy.evidence].append(copy)
    return [
        Item(row, tuple(chains[row.pk]), tuple(copies[row.pk]), tuple(of_item(row, chains[row.pk])))
        for row in rows
    ]


def types_of(digests: Iterable[str]) -> dict[str, StoredFile]:
    """Size and type of files that items within the viewer's reach name."""
    return StoredFile.objects.in_bulk(list(digests))


def kept_until(law: LawView, kind: str, closed: datetime | None, on: date) -> date | None:
    """The last day that a file of this kind is kept; None where no number is filled in, or the matter is not closed."""
    held = law.parameters.find(YEARS[kind], on)
    if held is None or held.value is None or closed is None:
        return None
    day = day_of(closed)
    year = day.year + int(held.value)
    return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)


def erased_digests() -> set[str]:
    """Digests whose erasure was approved and that nobody has brought in again: their bytes must be gone."""
    erased = set(Evidence.objects.filter(erased=True).exclude(sha256="").values_list("sha256", flat=True))  # fmt: skip
    erased |= set(RedactedCopy.objects.filter(erased=True).values_list("sha256", flat=True))
    return erased - set(StoredFile.objects.in_bulk(list(erased)))
