"""What was said of a party goes by one who asks and another who approves: files and words; entries and proofs stay."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.deliberation.models import Review
from fadu.deliberation.services import erasing
from fadu.documents.bundles import services as bundles
from fadu.documents.bundles.models import BundleJob
from fadu.documents.services import is_stored
from fadu.kernel.errors import Refused
from fadu.law.engine.record import Blocked
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role
from fadu.ledger.verify import verify
from fadu.matters.selectors import history
from fadu.matters.services import act
from tests.deliberating import DAY, Deliberating, story

GONE = {"reason": "当事人申请删除"}


def archived(office: Deliberating, n: int, days: int) -> None:
    """A case put away against the rules, so that nothing else stands in the way."""
    hand = office.by("wangju", days).hand
    key = story.party_of(office.case(n))
    leader, officer = (office.bureau.crew.people[role] for role in (Role.LEADER, Role.OFFICER))
    for what, who, facts in (
        (a.close_case, leader[:1], {"summary": "结案"}),
        (a.archive_case, officer[:2], {"number": "1号"}),
    ):
        act(office.ids[n], what, key=key if what.each else "", hand=hand, at=hand.noted, who=who, facts=facts, irregular="补记")  # fmt: skip


def bundle(office: Deliberating, n: int) -> str:
    """A bundle of a case that was made and stands beside the record."""
    wanted = bundles.Wanted(office.case(n), "court", "", "某案", 1)
    doing = office.by("zhaoliu", 12, minute=n)
    return bundles.ask(viewer=doing.viewer, wanted=wanted, hand=doing.hand).pk


def test_an_opinion_goes_in_file_and_words_from_its_review_and_its_case(
    office: Deliberating, django_capture_on_commit_callbacks: Any
) -> None:
    review = office.sent(0)
    story.opine(office.bureau, review, DAY)
    found = Review.objects.get(pk=review)
    with pytest.raises(Refused, match="尚未办结"):
        erasing.ask_of_review(review=found, **GONE, doing=office.by("zhaoliu", 9))
    archived(office, 0, 10)
    doing = office.by("zhaoliu", 11)
    erasing.ask_of_review(review=found, **GONE, doing=doing)
    (digest,) = erasing._opinions(found)
    assert is_stored(digest)
    with pytest.raises(Blocked, match="负责人"):
        erasing.erase_review(review=found, **GONE, doing=office.by("zhaoliu", 11, 12))
    assert is_stored(digest)

    made = {n: bundle(office, n) for n in (0, 1)}
    with django_capture_on_commit_callbacks() as left:
        erasing.erase_review(review=found, **GONE, doing=office.by("wangju", 12))

    assert left
    assert {job.pk for job in BundleJob.objects.all()} == {made[1]}  # of the others none holds it
    assert is_stored(digest)  # as after a crash before the bytes were gone
    with django_capture_on_commit_callbacks(execute=True):
        assert erasing.finish_erasures() == 1
    assert not is_stored(digest)
    assert erasing.finish_erasures() == 0
    found.refresh_from_db()
    assert found.erased_digests == [digest]
    said = [x.facts for x in history(office.case(0)) if x.act == "legal_review"]
    assert all(not isinstance(facts["opinion"], str) for facts in said)
    assert all(facts["passed"] for facts in said)
    lines = erasing._entries(review)
    assert {type(x.facts["opinion"]) for x in lines if x.act == "give_opinion"} == {dict}
    assert lines[-1].facts["reason"] == GONE["reason"]
    with pytest.raises(Refused, match="已经删除"):
        erasing.ask_of_review(review=found, **GONE, doing=office.by("zhaoliu", 13))
    assert verify().problems == ()
