"""A criminal fine stands until a result takes it back, whatever becomes of another case, and bars every later one (行政处罚法 35(2))."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import derive
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.trying import CHANGING, FIRST, LIFTING, TRIED, fined
from fadu.law.procedures.tests.penalty_cases import LAW, Case, concluded, filed, looked, refusing
from fadu.law.procedures.tests.penalty_ordinary.test_citing import CITED, cited
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

GO_ON, SPARED = "应当给予行政处罚，继续办理", "依法不予处罚"
FINE, PRISON, ACQUITTED, NO_SUIT = (
    "判处罚金",
    "判处刑罚，没有判处罚金",
    "宣告无罪",
    "人民检察院不起诉",
)
BARRED = "《行政处罚法》第三十五条第二款"


def at(day: int) -> datetime:
    """A day of September 2025."""
    return datetime(2025, 9, day, tzinfo=UTC)


def sent(case: Case, day: str) -> Case:
    """A suspicion, and the party at the police."""
    case.do("check_crime:P", day, suspected=True).all("form_team:P", "report_transfer:P")
    return case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")


def prosecuted(case: Case, day: str = "2025-06-03") -> Case:
    """Sent to the police, who file the case."""
    return sent(case, day).do("police_decide:P", filed=True).all("receive_filing:P", "handover:P")


def declined(case: Case, day: str) -> Case:
    """Sent to the police, who refuse it."""
    return sent(case, day).do("police_decide:P", filed=False).do("receive_refusal:P")


def tried(case: Case, day: str, result: str, relation: str = FIRST) -> Case:
    """What came of a criminal case."""
    return case.do("criminal_result:P", day, criminal=result, former_result=relation)


def goes_on(case: Case, course: str = GO_ON) -> set[str]:
    """What is owed once the bureau has taken up what came back."""
    return set(case.do("resume_penalty:P", course=course).owed())


def told_anew(case: Case, **proposal: object) -> Case:
    """Proposed, told and looked into again."""
    return looked(case.do("propose:P", **proposal).do("notify:P").do("waive_statement:P"))


@pytest.mark.parametrize(
    ("results", "stands"),
    [
        ([(1, FINE, FIRST)], True),
        ([(1, PRISON, FIRST)], False),
        ([(1, FINE, FIRST), (2, ACQUITTED, LIFTING)], False),
        ([(1, FINE, FIRST), (2, ACQUITTED, CHANGING)], True),  # of another case
        ([(1, FINE, FIRST), (2, FINE, LIFTING)], True),  # another sum
        ([(1, FINE, FIRST), (2, NO_SUIT, FIRST)], True),
        ([(1, NO_SUIT, FIRST), (2, FINE, CHANGING)], True),
        ([(1, FINE, FIRST), (2, FINE, FIRST), (3, ACQUITTED, LIFTING)], True),
        (
            [(1, FINE, FIRST), (1, ACQUITTED, LIFTING)],
            True,
        ),  # told for one instant: the fine is the safer reading
    ],
)
def test_a_criminal_fine_stands_until_a_result_takes_it_back(results, stands):
    told = {
        TRIED[0]: tuple((at(day), criminal) for day, criminal, _ in results),
        TRIED[1]: tuple((at(day), relation) for day, _, relation in results),
    }

    assert fined(told) is stands


def test_what_was_never_imposed_is_not_taken_back():
    case = prosecuted(concluded())

    before(case, "criminal_result:P", BARRED, criminal=ACQUITTED, former_result=LIFTING)


def test_a_second_crime_is_sent_filed_and_comes_back_as_the_first_did():
    """移送规定 3, 13: within one file; each case that is filed has a result of its own."""
    case = tried(prosecuted(concluded()), "2025-09-01", NO_SUIT)
    goes_on(case)
    prosecuted(case, "2025-10-01")
    before(case, "penalize:P", "不再“作出处罚决定”")
    assert not {"penalize:P", "resume_penalty:P"} & set(case.owed())

    tried(case, "2025-12-01", ACQUITTED)
    assert {"penalize:P", "determine_review:P", "determine_complexity:P"} <= goes_on(case)


@pytest.mark.parametrize("again", ["2025-06-20", "2025-09-01"])
def test_of_two_crimes_under_way_the_fine_for_one_bars_what_comes_back_of_the_other(again):
    case = prosecuted(concluded())
    prosecuted(case, again)
    tried(case, "2025-09-01", FINE)
    tried(case, "2025-10-08", NO_SUIT)

    assert "penalize_without_fine:P" in goes_on(case)
    before(
        told_anew(case, fine=0, fine_barred=True, warning=True), "penalize:P", "第三十五条第二款"
    )
    free(case, "penalize_without_fine:P", warning=True)


def test_what_is_with_the_police_again_is_not_taken_up_for_the_first_suspicion():
    case = tried(prosecuted(concluded()), "2025-09-01", NO_SUIT)
    prosecuted(case, "2025-10-08")

    assert case.why("resume_penalty:P", course=GO_ON)
    assert "resume_penalty:P" not in case.owed()


@pytest.mark.parametrize("result", [FINE, PRISON])
@pytest.mark.parametrize("course", [None, GO_ON, SPARED])
def test_who_is_convicted_after_all_owes_nothing_of_what_the_acquittal_had_asked_for(
    result, course
):
    """行政处罚法 27(1): only what needs no criminal punishment comes back."""
    case = tried(prosecuted(concluded()), "2025-09-01", ACQUITTED)
    if course:
        goes_on(case, course)
    tried(case, "2025-10-08", result, CHANGING)

    assert not {"resume_penalty:P", "penalize:P", "no_penalty:P"} & set(case.owed())
    before(case, "penalize:P", "不再“作出处罚决定”")
    case.all(*LOOKED)
    case.do("close_case").do("archive_case")
    assert case.owed() == {}


LOOKED = ("determine_review:P", "determine_complexity:P")


def test_who_was_to_be_spared_is_penalized_where_the_result_is_changed():
    case = tried(prosecuted(concluded()), "2025-09-01", NO_SUIT)
    assert "no_penalty:P" in goes_on(case, SPARED)
    tried(case, "2025-10-08", "免予刑事处罚", CHANGING)

    assert "penalize:P" in goes_on(case)
    assert "no_penalty:P" not in case.owed()
    free(told_anew(case), "penalize:P")


def test_a_fine_taken_back_by_a_higher_court_bars_nothing_any_more():
    case = tried(prosecuted(concluded()), "2025-09-01", FINE)
    tried(case, "2025-10-08", ACQUITTED, LIFTING)
    assert "penalize:P" in goes_on(case)
    free(told_anew(case), "penalize:P")

    daily = tried(prosecuted(refusing()), "2025-09-01", FINE)
    tried(daily, "2025-10-08", ACQUITTED, LIFTING)
    daily.do("resume_penalty:P", course="移送前已经作出处罚决定")
    free(daily, "reinspect_fined:P", corrected=False)


def test_what_comes_back_after_a_fine_is_decided_without_one_served_and_closed():
    case = tried(prosecuted(concluded()), "2025-09-01", FINE)
    assert "penalize_without_fine:P" in goes_on(declined(case, "2025-10-08"))
    assert "penalize:P" not in case.owed()
    before(case, "propose:P", BARRED, fine=2_000_000, fine_barred=False)
    before(case, "propose:P", BARRED, fine=2_000_000, fine_barred=True)

    told_anew(case, fine=0, fine_barred=True, warning=True)
    case.do("penalize_without_fine:P", warning=True).do("serve:P").do("complete_performance:P")
    case.do("publish:P").do("close_case").do("archive_case")
    assert case.owed() == {}


@pytest.mark.parametrize("course", [GO_ON, SPARED])
def test_what_is_sent_again_or_filed_after_all_owes_nothing_of_what_came_back(course):
    """移送规定 9, 11(1)."""
    case = declined(tried(prosecuted(concluded()), "2025-09-01", FINE), "2025-10-08")
    case.do("suggest_supervision:P").do("resume_penalty:P", course=course)
    case.do("procuratorate_reply:P", filed=True)
    assert set(case.owed()) - {*LOOKED} == {"archive_case", "receive_filing:P"}

    again = declined(tried(prosecuted(concluded()), "2025-09-01", FINE), "2025-10-08")
    sent(again.do("resume_penalty:P", course=course), "2025-10-20")
    assert not {"penalize:P", "penalize_without_fine:P", "no_penalty:P"} & set(again.owed())


def test_a_citing_case_is_about_a_daily_fine_which_is_nothing_but_a_fine():
    case = declined(tried(prosecuted(cited()), "2025-09-01", FINE), "2025-10-08")
    before(case, "resume_penalty:P", BARRED, course=GO_ON)
    assert goes_on(case, SPARED) == {"archive_case", "forgo_daily:P"}

    sent_again = declined(cited(), "2025-06-10")
    sent_again.do("resume_penalty:P", course=GO_ON)
    assert not {"remade_elsewhere:P", "daily_fine:P"} & set(
        prosecuted(sent_again, "2025-07-01").owed()
    )


def test_a_case_filed_or_cited_after_the_fine_comes_to_no_fine_either():
    case = Case(concluded().procedure, LAW, ("P",))
    case.do("check_jurisdiction", "2025-03-05").all("check_limitation", "name_party")
    tried(prosecuted(case, "2025-03-10"), "2025-06-02", FINE)
    case.do("file_case").do("assign_officers").do("investigate")
    case.all("order_to_correct:P", "check_crime:P", "conclude_investigation")
    before(case, "penalize:P", BARRED)
    told_anew(case, fine=0, fine_barred=True, warning=True)
    case.do("penalize_without_fine:P", warning=True)
    assert "penalize:P" not in case.owed()

    citing = tried(prosecuted(filed(when="2025-06-01")), "2025-09-01", FINE)
    citing.do("cite_fined:P", "2025-09-02", **CITED).do("reinspect_fined:P", corrected=False)
    before(citing, "find_refusal:P", BARRED)
    with pytest.raises(Refused, match="不再给予罚款"):
        derive(a.propose_daily, {}, LAW, at(2).date(), citing.marking.recalled("P"))
    citing.do("forgo_daily:P").do("close_case").do("archive_case")
    assert citing.owed() == {}


def test_each_suggestion_to_the_procuratorate_has_an_answer():
    """移送规定 9."""
    case = declined(concluded(), "2025-06-03").do("suggest_supervision:P")
    case.do("procuratorate_reply:P", filed=False)
    goes_on(case)
    declined(case, "2025-09-01").do("suggest_supervision:P")

    case.do("procuratorate_reply:P", filed=True)
    assert "receive_filing:P" in case.owed()
