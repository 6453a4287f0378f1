"""Files that no entry carries are found by their age: what a refused act brought does not stay for ever."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0009_workers_that_died_are_counted")]

    operations = [
        migrations.AddField(
            model_name="storedfile", name="entered", field=models.BooleanField(default=False)
        ),
        migrations.AddIndex(
            model_name="storedfile",
            index=models.Index(
                condition=models.Q(("entered", False)),
                fields=["stored_at"],
                name="stored_file_loose",
            ),
        ),
    ]
