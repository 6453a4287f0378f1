"""More time for a case (延长办案期限): on which rule, and how many days it gives (行政处罚法 60)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.law.instruments import APL
from fadu.law.parameters import penalty as p
from fadu.law.vocabulary.fact import Derivation, Fact, Kind


def extension_days(facts: Mapping[str, Any], find: Callable[[str], Any]) -> int:
    """How many days are added: what the rule allows, as the bureau has entered it, and what the clock of the case counts."""
    return int(find(p.CASE_EXTENSION))


extension_basis = Fact("extension_basis", "延长的法律、法规、规章依据", Kind.TEXT, personal=False)
extended_by = Fact(
    "extension_days",
    "延长的日数",
    Kind.NUMBER,
    derived=Derivation(extension_days, APL.art(60), (p.CASE_EXTENSION,)),
)
EXTENSION = (extension_basis, extended_by)
