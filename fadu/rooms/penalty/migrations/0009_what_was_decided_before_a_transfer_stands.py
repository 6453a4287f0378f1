"""A decision made before the case was sent to the police stands in the row of its party (移送规定 11(2)).

The rows that said 移送司法 instead are folded anew and pictured anew.
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.db import migrations


def fill(apps: Any, schema_editor: Any) -> None:
    """The rows that there are, as their entries fold now."""
    renewed(apps, datetime.now(UTC), os.urandom)


def renewed(apps: Any, now: datetime, chance: Callable[[int], bytes]) -> int:
    """Write what stands into the rows of those that were sent to the police; how many rows."""
    from fadu.matters.resealing import Mend, renew

    mend = Mend(
        entries=apps.get_model("ledger", "Entry").objects,
        rows=apps.get_model("penalty", "PartyOutcome").objects,
        table="penalty_partyoutcome", procedure="penalty.ordinary", act="send_transfer",
        columns=("outcome", "number", "decided_on", "fine", "ground"), by="migration/penalty.0009",
    )  # fmt: skip
    return renew(mend, now, chance)


class Migration(migrations.Migration):
    dependencies = [
        ("penalty", "0008_what_goes_back_after_an_alteration_is_found"),
        ("ledger", "0005_postgresql_appends_by_a_function"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
