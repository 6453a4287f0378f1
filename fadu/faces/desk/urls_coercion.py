"""Addresses of measures of coercion."""

from django.urls import path

from fadu.faces.desk.views import coercion

urlpatterns = [path("coercion/", coercion.coercion, name="coercion")]
