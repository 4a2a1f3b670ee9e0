"""Help: what the program is and is not, stop signs, and people to talk to."""
