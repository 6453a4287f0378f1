"""Both sides are given the same papers and say the same words."""

from __future__ import annotations

from pathlib import Path

import docx

from bench.documents import _bare_word, _each
from fadu.documents.templating import variables
from fadu.documents.templating.filling import filled_in
from fadu.documents.templating.shipped import shipped
from fadu.documents.tests.papers.builders import a_form, a_paper
from fadu.documents.tests.templating.builders import PLAIN


def test_docxtpl_and_ours_say_the_same_of_each_paper(tmp_path: Path) -> None:
    papers, template = (a_paper(), a_form()), tmp_path / "template.docx"
    template.write_bytes(shipped(PLAIN))
    values = [variables.values(PLAIN, one, (), {}) for one in papers]
    ours = [tmp_path / f"ours{number}.docx" for number in range(2)]

    assert _bare_word(template, values, tmp_path)() > 0
    assert _each([0, 1], lambda n: ours[n].write_bytes(filled_in(template.read_bytes(), PLAIN, papers[n], ())))() > 0  # fmt: skip
    for number, path in enumerate(ours):
        there, here = docx.Document(str(tmp_path / f"{number}.docx")), docx.Document(str(path))
        assert [p.text for p in here.paragraphs] == [p.text for p in there.paragraphs]
        assert len(here.tables) == len(there.tables)
