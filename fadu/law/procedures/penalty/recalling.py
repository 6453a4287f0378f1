"""Facts that repeat what an earlier act stated (引用前面环节载明的事项): read from the record, typed by nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.kernel.errors import Refused
from fadu.law.vocabulary.fact import Derivation
from fadu.law.vocabulary.instrument import Citation

Facts = Mapping[str, Any]
Find = Callable[[str], Any]


def restated(act: str, code: str, *, lacking: str, todo: str, cite: Citation) -> Derivation:
    """The fact `code` as the act stated it when it was last done; act "": as any act stated it last.

    Refused with `lacking`, the article and `todo` where the act was not done or did not state it, as in a
    file that another platform kept.
    """
    wanted = f"{act}.{code}" if act else code

    def stated(facts: Facts, find: Find, before: Facts) -> Any:
        value = before.get(wanted)
        if value is None:
            raise Refused(lacking, basis=str(cite), todo=todo)
        return value

    stated.__qualname__ = f"restated.{wanted}"  # what a version's digest tells functions apart by
    return Derivation(stated, cite, recalls=(wanted,))
