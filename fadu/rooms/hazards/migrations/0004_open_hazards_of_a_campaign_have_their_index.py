"""The open hazards of one campaign have an index: its list does not read what has stayed open before it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("hazards", "0003_hazards_of_campaigns_and_of_others"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                    ("transferred_on__isnull", True),
                ),
                fields=[
                    "province",
                    "campaign",
                    "term",
                    "id",
                    "sector",
                    "source",
                    "listed",
                    "major",
                    "rectified_on",
                    "eliminated_on",
                    "city",
                    "closed_on",
                    "transferred_on",
                ],
                name="hazard_province_campaign",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                    ("transferred_on__isnull", True),
                ),
                fields=[
                    "city",
                    "campaign",
                    "term",
                    "id",
                    "sector",
                    "source",
                    "listed",
                    "major",
                    "rectified_on",
                    "eliminated_on",
                    "county",
                    "closed_on",
                    "transferred_on",
                ],
                name="hazard_city_campaign",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                    ("transferred_on__isnull", True),
                ),
                fields=[
                    "county",
                    "campaign",
                    "term",
                    "id",
                    "sector",
                    "source",
                    "listed",
                    "major",
                    "rectified_on",
                    "eliminated_on",
                    "closed_on",
                    "transferred_on",
                ],
                name="hazard_county_campaign",
            ),
        ),
    ]
