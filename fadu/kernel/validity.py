"""Whether something dated holds (施行、有效): the two ways in which an end is written are told apart at every question.

A law, a capacity, a certificate or an entry of a library holds through its last day (至某日止, that day included). What is
ended by an act or by the clock holds up to its end (自某日起停用) and on that day, at that instant, no more.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

When = TypeVar("When", bound=date)
"""A day, or an instant: `datetime` is a `date`; what is compared is of one kind."""


def holds(
    on: When, since: When | None, *, last: When | None = None, end: When | None = None
) -> bool:
    """Whether what began with `since` and holds through `last`, or up to `end`, holds `on` a day or at an instant.

    None: no such bound is known.
    """
    begun = since is None or since <= on
    return begun and (last is None or on <= last) and (end is None or on < end)
