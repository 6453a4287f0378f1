"""From which matter a draft of a measure of coercion arises."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("flows", "0001_drafts_hand_findings_over")]

    operations = [
        migrations.CreateModel(
            name="Carried",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("matter", models.CharField(db_index=True, max_length=26)),
                ("key", models.CharField(blank=True, default="", max_length=40)),
            ],
        ),
    ]
