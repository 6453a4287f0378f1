"""Two reviews wait, one has passed at the second round, three leaders have met and one stepped aside."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.deliberation.models import Meeting, MeetingItem, Review
from fadu.demo import deliberation

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def test_both_desks_have_something_to_show(small):
    deliberation.build(small.bureau, small.firms, NOW)

    assert sorted(Review.objects.values_list("state", "round")) == [
        ("assigned", 1),
        ("passed", 2),
        ("sent", 1),
    ]
    meeting, item = Meeting.objects.get(), MeetingItem.objects.get()
    assert (meeting.state, len(meeting.present_ids), len(item.recused_ids)) == ("done", 3, 1)
