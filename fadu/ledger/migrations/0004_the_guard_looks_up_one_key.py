"""The guard of a new entry on PostgreSQL looks up one key by its index, whatever the log's size was at first."""

from django.db import migrations

from fadu.ledger import guards


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_appends_in_one_statement")]

    operations = [migrations.RunPython(guards.replace_functions, migrations.RunPython.noop)]
