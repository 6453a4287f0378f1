"""Without a template of the bureau's own a paper's Word file says what the paper says, and nothing more is compared.

That one in force is compared is shown where whole visits are at hand (fadu.faces.desk.tests.views).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fadu.documents.issued.templated import by_template
from fadu.documents.tests.issued.builders import filing

if TYPE_CHECKING:
    from tests.people import Bureau


def test_without_a_template_of_its_own_there_is_no_other_print(bureau: Bureau) -> None:
    case = filing(bureau)
    scope, made = bureau.zhang.viewer.scope, case.made

    assert by_template(scope, made.matter, made.paper) == ()
    assert by_template(scope, made.matter, replace(made.paper, kind="no_kind")) == ()
