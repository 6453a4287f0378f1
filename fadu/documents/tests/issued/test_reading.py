"""What is read of a copy, and which files are not taken at all."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID
from PIL import Image

from fadu.documents.issued.reading import OFD_NOTE, UNNAMED, read_copy
from fadu.documents.kinds import DOCX, JPEG, OFD, PDF, PNG
from fadu.documents.previews import bounded
from fadu.documents.printing.engine import missing
from fadu.documents.printing.pages import print_of as print_said
from fadu.documents.tests import hostile
from fadu.documents.tests.files import ofd as minimal
from fadu.documents.tests.files import repacked
from fadu.documents.tests.issued.copies import (
    ofd,
    photographed,
    plain_pdf,
    print_of,
    scanned,
    stamped,
)
from fadu.documents.tests.papers.builders import a_paper
from fadu.kernel.errors import BadInput

printer = pytest.mark.skipif(bool(missing()), reason=missing() or "PDF")


@printer
@pytest.mark.filterwarnings("ignore")
def test_squares_are_read_from_every_shape_and_text_only_where_it_was_printed() -> None:
    paper = a_paper()
    content = print_of(paper)

    square = paper.mark_of(1, 1, print_said(paper))

    sealed = read_copy(stamped(content), PDF)
    assert (sealed.pages, sealed.codes, sealed.signers) == (1, ((square,),), ())
    assert paper.number in sealed.text
    for copy in (
        read_copy(scanned(content), PDF),
        read_copy(photographed(content), JPEG),
        read_copy(photographed(content, "PNG"), PNG),
    ):
        assert (copy.codes, copy.text) == (((square,),), "")
    packed = read_copy(ofd("甲&amp;乙", paper.mark), OFD)
    assert (packed.codes, packed.text, packed.note) == (((paper.mark,),), "甲&乙", OFD_NOTE)
    assert packed.signers == ("某某签章服务",)
    assert read_copy(ofd("甲"), OFD).codes == ((),)


def signed(container: bytes) -> bytes:
    """A PDF with a signature dictionary."""
    field = "<</FT/Sig/Type/Annot/Subtype/Widget/T(s)/V 5 0 R/Rect[0 0 0 0]/P 3 0 R>>"
    said = (
        f"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]"
        f"/Contents<{container.hex()}0000>/Reason(Approved)/M(D:20250303090000+08'00')>>"
    )
    return plain_pdf("/AcroForm<</SigFlags 3/Fields[4 0 R]>>", field, said)


def a_certificate(name: str) -> bytes:
    """A PKCS #7 container with one certificate."""
    key, day = ec.generate_private_key(ec.SECP256R1()), datetime(2025, 1, 1, tzinfo=UTC)
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = x509.CertificateBuilder(who, who, key.public_key(), 1, day, day + timedelta(days=9))
    return pkcs7.serialize_certificates([made.sign(key, hashes.SHA256())], Encoding.DER)


def test_who_signed_is_told_as_the_file_states_it() -> None:
    (told,) = read_copy(signed(a_certificate("某市应急管理局")), PDF).signers
    assert told == "某市应急管理局，Approved，2025年3月3日"
    assert read_copy(signed(b"\x30\x82"), PDF).signers == ("Approved，2025年3月3日",)
    nobody = plain_pdf("/AcroForm<</Fields[4 0 R]>>", "<</FT/Sig/T(s)/V<</Type/Sig/Filter/X>>>>")
    assert read_copy(nobody, PDF).signers == (UNNAMED,)


def test_what_is_locked_active_broken_or_of_another_kind_is_refused() -> None:
    script = "/OpenAction<</S/JavaScript/JS(app.alert(1))>>"
    locked = plain_pdf("").replace(
        b"trailer<<", b"trailer<</Encrypt<</Filter/Standard/V 1/R 2/P -1/O<00>/U<00>>>/ID[<00><00>]"
    )
    held = io.BytesIO()
    Image.new("L", (10, 10)).save(held, "PNG")
    for content, kind, why in (
        (plain_pdf(script), PDF, "脚本"),
        (plain_pdf("/AA<</WC<</S/Launch/F(a)>>>>"), PDF, "脚本"),
        (locked, PDF, "口令"),
        (b"%PDF-1.4 broken", PDF, "打不开"),
        (ofd("甲", extra="<ofd:URI URI='http://x'/>"), OFD, "链接"),
        (b"PK no package", OFD, "打不开"),
        (repacked(minimal(), "OFD.xml"), OFD, "打不开"),
        (b"\xff\xd8\xff", JPEG, "打不开"),
        (b"PK", DOCX, "应当是"),
    ):
        with pytest.raises(BadInput, match=why):
            read_copy(content, kind)
    assert read_copy(held.getvalue(), PNG).codes == ((),)


def test_a_hostile_copy_costs_its_sender_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_copy(hostile.vast(), PDF).codes == ((),)
    for content, kind, why in (
        (hostile.long(), PDF, "应为1至60页"), (hostile.circle(), PDF, "打不开"), (hostile.bomb(), PDF, "读不完"),
        (ofd("甲" * (33 * 1024 * 1024)), OFD, "解压后过大"),
    ):  # fmt: skip
        with pytest.raises(BadInput, match=why):
            read_copy(content, kind)
    monkeypatch.setitem(bounded.PATIENCE, "copy", 0.6)
    with pytest.raises(BadInput, match="读不完"):
        read_copy(hostile.endless(), PDF)
    assert read_copy(hostile.vast(), PDF).codes == ((),)  # a scan is remembered
