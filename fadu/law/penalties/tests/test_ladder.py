"""不予、可以不予、从轻或者减轻, one row a situation of 行政处罚法 30–33 and 36."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.penalties.ladder import Circumstances, Effect, Harm, Mind, Mitigation, judge

KNOWN = {
    "slight": False,
    "first_time": False,
    "corrected": False,
    "harm": Harm.MORE,
    "no_fault": False,
    "ended": date(2024, 2, 29),
    "discovered": date(2024, 3, 1),
}


def found(**over):
    """Circumstances of a party of whom everything is known."""
    return Circumstances(**{**KNOWN, **over})


@pytest.mark.parametrize(
    ("circumstances", "effect", "article"),
    [
        (found(), Effect.PENALIZE, ""),
        (found(age=13), Effect.SHALL_NOT, "第三十条"),
        (found(age=14), Effect.SHALL_MITIGATE, "第三十条"),
        (found(age=17), Effect.SHALL_MITIGATE, "第三十条"),
        (found(age=18), Effect.PENALIZE, ""),
        (found(mind=Mind.ABSENT), Effect.SHALL_NOT, "第三十一条"),
        (found(mind=Mind.PARTIAL), Effect.MAY_MITIGATE, "第三十一条"),
        (found(mitigations=(Mitigation.UNDID,)), Effect.SHALL_MITIGATE, "第三十二条第一项"),
        (found(mitigations=(Mitigation.OTHER_LAW,)), Effect.SHALL_MITIGATE, "第三十二条第五项"),
        (found(slight=True, corrected=True, harm=Harm.NONE), Effect.SHALL_NOT, "第三十三条第一款"),
        (found(slight=True, corrected=False, harm=Harm.NONE), Effect.PENALIZE, ""),
        (
            found(first_time=True, corrected=True, harm=Harm.SLIGHT),
            Effect.MAY_NOT,
            "第三十三条第一款",
        ),
        (found(first_time=True, corrected=True, harm=Harm.MORE), Effect.PENALIZE, ""),
        (found(slight=True, corrected=True, harm=Harm.SLIGHT), Effect.PENALIZE, ""),
        (found(no_fault=True), Effect.SHALL_NOT, "第三十三条第二款"),
        (found(no_fault=True, fault_regardless=True), Effect.PENALIZE, ""),
        (found(no_fault=None), Effect.PENALIZE, ""),  # the proof is the party's: unclaimed is no
        (found(discovered=date(2026, 2, 28), lives=False), Effect.PENALIZE, ""),
        (found(discovered=date(2026, 3, 1), lives=False), Effect.SHALL_NOT, "第三十六条第一款"),
        (found(discovered=date(2026, 3, 1), lives=True), Effect.PENALIZE, ""),
        (found(discovered=date(2026, 3, 1)), None, "是否涉及公民生命健康安全"),
        (found(discovered=date(2029, 2, 28), lives=True), Effect.PENALIZE, ""),
        (found(discovered=date(2029, 3, 1), lives=True), Effect.SHALL_NOT, "第三十六条第一款"),
        (found(discovered=None), None, "违法行为被发现之日"),
    ],
)
def test_the_rung_that_holds(circumstances, effect, article):
    judged = judge(circumstances)

    assert judged.effect is effect
    assert article in "".join(str(line) for line in judged.explanation)


def test_what_was_not_looked_into_keeps_a_stronger_rung_open():
    first = found(slight=None, first_time=True, corrected=True, harm=Harm.SLIGHT)

    assert judge(first).effect is Effect.MAY_NOT  # harm is known: 轻微不罚 is out
    assert judge(found(slight=None, corrected=True, harm=Harm.NONE)).effect is None


def test_what_is_missing_is_named():
    judged = judge(Circumstances(corrected=True, harm=Harm.NONE, no_fault=False))

    assert any("违法行为是否轻微" in str(line) for line in judged.explanation)


@pytest.mark.parametrize(
    ("circumstances", "taught"),
    [
        (found(slight=True, corrected=True, harm=Harm.NONE), "依法不予行政处罚的"),
        (found(first_time=True, corrected=True, harm=Harm.SLIGHT), "决定不予行政处罚的"),
        (found(discovered=date(2026, 3, 1), lives=False), ""),  # 不再给予 is not 不予
        (found(), ""),
    ],
)
def test_who_is_spared_is_taught(circumstances, taught):
    said = [str(line) for line in judge(circumstances).explanation if "教育" in line.text]

    assert len(said) == bool(taught)
    assert all(taught in line and "第三十三条第三款" in line for line in said)


def test_who_cannot_tell_what_he_does_is_put_under_care():
    assert "严加看管和治疗" in str(judge(found(mind=Mind.ABSENT)).explanation[0])


def test_every_effect_has_its_words():
    assert len({e.title for e in Effect}) == len(Effect)
