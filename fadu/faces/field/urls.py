"""Addresses of the field face, all under /field/."""

from django.urls import path, register_converter

from fadu.faces.field import views
from fadu.faces.field.converters import Digest
from fadu.faces.field.urls_app import APP

app_name = "field"
register_converter(Digest, "digest")
urlpatterns = [
    *APP,
    path("kit/", views.kit, name="kit"),
    path("phone/", views.phone, name="phone"),
    path("pack/", views.pack, name="pack"),
    path("pack/print/", views.print_pack, name="print_pack"),
    path("sheets/", views.bring_sheets, name="bring_sheets"),
    path("sheets/place/", views.place_sheet, name="place_sheet"),
    path("recordings/", views.recordings, name="recordings"),
    path("recordings/<str:id>/put/", views.put_recording, name="put_recording"),
    path("recordings/<str:id>/out/", views.take_out_recording, name="take_out_recording"),
    path("s/<str:visit>/<str:code>/<str:version>", views.sheet, name="sheet"),
    path("uploads/<digest:sha256>", views.upload, name="upload"),
]
