"""Papers that a device printed outside are known by the number that stands on them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inspection", "0003_visits_know_their_campaign"),
    ]

    operations = [
        migrations.CreateModel(
            name="OutsideSheet",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("visit", models.CharField(max_length=26)),
                ("kind", models.CharField(max_length=20)),
                ("number", models.TextField()),
                ("entry", models.IntegerField()),
                ("changed", models.BooleanField(default=False)),
                ("problem", models.TextField(blank=True, default="")),
                ("noted", models.DateTimeField()),
                ("province", models.CharField(max_length=26)),
                ("city", models.CharField(max_length=26)),
                ("county", models.CharField(max_length=26)),
            ],
            options={
                "indexes": [models.Index(fields=["visit", "kind"], name="outside_sheet_of_visit")],
            },
        ),
    ]
