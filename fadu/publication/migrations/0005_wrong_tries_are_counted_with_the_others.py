"""The count of a day's wrong look-ups stands in accounts now; the former one ran for a day at most."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("publication", "0004_a_complaint_is_looked_up_by_its_number")]

    operations = [migrations.DeleteModel(name="LookUpTries")]
