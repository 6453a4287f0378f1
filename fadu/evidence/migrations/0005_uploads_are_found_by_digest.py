"""Who sent a file is asked by its digest before anything takes the file away."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evidence", "0004_uploads_know_that_they_were_taken")]

    operations = [
        migrations.AddIndex(
            model_name="upload",
            index=models.Index(fields=["sha256"], name="upload_by_digest"),
        ),
    ]
