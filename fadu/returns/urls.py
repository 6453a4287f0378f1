"""Addresses of returns; an act's address carries the act's own name."""

from django.urls import path

from fadu.returns import views

app_name = "returns"
urlpatterns = [
    path("", views.return_list, name="return_list"),
    path("request/", views.request_return, name="request_return"),
    path("<str:id>/", views.return_detail, name="return_detail"),
    path("<str:id>/submit/", views.submit_return, name="submit_return"),
    path("<str:id>/send-back/", views.send_back_return, name="send_back_return"),
    path("<str:id>/accept/", views.accept_return, name="accept_return"),
    path("<str:id>/files/<slug:kind>/", views.return_file, name="return_file"),
]
