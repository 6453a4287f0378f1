"""A visit has its campaign (专项行动): the hazards found there are counted under it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inspection", "0002_visits_as_folded"),
    ]

    operations = [
        migrations.AddField(
            model_name="visit",
            name="campaign",
            field=models.CharField(blank=True, default="", max_length=400),
        ),
    ]
