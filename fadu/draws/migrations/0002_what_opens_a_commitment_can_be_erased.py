"""What opens the commitments of a frozen draw stands apart from its files, so that erasing reaches it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("draws", "0001_draws_as_folded"),
    ]

    operations = [
        migrations.CreateModel(
            name="SealedValue",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("draw", models.CharField(max_length=60)),
                ("number", models.IntegerField()),
                ("what", models.CharField(max_length=20)),
                ("subject", models.CharField(max_length=64)),
                ("value", models.TextField(null=True)),
                ("salt", models.CharField(blank=True, default="", max_length=32)),
                ("commitment", models.CharField(max_length=64)),
            ],
            options={
                "indexes": [models.Index(fields=["subject"], name="sealed_value_of")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("draw", "number"), name="a_commitment_is_opened_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("value__isnull", False), ("salt", ""), _connector="OR"),
                        name="an_erased_value_has_no_salt",
                    ),
                ],
            },
        ),
    ]
