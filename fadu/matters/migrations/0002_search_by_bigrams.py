"""The search index: texts, and the postings of full packs, the same on both databases."""

from typing import Any

from django.db import migrations

from fadu.matters import search
from fadu.matters.packs import MATTERS


def create(apps: Any, schema_editor: Any) -> None:
    """Create the two tables."""
    for statement in search.creating(schema_editor.connection.vendor, MATTERS):
        schema_editor.execute(statement)


def drop(apps: Any, schema_editor: Any) -> None:
    """Remove them again."""
    schema_editor.execute("DROP TABLE matters_posting")
    schema_editor.execute("DROP TABLE matters_search")


class Migration(migrations.Migration):
    dependencies = [("matters", "0001_matters_as_folded")]

    operations = [migrations.RunPython(create, drop)]
