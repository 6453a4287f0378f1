"""A saved filter belongs to a list: that of matters, of visits."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0005_a_draft_says_when_a_device_captured_it"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="savedfilter",
            name="a_filter_name_is_used_once",
        ),
        migrations.AddField(
            model_name="savedfilter",
            name="page",
            field=models.CharField(default="matters", max_length=20),
        ),
        migrations.AddConstraint(
            model_name="savedfilter",
            constraint=models.UniqueConstraint(
                fields=("owner", "page", "name"), name="a_filter_name_is_used_once_a_list"
            ),
        ),
    ]
