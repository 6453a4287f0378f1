"""A decision shows its gates in the law's order."""

from datetime import date

from fadu.rooms.major_decisions.models import GATES, MajorDecision


def test_the_gates_stand_in_the_order_of_the_law():
    decision = MajorDecision(subject="布点规划", legality_on=date(2024, 9, 2))

    assert str(decision) == "布点规划"
    assert [title for title, _ in decision.gates] == list(GATES.values())
    assert dict(decision.gates)["合法性审查"] == date(2024, 9, 2)
