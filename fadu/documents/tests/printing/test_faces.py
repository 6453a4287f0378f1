"""A face cut in one go is to the byte what WeasyPrint's two cuts leave."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from fadu.documents.printing import engine
from fadu.documents.printing.faces import Faces

HTML = (
    "<meta name='dcterms.created' content='2000-01-01'><p style='font-family: Noto Serif CJK SC'>责令限期整改指令书"
    "（株）应急〔2026〕1号<b>四日内</b>㎡𠮷㐂</p><p style='font-family: DejaVu Sans'>{}</p>"
)


@pytest.mark.skipif(bool(engine.missing()), reason=engine.missing() or "PDF")
def test_a_pdf_with_faces_cut_once_is_the_pdf_that_weasyprint_makes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weasyprint, fonts, sheet = engine._engine()
    font, twice = vars(import_module("weasyprint.pdf.fonts"))["Font"], []
    usual = font.subset

    def cut_twice(face: Any, *given: Any) -> None:
        twice.append(face.family)
        usual(face, *given)

    monkeypatch.setattr(font, "subset", cut_twice)
    for latin in ("Apfel, 100 m³", "Äpfel"):  # Ä is put together of glyphs that stand behind it
        html = HTML.format(latin)
        bare = weasyprint.HTML(string=html).write_pdf(stylesheets=[sheet], font_config=fonts)
        twice.clear()
        assert engine.pdf(html) == bare
        assert set(twice) <= ({"DejaVu Sans"} if "Ä" in latin else set())


def test_a_face_that_cannot_be_cut_so_is_cut_the_usual_way() -> None:
    class Face:
        cut: Any = None

        def subset(self, shown: dict[int, str], hinting: bool) -> None:
            self.cut = shown, hinting

    faces, face = Faces(), Face()
    faces["a"] = face

    face.subset({}, False)

    assert faces["a"] is face
    assert face.cut == ({}, False)
