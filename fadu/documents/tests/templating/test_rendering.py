"""Parts are read as jinja reads them, also where Word has cut a tag to pieces."""

from __future__ import annotations

from io import BytesIO

import docx

from fadu.documents.templating.package import opened
from fadu.documents.templating.rendering import filled, prepared, sources_of, squares_of
from fadu.documents.templating.shipped import shipped
from fadu.documents.tests.templating.builders import PLAIN, saved


def test_a_tag_that_word_cut_to_pieces_is_one() -> None:
    document = docx.Document()
    line = document.add_paragraph()
    for piece in ("{", "{ 机", "关 }", "}"):
        line.add_run(piece).bold = True
    template = prepared(saved(document))

    made = docx.Document(BytesIO(filled(template, {"机关": "某局\n二科"}, b"")))
    assert [p.text for p in made.paragraphs] == ["某局\n二科"]
    assert not template.squares


def test_only_pictures_of_that_name_are_squares() -> None:
    package = opened(shipped(PLAIN))

    assert {name.rpartition("/")[0] for name in squares_of(package)} == {"word/media"}
    assert set(sources_of(package)) == {"word/document.xml"}  # heads and feet say nothing
