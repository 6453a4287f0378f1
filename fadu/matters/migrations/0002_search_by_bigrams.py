"""The search index: FTS5 on SQLite, a GIN-indexed tsvector on PostgreSQL."""

from typing import Any

from django.db import migrations

from fadu.matters import search


def create(apps: Any, schema_editor: Any) -> None:
    """Create the table of the database at hand."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in search.CREATE_POSTGRESQL:
            schema_editor.execute(statement)
    else:
        schema_editor.execute(search.CREATE_SQLITE)


def drop(apps: Any, schema_editor: Any) -> None:
    """Remove it again."""
    schema_editor.execute("DROP TABLE matters_search")


class Migration(migrations.Migration):
    dependencies = [("matters", "0001_matters_as_folded")]

    operations = [migrations.RunPython(create, drop)]
