"""Reading stacks of scanned sheets: those of an account, their files, their pages sorted into papers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from fadu.accounts.viewer import Viewer
from fadu.documents.papers.paper import read_mark
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanPage
from fadu.documents.scans.sorting import Key, Leaf, Pile, sorted_into
from fadu.documents.scans.verdicts import Verdict, name_of

SHOWN = 20


@dataclass(frozen=True)
class Sorted:
    """A stack as it stands: papers that wait, pages of none, every page by its place, files."""

    batch: ScanBatch
    piles: tuple[Pile, ...]
    loose: tuple[Leaf, ...]
    pages: dict[int, ScanPage]
    files: tuple[ScanFile, ...]
    verdicts: dict[str, Verdict]

    def verdict(self, paper: Key) -> Verdict:
        """What a paper of the stack is."""
        return self.verdicts.get(name_of(paper), Verdict("文书"))

    def pile(self, paper: Key) -> Pile | None:
        """The pages of a paper that wait."""
        return next((one for one in self.piles if one.paper == paper), None)


def scans(viewer: Viewer) -> list[tuple[ScanBatch, int]]:
    """The newest stacks that the viewer brought, each with how many pages wait."""
    rows = list(ScanBatch.objects.filter(account=viewer.account).order_by("-id")[:SHOWN])
    waiting = ScanPage.objects.filter(batch__in=[one.pk for one in rows], settled="")
    counts: dict[str, int] = {}
    for batch in waiting.values_list("batch", flat=True):
        counts[batch] = counts.get(batch, 0) + 1
    return [(one, counts.get(one.pk, 0)) for one in rows]


def unread(viewer: Viewer, batches: Iterable[ScanBatch]) -> dict[str, int]:
    """How many files of stacks that the viewer brought could not be read; those without are left out."""
    own = [one.pk for one in batches if one.account == viewer.account]
    rows = ScanFile.objects.filter(batch__in=own).exclude(said="")
    return dict(Counter(rows.values_list("batch", flat=True)))


def scan(viewer: Viewer, id: str) -> ScanBatch | None:
    """One of the viewer's own: pages of another's stack may be of matters out of reach."""
    return ScanBatch.objects.filter(account=viewer.account, pk=id).first()


def page(viewer: Viewer, id: str, number: int) -> tuple[ScanFile, ScanPage] | None:
    """One page of the viewer's own stack, with its file."""
    if scan(viewer, id) is None:
        return None
    held = ScanPage.objects.filter(batch=id, number=number).first()
    return (ScanFile.objects.get(batch=id, at=held.file), held) if held else None


def stack(viewer: Viewer, batch: ScanBatch) -> Sorted:
    """A stack of the viewer's with its pages sorted into papers."""
    pages = {one.number: one for one in ScanPage.objects.filter(batch=batch.pk).order_by("number")}
    piles, loose = sorted_into(leaves(pages.values()))
    files = tuple(ScanFile.objects.filter(batch=batch.pk).order_by("at"))
    told = {name: Verdict(**one) for name, one in json.loads(batch.papers).items()}
    return Sorted(batch, piles, loose, pages, files, told)


def leaves(pages: Iterable[ScanPage]) -> list[Leaf]:
    """Pages as sorting takes them."""
    return [
        Leaf(
            one.number, read_mark(one.mark) if one.mark else None, one.turn, one.joins, one.leaf, one.settled,
            one.trouble,
        )
        for one in pages
    ]  # fmt: skip
