"""The door of whoever signs at a desk: what crosses from one matter to another is recorded with the act, or refused before it."""

from __future__ import annotations

from fadu.casework.services.signing import Door
from fadu.flows.services.apart import apart
from fadu.flows.services.carrying import carried
from fadu.flows.services.counting import counts
from fadu.flows.services.handing import through
from fadu.flows.services.returning import returned
from fadu.matters.scope import Scope


def crossing(inner: Door, scope: Scope) -> Door:
    """Look at what other matters say (counts, grounds, what goes on beside), record what is handed or carried over whole, and
    tell the supervision how a measure ended.
    """
    return counts(apart(returned(carried(through(inner)))), scope)
