"""Entries and openings are appended in one statement; SQLite needs a view for it."""

from django.db import migrations

from fadu.ledger import sql


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_refuses_change")]

    operations = [migrations.RunPython(sql.create_appending, sql.drop_appending)]
