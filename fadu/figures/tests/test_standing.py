"""Frozen against now: bit for bit from the ledger, and every later change is said."""

from __future__ import annotations

import pytest

from fadu.figures.models import FrozenFigure
from fadu.figures.standing import regenerated, standing, standings
from fadu.figures.tests.builders import (
    ALL,
    FIRM_SHARE,
    FIRMS,
    PARTIES,
    YEAR,
    a_count,
    a_party,
    renamed,
)
from fadu.figures.tests.test_services import frozen_by
from tests.people import Bureau

pytestmark = pytest.mark.django_db


def frozen_row(figure) -> FrozenFigure:
    """The newest frozen row of a figure."""
    return FrozenFigure.objects.filter(code=figure.code).order_by("-n")[0]


def test_nothing_is_said_while_nothing_has_changed(bureau: Bureau) -> None:
    a_party(bureau)
    frozen_by(bureau)

    found = standings(ALL, bureau.zhao.viewer.scope, YEAR)

    assert all(one.frozen and not one.changes for one in found.values())


def test_the_root_is_made_again_bit_for_bit_after_later_acts(bureau: Bureau) -> None:
    ids = [a_party(bureau, f"某公司{n}") for n in range(4)]
    frozen_by(bureau)
    renamed(bureau, ids[0], "改名公司")
    a_party(bureau, "后来的公司")
    scope = bureau.zhao.viewer.scope

    for figure in (PARTIES, FIRMS):
        row = frozen_row(figure)
        assert regenerated(scope, row, {}) == row.root
    roots = {f.code: frozen_row(f).root for f in FIRM_SHARE.parts}
    assert regenerated(scope, frozen_row(FIRM_SHARE), roots) == frozen_row(FIRM_SHARE).root


def test_a_new_record_is_said_with_both_values(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    frozen_by(bureau)
    a_party(bureau, "乙")

    found = standing(PARTIES, bureau.zhao.viewer.scope, YEAR, frozen_row(PARTIES))

    assert found.changes == ("数值由1变为2", "增加1条记录")
    assert (found.printed.text, found.current.text) == ("1", "2")


def test_a_change_that_leaves_the_number_is_said_too(bureau: Bureau) -> None:
    id = a_party(bureau, "甲")
    frozen_by(bureau)
    renamed(bureau, id, "改名公司")

    found = standing(PARTIES, bureau.zhao.viewer.scope, YEAR, frozen_row(PARTIES))

    assert found.changes == ("1条记录冻结后有更新",)


def test_a_record_that_no_longer_counts_is_said(bureau: Bureau) -> None:
    id = a_party(bureau, "甲")
    frozen_by(bureau)
    renamed(bureau, id, "甲", kind="个人")

    found = standing(FIRMS, bureau.zhao.viewer.scope, YEAR, frozen_row(FIRMS))

    assert found.changes == ("数值由1变为0", "减少1条记录")


def test_a_rate_tells_which_of_its_parts_has_moved(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    frozen_by(bureau)
    a_party(bureau, "乙", kind="个人")

    found = standings(ALL, bureau.zhao.viewer.scope, YEAR)[FIRM_SHARE.code]

    assert found.changes == ("数值由100.00变为50.00", "组成指标“登记当事人数”有变化")


def test_another_definition_is_said(bureau: Bureau) -> None:
    a_party(bureau)
    frozen_by(bureau)
    newer = a_count(version=2)

    found = standing(newer, bureau.zhao.viewer.scope, YEAR, frozen_row(PARTIES))

    assert found.changes == ("口径已改（冻结时为第1版，现为第2版）",)


def test_before_any_freeze_the_current_value_is_printed(bureau: Bureau) -> None:
    a_party(bureau)

    found = standing(PARTIES, bureau.zhao.viewer.scope, YEAR, None)

    assert (found.frozen, found.printed.text) == (None, "1")
