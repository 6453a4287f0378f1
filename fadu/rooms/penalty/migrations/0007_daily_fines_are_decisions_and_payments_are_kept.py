"""Which decisions are of daily fines, and every payment on a fine."""

from django.db import migrations, models

_PLACE = [
    (r, models.CharField(blank=True, default="", max_length=26))
    for r in ("province", "city", "county")
]


class Migration(migrations.Migration):
    dependencies = [
        ("penalty", "0006_decisions_are_found_by_number_and_unpaid_ones_at_once"),
    ]

    operations = [
        migrations.AddField(
            model_name="partyoutcome",
            name="daily",
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name="FinePaid",
            fields=[
                ("id", models.CharField(max_length=70, primary_key=True, serialize=False)),
                ("matter", models.CharField(max_length=26)),
                ("party", models.CharField(blank=True, default="", max_length=40)),
                *_PLACE,
                ("act", models.CharField(blank=True, default="", max_length=60)),
                ("amount", models.BigIntegerField(default=0)),
                ("paid_on", models.DateField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=[r, "paid_on"], name=f"fine_{r}_paid")
                    for r in ("province", "city", "county")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0)), name="what_is_paid_is_not_negative"
                    )
                ],
            },
        ),
    ]
