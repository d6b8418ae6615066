"""People, classes and logins: the administrator's tab, and the class teacher's page of logins."""
