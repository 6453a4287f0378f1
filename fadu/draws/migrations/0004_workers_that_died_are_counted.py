"""A draw that ends its workers is put aside after some of them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("draws", "0003_a_long_draw_waits_as_a_job")]

    operations = [
        migrations.AddField(
            model_name="drawjob", name="died", field=models.IntegerField(default=0)
        ),
    ]
