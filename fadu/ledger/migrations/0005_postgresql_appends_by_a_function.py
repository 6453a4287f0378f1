"""PostgreSQL appends entries and what opens them by a function, whose statements a session plans once."""

from django.db import migrations

from fadu.ledger import sql


class Migration(migrations.Migration):
    dependencies = [("ledger", "0004_the_guard_looks_up_one_key")]

    operations = [migrations.RunPython(sql.create_function, sql.drop_function)]
