"""A lawyer's review of the major hazards: what no article says is not asked for under one."""

from fadu.law.procedures.coercion_closure import judgements as closure
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.tests.hazard_major.cases import LAW, found
from fadu.law.procedures.tests.walking import Walk
from fadu.law.vocabulary.sentences import sentences
from fadu.law.vocabulary.status import Status


def fresh() -> Walk:
    """A matter in which nothing has been done."""
    return Walk(MAJOR_HAZARD, LAW, ("H1",))


def test_every_inspection_is_recorded_whether_or_not_a_hazard_was_found():
    walk = fresh().do("record_inspection", "2025-03-05")  # 第六十八条

    assert not walk.why("close_matter")


def test_a_closure_after_a_grave_accident_needs_no_hazard_found_before():
    walk = fresh().do(
        "determine_closure",
        "2025-03-05",
        closure_ground=closure.ACCIDENT,  # 第一百一十三条第三项
    )

    assert not walk.why("open_closure")


def test_nothing_is_put_away_before_anything_was_done():
    assert fresh().why("close_matter", "2025-03-05")


def test_a_hazard_not_struck_off_is_told_of_and_holds_nothing_back():
    walk = found().do("judge_hazard:H1", is_major=True, listing_owed=False)
    struck = [s for s in sentences(MAJOR_HAZARD) if s.text.endswith("应当销号")]

    assert struck
    assert {s.status for s in struck} == {Status.P}
    assert "close_hazard:H1" in walk.owed()


def test_the_list_to_be_signed_says_nothing_awry():
    listed = [s.text for s in sentences(MAJOR_HAZARD)]
    awry = ("不属于属于", "不属于排除前", "未经发现重大事故隐患")

    assert [t for t in listed if any(word in t for word in awry)] == []
