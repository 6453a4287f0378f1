"""Erasing personal values of a matter (删除个人信息): salts and values go, every proof still holds."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from fadu.ledger import selectors as ledger
from fadu.ledger import services as pen
from fadu.ledger.models import Opening
from fadu.matters import search
from fadu.matters.models import Matter

ERASED = "（个人信息已删除）"


def erase(matter: str, rows: Iterable[tuple[str, str]]) -> int:
    """Empty every opening of a matter's entries and of its rows' columns; returns how many were open.

    The caller has recorded the erasure as an act whose fold emptied the rows' columns. The list and
    the search index lose the title in the same transaction.
    """
    with transaction.atomic():
        held = Matter.objects.get(pk=matter)
        seqs = [entry.seq for entry in ledger.bodies(matter, held.opened)]
        paths = Opening.objects.filter(seq__in=seqs, row__isnull=True).values_list("seq", "path")
        count = pen.erase(list(paths), rows=rows)
        Matter.objects.filter(pk=matter).update(title=ERASED)
        if not held.register:
            search.change(held.serial, "")
        return count
