"""Addresses of the objects of supervision: the list, sheets that come in, what is registered of a party; of visits to them and of measures against them."""

from django.urls import path

from fadu.faces.desk import urls_coercion, urls_visits
from fadu.faces.desk.views import objects, sheets

_OF = "parties/<str:id>/"
_RUN = "objects/sheets/<str:id>/"

urlpatterns = [
    path("objects/", objects.objects, name="objects"),
    path("objects/export/", objects.object_export, name="object_export"),
    path("objects/bring/<slug:kind>/", sheets.bring_sheet, name="bring_sheet"),
    path("objects/bring/<slug:kind>/template/", sheets.object_template, name="object_template"),
    path(_RUN, sheets.sheet_run, name="sheet_run"),
    path(f"{_RUN}confirm/", sheets.confirm_sheet, name="confirm_sheet"),
    path(f"{_RUN}advance/", sheets.advance_sheet, name="advance_sheet"),
    path(f"{_RUN}drop/", sheets.drop_sheet, name="drop_sheet"),
    path(f"{_OF}classify/", objects.classify_object, name="classify_object"),
    path(f"{_OF}grade/", objects.grade_object, name="grade_object"),
    path(f"{_OF}release/", objects.release_object, name="release_object"),
    path(f"{_OF}sites/enter/", objects.enter_site, name="enter_site"),
    path(f"{_OF}sites/<str:thing>/set/", objects.set_site, name="set_site"),
    path(f"{_OF}sites/<str:thing>/end/", objects.end_site, name="end_site"),
    path(f"{_OF}licences/enter/", objects.enter_licence, name="enter_licence"),
    path(f"{_OF}licences/<str:thing>/set/", objects.set_licence, name="set_licence"),
    path(f"{_OF}licences/<str:thing>/end/", objects.end_licence, name="end_licence"),
    path(f"{_OF}sources/enter/", objects.enter_source, name="enter_source"),
    path(f"{_OF}sources/<str:thing>/set/", objects.set_source, name="set_source"),
    path(f"{_OF}sources/<str:thing>/end/", objects.end_source, name="end_source"),
    path(f"{_OF}calls/note/", objects.note_call, name="note_call"),
    path(f"{_OF}calls/<str:thing>/cancel/", objects.cancel_call, name="cancel_call"),
    *urls_visits.urlpatterns,
    *urls_coercion.urlpatterns,
]
