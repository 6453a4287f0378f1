"""Cases by the day of their decision, and decisions by party, have their indexes: figures and party pages read no more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penalty", "0004_why_nothing_was_imposed"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="partyoutcome",
            index=models.Index(fields=["party", "-decided_on"], name="outcome_of_party"),
        ),
        migrations.AddIndex(
            model_name="penaltycase",
            index=models.Index(fields=["province", "decided_on"], name="case_province_decided"),
        ),
        migrations.AddIndex(
            model_name="penaltycase",
            index=models.Index(fields=["city", "decided_on"], name="case_city_decided"),
        ),
        migrations.AddIndex(
            model_name="penaltycase",
            index=models.Index(fields=["county", "decided_on"], name="case_county_decided"),
        ),
        migrations.AddIndex(
            model_name="spotpenalty",
            index=models.Index(fields=["party", "-decided_on"], name="spot_of_party"),
        ),
    ]
