"""What may be put on an agenda: for a discussion what the law owes one, for a consultation anything open."""

from __future__ import annotations

from fadu.deliberation import agenda
from fadu.deliberation.models import Meeting
from fadu.deliberation.tests.test_pages import asked
from tests.deliberating import Deliberating, story


def test_leaders_come_first_and_what_is_on_the_agenda_is_not_offered_again(
    office: Deliberating,
) -> None:
    office.each(office.passed, 0, 1)
    form = agenda.call_form(asked(office, "zhaoliu"))
    chairs = {id for id, _ in form.fields["chair"].choices}
    assert chairs == {office.id(u) for u in ("wangju", "liuju", "chenzong")}
    staff = [id for id, _ in form.fields["invited"].choices]
    assert set(staff[:3]) == chairs
    assert not {office.id("xitong"), office.id("jiandu")} & set(staff)
    meeting = Meeting.objects.get(pk=office.met(0))
    key = story.party_of(office.case(1))
    offered = [value for value, _ in agenda.agenda_form(asked(office, "zhaoliu"), meeting).choices]
    assert offered == [f"{office.case(1).pk}:{key}"]  # the third waits for its review
    meeting.kind = "会商"
    every = agenda.agenda_form(asked(office, "zhaoliu"), meeting)
    assert len(every.choices) == 3
    assert agenda.agenda_page(asked(office, "zhaoliu"), meeting)["page"] == every.looked
