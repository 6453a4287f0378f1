"""Wrong tries at a code of few digits are counted in one table, whatever the code is for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_accounts_as_folded")]

    operations = [
        migrations.CreateModel(
            name="Guesses",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("day", models.DateField(db_index=True)),
                ("failed", models.PositiveSmallIntegerField(default=0)),
            ],
        ),
    ]
