"""Hazards add up: tables of cells kept by triggers (decision 22), and the indexes of the board."""

from django.db import migrations, models

from fadu.matters import rollups

_PLACE = ("province", "city", "county", "sector", "source")
_COUNTS = {
    "major": "h.major",
    "ordinary": "NOT h.major",
    "unjudged": "h.major IS NULL",
    "listed": "h.listed AND (h.major OR h.major IS NULL)",
}
# As they are defined now: a later definition takes their place in a migration of its own.
FOUND = rollups.RollUp(
    table="hazards_foundtally",
    rows="hazards_hazard",
    cuts=("sector", "source"),
    months={"found": "found_on", "eliminated": "eliminated_on", "closed": "closed_on"},
    counts=_COUNTS,
    columns=(*_PLACE, "major", "listed", "found_on", "eliminated_on", "closed_on"),
)
DUE = rollups.RollUp(
    table="hazards_duetally",
    rows="hazards_hazard",
    cuts=("sector", "source"),
    months={"due": "term"},
    flags={"met": "h.closed_on IS NOT NULL AND h.closed_on <= h.term"},
    counts=_COUNTS,
    columns=(*_PLACE, "major", "listed", "term", "closed_on"),
    where="h.term IS NOT NULL",
)


class Migration(migrations.Migration):
    dependencies = [
        ("hazards", "0001_rows_as_folded"),
    ]

    operations = [
        migrations.CreateModel(
            name="DueTally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("level", models.CharField(max_length=8)),
                ("place", models.CharField(max_length=26)),
                ("province", models.CharField(max_length=26)),
                ("city", models.CharField(max_length=26)),
                ("cut", models.CharField(max_length=8)),
                ("value", models.CharField(max_length=20)),
                ("major", models.IntegerField()),
                ("ordinary", models.IntegerField()),
                ("unjudged", models.IntegerField()),
                ("listed", models.IntegerField()),
                ("due", models.BigIntegerField()),
                ("met", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="FoundTally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("level", models.CharField(max_length=8)),
                ("place", models.CharField(max_length=26)),
                ("province", models.CharField(max_length=26)),
                ("city", models.CharField(max_length=26)),
                ("cut", models.CharField(max_length=8)),
                ("value", models.CharField(max_length=20)),
                ("major", models.IntegerField()),
                ("ordinary", models.IntegerField()),
                ("unjudged", models.IntegerField()),
                ("listed", models.IntegerField()),
                ("found", models.BigIntegerField()),
                ("eliminated", models.BigIntegerField()),
                ("closed", models.BigIntegerField()),
            ],
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                ),
                fields=[
                    "province",
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
                ],
                name="hazard_province_open",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                ),
                fields=[
                    "city",
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
                ],
                name="hazard_city_open",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                ),
                fields=[
                    "county",
                    "term",
                    "id",
                    "sector",
                    "source",
                    "listed",
                    "major",
                    "rectified_on",
                    "eliminated_on",
                    "closed_on",
                ],
                name="hazard_county_open",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                ),
                fields=["province", "sector", "source", "city", "term", "id", "major", "closed_on"],
                name="hazard_province_ages",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                ),
                fields=["city", "sector", "source", "county", "term", "id", "major", "closed_on"],
                name="hazard_city_ages",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(
                    ("closed_on__isnull", True),
                    models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                ),
                fields=["county", "sector", "source", "term", "id", "major", "closed_on"],
                name="hazard_county_ages",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(("eliminated_on__isnull", False)),
                fields=[
                    "eliminated_on",
                    "province",
                    "city",
                    "county",
                    "sector",
                    "source",
                    "major",
                    "id",
                    "found_on",
                ],
                name="hazard_eliminated_on",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(("closed_on__isnull", False)),
                fields=[
                    "closed_on",
                    "province",
                    "city",
                    "county",
                    "sector",
                    "source",
                    "major",
                    "id",
                    "found_on",
                ],
                name="hazard_closed_on",
            ),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(
                condition=models.Q(("term__isnull", False)),
                fields=[
                    "term",
                    "province",
                    "city",
                    "county",
                    "sector",
                    "source",
                    "major",
                    "id",
                    "closed_on",
                ],
                name="hazard_term",
            ),
        ),
        migrations.AddIndex(
            model_name="duetally",
            index=models.Index(
                condition=models.Q(("level", "city")),
                fields=["province", "cut", "due", "value"],
                name="due_hazards_of_cities",
            ),
        ),
        migrations.AddIndex(
            model_name="duetally",
            index=models.Index(
                condition=models.Q(("level", "county")),
                fields=["city", "cut", "due", "value"],
                name="due_hazards_of_counties",
            ),
        ),
        migrations.AddConstraint(
            model_name="duetally",
            constraint=models.UniqueConstraint(
                fields=("level", "place", "cut", "due", "value", "met", "province", "city"),
                name="due_hazards_have_one_cell",
            ),
        ),
        migrations.AddIndex(
            model_name="foundtally",
            index=models.Index(
                condition=models.Q(("level", "city")),
                fields=["province", "cut", "found", "value"],
                name="found_hazards_of_cities",
            ),
        ),
        migrations.AddIndex(
            model_name="foundtally",
            index=models.Index(
                condition=models.Q(("level", "county")),
                fields=["city", "cut", "found", "value"],
                name="found_hazards_of_counties",
            ),
        ),
        migrations.AddConstraint(
            model_name="foundtally",
            constraint=models.UniqueConstraint(
                fields=(
                    "level",
                    "place",
                    "cut",
                    "found",
                    "value",
                    "eliminated",
                    "closed",
                    "province",
                    "city",
                ),
                name="found_hazards_have_one_cell",
            ),
        ),
        migrations.RunPython(*rollups.migration(FOUND)),
        migrations.RunPython(*rollups.migration(DUE)),
    ]
