"""What the second list says of money that is owed holds of the fine and of a daily fine alike."""

from __future__ import annotations

from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.lawful import LAWFUL as WHOLE
from fadu.law.procedures.penalty_ordinary.lawful_owing import LAWFUL
from fadu.law.procedures.tests.penalty_ordinary.test_acts_daily import TWINS


def test_it_is_part_of_the_list_and_every_row_has_its_reason_and_article():
    assert set(LAWFUL) <= set(WHOLE)
    assert all(row.why and str(row.cite) for row in LAWFUL)


def test_what_may_be_done_of_a_surcharge_may_be_done_of_a_daily_one():
    listed = {row.act.code for row in LAWFUL}
    surcharged = {act.code for act in a.FINE.of_surcharge} & listed - {
        a.break_agreement.code,
        a.pay_surcharge.code,
    }

    assert {
        "serve_surcharge",
        "announce_surcharge",
        "pay_surcharge_part",
        "agree_execution",
    } <= surcharged
    assert {TWINS[code] for code in surcharged} <= listed
