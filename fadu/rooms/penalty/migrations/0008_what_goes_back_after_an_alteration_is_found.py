"""What goes back after an alteration stands in the row of its party, and lists find it.

Images under the former columns stay good: the new one is pictured with the next act.
"""

import json
from typing import Any

from django.db import migrations, models

_REACHES = ("province", "city", "county")


def fill(apps: Any, schema_editor: Any) -> None:
    """The rows that there are, as their entries fold now."""
    entries = apps.get_model("ledger", "Entry").objects
    parties = apps.get_model("penalty", "PartyOutcome").objects
    spots = apps.get_model("penalty", "SpotPenalty").objects
    altered = entries.filter(body__contains='"act":"alter_decision"')
    for matter in set(altered.values_list("matter", flat=True)):
        bodies = entries.filter(matter=matter).values_list("body", flat=True)
        for key, due in returning([json.loads(body) for body in bodies]).items():
            parties.filter(id=f"{matter}:{key}").update(to_return=due)
            spots.filter(id=matter).update(to_return=due)


def returning(bodies: list[dict[str, Any]]) -> dict[str, int]:
    """Fen to go back by party: of its newest alteration before which something was taken, unless it went back since."""
    corrected = {body["corrects"]["n"] for body in bodies if "corrects" in body}
    found = dict[str, int]()
    for body in sorted(bodies, key=lambda b: (b["at"], b["n"])):
        facts = body["facts"]
        if body["n"] in corrected:
            continue
        if body["act"] == "refund":
            found[body["key"]] = 0
        elif body["act"] == "alter_decision" and facts.get("taken_before") is True:
            found[body["key"]] = facts.get("overpaid") or 0
    return found


def _index(model: str, name: str, reach: str) -> migrations.AddIndex:
    left = models.Q(("to_return__gt", 0))
    return migrations.AddIndex(
        model_name=model,
        index=models.Index(condition=left, fields=[reach], name=f"{name}_{reach}_to_return"),
    )


class Migration(migrations.Migration):
    dependencies = [
        ("penalty", "0007_daily_fines_are_decisions_and_payments_are_kept"),
        ("ledger", "0001_format_1"),
    ]

    operations = [
        *(
            migrations.AddField(
                model_name=model, name="to_return", field=models.BigIntegerField(default=0)
            )
            for model in ("partyoutcome", "spotpenalty")
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        *(_index("partyoutcome", "outcome", reach) for reach in _REACHES),
        *(_index("spotpenalty", "spot", reach) for reach in _REACHES),
    ]
