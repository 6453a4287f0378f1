"""Drafts with files are few: before a file is taken away only they are read."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("casework", "0006_filters_belong_to_a_list")]

    operations = [
        migrations.AddIndex(
            model_name="draft",
            index=models.Index(
                condition=models.Q(("attachments", "[]"), _negated=True),
                fields=["saved_at"],
                name="draft_with_files",
            ),
        ),
    ]
