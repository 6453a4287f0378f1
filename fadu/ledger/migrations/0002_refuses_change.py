"""Triggers: entries, tiles and checkpoints are only appended to; openings can only be erased."""

from django.db import migrations

from fadu.ledger import sql


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_format_1")]

    operations = [migrations.RunPython(sql.create_triggers, sql.drop_triggers)]
