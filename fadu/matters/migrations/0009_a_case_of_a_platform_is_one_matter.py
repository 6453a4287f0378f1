"""A case of another platform is one matter of an agency: whoever sends a form twice finds the first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matters", "0008_parties_are_found_by_words_of_their_names")]

    operations = [
        migrations.AddConstraint(
            model_name="matter",
            constraint=models.UniqueConstraint(
                condition=models.Q(("platform_number", ""), _negated=True),
                fields=("county", "procedure", "platform", "platform_number"),
                name="a_case_of_a_platform_is_one_matter",
            ),
        )
    ]
