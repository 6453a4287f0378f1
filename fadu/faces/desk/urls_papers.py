"""Addresses of papers (文书) and their versions, of the books of their numbers, and of evidence."""

from django.urls import path

from fadu.faces.desk import urls_amounts, urls_evidence, urls_foreign, urls_service
from fadu.faces.desk.views import batches, casefile, numbers, papers, prints, versions

_CASE = "matters/<str:id>/casefile/"
_PAPER = "matters/<str:id>/papers/<slug:kind>/<int:n>/"

urlpatterns = [
    *urls_amounts.urlpatterns,
    *urls_evidence.urlpatterns,
    *urls_foreign.urlpatterns,
    *urls_service.urlpatterns,
    path(_PAPER, papers.matter_paper, name="matter_paper"),
    path(f"{_PAPER}word/", papers.matter_paper_word, name="matter_paper_word"),
    path(f"{_PAPER}pdf/", prints.matter_paper_pdf, name="matter_paper_pdf"),
    path(f"{_PAPER}versions/", versions.paper_versions, name="paper_versions"),
    path(f"{_PAPER}versions/file/", versions.file_version, name="file_version"),
    path(f"{_PAPER}versions/compare/", versions.compare_word, name="compare_word"),
    path(f"{_PAPER}versions/<int:number>/", versions.version_file, name="version_file"),
    path(f"{_PAPER}versions/<int:number>/void/", versions.void_version, name="void_version"),
    path(f"{_PAPER}number/", papers.issue_paper, name="issue_paper"),
    path("matters/<str:id>/papers/void-unused/", papers.void_unused, name="void_unused"),
    path(f"{_CASE}contents/<slug:form>/", casefile.casefile_contents, name="casefile_contents"),
    path(f"{_CASE}cover/", casefile.casefile_cover, name="casefile_cover"),
    path(f"{_CASE}bundle/", casefile.casefile_bundle, name="casefile_bundle"),
    path("papers/marked/", papers.paper_of_mark, name="paper_of_mark"),
    path("papers/batches/", batches.paper_batches, name="paper_batches"),
    path("papers/batches/ask/", batches.ask_batch, name="ask_batch"),
    path("papers/batches/<str:id>/", batches.paper_batch, name="paper_batch"),
    path("papers/batches/<str:id>/file/", batches.paper_batch_file, name="paper_batch_file"),
    path("papers/batches/<str:id>/continue/", batches.continue_batch, name="continue_batch"),
    path("numbers/", numbers.numbers, name="numbers"),
    path("numbers/letterhead/", numbers.set_letterhead, name="set_letterhead"),
    path("numbers/<str:id>/", numbers.number_book, name="number_book"),
    path("numbers/<str:id>/<int:serial>/void/", numbers.void_number, name="void_number"),
]
