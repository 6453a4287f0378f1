"""A submission asks for an answer where something was returned, and for nothing else before."""

from __future__ import annotations

from fadu.deliberation import submission
from fadu.deliberation.kinds import reviewed_in
from fadu.deliberation.models import Review
from fadu.deliberation.submission import Asked
from fadu.deliberation.tests.test_pages import asked
from fadu.law.procedures.registers.reviews import NOT_PASSED
from tests.deliberating import DAY, Deliberating, story


def test_the_form_knows_whether_it_is_sent_again(office: Deliberating) -> None:
    case, kind = office.case(), reviewed_in("penalty.ordinary")[0]
    request, wanted = asked(office, "zhangsan"), Asked(case, kind, story.party_of(case))
    first = submission.send_page(request, wanted)
    assert first["known"] is None
    assert "answered" not in first["form"].fields
    review = office.sent()
    story.opine(office.bureau, review, DAY, NOT_PASSED, papers="缺救济途径")
    again = submission.send_page(request, wanted)
    assert again["known"] == Review.objects.get(pk=review)
    assert "answered" in again["form"].fields
    assert again["form"].initial["expected"] == again["known"].n
    assert wanted.url.endswith(f"?key={wanted.key}")
