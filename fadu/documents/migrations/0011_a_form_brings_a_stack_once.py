from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0010_files_that_nobody_holds_are_found"),
    ]

    operations = [
        migrations.AddConstraint(
            "scanbatch",
            models.UniqueConstraint(fields=("account", "idem"), name="a_form_brings_a_stack_once"),
        ),
    ]
