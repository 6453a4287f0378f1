"""Who may do what at the two desks."""

from __future__ import annotations

from fadu.deliberation import permissions as may
from fadu.deliberation.models import Meeting, Review
from tests.deliberating import Deliberating


def test_each_does_what_is_theirs(office: Deliberating) -> None:
    review = Review.objects.get(pk=office.passed(0))
    meeting = Meeting.objects.get(pk=office.met(0))
    people = ("zhangsan", "zhaoliu", "wujiu", "wangju", "xian1a", "jiandu", "xitong")
    viewers = {name: office.viewer(name) for name in people}

    def who(predicate: object, row: object) -> str:
        return " ".join(n for n, viewer in viewers.items() if predicate(viewer, row))  # type: ignore[operator]

    assert who(may.may_see_reviews, None) == who(may.may_see_meetings, None)
    assert "xitong" not in who(may.may_see_reviews, None)
    assert who(may.may_send, office.case()) == who(may.may_withdraw, review) == "zhangsan"
    assert who(may.may_assign, review) == "zhaoliu wujiu"
    assert who(may.may_review, review) == "wujiu"
    assert who(may.may_settle, review) == "wangju"
    assert who(may.may_read_meeting, meeting) == "zhaoliu wujiu wangju jiandu"
    assert who(may.may_call, None) == "zhangsan zhaoliu wangju xian1a"
    assert who(may.may_run, meeting) == "zhaoliu wujiu wangju"
    assert who(may.may_speak, meeting) == who(may.may_join, meeting) == "zhaoliu wujiu wangju"
