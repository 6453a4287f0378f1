"""What a matter is called: its title or number, else its procedure and the day it was opened."""

from __future__ import annotations

from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.ui.formats import long_day


def name_of(matter: Matter) -> str:
    """The name on every page; a matter that nothing has named yet is told by procedure and day."""
    if matter.title or matter.number:
        return matter.title or matter.number
    procedure = versions.procedure(matter.procedure, digest=matter.digest)
    return f"{procedure.title}（{long_day(matter.opened)}建立）"
