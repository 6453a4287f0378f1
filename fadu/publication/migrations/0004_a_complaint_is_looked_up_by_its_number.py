"""A complaint is looked up by its number; wrong tries are counted for a day."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("publication", "0003_complaints_and_ratings_of_visits"),
    ]

    operations = [
        migrations.CreateModel(
            name="LookUpTries",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("day", models.DateField(db_index=True)),
                ("failed", models.PositiveSmallIntegerField(default=0)),
            ],
        ),
        migrations.AddIndex(
            model_name="complaint",
            index=models.Index(fields=["number"], name="complaint_number"),
        ),
    ]
