"""What went back of a surplus is kept apart; lists find a code by its state, files find codes and receipts by number."""

from django.db import migrations, models
from django.db.models import F, Q

SURPLUS = "多缴、重复缴纳"


def stand(apps, schema_editor):
    """The rows that there are, as their entries fold now: before, all refunds of a code had one sum."""
    rows = apps.get_model("fees", "Fee").objects
    rows.filter(void=True).update(state="已作废")
    rows.filter(void=False, credited__gte=F("due")).update(state="已缴清")
    rows.filter(ground=SURPLUS, received__gte=F("credited") + F("refunded")).update(
        surplus_refunded=F("refunded")
    )
    back = Q(received__gt=F("credited") + F("surplus_refunded")) | Q(asked__gt=0)
    rows.filter(back).update(returning=True)


_REACHES = ("province", "city", "county")


class Migration(migrations.Migration):
    dependencies = [
        ("fees", "0002_a_receipt_taken_back_frees_its_number"),
    ]

    operations = [
        migrations.AddField(
            model_name="fee", name="surplus_refunded", field=models.BigIntegerField(default=0)
        ),
        migrations.AddField(
            model_name="fee",
            name="state",
            field=models.CharField(
                choices=[("待缴", "待缴"), ("已缴清", "已缴清"), ("已作废", "已作废")],
                default="待缴",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="fee", name="returning", field=models.BooleanField(default=False)
        ),
        migrations.RunPython(stand, migrations.RunPython.noop),
        *(
            migrations.AddIndex(
                model_name="fee",
                index=models.Index(
                    fields=[reach, "state", "-entered_on", "-id"], name=f"fee_{reach}_state"
                ),
            )
            for reach in _REACHES
        ),
        *(
            migrations.AddIndex(
                model_name="fee",
                index=models.Index(
                    condition=Q(("returning", True)),
                    fields=[reach, "-entered_on", "-id"],
                    name=f"fee_{reach}_returning",
                ),
            )
            for reach in _REACHES
        ),
        migrations.AddIndex(
            model_name="fee",
            index=models.Index(fields=["county", "code"], name="fee_county_code"),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["county", "receipt"], name="receipt_county_number"),
        ),
        migrations.AddConstraint(
            model_name="fee",
            constraint=models.CheckConstraint(
                condition=Q(("credited__lte", F("due"))), name="no_more_counts_than_the_code_is_for"
            ),
        ),
        migrations.AddConstraint(
            model_name="fee",
            constraint=models.CheckConstraint(
                condition=Q(
                    ("credited__gte", F("refunded") - F("surplus_refunded")),
                    ("received__gte", F("credited") + F("surplus_refunded")),
                    ("refunded__gte", F("surplus_refunded")),
                    ("surplus_refunded__gte", 0),
                ),
                name="each_refund_is_of_its_own_money",
            ),
        ),
    ]
