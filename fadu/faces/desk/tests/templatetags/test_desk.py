"""The desk's template filters."""

from __future__ import annotations

from django.template import Context, Template

from fadu.matters.models import Matter


def test_templates_name_matters_and_parameters() -> None:
    template = Template("{% load desk %}{{ matter|named }}：{{ rule|ruled }}")
    said = template.render(
        Context({"matter": Matter(title="某案"), "rule": "参数“penalty.filing_limit”所定期限"})
    )

    assert said == "某案：参数“登记线索后立案的期限”所定期限"
