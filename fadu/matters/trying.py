"""What the one door would say of a deed that nobody records yet (试办): nothing is locked, nothing is written."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.record import Reason, Record
from fadu.matters import judging
from fadu.matters.deeds import Deed
from fadu.matters.loading import Loaded


def against(loaded: Loaded, deed: Deed, earlier: Sequence[Deed] = ()) -> list[Reason]:
    """Everything that stands against the deed; nothing: it would be recorded as things stand.

    loaded: its matter, read for this trial alone. earlier: deeds that nothing stands against and that are to be recorded before it (the rows of a file). Raises what the door raises of the deed alone: BadInput, and Refused for a fact that the others do not bear.
    """
    judging.check_form(deed, loaded)
    for one in earlier:
        loaded.supposed.append(_record_of(one, loaded))
    record = _record_of(deed, loaded)
    if earlier:
        return judging.new_findings(deed, record, loaded)
    return judging.reasons_against(deed, record, loaded)


def _record_of(deed: Deed, loaded: Loaded) -> Record:
    before = judging.recalled_by(deed, loaded)
    facts = derive(deed.act, deed.facts, deed.hand.law, day_of(deed.at), before)
    n = loaded.n + 1 + len(loaded.supposed)
    return Record(deed.act.code, deed.at, deed.key, facts, deed.who, n)
