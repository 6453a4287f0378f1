"""The hazards of one enterprise have an index: its page does not read those of the whole agency."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("hazards", "0004_open_hazards_of_a_campaign_have_their_index"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(fields=["enterprise", "matter"], name="hazard_of_enterprise"),
        ),
    ]
