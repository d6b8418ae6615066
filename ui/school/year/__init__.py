"""The academic year: its calendar, periods and holidays."""
