"""Addresses of the public face; all begin with /v/, which printed squares hold."""

from django.urls import path

from fadu.faces.public import views

app_name = "public"
urlpatterns = [
    path("", views.visit, name="visit"),
    path("spoken/", views.spoken, name="spoken"),
    path("key/", views.visit_key, name="visit_key"),
]
