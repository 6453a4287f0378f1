"""The few objects that left supervision have an index of their own: their list reads no others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0003_sheets_wait_to_be_confirmed"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("ended_on__isnull", False)),
                fields=["province", "-id"],
                name="object_province_left",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("ended_on__isnull", False)),
                fields=["city", "-id"],
                name="object_city_left",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("ended_on__isnull", False)),
                fields=["county", "-id"],
                name="object_county_left",
            ),
        ),
    ]
