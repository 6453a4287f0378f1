"""The index of articles: which are indexed, and for each token the set of the articles that contain it."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from fadu.statutes.texts import index


def create(apps: Any, schema_editor: Any) -> None:
    """Create the table of sets."""
    postgresql = schema_editor.connection.vendor == "postgresql"
    schema_editor.execute(index.TABLE.format_map(index.POSTGRESQL if postgresql else index.SQLITE))


def drop(apps: Any, schema_editor: Any) -> None:
    """Remove it again."""
    schema_editor.execute("DROP TABLE statutes_posting")


class Migration(migrations.Migration):
    dependencies = [("statutes", "0004_an_entry_is_used_once_in_a_matter")]

    operations = [
        migrations.CreateModel(
            name="LawSpan",
            fields=[
                (
                    "text",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="span",
                        serialize=False,
                        to="statutes.lawtext",
                    ),
                ),
                ("first", models.BigIntegerField()),
                ("last", models.BigIntegerField()),
            ],
        ),
        migrations.RunPython(create, drop),
    ]
