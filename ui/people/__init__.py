"""Logins: the class teacher's for the own class, the administrator's for the staff."""
