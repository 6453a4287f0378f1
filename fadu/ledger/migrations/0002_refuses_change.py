"""Triggers: entries, tiles and checkpoints are only appended to; openings can only be erased."""

from django.db import migrations

from fadu.ledger import guards


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_format_1")]

    operations = [migrations.RunPython(guards.create_triggers, guards.drop_triggers)]
