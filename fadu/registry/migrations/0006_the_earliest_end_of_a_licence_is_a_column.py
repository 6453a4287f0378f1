"""The earliest end of its licences stands in an object's row, with an index in that order.

Images of rows under the former list of columns stay good: the new columns are pictured with the next act.
"""

from typing import Any

from django.db import migrations, models


def fill(apps: Any, schema_editor: Any) -> None:
    """Gather the ends of the licences that are not struck off, as the fold has them."""
    licences = apps.get_model("registry", "Licence").objects
    objects = apps.get_model("registry", "SupervisedObject").objects
    ends: dict[str, list[tuple[str, Any]]] = {}
    live = licences.filter(ended_on=None, valid_until__isnull=False)
    for id, party, until in live.values_list("id", "party", "valid_until").iterator(2000):
        ends.setdefault(party, []).append((id, until))
    for party, held in ends.items():
        told = " ".join(f"{id}={until.isoformat()}" for id, until in sorted(held))
        earliest = min(until for _, until in held)
        objects.filter(id=party).update(licence_ends=told, licensed_until=earliest)


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0005_filters_set_together_read_an_index"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="licence",
            name="licence_province",
        ),
        migrations.RemoveIndex(
            model_name="licence",
            name="licence_city",
        ),
        migrations.RemoveIndex(
            model_name="licence",
            name="licence_county",
        ),
        migrations.AddField(
            model_name="supervisedobject",
            name="licence_ends",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="supervisedobject",
            name="licensed_until",
            field=models.DateField(null=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("licensed_until__isnull", False)),
                fields=[
                    "province",
                    "licensed_until",
                    "id",
                    "sector",
                    "tier",
                    "division",
                    "level",
                    "ended_on",
                ],
                name="object_province_licensed",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("licensed_until__isnull", False)),
                fields=[
                    "city",
                    "licensed_until",
                    "id",
                    "sector",
                    "tier",
                    "division",
                    "level",
                    "ended_on",
                ],
                name="object_city_licensed",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("licensed_until__isnull", False)),
                fields=[
                    "county",
                    "licensed_until",
                    "id",
                    "sector",
                    "tier",
                    "division",
                    "level",
                    "ended_on",
                ],
                name="object_county_licensed",
            ),
        ),
    ]
