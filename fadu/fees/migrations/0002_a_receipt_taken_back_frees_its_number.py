"""A receipt that was taken back says nothing: its number may be registered again, under the right code."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("fees", "0001_codes_and_payments_as_folded"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="receipt",
            name="a_receipt_is_registered_once",
        ),
        migrations.AddConstraint(
            model_name="receipt",
            constraint=models.UniqueConstraint(
                condition=models.Q(("receipt", ""), _negated=True),
                fields=("county", "receipt"),
                name="a_receipt_is_registered_once",
            ),
        ),
    ]
