"""Copies as they come back: printed papers stamped with a seal, scanned, photographed, put into an OFD."""

from __future__ import annotations

import io
from functools import lru_cache
from zipfile import ZipFile, ZipInfo

import pypdfium2 as pdfium
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from fadu.documents.papers.paper import Paper
from fadu.documents.printing.pages import printed
from fadu.ui.qr import square


@lru_cache(maxsize=16)
def print_of(paper: Paper) -> bytes:
    """The PDF as it is printed; each paper once a process, for WeasyPrint takes its time."""
    return printed(paper)


def stamped(content: bytes) -> bytes:
    """A PDF with a red seal drawn upon its last page, its text layer left as it was."""
    document = pdfium.PdfDocument(content)
    seal = Image.new("RGB", (220, 220), "white")
    ImageDraw.Draw(seal).ellipse((8, 8, 212, 212), outline="red", width=12)
    held = io.BytesIO()
    seal.save(held, "JPEG")
    held.seek(0)
    page, image = document[len(document) - 1], pdfium.PdfImage.new(document)
    image.load_jpeg(held)
    image.set_matrix(pdfium.PdfMatrix().scale(110, 110).translate(330, 120))
    page.insert_obj(image)
    page.gen_content()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def photographed(content: bytes, ending: str = "JPEG") -> bytes:
    """The first page as a picture: no text layer."""
    held = io.BytesIO()
    pdfium.PdfDocument(content)[0].render(scale=2).to_pil().convert("RGB").save(held, ending)
    return held.getvalue()


def photo(words: str, *, size: tuple[int, int] = (620, 877), turned: bool = False) -> SimpleUploadedFile:  # fmt: skip
    """A sheet with a square; turned: held sideways, as its EXIF says."""
    held, page, out = io.BytesIO(), Image.new("RGB", size, "white"), io.BytesIO()
    square(words).save(held, kind="png", scale=6, border=4)
    held.seek(0)
    page.paste(Image.open(held), (30, 30))
    exif = Image.Exif()
    if turned:
        exif[0x0112], page = 6, page.rotate(90, expand=True)
    page.save(out, "JPEG", exif=exif)
    return SimpleUploadedFile("照片.jpg", out.getvalue(), "image/jpeg")


def scanned(content: bytes) -> bytes:
    """Every page as a picture in a PDF."""
    pages = [page.render(scale=2).to_pil().convert("RGB") for page in pdfium.PdfDocument(content)]
    held = io.BytesIO()
    pages[0].save(held, "PDF", save_all=True, append_images=pages[1:])
    return held.getvalue()


def joined(*contents: bytes) -> bytes:
    """Several PDFs as one."""
    whole, out = pdfium.PdfDocument.new(), io.BytesIO()
    for one in contents:
        whole.import_pages(pdfium.PdfDocument(one))
    whole.save(out)
    return out.getvalue()


def ofd(text: str, mark: str = "", extra: str = "") -> bytes:
    """An OFD of one page, its square a picture; signed by a 某某单位 as its signature part says."""
    held, picture = io.BytesIO(), io.BytesIO()
    with ZipFile(held, "w") as package:
        parts: dict[str, str | bytes] = {"OFD.xml": "<ofd:OFD/>"}
        body = f"<ofd:TextCode X='1'>{text}</ofd:TextCode>{extra}"
        parts["Doc_0/Pages/Page_0/Content.xml"] = body
        signature = '<ofd:Provider ProviderName="某某签章服务" Version="1"/>'
        parts["Doc_0/Signs/Sign_0/Signature.xml"] = signature
        if mark:
            square(mark).save(picture, kind="png", scale=6, border=4)
            parts["Doc_0/Res/image_1.png"] = picture.getvalue()
        for name, part in parts.items():
            package.writestr(
                ZipInfo(name), part
            )  # without the time, so that its bytes stay the same
    return held.getvalue()


def plain_pdf(*objects: str) -> bytes:
    """A PDF of one empty page whose catalogue and further objects are given."""
    catalogue, *more = objects
    parts = [
        f"<</Type/Catalog/Pages 2 0 R{catalogue}>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>", *more,
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj{one}endobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(parts) + 1}/Root 1 0 R>>"
    return out + f"{end}\nstartxref\n{len(out)}\n%%EOF".encode("ascii")
