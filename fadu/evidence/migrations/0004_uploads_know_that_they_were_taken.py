"""What was put to a matter no longer counts to what one person may have waiting."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evidence", "0003_the_catalogue_of_evidence")]

    operations = [
        migrations.AddField(
            model_name="upload", name="taken", field=models.DateTimeField(null=True)
        ),
    ]
