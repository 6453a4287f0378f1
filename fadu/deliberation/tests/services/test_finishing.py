"""The end of a meeting is one act over all its matters: the conclusions stand together or none does."""

from __future__ import annotations

import pytest

from fadu.deliberation import papers
from fadu.deliberation.models import Meeting
from fadu.deliberation.services import meetings
from fadu.deliberation.services.deeds import Doing
from fadu.deliberation.services.finishing import finish
from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role
from fadu.ledger import selectors as ledger
from fadu.matters.selectors import history, marking_of
from fadu.matters.services import act
from tests.deliberating import Deliberating


def ended(office: Deliberating, id: str, idem: str = "") -> str:
    doing, meeting = office.by("zhaoliu", 8), Meeting.objects.get(pk=id)
    made = papers.minutes_file(meeting, doing.viewer)
    by = Doing(doing.viewer, doing.hand, {"idem": idem})
    return finish(meeting=meeting, minutes=made, doing=by).matter


def signed(office: Deliberating, id: str) -> None:
    for minute, name in enumerate(("wangju", "liuju", "chenzong")):
        meetings.sign(meeting=Meeting.objects.get(pk=id), doing=office.by(name, 8, 9, minute))


def test_the_conclusions_become_acts_of_all_matters_by_their_leaders(office: Deliberating) -> None:
    office.each(office.passed, 0, 1)
    id = office.met(0, 1)
    with pytest.raises(Refused, match="签署会议记录"):
        ended(office, id)
    signed(office, id)
    before = ledger.size()
    assert ended(office, id, "once") == ended(office, id, "once") == id
    assert ledger.size() == before + 3
    first, last = (history(office.case(n))[-1] for n in (0, 1))
    assert {first.act, last.act} == {"discuss"}
    assert {p for p, _ in first.who} == {office.id(u) for u in ("wangju", "liuju", "chenzong")}
    assert {p for p, _ in last.who} == {office.id(u) for u in ("wangju", "liuju")}
    assert {role for _, role in first.who} == {Role.LEADER.value}
    assert len(first.files) == 1
    later = office.by("wangju", 9)
    marking = marking_of(office.case(0), later.hand.law, later.hand.noted)
    assert any(code == "penalize" for code, _ in marking.enabled(later.hand.noted))


def test_one_matter_that_may_not_be_discussed_any_more_keeps_all_conclusions_back(
    office: Deliberating,
) -> None:
    office.each(office.passed, 0, 1)
    id = office.met(0, 1)
    signed(office, id)
    hand = office.by("wangju", 7, 8).hand
    key = history(office.case(1))[-1].key
    act(
        office.ids[1], a.determine_complexity, key=key, hand=hand, at=hand.noted, who=office.bureau.crew.people[Role.LEADER][:1],
        facts={"complexity": "不属于情节复杂或者重大违法行为", "party_kind": "单位", "fine": 0}, irregular="补记",
    )  # fmt: skip
    before = ledger.size()
    with pytest.raises(Refused, match="不能记入集体讨论"):
        ended(office, id)
    assert ledger.size() == before
    assert history(office.case(0))[-1].act == "legal_review"
