"""Addresses of the room's own pages."""

from django.urls import path

from fadu.rooms.inspection import views

app_name = "inspection"
urlpatterns = [
    path("<str:id>/code/", views.visit_code, name="visit_code"),
    path("enterprises/<str:id>/code/", views.enterprise_code, name="enterprise_code"),
]
