"""Addresses of the catalogue of penalties and of the libraries."""

from django.urls import path

from fadu.faces.desk.views import library, penalties

_ENTRY = "library/<slug:code>/entries/<str:id>/"

urlpatterns = [
    path("penalties/", penalties.penalties, name="penalties"),
    path("penalties/ladder/", penalties.penalty_ladder, name="penalty_ladder"),
    path("penalties/<str:code>/", penalties.penalty, name="penalty"),
    path("library/<slug:code>/", library.library, name="library"),
    path("library/<slug:code>/enter/", library.enter_entry, name="enter_entry"),
    path("library/<slug:code>/sheet/", library.library_sheet, name="library_sheet"),
    path("library/<slug:code>/import/", library.import_library, name="import_library"),
    path(_ENTRY, library.entry, name="entry"),
    path(f"{_ENTRY}set/", library.set_entry, name="set_entry"),
    path(f"{_ENTRY}withdraw/", library.withdraw_entry, name="withdraw_entry"),
    path(f"{_ENTRY}use/", library.use_entry, name="use_entry"),
]
