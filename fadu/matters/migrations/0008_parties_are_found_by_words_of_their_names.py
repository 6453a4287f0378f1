"""A shelf of its own for the names of parties (当事人), filled with those that are registered."""

from typing import Any

from django.db import migrations

from fadu.matters import search
from fadu.matters.packs import PARTIES
from fadu.matters.scope import Place


def create(apps: Any, schema_editor: Any) -> None:
    """Create the two tables and index every party under its name as it stands."""
    vendor = schema_editor.connection.vendor
    for statement in search.creating(vendor, PARTIES):
        schema_editor.execute(statement)
    if vendor == "postgresql":
        schema_editor.execute(search.tokens_first(PARTIES))
    rows = apps.get_model("matters", "Matter").objects.filter(procedure="register.party")
    search.fill(
        (
            (m.serial, Place(m.province, m.city, m.county), f"{m.title} {m.number}")
            for m in rows.order_by("serial").iterator(chunk_size=2000)
        ),
        shelf=PARTIES,
    )


def drop(apps: Any, schema_editor: Any) -> None:
    """Remove them again."""
    schema_editor.execute(f"DROP TABLE {PARTIES.postings}")
    schema_editor.execute(f"DROP TABLE {PARTIES.rows}")


class Migration(migrations.Migration):
    dependencies = [("matters", "0007_matters_are_found_by_first_letters")]

    operations = [migrations.RunPython(create, drop)]
