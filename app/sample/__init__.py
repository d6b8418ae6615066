"""A believable Russian school, made by code: for the demonstration, for tests, for measuring.

    generate(path, pupils=1000, classes=40, years=5, seed=1, today=date(2026, 11, 23))
    demo_accounts()                    # logins for looking around

Nothing in it is taken from a real school.  The same arguments give the same content of every table.  Time stands
still in it at the afternoon of `today`: lessons up to then are held and entered, later ones lie in the timetable;
the setting `sample.today` tells the day, so that whoever shows the school can set the clock to `sample_moment(day)`
and find it alive at any later date.
"""

from app.sample.accounts import DEMO_PASSWORD, DemoAccount, demo_accounts
from app.sample.calendar import sample_moment
from app.sample.generator import generate

__all__ = ["DEMO_PASSWORD", "DemoAccount", "demo_accounts", "generate", "sample_moment"]
