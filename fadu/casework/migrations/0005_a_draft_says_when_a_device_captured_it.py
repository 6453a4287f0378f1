from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0004_a_draft_that_does_not_fit_waits"),
    ]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="captured_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="draft",
            name="captured_offset",
            field=models.IntegerField(default=0),
        ),
    ]
