"""A file of payment codes finds its decisions by number; what nobody paid on the spot is listed without the rest."""

from django.db import migrations, models
from django.db.models import Q

_REACHES = ("province", "city", "county")


class Migration(migrations.Migration):
    dependencies = [
        ("penalty", "0005_what_is_decided_is_found_by_its_day_and_party"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="partyoutcome",
            index=models.Index(fields=["county", "number"], name="outcome_county_number"),
        ),
        *(
            migrations.AddIndex(
                model_name="spotpenalty",
                index=models.Index(
                    condition=Q(("collected_on", None), ("paid_on", None)),
                    fields=[reach, "decided_on", "id"],
                    name=f"spot_{reach}_unpaid",
                ),
            )
            for reach in _REACHES
        ),
        migrations.AddIndex(
            model_name="spotpenalty",
            index=models.Index(fields=["county", "number"], name="spot_county_number"),
        ),
    ]
