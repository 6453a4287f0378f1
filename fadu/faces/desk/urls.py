"""Addresses of the desk; an act's address carries the act's own name."""

from django.urls import path

from fadu.faces.desk import urls_law, urls_library, urls_local, urls_registers
from fadu.faces.desk.views import (
    acts,
    drafts,
    files,
    home,
    ledger,
    links,
    matters,
    paper,
    procedures,
    search,
    session,
)

_ACT = "matters/<str:id>/acts/<slug:act>/"
_NEW = "matters/new/<str:procedure>/<slug:act>/"

urlpatterns = [
    path("sign-in/", session.sign_in, name="sign_in"),
    path("sign-out/", session.sign_out, name="sign_out"),
    path("password/", session.change_password, name="change_password"),
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("matters/", matters.matters, name="matters"),
    path("matters/sheet/", matters.matter_sheet, name="matter_sheet"),
    path("matters/export/", matters.matter_export, name="matter_export"),
    path("matters/filters/", matters.save_filter, name="save_filter"),
    path("matters/filters/<int:pk>/drop/", matters.drop_filter, name="drop_filter"),
    path("matters/new/", acts.new_matter, name="new_matter"),
    path(_NEW, acts.open_matter, name="open_matter"),
    path(f"{_NEW}keep/", acts.keep_opening, name="keep_opening"),
    path("matters/<str:id>/", matters.matter, name="matter"),
    path("matters/<str:id>/irregular/", matters.irregular, name="irregular"),
    path("matters/<str:id>/correct/", matters.correct, name="correct"),
    path("matters/<str:id>/files/<str:sha256>/", files.file, name="file"),
    path("matters/<str:id>/links/enter/", links.link, name="link"),
    path("matters/<str:id>/links/<str:link>/end/", links.unlink, name="unlink"),
    path(_ACT, acts.act, name="act"),
    path(f"{_ACT}keep/", acts.keep_act, name="keep_act"),
    path("drafts/<str:id>/", drafts.draft, name="draft"),
    path("drafts/<str:id>/keep/", drafts.keep_draft, name="keep_draft"),
    path("drafts/<str:id>/decide/", drafts.decide, name="decide"),
    path("drafts/<str:id>/paper/", drafts.sign_on_paper, name="sign_on_paper"),
    path("paper/", paper.paper, name="paper"),
    path("paper/<str:id>/answer/", drafts.answer_paper, name="answer_paper"),
    path("procedures/", procedures.procedures, name="procedures"),
    path("procedures/<str:code>/", procedures.procedure, name="procedure"),
    path("procedures/<str:code>/diff/", procedures.procedure_diff, name="procedure_diff"),
    path("ledger/", ledger.ledger_health, name="ledger_health"),
    path("ledger/verify/", ledger.verify_ledger, name="verify_ledger"),
    *urls_library.urlpatterns,
    *urls_local.urlpatterns,
    *urls_law.urlpatterns,
    *urls_registers.urlpatterns,
]
