"""Which findings of a visit a draft hands over."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Handover",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("visit", models.CharField(db_index=True, max_length=26)),
                ("keys", models.TextField()),
            ],
        ),
    ]
