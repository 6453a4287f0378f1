"""Papers that were made outside: which number they bear, and to which paper the square of one leads."""

from __future__ import annotations

from fadu.documents.numbers.models import NumberState
from fadu.documents.numbers.selectors import numbers_of
from fadu.documents.papers.paper import Marked
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import OutsideSheet


def sheets_of(scope: Scope, visit: str) -> list[OutsideSheet]:
    """The papers of a visit within reach that devices have made, the oldest first."""
    return list(scope.filter(OutsideSheet.objects.filter(visit=visit)).order_by("id"))


def entry_marked(scope: Scope, mark: Marked) -> int | None:
    """The entry whose paper bears the number of a square: as the book has it, else as a device has told it."""
    for one in numbers_of(scope, mark.matter, mark.kind):
        if one.state == NumberState.TAKEN and one.entry is not None and mark.numbers(one.text):
            return one.entry
    told = [s for s in sheets_of(scope, mark.matter) if s.kind == mark.kind]
    return next((s.entry for s in told if mark.numbers(s.number)), None)
