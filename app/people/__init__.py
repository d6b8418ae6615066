"""People of the school and their logins."""
