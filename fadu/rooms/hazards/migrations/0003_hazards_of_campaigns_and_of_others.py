"""A hazard has its campaign (专项行动) and the day on which another department took it over; both are counted,
and so are open hazards by the month in which their terms end.
"""

from importlib import import_module

from django.db import migrations, models

from fadu.matters import rollups

_before = import_module("fadu.rooms.hazards.migrations.0002_hazards_add_up")
# As they are defined now: a later definition takes their place in a migration of its own.
_NOT_ORDINARY = "(h.major OR h.major IS NULL)"
_WAYS = ("sector", "source", "campaign")
_READ = ("province", "city", "county", *_WAYS, "major", "listed", "closed_on", "transferred_on")
_COUNTS = {
    "major": "h.major",
    "ordinary": "NOT h.major",
    "unjudged": "h.major IS NULL",
    "listed": f"h.listed AND {_NOT_ORDINARY}",
}
FOUND = rollups.RollUp(
    table="hazards_foundtally",
    rows="hazards_hazard",
    cuts=_WAYS,
    sparse=("campaign",),
    months={"found": "found_on", "eliminated": "eliminated_on", "closed": "closed_on"},
    counts={
        **_COUNTS,
        "transferred": f"h.transferred_on IS NOT NULL AND h.closed_on IS NULL AND {_NOT_ORDINARY}",
    },
    columns=(*_READ, "found_on", "eliminated_on"),
)
DUE = rollups.RollUp(
    table="hazards_duetally",
    rows="hazards_hazard",
    cuts=_WAYS,
    sparse=("campaign",),
    months={"due": "term"},
    flags={"met": "h.closed_on IS NOT NULL AND h.closed_on <= h.term"},
    counts={
        **_COUNTS,
        "open": f"h.closed_on IS NULL AND h.transferred_on IS NULL AND {_NOT_ORDINARY}",
    },
    columns=(*_READ, "term"),
    where="h.term IS NOT NULL AND (h.transferred_on IS NULL OR h.transferred_on > h.term)",
)


class Migration(migrations.Migration):
    dependencies = [("hazards", "0002_hazards_add_up")]

    operations = rollups.changing(
        _before.DUE,
        DUE,
        *rollups.changing(
            _before.FOUND,
            FOUND,
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_province_open",
            ),
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_city_open",
            ),
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_county_open",
            ),
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_province_ages",
            ),
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_city_ages",
            ),
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_county_ages",
            ),
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_eliminated_on",
            ),
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_closed_on",
            ),
            migrations.RemoveIndex(
                model_name="hazard",
                name="hazard_term",
            ),
            migrations.AddField(
                model_name="duetally",
                name="open",
                field=models.IntegerField(default=0),
                preserve_default=False,
            ),
            migrations.AddField(
                model_name="foundtally",
                name="transferred",
                field=models.IntegerField(default=0),
                preserve_default=False,
            ),
            migrations.AddField(
                model_name="hazard",
                name="campaign",
                field=models.CharField(blank=True, default="", max_length=400),
            ),
            migrations.AddField(
                model_name="hazard",
                name="transferred_on",
                field=models.DateField(null=True),
            ),
            migrations.AlterField(
                model_name="duetally",
                name="value",
                field=models.CharField(max_length=400),
            ),
            migrations.AlterField(
                model_name="foundtally",
                name="value",
                field=models.CharField(max_length=400),
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
                        "province",
                        "term",
                        "id",
                        "sector",
                        "source",
                        "campaign",
                        "listed",
                        "major",
                        "rectified_on",
                        "eliminated_on",
                        "city",
                        "closed_on",
                        "transferred_on",
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
                        ("transferred_on__isnull", True),
                    ),
                    fields=[
                        "city",
                        "term",
                        "id",
                        "sector",
                        "source",
                        "campaign",
                        "listed",
                        "major",
                        "rectified_on",
                        "eliminated_on",
                        "county",
                        "closed_on",
                        "transferred_on",
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
                        ("transferred_on__isnull", True),
                    ),
                    fields=[
                        "county",
                        "term",
                        "id",
                        "sector",
                        "source",
                        "campaign",
                        "listed",
                        "major",
                        "rectified_on",
                        "eliminated_on",
                        "closed_on",
                        "transferred_on",
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
                        ("transferred_on__isnull", False),
                    ),
                    fields=["province", "term", "id"],
                    name="hazard_province_transferred",
                ),
            ),
            migrations.AddIndex(
                model_name="hazard",
                index=models.Index(
                    condition=models.Q(
                        ("closed_on__isnull", True),
                        models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                        ("transferred_on__isnull", False),
                    ),
                    fields=["city", "term", "id"],
                    name="hazard_city_transferred",
                ),
            ),
            migrations.AddIndex(
                model_name="hazard",
                index=models.Index(
                    condition=models.Q(
                        ("closed_on__isnull", True),
                        models.Q(("major", True), ("major__isnull", True), _connector="OR"),
                        ("transferred_on__isnull", False),
                    ),
                    fields=["county", "term", "id"],
                    name="hazard_county_transferred",
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
                        "campaign",
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
                        "campaign",
                        "major",
                        "id",
                        "found_on",
                    ],
                    name="hazard_closed_on",
                ),
            ),
            migrations.AddIndex(
                model_name="duetally",
                index=models.Index(
                    condition=models.Q(("open__gt", 0)),
                    fields=["level", "place", "cut", "value", "due", "open"],
                    name="due_hazards_still_open",
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
                        "campaign",
                        "major",
                        "id",
                        "closed_on",
                        "transferred_on",
                    ],
                    name="hazard_term",
                ),
            ),
        ),
    )
