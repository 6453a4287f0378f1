"""Taking a service back asks for a reason."""

from fadu.faces.desk.forms.service import WithdrawForm


def test_a_reason_is_asked_for() -> None:
    assert set(WithdrawForm({}).errors) == {"reason"}
