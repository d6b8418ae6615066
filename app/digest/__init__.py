"""What is new for whoever is signed in, in one place: the page of news, the bell and the badges are fed from here."""
