from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0008_sheets_are_discarded_on_record"),
    ]

    operations = [
        migrations.AddField("bundlejob", "died", models.IntegerField(default=0)),
        migrations.AddField("paperbatch", "died", models.IntegerField(default=0)),
        migrations.AddField("scanbatch", "died", models.IntegerField(default=0)),
    ]
