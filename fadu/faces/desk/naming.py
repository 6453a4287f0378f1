"""What a matter is called: its title or number, else its procedure and the day it was opened."""

from __future__ import annotations

import re

from fadu.law import registry
from fadu.law.parameters import PARAMETERS
from fadu.matters.models import Matter
from fadu.ui.formats import long_day

_TITLES = {p.code: p.title for p in PARAMETERS}
_CODE = re.compile(r"参数“([a-z_.]+)”")


def name_of(matter: Matter) -> str:
    """The name on every page; a matter that nothing has named yet is told by procedure and day."""
    if matter.title or matter.number:
        return matter.title or matter.number
    procedure = registry.procedure(matter.procedure, digest=matter.digest)
    return f"{procedure.title}（{long_day(matter.opened)}建立）"


def ruled(text: str) -> str:
    """A rule's sentence with its parameters under the titles that the parameter page shows."""
    return _CODE.sub(lambda found: f"参数“{_TITLES.get(found[1], found[1])}”", text)
