"""Addresses of the field face, all under /field/."""

from django.urls import path, register_converter

from fadu.faces.field import views
from fadu.faces.field.converters import Digest

app_name = "field"
register_converter(Digest, "digest")
urlpatterns = [
    path("uploads/<digest:sha256>", views.upload, name="upload"),
]
