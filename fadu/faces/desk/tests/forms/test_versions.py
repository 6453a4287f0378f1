"""A copy is asked for with its file; a reason only where one version stands."""

from fadu.faces.desk.forms.versions import CopyForm, VoidForm, WordForm


def test_each_form_names_what_it_lacks() -> None:
    assert set(CopyForm(False, {}).errors) == {"copy"}
    assert set(CopyForm(True, {}).errors) == {"copy", "reason"}
    assert set(VoidForm({}).errors) == {"reason"}
    assert set(WordForm({}, {}).errors) == {"word"}
