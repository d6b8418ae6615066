"""Logins: who has one, how it is used; issuing, resetting, unlocking, switching off."""
