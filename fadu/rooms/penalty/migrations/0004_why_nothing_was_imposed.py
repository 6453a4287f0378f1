"""What a party was let off for, when it was handed to the police, and what became of a decision."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penalty", "0003_reckonings_as_folded"),
    ]

    operations = [
        migrations.AddField(
            model_name="partyoutcome",
            name="altered",
            field=models.CharField(blank=True, default="", max_length=20),
        ),
        migrations.AddField(
            model_name="partyoutcome",
            name="altered_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="partyoutcome",
            name="ground",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.AddField(
            model_name="partyoutcome",
            name="sent_on",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="partyoutcome",
            index=models.Index(fields=["province", "sent_on"], name="outcome_province_sent"),
        ),
        migrations.AddIndex(
            model_name="partyoutcome",
            index=models.Index(fields=["city", "sent_on"], name="outcome_city_sent"),
        ),
        migrations.AddIndex(
            model_name="partyoutcome",
            index=models.Index(fields=["county", "sent_on"], name="outcome_county_sent"),
        ),
        migrations.AddIndex(
            model_name="partyoutcome",
            index=models.Index(fields=["province", "altered_on"], name="outcome_province_altered"),
        ),
        migrations.AddIndex(
            model_name="partyoutcome",
            index=models.Index(fields=["city", "altered_on"], name="outcome_city_altered"),
        ),
        migrations.AddIndex(
            model_name="partyoutcome",
            index=models.Index(fields=["county", "altered_on"], name="outcome_county_altered"),
        ),
    ]
