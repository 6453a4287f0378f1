"""Which amounts are working days, where a period starts and whether its end rolls, law by law."""

import pytest

from fadu.kernel.periods import Unit
from fadu.law.deadlines.counting import COUNTINGS
from fadu.law.deadlines.table import LIMITS
from fadu.law.instruments import AEL, ALL_, APL, ARL, CMSR, CTR, MADR, OGI, SPC_ALI, WSL
from fadu.law.procedures.tests.citations import installed, missing
from fadu.law.vocabulary.status import Status

WORKDAY, DAY = Unit.WORKDAY, Unit.DAY
BY_KEY = {c.key: c for c in COUNTINGS}


def test_keys_are_those_of_the_reference_and_stand_once():
    assert len(BY_KEY) == len(COUNTINGS)
    assert set(BY_KEY) >= {
        "DC_LICENSE", "DC_SPECIAL_REG", "DC_RECON", "DC_RECON_CAL", "DC_PENALTY", "DC_COERCION",
        "DC_COURT", "DC_OGI", "DC_MADR", "DC_CIVIL",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("law", "count", "unit"),
    [
        # T1：行政处罚法只有二、三、五、七日为工作日
        *((APL, n, WORKDAY) for n in (2, 3, 5, 7)),
        *((APL, n, DAY) for n in (10, 15, 30, 90)),
        # T2：行政强制法十日以内为工作日
        *((AEL, n, WORKDAY) for n in (3, 5, 7, 10)),
        *((AEL, n, DAY) for n in (15, 30, 60)),
        # T3：行政复议法三、五、七、十日为工作日
        *((ARL, n, WORKDAY) for n in (3, 5, 7, 10)),
        *((ARL, n, DAY) for n in (15, 30, 60)),
        # T4、E13：行政许可法机关的期限
        *((ALL_, n, WORKDAY) for n in (5, 7, 10, 20, 45)),
        # T5至T7：没有工作日条款的，写作日的为自然日
        *((law, 3, DAY) for law in (CTR, WSL, CMSR, OGI, SPC_ALI)),
        (MADR, 30, DAY),
        (MADR, 7, DAY),
    ],
)
def test_each_law_says_which_of_its_days_are_working_days(law, count, unit):
    assert law.days(count).unit is unit


@pytest.mark.parametrize("key", ["DC_RECON", "DC_RECON_CAL", "DC_COURT"])
def test_where_the_civil_procedure_law_is_called_the_end_rolls_by_text(key):
    assert BY_KEY[key].rolls
    assert BY_KEY[key].roll_status is Status.V


def test_elsewhere_rolling_is_an_analogy_and_says_so():
    assert BY_KEY["DC_PENALTY"].roll_status is BY_KEY["DC_COERCION"].roll_status is Status.P
    assert "比照" in BY_KEY["DC_PENALTY"].last


def test_every_counting_is_used():
    used = {limit.counting.key for limit in LIMITS}

    assert used == set(BY_KEY)


@pytest.mark.skipif(not installed(), reason="没有 ../shared/law/texts（法律原文）")
def test_what_is_cited_for_the_count_stands_in_the_texts():
    refs = {ref for c in COUNTINGS if c.cite for ref in c.cite.refs}

    assert [problem for problem in map(missing, refs) if problem] == []
