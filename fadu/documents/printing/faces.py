"""The faces of a PDF, each cut down to the characters it shows in one go.

WeasyPrint 70 has HarfBuzz cut a face twice: to the glyphs shown, each at its old number, and then to what lies below the
last of them. Unless a glyph is put together of later ones (Ä of A and two dots), the first cut ends there by itself, and
the second passes over some sixty thousand empty places of a Chinese face for nothing: a third of the time of a short paper.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from functools import partial
from typing import Any

_DROPPED = (
    b"BASE",
    b"DSIG",
    b"EBDT",
    b"EBLC",
    b"EBSC",
    b"FFTM",
    b"GPOS",
    b"GSUB",
    b"JSTF",
    b"LTSH",
    b"PCLT",
    b"SVG ",
)
"""Tables that lay text out, which a PDF has behind it, pictures and a font editor's stamp: those that WeasyPrint's cuts leave out."""


class Faces(dict[Any, Any]):
    """The faces of a document of WeasyPrint, put in its place before it is drawn."""

    def __setitem__(self, key: Any, face: Any) -> None:
        """Keep a face that the drawing came upon; when it is cut, it is cut our way."""
        # A reference of the face to itself would keep its file, tens of megabytes, until the next search for garbage.
        face.subset = partial(_cut, weakref.proxy(face))
        super().__setitem__(key, face)


def _cut(face: Any, shown: Mapping[int, str], hinting: bool) -> None:
    """Leave the glyphs that are shown in a face; the usual way where one cut is not enough or HarfBuzz too old for it."""
    from weasyprint.text import ffi, fonts

    able = ffi.harfbuzz_subset and ffi.harfbuzz.hb_version_atleast(4, 1, 0)
    cut = _cut_face(face, shown, hinting) if shown and able else None
    content = fonts.get_hb_object_data(cut) if cut else None
    if content:
        face.file_content = content
    else:
        face.__class__.subset(face, shown, hinting)


def _cut_face(face: Any, shown: Mapping[int, str], hinting: bool) -> Any:
    """HarfBuzz's face of these glyphs, each at its old number; None where it cannot or some stand behind the last one shown."""
    from weasyprint.text.ffi import ffi, harfbuzz, harfbuzz_subset

    wanted = ffi.gc(
        harfbuzz_subset.hb_subset_input_create_or_fail(), harfbuzz_subset.hb_subset_input_destroy
    )
    flags = (
        harfbuzz_subset.HB_SUBSET_FLAGS_RETAIN_GIDS
        | harfbuzz_subset.HB_SUBSET_FLAGS_PASSTHROUGH_UNRECOGNIZED
        | harfbuzz_subset.HB_SUBSET_FLAGS_DESUBROUTINIZE
    )
    if not hinting:
        flags |= harfbuzz_subset.HB_SUBSET_FLAGS_NO_HINTING
    if face.missing:
        flags |= harfbuzz_subset.HB_SUBSET_FLAGS_NOTDEF_OUTLINE
    harfbuzz_subset.hb_subset_input_set_flags(wanted, flags)
    tags = [harfbuzz.hb_tag_from_string(name, -1) for name in _DROPPED]
    tables = harfbuzz_subset.hb_subset_input_set(
        wanted, harfbuzz_subset.HB_SUBSET_SETS_DROP_TABLE_TAG
    )
    for into, numbers in (
        (harfbuzz_subset.hb_subset_input_glyph_set(wanted), sorted(shown)),
        (tables, tags),
    ):
        harfbuzz.hb_set_add_sorted_array(into, ffi.new("hb_codepoint_t[]", numbers), len(numbers))
    made = harfbuzz_subset.hb_subset_or_fail(face.hb_face, wanted)
    if not made:
        return None
    cut = ffi.gc(made, harfbuzz.hb_face_destroy)
    return cut if harfbuzz.hb_face_get_glyph_count(cut) == max(shown) + 1 else None
