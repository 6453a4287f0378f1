"""The numbers of papers in the forms of acts: the next one is filled in, and taken as the act is signed; what a
signature hands over goes with it, and what a matter of its own carries is not decided twice.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fadu.casework.services.signing import Door
from fadu.documents.numbers import stated
from fadu.faces.desk.finding import Step
from fadu.faces.desk.papers_page import sent
from fadu.flows.services.doors import crossing
from fadu.matters.deeds import Deed, Outcome


def offered_number(request: Any, step: Step) -> dict[str, str]:
    """What the form of an act that states a number begins with; nothing where none can be taken."""
    if step.matter is None:
        return {}
    found = stated.offered(step.matter, step.act.code, sent(request))
    return dict([found]) if found else {}


def door(request: Any) -> Door:
    """Records an act together with the number that it states, of the year of the act, or with what it hands over to, and
    tells of, another matter (fadu/flows)."""

    def record(deed: Deed) -> Outcome:
        return stated.record(deed, replace(sent(request), at=deed.at))

    return crossing(record, request.viewer.scope)
