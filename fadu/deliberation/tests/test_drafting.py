"""An opinion under way is one draft, taken up again and gone once it is given."""

from __future__ import annotations

from django.http import QueryDict

from fadu.casework.models import Draft, State
from fadu.deliberation.drafting import keep_opinion
from fadu.deliberation.models import Review
from fadu.deliberation.tests.test_pages import asked
from tests.deliberating import DAY, Deliberating, story


def test_there_is_one_draft_of_an_opinion_and_giving_it_ends_the_draft(
    office: Deliberating,
) -> None:
    review = Review.objects.get(pk=office.sent())
    request = asked(office, "wujiu")
    request.hand = office.by("wujiu").hand
    for words in ("初稿", "二稿"):
        request.POST = QueryDict(mutable=True)
        request.POST.update({"opinion": words, "idem": "x", "save": "draft"})
        keep_opinion(request, review)
    draft = Draft.objects.get(matter=review.pk)
    assert draft.typed == {"opinion": ["二稿"]}
    assert not draft.ready
    story.opine(office.bureau, review.pk, DAY)
    draft.refresh_from_db()
    assert (draft.state, draft.typed) == (State.DROPPED, {})
