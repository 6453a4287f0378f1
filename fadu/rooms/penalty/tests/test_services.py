"""From entries to case and outcome rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.services import act
from fadu.rooms.penalty import selectors, services
from fadu.rooms.penalty.models import Outcome, PartyOutcome, PenaltyCase
from fadu.rooms.penalty.selectors import Like
from fadu.rooms.penalty.tests.builders import FILED, a_filed_case, entry, record
from fadu.rooms.penalty.tests.cases import NOW as CASES
from fadu.rooms.penalty.tests.cases import a_case, found
from fadu.rooms.penalty.tests.reckonings import DAY as RECKONED
from fadu.rooms.penalty.tests.reckonings import ONE, kept, made, several_norms
from tests.people import found_bureau

pytestmark = pytest.mark.django_db

DAY = date(2024, 5, 6)


def test_a_clue_already_makes_a_case_without_a_filing_day():
    record(entry(0, "register_clue", source="监督检查"))

    assert PenaltyCase.objects.get().filed_on is None


def test_filing_names_the_case_and_parties_have_rows_of_their_own():
    record(*a_filed_case("unit", "manager"))

    case = PenaltyCase.objects.get()
    assert (str(case), case.filed_on) == ("未按规定培训（12号）", FILED)
    assert PartyOutcome.objects.count() == 2


@pytest.mark.parametrize(
    ("act", "outcome"),
    [
        ("penalize", Outcome.PENALIZED),
        ("penalize_without_fine", Outcome.PENALIZED),
        ("no_penalty", Outcome.NOT_PENALIZED),
        ("dismiss", Outcome.NOT_ESTABLISHED),
        ("send_transfer", Outcome.TRANSFERRED),
    ],
)
def test_each_party_has_its_own_outcome(act, outcome):
    record(*a_filed_case("unit", "manager"), entry(2, act, "unit", DAY, number="9号", fine=100))

    assert PartyOutcome.objects.get(party="unit").outcome == outcome
    assert PartyOutcome.objects.get(party="manager").outcome == ""
    assert PenaltyCase.objects.get().decided_on == DAY


@pytest.mark.parametrize(
    ("act", "column"),
    [("hold_hearing", "heard"), ("legal_review", "reviewed"), ("discuss", "discussed")],
)
def test_the_safeguards_are_marked_on_the_case(act, column):
    record(*a_filed_case("unit"), entry(2, act, "unit"))

    assert getattr(PenaltyCase.objects.get(), column) is True


def test_a_revoked_decision_counts_no_more():
    record(
        *a_filed_case("unit"),
        entry(2, "penalize", "unit", DAY, number="9号", fine=100),
        entry(3, "alter_decision", "unit", DAY, altered="撤销"),
    )

    row = PartyOutcome.objects.get()
    assert (row.outcome, row.fine) == ("", 0)


def test_what_goes_back_after_an_alteration_stands_with_its_party_until_the_refund():
    acts = [
        entry(2, "penalize", "unit", DAY, number="9号", fine=100),
        entry(3, "alter_decision", "unit", DAY, altered="变更", taken_before=True, overpaid=40, fine_after=60),
    ]  # fmt: skip
    record(*a_filed_case("unit"), *acts)
    assert PartyOutcome.objects.get().to_return == 40

    record(entry(4, "refund", "unit", DAY, amount=40))
    assert PartyOutcome.objects.get().to_return == 0


def test_service_and_closing_leave_their_days():
    record(*a_filed_case("unit"), entry(2, "serve", "unit", DAY), entry(3, "close_case", "", DAY))

    assert PartyOutcome.objects.get().served_on == DAY
    assert PenaltyCase.objects.get().closed_on == DAY


def test_a_reckoning_is_kept_whole_looked_at_by_another_and_found_among_like_cases():
    bureau = found_bureau()
    case = a_case(bureau)
    matters = [found(replace(case, id="", deeds=[], now=CASES), case.unit).settle() for _ in range(3)]  # fmt: skip
    at = datetime(2025, 3, 4, 1, 0, tzinfo=UTC)
    scope, zhao = bureau.zhang.viewer.scope, bureau.zhao.viewer

    with pytest.raises(Refused, match="高于法定幅度"):
        kept(bureau, matters[0], case.unit, made(ONE, amount=900_000_00), at)
    rows = [kept(bureau, m, case.unit, made(ONE, amount=n * 100_00), at) for n, m in enumerate(matters, 1)]  # fmt: skip
    line = selectors.said_in(scope, rows[0])[0]
    assert (rows[0].amount, rows[0].conduct, rows[0].several) == (100_00, ONE, False)
    assert "起施行" in line.facts["pinned"]
    assert "裁量结论：一般" in line.facts["account"]

    again = kept(bureau, matters[0], case.unit, made(*several_norms(), amount=20_000_00), at)
    assert (again.pk, again.n, again.several, again.conduct) == (rows[0].pk, 1, True, "AQF-97-4")
    given: dict[str, Any] = {"row": again, "hand": bureau.hand(at), "expected": 1}
    for words, said in ({"agreed": "同意", "grounds": ""}, "理由"), ({"agreed": "不同意", "grounds": "某"}, "应当适用"):  # fmt: skip
        with pytest.raises(BadInput, match=said):
            services.give_second_opinion(**given, **words, rather="", viewer=zhao)
    services.give_second_opinion(**given, agreed="同意", rather="", grounds="罚款数额较高", viewer=zhao)  # fmt: skip
    again.refresh_from_db()
    assert (again.opinion, again.opined_by) == ("同意", bureau.zhao.id)
    assert kept(bureau, matters[0], case.unit, made(ONE, amount=100_00), at).opinion == ""

    asked = Like(ONE, "", RECKONED, besides=matters[2])
    first, mark = selectors.like(scope, asked, 1)
    second, end = selectors.like(scope, replace(asked, after=mark), 1)
    assert [r.matter for r in (*first, *second)] == [matters[1], matters[0]]
    assert end == ""
    assert selectors.like(bureau.wang.viewer.scope, asked, 5) == ([], "")
    assert selectors.like(scope, replace(asked, after="x.y"), 5)[0] == [*first, *second]
    assert selectors.like(scope, replace(asked, since=date(2025, 3, 5)), 5) == ([], "")
    assert selectors.ends_of(scope, rows) == {}
    assert set(selectors.reckonings_of(scope, Matter.objects.get(pk=matters[1]))) == {case.unit}


def test_a_party_that_was_named_by_mistake_leaves_a_row_that_says_nothing():
    case = a_case(found_bureau())
    wrong, right, bureau = case.unit, case.man, case.bureau
    case.do(a.check_jurisdiction).do(a.check_limitation, act_ended_on="2025-03-03").do(a.file_case)
    matter = case.do(a.name_party, party=[wrong]).settle()
    last = case.deeds[-1]

    act(
        matter, a.name_party, hand=last.hand, who=last.who, at=last.at, facts={**last.facts, "party": [right]},
        corrects=Matter.objects.get(id=matter).n, why="当事人写错",
    )  # fmt: skip

    rows = {row.id.partition(":")[2]: row for row in PartyOutcome.objects.all()}
    assert (rows[right].party, rows[right].matter) == (right, matter)
    assert (rows[wrong].party, rows[wrong].matter, rows[wrong].county) == ("", "", "")
    assert list(selectors.outcomes(bureau.zhang.viewer.scope)) == [rows[right]]
    assert verify().problems == ()
