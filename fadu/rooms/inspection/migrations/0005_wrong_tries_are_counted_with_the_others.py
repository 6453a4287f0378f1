"""The count of a day's wrong spoken codes stands in accounts now; the former one ran for a day at most."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("inspection", "0004_sheets_printed_outside_are_known")]

    operations = [migrations.DeleteModel(name="SpokenTries")]
