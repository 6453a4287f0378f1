"""What may be answered follows from the lines: what they contradict is not offered."""

from __future__ import annotations

from fadu.law.procedures.inspection_plan import facts as f
from fadu.rooms.plans.forms.acts import CapsForm, DraftForm


def test_lines_beyond_their_cap_cannot_be_found_to_be_under_it():
    def offered(beyond: int) -> list[str]:
        return [value for value, _ in CapsForm(beyond=beyond).fields["result"].choices]

    assert f.UNDER in offered(0)
    assert f.UNDER not in offered(3)
    assert f.EXEMPT in offered(3)


def test_a_draft_says_yes_or_no():
    form = DraftForm({"subject": "计划", "year": "2025", "coal": "1", "hazchem": "0"})

    assert form.is_valid()
    assert (form.cleaned_data["coal"], form.cleaned_data["hazchem"]) == (True, False)
