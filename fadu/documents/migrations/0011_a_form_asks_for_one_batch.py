"""The same form sent twice at once asks for one batch, and brings one stack."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0010_files_that_nobody_holds_are_found")]

    operations = [
        migrations.AddConstraint(
            model_name="paperbatch",
            constraint=models.UniqueConstraint(
                fields=("account", "idem"), name="a_form_asks_for_one_batch"
            ),
        ),
        migrations.AddConstraint(
            model_name="scanbatch",
            constraint=models.UniqueConstraint(
                fields=("account", "idem"), name="a_form_brings_one_stack"
            ),
        ),
    ]
