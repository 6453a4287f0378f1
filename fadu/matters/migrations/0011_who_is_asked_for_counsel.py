"""Which entry asks for counsel, and whom, found for the entries that stand."""

from typing import Any

from django.db import migrations, models

from fadu.matters import consulted


def fill(apps: Any, schema_editor: Any) -> None:
    """Find it in the bodies of all entries."""
    consulted.rebuild()


class Migration(migrations.Migration):
    dependencies = [
        ("matters", "0010_files_of_entries_are_found_by_digest"),
        ("statutes", "0007_local_pieces_only_add"),  # a version with local pieces is found in them
    ]

    operations = [
        migrations.CreateModel(
            name="Consulted",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("matter", models.CharField(max_length=26)),
                ("n", models.IntegerField()),
                ("whom", models.CharField(max_length=40)),
            ],
            options={
                "indexes": [models.Index(fields=["whom", "matter"], name="consulted_by_whom")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("matter", "n", "whom"), name="an_entry_asks_somebody_once"
                    )
                ],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
