"""Which entry carries which file, found for the entries that stand."""

from typing import Any

from django.db import migrations, models

from fadu.matters import carried


def fill(apps: Any, schema_editor: Any) -> None:
    """Find it in the bodies of all entries."""
    carried.rebuild()


class Migration(migrations.Migration):
    dependencies = [
        ("matters", "0009_a_case_of_a_platform_is_one_matter"),
        ("ledger", "0005_postgresql_appends_by_a_function"),
    ]

    operations = [
        migrations.CreateModel(
            name="CarriedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sha256", models.CharField(max_length=64)),
                ("matter", models.CharField(max_length=26)),
                ("n", models.IntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["sha256"], name="carried_file_by_digest")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("matter", "n", "sha256"), name="an_entry_carries_a_file_once"
                    )
                ],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
