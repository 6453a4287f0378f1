"""Lists from the registers: firms by industry, officers by certificate, typed lines or what is amiss in them."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.draws import roster
from fadu.draws.tests.builders import Ready, credit_code
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import instant_of
from fadu.law.engine.record import Actor
from fadu.registry.models import Party
from fadu.registry.objects.services import classify_object, grade_object
from fadu.registry.tests.builders import a_party

DAY, LAST = date(2025, 3, 3), date(2025, 4, 30)


def secrets(made: Ready) -> roster.Secrets:
    """Salts of the test's own chance."""
    return roster.Secrets(made.bureau.chance)


def test_what_cannot_be_listed_is_counted(made: Ready):
    a_party(made.bureau, name="无代码公司", industry="化工")
    scope = made.drawer.scope

    assert roster.uncoded(scope) == 1


def test_only_officers_with_a_certificate_valid_to_the_last_day_may_be_sent(made: Ready):
    assert {one.id for one in roster.inspectors(made.drawer, LAST)} == set(made.officers)
    assert roster.inspectors(made.drawer, date(2031, 1, 1)) == []


def test_lines_that_cannot_be_read_are_all_named(made: Ready):
    people = roster.inspectors(made.drawer, LAST)
    typed = (
        f"{credit_code(0)} 近期\n{credit_code(1)} 不想查 局长\n{credit_code(2)} 其他 局长",
        "某人 1",
    )

    with pytest.raises(BadInput) as refused:
        roster.lists_of(
            roster.Drawing(made.drawer.scope, DAY),
            ["化工"],
            people,
            roster.Typed(*typed),
            secrets(made),
        )

    for said in ("剔除第1行应为", "剔除第2行的理由“不想查”", "剔除第3行的理由是其他", "回避第1行"):
        assert said in str(refused.value)


def test_what_is_typed_stands_in_the_lists_and_explanations_are_commitments(made: Ready):
    people, kept = roster.inspectors(made.drawer, LAST), secrets(made)
    typed = (f"{credit_code(0)} 其他 局长办公会 正在搬迁", f"张三 {credit_code(2)} 配偶任职")

    lists = roster.lists_of(
        roster.Drawing(made.drawer.scope, DAY), ["化工"], people, roster.Typed(*typed), kept
    )

    assert (lists.exclusions[0].reason, lists.recusals[0].target) == ("other", credit_code(2))
    assert "搬迁" not in str(lists)
    assert {"正在搬迁", "配偶任职"} <= {row["value"] for row in kept.rows}
    assert {t.tier for t in lists.roster} == {roster.UNTIERED}


def test_a_target_carries_the_tier_it_was_graded_by_the_day_of_the_freeze(made: Ready):
    party = Party.objects.get(credit_code=credit_code(0))
    by = {"who": [Actor(made.bureau.zhang.id, "officer")]}
    for day, tier in ((date(2025, 2, 3), "较大风险"), (date(2025, 6, 2), "低风险")):
        at = instant_of(day)
        hand = made.bureau.hand(at)
        if tier == "较大风险":
            seen = {"sector": "危险化学品", "level": "市级"}
            classify_object(party=party, facts=seen, hand=hand, at=at, **by)
        facts = {"tier": tier, "tier_basis": "年度评定", "graded_on": day.isoformat()}
        grade_object(party=party, facts=facts, hand=hand, at=at, **by)

    lists = roster.lists_of(
        roster.Drawing(made.drawer.scope, DAY), ["化工"], [], roster.Typed(), secrets(made)
    )

    tiers = {target.id: target.tier for target in lists.roster}
    assert tiers[credit_code(0)] == "较大风险"
    assert set(tiers.values()) == {"较大风险", roster.UNTIERED}
