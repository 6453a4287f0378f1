"""Filters of objects that are set together are answered from an index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0004_objects_that_left_are_few"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="licence",
            name="licence_province",
        ),
        migrations.RemoveIndex(
            model_name="licence",
            name="licence_city",
        ),
        migrations.RemoveIndex(
            model_name="licence",
            name="licence_county",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_province_sector",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_province_tier",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_province_division",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_province_level",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_city_sector",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_city_tier",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_city_division",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_city_level",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_county_sector",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_county_tier",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_county_division",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_county_level",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_province",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_city",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_county",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_province_left",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_city_left",
        ),
        migrations.RemoveIndex(
            model_name="supervisedobject",
            name="object_county_left",
        ),
        migrations.AddIndex(
            model_name="licence",
            index=models.Index(
                fields=["province", "valid_until", "party", "ended_on"], name="licence_province"
            ),
        ),
        migrations.AddIndex(
            model_name="licence",
            index=models.Index(
                fields=["city", "valid_until", "party", "ended_on"], name="licence_city"
            ),
        ),
        migrations.AddIndex(
            model_name="licence",
            index=models.Index(
                fields=["county", "valid_until", "party", "ended_on"], name="licence_county"
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["province", "sector", "-id", "tier", "division", "level", "ended_on"],
                name="object_province_sector",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["province", "tier", "-id", "sector", "division", "level", "ended_on"],
                name="object_province_tier",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["province", "division", "-id", "sector", "tier", "level", "ended_on"],
                name="object_province_division",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["province", "level", "-id", "sector", "tier", "division", "ended_on"],
                name="object_province_level",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["city", "sector", "-id", "tier", "division", "level", "ended_on"],
                name="object_city_sector",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["city", "tier", "-id", "sector", "division", "level", "ended_on"],
                name="object_city_tier",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["city", "division", "-id", "sector", "tier", "level", "ended_on"],
                name="object_city_division",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["city", "level", "-id", "sector", "tier", "division", "ended_on"],
                name="object_city_level",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["county", "sector", "-id", "tier", "division", "level", "ended_on"],
                name="object_county_sector",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["county", "tier", "-id", "sector", "division", "level", "ended_on"],
                name="object_county_tier",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["county", "division", "-id", "sector", "tier", "level", "ended_on"],
                name="object_county_division",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["county", "level", "-id", "sector", "tier", "division", "ended_on"],
                name="object_county_level",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["province", "tier", "level", "-id", "sector", "division", "ended_on"],
                name="object_province_tier_level",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["city", "tier", "level", "-id", "sector", "division", "ended_on"],
                name="object_city_tier_level",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["county", "tier", "level", "-id", "sector", "division", "ended_on"],
                name="object_county_tier_level",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["province", "sector", "tier", "-id", "division", "level", "ended_on"],
                name="object_province_sector_tier",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["city", "sector", "tier", "-id", "division", "level", "ended_on"],
                name="object_city_sector_tier",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                fields=["county", "sector", "tier", "-id", "division", "level", "ended_on"],
                name="object_county_sector_tier",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(fields=["province", "-id", "ended_on"], name="object_province"),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(fields=["city", "-id", "ended_on"], name="object_city"),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(fields=["county", "-id", "ended_on"], name="object_county"),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("ended_on__isnull", False)),
                fields=["province", "-id", "sector", "tier", "division", "level"],
                name="object_province_left",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("ended_on__isnull", False)),
                fields=["city", "-id", "sector", "tier", "division", "level"],
                name="object_city_left",
            ),
        ),
        migrations.AddIndex(
            model_name="supervisedobject",
            index=models.Index(
                condition=models.Q(("ended_on__isnull", False)),
                fields=["county", "-id", "sector", "tier", "division", "level"],
                name="object_county_left",
            ),
        ),
    ]
