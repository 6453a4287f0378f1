"""The search index made anew, with first letters."""

from typing import Any

from django.db import migrations

from fadu.matters import search
from fadu.matters.scope import Place


def fill(apps: Any, schema_editor: Any) -> None:
    """Index every matter under its title and number as they stand."""
    rows = apps.get_model("matters", "Matter").objects.filter(register=False).order_by("serial")
    search.fill(
        (m.serial, Place(m.province, m.city, m.county), f"{m.title} {m.number}")
        for m in rows.iterator(chunk_size=2000)
    )


class Migration(migrations.Migration):
    dependencies = [("matters", "0006_what_one_carries_is_found_by_its_last_day")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
