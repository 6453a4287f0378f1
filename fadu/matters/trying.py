"""What the one door would say of a deed that nobody records yet (试办): nothing is locked, nothing is written."""

from __future__ import annotations

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.record import Reason, Record
from fadu.matters import judging
from fadu.matters.deeds import Deed
from fadu.matters.models import Matter
from fadu.matters.selectors import unlocked


def against(matter: Matter, deed: Deed) -> list[Reason]:
    """Everything that stands against the deed; nothing: it would be recorded as things stand.

    Raises what the door raises of the deed alone: BadInput, and Refused for a fact that the others do not bear.
    """
    loaded = unlocked(matter)
    judging.check_form(deed, loaded)
    before = judging.recalled_by(deed, loaded)
    facts = derive(deed.act, deed.facts, deed.hand.law, day_of(deed.at), before)
    record = Record(deed.act.code, deed.at, deed.key, facts, deed.who, loaded.n + 1)
    return judging.reasons_against(deed, record, loaded)
