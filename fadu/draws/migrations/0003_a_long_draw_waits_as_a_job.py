"""A freeze or a draw of many objects waits as a job that a process of its own does."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("draws", "0002_what_opens_a_commitment_can_be_erased"),
    ]

    operations = [
        migrations.CreateModel(
            name="DrawJob",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("batch", models.CharField(max_length=26)),
                ("act", models.CharField(max_length=20)),
                ("account", models.CharField(max_length=40)),
                ("by", models.CharField(max_length=120)),
                ("told", models.TextField()),
                ("expected", models.IntegerField(null=True)),
                ("idem", models.CharField(max_length=60)),
                ("n", models.IntegerField()),
                ("objects_listed", models.IntegerField()),
                ("asked_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "正在办理"), ("refused", "没有办成"), ("done", "已办")],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("stage", models.IntegerField(default=0)),
                ("doing", models.CharField(blank=True, default="", max_length=40)),
                ("worker", models.CharField(blank=True, default="", max_length=32)),
                ("lease", models.DateTimeField(null=True)),
                ("said", models.TextField(blank=True, default="")),
            ],
            options={
                "indexes": [models.Index(fields=["batch", "-id"], name="job_of_batch")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "open")),
                        fields=("batch",),
                        name="a_batch_has_one_job",
                    )
                ],
            },
        ),
    ]
