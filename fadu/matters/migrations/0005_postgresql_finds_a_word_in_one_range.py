"""PostgreSQL finds the sets of a word in one range of the key instead of one look-up a pack."""

from typing import Any

from django.db import migrations

from fadu.matters import search
from fadu.matters.packs import MATTERS


def tokens_first(apps: Any, schema_editor: Any) -> None:
    """Only PostgreSQL: SQLite's table is its key."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(search.tokens_first(MATTERS))


class Migration(migrations.Migration):
    dependencies = [("matters", "0004_moves_are_noticed_once")]

    operations = [migrations.RunPython(tokens_first, migrations.RunPython.noop)]
