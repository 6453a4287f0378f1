"""Addresses of the field face, all under /field/."""

from django.urls import path, register_converter

from fadu.faces.field import views
from fadu.faces.field.converters import Digest
from fadu.faces.field.urls_app import APP

app_name = "field"
register_converter(Digest, "digest")
urlpatterns = [
    *APP,
    path("uploads/<digest:sha256>", views.upload, name="upload"),
]
